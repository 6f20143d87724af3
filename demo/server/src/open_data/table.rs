//! A table with its dictionary: one home for what JSON, CSV and the dictionary tell of a column.

use sawt_wire::LanguageMap;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::console::words::Words;
use crate::http::problem::Refusal;
use crate::spreadsheet;
use crate::words::Language;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Type {
    /// A text or a word.
    String,
    /// A whole number from 0.
    Integer,
    /// A number with a fraction.
    Decimal,
    /// A day in the zone of the activity, `2026-11-22`.
    Date,
    /// An address.
    Address,
}

impl Type {
    /// By its name in XML Schema.
    fn datatype(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "nonNegativeInteger",
            Self::Decimal => "decimal",
            Self::Date => "date",
            Self::Address => "anyURI",
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// The message that tells its meaning.
    meaning: &'static str,
    kind: Type,
    /// The message of its unit.
    unit: Option<&'static str>,
    /// The words that it takes, each with the message that tells its meaning; any, where there are none.
    values: &'static [(&'static str, &'static str)],
}

impl Column {
    pub(super) const fn new(name: &'static str, meaning: &'static str, kind: Type) -> Self {
        Self { name, meaning, kind, unit: None, values: &[] }
    }

    pub(super) const fn written(name: &'static str, meaning: &'static str) -> Self {
        Self::new(name, meaning, Type::String)
    }

    pub(super) const fn count(name: &'static str, meaning: &'static str) -> Self {
        Self::new(name, meaning, Type::Integer)
    }

    pub(super) const fn date(name: &'static str, meaning: &'static str) -> Self {
        Self::new(name, meaning, Type::Date)
    }

    pub(super) const fn of(mut self, values: &'static [(&'static str, &'static str)]) -> Self {
        self.values = values;
        self
    }

    pub(super) const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = Some(unit);
        self
    }
}

/// A word that a column takes.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct ValueToldAs {
    value: &'static str,
    /// What it means.
    meaning: LanguageMap,
}

/// A column as the package tells it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct ColumnToldAs {
    /// Its name in CSV and JSON.
    name: &'static str,
    /// What it holds.
    #[serde(rename = "type")]
    kind: Type,
    /// In which unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<LanguageMap>,
    /// What it means.
    meaning: LanguageMap,
    /// The words that it takes; any, where none are listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<ValueToldAs>,
}

/// Columns and rows; a cell without a value is null.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: &'static [Column],
    pub(super) rows: Vec<Vec<Value>>,
}

fn in_both(message: &str) -> LanguageMap {
    let told = [Language::Arabic, Language::English]
        .map(|language| (language.tag().to_owned(), Words::of(language).text(message).to_string()));
    LanguageMap(told.into_iter().collect())
}

/// A text in each of its languages, as JSON-LD has it.
pub(super) fn in_languages(texts: &LanguageMap) -> Value {
    texts.0.iter().map(|(tag, text)| json!({ "@language": tag, "@value": text })).collect()
}

impl Table {
    /// Its dictionary.
    pub(super) fn dictionary(&self) -> Vec<ColumnToldAs> {
        let told = self.columns.iter().map(|column| ColumnToldAs {
            name: column.name,
            kind: column.kind,
            unit: column.unit.map(in_both),
            meaning: in_both(column.meaning),
            values: column
                .values
                .iter()
                .map(|(value, meaning)| ValueToldAs { value, meaning: in_both(meaning) })
                .collect(),
        });
        told.collect()
    }

    /// The dictionary as metadata of the table at that address, by the W3C's Metadata Vocabulary for Tabular Data.
    pub(super) fn metadata(&self, url: &str) -> Value {
        let columns = self.columns.iter().map(|column| {
            let mut told = json!({
                "name": column.name,
                "titles": column.name,
                "datatype": column.kind.datatype(),
                "dc:description": in_languages(&in_both(column.meaning)),
            });
            if let Some(unit) = column.unit {
                told["schema:unitText"] = in_languages(&in_both(unit));
            }
            let values = column.values.iter().map(|(value, meaning)| {
                json!({ "skos:notation": value, "skos:prefLabel": in_languages(&in_both(meaning)) })
            });
            if !column.values.is_empty() {
                told["skos:member"] = values.collect();
            }
            told
        });
        json!({
            "@context": "http://www.w3.org/ns/csvw",
            "url": url,
            "tableSchema": { "columns": columns.collect::<Value>() },
        })
    }

    /// Each row as an object.
    pub(super) fn objects(&self) -> Vec<Map<String, Value>> {
        let name = |column: &Column| column.name.to_owned();
        let object =
            |row: &Vec<Value>| self.columns.iter().map(name).zip(row.iter().cloned()).collect();
        self.rows.iter().map(object).collect()
    }

    /// For spreadsheets.
    pub(super) fn csv(&self) -> Result<String, Refusal> {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
        Ok(spreadsheet::written(&names, rows)?)
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
