//! What is checked before something is published: what is missing, and what deserves a second look. Pure: it knows the
//! time that it is given, and opens no connection.

mod consultation;
mod session;
#[cfg(test)]
mod tests;

use sawt_wire::contact::is_email;
use sawt_wire::{EntityDefinition, Timestamp};
use serde_json::{Map, Value};

use super::sent::Sort;
use super::sheet::field::{Field, Kind, Shape};
use super::sheet::fill::{LANGUAGES, join, list};
use crate::clock;
use crate::definitions::is_url;
use crate::promise::Calendar;

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grade {
    /// It cannot be published like this.
    Error,
    /// It can, when somebody says that it is meant so.
    Warning,
    /// Worth knowing.
    Note,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) grade: Grade,
    /// The field's path.
    pub(crate) path: String,
    /// The message that tells it.
    pub(crate) message: &'static str,
    /// Its `$count`.
    pub(crate) count: Option<u64>,
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Looked<'a> {
    pub(crate) sort: Sort,
    pub(crate) fields: &'static [Field],
    pub(crate) value: &'a Map<String, Value>,
    pub(crate) entity: &'a EntityDefinition,
    pub(crate) now_ms: i64,
}

/// All that is found, the gravest first.
pub(crate) fn findings(looked: Looked<'_>) -> Vec<Finding> {
    let mut found = Found::default();
    found.object(looked.fields, looked.value, "");
    match looked.sort {
        Sort::Consultation => consultation::look(&mut found, looked),
        Sort::Session => session::look(&mut found, looked),
        Sort::Entity => {}
    }
    found.0.sort_by_key(|finding| finding.grade);
    found.0
}

impl Looked<'_> {
    /// An instant of it, in milliseconds since the Unix epoch.
    fn at(self, key: &str) -> Option<i64> {
        let written = self.value.get(key).and_then(Value::as_str)?;
        clock::read(&Timestamp(written.to_owned()))
    }

    /// True when the entity works on the day that ends or holds that instant.
    fn is_working(self, ms: i64) -> bool {
        let calendar = Calendar::of(self.entity);
        calendar.is_working(calendar.day_of(ms - 1))
    }
}

#[derive(Debug, Default)]
struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, grade: Grade, path: impl Into<String>, message: &'static str) {
        self.0.push(Finding { grade, path: path.into(), message, count: None });
    }

    fn counting(&mut self, grade: Grade, path: &str, message: &'static str, count: u64) {
        let (path, count) = (path.to_owned(), Some(count));
        self.0.push(Finding { grade, path, message, count });
    }

    /// What every form has in common: fields that are always there, both languages, addresses.
    fn object(&mut self, fields: &[Field], value: &Map<String, Value>, path: &str) {
        for field in fields {
            let at = join(path, field.key);
            let found = value.get(field.key);
            match &field.kind {
                Kind::Heading => {}
                Kind::Texts(_) => self.texts(field, &at, found),
                Kind::Addresses => self.addresses(&at, found),
                Kind::Part(inner) => {
                    if let Some(part) = found.and_then(Value::as_object) {
                        self.object(inner, part, &at);
                    }
                }
                Kind::Group(group) => {
                    for (nth, item) in list(found).iter().enumerate() {
                        let Some(item) = item.as_object() else { continue };
                        let kind = item.get("kind").and_then(Value::as_str).unwrap_or_default();
                        if let Some(variant) = group.variant(kind) {
                            self.object(variant.fields, item, &join(&at, &nth.to_string()));
                        }
                    }
                }
                kind => self.word(field, kind, at, found),
            }
        }
    }

    fn texts(&mut self, field: &Field, at: &str, found: Option<&Value>) {
        let none = Map::new();
        let texts = found.and_then(Value::as_object).unwrap_or(&none);
        if texts.is_empty() {
            if field.always {
                self.add(Grade::Error, at, "authoring-rule-required");
            }
            return;
        }
        for tag in LANGUAGES.iter().filter(|tag| !texts.contains_key(**tag)) {
            let message = match *tag {
                "ar" => "authoring-rule-no-arabic",
                _ => "authoring-rule-no-english",
            };
            self.add(Grade::Warning, join(at, tag), message);
        }
    }

    /// One for all languages is told at the first, as it is filled in.
    fn addresses(&mut self, at: &str, found: Option<&Value>) {
        let each = found.and_then(Value::as_object).into_iter().flatten();
        let one = found.and_then(Value::as_str).map(|address| (LANGUAGES[0], address));
        let each = each.filter_map(|(tag, address)| Some((tag.as_str(), address.as_str()?)));
        for (tag, _) in each.chain(one).filter(|(_, address)| !is_address(address)) {
            self.add(Grade::Error, join(at, tag), "authoring-rule-address");
        }
    }

    fn word(&mut self, field: &Field, kind: &Kind, at: String, found: Option<&Value>) {
        let word = match found {
            Some(Value::String(word)) => word.as_str(),
            Some(Value::Number(number)) if number.as_u64() == Some(0) && field.always => "",
            Some(_) => return,
            None => "",
        };
        let at = if matches!(kind, Kind::Moment(_)) { join(&at, "day") } else { at };
        if word.is_empty() {
            if field.always {
                self.add(Grade::Error, at, "authoring-rule-required");
            }
            return;
        }
        match kind {
            Kind::Word(Shape::Address) if !is_address(word) => {
                self.add(Grade::Error, at, "authoring-rule-address");
            }
            Kind::Word(Shape::Mail) if !is_email(word) => {
                self.add(Grade::Error, at, "authoring-rule-mail");
            }
            _ => {}
        }
    }
}

/// What definitions take, but for addresses that anybody on the way may read and change.
fn is_address(word: &str) -> bool {
    is_url(word) && !word.starts_with("http://")
}

impl Finding {
    /// That something has to be there.
    pub(crate) fn required(path: &str) -> Self {
        let (path, message) = (path.to_owned(), "authoring-rule-required");
        Self { grade: Grade::Error, path, message, count: None }
    }

    /// That somebody else has found something wrong there.
    pub(crate) fn error(path: impl Into<String>, message: &'static str) -> Self {
        Self { grade: Grade::Error, path: path.into(), message, count: None }
    }
}
