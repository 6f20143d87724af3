//! What is counted down to, whoever told it: the attributes, a consultation, a session.

use sawt_kit::clock;
use sawt_kit::day::Day;
use sawt_wire::{Addresses, Consultation, Extension, LanguageMap, Session, StateFlags, Timestamp};

/// Something that opens and closes. Times are in milliseconds since the Unix epoch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// What it is.
    pub about: About,
    /// What it is called.
    pub title: Option<LanguageMap>,
    /// When it opens; at once, if `None`.
    pub opens_ms: Option<i64>,
    /// The first instant at which it is closed; never, if `None`.
    pub closes_ms: Option<i64>,
    /// The IANA zone in which its times are told.
    pub zone: String,
    /// What beside the clock decides its state.
    pub flags: StateFlags,
    /// How its deadline was moved, the first time first.
    pub moved: Vec<Moved>,
    /// By how many days its Hijri date differs from Umm al-Qura.
    pub hijri_adjust: i8,
    /// The day on which its outcome was published.
    pub outcome_on: Option<Day>,
    /// Where more about it stands.
    pub page: Option<Addresses>,
}

/// What is counted down to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum About {
    /// The end of the time for views.
    #[default]
    Views,
    /// A meeting.
    Session,
}

/// A deadline that was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The deadline before.
    pub from_ms: i64,
    /// The deadline since.
    pub to_ms: i64,
    /// Why, where that is known.
    pub reason: Option<LanguageMap>,
}

impl From<Consultation> for Period {
    fn from(answer: Consultation) -> Self {
        let it = answer.consultation;
        Self {
            about: About::Views,
            opens_ms: it.opens_at.as_ref().and_then(ms),
            closes_ms: it.closes_at.as_ref().and_then(ms),
            flags: it.state_flags(),
            moved: it.extensions.iter().filter_map(moved).collect(),
            hijri_adjust: answer.hijri_adjust,
            outcome_on: it.outcome.as_ref().and_then(|outcome| Day::parse(&outcome.published_on)),
            page: it.page,
            zone: it.time_zone,
            title: Some(it.title),
        }
    }
}

impl From<Session> for Period {
    fn from(answer: Session) -> Self {
        let it = answer.session;
        Self {
            about: About::Session,
            opens_ms: ms(&it.starts_at),
            closes_ms: ms(&it.ends_at),
            flags: it.state_flags(),
            hijri_adjust: answer.hijri_adjust,
            page: it.page,
            zone: it.time_zone,
            title: Some(it.title),
            ..Self::default()
        }
    }
}

fn moved(extension: &Extension) -> Option<Moved> {
    let reason = Some(extension.reason.clone()).filter(|reason| !reason.is_empty());
    Some(Moved { from_ms: ms(&extension.from)?, to_ms: ms(&extension.to)?, reason })
}

fn ms(timestamp: &Timestamp) -> Option<i64> {
    clock::parse_ms(timestamp).map(whole)
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
fn whole(ms: f64) -> i64 {
    ms as i64
}
