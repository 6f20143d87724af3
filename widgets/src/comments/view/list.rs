//! The comments, page by page.

use sawt_kit::dom::{El, el};
use sawt_kit::phrase;
use sawt_wire::CommentId;

use super::super::model::Model;
use super::super::state::Event;
use super::card::node;
use super::filter::{everything, filter, is_narrow};
use super::{Ui, note, retry};

/// Fewer comments than this need no filter.
const FILTER_FROM: u64 = 6;

pub(super) fn list(ui: Ui) -> El {
    let count = ui.part(|model| model.count);
    let heading = ui
        .host
        .heading(1)
        .attr("part", "count")
        .class("count")
        .attr("tabindex", "-1")
        .attr("data-focus", "list")
        .live_text(move || ui.texts.with("comments-count", [("count", count().into())]));
    let filtered =
        move || ui.model.with(|model| model.count >= FILTER_FROM || model.view.query.is_narrow());
    el("section")
        .class("comments")
        .child(el("div").class("list-head").child(heading).child(news(ui)))
        .when(filtered, move || [filter(ui)])
        .live(ui.part(|model| model.linked.clone()), move |chain| linked(chain, ui))
        .child(
            el("ol")
                .attr("part", "list")
                .class("list")
                .live_flag("aria-busy", ui.part(|model| model.top.loading))
                .each(ui.part(shown), move |id| node(id, 0, ui)),
        )
        .live(ui.part(nothing), move |nothing| absent(nothing, ui))
        .when(
            ui.part(|model| model.top.next.is_some() || !model.view.cursors.is_empty()),
            move || [pages(ui)],
        )
}

/// The comments of the list, without those that a link has brought above it.
fn shown(model: &Model) -> Vec<CommentId> {
    model.top.ids.iter().filter(|id| !model.linked.contains(id)).cloned().collect()
}

/// What is new, beside the heading: nothing that is being read moves for it.
fn news(ui: Ui) -> El {
    el("p").class("news").attr("role", "status").live(ui.part(Model::news), move |count| {
        (*count > 0).then(|| {
            let words = ui.texts.with("comments-news", [("count", (*count).into())]);
            sawt_kit::dom::button("news", "button quiet", &words, move || ui.send(Event::NewsAsked))
        })
    })
}

/// The comment that a link led to, behind those that it replies to.
fn linked(chain: &[CommentId], ui: Ui) -> Vec<El> {
    if chain.is_empty() {
        return vec![];
    }
    let nodes = chain.iter().zip(0..).map(|(id, level)| node(id, level, ui));
    let title = ui.host.heading(2).class("linked-title").text(&ui.texts.get("comments-linked"));
    vec![title, el("ol").class("list linked").children(nodes)]
}

/// Why there is nothing to see.
#[derive(Debug, Clone, PartialEq)]
enum Nothing {
    Something,
    Loading,
    Failed(sawt_kit::backend::Failure),
    Empty,
    NotFound,
}

fn nothing(model: &Model) -> Nothing {
    match &model.top {
        top if top.failure.is_some() => top.failure.clone().map_or(Nothing::Empty, Nothing::Failed),
        top if !top.ids.is_empty() => Nothing::Something,
        top if top.loading => Nothing::Loading,
        _ if model.view.query.is_narrow() => Nothing::NotFound,
        _ => Nothing::Empty,
    }
}

fn absent(nothing: &Nothing, ui: Ui) -> Vec<El> {
    match nothing {
        Nothing::Something => vec![],
        Nothing::Loading => vec![el("p").class("loading").text(&ui.texts.get("common-loading"))],
        Nothing::Empty => vec![note(&ui.texts.get("comments-none"))],
        Nothing::NotFound => vec![
            note(&ui.texts.get("comments-none-found")).attr("role", "status"),
            el("p").class("actions").when(is_narrow(ui), move || [everything(ui)]),
        ],
        Nothing::Failed(failure) => vec![
            el("div")
                .attr("part", "error")
                .class("notice notice-error")
                .child(el("p").text(&ui.texts.get(phrase::failure(failure))))
                .child(retry(ui)),
        ],
    }
}

fn pages(ui: Ui) -> El {
    let page = ui.part(|model| model.view.cursors.len() + 1);
    let number = el("span")
        .class("page")
        .live_text(move || ui.texts.with("comments-page", [("page", page().into())]));
    el("nav")
        .attr("part", "pages")
        .class("actions pages")
        .attr("aria-label", &ui.texts.get("comments-pages"))
        .when(ui.part(|model| !model.view.cursors.is_empty()), move || {
            [ui.button("previous", "button quiet", "comments-previous", || Event::PreviousAsked)]
        })
        .child(number)
        .when(ui.part(|model| model.top.next.is_some()), move || {
            [ui.button("next", "button quiet", "comments-next", || Event::NextAsked)]
        })
}
