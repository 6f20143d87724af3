//! A form as people would see it without script, with what its author should know beside it.

use sawt_wire::{Condition, FieldType, FormDefinition, FormField, LanguageMap};

use crate::console::words::Words;
use crate::said::Said;
use crate::words::Language;

/// The form in one language.
#[derive(Debug)]
pub(crate) struct Drawing {
    pub(crate) language: Language,
    /// In that language: whose language it is.
    pub(crate) heading: String,
    pub(crate) title: Said,
    pub(crate) description: Option<Said>,
    pub(crate) pages: Vec<PageView>,
    pub(crate) bodies: Vec<BodyView>,
    pub(crate) limits: Option<Said>,
}

impl Drawing {
    /// Behind a question that may be left out.
    pub(crate) fn optional(&self) -> String {
        Words::of(self.language).text("forms-optional").to_string()
    }
}

#[derive(Debug)]
pub(crate) struct PageView {
    /// "Page 2 of 3"; empty where there is one.
    pub(crate) place: String,
    pub(crate) title: Option<Said>,
    pub(crate) description: Option<Said>,
    /// When it is shown, where that is not always.
    pub(crate) condition: Option<String>,
    pub(crate) fields: Vec<FieldView>,
}

#[derive(Debug)]
pub(crate) struct FieldView {
    /// Of its control, within the page of the console.
    pub(crate) id: String,
    pub(crate) label: Said,
    pub(crate) help: Option<Said>,
    pub(crate) required: bool,
    pub(crate) condition: Option<String>,
    pub(crate) control: Control,
    pub(crate) options: Vec<(String, Said, bool)>,
    pub(crate) rows: Vec<(String, Said)>,
}

/// What it is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Control {
    /// One line, with its type of `input` and the direction of what is typed.
    Line(&'static str, &'static str),
    Paragraphs,
    One,
    Several,
    Table,
    Places,
    Files,
    Tick,
}

#[derive(Debug)]
pub(crate) struct BodyView {
    pub(crate) name: Said,
    pub(crate) competence: Said,
    pub(crate) url: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) note: Option<Said>,
}

/// In Arabic and in English; that of the page first.
pub(crate) fn both(form: &FormDefinition, page: Language) -> [Drawing; 2] {
    [page, page.other()].map(|language| Pen { form, language }.form())
}

struct Pen<'a> {
    form: &'a FormDefinition,
    language: Language,
}

impl Pen<'_> {
    fn words(&self) -> Words {
        Words::of(self.language)
    }

    fn said(&self, texts: &LanguageMap) -> Said {
        Said::of(texts, self.language)
    }

    fn maybe(&self, texts: Option<&LanguageMap>) -> Option<Said> {
        texts.map(|texts| self.said(texts))
    }

    fn form(&self) -> Drawing {
        let heading = match self.language {
            Language::Arabic => "authoring-in-arabic",
            Language::English => "authoring-in-english",
        };
        let count = self.form.pages.len();
        let pages = self.form.pages.iter().enumerate().map(|(at, page)| {
            let place = self.words().text("forms-page").with("number", at + 1).with("count", count);
            PageView {
                place: if count > 1 { place.to_string() } else { String::new() },
                title: self.maybe(page.title.as_ref()),
                description: self.maybe(page.description.as_ref()),
                condition: self.condition(&page.shown_if),
                fields: page.fields.iter().map(|field| self.field(field)).collect(),
            }
        });
        let bodies = self.form.bodies.iter().map(|body| BodyView {
            name: self.said(&body.name),
            competence: self.said(&body.competence),
            url: body.url.clone(),
            phone: body.phone.clone(),
            note: self.maybe(body.note.as_ref()),
        });
        Drawing {
            language: self.language,
            heading: self.words().text(heading).to_string(),
            title: self.said(&self.form.title),
            description: self.maybe(self.form.description.as_ref()),
            pages: pages.collect(),
            bodies: bodies.collect(),
            limits: self.maybe(self.form.limits.as_ref()),
        }
    }

    fn field(&self, field: &FormField) -> FieldView {
        let option = |option: &sawt_wire::PollOption| {
            (option.id.to_string(), self.said(&option.label), option.write_in)
        };
        FieldView {
            id: format!("show-{}-{}", self.language.tag(), field.id),
            label: self.said(&field.label),
            help: self.maybe(field.help.as_ref()),
            required: field.required,
            condition: self.condition(&field.shown_if),
            control: control(field.kind),
            options: field.options.iter().map(option).collect(),
            rows: field
                .rows
                .iter()
                .map(|row| (row.id.to_string(), self.said(&row.label)))
                .collect(),
        }
    }

    /// In words: after which answers.
    fn condition(&self, conditions: &[Condition]) -> Option<String> {
        let words = self.words();
        let told = conditions.iter().map(|condition| {
            let field = self.form.field(&condition.field);
            let name = field
                .map_or_else(|| condition.field.to_string(), |field| self.said(&field.label).text);
            let options = |ids: &[sawt_wire::OptionId]| {
                let label = |id: &sawt_wire::OptionId| {
                    let option = field.and_then(|field| field.option(id));
                    option.map_or_else(|| id.to_string(), |it| self.said(&it.label).text)
                };
                let or = words.text("forms-or").to_string();
                ids.iter().map(label).collect::<Vec<_>>().join(&format!(" {or} "))
            };
            let Condition { any_of, none_of, .. } = condition;
            let text = match (any_of.is_empty(), none_of.is_empty()) {
                (true, true) => words.text("forms-shown-if-answered"),
                (false, _) => words.text("forms-shown-if").with("options", options(any_of)),
                (true, false) => words.text("forms-shown-unless").with("options", options(none_of)),
            };
            text.with("field", name).to_string()
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { None } else { Some(told.join(" ")) }
    }
}

fn control(kind: FieldType) -> Control {
    match kind {
        FieldType::ShortText | FieldType::Name | FieldType::Number | FieldType::Date => {
            Control::Line("text", "auto")
        }
        FieldType::Email => Control::Line("email", "ltr"),
        FieldType::Phone => Control::Line("tel", "ltr"),
        FieldType::LongText => Control::Paragraphs,
        FieldType::Single | FieldType::Scale => Control::One,
        FieldType::Multiple => Control::Several,
        FieldType::Matrix => Control::Table,
        FieldType::Ranking => Control::Places,
        FieldType::File => Control::Files,
        FieldType::Consent => Control::Tick,
    }
}
