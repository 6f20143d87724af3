//! The part of the machine that fills lists: a page of comments, the replies to one, and what is known of each.

use std::sync::Arc;

use sawt_wire::{Comment, CommentId, CommentPage};

use super::draft::Place;
use super::model::{Listing, Model, Query, Sort, View};
use super::state::{Effect, Level};

/// Other comments, from their first page on.
pub(super) fn turn_to(model: &mut Model, query: Query) -> Vec<Effect> {
    model.view = View { query, cursors: Vec::new() };
    leaf(model)
}

/// Another page. What was opened on the one before is closed; what is being written stays.
pub(super) fn leaf(model: &mut Model) -> Vec<Effect> {
    model.panel = None;
    model.linked.clear();
    vec![read(model), Effect::Remember(model.view.clone())]
}

/// Asks for the comments that the view shows.
pub(super) fn read(model: &mut Model) -> Effect {
    model.turn += 1;
    model.top.loading = true;
    model.top.failure = None;
    model.seen = model.count;
    Effect::Fetch {
        turn: model.turn,
        level: Level::Top,
        query: model.view.query.clone(),
        cursor: model.view.cursors.last().cloned(),
    }
}

/// Asks for replies to a comment.
pub(super) fn replies(model: &mut Model, id: CommentId, cursor: Option<String>) -> Vec<Effect> {
    if model.replies(&id).is_none() {
        model.below.push((id.clone(), Listing::default()));
    }
    let opened = model.below.iter_mut().find(|(parent, _)| *parent == id);
    let Some((_, listing)) = opened.filter(|(_, listing)| !listing.loading) else { return vec![] };
    listing.loading = true;
    listing.failure = None;
    let query = Query { sort: Sort::Oldest, ..Query::default() };
    vec![Effect::Fetch { turn: model.turn, level: Level::Below(id), query, cursor }]
}

/// The list that waits for that answer, unless it was overtaken.
pub(super) fn asked<'a>(model: &'a mut Model, turn: u32, level: &Level) -> Option<&'a mut Listing> {
    match level {
        Level::Top => (turn == model.turn).then_some(&mut model.top),
        Level::Below(id) => {
            model.below.iter_mut().find(|(parent, _)| parent == id).map(|(_, listing)| listing)
        }
    }
}

pub(super) fn paged(model: &mut Model, turn: u32, level: &Level, page: CommentPage) {
    let Some(listing) = asked(model, turn, level) else { return };
    let ids = page.comments.iter().map(|comment| comment.id.clone());
    match level {
        Level::Top => listing.ids = ids.collect(),
        Level::Below(_) => {
            for id in ids {
                if !listing.ids.contains(&id) {
                    listing.ids.push(id);
                }
            }
        }
    }
    listing.next = page.next_cursor;
    listing.loading = false;
    listing.failure = None;
    know(model, page.comments);
    if *level == Level::Top {
        // Replies that were opened on the page before are a click away, and would else pile up.
        let Model { top, below, linked, .. } = model;
        below.retain(|(parent, _)| top.ids.contains(parent) || linked.contains(parent));
        forget_unseen(model);
    }
}

/// Takes what is known of comments now.
pub(super) fn know(model: &mut Model, comments: Vec<Comment>) {
    for comment in comments {
        match model.known.iter_mut().find(|known| known.id == comment.id) {
            Some(known) if **known == comment => {}
            Some(known) => *known = Arc::new(comment),
            None => model.known.push(Arc::new(comment)),
        }
    }
}

/// Forgets comments that are shown nowhere any more, so that a long reading takes no more room than a short one.
pub(super) fn forget_unseen(model: &mut Model) {
    let Model { known, top, below, linked, writing, .. } = model;
    let open = match writing {
        Some(Place::Reply(id) | Place::Edit(id)) => Some(&*id),
        _ => None,
    };
    known.retain(|comment| {
        let id = &comment.id;
        top.ids.contains(id)
            || linked.contains(id)
            || open == Some(id)
            || below.iter().any(|(_, listing)| listing.ids.contains(id))
    });
}
