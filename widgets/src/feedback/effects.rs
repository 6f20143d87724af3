//! The form's effects, done through the kit.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::StoredValue;
use sawt_kit::alarm::Alarm;
use sawt_kit::backend::{Connection, Failure, Method, Request, encoded, read};
use sawt_kit::clock;
use sawt_kit::outbox::{self, Kept, Outcome, Pending};
use sawt_kit::program::Dispatch;
use sawt_kit::wait::{self, Bell};
use sawt_kit::widget::Host;
use sawt_kit::{device, draft, persona, spawn, upload};
use sawt_wire::{
    Form, FormDefinition, FormField, FormId, FormKind, FormResults, RecordedSubmission, Submit,
};

use super::entry::Change;
use super::event::EventDetail;
use super::model::{Saved, Upload, UploadProgress};
use super::state::{Effect, Event, Target, Told};

/// The most bytes of a file unless its field says otherwise.
pub(super) const MOST_BYTES: u32 = 5 * 1024 * 1024;

/// Does what [`super::state::update`] asks for.
#[derive(Clone)]
pub(super) struct Performer(Rc<Inner>);

struct Inner {
    host: Host,
    connection: Connection,
    form: FormId,
    /// Brings the next try forward.
    bell: Bell,
    pending: RefCell<Option<Pending>>,
    /// Asks again when the form is to open, to close soon or to close.
    alarm: Alarm,
    /// When the first answer was entered, in milliseconds.
    begun: Cell<Option<f64>>,
    /// True for a report: it leaves nothing on the device and nothing of the device goes along.
    traceless: Cell<bool>,
}

impl Performer {
    pub(super) fn new(host: Host, form: FormId) -> Self {
        Self(Rc::new(Inner {
            host,
            connection: host.connection(),
            form,
            bell: Bell::default(),
            pending: RefCell::default(),
            alarm: Alarm::new(host.clock()),
            begun: Cell::default(),
            traceless: Cell::default(),
        }))
    }

    /// Does `effect`; what comes of it returns as events.
    pub(super) fn perform(&self, effect: Effect, dispatch: Dispatch<Event>) {
        let inner = self.0.clone();
        match effect {
            Effect::Open => spawn(async move { inner.open(dispatch).await }),
            Effect::Load => spawn(async move {
                let answer = inner.load().await;
                inner.loaded(answer, dispatch);
            }),
            Effect::LoadResults => spawn(async move {
                let answer = inner.results().await;
                dispatch.send(Event::ResultsAnswered(answer));
            }),
            Effect::Send(submit) => inner.send(*submit, dispatch),
            Effect::Retry => inner.bell.ring(),
            Effect::Discard => {
                if let Some(pending) = inner.pending.take() {
                    pending.discard();
                }
                inner.bell.ring();
            }
            Effect::Keep(saved) => inner.keep(saved.as_deref()),
            Effect::KeepReceipt(Some(recorded)) => draft::save(&inner.name("receipt"), &*recorded),
            Effect::KeepReceipt(None) => draft::erase(&inner.name("receipt")),
            Effect::Focus(target) => inner.host.focus(&focus_name(&target)),
            Effect::Tell(told) => inner.tell(told),
        }
    }
}

/// Brings the files that were chosen for `field` to the backend, one after the other; what comes of it returns as
/// events.
pub(super) fn bring(
    host: Host,
    form: &FormId,
    field: &FormField,
    event: &web_sys::Event,
    dispatch: Dispatch<Event>,
) {
    let files = upload::chosen(event);
    upload::empty(event);
    let path = ["/v1/forms/", form.as_str(), "/files?field=", field.id.as_str(), "&name="].concat();
    let (id, max) = (field.id.clone(), field.max_bytes.unwrap_or(MOST_BYTES));
    spawn(async move {
        for file in files {
            let (id, name) = (id.clone(), file.name());
            let goes = {
                let (id, name) = (id.clone(), name.clone());
                move |progress| {
                    let upload = Upload { field: id.clone(), name: name.clone(), progress };
                    dispatch.send(Event::Uploading(upload));
                }
            };
            if file.size() > f64::from(max) {
                goes(UploadProgress::TooLarge { max });
                return;
            }
            goes(UploadProgress::Sending(0));
            let path = [path.as_str(), &encoded(&name)].concat();
            let further = goes.clone();
            let progress = move |percent| further(UploadProgress::Sending(percent));
            match upload::send(&host.connection(), &path, &file, progress).await {
                Ok(kept) => dispatch.send(Event::Entered(id, Change::FileAdded(kept))),
                Err(failure) => return goes(UploadProgress::Failed(failure)),
            }
        }
    });
}

/// Looks again whenever the page is shown again, and follows for whom services are sought, until the element is gone.
pub(super) fn watch(dispatch: Dispatch<Event>) {
    let listeners = wait::on_return(move || dispatch.send(Event::TimePassed));
    let told = move || dispatch.send(Event::PersonaTold(persona::told()));
    let personas = persona::on_change(told);
    told();
    // The element's owner holds them, and drops them with the element.
    let _ = StoredValue::new_local((listeners, personas));
}

/// The value of `data-focus` that carries a target.
pub(super) fn focus_name(target: &Target) -> String {
    match target {
        Target::Mistakes => "mistakes".to_owned(),
        Target::Notice => "notice".to_owned(),
        Target::Page => "page".to_owned(),
        Target::Field(id) => ["field=", id.as_str()].concat(),
    }
}

impl Inner {
    fn path(&self, rest: &str) -> String {
        ["/v1/forms/", self.form.as_str(), rest].concat()
    }

    /// Where something of this form is kept.
    fn name(&self, what: &str) -> String {
        ["feedback/", self.form.as_str(), "/", what].concat()
    }

    /// The first load, then what was left behind.
    async fn open(self: Rc<Self>, dispatch: Dispatch<Event>) {
        let answer = self.load().await;
        let came = answer.is_ok();
        self.loaded(answer, dispatch);
        if !came {
            return;
        }
        let left_over = Pending::left_over(&self.connection, &self.path("/submissions"));
        let mut found: Vec<(Pending, Submit)> = left_over
            .into_iter()
            .filter_map(|it| Some((it.clone(), it.body::<Submit>()?)))
            .collect();
        // What amends another says all that this one said.
        found.sort_by_key(|(_, submit)| submit.amends.is_some());
        if let Some((_, submit)) = found.last() {
            dispatch.send(Event::Resumed(Box::new(submit.clone())));
            for (pending, _) in found {
                self.clone().deliver(pending, Kept::OnDevice, dispatch);
            }
        } else if let Some(recorded) = draft::load::<RecordedSubmission>(&self.name("receipt")) {
            dispatch.send(Event::Remembered(Box::new(recorded)));
        }
        // Shows the widget once it is drawn.
        wait::sleep_ms(0.0).await;
        self.host.take_over();
        if let Some(saved) = draft::load::<Saved>(&self.name("draft")) {
            dispatch.send(Event::Carried(Box::new(saved)));
        }
    }

    async fn load(&self) -> Result<Form, Failure> {
        match self.host.definition::<FormDefinition>() {
            Some(Ok(form)) => Ok(self.stated(form)),
            Some(Err(error)) => {
                self.host.give_back(&error.to_string());
                Err(Failure::Malformed)
            }
            None => self.connection.call(Request::get(self.path(""))).await,
        }
    }

    /// A definition from the page itself: its state is told by the clock.
    fn stated(&self, form: FormDefinition) -> Form {
        let clock = self.host.clock();
        let (opens, closes) = (form.opens_at.as_ref(), form.closes_at.as_ref());
        let state = clock.state(opens, closes, form.state_flags());
        Form { now: clock::timestamp(clock.now_ms()), state, form, hijri_adjust: 0 }
    }

    fn loaded(&self, answer: Result<Form, Failure>, dispatch: Dispatch<Event>) {
        match answer {
            Ok(form) => {
                self.traceless.set(form.form.kind == FormKind::Report);
                let (opens, closes) = (form.form.opens_at.as_ref(), form.form.closes_at.as_ref());
                self.alarm.set(opens, closes, move || dispatch.send(Event::TimePassed));
                dispatch.send(Event::Loaded(Box::new(form)));
            }
            Err(failure) => dispatch.send(Event::LoadFailed(failure)),
        }
    }

    /// As this device may see them: some are for those who have taken part.
    async fn results(&self) -> Result<FormResults, Failure> {
        let device = device::known(&self.connection);
        self.connection.call(Request { device, ..Request::get(self.path("/results")) }).await
    }

    fn keep(&self, saved: Option<&Saved>) {
        match saved {
            Some(saved) => {
                if self.begun.get().is_none() {
                    self.begun.set(Some(self.host.clock().now_ms()));
                }
                draft::save(&self.name("draft"), saved);
            }
            None => draft::erase(&self.name("draft")),
        }
    }

    fn composed_secs(&self) -> Option<u32> {
        let secs = (self.host.clock().now_ms() - self.begun.get()?) / 1000.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
        Some(secs.clamp(0.0, 86_400.0) as u32)
    }

    fn send(self: Rc<Self>, submit: Submit, dispatch: Dispatch<Event>) {
        let path = self.path("/submissions");
        if self.traceless.get() {
            return match Pending::traceless(&self.connection, Method::Post, &path, Some(&submit)) {
                Some(pending) => {
                    dispatch.send(Event::Stored(Kept::InMemory, pending.key.clone()));
                    self.deliver(pending, Kept::InMemory, dispatch);
                }
                None => dispatch.send(Event::Refused(Failure::Status(413))),
            };
        }
        let submit = Submit { composed_secs: self.composed_secs(), ..submit };
        match Pending::store(&self.connection, Method::Post, &path, Some(&submit)) {
            Some((pending, kept)) => {
                dispatch.send(Event::Stored(kept, pending.key.clone()));
                self.deliver(pending, kept, dispatch);
            }
            None => dispatch.send(Event::Refused(Failure::Status(413))),
        }
    }

    fn deliver(self: Rc<Self>, pending: Pending, kept: Kept, dispatch: Dispatch<Event>) {
        self.pending.replace(Some(pending.clone()));
        spawn(async move {
            // One that another has followed goes its way unseen.
            let is_last = || self.pending.borrow().as_ref() == Some(&pending);
            let report = |progress| {
                if is_last() {
                    dispatch.send(Event::Sent(progress));
                }
            };
            let outcome =
                outbox::deliver(&self.connection, &pending, kept, &self.bell, report).await;
            if !is_last() {
                return;
            }
            self.pending.take();
            dispatch.send(match outcome {
                Outcome::Accepted(answer) => match read(answer) {
                    Ok(recorded) => Event::Accepted(Box::new(recorded)),
                    Err(_) => Event::SentElsewhere, // it is recorded
                },
                Outcome::Refused(failure) => Event::Refused(failure),
                Outcome::Gone => Event::SentElsewhere,
            });
        });
    }

    fn tell(&self, told: Told) {
        if let Told::Failed(_) = told {
            self.host.stand_beside();
        }
        let (verb, detail) = EventDetail::of(&self.form, told);
        self.host.emit(verb, &detail);
    }
}
