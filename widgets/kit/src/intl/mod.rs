//! Numbers, dates and lists as people write them.
//!
//! In a browser the platform's `Intl` does it, at no cost in bytes; elsewhere [ICU4X] and jiff stand in,
//! so that messages can be rendered and tested natively.
//!
//! [ICU4X]: https://docs.rs/icu

#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod platform;

use sawt_wire::Digits;

pub use platform::{collate, graphemes, iso, language, list, offset_ms, own_zone};
pub(crate) use platform::{plural, umm_al_qura};

/// A language together with the digits that it prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberLocale {
    /// BCP 47, for example `ar` or `en`.
    pub language: String,
    /// Which digits.
    pub digits: Digits,
}

impl NumberLocale {
    /// The locale with its numbering system pinned, since engines differ in what `ar-QA` prints, and
    /// with the calendar of `Intl`'s name, for example `gregory`.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "for Intl alone"))]
    fn pinned(&self, calendar: &str) -> String {
        let digits = match self.digits {
            Digits::Latn => "latn",
            Digits::Arab => "arab",
        };
        // Gulf governments write 15 September 2026 in English, and not September 15.
        let language = if self.language == "en" { "en-GB" } else { &self.language };
        format!("{language}-u-ca-{calendar}-nu-{digits}")
    }

    /// 1234567.5 as `1,234,567.5`.
    pub fn number(&self, n: f64) -> String {
        platform::number(self, n)
    }

    /// 42 as `42%`; `n` is in percent.
    pub fn percent(&self, n: f64) -> String {
        platform::percent(self, n)
    }

    /// The day of `ms` (since the Unix epoch) in an IANA zone, month in words: `15 September 2026`.
    /// An unknown zone counts as UTC.
    pub fn date(&self, ms: f64, zone: &str) -> String {
        platform::date(self, ms, zone, Calendar::Gregorian)
    }

    /// The same day in the Umm al-Qura calendar, moved by `adjust` days (an entity's own sighting).
    pub fn hijri(&self, ms: f64, zone: &str, adjust: i32) -> String {
        let ms = ms + f64::from(adjust) * 86_400_000.0;
        // Gulf governments write the letter of the era right after the year.
        platform::date(self, ms, zone, Calendar::UmmAlQura)
            .replace(" \u{647}\u{640}", "\u{647}\u{640}")
    }

    /// The names of the twelve months, in words.
    pub fn months(&self, calendar: Calendar) -> [String; 12] {
        // The middle of each month of 2025, or of 1447.
        let (first_ms, step_ms) = match calendar {
            Calendar::Gregorian => (1_736_899_200_000.0, 30.4),
            Calendar::UmmAlQura => (1_752_105_600_000.0, 29.5),
        };
        let middle = |at: i32| first_ms + f64::from(at) * step_ms * 86_400_000.0;
        let mut at = -1;
        [(); 12].map(|()| {
            at += 1;
            platform::month(self, middle(at), calendar)
        })
    }

    /// The time of day of `ms` in an IANA zone: `14:30`.
    pub fn time(&self, ms: f64, zone: &str) -> String {
        platform::time(self, ms, zone)
    }

    /// A span from now, `ms` milliseconds ahead (negative: ago), in its largest whole unit.
    pub fn relative(&self, ms: f64) -> String {
        const UNITS: [(f64, &str); 4] = [
            (86_400_000.0, "day"),
            (3_600_000.0, "hour"),
            (60_000.0, "minute"),
            (1000.0, "second"),
        ];
        let (size, unit) =
            UNITS.into_iter().find(|(size, _)| ms.abs() >= *size).unwrap_or((1000.0, "second"));
        platform::relative(self, (ms / size).trunc(), unit)
    }
}

/// A way to name days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// The one of the contract.
    Gregorian,
    /// The Hijri one, as Umm al-Qura computes it.
    UmmAlQura,
}
