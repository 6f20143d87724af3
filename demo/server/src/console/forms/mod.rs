//! Forms, written as JSON by an entity's own staff: checked line by line, seen as the public would, published.
//!
//! Editors and owners write and publish; everybody else in the console reads. Each change is a line of the audit log.

mod check;
mod differences;
mod drawing;
mod edit;
mod export;
mod lines;
mod list;
mod new;
mod one;
mod opened;
mod presets;
mod publish;
mod reading;
mod results;
mod rule_words;
mod schema;
mod texts;
mod withdraw;

use super::doors::{Access, Doors};
use super::member::Right;

const READ: Access = Access::Needs(Right::Read);
const EDIT: Access = Access::Needs(Right::Edit);
const ANSWER: Access = Access::Needs(Right::Moderate);

/// Where all of them are.
const PATH: &str = "/console/forms";

/// The word in the place of the id of what is not there yet; nothing is called so.
const NEW: &str = "new";

/// Its pages.
pub(super) fn doors(doors: Doors) -> Doors {
    doors
        .get("/forms", READ, list::page)
        .get("/forms/new", EDIT, new::page)
        .post("/forms/new", EDIT, edit::begin)
        .get("/forms/{form}", READ, one::page)
        .get("/forms/{form}/edit", EDIT, edit::page)
        .post("/forms/{form}/edit", EDIT, edit::send)
        .get("/forms/{form}/publish", EDIT, publish::page)
        .post("/forms/{form}/publish", EDIT, publish::send)
        .post("/forms/{form}/withdraw", EDIT, withdraw::send)
        .get("/forms/{form}/results", READ, results::page)
        .get("/forms/{form}/results/{field}", READ, texts::page)
        .post("/forms/{form}/export", ANSWER, export::send)
}
