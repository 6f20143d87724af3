//! Answers as they are checked and kept: texts clean, digits ASCII, numbers to call in one shape.

use sawt_wire::written::ascii_digits;
use sawt_wire::{
    Answer, AnswerError, Answers, FieldId, FieldType, FormDefinition, FormField, contact,
};

use crate::{cleaning, folding};

/// What is wrong with answers as they were typed: exactly what a browser has found, whose rules these are.
pub fn mistakes(form: &FormDefinition, answers: &Answers) -> Vec<AnswerError> {
    form.check(answers, &cleaning::graphemes)
}

/// Every text of the answers, clean. What was right stays right.
pub fn cleaned(form: &FormDefinition, answers: &Answers) -> Answers {
    let of = |(id, answer): (&str, &Answer)| {
        let field = form.fields().find(|field| field.id.as_str() == id);
        let answer = field.map_or_else(|| answer.clone(), |field| clean(field, answer));
        (id.to_owned(), answer)
    };
    answers.iter().map(of).collect()
}

fn clean(field: &FormField, answer: &Answer) -> Answer {
    let text = answer.text.as_deref().map(|text| match field.kind {
        FieldType::LongText => cleaning::paragraphs(text),
        FieldType::Date => ascii_digits(&cleaning::line(text)),
        FieldType::Phone => {
            let line = cleaning::line(text);
            contact::phone(&line, field.country_code.as_deref()).unwrap_or(line)
        }
        _ => cleaning::line(text),
    });
    let other = answer.other.as_deref().map(cleaning::line);
    Answer {
        text: text.filter(|text| !cleaning::is_blank(text)),
        other: other.filter(|other| !cleaning::is_blank(other)),
        ..answer.clone()
    }
}

/// Answers that were checked, each where it is kept.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// Without contact data.
    pub(super) answers: Answers,
    /// By field, as it is kept and as it is searched.
    pub(super) contact: Vec<(FieldId, String, String)>,
    /// By field, with the version of the text.
    pub(super) consents: Vec<(FieldId, String)>,
    /// What was written, as it is searched.
    pub(super) folded: String,
    /// Letters that were written.
    pub(super) graphemes: usize,
}

/// What counts of clean answers that were checked.
pub(super) fn sorted(form: &FormDefinition, answers: &Answers) -> Sorted {
    let counted = form.counted(answers);
    let mut sorted = Sorted::default();
    let mut texts = Vec::new();
    for (_, field) in form.asked(&counted) {
        let Some(answer) = counted.get(field.id.as_str()) else { continue };
        let written = [answer.text.as_deref(), answer.other.as_deref()];
        sorted.graphemes += written.into_iter().flatten().map(cleaning::graphemes).sum::<usize>();
        if field.kind.is_contact() {
            let value = answer.text.clone().unwrap_or_default();
            let folded = folding::folded(&value);
            sorted.contact.push((field.id.clone(), value, folded));
            continue;
        }
        if let Some(version) = &answer.agreed {
            sorted.consents.push((field.id.clone(), version.clone()));
        }
        texts.extend(written.into_iter().flatten());
        sorted.answers.insert(field.id.as_str().to_owned(), answer.clone());
    }
    sorted.folded = folding::folded(&texts.join(" "));
    sorted
}
