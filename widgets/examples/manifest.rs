//! Prints what every widget tells about itself, as JSON, for the package's build.

use sawt_widgets::manifest::{Attribute, EVERY_ELEMENT, EVERY_TOKEN, Manifest, Named, Room};
use serde::Serialize;
use ts_rs::{Config, TS};

#[derive(Serialize)]
struct Printed {
    widgets: Vec<Manifest>,
    rooms: Vec<(&'static str, &'static [Room])>,
    attributes: &'static [Attribute],
    tokens: &'static [Named],
    types: String,
}

fn main() -> Result<(), serde_json::Error> {
    let config = Config::default();
    let types = [
        sawt_wire::CommentId::decl(&config),
        sawt_wire::OptionId::decl(&config),
        sawt_wire::PollId::decl(&config),
        sawt_wire::ProblemCode::decl(&config),
        sawt_wire::CastVote::decl(&config),
        sawt_widgets::activities::EventDetail::decl(&config),
        sawt_wire::ActivityState::decl(&config),
        sawt_widgets::comments::Action::decl(&config),
        sawt_widgets::comments::EventDetail::decl(&config),
        sawt_widgets::consultation::EventDetail::decl(&config),
        sawt_widgets::countdown::EventDetail::decl(&config),
        sawt_widgets::participation::EventDetail::decl(&config),
        sawt_widgets::persona::EventDetail::decl(&config),
        sawt_widgets::poll::EventDetail::decl(&config),
    ];
    let printed = Printed {
        widgets: sawt_widgets::manifests(),
        rooms: sawt_widgets::rooms(),
        attributes: EVERY_ELEMENT,
        tokens: EVERY_TOKEN,
        types: types.map(|declaration| format!("export {declaration}\n")).concat(),
    };
    println!("{}", serde_json::to_string_pretty(&printed)?);
    Ok(())
}
