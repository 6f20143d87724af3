//! Which form stands on a page, and which part of a definition it writes.

use sawt_wire::Timestamp;
use serde_json::{Map, Value};

use super::forms::{consultation, entity, outcome, session};
use super::opened::Opened;
use super::rules::{self, Finding, Grade, Looked};
use super::sent::{Place, Sort};
use super::sheet::field::{Field, Kind};
use super::sheet::fill::{LANGUAGES, filled, list};
use super::sheet::typed::Typed;
use crate::clock;
use crate::console::trouble::Trouble;

/// A form.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) fields: &'static [Field],
    /// The key of the part that it writes; the whole definition where there is none.
    pub(crate) part: Option<&'static str>,
    /// The message of its page's title.
    pub(crate) title: &'static str,
    pub(crate) purpose: Purpose,
}

/// What it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// What everybody is told from the beginning.
    Main,
    /// A later deadline.
    Extension,
    /// What came of it, once it is over.
    Outcome,
}

const CONSULTATION: Form = Form {
    fields: consultation::FIELDS,
    part: None,
    title: "authoring-edit-consultation",
    purpose: Purpose::Main,
};

const OUTCOME: Form = Form {
    fields: outcome::FIELDS,
    part: Some("outcome"),
    title: "authoring-edit-outcome",
    purpose: Purpose::Outcome,
};

const EXTENSION: Form = Form {
    fields: consultation::EXTENSION,
    part: None,
    title: "authoring-edit-extension",
    purpose: Purpose::Extension,
};

const SESSION: Form = Form {
    fields: session::FIELDS,
    part: None,
    title: "authoring-edit-session",
    purpose: Purpose::Main,
};

const AFTERWARDS: Form = Form {
    fields: session::AFTERWARDS,
    part: None,
    title: "authoring-edit-afterwards",
    purpose: Purpose::Outcome,
};

const ENTITY: Form = Form {
    fields: entity::FIELDS,
    part: None,
    title: "authoring-edit-entity",
    purpose: Purpose::Main,
};

impl Form {
    /// The one of that page.
    pub(crate) fn of(place: &Place) -> Result<&'static Self, Trouble> {
        match (place.sort, place.deed.as_str()) {
            (Sort::Consultation, "outcome") => Ok(&OUTCOME),
            (Sort::Consultation, "extend") => Ok(&EXTENSION),
            (Sort::Session, "outcome") => Ok(&AFTERWARDS),
            (sort, "edit" | "" | "publish") => Ok(Self::main(sort)),
            _ => Err(Trouble::NotFound),
        }
    }

    /// The one with what everybody is told from the beginning.
    pub(crate) fn main(sort: Sort) -> &'static Self {
        match sort {
            Sort::Consultation => &CONSULTATION,
            Sort::Session => &SESSION,
            Sort::Entity => &ENTITY,
        }
    }

    /// The one with what came of it.
    pub(crate) fn outcome(sort: Sort) -> Option<&'static Self> {
        match sort {
            Sort::Consultation => Some(&OUTCOME),
            Sort::Session => Some(&AFTERWARDS),
            Sort::Entity => None,
        }
    }

    /// What it writes, of a whole definition.
    pub(crate) fn own(&self, value: &Map<String, Value>) -> Map<String, Value> {
        if self.purpose == Purpose::Extension {
            let last = list(value.get("extensions")).last().and_then(Value::as_object);
            return last.cloned().unwrap_or_default();
        }
        let Some(part) = self.part else { return value.clone() };
        value.get(part).and_then(Value::as_object).cloned().unwrap_or_default()
    }

    /// It, filled in.
    pub(crate) fn filled(&self, opened: &Opened) -> Typed {
        let own = match self.purpose {
            Purpose::Extension => Map::new(),
            Purpose::Main | Purpose::Outcome => self.own(&opened.value),
        };
        filled(self.fields, &own, opened.zone())
    }

    /// The whole definition with what was read from the form.
    pub(crate) fn merged(
        &self,
        before: &Map<String, Value>,
        read: Map<String, Value>,
    ) -> Map<String, Value> {
        let mut whole = before.clone();
        if self.purpose == Purpose::Extension {
            extend(&mut whole, read);
            return whole;
        }
        if let Some(part) = self.part {
            whole.insert(part.to_owned(), Value::Object(read));
            return whole;
        }
        for field in self.fields.iter().filter(|field| !matches!(field.kind, Kind::Heading)) {
            whole.remove(field.key);
        }
        whole.extend(read);
        whole
    }

    /// What the rules find in a definition's part.
    pub(crate) fn findings(&self, opened: &Opened, whole: &Map<String, Value>) -> Vec<Finding> {
        let own = self.own(whole);
        let mut found = rules::findings(Looked {
            sort: if self.purpose == Purpose::Main { opened.sort } else { Sort::Entity },
            fields: self.fields,
            value: &own,
            entity: &opened.entity,
            now_ms: clock::now_ms(),
        });
        match self.purpose {
            Purpose::Main => {}
            Purpose::Outcome => {
                if !own.contains_key("summary") {
                    found.push(Finding::required("summary"));
                }
            }
            Purpose::Extension => found.extend(extension(opened, &own)),
        }
        found.sort_by_key(|finding| finding.grade);
        // Where something must be mended, nothing else is said.
        let mut wrong: Vec<String> = Vec::new();
        found.retain(|finding| {
            let is_new = !wrong.contains(&finding.path);
            if finding.grade == Grade::Error {
                wrong.push(finding.path.clone());
            }
            is_new
        });
        found
    }
}

/// Moves the deadline, and remembers how.
fn extend(whole: &mut Map<String, Value>, mut read: Map<String, Value>) {
    if let Some(from) = whole.get("closes_at") {
        read.insert("from".to_owned(), from.clone());
    }
    if let Some(to) = read.get("to") {
        whole.insert("closes_at".to_owned(), to.clone());
    }
    let now = clock::on_the_wire(clock::now_ms());
    read.insert("announced_at".to_owned(), now.0.into());
    let log = whole.entry("extensions").or_insert_with(|| Value::Array(Vec::new()));
    if let Some(log) = log.as_array_mut() {
        log.push(Value::Object(read));
    }
}

/// An extension is later than what it extends, and says why in both languages.
fn extension(opened: &Opened, own: &Map<String, Value>) -> Vec<Finding> {
    let at = |value: Option<&Value>| {
        clock::read(&Timestamp(value.and_then(Value::as_str).unwrap_or_default().to_owned()))
    };
    let mut found = Vec::new();
    match (at(opened.value.get("closes_at")), at(own.get("to"))) {
        (_, None) => found.push(Finding::required("to.day")),
        (Some(before), Some(after)) if after <= before => {
            found.push(Finding::error("to.day", "authoring-rule-not-later"));
        }
        _ => {}
    }
    let reason = own.get("reason");
    for tag in LANGUAGES.iter().filter(|tag| reason.is_none_or(|all| all.get(**tag).is_none())) {
        found.push(Finding::required(&format!("reason.{tag}")));
    }
    found
}
