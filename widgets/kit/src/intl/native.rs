//! ICU4X and jiff, from the same CLDR data as the browsers'.

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;

use super::{Calendar, NumberLocale};
use sawt_wire::Digits;

const GREGORIAN: [[&str; 12]; 2] = [
    [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const HIJRI: [[&str; 12]; 2] = [
    [
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذو الحجة",
    ],
    [
        "Muharram",
        "Safar",
        "Rabiʻ I",
        "Rabiʻ II",
        "Jumada I",
        "Jumada II",
        "Rajab",
        "Shaʻban",
        "Ramadan",
        "Shawwal",
        "Dhuʻl-Qiʻdah",
        "Dhuʻl-Hijjah",
    ],
];

fn locale(of: &NumberLocale) -> Locale {
    let digits = match of.digits {
        Digits::Latn => "latn",
        Digits::Arab => "arab",
    };
    format!("{}-u-nu-{digits}", of.language).parse().unwrap_or(Locale::UNKNOWN)
}

fn column(of: &NumberLocale) -> usize {
    usize::from(!of.language.starts_with("ar"))
}

pub(super) fn number(of: &NumberLocale, n: f64) -> String {
    let formatter = DecimalFormatter::try_new(
        locale(of).into(),
        icu_decimal::options::DecimalFormatterOptions::default(),
    );
    match (formatter, n.to_string().parse::<Decimal>()) {
        (Ok(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => n.to_string(),
    }
}

pub(super) fn percent(of: &NumberLocale, n: f64) -> String {
    let sign = match (of.digits, of.language.starts_with("ar")) {
        (Digits::Arab, _) => "٪\u{61c}",
        (Digits::Latn, true) => "\u{200e}%\u{200e}",
        (Digits::Latn, false) => "%",
    };
    format!("{}{sign}", number(of, n))
}

#[expect(clippy::cast_possible_truncation, reason = "milliseconds of any date fit")]
fn zoned_at(ms: f64, zone: &str) -> jiff::Zoned {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::from_millisecond(ms as i64).unwrap_or_default().to_zoned(zone)
}

pub(super) fn date(of: &NumberLocale, ms: f64, zone: &str, calendar: Calendar) -> String {
    let at = zoned_at(ms, zone);
    let (year, month, day) = match calendar {
        Calendar::Gregorian => {
            (i32::from(at.year()), at.month().unsigned_abs(), at.day().unsigned_abs())
        }
        Calendar::UmmAlQura => hijri(&at),
    };
    let month = month_name(of, month, calendar);
    let (day, year) = (digits(of, i32::from(day)), digits(of, year));
    match (calendar, column(of)) {
        (Calendar::Gregorian, _) => format!("{day} {month} {year}"),
        (Calendar::UmmAlQura, 0) => format!("{day} {month} {year} هـ"),
        (Calendar::UmmAlQura, _) => format!("{day} {month} {year} AH"),
    }
}

fn month_name(of: &NumberLocale, month: u8, calendar: Calendar) -> &'static str {
    let names = match calendar {
        Calendar::Gregorian => GREGORIAN,
        Calendar::UmmAlQura => HIJRI,
    };
    names[column(of)][usize::from(month) - 1]
}

pub(super) fn month(of: &NumberLocale, ms: f64, calendar: Calendar) -> String {
    let at = zoned_at(ms, "UTC");
    let month = match calendar {
        Calendar::Gregorian => at.month().unsigned_abs(),
        Calendar::UmmAlQura => hijri(&at).1,
    };
    month_name(of, month, calendar).to_owned()
}

/// Year, month and day of `ms` since the Unix epoch, in UTC, in the Umm al-Qura calendar.
#[expect(clippy::unnecessary_wraps, reason = "a browser may not know the calendar")]
pub(crate) fn umm_al_qura(ms: f64) -> Option<[i32; 3]> {
    let (year, month, day) = hijri(&zoned_at(ms, "UTC"));
    Some([year, i32::from(month), i32::from(day)])
}

fn hijri(at: &jiff::Zoned) -> (i32, u8, u8) {
    let gregorian = icu_calendar::Date::try_new_gregorian(
        i32::from(at.year()),
        at.month().unsigned_abs(),
        at.day().unsigned_abs(),
    );
    gregorian.map_or((1, 1, 1), |date| {
        let date = date.to_calendar(icu_calendar::cal::Hijri::new_umm_al_qura());
        (date.era_year().year, date.month().ordinal, date.day_of_month().0)
    })
}

/// A plain number without grouping, as dates have it.
fn digits(of: &NumberLocale, n: i32) -> String {
    let ascii = n.to_string();
    match of.digits {
        Digits::Latn => ascii,
        Digits::Arab => ascii
            .chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x0660 + d)).unwrap_or(c))
            .collect(),
    }
}

pub(super) fn time(of: &NumberLocale, ms: f64, zone: &str) -> String {
    let at = zoned_at(ms, zone);
    let two = |n: i8| {
        let n = digits(of, i32::from(n));
        if n.chars().count() == 1 { format!("{}{n}", digits(of, 0)) } else { n }
    };
    format!("{}:{}", two(at.hour()), two(at.minute()))
}

/// How far clocks in `zone` are ahead of UTC at `ms` since the Unix epoch, in milliseconds; `None` for a zone that
/// nobody knows.
pub fn offset_ms(ms: i64, zone: &str) -> Option<i64> {
    let zone = jiff::tz::TimeZone::get(zone).ok()?;
    let at = jiff::Timestamp::from_millisecond(ms).ok()?;
    Some(i64::from(zone.to_offset(at).seconds()) * 1000)
}

/// `ms` since the Unix epoch in UTC, as ISO 8601 has it: `2026-09-15T21:00:00.000Z`.
pub fn iso(ms: f64) -> String {
    zoned_at(ms, "UTC").strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// The device's own zone; outside a browser, UTC.
pub fn own_zone() -> String {
    "UTC".to_owned()
}

pub(super) fn relative(of: &NumberLocale, n: f64, unit: &str) -> String {
    format!("{} {unit}", number(of, n))
}

/// CLDR's plural form of `n`: `zero`, `one`, `two`, `few`, `many` or `other`.
pub(crate) fn plural(language: &str, n: f64) -> String {
    use icu_plurals::{PluralCategory, PluralRules};

    let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
    let rules = PluralRules::try_new_cardinal(locale.into());
    let (Ok(rules), Ok(printed)) = (rules, n.to_string().parse::<Decimal>()) else {
        return "other".to_owned();
    };
    let form = match rules.category_for(&printed) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    form.to_owned()
}

/// `a, b and c` in `language`; the items as they are.
pub fn list(language: &str, items: &[String]) -> String {
    let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
    icu_list::ListFormatter::try_new_and(
        locale.into(),
        icu_list::options::ListFormatterOptions::default(),
    )
    .map_or_else(|_| items.join(", "), |list| list.format(items.iter()).to_string())
}

/// The name of a language in itself; outside a browser, its tag.
pub fn language(tag: &str) -> String {
    tag.to_owned()
}

/// The order of two texts; outside a browser, by code point.
pub fn collate(_: &str, a: &str, b: &str) -> std::cmp::Ordering {
    a.cmp(b)
}

/// How many characters a reader sees in `text`; outside a browser, code points.
pub fn graphemes(text: &str) -> usize {
    text.chars().count()
}
