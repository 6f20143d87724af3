//! A form that was sent, as a definition: what cannot be read is named by its path, and what was left empty is left out.

use serde_json::{Map, Value};

use super::field::{Edge, Field, Group, Kind, Length, Shape};
use super::fill::join;
use super::moment::{self, Wrong};
use super::typed::Typed;
use crate::{cleaning, clock};

/// What cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    /// The path of the input.
    pub(crate) path: String,
    /// The message that tells it; it may name what was found as `$found`.
    pub(crate) message: &'static str,
    /// As it was typed.
    pub(crate) found: String,
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) value: Map<String, Value>,
    pub(crate) slips: Vec<Slip>,
}

/// Longer than any text that people read, in letters.
const LONGEST_TEXT: usize = 20_000;

/// Longer than any address.
const LONGEST_WORD: usize = 2_000;

/// All fields. Instants are of the zone that the form names, else of that one.
pub(crate) fn read(fields: &[Field], typed: &Typed, zone: &str) -> Reading {
    let named = typed.get("time_zone").trim();
    let zone = if is_zone(named) { named } else { zone };
    let mut reader = Reader { typed, zone, slips: Vec::new() };
    let value = reader.object(fields, "");
    Reading { value, slips: reader.slips }
}

fn is_zone(name: &str) -> bool {
    jiff::tz::TimeZone::get(name).is_ok()
}

struct Reader<'a> {
    typed: &'a Typed,
    zone: &'a str,
    slips: Vec<Slip>,
}

impl Reader<'_> {
    fn slip(&mut self, path: impl Into<String>, message: &'static str, found: &str) {
        self.slips.push(Slip { path: path.into(), message, found: found.to_owned() });
    }

    fn object(&mut self, fields: &[Field], path: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for field in fields {
            let at = join(path, field.key);
            let read = self.field(field, &at);
            let read = read.or_else(|| field.always.then(|| nothing(&field.kind)).flatten());
            if let Some(value) = read {
                object.insert(field.key.to_owned(), value);
            }
        }
        object
    }

    /// `None` where nothing stands.
    fn field(&mut self, field: &Field, at: &str) -> Option<Value> {
        match &field.kind {
            Kind::Heading => None,
            Kind::Texts(length) => self.texts(at, *length),
            Kind::Addresses => self.addresses(at),
            Kind::Word(shape) => self.word(at, *shape),
            Kind::Reference(_) => self.word(at, Shape::Id),
            Kind::Number(most) => self.number(at, *most),
            Kind::Day => self.day(at).map(|day| day.to_string().into()),
            Kind::Moment(edge) => self.moment(at, *edge),
            Kind::Choice(choices) => {
                let chosen = self.typed.get(at);
                let known = choices.iter().find(|(value, _)| *value == chosen);
                let (value, _) = known.or(choices.first())?;
                (!value.is_empty()).then(|| (*value).into())
            }
            Kind::Step(choices) => {
                let chosen = self.typed.get(at);
                let known = choices.iter().find(|(value, _)| *value == chosen);
                known.and_then(|(value, _)| serde_json::from_str(value).ok())
            }
            Kind::Checks(choices) => {
                let ticked = self.typed.all(at);
                let known = choices.iter().map(|(value, _)| *value);
                let known = known.filter(|value| ticked.iter().any(|one| one == value));
                let all: Vec<Value> = known.map(Value::from).collect();
                (!all.is_empty()).then_some(Value::Array(all))
            }
            Kind::References(_) => {
                let all = self.typed.all(at).iter().filter(|id| !id.is_empty());
                let all: Vec<Value> = all.map(|id| id.as_str().into()).collect();
                (!all.is_empty()).then_some(Value::Array(all))
            }
            Kind::Part(fields) => {
                let part = self.object(fields, at);
                holds(fields, self.typed, at).then_some(Value::Object(part))
            }
            Kind::Group(group) => self.group(group, at),
            Kind::Figures => self.figures(at),
        }
    }

    fn texts(&mut self, at: &str, length: Length) -> Option<Value> {
        let mut texts = Map::new();
        for tag in self.typed.below(at) {
            let path = join(at, tag);
            let found = self.typed.get(&path);
            let clean = match length {
                Length::Line => cleaning::line(found),
                Length::Paragraphs => cleaning::paragraphs(found),
            };
            if cleaning::graphemes(&clean) > LONGEST_TEXT {
                self.slips.push(Slip {
                    path,
                    message: "authoring-slip-long",
                    found: String::new(),
                });
            } else if !cleaning::is_blank(&clean) {
                texts.insert(tag.to_owned(), clean.into());
            }
        }
        (!texts.is_empty()).then_some(Value::Object(texts))
    }

    /// Where all are the same, it is one page for all languages.
    fn addresses(&mut self, at: &str) -> Option<Value> {
        let mut addresses = Map::new();
        for tag in self.typed.below(at) {
            if let Some(address) = self.word(&join(at, tag), Shape::Address) {
                addresses.insert(tag.to_owned(), address);
            }
        }
        let first = addresses.values().next()?.clone();
        let is_one = addresses.len() > 1 && addresses.values().all(|address| *address == first);
        Some(if is_one { first } else { Value::Object(addresses) })
    }

    fn word(&mut self, at: &str, shape: Shape) -> Option<Value> {
        let word = cleaning::line(self.typed.get(at));
        if word.is_empty() {
            return None;
        }
        let message = match shape {
            _ if word.len() > LONGEST_WORD => Some("authoring-slip-long"),
            Shape::Version | Shape::Address | Shape::Mail if word.contains(' ') => {
                Some("authoring-slip-spaces")
            }
            Shape::Id if word.parse::<sawt_wire::OfficeId>().is_err() => Some("authoring-slip-id"),
            Shape::Zone if !is_zone(&word) => Some("authoring-slip-zone"),
            _ => None,
        };
        if let Some(message) = message {
            self.slip(at, message, &word);
            return None;
        }
        Some(word.into())
    }

    fn number(&mut self, at: &str, most: u32) -> Option<Value> {
        let found = self.typed.get(at);
        let plain = moment::digits(found).replace([',', '٬', ' '], "");
        if plain.is_empty() {
            return None;
        }
        let number = plain.parse::<u32>().ok().filter(|number| *number <= most);
        if number.is_none() {
            self.slip(at, "authoring-slip-number", found);
        }
        number.map(Value::from)
    }

    fn day(&mut self, at: &str) -> Option<jiff::civil::Date> {
        let found = self.typed.get(at);
        if found.trim().is_empty() {
            return None;
        }
        let day = moment::day(found);
        if let Err(wrong) = day {
            let message = match wrong {
                Wrong::Shape => "authoring-slip-day",
                Wrong::NoSuch => "authoring-slip-no-such-day",
            };
            self.slip(at, message, found);
        }
        day.ok()
    }

    fn moment(&mut self, at: &str, edge: Edge) -> Option<Value> {
        let (day_at, time_at) = (join(at, "day"), join(at, "time"));
        let day = self.day(&day_at);
        let found = self.typed.get(&time_at);
        let time = match found.trim() {
            "" => Ok(None),
            typed => moment::time(typed).map(Some),
        };
        let Ok(time) = time else {
            self.slip(time_at, "authoring-slip-time", found);
            return None;
        };
        if time.is_some() && self.typed.get(&day_at).trim().is_empty() {
            self.slip(day_at, "authoring-slip-time-without-day", found);
            return None;
        }
        let ms = moment::instant(day?, time, self.zone, edge);
        if ms.is_err() {
            let found = self.typed.get(&day_at);
            self.slip(day_at, "authoring-slip-no-such-day", found);
        }
        ms.ok().map(|ms| clock::on_the_wire(ms).0.into())
    }

    /// Items in which nothing stands are left out.
    fn group(&mut self, group: &Group, at: &str) -> Option<Value> {
        let mut items = Vec::new();
        for nth in 0..self.typed.items(at) {
            let path = join(at, &nth.to_string());
            let kind = self.typed.get(&join(&path, "kind"));
            let Some(variant) = group.variant(kind) else { continue };
            if !holds(variant.fields, self.typed, &path) {
                continue;
            }
            let mut item = self.object(variant.fields, &path);
            if !variant.kind.is_empty() {
                item.insert("kind".to_owned(), variant.kind.into());
            }
            items.push(Value::Object(item));
        }
        (!items.is_empty()).then_some(Value::Array(items))
    }

    /// A line for each year: `2025: 410`.
    fn figures(&mut self, at: &str) -> Option<Value> {
        let mut figures = Map::new();
        for line in self.typed.get(at).lines().filter(|line| !line.trim().is_empty()) {
            let plain = moment::digits(line);
            let parts = plain.split_once([':', '،', ',', '=']);
            let pair = parts.and_then(|(year, number)| {
                let year = year.trim().parse::<u16>().ok().filter(|year| *year > 999)?;
                Some((year.to_string(), number.trim().parse::<u32>().ok()?))
            });
            match pair {
                Some((year, number)) => {
                    figures.insert(year, number.into());
                }
                None => self.slip(at, "authoring-slip-figures", line),
            }
        }
        (!figures.is_empty()).then_some(Value::Object(figures))
    }
}

/// What a definition has in a field that it always has, while nothing stands there.
fn nothing(kind: &Kind) -> Option<Value> {
    match kind {
        Kind::Texts(_) => Some(Value::Object(Map::new())),
        Kind::Word(_) | Kind::Day | Kind::Moment(_) | Kind::Reference(_) => Some("".into()),
        Kind::Number(_) => Some(0.into()),
        _ => None,
    }
}

/// True where somebody has typed something; a choice alone is nothing that was typed.
fn holds(fields: &[Field], typed: &Typed, path: &str) -> bool {
    fields.iter().any(|field| {
        let at = join(path, field.key);
        let typed_at = |at: &str| !typed.get(at).trim().is_empty();
        match &field.kind {
            Kind::Heading | Kind::Choice(_) | Kind::Step(_) => false,
            Kind::Texts(_) | Kind::Addresses => {
                typed.below(&at).any(|tag| typed_at(&join(&at, tag)))
            }
            Kind::Moment(_) => typed_at(&join(&at, "day")) || typed_at(&join(&at, "time")),
            Kind::Checks(_) | Kind::References(_) => !typed.all(&at).is_empty(),
            Kind::Part(inner) => holds(inner, typed, &at),
            Kind::Group(group) => (0..typed.items(&at)).any(|nth| {
                let path = join(&at, &nth.to_string());
                let variant = group.variant(typed.get(&join(&path, "kind")));
                variant.is_some_and(|variant| holds(variant.fields, typed, &path))
            }),
            _ => typed_at(&at),
        }
    })
}
