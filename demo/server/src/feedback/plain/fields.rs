//! The fields of a form as native controls, with what was typed before.

use sawt_wire::{AnswerError, Condition, FieldType, FormDefinition, FormField, FormKind};

use super::mistakes;
use super::posted::{ANSWER, OTHER, PLACE, Posted, ROW, name};
use crate::said::Said;
use crate::words::{FormWords, Language};

/// A plain HTML form that posts without script.
#[derive(Debug)]
pub(in crate::feedback) struct NativeForm {
    pub(crate) language: Language,
    pub(crate) texts: &'static FormWords,
    pub(crate) action: String,
    pub(crate) title: Said,
    pub(crate) description: Option<Said>,
    pub(crate) pages: Vec<NativePage>,
    pub(crate) website: String,
    /// Before a report: what protects its sender, who is competent, and the way out.
    pub(crate) report: Option<Before>,
    /// True where the page is this server's own: what is asked for has an id to jump to.
    pub(crate) own: bool,
}

/// What stands before a report.
#[derive(Debug)]
pub(crate) struct Before {
    pub(crate) limits: Option<Said>,
    pub(crate) bodies: Vec<Body>,
    pub(crate) exit: Option<String>,
}

/// A body that takes reports itself.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) name: Said,
    pub(crate) competence: Said,
    pub(crate) note: Option<Said>,
    pub(crate) url: Option<String>,
    pub(crate) phone: Option<String>,
}

/// Fields that belong together.
#[derive(Debug)]
pub(crate) struct NativePage {
    pub(crate) title: Option<Said>,
    pub(crate) description: Option<Said>,
    pub(crate) notes: Vec<String>,
    pub(crate) fields: Vec<NativeField>,
}

/// A field.
#[derive(Debug)]
pub(crate) struct NativeField {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: Said,
    pub(crate) help: Option<Said>,
    pub(crate) notes: Vec<String>,
    pub(crate) optional: bool,
    pub(crate) mistake: Option<String>,
    pub(crate) control: Control,
}

/// How it is answered.
#[derive(Debug)]
pub(crate) enum Control {
    Line {
        kind: &'static str,
        mode: &'static str,
        complete: &'static str,
        direction: &'static str,
        value: String,
    },
    Paragraphs {
        value: String,
    },
    Choice {
        kind: &'static str,
        options: Vec<NativeOption>,
        other: Option<(String, String)>,
    },
    Places {
        options: Vec<NativeOption>,
        places: Vec<usize>,
    },
    Rows {
        rows: Vec<(String, Said, Vec<NativeOption>)>,
    },
    Consent {
        version: String,
        agreed: bool,
    },
    Files,
}

/// An answer that may be chosen; in a ranking, one that gets a place.
#[derive(Debug)]
pub(crate) struct NativeOption {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) label: Said,
    pub(crate) chosen: bool,
    pub(crate) place: Option<usize>,
}

impl NativeOption {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    pub(crate) fn stands_at(&self, place: &usize) -> bool {
        self.place == Some(*place)
    }
}

/// Where the form is posted, on this server.
pub(super) fn action(form: &FormDefinition) -> String {
    format!("/v1/forms/{}/submissions", form.id)
}

/// What a field is called in a page's address.
pub(super) fn html_id(field: &FormField) -> String {
    format!("f-{}", field.id)
}

impl NativeForm {
    /// For somebody else's page, where the widget takes its place.
    pub(in crate::feedback) fn elsewhere(
        form: &FormDefinition,
        public_url: &str,
        language: Language,
    ) -> Self {
        let action = format!("{public_url}{}", action(form));
        Self { action, own: false, ..Self::here(form, language, &Posted::default(), &[]) }
    }

    /// For a page of this server, with what was typed before and what is wrong with it.
    pub(super) fn here(
        form: &FormDefinition,
        language: Language,
        posted: &Posted,
        errors: &[AnswerError],
    ) -> Self {
        let draw = Draw { form, language, posted, errors };
        let report = (form.kind == FormKind::Report).then(|| draw.before());
        Self {
            language,
            texts: language.form_words(),
            action: action(form),
            title: Said::of(&form.title, language),
            description: form.description.as_ref().map(|text| Said::of(text, language)),
            pages: draw.pages(),
            website: posted.trap().to_owned(),
            report,
            own: true,
        }
    }
}

struct Draw<'a> {
    form: &'a FormDefinition,
    language: Language,
    posted: &'a Posted,
    errors: &'a [AnswerError],
}

impl Draw<'_> {
    fn before(&self) -> Before {
        let bodies = self.form.bodies.iter().map(|body| Body {
            name: Said::of(&body.name, self.language),
            competence: Said::of(&body.competence, self.language),
            note: body.note.as_ref().map(|note| Said::of(note, self.language)),
            url: body.url.clone(),
            phone: body.phone.clone(),
        });
        Before {
            limits: self.form.limits.as_ref().map(|text| Said::of(text, self.language)),
            bodies: bodies.collect(),
            exit: self.form.exit_url.clone(),
        }
    }

    fn pages(&self) -> Vec<NativePage> {
        let pages = self.form.pages.iter().map(|page| NativePage {
            title: page.title.as_ref().map(|text| Said::of(text, self.language)),
            description: page.description.as_ref().map(|text| Said::of(text, self.language)),
            notes: self.notes(&page.shown_if),
            fields: page.fields.iter().map(|field| self.field(field)).collect(),
        });
        pages.collect()
    }

    /// Who is asked: nothing hides on a page without script.
    fn notes(&self, conditions: &[Condition]) -> Vec<String> {
        let texts = self.language.form_words();
        let mut notes = Vec::new();
        for condition in conditions {
            let Some(field) = self.form.fields().find(|field| field.id == condition.field) else {
                continue;
            };
            let question = Said::of(&field.label, self.language).text;
            let said = |sentence: &str, ids: &[sawt_wire::OptionId]| {
                let labels = ids.iter().filter_map(|id| field.option(id));
                let labels: Vec<String> =
                    labels.map(|option| Said::of(&option.label, self.language).text).collect();
                sentence.replace("{question}", &question).replace("{answers}", &labels.join(" / "))
            };
            if !condition.any_of.is_empty() {
                notes.push(said(texts.page_form_only_if, &condition.any_of));
            }
            if !condition.none_of.is_empty() {
                notes.push(said(texts.page_form_unless, &condition.none_of));
            }
            if condition.any_of.is_empty() && condition.none_of.is_empty() {
                notes.push(said(texts.page_form_only_after, &[]));
            }
        }
        notes
    }

    fn field(&self, field: &FormField) -> NativeField {
        let error = self.errors.iter().find(|error| error.field == field.id);
        let is_date = field.kind == FieldType::Date;
        let hint = is_date.then(|| self.language.form_words().page_form_date_hint.to_owned());
        NativeField {
            id: html_id(field),
            name: name(ANSWER, field, None),
            label: Said::of(&field.label, self.language),
            help: field.help.as_ref().map(|text| Said::of(text, self.language)),
            notes: hint.into_iter().chain(self.notes(&field.shown_if)).collect(),
            optional: !field.required,
            mistake: error.map(|error| mistakes::text(field, error, self.language)),
            control: self.control(field),
        }
    }

    fn control(&self, field: &FormField) -> Control {
        let value = || self.posted.one(&name(ANSWER, field, None)).unwrap_or_default().to_owned();
        let line = |kind, mode, complete, direction| Control::Line {
            kind,
            mode,
            complete,
            direction,
            value: value(),
        };
        match field.kind {
            FieldType::LongText => Control::Paragraphs { value: value() },
            FieldType::ShortText => line("text", "text", "off", "auto"),
            FieldType::Name => line("text", "text", "name", "auto"),
            FieldType::Number => line("text", "decimal", "off", "ltr"),
            FieldType::Date => line("text", "text", "off", "ltr"),
            FieldType::Email => line("text", "email", "email", "ltr"),
            FieldType::Phone => line("text", "tel", "tel", "ltr"),
            FieldType::Single | FieldType::Scale => self.choice(field, "radio"),
            FieldType::Multiple => self.choice(field, "checkbox"),
            FieldType::Ranking => self.places(field),
            FieldType::Matrix => self.rows(field),
            FieldType::Consent => Control::Consent {
                version: field.version.clone().unwrap_or_default(),
                agreed: self.posted.one(&name(ANSWER, field, None)).is_some(),
            },
            FieldType::File => Control::Files,
        }
    }

    fn choice(&self, field: &FormField, kind: &'static str) -> Control {
        let other = field.options.iter().any(|option| option.write_in).then(|| {
            let name = name(OTHER, field, None);
            let value = self.posted.one(&name).unwrap_or_default().to_owned();
            (name, value)
        });
        Control::Choice { kind, options: self.options(field, &name(ANSWER, field, None)), other }
    }

    fn options(&self, field: &FormField, name: &str) -> Vec<NativeOption> {
        let of = |option: &sawt_wire::PollOption| NativeOption {
            name: name.to_owned(),
            value: option.id.as_str().to_owned(),
            label: Said::of(&option.label, self.language),
            chosen: self.posted.has(name, option.id.as_str()),
            place: None,
        };
        field.options.iter().map(of).collect()
    }

    fn places(&self, field: &FormField) -> Control {
        let of = |option: &sawt_wire::PollOption| {
            let name = name(PLACE, field, Some(&option.id));
            NativeOption {
                value: String::new(),
                label: Said::of(&option.label, self.language),
                chosen: false,
                place: self.posted.one(&name).and_then(|place| place.parse().ok()),
                name,
            }
        };
        let options: Vec<NativeOption> = field.options.iter().map(of).collect();
        Control::Places { places: (1..=options.len()).collect(), options }
    }

    fn rows(&self, field: &FormField) -> Control {
        let of = |row: &sawt_wire::MatrixRow| {
            let name = name(ROW, field, Some(&row.id));
            let options = self.options(field, &name);
            (name, Said::of(&row.label, self.language), options)
        };
        Control::Rows { rows: field.rows.iter().map(of).collect() }
    }
}
