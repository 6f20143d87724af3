//! The results: one table with its notes.

use sawt_kit::bars::{self, Bar};
use sawt_kit::dom::{El, el};
use sawt_wire::{OptionId, OptionResult, PollDefinition, PollKind, PollOption, Results};

use super::super::draft;
use super::{Ui, entity_text, note};

/// The table with its notes; `mine` are the options that this person voted for.
pub(super) fn results(
    poll: &PollDefinition,
    results: &Results,
    mine: &[OptionId],
    ui: Ui,
) -> Vec<El> {
    let texts = ui.texts;
    let ranking = poll.kind == PollKind::Ranking;
    let mut rows: Vec<_> = draft::order(poll, sawt_kit::device_seed())
        .into_iter()
        .filter_map(|option| {
            let result = results.options.iter().find(|result| result.option == option.id)?;
            Some((option, result))
        })
        .collect();
    if ranking {
        rows.sort_by(|(_, a), (_, b)| mean(a).total_cmp(&mean(b)));
    }
    let bars = rows
        .iter()
        .map(|(option, result)| bar(option, result, mine.contains(&option.id), poll, ui));
    let columns = if ranking {
        ["poll-column-answer", "poll-column-rank", "poll-column-first"]
    } else {
        ["poll-column-answer", "poll-column-share", "poll-column-votes"]
    };
    let caption = el("caption").class("base").attr("data-focus", "results").attr("tabindex", "-1");
    let caption = caption.text(&base(results, ui));
    let table = bars::table(caption, columns.map(|column| texts.get(column)), bars);
    let several = (poll.kind == PollKind::Multiple).then(|| note(&texts.get("poll-multiple-note")));
    let silent = (results.no_answer > 0)
        .then(|| note(&texts.with("poll-no-answer", [("count", results.no_answer.into())])));
    let theirs = results.note.as_ref().map(|text| note("").child(entity_text(text, ui.texts)));
    let sample = note(&texts.get("poll-not-a-sample"));
    [Some(table), several, silent, theirs, Some(sample)].into_iter().flatten().collect()
}

fn bar(
    option: &PollOption,
    result: &OptionResult,
    mine: bool,
    poll: &PollDefinition,
    ui: Ui,
) -> Bar {
    let mark = mine.then(|| el("span").class("mine-mark").text(&ui.texts.get("poll-my-answer")));
    let name = el("span").attr("part", "option-label").child(entity_text(&option.label, ui.texts));
    Bar {
        label: std::iter::once(name).chain(mark).collect(),
        share: result.percent,
        percent: percent(result, poll, ui),
        count: count(result, poll, ui),
        mine,
    }
}

/// How many took part: the base of the shares, where it was published.
fn base(results: &Results, ui: Ui) -> String {
    match results.ballots {
        Some(ballots) => ui.texts.with("poll-base", [("count", ballots.into())]),
        None => ui.texts.get("poll-base-unknown"),
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
