//! A consultation's parts, from its purpose to what came of it: a row a part, and a document in each language.

use sawt_wire::{ConsultationDefinition, Document, EntityDefinition, LanguageMap, Outcome};
use serde_json::Value;

use super::super::table::{Column, Table, Type};
use super::{both, day, said};
use crate::addresses::absolute;
use crate::clock;

const PARTS: &[(&str, &str)] = &[
    ("purpose", "open-data-part-purpose"),
    ("scope", "open-data-part-scope"),
    ("procedure", "open-data-part-procedure"),
    ("out-of-scope", "open-data-part-out-of-scope"),
    ("document", "open-data-part-document"),
    ("stage", "open-data-part-stage"),
    ("extension", "open-data-part-extension"),
    ("session", "open-data-part-session"),
    ("outcome", "open-data-part-outcome"),
    ("presented", "open-data-part-presented"),
    ("theme", "open-data-part-theme"),
];

pub(super) const COLUMNS: &[Column] = &[
    Column::written("part", "open-data-part").of(PARTS),
    Column::count("number", "open-data-part-number"),
    Column::date("date", "open-data-part-date"),
    Column::written("title_ar", "open-data-part-title-ar"),
    Column::written("title_en", "open-data-part-title-en"),
    Column::written("text_ar", "open-data-part-text-ar"),
    Column::written("text_en", "open-data-part-text-en"),
    Column::written("response_ar", "open-data-part-response-ar"),
    Column::written("response_en", "open-data-part-response-en"),
    Column::count("participants", "open-data-part-participants"),
    Column::new("address", "open-data-part-address", Type::Address),
    Column::written("language", "open-data-part-language"),
    Column::written("media_type", "open-data-part-media-type"),
    Column::count("bytes", "open-data-part-bytes").unit("open-data-unit-bytes"),
    Column::written("version", "open-data-part-version"),
];

/// A row before it is one.
#[derive(Default)]
pub(super) struct Part<'a> {
    pub(super) sort: &'static str,
    pub(super) number: Option<usize>,
    pub(super) date: Option<String>,
    pub(super) title: Option<&'a LanguageMap>,
    pub(super) text: Option<&'a LanguageMap>,
    pub(super) response: Option<&'a LanguageMap>,
    pub(super) participants: Option<u64>,
    pub(super) address: Option<String>,
    pub(super) language: Option<&'a str>,
    pub(super) media_type: Option<&'a str>,
    pub(super) bytes: Option<u64>,
    pub(super) version: Option<&'a str>,
}

impl Part<'_> {
    pub(super) fn row(self) -> Vec<Value> {
        let words = |word: Option<&str>| word.map_or(Value::Null, said);
        let [title_arabic, title_english] = both(self.title);
        let [text_arabic, text_english] = both(self.text);
        let [response_arabic, response_english] = both(self.response);
        vec![
            self.sort.into(),
            self.number.map_or(Value::Null, Value::from),
            self.date.map_or(Value::Null, Value::from),
            title_arabic,
            title_english,
            text_arabic,
            text_english,
            response_arabic,
            response_english,
            self.participants.map_or(Value::Null, Value::from),
            self.address.map_or(Value::Null, Value::from),
            words(self.language),
            words(self.media_type),
            self.bytes.map_or(Value::Null, Value::from),
            words(self.version),
        ]
    }
}

pub(in crate::open_data) fn table(
    consultation: &ConsultationDefinition,
    entity: &EntityDefinition,
    public_url: &str,
) -> Table {
    let address = |url: &String| absolute(url, entity, public_url);
    let texts = [
        ("purpose", Some(&consultation.purpose)),
        ("scope", Some(&consultation.scope)),
        ("procedure", Some(&consultation.procedure)),
        ("out-of-scope", consultation.out_of_scope.as_ref()),
    ];
    let texts = texts.into_iter().filter(|(_, text)| text.is_some());
    let mut parts: Vec<Part<'_>> =
        texts.map(|(sort, text)| Part { sort, text, ..Part::default() }).collect();
    for (at, document) in consultation.documents.iter().enumerate() {
        parts.extend(files(at + 1, document, &address));
    }
    parts.extend(consultation.stages.iter().enumerate().map(|(at, stage)| Part {
        sort: "stage",
        number: Some(at + 1),
        date: stage.date.clone(),
        title: Some(&stage.title),
        text: stage.changes.as_ref(),
        address: stage.url.as_ref().map(address),
        ..Part::default()
    }));
    parts.extend(consultation.extensions.iter().enumerate().map(|(at, moved)| Part {
        sort: "extension",
        number: Some(at + 1),
        // The last day on which answers were taken.
        date: clock::read(&moved.to).map(|ms| day(ms - 1, &consultation.time_zone)),
        text: Some(&moved.reason),
        ..Part::default()
    }));
    if let Some(outcome) = &consultation.outcome {
        parts.extend(came_of_it(outcome));
    }
    Table { columns: COLUMNS, rows: parts.into_iter().map(Part::row).collect() }
}

fn files<'a>(
    number: usize,
    document: &'a Document,
    address: &impl Fn(&String) -> String,
) -> Vec<Part<'a>> {
    let part = |file: &'a sawt_wire::DocumentFile| Part {
        sort: "document",
        number: Some(number),
        date: document.date.clone(),
        title: Some(&document.title),
        address: Some(address(&file.url)),
        language: Some(&file.language),
        media_type: Some(&file.media_type),
        bytes: file.bytes,
        version: document.version.as_deref(),
        ..Part::default()
    };
    document.files.iter().map(part).collect()
}

fn came_of_it(outcome: &Outcome) -> Vec<Part<'_>> {
    let summary = Part {
        sort: "outcome",
        date: Some(outcome.published_on.clone()),
        text: Some(&outcome.summary),
        response: outcome.decision.as_ref(),
        participants: outcome.participants,
        ..Part::default()
    };
    let presented = outcome.presented_on.clone().map(|day| Part {
        sort: "presented",
        date: Some(day),
        ..Part::default()
    });
    let themes = outcome.themes.iter().enumerate().map(|(at, theme)| Part {
        sort: "theme",
        number: Some(at + 1),
        title: Some(&theme.title),
        text: Some(&theme.said),
        response: Some(&theme.done),
        ..Part::default()
    });
    std::iter::once(summary).chain(presented).chain(themes).collect()
}
