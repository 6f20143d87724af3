//! How the deadline was moved: from when to when, and why.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::parts::entity_text;
use sawt_kit::phrase::{self, Edge};

use super::super::period::{Moved, Period};
use super::Ui;
use super::standing::float;

pub(super) fn extensions(period: &Arc<Period>, ui: Ui) -> Option<El> {
    if period.moved.is_empty() {
        return None;
    }
    let list = el("ol").class("moves");
    let list = list.children(period.moved.iter().map(|moved| entry(moved, &period.zone, ui)));
    Some(
        el("details")
            .attr("part", "extensions")
            .class("extensions")
            .child(el("summary").text(&ui.texts.get("countdown-extensions")))
            .child(list),
    )
}

fn entry(moved: &Moved, zone: &str, ui: Ui) -> El {
    let point = |ms| {
        phrase::instant(ui.texts, "countdown-point", Some(float(ms)), zone, Edge::Closes, None)
    };
    let told = ui.texts.with(
        "countdown-extension",
        [("from", point(moved.from_ms).into()), ("to", point(moved.to_ms).into())],
    );
    let reason = moved.reason.as_ref().map(|reason| {
        let line = el("p").class("reason");
        line.text(&[&ui.texts.get("countdown-reason"), " "].concat())
            .child(entity_text(reason, ui.texts))
    });
    el("li").child(el("p").text(&told)).children(reason)
}
