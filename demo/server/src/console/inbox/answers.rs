//! What was answered, in the words of the questions.

use sawt_wire::{Answer, Answers, FieldType, FormDefinition, FormField, OptionId};

use crate::console::queue::card::Paragraphs;
use crate::deadline;
use crate::said::Said;
use crate::store::form_files::FileLine;
use crate::words::Language;

/// A question with its answer.
#[derive(Debug)]
pub(crate) struct AnswerView {
    pub(crate) question: Said,
    pub(crate) told: Told,
}

/// What was answered.
#[derive(Debug)]
pub(crate) enum Told {
    /// It was asked and left out.
    Nothing,
    Text(Paragraphs),
    /// What is written from left to right in every language.
    Latin(String),
    Choices(Vec<Said>),
    Ranked(Vec<Said>),
    Rows(Vec<(Said, Option<Said>)>),
    Files(Vec<FileView>),
    /// The version of the text that was agreed to.
    Agreed(String),
}

/// A file, to be saved.
#[derive(Debug)]
pub(crate) struct FileView {
    pub(crate) path: String,
    pub(crate) name: String,
    /// Full ones, at least one.
    pub(crate) kib: u64,
}

impl FileView {
    fn of(line: &FileLine) -> Self {
        Self {
            path: format!("/console/files/{}", line.id),
            name: line.name.clone(),
            kib: line.bytes.div_ceil(1024).max(1),
        }
    }
}

/// All that was asked, without contact data.
pub(crate) fn all(
    form: &FormDefinition,
    answers: &Answers,
    files: &[FileLine],
    language: Language,
) -> Vec<AnswerView> {
    let asked = form.asked(answers);
    // What was asked because of contact data is known by its answer alone.
    let counts = |field: &&FormField| {
        !field.kind.is_contact()
            && (asked.iter().any(|(_, one)| one.id == field.id)
                || answers.get(field.id.as_str()).is_some())
    };
    form.fields()
        .filter(counts)
        .map(|field| AnswerView {
            question: Said::of(&field.label, language),
            told: told(field, answers.get(field.id.as_str()), files, language),
        })
        .collect()
}

/// What stands for all of it in a list: the first text, else the first options that were chosen.
pub(crate) fn beginning(form: &FormDefinition, answers: &Answers, language: Language) -> String {
    let of_kind = |kinds: &[FieldType]| {
        let mut fields = form.fields().filter(|field| kinds.contains(&field.kind));
        fields.find_map(|field| Some((field, answers.get(field.id.as_str())?)))
    };
    if let Some((_, answer)) = of_kind(&[FieldType::LongText, FieldType::ShortText]) {
        return answer.text.clone().unwrap_or_default();
    }
    let chosen = of_kind(&[FieldType::Single, FieldType::Multiple, FieldType::Scale]);
    let told = chosen.map(|(field, answer)| choices(field, answer, language));
    told.unwrap_or_default().into_iter().map(|said| said.text).collect::<Vec<_>>().join(" · ")
}

fn told(
    field: &FormField,
    answer: Option<&Answer>,
    files: &[FileLine],
    language: Language,
) -> Told {
    let Some(answer) = answer.filter(|answer| !answer.is_empty()) else { return Told::Nothing };
    let text = answer.text.clone().unwrap_or_default();
    match field.kind {
        FieldType::ShortText | FieldType::LongText | FieldType::Name => {
            Told::Text(Paragraphs::whole(&text))
        }
        FieldType::Email | FieldType::Phone => Told::Latin(text),
        FieldType::Number => Told::Latin(answer.number.unwrap_or_default().to_string()),
        FieldType::Date => match day(&text, language) {
            Some(day) => Told::Text(Paragraphs::whole(&day)),
            None => Told::Latin(text),
        },
        FieldType::Single | FieldType::Multiple | FieldType::Scale => {
            Told::Choices(choices(field, answer, language))
        }
        FieldType::Ranking => Told::Ranked(choices(field, answer, language)),
        FieldType::Matrix => {
            let of = |row: &sawt_wire::MatrixRow| {
                let chosen = answer.rows.get(row.id.as_str());
                let chosen = chosen.map(|option| label(field, option, language));
                (Said::of(&row.label, language), chosen)
            };
            Told::Rows(field.rows.iter().map(of).collect())
        }
        FieldType::File => {
            let own = files.iter().filter(|line| line.field == field.id);
            Told::Files(own.map(FileView::of).collect())
        }
        FieldType::Consent => Told::Agreed(answer.agreed.clone().unwrap_or_default()),
    }
}

fn label(field: &FormField, option: &OptionId, language: Language) -> Said {
    let known = field.option(option).map(|known| Said::of(&known.label, language));
    known.unwrap_or_else(|| Said::plain(option.as_str()))
}

/// With what was written beside the option that takes a text.
fn choices(field: &FormField, answer: &Answer, language: Language) -> Vec<Said> {
    let of = |option: &OptionId| {
        let said = label(field, option, language);
        let writes = field.option(option).is_some_and(|known| known.write_in);
        match answer.other.as_deref().filter(|_| writes) {
            Some(other) => {
                let mut both = said;
                both.text = format!("{}: {other}", both.text);
                both
            }
            None => said,
        }
    };
    answer.choices.iter().map(of).collect()
}

/// A day in words.
fn day(written: &str, language: Language) -> Option<String> {
    let date: jiff::civil::Date = written.parse().ok()?;
    let noon = date.at(12, 0, 0, 0).in_tz("UTC").ok()?;
    Some(deadline::moment(noon.timestamp().as_millisecond(), "UTC", language).0)
}
