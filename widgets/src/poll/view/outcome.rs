//! After the vote, before opening, after closing: what happened, what was chosen, the results.

use std::sync::Arc;

use leptos::prelude::*;
use sawt_kit::phrase;
use sawt_wire::{CastVote, PollDefinition, PollState, RecordedVote, ResultsVisibility};

use super::super::state::{Event, Model, Notice, Search};
use super::{Ui, entity_text, header, results};

pub(super) fn outcome(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let shown = {
        let poll = poll.clone();
        let found = ui.part(|model| model.results.clone());
        let hidden = ui.config.with_value(|config| !config.results);
        move || match found() {
            Some(found) if !hidden => results::results(&poll, &found, ui).into_any(),
            _ => no_results(&poll, ui).into_any(),
        }
    };
    view! {
        <div class="outcome">
            {header(poll, ui)}
            {notice(poll, ui)}
            <h2 part="question" class="question" tabindex="-1" data-focus="question">
                {entity_text(&poll.question, ui)}
            </h2>
            {poll.description.as_ref().map(|text| view! {
                <p part="description" class="description">{entity_text(text, ui)}</p>
            })}
            {shown}
            {recorded(poll, ui)}
            {search(poll, ui)}
            {back(ui)}
        </div>
    }
}

/// What happened last, as a box that takes the focus.
pub(super) fn notice(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let notice = ui.part(|model| model.notice.clone());
    let poll = poll.clone();
    move || {
        notice().map(|notice| {
            let (class, message) = match &notice {
                Notice::Recorded => ("notice notice-done", "poll-recorded"),
                Notice::Changed => ("notice notice-done", "poll-changed"),
                Notice::Withdrawn => ("notice notice-done", "poll-withdrawn"),
                Notice::AlreadyVoted => ("notice", "poll-already-voted"),
                Notice::Refused(failure) => ("notice notice-error", phrase::failure(failure)),
            };
            let receipt = ui.model.with_untracked(|model| match notice {
                Notice::Recorded | Notice::Changed => model.recorded.clone(),
                _ => None,
            });
            view! {
                <div part="notice" class=class tabindex="-1" data-focus="notice">
                    <p class="notice-title">{ui.texts.get(message)}</p>
                    {receipt.map(|recorded| receipt_line(&recorded, &poll, ui))}
                </div>
            }
        })
    }
}

fn receipt_line(recorded: &RecordedVote, poll: &PollDefinition, ui: Ui) -> impl IntoView + use<> {
    let shown = ui.config.with_value(|config| config.receipt) && !poll.id.as_str().is_empty();
    shown.then(|| {
        view! {
            <p class="receipt">
                <span>{ui.texts.get("poll-receipt")}</span>
                " "
                <bdi part="receipt" dir="ltr" class="code">{recorded.receipt.clone()}</bdi>
            </p>
            <p class="hint">{ui.texts.get("poll-receipt-hint")}</p>
        }
    })
}

/// Why there are no results to see.
fn no_results(poll: &PollDefinition, ui: Ui) -> impl IntoView + use<> {
    let state = ui.model.with_untracked(|model| model.state);
    let message = match (poll.results, state) {
        (_, PollState::Upcoming) => None,
        (ResultsVisibility::Never, _) => Some("poll-results-never"),
        (ResultsVisibility::AfterClose, _) => Some("poll-results-after-close"),
        (_, state) if state.takes_votes() => Some("poll-results-after-vote"),
        _ => None,
    };
    message.map(|message| view! { <p part="note" class="note">{ui.texts.get(message)}</p> })
}

/// The recorded choice, and what can still be done with it.
fn recorded(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let vote = ui.part(|model| model.recorded.as_ref().map(|recorded| recorded.vote.clone()));
    let revisable = ui.part(Model::may_revise);
    let withdrawing = ui.part(|model| model.withdrawing);
    let poll = poll.clone();
    view! {
        {move || vote().map(|vote| view! {
            <p part="my-vote" class="my-vote">
                <span>{ui.texts.get("poll-my-vote")}</span>
                " "
                <strong>{choice_names(&vote, &poll, ui)}</strong>
            </p>
        })}
        <Show when=move || revisable() && !withdrawing()>
            <p class="actions">
                <button type="button" part="change" class="button quiet"
                    on:click=move |_| ui.send(Event::ChangeAsked)>
                    {ui.texts.get("poll-change")}
                </button>
                <button type="button" part="withdraw" class="button plain"
                    on:click=move |_| ui.send(Event::WithdrawAsked)>
                    {ui.texts.get("poll-withdraw")}
                </button>
            </p>
        </Show>
        <Show when=withdrawing>
            <div class="notice" role="group" tabindex="-1" data-focus="withdrawal">
                <p class="notice-title">{ui.texts.get("poll-withdraw-sure")}</p>
                <p class="actions">
                    <button type="button" part="withdraw" class="button quiet"
                        on:click=move |_| ui.send(Event::WithdrawConfirmed)>
                        {ui.texts.get("poll-withdraw-confirm")}
                    </button>
                    <button type="button" part="cancel" class="button plain"
                        on:click=move |_| ui.send(Event::ChangeCancelled)>
                        {ui.texts.get("common-cancel")}
                    </button>
                </p>
            </div>
        </Show>
    }
}

/// The chosen options as one phrase, in the order in which they were chosen.
fn choice_names(vote: &CastVote, poll: &PollDefinition, ui: Ui) -> String {
    let names: Vec<String> = vote
        .choices
        .iter()
        .filter_map(|id| poll.option(id))
        .map(|option| {
            let label = ui.texts.pick(&option.label).text;
            match vote.write_in.as_ref().filter(|_| option.write_in) {
                Some(text) => ui.texts.with(
                    "poll-option-with-text",
                    [("option", label.into()), ("text", text.as_str().into())],
                ),
                None => format!("\u{2068}{label}\u{2069}"),
            }
        })
        .collect();
    ui.texts.list(&names)
}

/// "Find my vote" by its receipt.
fn search(poll: &Arc<PollDefinition>, ui: Ui) -> impl IntoView + use<> {
    let offered = ui.config.with_value(|config| config.receipt)
        && poll.published_results.is_none()
        && ui.model.with_untracked(|model| model.state != PollState::Upcoming);
    let code = RwSignal::new(String::new());
    let found = ui.part(|model| model.search.clone());
    let poll = poll.clone();
    let ask = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let receipt = sawt_kit::intl::ascii_digits(&code.get_untracked()).trim().to_uppercase();
        if !receipt.is_empty() {
            ui.send(Event::ReceiptAsked(receipt));
        }
    };
    let answer = move || match found() {
        Search::Idle => String::new(),
        Search::Asking => ui.texts.get("common-loading"),
        Search::Failed(failure) => ui.texts.get(phrase::failure(&failure)),
        Search::Answered(None) => ui.texts.get("poll-find-nothing"),
        Search::Answered(Some(vote)) => {
            ui.texts.with("poll-find-found", [("choices", choice_names(&vote, &poll, ui).into())])
        }
    };
    offered.then(|| {
        view! {
            <details part="find" class="find">
                <summary>{ui.texts.get("poll-find")}</summary>
                <form class="find-form" on:submit=ask>
                    <label class="find-label">
                        <span>{ui.texts.get("poll-receipt")}</span>
                        <input type="text" class="text-field code" dir="ltr" autocomplete="off"
                            name="receipt" spellcheck="false" prop:value=move || code.get()
                            on:input=move |event| code.set(event_target_value(&event))/>
                    </label>
                    <button type="submit" class="button quiet">{ui.texts.get("poll-find-submit")}</button>
                    <p role="status" class="find-answer">{answer}</p>
                </form>
            </details>
        }
    })
}

/// Back to the question, for who only looked at the results.
fn back(ui: Ui) -> impl IntoView {
    let peeking = ui.part(|model| model.peeking && model.state.takes_votes());
    view! {
        <Show when=peeking>
            <p class="actions">
                <button type="button" part="back" class="button quiet"
                    on:click=move |_| ui.send(Event::BallotAsked)>
                    {ui.texts.get("poll-back")}
                </button>
            </p>
        </Show>
    }
}
