//! What is known of a form, and of the person before it.

use std::ops::Deref;
use std::sync::Arc;

use sawt_kit::backend::Failure;
use sawt_kit::loading::Loading;
use sawt_kit::outbox::{Kept, Progress};
use sawt_kit::persona::Told;
use sawt_wire::{
    ActivityState, AnswerError, Answers, Dictionary, FieldId, FormDefinition, FormKind,
    FormResults, RecordedSubmission,
};
use serde::{Deserialize, Serialize};

use super::entry::Entry;

/// A form's definition, held by all who draw it. Two are the same when they are one: they are not compared in depth
/// with every letter that is typed.
#[derive(Debug, Clone)]
pub struct Known(pub Arc<FormDefinition>);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Known {
    type Target = FormDefinition;

    fn deref(&self) -> &FormDefinition {
        &self.0
    }
}

/// What the person waits for before anything can be shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The form itself.
    Loading,
    /// Nobody knows it yet; trying again is up to the person.
    Unavailable(Failure),
    /// Nothing.
    Ready,
}

/// Where in the form the person is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The page, from 0, of those in the definition.
    pub page: usize,
    /// True when all answers are looked through before they are sent.
    pub checking: bool,
}

/// What is kept for this tab.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    /// What was entered, by the field's id.
    pub entries: Dictionary<Entry>,
    /// Where the person was.
    pub step: Step,
    /// In which language, where they have chosen one.
    pub language: Option<String>,
}

/// An answer on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Sending {
    /// How the last try went.
    pub progress: Progress,
    /// Whether a reload loses it.
    pub kept: Kept,
}

/// A file on its way to the backend, or why it is not there.
#[derive(Debug, Clone, PartialEq)]
pub struct Upload {
    /// For which field.
    pub field: FieldId,
    /// What it is called.
    pub name: String,
    /// How it goes.
    pub progress: UploadProgress,
}

/// How the upload of a file goes.
#[derive(Debug, Clone, PartialEq)]
pub enum UploadProgress {
    /// So much of it is there, in percent.
    Sending(u8),
    /// It has more bytes than the field takes.
    TooLarge {
        /// The most bytes.
        max: u32,
    },
    /// The backend did not take it.
    Failed(Failure),
}

/// A form of one tap, after the tap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tap {
    /// The key under which it was sent: what is said after it amends it.
    pub key: String,
    /// True once there is nothing more to say.
    pub explained: bool,
}

/// What happened, until the next step.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// What was entered before is here again.
    Restored,
    /// The backend will not take it.
    Refused(Failure),
}

/// All that the view draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The form; absent until it has come.
    pub form: Option<Known>,
    /// By how many days the entity's Hijri calendar differs from Umm al-Qura.
    pub hijri_adjust: i8,
    /// Where it stands by the server's clock.
    pub state: ActivityState,
    /// What is being waited for.
    pub phase: Phase,
    /// The language that is spoken.
    pub language: String,
    /// What was entered, by the field's id.
    pub entries: Dictionary<Entry>,
    /// The fields that are asked, each with the place of its page.
    pub asked: Arc<Vec<(usize, FieldId)>>,
    /// Where the person is.
    pub step: Step,
    /// True while one answer is changed out of all, so that the next step leads back to them.
    pub returning: bool,
    /// What is wrong, of what is shown.
    pub mistakes: Vec<AnswerError>,
    /// What stands in the field that no person meets.
    pub website: String,
    /// For whom the person has said on this page that they seek services.
    pub persona: Option<Told>,
    /// The path of the page.
    pub page: String,
    /// Files that are not kept yet, one for each field at most.
    pub uploads: Vec<Upload>,
    /// Of a form of one tap: that there was one.
    pub tap: Option<Tap>,
    /// What is on its way.
    pub sending: Option<Sending>,
    /// What the backend has taken.
    pub sent: Option<RecordedSubmission>,
    /// What happened last.
    pub notice: Option<Notice>,
    /// The results, once they are asked for.
    pub results: Option<Loading<FormResults>>,
}

impl Model {
    /// Before anything is known, in an element of that language on the page of that path.
    pub fn new(language: String, page: String) -> Self {
        Self {
            form: None,
            hijri_adjust: 0,
            state: ActivityState::Upcoming,
            phase: Phase::Loading,
            language,
            entries: Dictionary::default(),
            asked: Arc::default(),
            step: Step::default(),
            returning: false,
            mistakes: Vec::new(),
            website: String::new(),
            persona: None,
            page,
            uploads: Vec::new(),
            tap: None,
            sending: None,
            sent: None,
            notice: None,
            results: None,
        }
    }

    /// Answers to the fields that are asked, as far as they say something.
    pub fn answers(&self) -> Answers {
        let Some(form) = &self.form else { return Answers::default() };
        let of = |field: &sawt_wire::FormField| {
            let entry = self.entries.get(field.id.as_str())?;
            Some((field.id.to_string(), entry.answer(field)))
        };
        form.counted(&form.fields().filter_map(of).collect())
    }

    /// What was entered into that field.
    pub fn entry(&self, field: &FieldId) -> Entry {
        self.entries.get(field.as_str()).cloned().unwrap_or_default()
    }

    /// True when that field is asked.
    pub fn asks(&self, field: &FieldId) -> bool {
        self.asked.iter().any(|(_, asked)| asked == field)
    }

    /// The pages on which something is asked, in their order.
    pub fn pages(&self) -> Vec<usize> {
        let mut pages: Vec<usize> = self.asked.iter().map(|(page, _)| *page).collect();
        pages.dedup();
        pages
    }

    /// The page after this one.
    pub fn next_page(&self) -> Option<usize> {
        self.pages().into_iter().find(|page| *page > self.step.page)
    }

    /// The page before this one.
    pub fn previous_page(&self) -> Option<usize> {
        self.pages().into_iter().rev().find(|page| *page < self.step.page)
    }

    /// True when all answers are looked through before they are sent.
    pub fn checks(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.pages.len() > 1)
    }

    /// True when what is entered stays on the device until it is sent.
    pub fn keeps(&self) -> bool {
        let kind = self.form.as_ref().map(|form| form.kind);
        matches!(kind, Some(FormKind::Feedback | FormKind::Survey))
    }

    /// True for a form of one tap.
    pub fn is_quick(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.kind == FormKind::Clarity)
    }

    /// True when the path of the page goes along.
    pub fn sends_page(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.with_page && form.kind != FormKind::Report)
    }

    /// What goes along of the person's choice: nothing where they say who they are, and nothing of a report.
    pub fn sent_persona(&self) -> Option<&Told> {
        let form = self.form.as_ref().filter(|form| form.kind != FormKind::Report)?;
        let named = |field: &sawt_wire::FormField| {
            let entry = self.entries.get(field.id.as_str());
            field.kind.is_contact()
                && self.asks(&field.id)
                && entry.is_some_and(|entry| !entry.is_empty())
        };
        self.persona.as_ref().filter(|_| !form.fields().any(named))
    }

    /// True while a file is on its way.
    pub fn is_uploading(&self) -> bool {
        let sending = |upload: &Upload| matches!(upload.progress, UploadProgress::Sending(_));
        self.uploads.iter().any(sending)
    }

    /// True when something was entered.
    pub fn is_begun(&self) -> bool {
        self.entries.iter().any(|(_, entry)| !entry.is_empty())
    }
}
