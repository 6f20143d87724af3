//! Answers as their sender reads them again.

use sawt_wire::{Answer, Answers, FieldType, FormDefinition, FormField, OptionId};

use crate::feedback::cleaned;
use crate::said::Said;
use crate::words::Language;

/// A question and what was answered.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) question: Said,
    pub(super) lines: Vec<Line>,
}

/// A part of an answer.
#[derive(Debug)]
pub(super) struct Line {
    /// Of a matrix: which row.
    pub(super) row: Option<Said>,
    pub(super) said: Said,
    /// True for what somebody wrote, whichever way its letters run.
    pub(super) written: bool,
}

impl Line {
    fn chosen(said: Said) -> Self {
        Self { row: None, said, written: false }
    }

    fn written(text: &str) -> Self {
        Self { row: None, said: Said::plain(text), written: true }
    }
}

/// Each question that was answered, in the order of the form; texts are clean, as they will be kept.
pub(super) fn shown(form: &FormDefinition, answers: &Answers, language: Language) -> Vec<Answered> {
    let answers = cleaned::cleaned(form, answers);
    let of = |field: &FormField| {
        let answer = answers.get(field.id.as_str()).filter(|answer| !answer.is_empty())?;
        let question = Said::of(&field.label, language);
        Some(Answered { question, lines: lines(field, answer, language) })
    };
    form.asked(&answers).into_iter().filter_map(|(_, field)| of(field)).collect()
}

fn lines(field: &FormField, answer: &Answer, language: Language) -> Vec<Line> {
    let label = |id: &OptionId| {
        let option = field.option(id);
        option.map_or_else(|| Said::plain(id.as_str()), |option| Said::of(&option.label, language))
    };
    let mut lines: Vec<Line> = Vec::new();
    match field.kind {
        FieldType::Matrix => {
            for row in &field.rows {
                if let Some(option) = answer.rows.get(row.id.as_str()) {
                    let row = Some(Said::of(&row.label, language));
                    lines.push(Line { row, said: label(option), written: false });
                }
            }
        }
        FieldType::Consent => {
            lines.push(Line::chosen(Said::plain(language.form_words().page_form_agree)));
        }
        _ => lines.extend(answer.choices.iter().map(|id| Line::chosen(label(id)))),
    }
    lines.extend(answer.other.as_deref().map(Line::written));
    lines.extend(answer.number.map(|number| Line::written(&number.to_string())));
    for part in answer.text.iter().flat_map(|text| text.split("\n\n")) {
        lines.push(Line::written(part));
    }
    lines
}
