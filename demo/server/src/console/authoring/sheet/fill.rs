//! A definition as a form that is filled in.

use sawt_wire::Timestamp;
use serde_json::{Map, Value};

use super::field::{Field, Kind};
use super::moment;
use super::typed::Typed;
use crate::clock;

/// The languages in which every text is asked for.
pub(crate) const LANGUAGES: [&str; 2] = ["ar", "en"];

/// The path of a field that stands at that place.
pub(crate) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The form for that part of a definition; its instants are told in that zone.
pub(crate) fn filled(fields: &[Field], value: &Map<String, Value>, zone: &str) -> Typed {
    let mut typed = Typed::default();
    fill(&mut typed, fields, "", value, zone);
    typed
}

/// The fields of an item that is still empty; what it has in each language is there for each language.
pub(crate) fn empty(typed: &mut Typed, fields: &[Field], path: &str) {
    fill(typed, fields, path, &Map::new(), "");
    for field in fields {
        let Kind::Group(group) = &field.kind else { continue };
        let Some(variant) = group.variant("") else { continue };
        let item = |nth: usize| join(&join(path, field.key), &nth.to_string());
        if !variant.fields.iter().any(|inner| inner.key == LANGUAGE) {
            continue;
        }
        for (nth, tag) in LANGUAGES.iter().enumerate() {
            typed.set(join(&item(nth), LANGUAGE), *tag);
            fill(typed, variant.fields, &item(nth), &Map::new(), "");
        }
    }
}

/// The key of what says in which language something is.
const LANGUAGE: &str = "language";

fn fill(typed: &mut Typed, fields: &[Field], path: &str, value: &Map<String, Value>, zone: &str) {
    for field in fields {
        let at = join(path, field.key);
        let found = value.get(field.key);
        let text = || found.and_then(Value::as_str).unwrap_or_default();
        match &field.kind {
            Kind::Heading => {}
            Kind::Texts(_) => texts(typed, &at, found),
            Kind::Addresses => match found.and_then(Value::as_str) {
                // One page for all languages is the page of each.
                Some(address) => {
                    for tag in LANGUAGES {
                        typed.set(join(&at, tag), address);
                    }
                }
                None => texts(typed, &at, found),
            },
            Kind::Word(_) | Kind::Day | Kind::Choice(_) | Kind::Reference(_) => {
                typed.set(at, text());
            }
            Kind::Number(_) | Kind::Step(_) => {
                typed.set(at, found.map(ToString::to_string).unwrap_or_default());
            }
            Kind::Moment(edge) => {
                let ms = clock::read(&Timestamp(text().to_owned()));
                let (day, time) = ms.map(|ms| moment::typed(ms, zone, *edge)).unwrap_or_default();
                typed.set(join(&at, "day"), day);
                typed.set(join(&at, "time"), time);
            }
            Kind::Checks(_) | Kind::References(_) => {
                for one in list(found).iter().filter_map(Value::as_str) {
                    typed.set(at.clone(), one);
                }
            }
            Kind::Part(inner) => {
                let none = Map::new();
                let inside = found.and_then(Value::as_object).unwrap_or(&none);
                fill(typed, inner, &at, inside, zone);
            }
            Kind::Group(group) => {
                for (nth, item) in list(found).iter().enumerate() {
                    let Some(item) = item.as_object() else { continue };
                    let kind = item.get("kind").and_then(Value::as_str).unwrap_or_default();
                    let Some(variant) = group.variant(kind) else { continue };
                    let at = join(&at, &nth.to_string());
                    if !variant.kind.is_empty() {
                        typed.set(join(&at, "kind"), kind);
                    }
                    fill(typed, variant.fields, &at, item, zone);
                }
            }
            Kind::Figures => {
                let lines = found.and_then(Value::as_object).into_iter().flatten();
                let lines: Vec<String> =
                    lines.map(|(year, number)| format!("{year}: {number}")).collect();
                typed.set(at, lines.join("\n"));
            }
        }
    }
}

/// Arabic and English, and whatever else is there.
fn texts(typed: &mut Typed, path: &str, found: Option<&Value>) {
    let all = found.and_then(Value::as_object);
    let text =
        |tag: &str| all.and_then(|all| all.get(tag)).and_then(Value::as_str).unwrap_or_default();
    for tag in LANGUAGES {
        typed.set(join(path, tag), text(tag));
    }
    let others = all.into_iter().flat_map(Map::keys);
    for tag in others.filter(|tag| !LANGUAGES.contains(&tag.as_str()) && !tag.contains('.')) {
        typed.set(join(path, tag), text(tag));
    }
}

/// The items of an array; none where there is no array.
pub(crate) fn list(found: Option<&Value>) -> &[Value] {
    found.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
