//! Everything that the public can take part in, as lines of one list.

use std::collections::HashSet;

use sawt_wire::{
    Activity, ActivityKind, ActivityState, Addresses, EntityDefinition, EntityId, FormId,
    LanguageMap, Level, PollId, SessionDefinition, TagId, ThreadId, Way,
};

use super::{Catalogue, Held, HeldConsultation, HeldForm, HeldSession, HeldThread};
use crate::taxonomy;

/// A group of states: what a reader asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Answers are taken, be it for long or not.
    Open,
    /// Not yet.
    Upcoming,
    /// No more, with or without an outcome.
    Closed,
}

impl Group {
    /// That of a state.
    pub fn of(state: ActivityState) -> Self {
        match state {
            ActivityState::Upcoming => Self::Upcoming,
            ActivityState::Open | ActivityState::ClosingSoon | ActivityState::Extended => {
                Self::Open
            }
            ActivityState::Closed | ActivityState::ResultsOut => Self::Closed,
        }
    }
}

/// Where a line stands in the list: group, what its group is ordered by, kind and id.
pub type Place = (u8, i64, u8, String);

/// What stands in the list.
#[derive(Debug, Clone, Copy)]
pub enum Listed<'a> {
    /// A consultation.
    Consultation(&'a HeldConsultation),
    /// A session.
    Session(&'a HeldSession),
    /// A poll.
    Poll(&'a Held),
    /// A thread.
    Thread(&'a HeldThread),
    /// A survey.
    Survey(&'a HeldForm),
}

impl<'a> Listed<'a> {
    /// What it is.
    pub fn kind(&self) -> ActivityKind {
        match self {
            Self::Consultation(_) => ActivityKind::Consultation,
            Self::Session(_) => ActivityKind::Session,
            Self::Poll(_) => ActivityKind::Poll,
            Self::Thread(_) => ActivityKind::Thread,
            Self::Survey(_) => ActivityKind::Survey,
        }
    }

    /// Its id among those of its kind.
    pub fn id(&self) -> &'a str {
        match self {
            Self::Consultation(held) => held.definition.id.as_str(),
            Self::Session(held) => held.definition.id.as_str(),
            Self::Poll(held) => held.poll.id.as_str(),
            Self::Thread(held) => held.thread.id.as_str(),
            Self::Survey(held) => held.definition.id.as_str(),
        }
    }

    /// Who asks.
    pub fn entity(&self) -> &'a EntityId {
        match self {
            Self::Consultation(held) => &held.definition.entity,
            Self::Session(held) => &held.definition.entity,
            Self::Poll(held) => &held.poll.entity,
            Self::Thread(held) => &held.thread.entity,
            Self::Survey(held) => &held.definition.entity,
        }
    }

    /// Who asks, as defined.
    pub fn asker(&self) -> &'a EntityDefinition {
        match self {
            Self::Consultation(held) => &held.entity,
            Self::Session(held) => &held.entity,
            Self::Poll(held) => &held.entity,
            Self::Thread(held) => &held.entity,
            Self::Survey(held) => &held.entity,
        }
    }

    /// What it is about.
    pub fn sector(&self) -> Option<&'a TagId> {
        match self {
            Self::Consultation(held) => held.definition.sector.as_ref(),
            Self::Session(held) => held.definition.sector.as_ref(),
            Self::Poll(held) => held.poll.sector.as_ref(),
            Self::Thread(held) => held.thread.sector.as_ref(),
            Self::Survey(_) => None,
        }
    }

    /// What it is about, more finely.
    pub fn topics(&self) -> &'a [TagId] {
        match self {
            Self::Consultation(held) => &held.definition.topics,
            Self::Session(held) => &held.definition.topics,
            Self::Poll(held) => &held.poll.topics,
            Self::Thread(held) => &held.thread.topics,
            Self::Survey(_) => &[],
        }
    }

    /// True where neither it nor its entity is kept out of open data.
    pub fn is_open_data(&self) -> bool {
        let own = match self {
            Self::Consultation(held) => held.definition.open_data,
            Self::Session(held) => held.definition.open_data,
            Self::Poll(held) => held.poll.open_data,
            Self::Thread(held) => held.thread.open_data,
            // Nothing of their answers has a package yet.
            Self::Survey(_) => false,
        };
        own && self.asker().open_data
    }

    /// Which level of taking part it is: where nothing is said, the public is asked.
    pub fn level(&self) -> Level {
        match self {
            Self::Consultation(held) => held.definition.level,
            Self::Session(held) => held.definition.level,
            Self::Poll(held) => held.poll.level.unwrap_or(Level::Consultation),
            Self::Thread(_) => Level::Consultation,
            Self::Survey(held) => held.definition.level.unwrap_or(Level::Consultation),
        }
    }

    /// Where it stands at `now_ms`.
    pub fn state(&self, now_ms: i64) -> ActivityState {
        match self {
            Self::Consultation(held) => held.state(now_ms),
            Self::Session(held) => held.state(now_ms),
            Self::Poll(held) => held.state(now_ms),
            Self::Thread(held) => held.state(now_ms),
            Self::Survey(held) => held.state(now_ms),
        }
    }

    /// How long its state stays at least what it is, in milliseconds; `None` when for good.
    pub fn stays_for_ms(&self, now_ms: i64) -> Option<i64> {
        match self {
            Self::Consultation(held) => held.stays_for_ms(now_ms),
            Self::Session(held) => held.stays_for_ms(now_ms),
            Self::Poll(held) => held.stays_for_ms(now_ms),
            Self::Thread(held) => held.stays_for_ms(now_ms),
            Self::Survey(held) => held.stays_for_ms(now_ms),
        }
    }

    /// When it opens and closes, in milliseconds since the Unix epoch.
    pub fn edges_ms(&self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Consultation(held) => held.edges_ms(),
            Self::Session(held) => held.edges_ms(),
            Self::Poll(held) => held.edges_ms(),
            Self::Thread(held) => held.edges_ms(),
            Self::Survey(held) => held.edges_ms(),
        }
    }

    /// Its place at `now_ms`: open ones first, the one that closes soonest at the top and those that never do at the
    /// end; then upcoming ones, the soonest first; then closed ones, the latest first.
    pub fn place(&self, now_ms: i64) -> Place {
        let group = Group::of(self.state(now_ms));
        let (opens, closes) = self.edges_ms();
        let order = match group {
            Group::Open => closes.unwrap_or(i64::MAX),
            Group::Upcoming => opens.unwrap_or(i64::MAX),
            Group::Closed => -closes.or(opens).unwrap_or(0),
        };
        let kind = match self {
            Self::Consultation(_) => 0,
            Self::Session(_) => 1,
            Self::Poll(_) => 2,
            Self::Thread(_) => 3,
            Self::Survey(_) => 4,
        };
        (group as u8, order, kind, self.id().to_owned())
    }

    /// Its title, or its question.
    pub fn title(&self) -> &'a LanguageMap {
        match self {
            Self::Consultation(held) => &held.definition.title,
            Self::Session(held) => &held.definition.title,
            Self::Poll(held) => &held.poll.question,
            Self::Thread(held) => &held.thread.title,
            Self::Survey(held) => &held.definition.title,
        }
    }

    /// It in a sentence or two.
    pub fn summary(&self) -> Option<&'a LanguageMap> {
        match self {
            Self::Consultation(held) => {
                Some(held.definition.in_brief.as_ref().unwrap_or(&held.definition.purpose))
            }
            Self::Session(held) => held.definition.description.as_ref(),
            Self::Poll(held) => held.poll.description.as_ref(),
            Self::Thread(held) => held.thread.description.as_ref(),
            Self::Survey(held) => held.definition.description.as_ref(),
        }
    }

    /// IANA zone in which its times are shown.
    pub fn time_zone(&self) -> &'a str {
        match self {
            Self::Consultation(held) => &held.definition.time_zone,
            Self::Session(held) => &held.definition.time_zone,
            Self::Poll(held) => &held.poll.time_zone,
            Self::Thread(held) => &held.thread.time_zone,
            Self::Survey(held) => &held.definition.time_zone,
        }
    }

    /// The address of the page that it stands on.
    pub fn page(&self) -> Option<&'a Addresses> {
        match self {
            Self::Consultation(held) => held.definition.page.as_ref(),
            Self::Session(held) => held.definition.page.as_ref(),
            Self::Poll(held) => held.poll.page.as_ref(),
            Self::Thread(held) => held.thread.page.as_ref(),
            Self::Survey(held) => held.definition.page.as_ref(),
        }
    }

    /// The polls and threads that it is or holds, each once.
    pub fn held(&self) -> (Vec<PollId>, Vec<ThreadId>) {
        let (mut polls, mut threads) = (Vec::new(), Vec::new());
        match self {
            Self::Poll(held) => polls.push(held.poll.id.clone()),
            Self::Thread(held) => threads.push(held.thread.id.clone()),
            Self::Session(held) => {
                polls.clone_from(&held.definition.polls);
                threads.extend(held.definition.questions.clone());
            }
            Self::Consultation(held) => {
                for way in &held.definition.ways {
                    match way {
                        Way::Poll { id } => polls.extend(id.parse::<PollId>()),
                        Way::Thread { id, .. } => threads.extend(id.parse::<ThreadId>()),
                        _ => {}
                    }
                }
            }
            Self::Survey(_) => {}
        }
        polls.sort();
        polls.dedup();
        threads.sort();
        threads.dedup();
        (polls, threads)
    }

    /// Its line.
    pub fn activity(&self, now_ms: i64) -> Activity {
        let (opens_at, closes_at) = match self {
            Self::Consultation(held) => {
                (held.definition.opens_at.clone(), held.definition.closes_at.clone())
            }
            Self::Session(held) => {
                let SessionDefinition { starts_at, ends_at, .. } = &*held.definition;
                (Some(starts_at.clone()), Some(ends_at.clone()))
            }
            Self::Poll(held) => (held.poll.opens_at.clone(), held.poll.closes_at.clone()),
            Self::Thread(held) => (held.thread.opens_at.clone(), held.thread.closes_at.clone()),
            Self::Survey(held) => {
                (held.definition.opens_at.clone(), held.definition.closes_at.clone())
            }
        };
        Activity {
            kind: self.kind(),
            id: self.id().to_owned(),
            entity: self.entity().clone(),
            title: self.title().clone(),
            summary: self.summary().cloned(),
            level: self.level(),
            state: self.state(now_ms),
            opens_at,
            closes_at,
            time_zone: self.time_zone().to_owned(),
            page: self.page().cloned(),
            sector: taxonomy::sector(self.asker(), self.sector()),
            topics: taxonomy::topics(self.asker(), self.topics()),
        }
    }
}

impl Catalogue {
    /// Everything that is published, in no order. A poll, a thread or a survey that is a way into a consultation, or belongs to
    /// a session, is not listed beside it.
    pub fn activities(&self) -> Vec<Listed<'_>> {
        let Parts { polls, threads, forms } = self.parts();
        let mut all = self.everything();
        all.retain(|listed| match listed {
            Listed::Poll(_) => !polls.contains(listed.id()),
            Listed::Thread(_) => !threads.contains(listed.id()),
            Listed::Survey(_) => !forms.contains(listed.id()),
            Listed::Consultation(_) | Listed::Session(_) => true,
        });
        all
    }

    /// The same with what is a part of something larger beside it.
    pub fn everything(&self) -> Vec<Listed<'_>> {
        let consultations = self.consultations().map(|held| Listed::Consultation(held));
        let sessions = self.sessions().map(|held| Listed::Session(held));
        let polls = self.newest_first.iter().map(|held| Listed::Poll(held));
        let threads = self.threads.values().map(|held| Listed::Thread(held));
        let surveys = self.surveys().map(|held| Listed::Survey(held));
        consultations.chain(sessions).chain(polls).chain(threads).chain(surveys).collect()
    }

    fn parts(&self) -> Parts<'_> {
        let mut parts = Parts::default();
        for way in self.consultations().flat_map(|held| &held.definition.ways) {
            match way {
                Way::Poll { id } => parts.polls.insert(id.as_str()),
                Way::Thread { id, .. } => parts.threads.insert(id.as_str()),
                Way::Form { id } => parts.forms.insert(id.as_str()),
                _ => false,
            };
        }
        for session in self.sessions().map(|held| &held.definition) {
            parts.threads.extend(session.questions.as_ref().map(ThreadId::as_str));
            parts.polls.extend(session.polls.iter().map(PollId::as_str));
            parts.forms.extend(session.forms.iter().map(FormId::as_str));
        }
        parts
    }
}

/// What belongs to something larger, by id.
#[derive(Default)]
struct Parts<'a> {
    polls: HashSet<&'a str>,
    threads: HashSet<&'a str>,
    forms: HashSet<&'a str>,
}
