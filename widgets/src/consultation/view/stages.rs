//! The stages from the first draft to the adopted text, as a timeline.

use sawt_kit::address;
use sawt_kit::day::Day;
use sawt_kit::dom::{El, el};
use sawt_kit::parts::{entity_prose, entity_text};
use sawt_wire::Stage;

use super::super::stages::{Step, steps};
use super::Ui;

pub(super) fn stages(stages: &[Stage], ui: Ui) -> Option<El> {
    let days: Vec<Option<Day>> =
        stages.iter().map(|stage| stage.date.as_deref().and_then(Day::parse)).collect();
    let drawn = stages.to_vec();
    let list = el("ol").class("stages").live(
        // The day may pass while the card stands there.
        ui.standing(move |standing| steps(&days, standing.today)),
        move |steps| {
            let each = drawn.iter().zip(steps).map(|(one, step)| stage(one, *step, ui));
            each.collect::<Vec<_>>()
        },
    );
    let section = || ui.section("stages", "consultation-stages");
    (!stages.is_empty()).then(|| section().child(list))
}

fn stage(stage: &Stage, step: Step, ui: Ui) -> El {
    let word = match step {
        Step::Past => "past",
        Step::Current => "current",
        Step::ToCome => "to-come",
    };
    let standing = ui.texts.with("consultation-step", [("step", word.into())]);
    let date = stage.date.as_ref().and_then(|day| ui.day("consultation-day", day));
    // Of what is over, no date is still to be set.
    let unknown = || (step != Step::Past).then(|| ui.texts.get("consultation-day-unknown"));
    let date = date.or_else(unknown).map(|date| el("li").text(&date));
    let changes = stage.changes.as_ref().filter(|changes| !changes.is_empty()).map(|changes| {
        let label = el("p").class("label").text(&ui.texts.get("consultation-changes"));
        el("div").class("changes").child(label).child(entity_prose(changes, ui.texts))
    });
    let link = stage.url.as_deref().and_then(address::page).map(|url| {
        let title = ui.texts.pick(&stage.title).text;
        let label = ui.texts.with("consultation-stage-link", [("title", title.into())]);
        el("p").child(el("a").class("link").attr("href", url).text(&label))
    });
    let title = ui.host.heading(2).class("subheading");
    el("li")
        .attr("part", "stage")
        .class("stage")
        .attr("data-step", word)
        .maybe_attr("aria-current", (step == Step::Current).then_some("step"))
        .child(title.child(entity_text(&stage.title, ui.texts)))
        .child(
            el("ul").class("said-of").child(el("li").class("step").text(&standing)).children(date),
        )
        .children(changes)
        .children(link)
}
