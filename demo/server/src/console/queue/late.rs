//! Which replies are late: the entity's promise, as the public is told it, turned round to an instant.

use sawt_wire::CommentState;

use crate::catalogue::{Catalogue, HeldThread};
use crate::promise;
use crate::store::comments::KeptComment;
use crate::store::moderation::queue::Promise;

/// By when a reply to that comment is owed, or will be once it is published: milliseconds since the Unix epoch.
pub(super) fn reply_by_ms(held: &HeldThread, kept: &KeptComment) -> Option<i64> {
    let state = match kept.state {
        CommentState::AwaitingReview => CommentState::Published,
        state => state,
    };
    promise::reply_by_ms(&held.thread, &held.calendar, &KeptComment { state, ..kept.clone() })
}

/// Of every thread whose entity promises to reply: what was posted before when is late at `now_ms`.
pub(super) fn promises(catalogue: &Catalogue, now_ms: i64) -> Vec<Promise> {
    let late_before = |held: &HeldThread| {
        let days = held.thread.reply_within_days?;
        // The promise never ends earlier for what is posted later.
        let is_late = |from_ms: i64| {
            held.calendar.end_of_working_day(from_ms, days).is_some_and(|end| end < now_ms)
        };
        Some(first_not(now_ms, is_late))
    };
    let promised = catalogue.threads().into_iter();
    promised
        .filter_map(|held| {
            Some(Promise { thread: held.thread.id.clone(), late_before_ms: late_before(held)? })
        })
        .collect()
}

/// The first instant up to `end` for which it does not hold, when it holds for all before it.
fn first_not(end: i64, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (0, end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::first_not;

    #[test]
    fn the_first_instant_for_which_it_does_not_hold_is_found() {
        assert_eq!(first_not(100, |at| at < 37), 37);
        assert_eq!(first_not(100, |_| true), 100);
        assert_eq!(first_not(100, |_| false), 0);
    }
}
