//! A submission as the inbox shows it, everything in words.

use sawt_wire::{FormKind, OfficeId};

use super::answers;
use super::filters::state_name;
use crate::catalogue::HeldForm;
use crate::console::queue::card::office_name;
use crate::console::queue::notice::beginning;
use crate::console::queue::when::When;
use crate::console::words::Words;
use crate::said::Said;
use crate::store::forms::Suspicion;
use crate::store::forms::inbox::Line;
use crate::store::staff::MemberId;
use crate::words::Language;

/// It.
#[derive(Debug)]
pub(crate) struct LineView {
    pub(crate) id: String,
    /// The submission with what its reader has seen, for the forms.
    pub(crate) pick: String,
    pub(crate) chosen: bool,
    pub(crate) reference: Option<String>,
    pub(crate) form: Said,
    pub(crate) form_id: String,
    pub(crate) entity: Said,
    /// In class names, and with `inbox-state-` its message.
    pub(crate) state: &'static str,
    pub(crate) standing: String,
    /// When it came; of a report, its day alone.
    pub(crate) received: When,
    pub(crate) is_report: bool,
    /// By when an answer was promised, where it is late.
    pub(crate) late: Option<When>,
    /// By when one is promised, where there is still time.
    pub(crate) due: Option<When>,
    pub(crate) office: Option<Said>,
    /// Somebody has taken it; `true` when it is the reader.
    pub(crate) taken: Option<bool>,
    pub(crate) awaits: bool,
    pub(crate) suspicions: Vec<&'static str>,
    pub(crate) erased: Option<When>,
    /// What it says first.
    pub(crate) beginning: String,
}

impl LineView {
    /// Of a submission to that form, for that reader.
    pub(super) fn of(line: &Line, held: &HeldForm, reader: MemberId, language: Language) -> Self {
        let submission = &line.submission;
        let zone = held.definition.time_zone.as_str();
        let when = |ms| When::of(ms, zone, language);
        let is_open = matches!(state_name(submission.state), "received" | "under-study");
        let promised = submission.reply_by_ms.filter(|_| is_open);
        let office = |office: &OfficeId| office_name(&held.entity, office, language);
        let first = answers::beginning(&held.definition, &submission.answers, language);
        Self {
            id: submission.id.to_string(),
            pick: format!("{}:{}", submission.id, submission.version),
            chosen: false,
            reference: submission.reference.clone(),
            form: Said::of(&held.definition.title, language),
            form_id: held.definition.id.to_string(),
            entity: Said::of(&held.entity.name, language),
            state: state_name(submission.state),
            standing: format!("inbox-state-{}", state_name(submission.state)),
            received: when(submission.received_ms),
            is_report: held.definition.kind == FormKind::Report,
            late: promised.filter(|_| line.late).map(when),
            due: promised.filter(|_| !line.late).map(when),
            office: submission.office.as_ref().map(office),
            taken: submission.taken_by.map(|member| member == reader),
            awaits: line.awaits,
            suspicions: submission.suspicions.iter().copied().map(suspicion_message).collect(),
            erased: submission.erased_ms.map(when),
            beginning: beginning(&first),
        }
    }
}

impl LineView {
    /// What names it for people.
    pub(crate) fn named(&self, words: Words) -> String {
        let unnamed = || words.text("inbox-unnamed").to_string();
        self.reference.clone().unwrap_or_else(unnamed)
    }
}

fn suspicion_message(suspicion: Suspicion) -> &'static str {
    match suspicion {
        Suspicion::Honeypot => "queue-flag-honeypot",
        Suspicion::Quick => "queue-flag-quick",
    }
}
