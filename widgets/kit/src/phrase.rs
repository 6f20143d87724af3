//! Phrases that every widget needs: what failed, and until when.

use sawt_wire::{Digits, ProblemCode, Timestamp};

use crate::backend::Failure;
use crate::clock::parse_ms;
use crate::i18n::{Arg, Texts};
use crate::intl::NumberLocale;
use crate::outbox::{Kept, Progress};

/// The message that tells a person what went wrong.
pub fn failure(failure: &Failure) -> &'static str {
    match failure {
        Failure::Unreachable => "common-unreachable",
        Failure::TimedOut => "common-timed-out",
        Failure::Status(429) => "problem-too-many-requests",
        Failure::Malformed | Failure::Status(_) => "common-unavailable",
        Failure::Refused(problem) => match problem.code {
            ProblemCode::NotFound => "problem-not-found",
            ProblemCode::NotYetOpen => "problem-not-yet-open",
            ProblemCode::Closed => "problem-closed",
            ProblemCode::AlreadyVoted => "problem-already-voted",
            ProblemCode::Invalid => "problem-invalid",
            ProblemCode::TooLarge => "problem-too-large",
            ProblemCode::TooManyRequests => "problem-too-many-requests",
            ProblemCode::OriginRefused => "problem-origin-refused",
            ProblemCode::IdempotencyMismatch => "problem-idempotency-mismatch",
            ProblemCode::Unauthorized => "problem-unauthorized",
            ProblemCode::Unavailable | ProblemCode::Unknown => "common-unavailable",
        },
    }
}

/// How the sending of something goes, in words.
pub fn sending(texts: Texts, progress: &Progress, kept: Kept) -> String {
    let failed = match progress {
        Progress::Trying => return texts.get("common-sending"),
        Progress::Waiting(failed) | Progress::Resting(failed) => failed,
    };
    let kept = match kept {
        Kept::OnDevice => "common-kept-on-device",
        Kept::InMemory => "common-kept-in-memory",
    };
    [texts.get(failure(failed)), texts.get(kept)].join(" ")
}

/// Which side of an instant is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Something begins then.
    Opens,
    /// Something ends then: midnight is the end of the day before.
    Closes,
}

/// An IANA zone in words: "Doha time".
pub fn place(texts: Texts, zone: &str) -> String {
    let city = zone.rsplit('/').next().unwrap_or(zone);
    let named = city.replace('_', " ");
    let words = [("city", city.to_ascii_lowercase().into()), ("zone", named.into())];
    texts.with("common-place", words)
}

/// Message `id`, told of an instant in an IANA zone. It selects on `$when`: `none` (no instant), `day`
/// (a whole day's edge) or `moment`; and has `$at`, `$zone` for `DATE` and `TIME`, and `$place`, the
/// zone in words.
pub fn moment(texts: Texts, id: &str, at: Option<&Timestamp>, zone: &str, edge: Edge) -> String {
    instant(texts, id, at.and_then(parse_ms), zone, edge, None)
}

/// The Umm al-Qura years 1356 to 1500, in milliseconds since the Unix epoch.
const HIJRI_YEARS: std::ops::Range<f64> = -1_035_158_400_000.0..3_404_332_800_000.0;

/// As [`moment`], of milliseconds since the Unix epoch, and with `$hijri`: the same day in the Umm al-Qura calendar,
/// moved by `hijri` days, after what joins it to the Gregorian one. Empty where it is not wanted or not known.
pub fn instant(
    texts: Texts,
    id: &str,
    at: Option<f64>,
    zone: &str,
    edge: Edge,
    hijri: Option<i8>,
) -> String {
    let Some(ms) = at else {
        return texts.with(id, [("when", "none".into())]);
    };
    let (when, ms) = day_or_moment(ms, zone, edge);
    let hijri = hijri.filter(|_| HIJRI_YEARS.contains(&ms)).map_or_else(String::new, |adjust| {
        let day = [("at", ms.into()), ("zone", zone.into()), ("adjust", f64::from(adjust).into())];
        texts.with("common-hijri", day)
    });
    texts.with(
        id,
        [
            ("when", when.into()),
            ("at", Arg::Number(ms)),
            ("zone", zone.into()),
            ("place", place(texts, zone).into()),
            ("hijri", hijri.into()),
        ],
    )
}

/// Whether an instant is the edge of a whole day, and an instant of that day.
fn day_or_moment(ms: f64, zone: &str, edge: Edge) -> (&'static str, f64) {
    const MINUTE_MS: f64 = 60_000.0;
    let reads = |ms, time: &str| {
        NumberLocale { language: "en".to_owned(), digits: Digits::Latn }.time(ms, zone) == time
    };
    match edge {
        Edge::Opens if reads(ms, "00:00") => ("day", ms),
        // A day may begin at one o'clock, where clocks are put forward at midnight.
        Edge::Closes if reads(ms - MINUTE_MS, "23:59") => ("day", ms - MINUTE_MS),
        Edge::Closes if reads(ms, "23:59") => ("day", ms),
        _ => ("moment", ms),
    }
}
