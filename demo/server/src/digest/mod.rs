//! A month of an entity's e-participation on one page, for those who answer for it: in the console, and as a mail.

mod counted;
pub mod letter;
mod month;

use std::collections::HashMap;

use sawt_wire::{EntityDefinition, Growth, OfficeId, PollId};

pub use self::counted::OfficeCounts;
use self::counted::{Counts, counted};
pub use self::month::{Month, NoMonth};
use crate::catalogue::{Catalogue, Listed};
use crate::console::words::Words;
use crate::said::Said;
use crate::store::{ReadError, Store};
use crate::words::Language;
use crate::{clock, deadline, indicators};

/// Before a month, how far back a promise can reach that is due in it: a year of working days, with weekends.
const REACH_MS: i64 = 400 * 24 * 60 * 60 * 1000;

/// Activities that are told; more do not fit on a page.
const MOST_ACTIVITIES: usize = 12;

/// Clauses that are told.
const MOST_CLAUSES: usize = 5;

/// Of whom, when, for whom, and in which language.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Whose.
    pub entity: &'a EntityDefinition,
    /// Which month.
    pub month: Month,
    /// For that office alone.
    pub office: Option<&'a OfficeId>,
    /// Its words.
    pub language: Language,
}

/// An activity of the month.
#[derive(Debug)]
pub struct Activity {
    /// Its title, or its question.
    pub title: Said,
    /// What happened to it, in words.
    pub standing: String,
    /// Votes so far; `None` where it takes none.
    pub votes: Option<u64>,
    /// Comments of the month; `None` where it takes none.
    pub comments: Option<u64>,
}

/// A clause that people wrote about.
#[derive(Debug)]
pub struct Clause {
    /// Which one.
    pub label: Said,
    /// Of what.
    pub thread: Said,
    /// How often, in the month.
    pub comments: u64,
}

/// An office, or nobody.
#[derive(Debug)]
pub struct Office {
    /// What it is called; `None` for what no office looks after.
    pub name: Option<Said>,
    /// What it looks after.
    pub counts: OfficeCounts,
}

/// The whole.
#[derive(Debug)]
pub struct Digest {
    /// Whose.
    pub entity: Said,
    /// For which office alone.
    pub office: Option<Said>,
    /// The month in words.
    pub month: String,
    /// The day on which this was counted, in words.
    pub as_of: String,
    /// Activities that opened in it.
    pub opened: usize,
    /// Activities that closed in it.
    pub closed: usize,
    /// Comments that were posted in it and are published.
    pub comments: u64,
    /// Official replies in it.
    pub replies: u64,
    /// Promises whose day was in it.
    pub due: u64,
    /// Of these, those that were kept.
    pub kept: u64,
    /// Replies that are late now.
    pub overdue: u64,
    /// Comments that wait now for a moderator.
    pub awaiting: u64,
    /// What was open in it.
    pub activities: Vec<Activity>,
    /// How many more there were.
    pub more_activities: usize,
    /// What was written about most.
    pub clauses: Vec<Clause>,
    /// Office by office.
    pub offices: Vec<Office>,
    /// The year that it is now, with how often somebody took part so far.
    pub this_year: (i16, u64),
    /// How that has grown until the last year that is over, against the target.
    pub growth: Option<Growth>,
}

impl Digest {
    /// Counts it.
    ///
    /// # Errors
    /// [`ReadError`].
    pub async fn of(
        store: &dyn Store,
        catalogue: &Catalogue,
        wanted: Wanted<'_>,
        now_ms: i64,
    ) -> Result<Self, ReadError> {
        let Wanted { entity, month, office, language } = wanted;
        let (from_ms, to_ms) = month.span(&entity.time_zone);
        let comments = store.countable(&entity.id, from_ms.saturating_sub(REACH_MS)).await?;
        let counts = counted(catalogue, &comments, (from_ms, to_ms), now_ms, office);
        let ballots = store.ballots(&entity.id).await?;
        let indicators = indicators::of_entity(store, catalogue, entity, now_ms).await?;
        let mut of_month: Vec<(Period, Listed<'_>)> = catalogue
            .activities()
            .into_iter()
            .filter(|listed| *listed.entity() == entity.id)
            .filter_map(|listed| Some((Period::of(&listed, (from_ms, to_ms), now_ms)?, listed)))
            .collect();
        of_month.sort_by_key(|(_, listed)| listed.place(now_ms));
        let count = |wanted: fn(&Period) -> bool| {
            of_month.iter().filter(|(period, _)| wanted(period)).count()
        };
        let activity = |(period, listed): &(Period, Listed<'_>)| {
            told(period, listed, &counts, &ballots, language)
        };
        let office_named = |id: &OfficeId| {
            let office = entity.offices.iter().find(|office| office.id == *id);
            office.map(|office| Said::of(&office.name, language))
        };
        let this_year = indicators.years.iter().map(|year| (year.year, year.participations)).next();
        let as_of = deadline::moment(now_ms, &entity.time_zone, language).0;
        Ok(Self {
            entity: Said::of(&entity.name, language),
            office: office.and_then(office_named),
            month: month.name(language),
            as_of,
            opened: count(|period| period.opened),
            closed: count(|period| period.closed),
            activities: of_month.iter().take(MOST_ACTIVITIES).map(activity).collect(),
            more_activities: of_month.len().saturating_sub(MOST_ACTIVITIES),
            clauses: clauses(catalogue, &counts, language),
            offices: offices(entity, &counts, office, language),
            this_year: this_year.unwrap_or_default(),
            growth: indicators.growth,
            comments: counts.comments,
            replies: counts.replies,
            due: counts.due,
            kept: counts.kept,
            overdue: counts.overdue,
            awaiting: counts.awaiting,
        })
    }
}

/// What a month is to an activity.
struct Period {
    opened: bool,
    closed: bool,
    edges: (Option<i64>, Option<i64>),
}

impl Period {
    /// `None` where it was not open in the month.
    fn of(listed: &Listed<'_>, (from_ms, to_ms): (i64, i64), now_ms: i64) -> Option<Self> {
        let (opens, closes) = listed.edges_ms();
        let has_begun = opens.is_none_or(|opens| opens < to_ms.min(now_ms));
        let is_over = closes.is_some_and(|closes| closes <= from_ms);
        let within =
            |at: Option<i64>| at.is_some_and(|at| (from_ms..to_ms).contains(&at) && at <= now_ms);
        // What ends at midnight ends with the day before.
        let ends = closes.map(|closes| closes - 1).filter(|ends| *ends < now_ms);
        (has_begun && !is_over).then(|| Self {
            opened: within(opens),
            closed: within(ends),
            edges: (opens, closes),
        })
    }

    fn told(&self, zone: &str, language: Language) -> String {
        let (message, at_ms) = match self.edges {
            (_, Some(closes)) if self.closed => ("digest-closed-on", closes - 1),
            (Some(opens), _) if self.opened => ("digest-opened-on", opens),
            (_, Some(closes)) => ("digest-open-until", closes - 1),
            (_, None) => return Words::of(language).text("digest-open").to_string(),
        };
        let (date, _) = deadline::moment(at_ms, zone, language);
        Words::of(language).text(message).with("date", date).to_string()
    }
}

fn told(
    period: &Period,
    listed: &Listed<'_>,
    counts: &Counts,
    ballots: &HashMap<PollId, u64>,
    language: Language,
) -> Activity {
    let (polls, threads) = listed.held();
    let votes = |poll: &PollId| ballots.get(poll).copied().unwrap_or(0);
    Activity {
        title: Said::of(listed.title(), language),
        standing: period.told(listed.time_zone(), language),
        votes: (!polls.is_empty()).then(|| polls.iter().map(votes).sum()),
        comments: (!threads.is_empty()).then(|| {
            threads.iter().map(|thread| counts.by_thread.get(thread).copied().unwrap_or(0)).sum()
        }),
    }
}

fn clauses(catalogue: &Catalogue, counts: &Counts, language: Language) -> Vec<Clause> {
    let mut most: Vec<_> = counts.by_clause.iter().collect();
    most.sort_by(|((a, b), many), ((c, d), more)| more.cmp(many).then((a, b).cmp(&(c, d))));
    let clause = |((thread, anchor), comments): (&(_, _), &u64)| {
        let held = catalogue.thread(thread)?;
        let label = &held.thread.anchor(anchor)?.label;
        let (label, thread) = (Said::of(label, language), Said::of(&held.thread.title, language));
        Some(Clause { label, thread, comments: *comments })
    };
    most.into_iter().filter_map(clause).take(MOST_CLAUSES).collect()
}

/// In the entity's order; nobody comes last, and only where something is left.
fn offices(
    entity: &EntityDefinition,
    counts: &Counts,
    office: Option<&OfficeId>,
    language: Language,
) -> Vec<Office> {
    let of = |id: Option<&OfficeId>| counts.offices.get(&id.cloned()).copied().unwrap_or_default();
    let listed = entity.offices.iter().filter(|one| office.is_none_or(|office| one.id == *office));
    let named = listed
        .map(|one| Office { name: Some(Said::of(&one.name, language)), counts: of(Some(&one.id)) });
    let nobody = Office { name: None, counts: of(None) };
    let nobody =
        Some(nobody).filter(|nobody| office.is_none() && nobody.counts != OfficeCounts::default());
    named.chain(nobody).collect()
}

/// The month that it is now for an entity.
pub fn this_month(entity: &EntityDefinition) -> Month {
    Month::of(clock::now_ms(), &entity.time_zone)
}
