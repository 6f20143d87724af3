//! One comment with what belongs to it: its answer, its replies, what can be done about it.

use std::sync::Arc;

use sawt_kit::dom::{El, el};
use sawt_kit::phrase;
use sawt_wire::{Comment, CommentId, CommentKind, CommentState, OfficialReply, REPLY_MAX_DEPTH};

use super::super::draft::Place;
use super::super::effects::focus_name;
use super::super::model::{Model, Panel, Task};
use super::super::state::{Event, Target};
use super::{Ui, body, composer, entity_text, panel, with_notice, with_sending};

/// The comment `id`, which stands so many levels deep, and what is below it.
pub(super) fn node(id: &CommentId, level: u8, ui: Ui) -> El {
    let (of, reply, edit) = (id.clone(), Place::Reply(id.clone()), Place::Edit(id.clone()));
    let edited = edit.clone();
    let read = move || {
        ui.model.with(|model| {
            let editing = model.writing.as_ref() == Some(&edited);
            model.comment(&of).map(|comment| (comment.clone(), editing))
        })
    };
    let thread = ui.model.with_untracked(|model| model.thread.clone());
    let (of_edit, of_reply) = (thread.clone(), thread);
    let node = el("li")
        .attr("part", "comment")
        .class("node")
        .attr("tabindex", "-1")
        .attr("data-focus", &focus_name(&Target::Comment(id.clone())))
        .live(read, move |found| {
            let (comment, editing) = found.as_ref()?;
            Some(match &of_edit {
                Some(thread) if *editing => composer::composer(&edit, thread, ui),
                _ => card(comment, level, ui),
            })
        });
    let about = id.clone();
    let node = with_sending(node, move |task| is_about(task, &about), ui);
    let about = id.clone();
    let node = with_notice(node, move |task| is_about(task, &about), ui);
    let (asked, opened, listed) = (id.clone(), id.clone(), id.clone());
    let panel_of = move || {
        ui.model.with(|model| {
            model.panel.as_ref().filter(|(id, _)| *id == asked).map(|(_, panel)| *panel)
        })
    };
    let replying = reply.clone();
    node.live(panel_of, move |asked| asked.map(|asked| panel::panel(&opened, asked, ui)))
        .live(
            move || ui.model.with(|model| model.writing.as_ref() == Some(&replying)),
            move |open| {
                let thread = of_reply.as_ref().filter(|_| *open)?;
                Some(composer::composer(&reply, thread, ui))
            },
        )
        .live(
            {
                let id = listed.clone();
                move || ui.model.with(|model| model.replies(&id).is_some())
            },
            move |open| open.then(|| below(&listed, level, ui)),
        )
}

/// What is told below the comment; of a text, its form tells while it is open.
fn is_about(task: &Task, id: &CommentId) -> bool {
    match task {
        Task::Withdraw(of) | Task::Report(of) | Task::Support(of) => of == id,
        Task::Write(_) => false,
    }
}

fn card(comment: &Arc<Comment>, level: u8, ui: Ui) -> El {
    let readable = !comment.text.is_empty();
    let article = el("article").class("card").child(header(comment, ui));
    let article = article.children(own_state(comment, ui));
    if !readable {
        return article
            .child(el("p").class("note").text(&ui.texts.get(gone(comment))))
            .child(actions(comment, level, ui));
    }
    article
        .child(body::body(comment))
        .children(comment.official_reply.as_ref().map(|reply| answer(reply, ui)))
        .children(promise(comment, ui))
        .child(actions(comment, level, ui))
}

fn gone(comment: &Comment) -> &'static str {
    match comment.state {
        CommentState::Withdrawn => "comments-gone-withdrawn",
        _ => "comments-gone",
    }
}

/// The `id` of the author's name.
fn author_id(comment: &CommentId) -> String {
    ["by-", comment.as_str()].concat()
}

fn header(comment: &Comment, ui: Ui) -> El {
    let name = match &comment.name {
        Some(name) => el("bdi").text(name),
        None => el("span").class("unsigned").text(&ui.texts.get("comments-unsigned")),
    };
    let author = el("span")
        .attr("part", "author")
        .attr("id", &author_id(&comment.id))
        .class("author")
        .child(name);
    // A comment is what one expects; what is more is told.
    let kind = (comment.kind != CommentKind::Comment)
        .then(|| el("span").attr("part", "kind").class("kind").text(&ui.kind(comment.kind)));
    let clause = ui.model.with_untracked(|model| {
        let thread =
            model.thread.as_ref().filter(|_| model.beside.is_none() && comment.parent.is_none())?;
        composer::clause(thread, comment.anchor.as_ref()?, ui)
    });
    let time = el("time")
        .attr("part", "time")
        .class("time")
        .attr("datetime", comment.created_at.as_str())
        .text(&ui.moment("comments-time", &comment.created_at));
    let edited = comment
        .edited_at
        .as_ref()
        .map(|at| el("span").class("time").text(&ui.moment("comments-edited", at)));
    let mine =
        comment.mine.then(|| el("span").class("kind mine").text(&ui.texts.get("comments-mine")));
    let answered = comment
        .official_reply
        .as_ref()
        .map(|_| el("span").class("kind answered").text(&ui.texts.get("comments-answered")));
    el("p")
        .class("card-head")
        .child(author)
        .children(mine)
        .children(kind)
        .children(clause.map(|clause| el("span").class("kind clause").child(clause)))
        .children(answered)
        .child(time)
        .children(edited)
}

/// To its author: where the comment stands, unless everyone can read it.
fn own_state(comment: &Comment, ui: Ui) -> Vec<El> {
    if !comment.mine {
        return vec![];
    }
    let (class, message) = match comment.state {
        CommentState::AwaitingReview => ("notice own-state", "comments-state-awaiting"),
        CommentState::NotPublished => ("notice own-state refused", "comments-state-refused"),
        _ => return vec![],
    };
    let reason = comment.reason.as_ref().map(|reason| el("p").attr("dir", "auto").text(reason));
    let state = el("p").text(&ui.texts.get(message));
    vec![el("div").class(class).child(state).children(reason)]
}

fn answer(reply: &OfficialReply, ui: Ui) -> El {
    let title = el("p")
        .class("answer-head")
        .child(el("strong").text(&ui.texts.get("comments-official")))
        .child(entity_text(&reply.name, ui.texts))
        .child(el("span").class("role").child(entity_text(&reply.role, ui.texts)))
        .child(
            el("time")
                .class("time")
                .attr("datetime", reply.at.as_str())
                .text(&ui.moment("comments-time", &reply.at)),
        );
    // A landmark for each of many answers would lead nowhere.
    el("div")
        .attr("part", "official-reply")
        .class("answer")
        .attr("role", "group")
        .attr("aria-label", &ui.texts.get("comments-official"))
        .child(title)
        .child(el("div").class("body").children(body::plain(&reply.text)))
}

fn promise(comment: &Comment, ui: Ui) -> Option<El> {
    let by = comment.reply_by.as_ref()?;
    let zone =
        ui.model.with_untracked(|model| model.thread.as_ref().map(|t| t.time_zone.clone()))?;
    let words =
        phrase::moment(ui.texts, "comments-reply-by", Some(by), &zone, phrase::Edge::Closes);
    Some(el("p").class("note").text(&words))
}

fn actions(comment: &Arc<Comment>, level: u8, ui: Ui) -> El {
    let id = comment.id.clone();
    let published = comment.state == CommentState::Published && !comment.text.is_empty();
    let search = ui.model.with_untracked(|model| model.view.query.is_search());
    let reply = published && level < REPLY_MAX_DEPTH && !search;
    let supports = comment.supports.filter(|_| published);
    // The same buttons stand below every comment: whose they are is told with them.
    let row = el("div")
        .class("actions card-actions")
        .attr("role", "group")
        .attr("aria-labelledby", &author_id(&comment.id));
    let row = row.when(move || reply && ui.takes()(), {
        let id = id.clone();
        move || {
            let id = id.clone();
            [ui.button("reply", "button plain", "comments-reply", move || {
                Event::WriteAsked(Place::Reply(id.clone()))
            })]
        }
    });
    let row = row.children(supports.map(|count| support(comment, count, ui)));
    let row = match (comment.replies > 0, search) {
        (true, false) => row.child(replies_toggle(comment, ui)),
        _ => row,
    };
    let own = comment.mine && comment.editable_until.is_some();
    let edit = (own && comment.state != CommentState::Withdrawn).then(|| {
        let (edit, withdraw) = (id.clone(), id.clone());
        [
            ui.button("edit", "button plain", "comments-edit", move || {
                Event::WriteAsked(Place::Edit(edit.clone()))
            }),
            ui.button("withdraw", "button plain", "comments-withdraw", move || {
                Event::PanelToggled(withdraw.clone(), Panel::Withdrawal)
            }),
        ]
    });
    let row = row.children(edit.into_iter().flatten());
    if !published {
        return row;
    }
    let (link, report) = (id.clone(), id);
    let row = row.child(ui.button("link", "button plain", "comments-link", move || {
        Event::PanelToggled(link.clone(), Panel::Link)
    }));
    row.children((!comment.mine).then(|| {
        ui.button("report", "button plain", "comments-report", move || {
            Event::PanelToggled(report.clone(), Panel::Report)
        })
    }))
}

fn support(comment: &Comment, count: u32, ui: Ui) -> El {
    let words = ui.texts.with("comments-support", [("count", count.into())]);
    let id = comment.id.clone();
    let pressed = if comment.supported { "true" } else { "false" };
    let button = sawt_kit::dom::button("support", "button quiet support", &words, move || {
        ui.send(Event::SupportToggled(id.clone()));
    });
    let button = button
        .attr("aria-pressed", pressed)
        .attr("data-focus", &["support=", comment.id.as_str()].concat());
    if comment.mine { button.attr("disabled", "") } else { button }
}

fn replies_toggle(comment: &Comment, ui: Ui) -> El {
    let (id, of) = (comment.id.clone(), comment.id.clone());
    let count = ui.texts.with("comments-replies", [("count", comment.replies.into())]);
    let open = move || ui.model.with(|model| model.replies(&of).is_some());
    let button = sawt_kit::dom::button("replies", "button plain", &count, move || {
        ui.send(Event::RepliesToggled(id.clone()));
    });
    button
        .attr("data-focus", &["replies=", comment.id.as_str()].concat())
        .live_attr("aria-expanded", move || Some(if open() { "true" } else { "false" }.into()))
}

/// The replies to a comment, as far as they have come.
fn below(id: &CommentId, level: u8, ui: Ui) -> El {
    let (ids, rest, failed) = (id.clone(), id.clone(), id.clone());
    let shown = move || {
        ui.model.with(|model| {
            let listed = model.replies(&ids).map(|listing| listing.ids.clone()).unwrap_or_default();
            listed.into_iter().filter(|id| !model.linked.contains(id)).collect()
        })
    };
    let more = move || ui.model.with(|model| state_of(model, &rest));
    el("div")
        .class("below")
        .child(el("ol").class("list").each(shown, move |id| node(id, level + 1, ui)))
        .live(more, move |(loading, more, failure)| {
            let id = failed.clone();
            let failure = failure
                .as_ref()
                .map(|failure| el("p").class("note").text(&ui.texts.get(phrase::failure(failure))));
            let loading =
                loading.then(|| el("p").class("loading").text(&ui.texts.get("common-loading")));
            let message = if failure.is_some() { "common-retry" } else { "comments-more" };
            let more = (*more || failure.is_some()).then(|| {
                ui.button("more", "button quiet", message, move || Event::MoreReplies(id.clone()))
            });
            failure.into_iter().chain(loading).chain(more).collect::<Vec<_>>()
        })
}

/// Whether replies are coming, whether there are more, and why they did not come.
fn state_of(model: &Model, id: &CommentId) -> (bool, bool, Option<sawt_kit::backend::Failure>) {
    model.replies(id).map_or((false, false, None), |listing| {
        let more = listing.next.is_some() && !listing.loading;
        (listing.loading, more, listing.failure.clone())
    })
}
