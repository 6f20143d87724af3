//! The part of the machine in which something is written, sent and answered.

use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_wire::{CommentId, CommentState, FieldErrorCode, PostComment, RecordedComment};

use super::draft::{Draft, Length, Place};
use super::lists::{know, read, replies};
use super::model::{Ending, Model, Panel, Task};
use super::personal::Personal;
use super::state::{Body, Effect, Event, Target, Told, ending, sending};

pub(super) fn step(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Carried(place, draft) if place != Place::New || model.draft(&place).is_none() => {
            put(model, &place, draft.clone());
            open(model, &place);
            vec![Effect::Keep(place, draft)]
        }
        Event::Begun => {
            model.begun = true;
            vec![]
        }
        Event::Resumed(task, draft) => {
            if let (Task::Write(place), Some(draft)) = (&task, draft) {
                put(model, place, draft);
                open(model, place);
            }
            model.sending.retain(|sending| sending.task != task);
            model.sending.push(sending(task));
            vec![]
        }
        Event::WriteAsked(place) => {
            let recalled = model.draft(&place).is_none().then(|| Effect::Recall(place.clone()));
            if let Place::Edit(id) = &place
                && recalled.is_some()
                && let Some(comment) = model.comment(id)
            {
                let (text, name) = (comment.text.clone(), comment.name.clone());
                let draft = Draft { text, name: name.unwrap_or_default(), ..Draft::default() };
                put(model, &place, draft);
            }
            open(model, &place);
            model.panel = None;
            recalled.into_iter().chain([Effect::Focus(Target::Text(place))]).collect()
        }
        Event::WriteCancelled => {
            let Some(place) = model.writing.take() else { return vec![] };
            say_nothing(model, &place);
            let target = match place {
                Place::Reply(id) | Place::Edit(id) => Target::Comment(id),
                Place::New => Target::List,
            };
            vec![Effect::Focus(target)]
        }
        Event::Entered(place, entry) => {
            if model.sending(&Task::Write(place.clone())).is_some() {
                return vec![];
            }
            let mut draft = model.draft(&place).cloned().unwrap_or_default();
            draft.enter(entry);
            put(model, &place, draft.clone());
            vec![Effect::Keep(place, draft)]
        }
        Event::EraseAsked(place) => {
            forget(model, &place);
            vec![Effect::Keep(place.clone(), Draft::default()), Effect::Focus(Target::Text(place))]
        }
        Event::Submitted { place, length, personal } => submitted(model, place, length, personal),
        Event::PanelToggled(id, panel) => {
            let asked = Some((id.clone(), panel));
            if model.panel == asked {
                model.panel = None;
                return vec![Effect::Focus(Target::Comment(id))];
            }
            model.panel = asked;
            vec![Effect::Focus(Target::Panel)]
        }
        Event::WithdrawConfirmed(id) => {
            if model.panel.take() != Some((id.clone(), Panel::Withdrawal)) {
                return vec![];
            }
            send(model, Task::Withdraw(id), Body::Withdrawal)
        }
        Event::SupportToggled(id) => {
            let Some(comment) = model.comment(&id) else { return vec![] };
            let on = !comment.supported;
            send(model, Task::Support(id), Body::Support(on))
        }
        Event::Reported(id, report) => send(model, Task::Report(id), Body::Report(report)),
        event => answered(model, event),
    }
}

fn answered(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Stored(task, kept) => {
            for sending in model.sending.iter_mut().filter(|sending| sending.task == task) {
                sending.kept = kept;
            }
            vec![]
        }
        Event::Sent(task, progress) => {
            for sending in model.sending.iter_mut().filter(|sending| sending.task == task) {
                sending.progress = progress.clone();
            }
            vec![]
        }
        Event::Accepted(task, recorded) => {
            settle(model, &task);
            accepted(model, task, recorded)
        }
        Event::Refused(task, failure) => {
            settle(model, &task);
            refused(model, task, failure)
        }
        Event::SentElsewhere(task) => {
            settle(model, &task);
            let mut effects = vec![Effect::Load, read(model)];
            if let Task::Write(place) = task {
                forget(model, &place);
                effects.push(Effect::Keep(place, Draft::default()));
            }
            effects
        }
        Event::RetryAsked if !model.sending.is_empty() => vec![Effect::Retry],
        Event::DiscardAsked(task) => {
            settle(model, &task);
            let target = match &task {
                Task::Write(place) => Target::Text(place.clone()),
                Task::Withdraw(id) | Task::Support(id) | Task::Report(id) => {
                    Target::Comment(id.clone())
                }
            };
            vec![Effect::Discard(task), Effect::Focus(target), read(model)]
        }
        _ => vec![],
    }
}

/// Opens the form there; that of a new comment always is.
fn open(model: &mut Model, place: &Place) {
    if *place == Place::New {
        model.begun = true;
    } else {
        model.writing = Some(place.clone());
    }
    say_nothing(model, place);
}

/// Takes back what was said about what is written there.
fn say_nothing(model: &mut Model, place: &Place) {
    model.mistake.take_if(|(at, _)| at == place);
    model.caution.take_if(|(at, _)| at == place);
}

fn put(model: &mut Model, place: &Place, draft: Draft) {
    // What is asked is asked of the new text.
    model.caution.take_if(|(at, _)| at == place);
    match model.drafts.iter_mut().find(|(at, _)| at == place) {
        Some((_, old)) => *old = draft,
        None => model.drafts.push((place.clone(), draft)),
    }
}

fn forget(model: &mut Model, place: &Place) {
    model.drafts.retain(|(at, _)| at != place);
    say_nothing(model, place);
}

fn submitted(
    model: &mut Model,
    place: Place,
    length: Length,
    personal: Vec<Personal>,
) -> Vec<Effect> {
    let Some(thread) = model.thread.clone() else { return vec![] };
    let draft = model.draft(&place).cloned().unwrap_or_default();
    if let Err(mistake) = draft.check(&thread, length) {
        model.mistake = Some((place, mistake));
        model.caution = None;
        return vec![Effect::Focus(Target::Mistakes)];
    }
    model.mistake = None;
    // Asked once: whoever presses the button again has thought it over.
    let asked = Some((place.clone(), personal));
    if asked.as_ref().is_some_and(|(_, personal)| !personal.is_empty()) && model.caution != asked {
        model.caution = asked;
        return vec![Effect::Focus(Target::Mistakes)];
    }
    model.caution = None;
    let body = match &place {
        Place::New => {
            let draft = Draft { anchor: model.beside.clone().or(draft.anchor.clone()), ..draft };
            Body::Post(draft.post(&thread, None))
        }
        Place::Reply(parent) => Body::Post(PostComment {
            kind: reply_kind(&thread.types),
            ..draft.post(&thread, Some(parent.clone()))
        }),
        Place::Edit(_) => Body::Edit(draft.edit()),
    };
    send(model, Task::Write(place), body)
}

/// A reply is a comment, where the thread takes comments.
fn reply_kind(types: &[sawt_wire::CommentKind]) -> sawt_wire::CommentKind {
    let comment = sawt_wire::CommentKind::Comment;
    if types.contains(&comment) { comment } else { types.first().copied().unwrap_or(comment) }
}

/// Sends a task, unless it is on its way already: a second press sends nothing.
fn send(model: &mut Model, task: Task, body: Body) -> Vec<Effect> {
    if model.sending(&task).is_some() {
        return vec![];
    }
    model.notice = None;
    model.sending.push(sending(task.clone()));
    vec![Effect::Tell(Told::Submitted(task.clone())), Effect::Send(task, body)]
}

fn settle(model: &mut Model, task: &Task) {
    model.sending.retain(|sending| sending.task != *task);
}

fn accepted(model: &mut Model, task: Task, recorded: Option<Box<RecordedComment>>) -> Vec<Effect> {
    let comment = recorded.map(|recorded| recorded.comment);
    let told = Effect::Tell(Told::Accepted(task.clone(), comment.as_ref().map(|c| c.id.clone())));
    let ended = comment.as_ref().map_or(Ending::Done, ending);
    let mut effects = Vec::new();
    if let Task::Write(place) = &task {
        forget(model, place);
        if model.writing.as_ref() == Some(place) {
            model.writing = None;
        }
        effects.push(Effect::Keep(place.clone(), Draft::default()));
        if let (Place::New | Place::Reply(_), Some(comment)) = (place, &comment) {
            effects.extend(placed(model, place, &comment.id, comment.state));
        }
    }
    if let Task::Report(_) = &task {
        model.panel = None;
    }
    if let Task::Withdraw(id) = &task {
        let public = |comment: &Arc<sawt_wire::Comment>| comment.state == CommentState::Published;
        if model.comment(id).is_some_and(public) {
            model.seen = model.seen.saturating_sub(1);
            model.count = model.count.saturating_sub(1);
        }
        effects.push(Effect::Load);
    }
    if let Some(comment) = comment {
        know(model, vec![comment]);
    }
    if !matches!(task, Task::Support(_)) {
        model.notice = Some((task, ended));
        effects.push(Effect::Focus(Target::Notice));
    }
    effects.push(told);
    effects
}

/// Shows a new comment where its author looks for it: first, or behind the replies.
fn placed(model: &mut Model, place: &Place, id: &CommentId, state: CommentState) -> Vec<Effect> {
    if state == CommentState::Published {
        // The news of it may have come before the answer: then it is counted already.
        model.seen += 1;
        model.count = model.count.max(model.seen);
    }
    let Place::Reply(parent) = place else {
        model.top.ids.retain(|known| known != id);
        model.top.ids.insert(0, id.clone());
        return vec![];
    };
    if let Some(known) = model.known.iter_mut().find(|known| known.id == *parent)
        && state == CommentState::Published
    {
        let replies = known.replies + 1;
        *known = Arc::new(sawt_wire::Comment { replies, ..(**known).clone() });
    }
    match model.below.iter_mut().find(|(above, _)| above == parent) {
        Some((_, listing)) => {
            listing.ids.push(id.clone());
            vec![]
        }
        None => replies(model, parent.clone(), None),
    }
}

fn refused(model: &mut Model, task: Task, failure: Failure) -> Vec<Effect> {
    let code = failure.code();
    let told = Effect::Tell(Told::Rejected(task.clone(), code));
    if let Task::Write(place) = &task {
        open(model, place);
    }
    let rules = matches!(&failure, Failure::Refused(problem) if problem.errors.iter().any(|error| {
        error.pointer == "/rules_version" && error.code == FieldErrorCode::Unknown
    }));
    let ended = if rules { Ending::NewRules } else { Ending::Refused(failure) };
    model.notice = Some((task, ended));
    // What was written stays: the reason may pass.
    vec![Effect::Load, Effect::Focus(Target::Notice), told, read(model)]
}
