//! A day: its number, its month by name, its year; in the Gregorian calendar, or in the Hijri one where that is offered.

use sawt_kit::day::{Day, ZONE};
use sawt_kit::dom::{El, el, value};
use sawt_kit::intl::Calendar;
use sawt_wire::FormField;
use sawt_wire::written::ascii_digits;

use super::super::entry::{Change, Entry};
use super::Ui;
use super::field::{enter, entered, focus, grouped, is_wrong};

/// The places of the parts.
const DAY: usize = 0;
const MONTH: usize = 1;
const YEAR: usize = 2;

pub(super) fn date(of: &FormField, ui: Ui) -> El {
    let hijri = entered(&of.id, ui, |entry| entry.is_some_and(|it| it.hijri));
    let calendars = of.hijri.then(|| calendars(of, ui));
    let (field, months) = (of.clone(), hijri);
    let parts = el("div")
        .class("date")
        .child(number(of, DAY, "feedback-day", ui))
        // The names are those of the calendar.
        .live(months, move |hijri| [month(&field, *hijri, ui)])
        .child(number(of, YEAR, "feedback-year", ui));
    let echo = of.hijri.then(|| echo(of, ui));
    grouped(of, None, calendars.into_iter().chain([parts]).chain(echo).collect(), ui)
}

/// The Gregorian day that the parts name, as the contract writes it; empty where they name none.
fn named(parts: &[String; 3], hijri: bool, adjust: i8) -> String {
    let number = |at: usize| ascii_digits(parts[at].trim()).parse::<i32>().ok();
    let day = || {
        let (day, month, year) = (number(DAY)?, number(MONTH)?, number(YEAR)?);
        if hijri {
            Some(Day::hijri(year, month, day)?.later(-i32::from(adjust)))
        } else {
            Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
        }
    };
    day().map_or_else(String::new, Day::written)
}

/// The parts of a day in a calendar.
fn parts_of(day: Day, hijri: bool, adjust: i8) -> Option<[String; 3]> {
    let [year, month, day] =
        if hijri { day.later(i32::from(adjust)).in_hijri()? } else { day.parts()? };
    Some([day, month, year].map(|part| part.to_string()))
}

/// Enters other parts.
fn change(of: &FormField, ui: Ui, change: impl Fn(&mut Entry) + 'static) -> impl Fn() + 'static {
    let (id, enter) = (of.id.clone(), enter(&of.id, ui));
    move || {
        let (mut entry, adjust) =
            ui.model.with_untracked(|model| (model.entry(&id), model.hijri_adjust));
        change(&mut entry);
        let day = named(&entry.parts, entry.hijri, adjust);
        enter(Change::Day { parts: entry.parts, hijri: entry.hijri, day });
    }
}

fn part(of: &FormField, at: usize, ui: Ui) -> impl Fn() -> String + 'static {
    entered(&of.id, ui, move |entry| entry.map(|it| it.parts[at].clone()).unwrap_or_default())
}

fn set(of: &FormField, at: usize, ui: Ui) -> impl Fn(String) + 'static {
    let of = of.clone();
    move |text| change(&of, ui, move |entry| entry.parts[at].clone_from(&text))()
}

fn number(of: &FormField, at: usize, label: &str, ui: Ui) -> El {
    let set = set(of, at, ui);
    let field = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("dir", "ltr")
        .attr("maxlength", if at == YEAR { "4" } else { "2" })
        .class(if at == YEAR { "text-field year" } else { "text-field day" })
        .live_flag("aria-invalid", is_wrong(&of.id, ui))
        .live_prop("value", part(of, at, ui))
        .on("input", move |event| set(value(event)));
    let field = if at == DAY { field.attr("data-focus", &focus(of)) } else { field };
    labelled(label, field, ui)
}

fn month(of: &FormField, hijri: bool, ui: Ui) -> El {
    let calendar = if hijri { Calendar::UmmAlQura } else { Calendar::Gregorian };
    let set = set(of, MONTH, ui);
    let names = ui.texts.locale().months(calendar);
    let empty = el("option").attr("value", "");
    let options = (1..).zip(names).map(|(number, name): (u8, String)| {
        el("option").attr("value", &number.to_string()).text(&name)
    });
    let list = el("select")
        .class("text-field month")
        .live_flag("aria-invalid", is_wrong(&of.id, ui))
        .child(empty)
        .children(options)
        .live_prop("value", part(of, MONTH, ui))
        .on("change", move |event| set(value(event)));
    labelled("feedback-month", list, ui)
}

fn labelled(label: &str, control: El, ui: Ui) -> El {
    let words = el("span").class("part-label").text(&ui.texts.get(label));
    el("label").class("date-part").child(words).child(control)
}

/// In which calendar the day is entered; one that is entered already is told in the other.
fn calendars(of: &FormField, ui: Ui) -> El {
    let choice = |hijri: bool, label: &str| {
        let enter = change(of, ui, move |entry| {
            let adjust = ui.model.with_untracked(|model| model.hijri_adjust);
            entry.hijri = hijri;
            let day = Day::parse(&entry.text);
            if let Some(parts) = day.and_then(|day| parts_of(day, hijri, adjust)) {
                entry.parts = parts;
            }
        });
        let input = el("input")
            .attr("type", "radio")
            .attr("name", &["calendar-", of.id.as_str()].concat())
            .live_prop(
                "checked",
                entered(&of.id, ui, move |entry| entry.is_some_and(|it| it.hijri) == hijri),
            )
            .on("change", move |_| enter());
        let words = el("span").text(&ui.texts.get(label));
        el("label").class("segment").child(input).child(words)
    };
    el("div")
        .class("segments")
        .attr("role", "radiogroup")
        .attr("aria-label", &ui.texts.get("feedback-calendar"))
        .child(choice(false, "feedback-gregorian"))
        .child(choice(true, "feedback-hijri"))
}

/// The Gregorian day in words, while the Hijri one is entered.
fn echo(of: &FormField, ui: Ui) -> El {
    let day = entered(&of.id, ui, |entry| {
        entry.filter(|entry| entry.hijri).and_then(|entry| Day::parse(&entry.text))
    });
    let words = move || {
        day().map_or_else(String::new, |day| {
            ui.texts.with("feedback-echo", [("day", day.into()), ("zone", ZONE.into())])
        })
    };
    el("p").class("hint").attr("role", "status").live_text(words)
}
