//! What a countdown says: the time left in every number and mixture, the deadline with its zone and both calendars.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use leptos::prelude::Owner;
use sawt_kit::i18n::Texts;
use sawt_kit::intl::NumberLocale;
use sawt_kit::phrase::{self, Edge};
use sawt_kit::time_left::TimeLeft;
use sawt_kit::written::{Written, Zone};
use sawt_widgets::countdown::MESSAGES;
use sawt_wire::Digits;

const ARABIC: &str = include_str!("time-left/ar.tsv");
const ENGLISH: &str = include_str!("time-left/en.tsv");

fn texts(language: &str, digits: Digits) -> Texts {
    Texts::shipped("countdown", MESSAGES, NumberLocale { language: language.into(), digits })
}

/// Without the marks that isolate what is inserted.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// The cases of a file: seconds, and the words in each column.
fn cases(file: &'static str) -> impl Iterator<Item = (i64, Vec<&'static str>)> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let seconds = columns.next().and_then(|seconds| seconds.parse().ok());
        (seconds.unwrap_or_else(|| panic!("{line}")), columns.collect())
    })
}

fn words(texts: Texts, seconds: i64) -> String {
    plain(&TimeLeft::until(seconds * 1000, 0).expect("some time is left").words(texts))
}

#[test]
fn the_time_left_is_told_in_arabic_in_every_number_and_mixture() {
    let _owner = Owner::new();
    let (latin, eastern) = (texts("ar", Digits::Latn), texts("ar", Digits::Arab));
    let mut checked = 0;
    for (seconds, said) in cases(ARABIC) {
        assert_eq!(words(latin, seconds), said[0], "{seconds} s");
        assert_eq!(words(eastern, seconds), said[1], "{seconds} s");
        checked += 1;
    }
    assert!(checked >= 400, "{checked} cases");
}

#[test]
fn no_digit_stands_for_one_and_two_and_nothing_stands_between_and_and_its_word() {
    for (seconds, said) in cases(ARABIC) {
        for unit in said[0].split(" و") {
            assert!(!unit.starts_with("1 ") && !unit.starts_with("2 "), "{seconds} s: {unit}");
        }
        assert!(!said[0].contains("و "), "{seconds} s: {}", said[0]);
    }
}

#[test]
fn the_time_left_is_told_in_english() {
    let _owner = Owner::new();
    let english = texts("en", Digits::Latn);
    for (seconds, said) in cases(ENGLISH) {
        assert_eq!(words(english, seconds), said[0], "{seconds} s");
    }
}

/// A deadline as a webmaster writes it, told by `message`.
fn told(language: &str, message: &str, written: &str, zone: &str, hijri: Option<i8>) -> String {
    let zone: Zone = zone.parse().expect("a zone");
    let written: Written = written.parse().expect("a time");
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
    let ms = written.instant_ms(Edge::Closes, &zone) as f64;
    let texts = texts(language, Digits::Latn);
    plain(&phrase::instant(texts, message, Some(ms), zone.as_str(), Edge::Closes, hijri))
}

#[test]
fn a_day_is_told_until_its_end_with_its_zone_and_in_both_calendars() {
    let _owner = Owner::new();
    let open = "countdown-views-open";
    assert_eq!(
        told("ar", open, "2026-09-15", "Asia/Qatar", Some(0)),
        "استقبال الآراء مفتوح حتى نهاية يوم 15 سبتمبر 2026م بتوقيت الدوحة، الموافق 4 ربيع الآخر 1448هـ"
    );
    assert_eq!(
        told("en", open, "2026-09-15", "Asia/Qatar", Some(0)),
        "Open for views until the end of 15 September 2026, Doha time · 4 Rabiʻ II 1448 AH"
    );
    assert_eq!(
        told("ar", open, "2026-09-15", "Asia/Muscat", Some(-1)),
        "استقبال الآراء مفتوح حتى نهاية يوم 15 سبتمبر 2026م بتوقيت مسقط، الموافق 3 ربيع الآخر 1448هـ"
    );
}

#[test]
fn a_deadline_within_a_day_is_told_to_the_minute() {
    let _owner = Owner::new();
    assert_eq!(
        told("ar", "countdown-views-open", "2026-09-15T14:00", "Asia/Qatar", None),
        "استقبال الآراء مفتوح حتى الساعة 14:00 من يوم 15 سبتمبر 2026م بتوقيت الدوحة"
    );
    assert_eq!(
        told("en", "countdown-views-open", "2026-09-15T11:00:00Z", "Asia/Qatar", None),
        "Open for views until 14:00 on 15 September 2026, Doha time"
    );
}

#[test]
fn a_city_without_a_name_here_keeps_its_own() {
    let _owner = Owner::new();
    let at =
        |language| told(language, "countdown-views-open", "2026-09-15", "America/New_York", None);
    assert!(at("ar").ends_with("بتوقيت New York"), "{}", at("ar"));
    assert!(at("en").ends_with("New York time"), "{}", at("en"));
}

#[test]
fn a_day_that_begins_at_one_o_clock_ends_the_day_before_it_all_the_same() {
    let _owner = Owner::new();
    // Clocks in Cairo are put forward at the midnight that ends 23 April 2026.
    let said = told("en", "countdown-point", "2026-04-23", "Africa/Cairo", None);
    assert_eq!(said, "the end of 23 April 2026");
}
