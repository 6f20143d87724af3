//! The question with its options, and the button.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use sawt_kit::intl;
use sawt_kit::summary::error_summary;
use sawt_wire::{
    DuplicatePolicy, PollDefinition, PollKind, PollOption, VoteError, WRITE_IN_MAX_GRAPHEMES,
};

use super::super::draft::{self, Mistake};
use super::super::state::{Event, Model};
use super::{Ui, entity_text, header, outcome, ranking};

/// From how many characters on the voter is told how many are left.
const COUNT_FROM: usize = WRITE_IN_MAX_GRAPHEMES - 50;

pub(super) fn ballot(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let sending = ui.part(Model::is_sending);
    let invalid = ui.part(|model| model.mistake.is_some());
    let options = draft::order(poll, sawt_kit::device_seed());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let graphemes = ui.model.with_untracked(|model| intl::graphemes(&model.draft.write_in));
        ui.send(Event::Submitted { graphemes });
    };
    let choices = match poll.kind {
        PollKind::Ranking => ranking::ranking(poll, options, ui).into_any(),
        kind => choices(kind, &options, ui).into_any(),
    };
    view! {
        <form part="form" novalidate=true on:submit=submit aria-busy=move || sending().then_some("true")>
            {header(poll, ui)}
            {outcome::notice(poll, ui)}
            {mistakes(poll, ui)}
            <fieldset class="fieldset" prop:disabled=sending
                aria-invalid=move || invalid().then_some("true")>
                <legend class="legend">
                    <h2 part="question" class="question" tabindex="-1" data-focus="question">
                        {entity_text(&poll.question, ui)}
                    </h2>
                </legend>
                {poll.description.as_ref().map(|text| view! {
                    <p part="description" class="description">{entity_text(text, ui)}</p>
                })}
                <p part="hint" class="hint">{hint(poll, ui)}</p>
                {choices}
                {write_in(poll, ui)}
            </fieldset>
            {actions(ui)}
            <p part="note" class="note">{ui.texts.get(duplicate_message(poll.duplicates))}</p>
        </form>
    }
}

fn hint(poll: &PollDefinition, ui: Ui) -> String {
    let (min, max) = poll.choice_limits();
    match poll.kind {
        PollKind::Single | PollKind::Scale => ui.texts.get("poll-hint-one"),
        PollKind::Ranking if min == poll.options.len() => ui.texts.get("poll-hint-rank-all"),
        PollKind::Ranking => {
            ui.texts.with("poll-hint-rank", [("min", min.into()), ("max", max.into())])
        }
        PollKind::Multiple if max == poll.options.len() => ui.texts.get("poll-hint-any"),
        PollKind::Multiple if min == max => {
            ui.texts.with("poll-hint-exactly", [("max", max.into())])
        }
        PollKind::Multiple => {
            ui.texts.with("poll-hint-range", [("min", min.into()), ("max", max.into())])
        }
    }
}

fn duplicate_message(policy: DuplicatePolicy) -> &'static str {
    match policy {
        DuplicatePolicy::None => "poll-duplicates-none",
        DuplicatePolicy::Device => "poll-duplicates-device",
        DuplicatePolicy::Code => "poll-duplicates-code",
        DuplicatePolicy::Verified => "poll-duplicates-verified",
    }
}

/// Radio buttons or check boxes; a scale lies in a row where there is room.
fn choices(kind: PollKind, options: &[PollOption], ui: Ui) -> impl IntoView + use<> {
    let class = if kind == PollKind::Scale { "options scale" } else { "options" };
    let options: Vec<_> = options.iter().map(|option| choice(kind, option, ui)).collect();
    view! { <div part="options" class=class>{options}</div> }
}

fn choice(kind: PollKind, option: &PollOption, ui: Ui) -> impl IntoView + use<> {
    let id = option.id.clone();
    let input = if kind == PollKind::Multiple { "checkbox" } else { "radio" };
    let chosen = {
        let id = id.clone();
        move || ui.model.with(|model| model.draft.has(&id))
    };
    let value = id.to_string();
    view! {
        <label part="option" class="option">
            <input type=input name="choice" value=value.clone() data-focus=format!("choice={value}")
                prop:checked=chosen
                on:change=move |_| ui.send(Event::Chosen(id.clone()))/>
            <span part="option-label" class="option-label">{entity_text(&option.label, ui)}</span>
        </label>
    }
}

/// The field of "other (please specify)", while that is chosen.
fn write_in(poll: &Arc<PollDefinition>, ui: Ui) -> Option<impl IntoView + use<>> {
    let option = poll.options.iter().find(|option| option.write_in)?;
    let id = option.id.clone();
    let shown = move || ui.model.with(|model| model.draft.has(&id));
    let text = ui.part(|model| model.draft.write_in.clone());
    let invalid = ui.part(|model| model.mistake.as_ref().is_some_and(Mistake::is_in_write_in));
    let left = move || {
        let length = intl::graphemes(&text());
        (length >= COUNT_FROM).then(|| WRITE_IN_MAX_GRAPHEMES.saturating_sub(length))
    };
    let label = ui.texts.get("poll-write-in");
    Some(view! {
        <div class="write-in" class:gone=move || !shown()>
            <input type="text" part="write-in" class="text-field" name="write_in" autocomplete="off" dir="auto"
                aria-label=label data-focus="write_in"
                aria-invalid=move || invalid().then_some("true")
                prop:value=text
                on:input=move |event| ui.send(Event::WroteIn(event_target_value(&event)))/>
            <p class="hint">{ui.texts.get("common-no-personal-data")}</p>
            <p class="hint" role="status">
                {move || left().map(|left| {
                    ui.texts.with("common-characters-left", [("count", left.into())])
                })}
            </p>
        </div>
    })
}

/// What is wrong, at the top, as GOV.UK's error summary has it.
fn mistakes(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let mistake = ui.part(|model| model.mistake.clone());
    let first = draft::order(poll, sawt_kit::device_seed()).first().map(|option| option.id.clone());
    let ranking = poll.kind == PollKind::Ranking;
    move || {
        mistake().map(|mistake| {
            let field = match &first {
                _ if mistake.is_in_write_in() => "write_in".to_owned(),
                Some(id) if ranking => format!("rank={id}"),
                Some(id) => format!("choice={id}"),
                None => "question".to_owned(),
            };
            let message = match &mistake {
                Mistake::TooLong => {
                    ui.texts.with("poll-mistake-too-long", [("max", WRITE_IN_MAX_GRAPHEMES.into())])
                }
                Mistake::Vote(error) => match error {
                    VoteError::TooFew { min: 1 } => ui.texts.get("poll-mistake-none"),
                    VoteError::TooFew { min } => {
                        ui.texts.with("poll-mistake-too-few", [("min", (*min).into())])
                    }
                    VoteError::TooMany { max } => {
                        ui.texts.with("poll-mistake-too-many", [("max", (*max).into())])
                    }
                    VoteError::WriteInMissing => ui.texts.get("poll-mistake-write-in"),
                    _ => ui.texts.get("poll-mistake-other"),
                },
            };
            error_summary(ui.host, ui.texts, message, field)
        })
    }
}

fn actions(ui: Ui) -> impl IntoView {
    let sending = ui.part(Model::is_sending);
    let changing = ui.part(|model| model.changing);
    let peekable = move || {
        let hidden = ui.config.with_value(|config| !config.results);
        !hidden && ui.model.with(|model| model.results.is_some() && !model.changing)
    };
    let label = move || ui.texts.get(if changing() { "poll-change-submit" } else { "poll-submit" });
    view! {
        <p class="actions">
            <button type="submit" part="submit" class="button" data-focus="submit"
                aria-disabled=move || sending().then_some("true")>
                {label}
            </button>
            <Show when=changing>
                <button type="button" part="cancel" class="button plain"
                    on:click=move |_| ui.send(Event::ChangeCancelled)>
                    {ui.texts.get("common-cancel")}
                </button>
            </Show>
            <Show when=peekable>
                <button type="button" part="show-results" class="button plain"
                    on:click=move |_| ui.send(Event::ResultsAsked)>
                    {ui.texts.get("poll-show-results")}
                </button>
            </Show>
        </p>
    }
}
