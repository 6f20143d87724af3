//! A form, drawn: its fields with what was typed into them, piece by piece in the order of the page.

use std::collections::BTreeMap;

use super::field::{Field, Group, Kind, Length, Shape, Source};
use super::fill::join;
use super::typed::Typed;
use crate::console::words::Words;

/// A piece of the page.
#[derive(Debug)]
pub(crate) enum Piece {
    Begin {
        id: String,
        title: String,
    },
    End,
    PartBegin {
        id: String,
        title: String,
        hint: Option<String>,
    },
    PartEnd,
    GroupBegin {
        id: String,
        title: String,
        hint: Option<String>,
        error: Option<String>,
    },
    ItemBegin {
        id: String,
        heading: String,
    },
    ItemEnd {
        up: Option<Button>,
        remove: Button,
    },
    GroupEnd {
        adds: Vec<Button>,
    },
    /// What is carried along.
    Hidden {
        name: String,
        value: String,
    },
    Field(FieldView),
}

/// A button that changes a group.
#[derive(Debug)]
pub(crate) struct Button {
    pub(crate) value: String,
    pub(crate) text: String,
    /// The same, with what it is about.
    pub(crate) label: String,
    pub(crate) focus: bool,
}

/// A field with one input or several.
#[derive(Debug)]
pub(crate) struct FieldView {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) inputs: Vec<Input>,
    /// Several that stand side by side under one legend.
    pub(crate) is_set: bool,
    /// Texts in two languages.
    pub(crate) is_bilingual: bool,
    /// Takes a line of its own.
    pub(crate) is_wide: bool,
}

/// An input.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) id: String,
    pub(crate) name: String,
    /// Its own, within a set.
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) error: Option<String>,
    pub(crate) control: Control,
    /// Of what is typed, where it is known.
    pub(crate) lang: Option<String>,
    pub(crate) direction: &'static str,
    pub(crate) focus: bool,
    /// Hints and errors that belong to it.
    pub(crate) described_by: String,
}

/// How it looks.
#[derive(Debug)]
pub(crate) enum Control {
    Line,
    Short,
    Area,
    Select(Vec<Choice>),
    Tick { chosen: bool },
}

/// A choice of a select.
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) chosen: bool,
}

/// What may be referred to, by id and title.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) polls: Vec<(String, String)>,
    pub(crate) threads: Vec<(String, String)>,
    pub(crate) consultations: Vec<(String, String)>,
    pub(crate) sectors: Vec<(String, String)>,
    pub(crate) topics: Vec<(String, String)>,
    pub(crate) presets: Vec<(String, String)>,
}

impl Sources {
    /// Those of one sort.
    pub(crate) fn of(&self, source: Source) -> &[(String, String)] {
        match source {
            Source::Polls => &self.polls,
            Source::Threads => &self.threads,
            Source::Consultations => &self.consultations,
            Source::Sectors => &self.sectors,
            Source::Topics => &self.topics,
            Source::Presets => &self.presets,
        }
    }
}

/// What a form is drawn with.
#[derive(Debug)]
pub(crate) struct Drawing<'a> {
    pub(crate) words: Words,
    pub(crate) typed: &'a Typed,
    /// What is wrong, by path.
    pub(crate) errors: &'a BTreeMap<String, String>,
    /// The path of the input, or the value of the button, where the focus goes.
    pub(crate) focus: &'a str,
    pub(crate) sources: &'a Sources,
}

/// The `id` of what stands at a path.
pub(crate) fn id(path: &str) -> String {
    path.replace('.', "-")
}

impl Drawing<'_> {
    /// All fields.
    pub(crate) fn pieces(&self, fields: &'static [Field]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.object(&mut pieces, fields, "");
        if pieces.iter().any(|piece| matches!(piece, Piece::Begin { .. })) {
            pieces.push(Piece::End);
        }
        pieces
    }

    fn text(&self, message: &str) -> String {
        self.words.text(message).to_string()
    }

    fn hint(&self, field: &Field) -> Option<String> {
        field.hint.map(|hint| self.text(hint))
    }

    fn object(&self, pieces: &mut Vec<Piece>, fields: &'static [Field], path: &str) {
        for field in fields {
            let at = join(path, field.key);
            match &field.kind {
                Kind::Heading => {
                    if pieces.iter().any(|piece| matches!(piece, Piece::Begin { .. })) {
                        pieces.push(Piece::End);
                    }
                    let title = self.text(field.label);
                    pieces.push(Piece::Begin { id: field.label.to_owned(), title });
                }
                // A part with sections of its own is drawn as they are.
                Kind::Part(inner)
                    if matches!(inner.first(), Some(Field { kind: Kind::Heading, .. })) =>
                {
                    self.object(pieces, inner, &at);
                }
                Kind::Part(inner) => {
                    let (id, title) = (id(&at), self.text(field.label));
                    pieces.push(Piece::PartBegin { id, title, hint: self.hint(field) });
                    self.object(pieces, inner, &at);
                    pieces.push(Piece::PartEnd);
                }
                Kind::Group(group) => self.group(pieces, field, group, &at),
                _ => pieces.push(Piece::Field(self.field(field, &at))),
            }
        }
    }

    fn group(&self, pieces: &mut Vec<Piece>, field: &Field, group: &'static Group, at: &str) {
        pieces.push(Piece::GroupBegin {
            id: id(at),
            title: self.text(field.label),
            hint: self.hint(field),
            error: self.errors.get(at).cloned(),
        });
        for nth in 0..self.typed.items(at) {
            let path = join(at, &nth.to_string());
            let kind_at = join(&path, "kind");
            let Some(variant) = group.variant(self.typed.get(&kind_at)) else { continue };
            let heading = self.words.text(variant.one).with("number", nth + 1).to_string();
            pieces.push(Piece::ItemBegin { id: id(&path), heading: heading.clone() });
            if !variant.kind.is_empty() {
                let name = Typed::name(&kind_at);
                pieces.push(Piece::Hidden { name, value: variant.kind.to_owned() });
            }
            self.object(pieces, variant.fields, &path);
            let button = |deed: &str, text: &str, label: &str| {
                let value = format!("{deed} {at} {nth}");
                let label = self.words.text(label).with("what", heading.as_str()).to_string();
                let focus = value == self.focus;
                Button { value, text: self.text(text), label, focus }
            };
            pieces.push(Piece::ItemEnd {
                up: (nth > 0).then(|| button("up", "authoring-up", "authoring-up-what")),
                remove: button("remove", "authoring-remove", "authoring-remove-what"),
            });
        }
        let adds = group.variants.iter().map(|variant| {
            let value = format!("add {at} {}", variant.kind).trim_end().to_owned();
            let text = self.text(variant.add);
            Button { focus: value == self.focus, value, label: text.clone(), text }
        });
        pieces.push(Piece::GroupEnd { adds: adds.collect() });
    }

    fn field(&self, field: &Field, at: &str) -> FieldView {
        let inputs = self.inputs(field, at);
        let is_bilingual = matches!(field.kind, Kind::Texts(_) | Kind::Addresses);
        let is_set = is_bilingual
            || matches!(field.kind, Kind::Moment(_) | Kind::Checks(_) | Kind::References(_));
        FieldView {
            is_wide: inputs
                .iter()
                .any(|input| matches!(input.control, Control::Line | Control::Area)),
            id: id(at),
            label: self.text(field.label),
            hint: self.hint(field),
            // An input that stands alone tells it itself.
            error: self.errors.get(at).filter(|_| is_set).cloned(),
            inputs,
            is_set,
            is_bilingual,
        }
    }

    fn inputs(&self, field: &Field, at: &str) -> Vec<Input> {
        let one =
            |control, direction| vec![self.input(field, at, at, field.label, control, direction)];
        match &field.kind {
            Kind::Texts(length) => {
                let tags: Vec<&str> = self.typed.below(at).collect();
                tags.into_iter().map(|tag| self.in_language(field, at, tag, *length)).collect()
            }
            Kind::Addresses => {
                let tags: Vec<&str> = self.typed.below(at).collect();
                let address = |tag| Input {
                    lang: None,
                    direction: "ltr",
                    ..self.in_language(field, at, tag, Length::Line)
                };
                tags.into_iter().map(address).collect()
            }
            Kind::Word(Shape::Free) => one(Control::Line, "auto"),
            Kind::Word(Shape::Address | Shape::Mail) => one(Control::Line, "ltr"),
            Kind::Word(Shape::Version | Shape::Id | Shape::Zone) | Kind::Number(_) | Kind::Day => {
                one(Control::Short, "ltr")
            }
            Kind::Figures => one(Control::Area, "ltr"),
            Kind::Moment(_) => [("day", "authoring-day"), ("time", "authoring-time")]
                .map(|(key, label)| {
                    self.input(field, at, &join(at, key), label, Control::Short, "ltr")
                })
                .into(),
            Kind::Choice(choices) | Kind::Step(choices) => {
                let chosen = self.typed.get(at);
                let choices = choices.iter().map(|(value, message)| Choice {
                    value: (*value).to_owned(),
                    text: self.text(message),
                    chosen: *value == chosen,
                });
                one(Control::Select(choices.collect()), "auto")
            }
            Kind::Reference(source) => {
                one(Control::Select(self.references(*source, self.typed.get(at))), "auto")
            }
            Kind::Checks(choices) => {
                let ticked = self.typed.all(at);
                let tick = |(value, message): &(&str, &str)| Input {
                    value: (*value).to_owned(),
                    id: format!("{}-{value}", id(at)),
                    error: None,
                    ..self.input(
                        field,
                        at,
                        at,
                        message,
                        Control::Tick { chosen: ticked.iter().any(|one| one == value) },
                        "auto",
                    )
                };
                choices.iter().map(tick).collect()
            }
            Kind::References(source) => self.ticks(field, at, *source),
            Kind::Heading | Kind::Part(_) | Kind::Group(_) => Vec::new(),
        }
    }

    /// A box for each; what is ticked and gone meanwhile keeps one, too.
    fn ticks(&self, field: &Field, at: &str, source: Source) -> Vec<Input> {
        let (all, ticked) = (self.sources.of(source), self.typed.all(at));
        let known = |id: &String| all.iter().any(|(value, _)| value == id);
        let strange = ticked.iter().filter(|id| !known(id)).map(|id| (id.clone(), id.clone()));
        let each = all.iter().cloned().chain(strange);
        let tick = |(value, label): (String, String)| {
            let control = Control::Tick { chosen: ticked.contains(&value) };
            let input = self.input(field, at, at, field.label, control, "auto");
            Input { id: format!("{}-{value}", id(at)), error: None, label, value, ..input }
        };
        each.map(tick).collect()
    }

    fn in_language(&self, field: &Field, at: &str, tag: &str, length: Length) -> Input {
        let (label, direction) = match tag {
            "ar" => ("authoring-in-arabic", "rtl"),
            "en" => ("authoring-in-english", "ltr"),
            _ => ("authoring-in-other", "auto"),
        };
        let control = match length {
            Length::Line => Control::Line,
            Length::Paragraphs => Control::Area,
        };
        let input = self.input(field, at, &join(at, tag), label, control, direction);
        let plain = tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        Input { lang: plain.then(|| tag.to_owned()), ..input }
    }

    fn input(
        &self,
        field: &Field,
        field_at: &str,
        at: &str,
        label: &str,
        control: Control,
        direction: &'static str,
    ) -> Input {
        let own = id(at);
        let mut described = Vec::new();
        if field.hint.is_some() {
            described.push(format!("{}-hint", id(field_at)));
        }
        let error = self.errors.get(at).cloned();
        if error.is_some() {
            described.push(format!("{own}-error"));
        } else if self.errors.contains_key(field_at) {
            described.push(format!("{}-error", id(field_at)));
        }
        Input {
            name: Typed::name(at),
            label: self.text(label),
            value: self.typed.get(at).to_owned(),
            error,
            control,
            lang: None,
            direction,
            focus: at == self.focus,
            described_by: described.join(" "),
            id: own,
        }
    }

    fn references(&self, source: Source, chosen: &str) -> Vec<Choice> {
        let all = self.sources.of(source);
        let none = [(String::new(), self.text("authoring-none"))];
        // What is gone meanwhile, or is another entity's, is not changed without being told.
        let known = chosen.is_empty() || all.iter().any(|(value, _)| value == chosen);
        let strange = (!known).then(|| (chosen.to_owned(), chosen.to_owned()));
        none.into_iter()
            .chain(all.iter().cloned())
            .chain(strange)
            .map(|(value, text)| Choice { chosen: value == chosen, value, text })
            .collect()
    }
}
