//! The browser's `Intl`.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Calendar, NumberLocale};

#[wasm_bindgen]
extern "C" {
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "NumberFormat")]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, n: f64) -> String;

    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DateTimeFormat")]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, ms: f64) -> String;

    #[wasm_bindgen(method, js_name = "resolvedOptions")]
    fn resolved_options(this: &DateTimeFormat) -> Object;

    type RelativeTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "RelativeTimeFormat")]
    fn new(locale: &str) -> Result<RelativeTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &RelativeTimeFormat, n: f64, unit: &str) -> String;

    type ListFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "ListFormat")]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, items: &Array) -> String;

    type DisplayNames;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DisplayNames")]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<String, JsValue>;

    type Collator;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "Collator")]
    fn new(locale: &str) -> Result<Collator, JsValue>;
    #[wasm_bindgen(method)]
    fn compare(this: &Collator, a: &str, b: &str) -> i32;

    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "PluralRules")]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, n: f64) -> String;

    type Segmenter;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "Segmenter")]
    fn new(locale: &str) -> Result<Segmenter, JsValue>;
    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// As the browser prints it, whose code for that is there already.
fn plain(n: f64) -> String {
    js_sys::Number::from(n).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

pub(super) fn number(locale: &NumberLocale, n: f64) -> String {
    NumberFormat::new(&locale.pinned("gregory"), &Object::new())
        .map_or_else(|_| plain(n), |format| format.format(n))
}

pub(super) fn percent(locale: &NumberLocale, n: f64) -> String {
    NumberFormat::new(&locale.pinned("gregory"), &options(&[("style", "percent")]))
        .map_or_else(|_| plain(n) + "%", |format| format.format(n / 100.0))
}

pub(super) fn date(locale: &NumberLocale, ms: f64, zone: &str, calendar: Calendar) -> String {
    let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    zoned(&locale.pinned(named(calendar)), ms, zone, &parts)
}

fn named(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Gregorian => "gregory",
        Calendar::UmmAlQura => "islamic-umalqura",
    }
}

pub(super) fn month(locale: &NumberLocale, ms: f64, calendar: Calendar) -> String {
    zoned(&locale.pinned(named(calendar)), ms, "UTC", &[("month", "long")])
}

/// Year, month and day of `ms` since the Unix epoch, in UTC, in the Umm al-Qura calendar.
pub(crate) fn umm_al_qura(ms: f64) -> Option<[i32; 3]> {
    let parts = [("day", "numeric"), ("month", "numeric"), ("year", "numeric")];
    // 6/12/1448 AH
    let shown = zoned("en-US-u-ca-islamic-umalqura-nu-latn", ms, "UTC", &parts);
    let numbers = shown.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
    let [month, day, year] = numbers.collect::<Vec<i32>>().try_into().ok()?;
    Some([year, month, day])
}

pub(super) fn time(locale: &NumberLocale, ms: f64, zone: &str) -> String {
    let parts = [("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];
    zoned(&locale.pinned("gregory"), ms, zone, &parts)
}

fn zoned(locale: &str, ms: f64, zone: &str, parts: &[(&str, &str)]) -> String {
    let options = options(parts);
    let _ = Reflect::set(&options, &"timeZone".into(), &zone.into());
    DateTimeFormat::new(locale, &options)
        .or_else(|_| {
            let _ = Reflect::set(&options, &"timeZone".into(), &"UTC".into());
            DateTimeFormat::new(locale, &options)
        })
        .map_or_else(|_| String::new(), |format| format.format(ms))
}

/// How far clocks in `zone` are ahead of UTC at `ms` since the Unix epoch, in milliseconds; `None` for a zone that
/// the browser does not know.
pub fn offset_ms(ms: i64, zone: &str) -> Option<i64> {
    let options = options(&[
        ("year", "numeric"),
        ("month", "numeric"),
        ("day", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
        ("hourCycle", "h23"),
        ("timeZone", zone),
    ]);
    let format = DateTimeFormat::new("en-US-u-ca-gregory-nu-latn", &options).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
    let shown = format.format(ms as f64);
    // 9/15/2026, 14:00:00
    let parts = shown.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
    let parts: Vec<i32> = parts.collect();
    let [month, day, year, hours, minutes, seconds] = parts.try_into().ok()?;
    let in_day = i64::from((hours % 24 * 60 + minutes) * 60 + seconds);
    let local = i64::from(crate::day::count(year, month, day)) * 86_400 + in_day;
    Some((local - ms.div_euclid(1000)) * 1000)
}

/// `ms` since the Unix epoch in UTC, as ISO 8601 has it: `2026-09-15T21:00:00.000Z`.
pub fn iso(ms: f64) -> String {
    String::from(js_sys::Date::new(&ms.into()).to_iso_string())
}

/// The device's own zone.
pub fn own_zone() -> String {
    let format = DateTimeFormat::new("en", &Object::new()).ok();
    let zone = format.and_then(|it| Reflect::get(&it.resolved_options(), &"timeZone".into()).ok());
    zone.and_then(|zone| zone.as_string()).unwrap_or_default()
}

pub(super) fn relative(locale: &NumberLocale, n: f64, unit: &str) -> String {
    RelativeTimeFormat::new(&locale.pinned("gregory"))
        .map_or_else(|_| [&plain(n), unit].join(" "), |format| format.format(n, unit))
}

/// CLDR's plural form of `n`: `zero`, `one`, `two`, `few`, `many` or `other`.
pub(crate) fn plural(language: &str, n: f64) -> String {
    PluralRules::new(language).map_or_else(|_| "other".to_owned(), |rules| rules.select(n))
}

/// `a, b and c` in `language`; the items as they are.
pub fn list(language: &str, items: &[String]) -> String {
    let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    ListFormat::new(language).map_or_else(|_| items.join(", "), |format| format.format(&array))
}

/// The name of the language `tag` in that language itself: `English`; the tag where the browser knows none.
pub fn language(tag: &str) -> String {
    DisplayNames::new(tag, &options(&[("type", "language")]))
        .and_then(|names| names.of(tag))
        .unwrap_or_else(|_| tag.to_owned())
}

/// The order of two texts in a dictionary of `language`.
pub fn collate(language: &str, a: &str, b: &str) -> std::cmp::Ordering {
    Collator::new(language).map_or_else(|_| a.cmp(b), |collator| collator.compare(a, b).cmp(&0))
}

/// How many characters a reader sees in `text`. A browser without `Intl.Segmenter` counts code points,
/// which is never fewer.
pub fn graphemes(text: &str) -> usize {
    Segmenter::new("und").map_or_else(
        |_| text.chars().count(),
        |segmenter| Array::from(&segmenter.segment(text)).length() as usize,
    )
}
