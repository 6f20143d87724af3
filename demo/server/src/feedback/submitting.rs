//! Submitting: what is checked, what is kept where, and what is told of it.

use std::sync::Arc;

use sawt_wire::{
    ActivityState, FieldErrorCode, FormId, FormKind, PersonaChoice, RecordedSubmission, Submit,
};

use super::cleaned::{self, Sorted};
use crate::app::App;
use crate::catalogue::HeldForm;
use crate::http::problem::Refusal;
use crate::promise::Calendar;
use crate::secrecy::{DeviceId, Seal, Submitting};
use crate::store::forms::{
    Naming, NewSubmission, Read, Recorded, SubmissionId, SubmitError, Suspicion,
};
use crate::store::{Recalled, Request};
use crate::{cleaning, clock, personas};

/// How often the definitions are read again when they change while a submission is under way.
const TRIES: usize = 3;

/// References that are tried: of a billion submissions every tenth is taken, and all of them once in 10^16.
const REFERENCES: u8 = 16;

/// So many letters in less time than [`QUICK_SECS`] were not typed.
const QUICK_GRAPHEMES: usize = 60;

/// See [`QUICK_GRAPHEMES`].
const QUICK_SECS: u32 = 3;

/// The longest path of a page, in bytes.
const PAGE_BYTES: usize = 500;

/// What somebody submits, and under which key.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// To which form.
    pub(super) form: FormId,
    /// From which device; a report has none.
    pub(super) device: Option<DeviceId>,
    /// The idempotency key.
    pub(super) key: String,
    /// What.
    pub(super) submit: Submit,
}

impl Asked {
    /// The request that has made the submission: of an amendment, the first one.
    fn submitting(&self) -> Submitting<'_> {
        let key = self.submit.amends.as_deref().unwrap_or(&self.key);
        Submitting { form: &self.form, device: self.device, key }
    }

    fn seal(&self) -> Result<Seal, Refusal> {
        let body = serde_json::to_vec(&self.submit).map_err(|_| Refusal::unavailable())?;
        Ok(Seal::of(&self.key, &[b"submit", self.form.as_str().as_bytes(), &body]))
    }
}

/// Keeps it, once however often it is asked under the same key.
///
/// # Errors
/// The refusal of the contract that fits; nothing was written then.
pub(super) async fn carry_out(app: &App, asked: &Asked) -> Result<RecordedSubmission, Refusal> {
    for _ in 0..TRIES {
        match attempt(app, asked).await? {
            Some(recorded) => return Ok(recorded),
            None => app.shelf.refresh(&*app.store).await?,
        }
    }
    Err(Refusal::unavailable())
}

/// `None` when the form was redefined meanwhile.
async fn attempt(app: &App, asked: &Asked) -> Result<Option<RecordedSubmission>, Refusal> {
    let (held, revision) = app.form(&asked.form)?;
    let now_ms = clock::now_ms();
    let seal = asked.seal()?;
    let new = is_taken_now(&held, now_ms).and_then(|()| ready(app, &held, asked, seal, now_ms));
    let new = match new {
        Ok(new) => new,
        // What was done while it was allowed is told again afterwards.
        Err(refusal) => {
            let id = SubmissionId(app.secret.submission(asked.submitting()));
            return match app.store.recall_submission(id, seal).await? {
                Some((Recalled::Done, kept)) => Ok(Some(recorded(app, &held, asked, kept, now_ms))),
                Some((Recalled::Other, _)) if asked.submit.amends.is_none() => {
                    Err(Refusal::idempotency_mismatch())
                }
                _ => Err(refusal),
            };
        }
    };
    let read = Read { form: Arc::clone(&held.definition), revision };
    let written = match (&asked.submit.amends, asked.device) {
        (Some(_), Some(device)) => {
            let request = Request { key: app.secret.request(device, &asked.key), seal };
            app.store.amend(read, request, new).await
        }
        _ => app.store.submit(read, new).await,
    };
    match written {
        Ok(kept) => Ok(Some(recorded(app, &held, asked, kept, now_ms))),
        Err(SubmitError::Outdated) => Ok(None),
        Err(error) => Err(refusal(&held, &error)),
    }
}

fn refusal(held: &HeldForm, error: &SubmitError) -> Refusal {
    match error {
        SubmitError::AlreadySubmitted => Refusal::already_submitted(),
        SubmitError::KeyReused => Refusal::idempotency_mismatch(),
        SubmitError::NoFile(field) => Refusal::invalid(
            ["/answers/", field.as_str(), "/files"].concat(),
            FieldErrorCode::Unknown,
        ),
        // Of a report not even that there was one.
        _ if held.definition.kind == FormKind::Report => Refusal::unavailable(),
        SubmitError::Outdated | SubmitError::QueueFull | SubmitError::Failed(_) => {
            tracing::warn!(%error, "a submission was not written");
            Refusal::unavailable()
        }
    }
}

/// Whether the form takes submissions at that time.
///
/// # Errors
/// `not-yet-open` or `closed`.
pub(super) fn is_taken_now(held: &HeldForm, now_ms: i64) -> Result<(), Refusal> {
    let form = &held.definition;
    let state = held.state(now_ms);
    if form.published_results.is_some() || form.pages.is_empty() {
        return Err(Refusal::form_closed());
    }
    if state.is_open() {
        return Ok(());
    }
    Err(if state == ActivityState::Upcoming {
        Refusal::form_not_yet_open()
    } else {
        Refusal::form_closed()
    })
}

/// What is wrong with a submission, as far as its form says.
///
/// # Errors
/// `invalid`, with every mistake.
pub(super) fn fits(held: &HeldForm, submit: &Submit) -> Result<Sorted, Refusal> {
    let form = &held.definition;
    let mistakes = cleaned::mistakes(form, &submit.answers);
    if mistakes.is_empty() {
        return Ok(cleaned::sorted(form, &cleaned::cleaned(form, &submit.answers)));
    }
    let errors = mistakes.iter().map(|mistake| (mistake.pointer(), mistake.fault.code()));
    Err(Refusal::invalid_answers(errors))
}

/// A submission that fits its form, as it will be kept.
fn ready(
    app: &App,
    held: &HeldForm,
    asked: &Asked,
    seal: Seal,
    now_ms: i64,
) -> Result<NewSubmission, Refusal> {
    let (form, submit) = (&held.definition, &asked.submit);
    if submit.amends.is_some() && form.kind != FormKind::Clarity {
        return Err(Refusal::invalid("/amends", FieldErrorCode::Unexpected));
    }
    let language = language(&submit.language)?;
    let sorted = fits(held, submit)?;
    let taker = asked.device.map(|device| app.secret.taker(&asked.form, device));
    if let Some(secs) = taker.and_then(|taker| app.limiter.refuses_submission(taker)) {
        return Err(Refusal::too_many_requests(secs));
    }
    let request = asked.submitting();
    let calendar = Calendar::of(&held.entity);
    let at_ms = match form.kind {
        FormKind::Report => calendar.beginning_of_day(now_ms),
        _ => now_ms,
    };
    let promised = form.reply_within_days.filter(|_| form.answered);
    let suspicions = suspicions(submit, sorted.graphemes);
    Ok(NewSubmission {
        id: SubmissionId(app.secret.submission(request)),
        seal,
        naming: form.answered.then(|| Naming {
            references: (0..REFERENCES).map(|nth| app.secret.reference(request, nth)).collect(),
            access_key: app.secret.access_key(&app.secret.access_code(request)),
        }),
        at_ms,
        reply_by_ms: promised.and_then(|days| calendar.end_of_working_day(now_ms, days)),
        language,
        page: submit.page.as_deref().filter(|_| form.with_page).and_then(path),
        answers: sorted.answers,
        folded: sorted.folded,
        contact: sorted.contact,
        consents: sorted.consents,
        persona: persona(held, submit),
        suspicions,
        taker: taker.filter(|_| form.once_each),
        office: form.office.clone(),
    })
}

/// A language tag, such as `ar` or `en-GB`.
fn language(tag: &str) -> Result<String, Refusal> {
    let tag = tag.trim();
    if crate::definitions::is_language_tag(tag) && tag.len() <= 35 {
        return Ok(tag.to_owned());
    }
    Err(Refusal::invalid("/language", FieldErrorCode::Malformed))
}

/// Without query and fragment, whatever was sent; `None` when it is no path.
fn path(page: &str) -> Option<String> {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let path = cleaning::line(path);
    (path.starts_with('/') && path.len() <= PAGE_BYTES).then_some(path)
}

/// What people call themselves, as far as the entity asks for it; no report tells even that.
fn persona(held: &HeldForm, submit: &Submit) -> Option<PersonaChoice> {
    let choice = submit.persona.as_ref()?;
    let asked = held.definition.kind != FormKind::Report;
    (asked && personas::knows(&held.entity, choice)).then(|| choice.clone())
}

fn suspicions(submit: &Submit, graphemes: usize) -> Vec<Suspicion> {
    let mut found = Vec::new();
    if submit.website.as_deref().is_some_and(|website| !cleaning::is_blank(website)) {
        found.push(Suspicion::Honeypot);
    }
    let quick = submit.composed_secs.is_some_and(|secs| secs < QUICK_SECS);
    if quick && graphemes > QUICK_GRAPHEMES {
        found.push(Suspicion::Quick);
    }
    found
}

fn recorded(
    app: &App,
    held: &HeldForm,
    asked: &Asked,
    kept: Recorded,
    now_ms: i64,
) -> RecordedSubmission {
    let code = || app.secret.access_code(asked.submitting()).as_str().to_owned();
    RecordedSubmission {
        now: clock::on_the_wire(now_ms),
        form: held.definition.id.clone(),
        access_code: kept.reference.is_some().then(code),
        reference: kept.reference,
        reply_by: kept.reply_by_ms.map(clock::on_the_wire),
    }
}
