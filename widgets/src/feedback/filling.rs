//! The part of the machine in which a form is filled in, page by page.

use std::sync::Arc;

use sawt_kit::intl;
use sawt_wire::{AnswerError, Answers, Dictionary, FieldId, Submit};

use super::entry::{Change, Entry};
use super::model::{Known, Model, Notice, Saved, Step, Tap};
use super::state::{Effect, Event, Target, Told, keep, sending};

pub(super) fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Carried(saved) if !model.is_begun() && model.sent.is_none() => {
            carried(model, *saved)
        }
        Event::Resumed(submit) => {
            resume(model, &submit);
            vec![]
        }
        // What is on its way stays as it is, but for what is said after a tap.
        _ if model.sending.is_some() && model.tap.as_ref().is_none_or(|tap| tap.explained) => {
            vec![]
        }
        Event::Entered(field, change) => entered(model, field, change),
        Event::Uploading(upload) => {
            model.uploads.retain(|other| other.field != upload.field);
            model.uploads.push(upload);
            vec![]
        }
        // What was chosen must not be left behind.
        Event::NextAsked | Event::Submitted if model.is_uploading() => vec![],
        Event::Trapped(text) => {
            model.website = text;
            vec![]
        }
        Event::PersonaTold(persona) => {
            model.persona = persona;
            vec![]
        }
        Event::LanguageAsked(language) => {
            model.language = language;
            vec![keep(model)]
        }
        Event::EraseAsked => {
            forget(model);
            vec![Effect::Keep(None), Effect::Focus(Target::Page)]
        }
        Event::NextAsked => next(model),
        Event::BackAsked => {
            let page =
                if model.step.checking { model.pages().pop() } else { model.previous_page() };
            let Some(page) = page else { return vec![] };
            turn(model, Step { page, checking: false })
        }
        Event::ChangeAsked(field) => {
            let found = model.asked.iter().find(|(_, asked)| *asked == field);
            let Some(page) = found.map(|(page, _)| *page) else { return vec![] };
            let mut effects = turn(model, Step { page, checking: false });
            model.returning = true;
            effects.push(Effect::Focus(Target::Field(field)));
            effects
        }
        Event::Submitted => submitted(model),
        Event::Tapped(field, change) if model.tap.is_none() => tapped(model, field, change),
        Event::AgainAsked => {
            forget(model);
            model.sent = None;
            vec![Effect::KeepReceipt(None), Effect::Focus(Target::Page)]
        }
        _ => vec![],
    }
}

/// Finds out which fields are asked; the person stays on a page that has some.
pub(super) fn ask(model: &mut Model) {
    let Some(Known(form)) = model.form.clone() else { return };
    let asked = form.asked(&model.answers());
    model.asked =
        Arc::new(asked.into_iter().map(|(page, field)| (page, field.id.clone())).collect());
    let pages = model.pages();
    if !pages.contains(&model.step.page) {
        model.step.page = pages.first().copied().unwrap_or_default();
    }
}

/// Nothing was entered.
pub(super) fn forget(model: &mut Model) {
    model.entries = Dictionary::default();
    model.step = Step::default();
    model.returning = false;
    model.mistakes.clear();
    model.uploads.clear();
    model.notice = None;
    ask(model);
}

fn carried(model: &mut Model, saved: Saved) -> Vec<Effect> {
    let Some(form) = &model.form else { return vec![] };
    // What the form does not ask any more is left out.
    let known = |word: &str| form.fields().any(|field| field.id.as_str() == word);
    let entries = saved.entries.iter().filter(|(word, _)| known(word));
    model.entries = entries.map(|(word, entry)| (word.to_owned(), entry.clone())).collect();
    if let Some(language) = saved.language {
        model.language = language;
    }
    ask(model);
    let step = saved.step;
    if model.pages().contains(&step.page) {
        model.step = Step { checking: step.checking && model.checks(), ..step };
    }
    if model.is_begun() {
        model.notice = Some(Notice::Restored);
    }
    vec![keep(model)]
}

fn resume(model: &mut Model, submit: &Submit) {
    let Some(Known(form)) = model.form.clone() else { return };
    let of = |(word, answer): (&str, &sawt_wire::Answer)| {
        let field = form.fields().find(|field| field.id.as_str() == word)?;
        Some((word.to_owned(), Entry::of(answer, field)))
    };
    model.entries = submit.answers.iter().filter_map(of).collect();
    model.language.clone_from(&submit.language);
    model.sent = None;
    model.sending = Some(sending());
    ask(model);
    if model.is_quick() {
        model.tap = Some(Tap { key: String::new(), explained: true });
    }
    let page = model.pages().pop().unwrap_or_default();
    model.step = Step { page, checking: model.checks() };
}

fn entered(model: &mut Model, id: FieldId, change: Change) -> Vec<Effect> {
    let Some(Known(form)) = model.form.clone() else { return vec![] };
    let Some(field) = form.field(&id) else { return vec![] };
    if let Change::FileAdded(_) = change {
        model.uploads.retain(|upload| upload.field != id);
    }
    let mut entry = model.entry(&id);
    entry.enter(field.kind, change);
    model.entries.insert(id.to_string(), entry);
    if field.kind.has_options() || form.pages.iter().any(|page| names(page, &id)) {
        ask(model);
    }
    mend(model, &id);
    vec![keep(model), Effect::Tell(Told::Changed(id))]
}

/// True where something on the page depends on that field.
fn names(page: &sawt_wire::FormPage, id: &FieldId) -> bool {
    let of_fields = page.fields.iter().flat_map(|field| &field.shown_if);
    page.shown_if.iter().chain(of_fields).any(|condition| condition.field == *id)
}

/// Takes back what was said about a field that is right now. What is still wrong stays as it was said, as people are
/// still reading it.
fn mend(model: &mut Model, id: &FieldId) {
    if model.mistakes.is_empty() {
        return;
    }
    let wrong = mistakes(model);
    let still =
        |said: &AnswerError| wrong.iter().any(|now| now.field == said.field && now.row == said.row);
    let asked = model.asked.clone();
    model.mistakes.retain(|said| {
        let gone = !asked.iter().any(|(_, field)| *field == said.field);
        !gone && (said.field != *id || still(said))
    });
}

/// Every mistake in what was entered.
fn mistakes(model: &Model) -> Vec<AnswerError> {
    let Some(form) = &model.form else { return vec![] };
    form.check(&model.answers(), &intl::graphemes)
}

/// The first page on which something is wrong, and what.
fn first_wrong(model: &Model, pages: impl Fn(usize) -> bool) -> Option<(usize, Vec<AnswerError>)> {
    let wrong = mistakes(model);
    let page_of = |error: &AnswerError| {
        model.asked.iter().find(|(_, field)| *field == error.field).map(|(page, _)| *page)
    };
    let page = wrong.iter().filter_map(page_of).find(|page| pages(*page))?;
    Some((page, wrong.into_iter().filter(|error| page_of(error) == Some(page)).collect()))
}

fn turn(model: &mut Model, step: Step) -> Vec<Effect> {
    model.step = step;
    model.mistakes.clear();
    model.notice = None;
    model.returning = false;
    vec![keep(model), Effect::Focus(Target::Page)]
}

fn stop(model: &mut Model, page: usize, wrong: Vec<AnswerError>) -> Vec<Effect> {
    model.step = Step { page, checking: false };
    model.mistakes = wrong;
    model.notice = None;
    vec![Effect::Focus(Target::Mistakes)]
}

fn next(model: &mut Model) -> Vec<Effect> {
    let here = model.step.page;
    if let Some((page, wrong)) = first_wrong(model, |page| page == here) {
        return stop(model, page, wrong);
    }
    if model.returning {
        // The change may have raised questions that were not asked before.
        return match first_wrong(model, |_| true) {
            Some((page, _)) => {
                let effects = turn(model, Step { page, checking: false });
                model.returning = true;
                effects
            }
            None => turn(model, Step { checking: true, ..model.step }),
        };
    }
    match model.next_page() {
        Some(page) => turn(model, Step { page, checking: false }),
        None if model.checks() => turn(model, Step { checking: true, ..model.step }),
        None => submitted(model),
    }
}

/// One tap is sent at once; what is asked after it may be said later.
fn tapped(model: &mut Model, field: FieldId, change: Change) -> Vec<Effect> {
    let id = field.to_string();
    let mut effects = entered(model, field, change);
    model.tap = Some(Tap { key: String::new(), explained: model.asked.len() < 2 });
    // The rules hold for the rest once that is said.
    let tap = model.answers().get(&id).map(|answer| (id, answer.clone()));
    effects.extend(send(model, tap.into_iter().collect(), None));
    effects.push(Effect::Focus(Target::Notice));
    effects
}

/// Sends what was entered, unless it is wrong.
fn submitted(model: &mut Model) -> Vec<Effect> {
    if model.form.is_none() || !model.state.is_open() || model.sent.is_some() {
        return vec![];
    }
    if let Some((page, wrong)) = first_wrong(model, |_| true) {
        return stop(model, page, wrong);
    }
    let amends = model.tap.as_mut().map(|tap| {
        tap.explained = true;
        tap.key.clone()
    });
    let mut effects = send(model, model.answers(), amends);
    if model.is_quick() {
        effects.push(Effect::Focus(Target::Notice));
    }
    effects
}

fn send(model: &mut Model, answers: Answers, amends: Option<String>) -> Vec<Effect> {
    model.mistakes.clear();
    model.notice = None;
    model.sending = Some(sending());
    let submit = Submit {
        answers,
        language: model.language.clone(),
        page: model.sends_page().then(|| model.page.clone()),
        persona: model.sent_persona().map(|told| told.choice.clone()),
        amends,
        composed_secs: None,
        website: (!model.website.is_empty()).then(|| model.website.clone()),
    };
    vec![Effect::Tell(Told::Submitted), Effect::Send(Box::new(submit))]
}
