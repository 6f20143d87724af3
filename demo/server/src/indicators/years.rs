//! The counts of each calendar year in an entity's zone.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp as Instant;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use sawt_wire::{EntityDefinition, EntityId, PollId, YearCounts};

use crate::catalogue::{Catalogue, Dated, Held};
use crate::store::indicators::{Span, Written};

/// What has been counted so far.
#[derive(Debug)]
pub(super) struct Years {
    entity: EntityId,
    zone: TimeZone,
    now_ms: i64,
    counts: BTreeMap<i16, YearCounts>,
}

impl Years {
    pub(super) fn of(entity: &EntityDefinition, now_ms: i64) -> Self {
        let zone = TimeZone::get(&entity.time_zone).unwrap_or(TimeZone::UTC);
        Self { entity: entity.id.clone(), zone, now_ms, counts: BTreeMap::new() }
    }

    /// The year that it is now.
    pub(super) fn current(&self) -> i16 {
        self.year_of(self.now_ms)
    }

    /// How often somebody took part in that year.
    pub(super) fn participations(&self, year: i16) -> u64 {
        self.counts.get(&year).map_or(0, |counts| counts.participations)
    }

    /// Counts what was asked, with the votes of polls.
    pub(super) fn definitions(&mut self, catalogue: &Catalogue, ballots: &HashMap<PollId, u64>) {
        let entity = self.entity.clone();
        let consultations = catalogue.consultations().filter(|held| held.entity.id == entity);
        for held in consultations {
            if let Some(year) = self.opened(held) {
                self.count(year).consultations += 1;
            }
            let outcome = held.definition.outcome.as_ref();
            let published: Option<Date> =
                outcome.and_then(|outcome| outcome.published_on.parse().ok());
            if let Some(day) = published.filter(|day| *day <= self.today()) {
                self.count(day.year()).outcomes += 1;
            }
        }
        for held in catalogue.sessions().filter(|held| held.entity.id == entity) {
            if let Some(year) = self.opened(held) {
                self.count(year).sessions += 1;
            }
        }
        let threads = catalogue.threads().into_iter().filter(|held| held.entity.id == entity);
        for held in threads {
            if let Some(year) = self.year_if_opened(held.edges_ms(), None) {
                self.count(year).threads += 1;
            }
        }
        for held in catalogue.surveys().filter(|held| held.entity.id == entity) {
            let published = held.definition.published_results.as_ref();
            if let Some(answered) = published.and_then(|published| published.submissions)
                && let Some(year) = self.opened(held)
            {
                self.count(year).participations += answered;
            }
        }
        for held in catalogue.polls().iter().filter(|held| held.entity.id == entity) {
            self.poll(held, ballots);
        }
    }

    fn poll(&mut self, held: &Held, ballots: &HashMap<PollId, u64>) {
        let Some(year) = self.year_if_opened(held.edges_ms(), Some(held.since_ms)) else { return };
        let voted = match &held.poll.published_results {
            Some(published) => published.ballots.unwrap_or(0),
            None => ballots.get(&held.poll.id).copied().unwrap_or(0),
        };
        let counts = self.count(year);
        counts.polls += 1;
        counts.participations += voted;
    }

    /// Every year from that instant to now, with its first and last millisecond.
    pub(super) fn spans_from(&self, first_ms: i64) -> Vec<(i16, Span)> {
        let years = self.year_of(first_ms)..=self.current();
        years.map(|year| (year, (self.begins_ms(year), self.begins_ms(year + 1)))).collect()
    }

    /// Counts what was written in these years.
    pub(super) fn written(&mut self, years: impl Iterator<Item = (i16, Written)>) {
        for (year, written) in years {
            let counts = self.count(year);
            counts.participations += written.comments + written.submissions;
            counts.replies += written.replies;
        }
    }

    /// Adds what was counted elsewhere, of years that have begun.
    pub(super) fn elsewhere(&mut self, figures: &BTreeMap<String, u64>) {
        for (year, figure) in figures {
            if let Ok(year) = year.parse::<i16>()
                && year <= self.current()
            {
                self.count(year).participations += figure;
            }
        }
    }

    /// Without those in which there was nothing.
    pub(super) fn latest_first(self) -> Vec<YearCounts> {
        let nothing = |counts: &YearCounts| {
            *counts == YearCounts { year: counts.year, ..YearCounts::default() }
        };
        self.counts.into_values().rev().filter(|counts| !nothing(counts)).collect()
    }

    fn count(&mut self, year: i16) -> &mut YearCounts {
        self.counts.entry(year).or_insert(YearCounts { year, ..YearCounts::default() })
    }

    fn opened<T>(&self, held: &Dated<T>) -> Option<i16> {
        self.year_if_opened(held.edges_ms(), None)
    }

    /// In which year it opened, if it has; where nothing says when, the year in which it closes, at the latest this
    /// one, stands for it, and `made_ms` where there is no deadline either.
    fn year_if_opened(
        &self,
        (opens, closes): (Option<i64>, Option<i64>),
        made_ms: Option<i64>,
    ) -> Option<i16> {
        let opened_ms = match opens {
            Some(opens_ms) => Some(opens_ms).filter(|opens_ms| *opens_ms <= self.now_ms),
            None => closes.or(made_ms).map(|at_ms| at_ms.min(self.now_ms)),
        };
        opened_ms.map(|at_ms| self.year_of(at_ms))
    }

    fn year_of(&self, ms: i64) -> i16 {
        self.day_of(ms).year()
    }

    fn today(&self) -> Date {
        self.day_of(self.now_ms)
    }

    fn day_of(&self, ms: i64) -> Date {
        Instant::from_millisecond(ms).unwrap_or_default().to_zoned(self.zone.clone()).date()
    }

    fn begins_ms(&self, year: i16) -> i64 {
        let first = date(year, 1, 1).to_zoned(self.zone.clone());
        first.map_or(i64::MAX, |first| first.timestamp().as_millisecond())
    }
}
