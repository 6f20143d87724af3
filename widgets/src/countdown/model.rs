//! What is known of a countdown: what it counts down to, and what time it is.

use sawt_kit::loading::Loading;
use sawt_kit::time_left::TimeLeft;
use sawt_wire::ActivityState;

use super::period::Period;

/// What is known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// What it counts down to.
    pub period: Loading<Period>,
    /// The time, in milliseconds since the Unix epoch.
    pub now_ms: i64,
    /// How far the device's zone is ahead of UTC, in minutes.
    pub own_offset_min: i32,
    /// How often something on the screen changes.
    pub pace: Pace,
    /// Where it stood when the page was told last.
    pub told: Option<ActivityState>,
    /// What screen readers were told last.
    pub said: Option<Said>,
}

/// How often something on the screen changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// When the time left is told in other words.
    #[default]
    Words,
    /// Every second.
    Seconds,
    /// As `Words`, and with every thousandth of the whole time.
    Share,
}

/// What screen readers are told without being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It has opened.
    Opened,
    /// Not much time is left.
    Left(TimeLeft),
    /// It is closed.
    Closed,
}

/// How much is left when screen readers are told, in milliseconds: a day, an hour, ten minutes.
pub(super) const MILESTONES_MS: [i64; 3] = [86_400_000, 3_600_000, 600_000];

/// What a whole bar has.
pub(super) const WHOLE: i64 = 1000;

impl Model {
    /// A countdown of which nothing is known yet.
    pub fn new(pace: Pace) -> Self {
        Self { pace, ..Self::default() }
    }

    /// Where it stands, once that is known.
    pub fn state(&self) -> Option<ActivityState> {
        let period = self.period.loaded()?;
        Some(ActivityState::at(self.now_ms, period.opens_ms, period.closes_ms, period.flags))
    }

    /// The instant that it counts down to: the opening, then the deadline; `None` once that is over.
    fn target_ms(&self) -> Option<i64> {
        let period = self.period.loaded()?;
        match self.state()? {
            ActivityState::Upcoming => period.opens_ms,
            state if state.is_open() => period.closes_ms,
            _ => None,
        }
    }

    /// How long until then.
    pub fn left(&self) -> Option<TimeLeft> {
        TimeLeft::until(self.target_ms()?, self.now_ms)
    }

    /// How many thousandths of the whole time are over; `None` where it has no beginning or no end.
    pub fn share(&self) -> Option<i64> {
        let (opens, closes) = self.whole()?;
        Some(((self.now_ms - opens).max(0) * WHOLE / (closes - opens)).min(WHOLE))
    }

    fn whole(&self) -> Option<(i64, i64)> {
        let period = self.period.loaded()?;
        let (opens, closes) = (period.opens_ms?, period.closes_ms?);
        (closes > opens).then_some((opens, closes))
    }

    /// When something about it is another than now; `None` once nothing changes any more.
    pub fn next_change_ms(&self) -> Option<i64> {
        let period = self.period.loaded()?;
        let closes = period.closes_ms;
        let counted = self.target_ms().zip(self.left()).map(|(target, left)| {
            let next =
                if self.pace == Pace::Seconds { left.seconds() - 1 } else { left.next_words() };
            target - next * 1000
        });
        let share = self.whole().zip(self.share()).filter(|_| self.pace == Pace::Share).map(
            |((opens, closes), share)| {
                // The first millisecond that has the next thousandth.
                opens + ((share + 1) * (closes - opens) + WHOLE - 1) / WHOLE
            },
        );
        let soon = closes.map(|at| at - ActivityState::CLOSING_SOON_MS);
        let milestones = MILESTONES_MS.iter().filter_map(|before| Some(closes? - before));
        [period.opens_ms, soon, closes, counted, share]
            .into_iter()
            .flatten()
            .chain(milestones)
            .filter(|at| *at > self.now_ms)
            .min()
    }
}
