//! The results: one table, whose bars are for the eye and whose cells are for everyone.

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
    let rows = rows
        .iter()
        .map(|(option, result)| row(option, result, mine.contains(&option.id), poll, ui));
    let columns = if ranking {
        ["poll-column-answer", "poll-column-rank", "poll-column-first"]
    } else {
        ["poll-column-answer", "poll-column-share", "poll-column-votes"]
    };
    let columns = columns.map(|column| el("th").attr("scope", "col").text(&texts.get(column)));
    let caption = el("caption").class("base").attr("data-focus", "results").attr("tabindex", "-1");
    let table = el("table")
        .attr("part", "results")
        .class("results")
        .child(caption.text(&base(results, ui)))
        .child(el("thead").class("said").child(el("tr").children(columns)))
        .child(el("tbody").children(rows));
    let several = (poll.kind == PollKind::Multiple).then(|| note(&texts.get("poll-multiple-note")));
    let silent = (results.no_answer > 0)
        .then(|| note(&texts.with("poll-no-answer", [("count", results.no_answer.into())])));
    let theirs = results.note.as_ref().map(|text| note("").child(entity_text(text, ui.texts)));
    let sample = note(&texts.get("poll-not-a-sample"));
    [Some(table), several, silent, theirs, Some(sample)].into_iter().flatten().collect()
}

fn row(
    option: &PollOption,
    result: &OptionResult,
    mine: bool,
    poll: &PollDefinition,
    ui: Ui,
) -> El {
    let bar = el("span").attr("part", "bar").class("bar");
    let bar = match result.percent {
        Some(percent) => bar.style("--_share", &format!("{percent}%")),
        None => bar,
    };
    let mark = mine.then(|| el("span").class("mine-mark").text(&ui.texts.get("poll-my-answer")));
    let track = el("span").attr("part", "track").class("track").attr("aria-hidden", "true");
    let name = el("span").attr("part", "option-label").child(entity_text(&option.label, ui.texts));
    let label = el("th").attr("scope", "row").class("result-label").child(name).children(mark);
    el("tr")
        .attr("part", "result")
        .class(if mine { "result mine" } else { "result" })
        .child(label.child(track.child(bar)))
        .child(el("td").attr("part", "percent").class("percent").text(&percent(result, poll, ui)))
        .child(el("td").attr("part", "count").class("count").text(&count(result, poll, ui)))
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
