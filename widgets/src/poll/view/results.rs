//! The results: one table, whose bars are for the eye and whose cells are for everyone.

use leptos::prelude::*;
use sawt_wire::{OptionResult, PollDefinition, PollKind, Results};

use super::super::draft;
use super::{Ui, entity_text};

pub(super) fn results(poll: &PollDefinition, results: &Results, ui: Ui) -> impl IntoView + use<> {
    let texts = ui.texts;
    let mine = ui.model.with_untracked(|model| {
        model.recorded.as_ref().map(|recorded| recorded.vote.choices.clone()).unwrap_or_default()
    });
    let ranking = poll.kind == PollKind::Ranking;
    let mut rows: Vec<_> = draft::order(poll, sawt_kit::device_seed())
        .into_iter()
        .filter_map(|option| {
            let result = results.options.iter().find(|result| result.option == option.id)?;
            Some((option, result.clone()))
        })
        .collect();
    if ranking {
        rows.sort_by(|(_, a), (_, b)| mean(a).total_cmp(&mean(b)));
    }
    let rows: Vec<_> = rows
        .iter()
        .map(|(option, result)| {
            let chosen = mine.contains(&option.id);
            let share = result.percent.map_or_else(String::new, |percent| format!("{percent}%"));
            view! {
                <tr part="result" class="result" class:mine=chosen>
                    <th scope="row" class="result-label">
                        <span part="option-label">{entity_text(&option.label, ui)}</span>
                        {chosen.then(|| view! { <span class="mine-mark">{texts.get("poll-my-answer")}</span> })}
                        <span part="track" class="track" aria-hidden="true">
                            <span part="bar" class="bar" style=("--_share", share)></span>
                        </span>
                    </th>
                    <td part="percent" class="percent">{percent(result, poll, ui)}</td>
                    <td part="count" class="count">{count(result, poll, ui)}</td>
                </tr>
            }
        })
        .collect();
    let heading = if ranking { "poll-column-first" } else { "poll-column-votes" };
    view! {
        <table part="results" class="results">
            <caption class="base" data-focus="results" tabindex="-1">
                {base(results, ui)}
            </caption>
            <thead class="said">
                <tr>
                    <th scope="col">{texts.get("poll-column-answer")}</th>
                    <th scope="col">{texts.get(if ranking { "poll-column-rank" } else { "poll-column-share" })}</th>
                    <th scope="col">{texts.get(heading)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {(poll.kind == PollKind::Multiple).then(|| view! {
            <p class="note">{texts.get("poll-multiple-note")}</p>
        })}
        {(results.no_answer > 0).then(|| view! {
            <p class="note">{texts.with("poll-no-answer", [("count", results.no_answer.into())])}</p>
        })}
        {results.note.as_ref().map(|note| view! {
            <p part="note" class="note">{entity_text(note, ui)}</p>
        })}
        <p part="note" class="note">{texts.get("poll-not-a-sample")}</p>
    }
}

/// How many took part: the base of the shares, where it was published.
fn base(results: &Results, ui: Ui) -> String {
    let told = results.ballots > 0 || results.options.iter().all(|one| one.percent == Some(0));
    if told {
        ui.texts.with("poll-base", [("count", results.ballots.into())])
    } else {
        ui.texts.get("poll-base-unknown")
    }
}

fn mean(result: &OptionResult) -> f64 {
    result.mean_rank.unwrap_or(f64::INFINITY)
}

/// The share; for a ranking the mean place.
fn percent(result: &OptionResult, poll: &PollDefinition, ui: Ui) -> String {
    if poll.kind == PollKind::Ranking {
        let rounded = result.mean_rank.map(|rank| (rank * 10.0).round() / 10.0);
        return rounded.map_or_else(String::new, |rank| ui.texts.locale().number(rank));
    }
    result.percent.map_or_else(String::new, |percent| ui.texts.locale().percent(percent.into()))
}

/// How many votes; that they are too few to be told; nothing where no count was published.
fn count(result: &OptionResult, poll: &PollDefinition, ui: Ui) -> String {
    match (result.count, result.percent) {
        (Some(count), _) => ui.texts.with("poll-votes", [("count", count.into())]),
        (None, None) => ui.texts.with("poll-hidden", [("limit", poll.min_group.into())]),
        (None, Some(_)) => String::new(),
    }
}
