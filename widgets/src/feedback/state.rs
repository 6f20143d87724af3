//! The form as a pure machine: events in, the next model and effects out.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_kit::outbox::{Kept, Progress};
use sawt_kit::persona;
use sawt_wire::{
    FieldId, Form, FormResults, ProblemCode, RecordedSubmission, ResultsVisibility, Submit,
};

use super::entry::Change;
use super::filling;
use super::model::{Known, Model, Notice, Phase, Saved, Sending, Upload};

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The form came, for the first time or again.
    Loaded(Box<Form>),
    /// It did not.
    LoadFailed(Failure),
    /// Something was entered before a reload, or in the plain form.
    Carried(Box<Saved>),
    /// Something was sent before a reload.
    Remembered(Box<RecordedSubmission>),
    /// A submission of an earlier page view is still on its way.
    Resumed(Box<Submit>),
    /// Something was entered into a field.
    Entered(FieldId, Change),
    /// A file goes on its way, or does not.
    Uploading(Upload),
    /// A machine wrote where no person does.
    Trapped(String),
    /// The person has said for whom they seek services.
    PersonaTold(Option<persona::Told>),
    /// The next page.
    NextAsked,
    /// The page before.
    BackAsked,
    /// An answer shall be changed, out of all.
    ChangeAsked(FieldId),
    /// It shall be sent.
    Submitted,
    /// One tap answers a field, and sends it.
    Tapped(FieldId, Change),
    /// Another language.
    LanguageAsked(String),
    /// What was entered shall be forgotten.
    EraseAsked,
    /// It lies in the outbox, or could not be kept there; under which key.
    Stored(Kept, String),
    /// A try went on.
    Sent(Progress),
    /// The backend has it.
    Accepted(Box<RecordedSubmission>),
    /// The backend will never take it.
    Refused(Failure),
    /// Another tab has sent it.
    SentElsewhere,
    /// Try again, now.
    RetryAsked,
    /// What could not be sent shall be forgotten.
    DiscardAsked,
    /// The receipt was read: another may be written.
    AgainAsked,
    /// The results are wanted.
    ResultsAsked,
    /// They came, or did not.
    ResultsAnswered(Result<FormResults, Failure>),
    /// The form may have opened or closed, or the page was away.
    TimePassed,
}

/// Where the focus goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The summary of what is wrong.
    Mistakes,
    /// What happened.
    Notice,
    /// The title of what is shown now.
    Page,
    /// A field.
    Field(FieldId),
}

/// What is to be done outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for the form, for what was left behind, and begin.
    Open,
    /// Ask for the form again.
    Load,
    /// Ask for the results.
    LoadResults,
    /// Store it and send it until it has arrived.
    Send(Box<Submit>),
    /// Bring the next try forward.
    Retry,
    /// Take it out of the outbox.
    Discard,
    /// Keep what was entered for this tab; nothing is erased.
    Keep(Option<Box<Saved>>),
    /// Keep the receipt for this tab; nothing is erased.
    KeepReceipt(Option<Box<RecordedSubmission>>),
    /// Move the focus.
    Focus(Target),
    /// Tell the page what a person did.
    Tell(Told),
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The form is there.
    Ready,
    /// A field was answered otherwise.
    Changed(FieldId),
    /// It is being sent.
    Submitted,
    /// The backend has it.
    Accepted(Option<String>),
    /// The backend will not take it.
    Rejected(Option<ProblemCode>),
    /// The form could not be loaded.
    Failed(Option<ProblemCode>),
}

/// The next model, and what is to be done.
pub fn update(model: &Model, event: Event) -> (Model, Vec<Effect>) {
    let mut next = model.clone();
    let effects = step(&mut next, event);
    (next, effects)
}

fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Loaded(form) => loaded(model, *form),
        Event::LoadFailed(failure) if model.form.is_none() => {
            let code = failure.code();
            model.phase = Phase::Unavailable(failure);
            vec![Effect::Tell(Told::Failed(code))]
        }
        Event::RetryAsked if matches!(model.phase, Phase::Unavailable(_)) => {
            model.phase = Phase::Loading;
            vec![Effect::Open]
        }
        Event::TimePassed => vec![Effect::Load],
        Event::ResultsAsked => {
            model.results = Some(Loading::Waiting);
            vec![Effect::LoadResults, Effect::Focus(Target::Page)]
        }
        Event::ResultsAnswered(answer) => {
            model.results = Some(model.results.take().unwrap_or_default().after(answer));
            vec![]
        }
        Event::Stored(kept, key) => {
            if let Some(tap) = model.tap.as_mut().filter(|tap| tap.key.is_empty()) {
                tap.key = key;
            }
            if let Some(sending) = &mut model.sending {
                sending.kept = kept;
            }
            vec![]
        }
        Event::Sent(progress) => {
            if let Some(sending) = &mut model.sending {
                sending.progress = progress;
            }
            vec![]
        }
        Event::Accepted(recorded) => accepted(model, *recorded),
        Event::Refused(failure) => refused(model, failure),
        Event::SentElsewhere if model.sending.take().is_some() => {
            let Some(form) = &model.form else { return vec![] };
            // Its reference is told in the tab that has sent it.
            let elsewhere = RecordedSubmission {
                now: sawt_wire::Timestamp(String::new()),
                form: form.id.clone(),
                reference: None,
                access_code: None,
                reply_by: None,
            };
            accepted(model, elsewhere)
        }
        Event::RetryAsked if model.sending.is_some() => vec![Effect::Retry],
        Event::DiscardAsked if model.sending.take().is_some() => {
            model.tap = None;
            vec![Effect::Discard, keep(model), Effect::Focus(Target::Page)]
        }
        Event::Remembered(recorded) if model.sending.is_none() => {
            model.sent = Some(*recorded);
            wants_results(model)
        }
        event => filling::step(model, event),
    }
}

fn loaded(model: &mut Model, form: Form) -> Vec<Effect> {
    let first = model.form.is_none();
    model.state = form.state;
    model.hijri_adjust = form.hijri_adjust;
    if model.form.as_deref() != Some(&form.form) {
        model.form = Some(Known(Arc::new(form.form)));
        filling::ask(model);
    }
    model.phase = Phase::Ready;
    if !first {
        return vec![];
    }
    let mut effects = vec![Effect::Tell(Told::Ready)];
    effects.extend(wants_results(model));
    effects
}

/// Asks for the results where this person may see them now.
fn wants_results(model: &mut Model) -> Vec<Effect> {
    let Some(form) = &model.form else { return vec![] };
    let closed = !model.state.is_open() && model.state != sawt_wire::ActivityState::Upcoming;
    let seen = match form.results {
        ResultsVisibility::Always | ResultsVisibility::AfterVote => model.sent.is_some() || closed,
        ResultsVisibility::AfterClose => closed,
        ResultsVisibility::Never => false,
    };
    if let Some(published) = &form.published_results {
        let found = FormResults {
            form: form.id.clone(),
            now: sawt_wire::Timestamp(String::new()),
            submissions: published.submissions,
            fields: published.fields.clone(),
            splits: Vec::new(),
            is_final: true,
            note: published.note.clone(),
        };
        model.results = Some(Loading::Loaded(Arc::new(found)));
        return vec![];
    }
    if seen && model.results.is_none() {
        model.results = Some(Loading::Waiting);
        return vec![Effect::LoadResults];
    }
    vec![]
}

/// Something that begins to be sent.
pub(super) fn sending() -> Sending {
    Sending { progress: Progress::Trying, kept: Kept::OnDevice }
}

/// Keeps what was entered, where it may stay on the device.
pub(super) fn keep(model: &Model) -> Effect {
    let saved = (model.keeps() && model.is_begun()).then(|| {
        Box::new(Saved {
            entries: model.entries.clone(),
            step: model.step,
            language: Some(model.language.clone()),
        })
    });
    Effect::Keep(saved)
}

fn accepted(model: &mut Model, recorded: RecordedSubmission) -> Vec<Effect> {
    let told = Told::Accepted(recorded.reference.clone());
    let kept = (model.keeps() && recorded.reference.is_some()).then(|| Box::new(recorded.clone()));
    model.sending = None;
    model.notice = None;
    if model.is_quick() {
        return vec![Effect::Tell(told)];
    }
    model.sent = Some(recorded);
    filling::forget(model);
    let mut effects = vec![Effect::Keep(None), Effect::KeepReceipt(kept)];
    effects.extend(wants_results(model));
    effects.extend([Effect::Focus(Target::Notice), Effect::Tell(told)]);
    effects
}

fn refused(model: &mut Model, failure: Failure) -> Vec<Effect> {
    let code = failure.code();
    model.sending = None;
    model.tap = None;
    // What was entered stays: the reason may pass.
    model.notice = Some(Notice::Refused(failure));
    vec![
        Effect::Load,
        keep(model),
        Effect::Focus(Target::Notice),
        Effect::Tell(Told::Rejected(code)),
    ]
}
