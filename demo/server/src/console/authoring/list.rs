//! All consultations, or all sessions: what is to be done first.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{ActivityState, EntityDefinition};

use super::checked;
use super::opened::Opened;
use super::rules::Grade;
use super::sent::{Place, Sort};
use super::sheet::field::Edge;
use super::sheet::summary;
use super::shown::{self, Badge};
use super::written::Form;
use crate::app::App;
use crate::console::frame::Frame;
use crate::console::member::Right;
use crate::console::trouble::Trouble;
use crate::said::Said;

/// One of them.
#[derive(Debug)]
struct Line {
    path: String,
    /// Empty while it has no title.
    title: Said,
    badge: Option<Badge>,
    /// Until when, in words.
    until: String,
    errors: usize,
    warnings: usize,
}

/// Those in one state.
#[derive(Debug)]
struct Group {
    heading: &'static str,
    lines: Vec<Line>,
}

/// Those of one entity.
#[derive(Debug)]
struct OfEntity {
    id: String,
    name: Said,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "console/authoring/list.html")]
struct ListPage {
    frame: Frame,
    sort: Sort,
    new_path: String,
    new: &'static str,
    entities: Vec<OfEntity>,
    edits: bool,
}

/// In the order in which they want to be looked at.
const GROUPS: [&str; 5] = [
    "authoring-group-todo",
    "authoring-group-drafts",
    "authoring-group-open",
    "authoring-group-upcoming",
    "authoring-group-done",
];

fn group(opened: &Opened) -> &'static str {
    match opened.state {
        _ if opened.draft => GROUPS[1],
        Some(ActivityState::Closed) => GROUPS[0],
        Some(ActivityState::Upcoming) => GROUPS[3],
        Some(ActivityState::ResultsOut) => GROUPS[4],
        _ => GROUPS[2],
    }
}

/// Shows them.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    place: Place,
) -> Result<Response, Trouble> {
    app.shelf.refresh(&*app.store).await?;
    let catalogue = app.shelf.catalogue();
    let all: Vec<Opened> = match place.sort {
        Sort::Session => {
            catalogue.written_sessions().iter().filter_map(|held| Opened::session(held)).collect()
        }
        _ => catalogue
            .written_consultations()
            .iter()
            .filter_map(|held| Opened::consultation(held))
            .collect(),
    };
    let of_entity = |entity: &EntityDefinition| {
        let own: Vec<&Opened> = all.iter().filter(|one| one.entity.id == entity.id).collect();
        let groups = GROUPS.into_iter().map(|heading| Group {
            heading,
            lines: own
                .iter()
                .filter(|one| group(one) == heading)
                .map(|one| line(&frame, one))
                .collect(),
        });
        OfEntity {
            id: entity.id.to_string(),
            name: Said::of(&entity.name, frame.language),
            groups: groups.filter(|group| !group.lines.is_empty()).collect(),
        }
    };
    let entities = catalogue.entities().into_iter().map(of_entity).collect();
    let new = match place.sort {
        Sort::Session => "authoring-new-session",
        _ => "authoring-new-consultation",
    };
    let title = frame.text(shown::list_message(place.sort)).to_string();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| ListPage {
        sort: place.sort,
        new_path: format!("{}/new", place.sort.path()),
        new,
        entities,
        edits: frame.may(Right::Edit),
        frame,
    }))
}

fn line(frame: &Frame, opened: &Opened) -> Line {
    // What is over is not mended any more.
    let found = if opened.is_over() && !opened.draft {
        Vec::new()
    } else {
        checked::before_publishing(Form::main(opened.sort), opened, &opened.value)
    };
    let count = |grade| found.iter().filter(|finding| finding.grade == grade).count();
    let (key, edge) = match opened.sort {
        Sort::Session => ("starts_at", Edge::Opens),
        _ => ("closes_at", Edge::Closes),
    };
    let teller =
        summary::Teller { language: frame.language, zone: opened.zone(), entity: &opened.entity };
    let until = opened.value.get(key).and_then(|at| at.as_str()).filter(|at| !at.is_empty());
    Line {
        path: opened.path(),
        title: opened.title(frame.language),
        badge: Badge::of(opened),
        until: until.map(|at| teller.moment(at, edge)).unwrap_or_default(),
        errors: count(Grade::Error),
        warnings: count(Grade::Warning),
    }
}
