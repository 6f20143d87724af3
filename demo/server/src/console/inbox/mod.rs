//! What people have submitted: found by what is to be done, answered in an office's name, assigned and closed.
//!
//! Whoever may look into the console reads answers; contact data is for those alone who reply, and its reading is a line of
//! the audit log.

mod act;
mod answers;
mod contact;
mod draft;
mod filters;
mod history;
mod line;
mod list;
mod one;

use super::doors::{Access, Doors};
use super::member::Right;

const READ: Access = Access::Needs(Right::Read);
const ANSWER: Access = Access::Needs(Right::Moderate);

/// Where all of them are.
const PATH: &str = "/console/inbox";

/// Its pages.
pub(super) fn doors(doors: Doors) -> Doors {
    doors
        .get("/inbox", READ, list::page)
        .post("/inbox", ANSWER, list::act)
        .get("/inbox/{submission}", READ, one::page)
        .post("/inbox/{submission}", ANSWER, one::act)
        .post("/inbox/{submission}/contact", ANSWER, contact::page)
}
