//! What moderators do all day: the queue, one comment with its history and its reply, and the texts and words that an
//! entity keeps for it.

pub(super) mod act;
pub(super) mod card;
pub(super) mod choices;
mod comment;
mod draft;
mod filters;
mod history;
pub(crate) mod key;
mod late;
mod list;
mod listed_words;
pub(super) mod notice;
mod office;
mod ready_texts;
mod undo;
pub(super) mod when;

use super::doors::{Access, Doors};
use super::member::Right;

/// Its pages.
pub(super) fn doors(doors: Doors) -> Doors {
    doors
        .get("/queue", Access::Needs(Right::Read), list::page)
        .post("/queue", Access::Needs(Right::Moderate), list::decide)
        .get("/queue/{comment}", Access::Needs(Right::Read), comment::page)
        .post("/queue/{comment}", Access::Needs(Right::Moderate), comment::decide)
        .post("/undo", Access::Needs(Right::Moderate), undo::undo)
        .post("/office", Access::Needs(Right::Moderate), office::choose)
        .get("/words", Access::Needs(Right::Edit), listed_words::page)
        .post("/words", Access::Needs(Right::Edit), listed_words::replace)
        .get("/texts", Access::Needs(Right::Edit), ready_texts::page)
        .post("/texts", Access::Needs(Right::Edit), ready_texts::change)
}
