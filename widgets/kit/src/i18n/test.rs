//! Messages as an element says them.

use leptos::prelude::Owner;
use sawt_wire::{Digits, LanguageMap};

use super::{Catalog, Overrides, Texts, direction, negotiate};
use crate::intl::NumberLocale;

const MESSAGES: Catalog = Catalog {
    ar: "\
votes = { $count ->\n    [zero] صفر\n    [one] واحد\n    [two] اثنان\n    [few] { $count } قليل\n    [many] { $count } كثير\n   *[other] { $count } غير ذلك\n }
share = { PERCENT($n) }
day = { DATE($at, $zone) }
hijri = { HIJRI($at, $zone, 0) }
named = اسم: { $name }
-ministry = الوزارة
by = من { -ministry }: { share }
exact = { $count ->\n    [0] لا شيء\n    [1] هذا\n   *[other] { $count }\n }
quoted = { \"\\u0621\" } { 7 }
loop = { loop }
",
    en: "votes = { $count ->\n    [one] { $count } vote\n   *[other] { $count } votes\n }\n",
};

fn texts(language: &str, digits: Digits) -> Texts {
    let locale = NumberLocale { language: language.into(), digits };
    Texts::new("test", MESSAGES, locale, &Overrides::default())
}

/// Without the isolation marks that Fluent puts around what it inserts.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !"\u{2068}\u{2069}\u{200e}\u{61c}".contains(*c)).collect()
}

/// 15 September 2014, 20:59:59 UTC: in Doha the last second of that day.
const DEADLINE_MS: f64 = 1_410_814_799_000.0;

#[test]
fn arabic_counts_take_all_six_forms() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Latn);
    let forms = [
        (0.0, "صفر"),
        (1.0, "واحد"),
        (2.0, "اثنان"),
        (3.0, "3 قليل"),
        (10.0, "10 قليل"),
        (11.0, "11 كثير"),
        (26.0, "26 كثير"),
        (99.0, "99 كثير"),
        (100.0, "100 غير ذلك"),
        (101.0, "101 غير ذلك"),
        (102.0, "102 غير ذلك"),
        (103.0, "103 قليل"),
        (111.0, "111 كثير"),
        (1.5, "1.5 غير ذلك"),
    ];
    for (n, expected) in forms {
        assert_eq!(plain(&texts.with("votes", [("count", n.into())])), expected);
    }
}

#[test]
fn arabic_digits_are_printed_on_request_and_choose_the_same_form() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Arab);
    assert_eq!(plain(&texts.with("votes", [("count", 1234.0.into())])), "١٬٢٣٤ كثير");
    assert_eq!(plain(&texts.with("share", [("n", 42.0.into())])), "٤٢٪");
}

#[test]
fn a_day_is_told_in_its_zone_and_in_both_calendars() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Latn);
    let day = |id, zone: &str| {
        plain(&texts.with(id, [("at", DEADLINE_MS.into()), ("zone", zone.into())]))
    };
    assert_eq!(day("day", "Asia/Qatar"), "15 سبتمبر 2014");
    assert_eq!(day("day", "Asia/Muscat"), "16 سبتمبر 2014");
    assert_eq!(day("hijri", "Asia/Qatar"), "20 ذو القعدة 1435هـ");
}

#[test]
fn what_is_inserted_is_isolated_from_the_text_around_it() {
    let _owner = Owner::new();
    let text = texts("ar", Digits::Latn).with("named", [("name", "ABC".into())]);
    assert_eq!(text, "اسم: \u{2068}ABC\u{2069}");
}

#[test]
fn a_site_replaces_a_message_and_keeps_the_rest() {
    let _owner = Owner::new();
    let own = Overrides::from_iter([(
        "ar".into(),
        [("named".into(), "بلا اسم".into())].into_iter().collect(),
    )]);
    let locale = NumberLocale { language: "ar".into(), digits: Digits::Latn };
    let texts = Texts::new("test", MESSAGES, locale, &own);
    assert_eq!(texts.with("named", [("name", "ABC".into())]), "بلا اسم");
    assert_eq!(plain(&texts.with("share", [("n", 5.0.into())])), "5%");
}

#[test]
fn a_text_in_another_language_is_marked_as_borrowed() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Latn);
    let picked = texts.pick(&LanguageMap::from([("en", "Metro")]));
    assert_eq!((picked.text.as_str(), picked.language.as_deref()), ("Metro", Some("en")));
    assert_eq!(texts.pick(&LanguageMap::from([("ar", "مترو")])).language, None);
}

#[test]
fn a_language_is_negotiated_and_arabic_when_there_is_none() {
    let spoken = ["ar-QA", "en-US", "en", "ar", "fr", "", "not a language"].map(negotiate);
    assert_eq!(spoken, ["ar", "en", "en", "ar", "ar", "ar", "ar"]);
    assert_eq!(["ar", "ur-PK", "en"].map(direction), ["rtl", "rtl", "ltr"]);
}

#[test]
fn a_message_may_name_another_and_a_term() {
    let _owner = Owner::new();
    let said = texts("ar", Digits::Latn).with("by", [("n", 42.0.into())]);
    assert_eq!(plain(&said), "من الوزارة: 42%");
}

#[test]
fn a_number_that_a_message_names_goes_before_the_form_that_it_takes() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Latn);
    let said = |count: f64| plain(&texts.with("exact", [("count", count.into())]));
    assert_eq!([said(0.0), said(1.0), said(2.0)], ["لا شيء", "هذا", "2"]);
}

#[test]
fn letters_by_their_number_and_numbers_are_said_as_they_are() {
    let _owner = Owner::new();
    assert_eq!(plain(&texts("ar", Digits::Arab).get("quoted")), "ء ٧");
}

#[test]
fn what_a_message_lacks_is_seen_and_what_names_itself_ends() {
    let _owner = Owner::new();
    let texts = texts("ar", Digits::Latn);
    assert_eq!(plain(&texts.get("named")), "اسم: {$name}");
    assert_eq!(texts.get("loop"), "");
    assert_eq!(texts.get("no-such-message"), "no-such-message");
}
