//! What a person has entered into one field, before it is an answer.

use sawt_wire::{Answer, Dictionary, FieldType, FormField, KeptFile, OptionId, written};
use serde::{Deserialize, Serialize};

/// As it was typed and chosen: also what is no answer yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// What was typed; of options, into the write-in field; of a date, the Gregorian day that its parts name.
    pub text: String,
    /// Day, month and year of a date as they were entered, the month as its number.
    pub parts: [String; 3],
    /// True while the parts are those of the Hijri calendar.
    pub hijri: bool,
    /// The chosen options; in order of preference for a ranking.
    pub choices: Vec<OptionId>,
    /// For a matrix: the option of each row.
    pub rows: Dictionary<OptionId>,
    /// What the backend has kept.
    pub files: Vec<KeptFile>,
    /// True when the text of the consent was agreed to.
    pub agreed: bool,
}

/// What is entered into a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The text.
    Text(String),
    /// Day, month and year, and the Gregorian day that they name, as the contract writes it.
    Day {
        /// As they were entered.
        parts: [String; 3],
        /// In which calendar.
        hijri: bool,
        /// Empty while they name none.
        day: String,
    },
    /// An option was chosen, or taken back where several may be.
    Chosen(OptionId),
    /// An option was put in a place, from 0.
    Ranked(OptionId, usize),
    /// The option of a row.
    Row(OptionId, OptionId),
    /// Whether the text of the consent is agreed to.
    Agreed(bool),
    /// A file was kept.
    FileAdded(KeptFile),
    /// The file at that place is not wanted any more.
    FileRemoved(usize),
}

impl Entry {
    /// Takes a change of a field of that type.
    pub fn enter(&mut self, kind: FieldType, change: Change) {
        match change {
            Change::Text(text) => self.text = text,
            Change::Day { parts, hijri, day } => {
                (self.parts, self.hijri, self.text) = (parts, hijri, day);
            }
            Change::Chosen(id) if matches!(kind, FieldType::Single | FieldType::Scale) => {
                self.choices = vec![id];
            }
            Change::Chosen(id) => match self.choices.iter().position(|have| *have == id) {
                Some(at) => drop(self.choices.remove(at)),
                None => self.choices.push(id),
            },
            Change::Ranked(id, to) => {
                self.choices.retain(|have| *have != id);
                self.choices.insert(to.min(self.choices.len()), id);
            }
            Change::Row(row, option) => self.rows.insert(row.into(), option),
            Change::Agreed(agreed) => self.agreed = agreed,
            Change::FileAdded(file) => self.files.push(file),
            Change::FileRemoved(at) if at < self.files.len() => drop(self.files.remove(at)),
            Change::FileRemoved(_) => {}
        }
    }

    /// True when nothing was entered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True when the write-in option is chosen, so that its text counts.
    pub fn writes_in(&self, field: &FormField) -> bool {
        self.choices.iter().any(|id| field.option(id).is_some_and(|option| option.write_in))
    }

    /// The answer that this makes; what can't be read as one stays wrong, so that the rules name it.
    pub fn answer(&self, field: &FormField) -> Answer {
        let text = self.text.trim();
        let said = (!text.is_empty()).then(|| text.to_owned());
        let nothing = Answer::default();
        match field.kind {
            FieldType::ShortText
            | FieldType::LongText
            | FieldType::Name
            | FieldType::Email
            | FieldType::Phone => Answer { text: said, ..nothing },
            FieldType::Number => {
                let number = said.map(|text| written::number(&text).unwrap_or(f64::NAN));
                Answer { number, ..nothing }
            }
            FieldType::Date => {
                let entered = self.parts.iter().any(|part| !part.trim().is_empty());
                let text = entered.then(|| said.unwrap_or_else(|| "?".to_owned()));
                Answer { text, ..nothing }
            }
            FieldType::Single | FieldType::Multiple | FieldType::Scale | FieldType::Ranking => {
                let other = said.filter(|_| self.writes_in(field));
                Answer { choices: self.choices.clone(), other, ..nothing }
            }
            FieldType::Matrix => Answer { rows: self.rows.clone(), ..nothing },
            FieldType::File => {
                let files = self.files.iter().map(|file| file.file.clone()).collect();
                Answer { files, ..nothing }
            }
            FieldType::Consent => {
                Answer { agreed: field.version.clone().filter(|_| self.agreed), ..nothing }
            }
        }
    }

    /// What makes that answer: found unsent after a reload.
    pub fn of(answer: &Answer, field: &FormField) -> Self {
        let text = answer.text.clone().or_else(|| answer.other.clone());
        let text = text.or_else(|| answer.number.map(|number| number.to_string()));
        let text = text.unwrap_or_default();
        let parts = match text.split('-').collect::<Vec<_>>()[..] {
            [year, month, day] if field.kind == FieldType::Date => {
                [day, month, year].map(|part| part.trim_start_matches('0').to_owned())
            }
            _ => <[String; 3]>::default(),
        };
        Self {
            text,
            parts,
            choices: answer.choices.clone(),
            rows: answer.rows.clone(),
            agreed: answer.agreed.is_some(),
            ..Self::default()
        }
    }
}
