//! Answers to a form, and what both sides check of them.

use serde::{Deserialize, Serialize};

use crate::contact;
use crate::written::{ascii_digits, is_blank, is_day, plain};
use crate::{
    Condition, Dictionary, FieldErrorCode, FieldId, FieldType, FileId, FormDefinition, FormField,
    OptionId,
};

/// The answer to one field. Which part of it counts follows from the field's type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[derive(Default)]
pub struct Answer {
    /// For texts, names, addresses and numbers to call; of a `date`, the Gregorian day `2026-11-27`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// For `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// The chosen options; in order of preference for `ranking`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<OptionId>,
    /// The text of the chosen write-in option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// For `matrix`: the option of each row, by the row's id.
    #[serde(default, skip_serializing_if = "Dictionary::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, OptionId>))]
    #[cfg_attr(feature = "typescript", ts(as = "std::collections::BTreeMap<String, OptionId>"))]
    pub rows: Dictionary<OptionId>,
    /// For `file`: what `POST /v1/forms/{form}/files` has answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileId>,
    /// For `consent`: the version that was agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<String>,
}

/// Answers by the field's id.
pub type Answers = Dictionary<Answer>;

impl Answer {
    /// True when it says nothing.
    pub fn is_empty(&self) -> bool {
        self.text.as_deref().is_none_or(is_blank)
            && self.number.is_none()
            && self.choices.is_empty()
            && self.rows.is_empty()
            && self.files.is_empty()
            && self.agreed.is_none()
    }
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fault {
    /// It must be answered.
    Required,
    /// It is not asked, or the answer has a part that is not of its type.
    Unexpected,
    /// An option, a row or a version of a text that there is not.
    Unknown,
    /// An option that was named before.
    Repeated,
    /// Fewer options than asked for.
    TooFew {
        /// The fewest.
        min: usize,
    },
    /// More options or files than taken.
    TooMany {
        /// The most.
        max: usize,
    },
    /// The text is too long.
    TooLong {
        /// The most grapheme clusters.
        max: usize,
    },
    /// The number is too small.
    TooSmall {
        /// The least.
        min: f64,
    },
    /// The number is too large.
    TooLarge {
        /// The greatest.
        max: f64,
    },
    /// The number has a fraction.
    NotWhole,
    /// The day lies before the first one.
    TooEarly,
    /// The day lies after the last one.
    TooLate,
    /// No day, no name, no address, no number to call.
    Malformed,
    /// The write-in option was chosen, and its text is empty.
    OtherMissing,
}

impl Fault {
    /// Its stable code in the contract.
    pub fn code(self) -> FieldErrorCode {
        match self {
            Self::Required | Self::OtherMissing => FieldErrorCode::Required,
            Self::Unexpected => FieldErrorCode::Unexpected,
            Self::Unknown => FieldErrorCode::Unknown,
            Self::Repeated => FieldErrorCode::Repeated,
            Self::TooFew { .. } => FieldErrorCode::TooFew,
            Self::TooMany { .. } => FieldErrorCode::TooMany,
            Self::TooLong { .. } => FieldErrorCode::TooLong,
            Self::TooSmall { .. } | Self::TooEarly => FieldErrorCode::TooSmall,
            Self::TooLarge { .. } | Self::TooLate => FieldErrorCode::TooLarge,
            Self::NotWhole | Self::Malformed => FieldErrorCode::Malformed,
        }
    }
}

/// One answer that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerError {
    /// Of which field.
    pub field: FieldId,
    /// Of which row of a matrix.
    pub row: Option<OptionId>,
    /// What.
    pub fault: Fault,
}

impl AnswerError {
    /// The JSON pointer (RFC 6901) to it in a [`crate::Submit`].
    pub fn pointer(&self) -> String {
        let part = match (&self.row, self.fault) {
            (Some(row), _) => ["/rows/", row.as_str()].concat(),
            (None, Fault::OtherMissing) => "/other".to_owned(),
            _ => String::new(),
        };
        ["/answers/", self.field.as_str(), &part].concat()
    }
}

impl FormDefinition {
    /// The fields that are asked of somebody with these answers, in their order, each with the place of its page.
    pub fn asked<'a>(&'a self, answers: &Answers) -> Vec<(usize, &'a FormField)> {
        let mut asked: Vec<(usize, &FormField)> = Vec::new();
        for (at, page) in self.pages.iter().enumerate() {
            if !all_hold(&page.shown_if, &asked, answers) {
                continue;
            }
            for field in &page.fields {
                if all_hold(&field.shown_if, &asked, answers) {
                    asked.push((at, field));
                }
            }
        }
        asked
    }

    /// Only what answers a field that is asked, and says something.
    pub fn counted(&self, answers: &Answers) -> Answers {
        let asked = self.asked(answers);
        let of = |field: &FormField| {
            let answer = answers.get(field.id.as_str()).filter(|answer| !answer.is_empty());
            answer.map(|answer| (field.id.as_str().to_owned(), answer.clone()))
        };
        asked.into_iter().filter_map(|(_, field)| of(field)).collect()
    }

    /// Every mistake in `answers`, in the order of the fields; `graphemes` counts as a reader does. The rules are
    /// the same in a browser and on a server.
    pub fn check(&self, answers: &Answers, graphemes: &dyn Fn(&str) -> usize) -> Vec<AnswerError> {
        let asked = self.asked(answers);
        let mut errors = Vec::new();
        for (_, field) in &asked {
            field.check(answers.get(field.id.as_str()), graphemes, &mut errors);
        }
        for (word, _) in answers.iter() {
            if !asked.iter().any(|(_, field)| field.id.as_str() == word)
                && let Ok(field) = word.parse()
            {
                errors.push(AnswerError { field, row: None, fault: Fault::Unexpected });
            }
        }
        errors
    }
}

/// True when every condition is met by somebody who was asked these fields.
pub(crate) fn all_hold(
    conditions: &[Condition],
    asked: &[(usize, &FormField)],
    answers: &Answers,
) -> bool {
    conditions.iter().all(|condition| {
        let was_asked = asked.iter().any(|(_, field)| field.id == condition.field);
        let answer = answers.get(condition.field.as_str()).filter(|answer| !answer.is_empty());
        let Some(answer) = answer.filter(|_| was_asked) else { return false };
        let chosen = |option: &OptionId| answer.choices.contains(option);
        (condition.any_of.is_empty() || condition.any_of.iter().any(chosen))
            && !condition.none_of.iter().any(chosen)
    })
}

impl FormField {
    /// Adds what is wrong with this field's answer.
    pub fn check(
        &self,
        answer: Option<&Answer>,
        graphemes: &dyn Fn(&str) -> usize,
        errors: &mut Vec<AnswerError>,
    ) {
        let mut add = |row: Option<&OptionId>, fault| {
            errors.push(AnswerError { field: self.id.clone(), row: row.cloned(), fault });
        };
        let Some(answer) = answer.filter(|answer| !answer.is_empty()) else {
            if self.required {
                add(None, Fault::Required);
            }
            return;
        };
        if !self.has_only_its_part(answer) {
            return add(None, Fault::Unexpected);
        }
        let text = answer.text.as_deref().unwrap_or_default().trim();
        let fault = match self.kind {
            FieldType::ShortText | FieldType::LongText => self.too_long(text, graphemes),
            FieldType::Name => self
                .too_long(text, graphemes)
                .or_else(|| (!contact::is_name(text)).then_some(Fault::Malformed)),
            FieldType::Email => (!contact::is_email(&plain(text))).then_some(Fault::Malformed),
            FieldType::Phone => {
                let number = contact::phone(text, self.country_code.as_deref());
                number.is_none().then_some(Fault::Malformed)
            }
            FieldType::Number => self.number_fault(answer.number.unwrap_or_default()),
            FieldType::Date => self.day_fault(&ascii_digits(&plain(text))),
            FieldType::Consent => {
                (answer.agreed.as_deref() != self.version.as_deref()).then_some(Fault::Unknown)
            }
            FieldType::Single | FieldType::Multiple | FieldType::Scale | FieldType::Ranking => {
                self.choice_fault(answer, graphemes)
            }
            FieldType::File => {
                let (_, max) = self.choice_limits();
                (answer.files.len() > max).then_some(Fault::TooMany { max })
            }
            FieldType::Matrix => {
                for row in &self.rows {
                    match answer.rows.get(row.id.as_str()) {
                        Some(option) if self.option(option).is_none() => {
                            add(Some(&row.id), Fault::Unknown);
                        }
                        None if self.required => add(Some(&row.id), Fault::Required),
                        _ => {}
                    }
                }
                let known = |word: &str| self.rows.iter().any(|row| row.id.as_str() == word);
                let strange = answer.rows.iter().any(|(word, _)| !known(word));
                strange.then_some(Fault::Unknown)
            }
        };
        if let Some(fault) = fault {
            add(None, fault);
        }
    }

    /// Nothing that belongs to another type.
    fn has_only_its_part(&self, answer: &Answer) -> bool {
        use FieldType::{
            Consent, Date, Email, File, LongText, Matrix, Multiple, Name, Number, Phone, Ranking,
            Scale, ShortText, Single,
        };
        let kind = self.kind;
        let texts = matches!(kind, ShortText | LongText | Date | Name | Email | Phone);
        let chooses = matches!(kind, Single | Multiple | Scale | Ranking);
        (answer.text.is_none() || texts)
            && (answer.number.is_none() || kind == Number)
            && (answer.choices.is_empty() || chooses)
            && (answer.other.is_none() || chooses)
            && (answer.rows.is_empty() || kind == Matrix)
            && (answer.files.is_empty() || kind == File)
            && (answer.agreed.is_none() || kind == Consent)
    }

    fn too_long(&self, text: &str, graphemes: &dyn Fn(&str) -> usize) -> Option<Fault> {
        let max = self.longest();
        // A text of so many bytes has no more clusters.
        (text.len() > max && graphemes(text) > max).then_some(Fault::TooLong { max })
    }

    fn number_fault(&self, number: f64) -> Option<Fault> {
        if !number.is_finite() {
            return Some(Fault::Malformed);
        }
        if self.whole && number.fract() != 0.0 {
            return Some(Fault::NotWhole);
        }
        let small = self.min.filter(|min| number < *min).map(|min| Fault::TooSmall { min });
        small.or_else(|| self.max.filter(|max| number > *max).map(|max| Fault::TooLarge { max }))
    }

    /// Days are compared as they are written.
    fn day_fault(&self, day: &str) -> Option<Fault> {
        if !is_day(day) {
            return Some(Fault::Malformed);
        }
        let early = self.earliest.as_deref().is_some_and(|first| day < first);
        let late = self.latest.as_deref().is_some_and(|last| day > last);
        early.then_some(Fault::TooEarly).or(late.then_some(Fault::TooLate))
    }

    fn choice_fault(&self, answer: &Answer, graphemes: &dyn Fn(&str) -> usize) -> Option<Fault> {
        let (min, max) = self.choice_limits();
        let Answer { choices, other, .. } = answer;
        let unknown = choices.iter().any(|choice| self.option(choice).is_none());
        let repeated = (1..choices.len()).any(|at| choices[..at].contains(&choices[at]));
        let writes = choices.iter().filter_map(|choice| self.option(choice)).any(|it| it.write_in);
        let text = other.as_deref().unwrap_or_default().trim();
        let blank = is_blank(text);
        if unknown {
            Some(Fault::Unknown)
        } else if repeated {
            Some(Fault::Repeated)
        } else if choices.len() < min {
            Some(Fault::TooFew { min })
        } else if choices.len() > max {
            Some(Fault::TooMany { max })
        } else if writes && blank {
            Some(Fault::OtherMissing)
        } else if !writes && !blank {
            Some(Fault::Unexpected)
        } else {
            let max = crate::WRITE_IN_MAX_GRAPHEMES;
            (text.len() > max && graphemes(text) > max).then_some(Fault::TooLong { max })
        }
    }
}
