//! What an entity publishes, written by its own staff: consultations, sessions, and the page about its e-participation.
//!
//! Editors and owners write and publish; everybody else in the console reads. Each change is a line of the audit log.

mod arrange;
mod checked;
mod edit;
mod entities;
mod forms;
pub(super) mod keep;
mod list;
mod mistakes;
mod one;
mod opened;
mod publish;
mod reach;
pub(super) mod rules;
mod sent;
mod sheet;
pub(super) mod shown;
mod withdraw;
mod written;

use super::doors::{Access, Doors};
use super::member::Right;

const READ: Access = Access::Needs(Right::Read);
const EDIT: Access = Access::Needs(Right::Edit);

/// Its pages.
pub(super) fn doors(doors: Doors) -> Doors {
    let doors = doors.get("/participation", READ, list::page);
    sessions(consultations(doors))
        .get("/participation/entities", READ, entities::page)
        .get("/participation/entities/{entity}", READ, one::page)
        .get("/participation/entities/{entity}/edit", EDIT, edit::page)
        .post("/participation/entities/{entity}/edit", EDIT, edit::send)
}

fn consultations(doors: Doors) -> Doors {
    doors
        .get("/participation/consultations", READ, list::page)
        .get("/participation/consultations/new", EDIT, edit::page)
        .post("/participation/consultations/new", EDIT, edit::send)
        .get("/participation/consultations/{consultation}", READ, one::page)
        .get("/participation/consultations/{consultation}/edit", EDIT, edit::page)
        .post("/participation/consultations/{consultation}/edit", EDIT, edit::send)
        .get("/participation/consultations/{consultation}/publish", EDIT, publish::page)
        .post("/participation/consultations/{consultation}/publish", EDIT, publish::send)
        .get("/participation/consultations/{consultation}/extend", EDIT, edit::page)
        .post("/participation/consultations/{consultation}/extend", EDIT, edit::send)
        .get("/participation/consultations/{consultation}/outcome", EDIT, edit::page)
        .post("/participation/consultations/{consultation}/outcome", EDIT, edit::send)
        .post("/participation/consultations/{consultation}/withdraw", EDIT, withdraw::send)
}

fn sessions(doors: Doors) -> Doors {
    doors
        .get("/participation/sessions", READ, list::page)
        .get("/participation/sessions/new", EDIT, edit::page)
        .post("/participation/sessions/new", EDIT, edit::send)
        .get("/participation/sessions/{session}", READ, one::page)
        .get("/participation/sessions/{session}/edit", EDIT, edit::page)
        .post("/participation/sessions/{session}/edit", EDIT, edit::send)
        .get("/participation/sessions/{session}/publish", EDIT, publish::page)
        .post("/participation/sessions/{session}/publish", EDIT, publish::send)
        .get("/participation/sessions/{session}/outcome", EDIT, edit::page)
        .post("/participation/sessions/{session}/outcome", EDIT, edit::send)
        .post("/participation/sessions/{session}/withdraw", EDIT, withdraw::send)
}

/// True for a field of these forms in which somebody has written a text.
pub(super) fn is_text(name: &str, value: &str) -> bool {
    let is_text = sheet::typed::is_field(name) && mistakes::is_in_language(name);
    is_text && !value.trim().is_empty()
}
