//! A definition told in one language: what is there, under the names that its form has for it.

use sawt_wire::{EntityDefinition, Timestamp};
use serde_json::{Map, Value};

use super::field::{Edge, Field, Kind, Source};
use super::fill::list;
use super::moment;
use crate::console::words::Words;
use crate::said::Said;
use crate::words::Language;
use crate::{clock, deadline, taxonomy};

/// A line of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// A section.
    Heading(String),
    /// One of several.
    Item(String),
    /// What a field holds.
    Fact {
        label: String,
        /// Empty where this language alone has no text.
        paragraphs: Vec<String>,
        /// True of what is written from left to right in every language.
        latin: bool,
    },
}

/// How it is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Teller<'a> {
    pub(crate) language: Language,
    pub(crate) zone: &'a str,
    /// Whose sectors and topics they are.
    pub(crate) entity: &'a EntityDefinition,
}

impl Teller<'_> {
    /// All that is there.
    pub(crate) fn rows(self, fields: &[Field], value: &Map<String, Value>) -> Vec<Row> {
        let mut rows = Vec::new();
        self.object(&mut rows, fields, value);
        // A section in which nothing is there is not named.
        let mut kept: Vec<Row> = Vec::new();
        for row in rows {
            if matches!(row, Row::Heading(_)) && matches!(kept.last(), Some(Row::Heading(_))) {
                kept.pop();
            }
            kept.push(row);
        }
        if matches!(kept.last(), Some(Row::Heading(_))) {
            kept.pop();
        }
        kept
    }

    fn words(self) -> Words {
        Words::of(self.language)
    }

    fn text(self, message: &str) -> String {
        self.words().text(message).to_string()
    }

    fn object(self, rows: &mut Vec<Row>, fields: &[Field], value: &Map<String, Value>) {
        for field in fields {
            if let Kind::Heading = field.kind {
                rows.push(Row::Heading(self.text(field.label)));
            } else if let Some(found) = value.get(field.key) {
                self.field(rows, field, found);
            }
        }
    }

    fn field(self, rows: &mut Vec<Row>, field: &Field, found: &Value) {
        let label = || self.text(field.label);
        let word = found.as_str().unwrap_or_default();
        let named = |choices: &[(&str, &str)], value: &str| {
            let known = choices.iter().find(|(one, _)| *one == value);
            known.map_or_else(|| value.to_owned(), |(_, message)| self.text(message))
        };
        let (paragraphs, latin) = match &field.kind {
            Kind::Heading => return,
            Kind::Texts(_) => {
                let Some(texts) = found.as_object().filter(|texts| !texts.is_empty()) else {
                    return;
                };
                let own = texts.get(self.language.tag()).and_then(Value::as_str);
                let own = own.unwrap_or_default().lines().map(str::to_owned);
                (own.filter(|line| !line.is_empty()).collect(), false)
            }
            Kind::Addresses => {
                let own = found.as_str().or_else(|| found.get(self.language.tag())?.as_str());
                (own.map(str::to_owned).into_iter().collect(), true)
            }
            Kind::Part(inner) => {
                return self.object(rows, inner, found.as_object().unwrap_or(&Map::new()));
            }
            Kind::Group(group) => {
                for (nth, item) in list(Some(found)).iter().enumerate() {
                    let Some(item) = item.as_object() else { continue };
                    let kind = item.get("kind").and_then(Value::as_str).unwrap_or_default();
                    let Some(variant) = group.variant(kind) else { continue };
                    let one = self.words().text(variant.one).with("number", nth + 1).to_string();
                    rows.push(Row::Item(one));
                    self.object(rows, variant.fields, item);
                }
                return;
            }
            _ if word.is_empty() && found.is_string() => return,
            Kind::Moment(edge) => (vec![self.moment(word, *edge)], false),
            Kind::Choice(choices) => (vec![named(choices, word)], false),
            Kind::Step(choices) => (vec![named(choices, &found.to_string())], false),
            Kind::Checks(choices) => {
                let all = list(Some(found)).iter().filter_map(Value::as_str);
                (all.map(|value| named(choices, value)).collect(), false)
            }
            Kind::Figures => {
                let all = found.as_object().into_iter().flatten();
                (all.map(|(year, number)| format!("{year}: {number}")).collect(), true)
            }
            Kind::Reference(Source::Sectors | Source::Topics) => (vec![self.tag(word)], false),
            Kind::Reference(Source::Presets) => (vec![self.text("authoring-preset-tasmu")], false),
            Kind::References(_) => {
                let all = list(Some(found)).iter().filter_map(Value::as_str);
                (all.map(|id| self.tag(id)).collect(), false)
            }
            Kind::Number(_) => (vec![found.to_string()], true),
            Kind::Word(_) | Kind::Day | Kind::Reference(_) => (vec![word.to_owned()], true),
        };
        rows.push(Row::Fact { label: label(), paragraphs, latin });
    }

    /// What people read for a sector or a topic.
    fn tag(self, id: &str) -> String {
        let taxonomy = self.entity.taxonomy.as_ref();
        let all = taxonomy.map(|all| [taxonomy::sectors(all), all.topics.clone()].concat());
        let tag = all.into_iter().flatten().find(|tag| tag.id.as_str() == id);
        tag.map_or_else(|| id.to_owned(), |tag| Said::of(&tag.label, self.language).text)
    }

    /// A whole day, or the minute.
    pub(crate) fn moment(self, word: &str, edge: Edge) -> String {
        let Some(ms) = clock::read(&Timestamp(word.to_owned())) else { return word.to_owned() };
        let place = deadline::place(self.zone, self.language);
        let (_, time) = moment::typed(ms, self.zone, edge);
        let end = if edge == Edge::Closes && time.is_empty() { ms - 1 } else { ms };
        let (date, minute) = deadline::moment(end, self.zone, self.language);
        let message = match (time.is_empty(), edge) {
            (true, Edge::Opens) => "authoring-from-day",
            (true, Edge::Closes) => "authoring-until-day",
            (false, _) => "authoring-at-moment",
        };
        self.words()
            .text(message)
            .with("date", date)
            .with("time", minute)
            .with("place", place)
            .to_string()
    }
}
