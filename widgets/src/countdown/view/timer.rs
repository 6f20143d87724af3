//! The time left: in words, in boxes, as a bar.

use sawt_kit::dom::{El, el};
use sawt_kit::i18n::Texts;
use sawt_kit::time_left::{TimeLeft, Units};
use sawt_wire::ActivityState;

use super::super::model::{Model, WHOLE};
use super::Ui;

/// The time left, told in words that begin with what it is.
pub(super) fn told(model: &Model, texts: Texts) -> String {
    let Some(left) = model.left() else { return String::new() };
    let left = [("left", left.words(texts).into())];
    match model.told {
        Some(ActivityState::Upcoming) => texts.with("countdown-left-until-opening", left),
        _ => texts.with("countdown-left", left),
    }
}

/// What assistive technology may ask for at any time, and is never told by itself.
fn timer(ui: Ui) -> El {
    el("p")
        .attr("part", "timer")
        .attr("role", "timer")
        .attr("aria-live", "off")
        .attr("aria-atomic", "true")
        .live_text(move || ui.model.with(|model| told(model, ui.texts)))
}

fn counts(model: &Model) -> bool {
    model.left().is_some()
}

/// In words.
pub(super) fn words(ui: Ui) -> El {
    el("div").class("time").when(ui.part(counts), move || [timer(ui).class("words")])
}

/// In words, and as a bar.
pub(super) fn bar(ui: Ui) -> El {
    let share = ui.part(Model::share);
    el("div").class("time").when(ui.part(counts), move || [timer(ui).class("words")]).when(
        move || share().is_some(),
        move || {
            let bar = el("span").attr("part", "bar").class("bar");
            let elapsed = move || share().unwrap_or_default();
            [el("span")
                .attr("part", "track")
                .class("track")
                .attr("aria-hidden", "true")
                .child(bar.live_style("--_share", move || percent(elapsed())))]
        },
    )
}

#[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
fn percent(share: i64) -> String {
    format!("{}%", share as f64 * 100.0 / WHOLE as f64)
}

type Part = fn(Units) -> u32;

/// In boxes.
pub(super) fn blocks(ui: Ui) -> El {
    let units: [(&'static str, Part); 4] = [
        ("countdown-unit-days", |units| units.days),
        ("countdown-unit-hours", |units| units.hours),
        ("countdown-unit-minutes", |units| units.minutes),
        ("countdown-unit-seconds", |units| units.seconds),
    ];
    el("div").class("time").when(ui.part(counts), move || {
        let boxes = el("div").class("boxes").attr("aria-hidden", "true");
        let boxes = boxes.children(units.map(|(message, part)| unit(message, part, ui)));
        let caption = move || ui.model.with(|model| caption(model, ui.texts));
        [
            el("p").class("caption").attr("aria-hidden", "true").live_text(caption),
            boxes,
            timer(ui).class("said"),
        ]
    })
}

fn caption(model: &Model, texts: Texts) -> String {
    match model.told {
        Some(ActivityState::Upcoming) => texts.get("countdown-caption-until-opening"),
        _ => texts.get("countdown-caption"),
    }
}

/// A box with a number and its unit.
fn unit(message: &'static str, part: Part, ui: Ui) -> El {
    let count = move || {
        ui.model.with(|model| model.left().map(TimeLeft::units).map(part).unwrap_or_default())
    };
    let texts = ui.texts;
    el("div")
        .attr("part", "block")
        .class("block")
        .child(
            el("span")
                .attr("part", "number")
                .class("number")
                .live_text(move || texts.locale().number(count().into())),
        )
        .child(
            el("span")
                .attr("part", "unit")
                .class("unit")
                .live_text(move || texts.with(message, [("count", count().into())])),
        )
}
