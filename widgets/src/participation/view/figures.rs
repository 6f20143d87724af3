//! How much the entity asks, is answered and answers: each number with what it stands on.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::loading::Loading;
use sawt_kit::parts::{entity_prose, note, unavailable};
use sawt_wire::{Growth, Indicators, Promises};

use super::super::effects::focus_name;
use super::super::model::{
    Comparison, Trend, Verdict, percent, since_baseline, verdict, year_on_year,
};
use super::super::state::{Event, Target};
use super::{Ui, arrivals, fact, named, span, years};

/// The block; it is empty, and out of sight, while there are no figures.
pub(super) fn figures(ui: Ui) -> El {
    el("div").class("figures").live(
        move || ui.model.with(|model| model.indicators.clone()),
        move |indicators| match indicators {
            Loading::Waiting => None,
            Loading::Failed(failure) => {
                Some(heading(ui).child(unavailable(failure, ui.texts, move || {
                    ui.send(Event::IndicatorsRetryAsked);
                })))
            }
            Loading::Loaded(indicators) => drawn(indicators, ui),
        },
    )
}

fn heading(ui: Ui) -> El {
    named("indicators", "participation-indicators", ui)
        .attr("tabindex", "-1")
        .attr("data-focus", focus_name(Target::Indicators))
}

fn drawn(indicators: &Arc<Indicators>, ui: Ui) -> Option<El> {
    let promised = indicators.promises.due > 0;
    let counted = !indicators.years.is_empty() || !indicators.arrivals.is_empty();
    if !counted && indicators.growth.is_none() && !promised {
        return None;
    }
    let growth = indicators.growth.as_ref().map(|growth| tile(growth, indicators, ui));
    let tiles = el("div").class("tiles").children(growth).child(kept(indicators.promises, ui));
    Some(
        heading(ui)
            .child(ui.host.heading(1).class("objective").text(&ui.get("participation-objective")))
            .child(tiles)
            .children(years::table(indicators, ui))
            .children(arrivals::table(indicators, ui)),
    )
}

/// Growth against the target, with definition, baseline and denominator.
fn tile(growth: &Growth, indicators: &Indicators, ui: Ui) -> El {
    let (verdict, word) = match verdict(growth) {
        Verdict::TooEarly => (Verdict::TooEarly, "too-early"),
        Verdict::Reached => (Verdict::Reached, "reached"),
        Verdict::Missed => (Verdict::Missed, "missed"),
    };
    let compared = year_on_year(indicators).unwrap_or_else(|| since_baseline(growth));
    let known = verdict != Verdict::TooEarly;
    let trend = known.then(|| el("p").class("trend").text(&trend_words(compared, ui)));
    let percent = u32::from(growth.growth_percent);
    let told = ui
        .texts
        .with("participation-verdict", [("verdict", word.into()), ("percent", percent.into())]);
    let definition = match &growth.definition {
        Some(text) => entity_prose(text, ui.texts),
        None => span(&ui.get("participation-definition-usual")),
    };
    let year =
        |message: &str, year: i16| span(&ui.texts.with(message, [("year", ui.year(year).into())]));
    let count = |count: u64| el("strong").text(&ui.number(count));
    let baseline =
        fact(year("participation-baseline", growth.baseline_year), count(growth.baseline));
    let before = (known && compared.from_year != growth.baseline_year)
        .then(|| fact(year("participation-before", compared.from_year), count(compared.from)));
    let outcome = known.then(|| {
        [
            fact(year("participation-wanted", growth.year), count(growth.wanted)),
            fact(year("participation-actual", growth.year), count(growth.actual)),
        ]
    });
    let small =
        growth.small_base.then(|| note(&ui.get("participation-small-base")).class("note flag"));
    el("section")
        .attr("part", "growth")
        .class("tile")
        .child(ui.host.heading(2).class("tile-title").text(&ui.get("participation-growth")))
        .children(trend)
        .child(el("p").class("verdict").attr("data-verdict", word).text(&told))
        .children(known.then(|| bar(growth)))
        .children(small)
        .child(
            el("dl")
                .class("facts")
                .child(baseline)
                .children(before)
                .children(outcome.into_iter().flatten())
                .child(
                    fact(span(&ui.get("participation-definition")), definition).class("fact wide"),
                ),
        )
}

fn trend_words(compared: Comparison, ui: Ui) -> String {
    let (word, by) = match compared.trend() {
        Trend::Grown(by) => ("grown", by),
        Trend::Fallen(by) => ("fallen", by),
        Trend::Same => ("same", 0),
        Trend::FromNothing => ("from-nothing", 0),
    };
    ui.texts.with(
        "participation-trend",
        [
            ("trend", word.into()),
            ("percent", by.into()),
            ("year", ui.year(compared.to_year).into()),
            ("before", ui.year(compared.from_year).into()),
        ],
    )
}

/// The same for the eye alone: what was achieved, and a line where the target lies.
fn bar(growth: &Growth) -> El {
    let whole = growth.actual.max(growth.wanted).max(1);
    let share = |part: u64| format!("{}%", percent(part, whole));
    el("div")
        .class("bar")
        .attr("aria-hidden", "true")
        .style("--_actual", &share(growth.actual))
        .style("--_wanted", &share(growth.wanted))
        .child(el("span").class("fill"))
        .child(el("span").class("target"))
}

/// How promises to reply were kept.
fn kept(promises: Promises, ui: Ui) -> El {
    let tile = el("section")
        .attr("part", "kept")
        .class("tile")
        .child(ui.host.heading(2).class("tile-title").text(&ui.get("participation-kept-title")));
    if promises.due == 0 {
        return tile.child(note(&ui.get("participation-none-due")));
    }
    let share = percent(promises.kept, promises.due);
    let told = ui.texts.with("participation-kept", [("percent", share.into())]);
    let count = |message: &str, count: u64| {
        fact(span(&ui.get(message)), el("strong").text(&ui.number(count)))
    };
    tile.child(el("p").class("trend").text(&told)).child(
        el("dl")
            .class("facts")
            .child(count("participation-due-count", promises.due))
            .child(count("participation-kept-count", promises.kept)),
    )
}
