//! The results of a form: every question with its own base, as bars and as numbers; texts a page at a time.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{
    FieldResults, FieldType, FormDefinition, FormField, FormId, OptionId, OptionResult,
};
use serde::Deserialize;

use super::opened::Opened;
use crate::app::App;
use crate::clock;
use crate::console::form::Asked;
use crate::console::frame::Frame;
use crate::console::member::Right;
use crate::console::trouble::Trouble;
use crate::feedback::results::results_of;
use crate::http::body::Named;
use crate::said::Said;
use crate::words::Language;

/// The query of its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// Of those who gave that answer alone.
    split: String,
}

/// A link to the results of some.
#[derive(Debug)]
struct Tab {
    label: Said,
    /// Below the page.
    query: String,
    count: Option<u64>,
    current: bool,
}

/// An option, or a row's.
#[derive(Debug)]
struct Bar {
    label: Said,
    count: Option<u64>,
    percent: Option<u8>,
    mean_rank: Option<String>,
}

/// The bars of a question, or of a row of it.
#[derive(Debug)]
struct Chart {
    /// Of a row.
    label: Option<Said>,
    base: Option<u64>,
    bars: Vec<Bar>,
}

/// A question with what was answered.
#[derive(Debug)]
struct Question {
    id: String,
    label: Said,
    base: Option<u64>,
    /// Where not everybody was asked.
    asked: Option<u64>,
    charts: Vec<Chart>,
    numbers: Vec<(&'static str, String)>,
    is_ranking: bool,
    is_several: bool,
    is_text: bool,
}

#[derive(Template)]
#[template(path = "console/forms/results.html")]
struct ResultsPage {
    frame: Frame,
    here: String,
    about: Said,
    submissions: Option<u64>,
    min_group: u32,
    note: Option<Said>,
    tabs: Vec<Tab>,
    questions: Vec<Question>,
    exports: bool,
    exports_contact: bool,
    has_contact: bool,
}

/// Shows them.
pub(super) async fn page(
    State(app): State<App>,
    frame: Frame,
    Named(id): Named<FormId>,
    Asked(Wanted { split }): Asked<Wanted>,
) -> Result<Response, Trouble> {
    let opened = Opened::of(&app, id.as_str()).await?;
    let form = opened.form();
    let language = frame.language;
    let results = results_of(&app, &opened.held, clock::now_ms()).await?;
    let chosen = results.splits.iter().find(|one| one.option.as_str() == split);
    let (fields, submissions) = match chosen {
        Some(one) => (&one.fields, Some(one.submissions)),
        None => (&results.fields, results.submissions),
    };
    let field = form.split_by.as_ref().and_then(|id| form.field(id));
    let mut tabs = vec![Tab {
        label: Said::plain(&frame.text("forms-results-all").to_string()),
        query: String::new(),
        count: results.submissions,
        current: chosen.is_none(),
    }];
    tabs.extend(results.splits.iter().filter_map(|one| {
        let label = Said::of(&field?.option(&one.option)?.label, language);
        let current = chosen.is_some_and(|chosen| chosen.option == one.option);
        let query = format!("?split={}", one.option);
        Some(Tab { label, query, count: Some(one.submissions), current })
    }));
    let pen = Pen { form, language };
    let title = frame.text("forms-results").to_string();
    Ok(frame.titled(title).send(StatusCode::OK, |frame| ResultsPage {
        here: opened.path(),
        about: Said::of(&form.title, language),
        submissions,
        min_group: form.min_group,
        note: results.note.as_ref().map(|note| Said::of(note, language)),
        tabs,
        questions: fields.iter().filter_map(|results| pen.question(results)).collect(),
        exports: frame.may(Right::Moderate),
        exports_contact: frame.may(Right::Edit),
        has_contact: form.fields().any(|field| field.kind.is_contact()),
        frame,
    }))
}

/// In which words results are told.
struct Pen<'a> {
    form: &'a FormDefinition,
    language: Language,
}

impl Pen<'_> {
    fn question(&self, results: &FieldResults) -> Option<Question> {
        let field = self.form.field(&results.field)?;
        if field.kind.is_contact() {
            return None;
        }
        let mut charts: Vec<Chart> = Vec::new();
        if !results.options.is_empty() {
            let bars = self.bars(field, &results.options);
            charts.push(Chart { label: None, base: results.base, bars });
        }
        for row in &results.rows {
            let known = field.rows.iter().find(|known| known.id == row.row);
            let label = known.map(|known| Said::of(&known.label, self.language));
            charts.push(Chart { label, base: row.base, bars: self.bars(field, &row.options) });
        }
        let numbers = results.number.iter().flat_map(|number| {
            [
                ("forms-number-mean", number.mean),
                ("forms-number-median", number.median),
                ("forms-number-least", number.least),
                ("forms-number-greatest", number.greatest),
            ]
        });
        Some(Question {
            id: field.id.to_string(),
            label: Said::of(&field.label, self.language),
            base: results.base,
            asked: results.asked.filter(|asked| results.base.is_none_or(|base| base < *asked)),
            charts,
            numbers: numbers.map(|(message, value)| (message, rounded(value))).collect(),
            is_ranking: field.kind == FieldType::Ranking,
            is_several: field.kind == FieldType::Multiple,
            is_text: matches!(field.kind, FieldType::ShortText | FieldType::LongText),
        })
    }

    fn bars(&self, field: &FormField, options: &[OptionResult]) -> Vec<Bar> {
        let bar = |result: &OptionResult| Bar {
            label: self.label(field, &result.option),
            count: result.count,
            percent: result.percent,
            mean_rank: result.mean_rank.map(rounded),
        };
        options.iter().map(bar).collect()
    }

    fn label(&self, field: &FormField, option: &OptionId) -> Said {
        let known = field.option(option).map(|known| Said::of(&known.label, self.language));
        known.unwrap_or_else(|| Said::plain(option.as_str()))
    }
}

/// With at most two digits behind the point.
fn rounded(number: f64) -> String {
    let written = format!("{number:.2}");
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}
