//! Answers as a plain HTML form writes them: a name for each part of a field.

use sawt_wire::written::number;
use sawt_wire::{
    Answer, Answers, FieldType, FormDefinition, FormField, OptionId, PersonaChoice, Submit,
};

use crate::words::Language;

/// The fields of a posted form.
#[derive(Debug, Default)]
pub(super) struct Posted {
    /// Of the page that it came from.
    pub(super) language: Option<Language>,
    /// The signed one-time token of the page that asked to confirm.
    pub(super) paper: Option<String>,
    /// The person wants the form back.
    pub(super) edit: bool,
    website: String,
    /// Everything that was typed and chosen, by the names of [`name`], in its order.
    pub(super) typed: Vec<(String, String)>,
}

/// What a part of a field is called in a form: its kind, the field's id, the row's or option's.
pub(super) fn name(part: char, field: &FormField, of: Option<&OptionId>) -> String {
    match of {
        Some(of) => format!("{part}.{}.{of}", field.id),
        None => format!("{part}.{}", field.id),
    }
}

/// What answers the field itself.
pub(super) const ANSWER: char = 'f';
/// The text of a write-in option.
pub(super) const OTHER: char = 'o';
/// A row of a matrix.
pub(super) const ROW: char = 'm';
/// The place of an option in a ranking.
pub(super) const PLACE: char = 'r';

impl Posted {
    /// Reads `application/x-www-form-urlencoded`; what it does not know, it passes over.
    pub(super) fn read(body: &[u8]) -> Self {
        let mut posted = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                "lang" => posted.language = Language::of_tag(&value),
                "token" => posted.paper = Some(value),
                "edit" => posted.edit = true,
                "website" => posted.website = value,
                _ if name.get(1..2) == Some(".") && !value.trim().is_empty() => {
                    posted.typed.push((name.into_owned(), value));
                }
                _ => {}
            }
        }
        posted
    }

    /// Whatever fills in what nobody sees is a program.
    pub(super) fn trap(&self) -> &str {
        &self.website
    }

    /// The first value of that name.
    pub(super) fn one(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// True when that value was chosen.
    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.typed.iter().any(|(have, found)| have == name && found == value)
    }

    /// As a widget would send it, of all fields: who fills in a page without script is asked all at once.
    pub(super) fn submit(&self, form: &FormDefinition, language: Language) -> Submit {
        let of = |field: &FormField| (field.id.as_str().to_owned(), self.answer(field));
        let answers: Answers = form.fields().map(of).collect();
        Submit {
            answers: form.counted(&answers),
            language: language.tag().to_owned(),
            website: Some(self.website.clone()).filter(|website| !website.is_empty()),
            persona: None::<PersonaChoice>,
            ..Submit::default()
        }
    }

    fn answer(&self, field: &FormField) -> Answer {
        let answer = name(ANSWER, field, None);
        let text = || self.one(&answer).map(str::to_owned);
        let chosen = || {
            let values = self.typed.iter().filter(|(have, _)| *have == answer);
            values.filter_map(|(_, value)| value.parse().ok()).collect()
        };
        let other = || self.one(&name(OTHER, field, None)).map(str::to_owned);
        match field.kind {
            FieldType::Number => {
                let read = self.one(&answer).and_then(number);
                // What is no number is a text, which a number can't be: that is said.
                let text = text().filter(|_| read.is_none());
                Answer { number: read, text, ..Answer::default() }
            }
            FieldType::Consent => Answer { agreed: text(), ..Answer::default() },
            FieldType::Single | FieldType::Multiple => {
                let choices: Vec<OptionId> = chosen();
                // The text of an option that was not chosen says nothing.
                let writes = choices.iter().filter_map(|id| field.option(id)).any(|it| it.write_in);
                Answer { choices, other: other().filter(|_| writes), ..Answer::default() }
            }
            FieldType::Scale => Answer { choices: chosen(), ..Answer::default() },
            FieldType::Ranking => Answer { choices: self.ranked(field), ..Answer::default() },
            FieldType::Matrix => {
                let of = |row: &sawt_wire::MatrixRow| {
                    let option = self.one(&name(ROW, field, Some(&row.id)))?.parse().ok()?;
                    Some((row.id.as_str().to_owned(), option))
                };
                Answer { rows: field.rows.iter().filter_map(of).collect(), ..Answer::default() }
            }
            FieldType::File => Answer::default(),
            FieldType::ShortText
            | FieldType::LongText
            | FieldType::Date
            | FieldType::Name
            | FieldType::Email
            | FieldType::Phone => Answer { text: text(), ..Answer::default() },
        }
    }

    /// In the order of their places. Two of one place make the first come twice, which the check refuses.
    fn ranked(&self, field: &FormField) -> Vec<OptionId> {
        let of = |option: &sawt_wire::PollOption| {
            let place = self.one(&name(PLACE, field, Some(&option.id)))?;
            Some((place.trim().parse::<u16>().ok()?, option.id.clone()))
        };
        let mut places: Vec<(u16, OptionId)> = field.options.iter().filter_map(of).collect();
        places.sort();
        let twice = places.windows(2).find(|pair| pair[0].0 == pair[1].0);
        let again = twice.map(|pair| pair[0].1.clone());
        places.into_iter().map(|(_, id)| id).chain(again).collect()
    }
}
