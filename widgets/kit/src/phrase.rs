//! Phrases that every widget needs: what failed, and until when.

use sawt_wire::{Digits, ProblemCode, Timestamp};

use crate::backend::Failure;
use crate::clock::parse_ms;
use crate::i18n::{Arg, Texts};
use crate::intl::NumberLocale;

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
    let city = zone.rsplit('/').next().unwrap_or(zone).to_ascii_lowercase();
    texts.with("common-place", [("city", city.into()), ("zone", zone.into())])
}

/// Message `id`, told of an instant in an IANA zone. It selects on `$when`: `none` (no instant), `day`
/// (a whole day's edge) or `moment`; and has `$at`, `$zone` for `DATE` and `TIME`, and `$place`, the
/// zone in words.
pub fn moment(texts: Texts, id: &str, at: Option<&Timestamp>, zone: &str, edge: Edge) -> String {
    let Some(ms) = at.and_then(parse_ms) else {
        return texts.with(id, [("when", "none".into())]);
    };
    let reading = NumberLocale { language: "en".to_owned(), digits: Digits::Latn }.time(ms, zone);
    let (when, ms) = match (edge, reading.as_str()) {
        (Edge::Opens, "00:00") | (Edge::Closes, "23:59") => ("day", ms),
        (Edge::Closes, "00:00") => ("day", ms - 1.0),
        _ => ("moment", ms),
    };
    texts.with(
        id,
        [
            ("when", when.into()),
            ("at", Arg::Number(ms)),
            ("zone", zone.into()),
            ("place", place(texts, zone).into()),
        ],
    )
}
