//! A poll's results: a row an option.

use sawt_wire::{PollDefinition, Results};
use serde_json::Value;

use super::super::table::{Column, Table, Type};
use super::{both, word};

const COLUMNS: &[Column] = &[
    Column::written("option", "open-data-poll-option"),
    Column::written("label_ar", "open-data-poll-label-ar"),
    Column::written("label_en", "open-data-poll-label-en"),
    Column::count("count", "open-data-poll-count").unit("open-data-unit-votes"),
    Column::count("percent", "open-data-poll-percent").unit("open-data-unit-percent"),
    Column::new("mean_rank", "open-data-poll-mean-rank", Type::Decimal),
    Column::count("ballots", "open-data-poll-ballots").unit("open-data-unit-votes"),
    Column::count("no_answer", "open-data-poll-no-answer").unit("open-data-unit-votes"),
];

/// Of what everyone may see.
pub(in crate::open_data) fn table(poll: &PollDefinition, results: &Results) -> Table {
    let rows = poll.options.iter().map(|option| {
        let result = results.options.iter().find(|result| result.option == option.id);
        let [arabic, english] = both(Some(&option.label));
        vec![
            word(&option.id),
            arabic,
            english,
            result.and_then(|result| result.count).map_or(Value::Null, Value::from),
            result.and_then(|result| result.percent).map_or(Value::Null, Value::from),
            result.and_then(|result| result.mean_rank).map_or(Value::Null, Value::from),
            results.ballots.map_or(Value::Null, Value::from),
            results.no_answer.into(),
        ]
    });
    Table { columns: COLUMNS, rows: rows.collect() }
}
