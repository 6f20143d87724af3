//! How what a person did leaves the device: packed, sent until it has arrived, and found again after a reload.

use std::rc::Rc;

use sawt_kit::backend::{Failure, Method, read};
use sawt_kit::outbox::{self, Kept, Outcome, Pending};
use sawt_kit::program::Dispatch;
use sawt_kit::spawn;
use sawt_wire::{CommentId, EditComment, PostComment};

use super::draft::{Draft, Place};
use super::effects::Inner;
use super::model::Task;
use super::state::{Body, Event};

impl Inner {
    fn composed_secs(&self, place: &Place) -> Option<u32> {
        let begun = self.begun.borrow();
        let (_, at) = begun.iter().find(|(at, _)| at == place)?;
        let secs = (self.host.clock().now_ms() - (*at)?) / 1000.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        Some(secs.clamp(0.0, 86_400.0) as u32)
    }

    pub(super) fn send(self: Rc<Self>, task: Task, body: Body, dispatch: Dispatch<Event>) {
        let below = |id: &CommentId, rest: &str| self.path(&["/", id.as_str(), rest].concat());
        let connection = &self.connection;
        let stored = match (&task, body) {
            (Task::Write(place), Body::Post(post)) => {
                let post = PostComment { composed_secs: self.composed_secs(place), ..post };
                Pending::store(connection, Method::Post, &self.path(""), Some(&post))
            }
            (Task::Write(Place::Edit(id)), Body::Edit(edit)) => {
                Pending::store(connection, Method::Put, &below(id, ""), Some(&edit))
            }
            (Task::Report(id), Body::Report(report)) => {
                Pending::store(connection, Method::Post, &below(id, "/reports"), Some(&report))
            }
            (Task::Support(id), Body::Support(on)) => {
                let method = if on { Method::Put } else { Method::Delete };
                Pending::store::<()>(connection, method, &below(id, "/support"), None)
            }
            (Task::Withdraw(id), _) => {
                Pending::store::<()>(connection, Method::Delete, &below(id, ""), None)
            }
            _ => return,
        };
        match stored {
            Some((pending, kept)) => {
                dispatch.send(Event::Stored(task.clone(), kept));
                self.deliver(task, pending, kept, dispatch);
            }
            None => dispatch.send(Event::Refused(task, Failure::Status(413))),
        }
    }

    /// Goes on with what an earlier page view could not send.
    pub(super) fn resume(self: Rc<Self>, pending: Pending, dispatch: Dispatch<Event>) {
        let Some((task, written)) = self.task_of(&pending) else { return };
        // What was written beside another clause is sent all the same, and shown there.
        let own = written
            .as_ref()
            .is_none_or(|draft| self.config.anchor.is_none() || draft.anchor == self.config.anchor);
        if own {
            dispatch.send(Event::Resumed(task.clone(), written));
        }
        self.deliver(task, pending, Kept::OnDevice, dispatch);
    }

    fn task_of(&self, pending: &Pending) -> Option<(Task, Option<Draft>)> {
        let method = pending.method()?;
        let mut rest = pending.path().strip_prefix(&self.path(""))?.split('/').skip(1);
        let Some(id) = rest.next() else {
            let post = pending.body::<PostComment>()?;
            let place = post.parent.clone().map_or(Place::New, Place::Reply);
            return Some((Task::Write(place), Some(Draft::from(&post))));
        };
        let id: CommentId = id.parse().ok()?;
        Some(match (method, rest.next()) {
            (_, Some("support")) => (Task::Support(id), None),
            (_, Some("reports")) => (Task::Report(id), None),
            (Method::Put, _) => {
                let edit = pending.body::<EditComment>()?;
                (Task::Write(Place::Edit(id)), Some(Draft::from(&edit)))
            }
            _ => (Task::Withdraw(id), None),
        })
    }

    fn deliver(
        self: Rc<Self>,
        task: Task,
        pending: Pending,
        kept: Kept,
        dispatch: Dispatch<Event>,
    ) {
        self.pending.borrow_mut().push((task.clone(), pending.clone()));
        spawn(async move {
            let report = |progress| dispatch.send(Event::Sent(task.clone(), progress));
            let outcome =
                outbox::deliver(&self.connection, &pending, kept, &self.bell, report).await;
            self.pending.borrow_mut().retain(|(_, other)| *other != pending);
            dispatch.send(match outcome {
                Outcome::Accepted(_) if matches!(task, Task::Report(_)) => {
                    Event::Accepted(task, None)
                }
                Outcome::Accepted(answer) => match read(answer) {
                    Ok(recorded) => Event::Accepted(task, Some(Box::new(recorded))),
                    Err(_) => Event::SentElsewhere(task), // it is recorded; ask what is on record
                },
                Outcome::Refused(failure) => Event::Refused(task, failure),
                Outcome::Gone => Event::SentElsewhere(task),
            });
        });
    }
}
