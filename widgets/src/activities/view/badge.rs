//! One line for the home page: how many are open, leading to the entity's page.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::page_link;
use sawt_wire::{ActivityKind, Addresses};

use super::super::model::{Model, Phase};
use super::Ui;

pub(super) fn badge(kind: Option<ActivityKind>, href: Option<Addresses>, ui: Ui) -> El {
    let read = move || ui.model.with(|model| (standing(model), model.page.clone()));
    el("p").class("badge-line").live(read, move |(standing, page)| {
        let words = match standing {
            Standing::Unknown => return None,
            Standing::Failed => ui.texts.get("activities-badge"),
            Standing::Open(count) => ui.texts.with(message(kind), [("count", (*count).into())]),
        };
        let leads = page_link(href.as_ref().or(page.as_ref()), ui.texts);
        let line = leads.map_or_else(|| el("span"), |leads| leads.attr("data-focus", "link"));
        let open = matches!(standing, Standing::Open(1..));
        let line = line.attr("part", "link").class(if open { "badge open" } else { "badge" });
        Some(line.text(&words))
    })
}

/// What is known of the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Unknown,
    Failed,
    Open(usize),
}

fn standing(model: &Model) -> Standing {
    match model.phase {
        Phase::Waiting => Standing::Unknown,
        Phase::Failed(_) => Standing::Failed,
        Phase::Ready => Standing::Open(model.lines.len()),
    }
}

fn message(kind: Option<ActivityKind>) -> &'static str {
    match kind {
        Some(ActivityKind::Consultation) => "activities-badge-consultations",
        Some(ActivityKind::Poll) => "activities-badge-polls",
        Some(ActivityKind::Thread) => "activities-badge-threads",
        Some(ActivityKind::Session) => "activities-badge-sessions",
        Some(ActivityKind::Survey) => "activities-badge-surveys",
        Some(ActivityKind::Unknown) | None => "activities-badge-any",
    }
}
