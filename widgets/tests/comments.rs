//! The machine of a thread, event by event.

#![expect(clippy::unwrap_used, reason = "fixtures that are written here")]

use sawt_kit::backend::Failure;
use sawt_kit::outbox::{Kept, Progress};
use sawt_widgets::comments::{
    Arrival, Body, Draft, Effect, Ending, Entry, Event, Length, Level, Mistake, Model, Panel,
    Personal, Phase, Place, Query, Sort, Target, Task, Told, View, update,
};
use sawt_wire::{
    ActivityState, AnchorId, Comment, CommentId, CommentKind, CommentPage, CommentState,
    FieldError, FieldErrorCode, Problem, ProblemCode, RecordedComment, Thread, ThreadNews,
    Timestamp,
};

fn now() -> Timestamp {
    Timestamp("2026-11-22T12:00:00Z".into())
}

fn id(n: u32) -> CommentId {
    format!("{n:026}").parse().unwrap()
}

fn anchor() -> AnchorId {
    "article-4".parse().unwrap()
}

fn thread(comments: u64) -> Event {
    Event::Loaded(Box::new(Thread {
        now: now(),
        state: ActivityState::Open,
        thread: serde_json::from_value(serde_json::json!({
            "id": "policy-draft", "entity": "ministry", "title": { "ar": "المسودة" },
            "time_zone": "Asia/Qatar", "max_graphemes": 20,
            "types": ["suggestion", "comment"],
            "rules": { "version": "2026-10", "text": { "ar": "ضوابط" } },
            "anchors": [{ "id": "article-4", "label": { "ar": "المادة 4" } }],
        }))
        .unwrap(),
        comments,
        answered: 0,
        by_anchor: serde_json::from_value(serde_json::json!({ "article-4": 3 })).unwrap(),
    }))
}

fn comment(n: u32, state: CommentState) -> Comment {
    Comment {
        id: id(n),
        kind: CommentKind::Comment,
        name: None,
        text: format!("comment {n}"),
        parent: None,
        anchor: None,
        created_at: now(),
        edited_at: None,
        state,
        reason: None,
        mine: false,
        editable_until: None,
        official_reply: None,
        replies: 0,
        reply_by: None,
        supports: None,
        supported: false,
        formatted: None,
    }
}

fn published(n: u32) -> Comment {
    comment(n, CommentState::Published)
}

fn page(comments: &[Comment], next: Option<&str>) -> CommentPage {
    CommentPage {
        now: now(),
        thread: "policy-draft".parse().unwrap(),
        comments: comments.to_vec(),
        next_cursor: next.map(str::to_owned),
    }
}

fn paged(turn: u32, comments: &[Comment], next: Option<&str>) -> Event {
    Event::Paged(turn, Level::Top, Box::new(page(comments, next)))
}

fn accepted(task: Task, comment: Comment) -> Event {
    let thread = "policy-draft".parse().unwrap();
    let recorded = RecordedComment { now: now(), thread, comment, edit_token: None };
    Event::Accepted(task, Some(Box::new(recorded)))
}

fn refusal(code: ProblemCode, errors: Vec<FieldError>) -> Failure {
    Failure::Refused(Box::new(Problem {
        kind: "about:blank".into(),
        status: 422,
        code,
        title: String::new(),
        now: None,
        errors,
        retry_after_secs: None,
        current: None,
    }))
}

fn after(model: Model, events: impl IntoIterator<Item = Event>) -> (Model, Vec<Effect>) {
    events.into_iter().fold((model, vec![]), |(model, _), event| update(&model, event))
}

/// An open thread whose first page shows comments 1 and 2 of two.
fn reading() -> Model {
    let (model, _) = update(&Model::new(None), thread(2));
    let turn = model.turn;
    update(&model, paged(turn, &[published(2), published(1)], Some("c1"))).0
}

fn typed(place: &Place, text: &str) -> Event {
    Event::Entered(place.clone(), Entry::Text(text.into()))
}

fn pressed(place: &Place) -> Event {
    Event::Submitted { place: place.clone(), length: Length { text: 5, name: 0 }, personal: vec![] }
}

fn sends(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Send(..))).count()
}

fn fetched(effects: &[Effect]) -> Option<(u32, Query, Option<String>)> {
    effects.iter().find_map(|effect| match effect {
        Effect::Fetch { turn, query, cursor, .. } => Some((*turn, query.clone(), cursor.clone())),
        _ => None,
    })
}

/// A comment that was written and is on its way.
fn on_its_way() -> Model {
    after(reading(), [typed(&Place::New, "نص"), pressed(&Place::New)]).0
}

#[test]
fn a_comment_is_sent_once_however_often_the_button_is_pressed() {
    let (model, first) = after(reading(), [typed(&Place::New, "نص"), pressed(&Place::New)]);
    let (_, second) = update(&model, pressed(&Place::New));
    assert_eq!((sends(&first), sends(&second)), (1, 0));
}

#[test]
fn it_is_of_the_first_kind_that_is_offered_and_names_the_rules_that_were_shown() {
    let (_, effects) = after(reading(), [typed(&Place::New, " نص "), pressed(&Place::New)]);
    let post = effects.iter().find_map(|effect| match effect {
        Effect::Send(_, Body::Post(post)) => Some(post.clone()),
        _ => None,
    });
    let post = post.unwrap();
    assert_eq!((post.kind, post.text.as_str()), (CommentKind::Suggestion, "نص"));
    assert_eq!(post.rules_version.as_deref(), Some("2026-10"));
    assert_eq!(post.website, None);
}

#[test]
fn what_a_machine_writes_where_no_person_does_goes_along() {
    let trap = Event::Entered(Place::New, Entry::Website("https://spam.example".into()));
    let (_, effects) = after(reading(), [typed(&Place::New, "نص"), trap, pressed(&Place::New)]);
    assert!(effects.iter().any(|effect| matches!(effect,
        Effect::Send(_, Body::Post(post)) if post.website.as_deref() == Some("https://spam.example"))));
}

#[test]
fn nothing_written_is_a_mistake_that_takes_the_focus_and_is_not_sent() {
    let (model, effects) = update(&reading(), pressed(&Place::New));
    assert_eq!(model.mistake, Some((Place::New, Mistake::Empty)));
    assert_eq!(effects, [Effect::Focus(Target::Mistakes)]);
}

#[test]
fn a_text_beyond_the_limit_is_a_mistake_and_stays_in_its_field() {
    let long = Length { text: 21, name: 0 };
    let press = Event::Submitted { place: Place::New, length: long, personal: vec![] };
    let (model, effects) = after(reading(), [typed(&Place::New, "طويل"), press]);
    assert_eq!(model.mistake, Some((Place::New, Mistake::TooLong { max: 20 })));
    assert_eq!(model.draft(&Place::New).map(|draft| draft.text.as_str()), Some("طويل"));
    assert_eq!(sends(&effects), 0);
}

#[test]
fn personal_data_is_asked_about_once_and_again_when_the_text_has_changed() {
    let press = || Event::Submitted {
        place: Place::New,
        length: Length { text: 5, name: 0 },
        personal: vec![Personal::Number],
    };
    let (asked, effects) = after(reading(), [typed(&Place::New, "55123456"), press()]);
    assert_eq!((sends(&effects), asked.caution.is_some()), (0, true));
    assert_eq!(sends(&update(&asked, press()).1), 1);
    let (_, effects) = after(asked, [typed(&Place::New, "55123457"), press()]);
    assert_eq!(sends(&effects), 0, "it is another text");
}

#[test]
fn what_is_typed_is_kept_at_every_step_and_forgotten_when_it_has_arrived() {
    let (_, effects) = update(&reading(), typed(&Place::New, "نص"));
    let draft = Draft { text: "نص".into(), ..Draft::default() };
    assert_eq!(effects, [Effect::Keep(Place::New, draft)]);
    let (model, effects) = update(&on_its_way(), accepted(Task::Write(Place::New), published(3)));
    assert!(model.drafts.is_empty());
    assert!(effects.contains(&Effect::Keep(Place::New, Draft::default())));
}

#[test]
fn a_new_comment_stands_first_and_its_author_is_told_how_it_ended() {
    for (state, ending) in [
        (CommentState::Published, Ending::Published),
        (CommentState::AwaitingReview, Ending::AwaitsReview),
    ] {
        let task = Task::Write(Place::New);
        let accepted = accepted(task.clone(), comment(3, state));
        let (model, effects) = update(&on_its_way(), accepted);
        assert_eq!(model.top.ids, [id(3), id(2), id(1)]);
        assert_eq!(model.notice, Some((task.clone(), ending)));
        assert!(effects.contains(&Effect::Focus(Target::Notice)));
        assert!(effects.contains(&Effect::Tell(Told::Accepted(task, Some(id(3))))));
    }
}

#[test]
fn a_reply_stands_below_what_it_replies_to_and_is_a_comment() {
    let place = Place::Reply(id(1));
    let (model, effects) =
        after(reading(), [Event::WriteAsked(place.clone()), typed(&place, "رد"), pressed(&place)]);
    assert!(effects.iter().any(|effect| matches!(effect,
        Effect::Send(_, Body::Post(post))
            if post.kind == CommentKind::Comment && post.parent == Some(id(1)))));
    let reply = Comment { parent: Some(id(1)), ..published(3) };
    let task = Task::Write(place.clone());
    let (model, effects) = update(&model, accepted(task, reply));
    assert_eq!(model.writing, None, "its form is closed");
    assert_eq!(model.comment(&id(1)).map(|comment| comment.replies), Some(1));
    assert!(fetched(&effects).is_some(), "the replies that were there come along");
}

#[test]
fn a_refused_comment_stays_in_its_form_with_the_reason() {
    let task = Task::Write(Place::New);
    let failure = refusal(ProblemCode::Closed, vec![]);
    let (model, effects) = update(&on_its_way(), Event::Refused(task.clone(), failure.clone()));
    assert_eq!(model.draft(&Place::New).map(|draft| draft.text.as_str()), Some("نص"));
    assert_eq!(model.notice, Some((task.clone(), Ending::Refused(failure))));
    assert!(effects.contains(&Effect::Tell(Told::Rejected(task, Some(ProblemCode::Closed)))));
    assert!(model.sending.is_empty());
}

#[test]
fn rules_that_have_changed_are_told_apart_from_other_refusals() {
    let error = FieldError { pointer: "/rules_version".into(), code: FieldErrorCode::Unknown };
    let failure = refusal(ProblemCode::Invalid, vec![error]);
    let (model, effects) = update(&on_its_way(), Event::Refused(Task::Write(Place::New), failure));
    assert_eq!(model.notice, Some((Task::Write(Place::New), Ending::NewRules)));
    assert!(effects.contains(&Effect::Load), "the new ones are asked for");
}

#[test]
fn while_it_is_on_its_way_its_text_does_not_change() {
    let (model, effects) = update(&on_its_way(), typed(&Place::New, "آخر"));
    assert_eq!(model.draft(&Place::New).map(|draft| draft.text.as_str()), Some("نص"));
    assert_eq!(effects, []);
}

#[test]
fn how_the_sending_goes_and_whether_it_is_kept_is_known() {
    let task = Task::Write(Place::New);
    let waiting = Progress::Waiting(Failure::Unreachable);
    let (model, _) = after(
        on_its_way(),
        [Event::Stored(task.clone(), Kept::InMemory), Event::Sent(task.clone(), waiting.clone())],
    );
    let sending = model.sending(&task).unwrap();
    assert_eq!((sending.kept, &sending.progress), (Kept::InMemory, &waiting));
    assert_eq!(update(&model, Event::RetryAsked).1, [Effect::Retry]);
}

#[test]
fn what_could_not_be_sent_is_thrown_away_and_stays_as_a_draft() {
    let task = Task::Write(Place::New);
    let (model, effects) = update(&on_its_way(), Event::DiscardAsked(task.clone()));
    assert!(model.sending.is_empty());
    assert!(effects.contains(&Effect::Discard(task)));
    assert!(model.draft(&Place::New).is_some());
}

#[test]
fn what_is_new_is_counted_and_shown_only_when_it_is_asked_for() {
    let news = |comments| {
        let thread = "policy-draft".parse().unwrap();
        Event::Told(ThreadNews { now: now(), thread, comments, answered: 1 })
    };
    let (model, effects) = update(&reading(), news(4));
    assert_eq!((model.news(), model.top.ids.len(), effects.len()), (2, 2, 0));
    let (model, effects) = update(&model, Event::NewsAsked);
    assert_eq!(model.news(), 0);
    assert!(fetched(&effects).is_some());
}

#[test]
fn ones_own_comment_is_no_news_whether_the_answer_or_the_news_of_it_comes_first() {
    let thread = || "policy-draft".parse().unwrap();
    let news =
        || Event::Told(ThreadNews { now: now(), thread: thread(), comments: 3, answered: 0 });
    let answer = || accepted(Task::Write(Place::New), published(3));
    for events in [[news(), answer()], [answer(), news()]] {
        let (model, _) = after(on_its_way(), events);
        assert_eq!((model.count, model.news()), (3, 0));
    }
}

#[test]
fn a_withdrawn_comment_does_not_hide_the_next_new_one() {
    let own = Comment { mine: true, editable_until: Some(now()), ..published(2) };
    let turn = reading().turn;
    let gone = comment(2, CommentState::Withdrawn);
    let (model, effects) = after(
        reading(),
        [
            paged(turn, &[own, published(1)], None),
            Event::PanelToggled(id(2), Panel::Withdrawal),
            Event::WithdrawConfirmed(id(2)),
            accepted(Task::Withdraw(id(2)), gone),
        ],
    );
    assert_eq!(model.news(), 0);
    assert!(effects.contains(&Effect::Load), "the thread tells how many there are");
    let (model, _) = update(&model, thread(1));
    assert_eq!(model.news(), 0);
    let (model, _) = update(&model, thread(2));
    assert_eq!(model.news(), 1);
}

#[test]
fn taking_back_is_asked_about_first() {
    let (_, effects) = update(&reading(), Event::WithdrawConfirmed(id(1)));
    assert_eq!(sends(&effects), 0);
}

#[test]
fn support_goes_one_way_at_a_time() {
    let (model, first) = update(&reading(), Event::SupportToggled(id(1)));
    let (_, second) = update(&model, Event::SupportToggled(id(1)));
    assert!(first.contains(&Effect::Send(Task::Support(id(1)), Body::Support(true))));
    assert_eq!(second, []);
}

#[test]
fn pages_take_each_others_place_and_lead_back() {
    let (second, effects) = update(&reading(), Event::NextAsked);
    assert_eq!(fetched(&effects).and_then(|(_, _, cursor)| cursor).as_deref(), Some("c1"));
    let turn = second.turn;
    let (second, _) = update(&second, paged(turn, &[published(9)], None));
    assert_eq!((second.top.ids.as_slice(), second.known.len()), ([id(9)].as_slice(), 1));
    let (_, effects) = update(&second, Event::PreviousAsked);
    assert_eq!(fetched(&effects).map(|(_, _, cursor)| cursor), Some(None));
}

#[test]
fn an_answer_that_was_overtaken_is_left_out() {
    let old = reading().turn;
    let query = Query { sort: Sort::Oldest, ..Query::default() };
    let (model, _) =
        after(reading(), [Event::QueryChanged(query), paged(old, &[published(9)], None)]);
    assert_eq!(model.top.ids, [id(2), id(1)]);
}

#[test]
fn ten_thousand_comments_take_no_more_room_than_a_page() {
    let mut model = reading();
    for at in 0..500 {
        let comments: Vec<Comment> = (0..20).map(|n| published(10 + at * 20 + n)).collect();
        let (next, _) = update(&model, Event::NextAsked);
        let turn = next.turn;
        model = update(&next, paged(turn, &comments, Some("more"))).0;
    }
    assert_eq!((model.known.len(), model.top.ids.len()), (20, 20));
}

#[test]
fn a_link_brings_the_comment_and_what_it_replies_to_and_then_the_focus() {
    let reply = Comment { parent: Some(id(7)), ..published(8) };
    let chain = vec![published(7), reply];
    let (model, effects) = update(&reading(), Event::Linked(chain.clone(), Arrival::ByLink));
    assert_eq!(model.linked, [id(7), id(8)]);
    assert_eq!(effects, [Effect::Focus(Target::Comment(id(8)))]);
    let (_, effects) = update(&reading(), Event::Linked(chain, Arrival::ByReturn));
    assert_eq!(effects, [], "who comes back goes on reading");
}

#[test]
fn who_comes_back_finds_the_same_page_of_the_same_comments() {
    let query = Query { kind: Some(CommentKind::Enquiry), ..Query::default() };
    let view = View { query: query.clone(), cursors: vec!["c1".into()] };
    let (_, effects) = after(Model::new(None), [Event::Returned(view), thread(30)]);
    let (_, asked, cursor) = fetched(&effects).unwrap();
    assert_eq!((asked, cursor.as_deref()), (query, Some("c1")));
}

#[test]
fn beside_a_clause_nothing_is_asked_before_a_person_wants_to_read() {
    let (model, effects) = update(&Model::new(Some(anchor())), thread(40));
    assert_eq!((model.count, fetched(&effects)), (3, None));
    let (model, effects) = update(&model, Event::Unfolded(true));
    assert_eq!(fetched(&effects).and_then(|(_, query, _)| query.anchor), Some(anchor()));
    let (_, effects) = after(model, [typed(&Place::New, "نص"), pressed(&Place::New)]);
    assert!(effects.iter().any(|effect| matches!(effect,
        Effect::Send(_, Body::Post(post)) if post.anchor == Some(anchor()))));
}

#[test]
fn a_thread_that_does_not_load_is_asked_for_again_when_a_person_wants() {
    let (model, effects) = update(&Model::new(None), Event::LoadFailed(Failure::Unreachable));
    assert_eq!(model.phase, Phase::Unavailable(Failure::Unreachable));
    assert_eq!(effects, [Effect::Tell(Told::Failed(None))]);
    assert_eq!(update(&model, Event::RetryAsked).1, [Effect::Open]);
}

#[test]
fn a_thread_that_is_shown_stays_when_it_cannot_be_asked_for_again() {
    let (model, effects) = update(&reading(), Event::LoadFailed(Failure::Unreachable));
    assert_eq!((model.phase, effects), (Phase::Ready, vec![]));
}
