//! What the public has said and decided, as open data: for each activity a package of a record, a table and its
//! dictionary, and for each entity a catalogue of them that portals harvest.
//!
//! Each form has an address of its own, since a portal's record names files, and a cache need not look at what a reader
//! accepts.

#![expect(
    clippy::missing_errors_doc,
    reason = "a handler's problems are listed in its description"
)]

mod dataset;
mod dcat;
mod rows;
mod table;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use sawt_wire::{EntityId, FieldErrorCode, LanguageMap, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use self::dataset::Kind;
pub(crate) use self::dataset::address;
use self::dataset::{Dataset, Found, may_be_read};
use self::table::{ColumnToldAs, Table};
use crate::activities::max_age_secs;
use crate::app::App;
use crate::catalogue::Listed;
use crate::clock;
use crate::console::words::Words;
use crate::http::body::Named;
use crate::http::cached::{Public, PublicFile};
use crate::http::problem::Refusal;
use crate::http::query::{refused, required};
use crate::told::told;
use crate::words::Language;

const JSON_LD: &str = "application/ld+json";

/// Whose catalogue is asked for, as it was written.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Of this entity; required.
    #[param(value_type = EntityId)]
    entity: Option<String>,
}

/// An entity's catalogue of open data for harvesters: a DCAT record of each package, as JSON-LD. What is not public is
/// not in it.
#[utoipa::path(
    get, path = "/v1/open-data", tag = "open data", params(Asked),
    responses(
        (status = 200, body = Value, content_type = "application/ld+json"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json",
            description = "No such entity, or it publishes no open data"),
    )
)]
pub async fn catalogue(
    State(app): State<App>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Query(asked) = asked.map_err(|_| refused("query", FieldErrorCode::Malformed))?;
    let id: EntityId = required(asked.entity.as_deref(), "query/entity")?;
    let catalogue = app.shelf.catalogue();
    let entity = catalogue.entity(&id).filter(|entity| entity.open_data);
    let entity = entity.ok_or_else(Refusal::not_found)?;
    let now_ms = clock::now_ms();
    let own = || catalogue.everything().into_iter().filter(|listed| *listed.entity() == id);
    let mut all: Vec<Listed<'_>> =
        own().filter(|listed| may_be_read(listed, now_ms).is_ok()).collect();
    all.sort_by_key(|listed| listed.place(now_ms));
    let datasets = all.iter().map(|listed| Dataset::of(listed, &app.public_url, now_ms));
    let datasets: Vec<Dataset> = datasets.collect();
    let title = LanguageMap(
        [Language::Arabic, Language::English]
            .map(|language| {
                let words = Words::of(language);
                let title =
                    words.text("open-data-catalogue").with("entity", told(&entity.name, language));
                (language.tag().to_owned(), plain(&title.to_string()))
            })
            .into_iter()
            .collect(),
    );
    let body = dcat::catalogue(&entity, &title, &datasets, &app.public_url);
    // What is not open yet may be, soon.
    Ok(file(body.to_string(), JSON_LD, max_age_secs(own(), now_ms), &headers))
}

/// Without the marks that a sentence needs and data do not.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn file(
    body: String,
    content_type: &'static str,
    max_age_secs: i64,
    headers: &HeaderMap,
) -> Response {
    PublicFile { body: body.into_bytes(), content_type, max_age_secs }.answer(headers)
}

/// A package before it is written.
struct Package {
    dataset: Dataset,
    table: Table,
    now_ms: i64,
    max_age_secs: i64,
}

impl Package {
    async fn of(app: &App, kind: Kind, id: &str) -> Result<Self, Refusal> {
        let now_ms = clock::now_ms();
        let found = Found::open(&app.shelf.catalogue(), kind, id, now_ms)?;
        let (table, note) = found.table(app, now_ms).await?;
        let listed = found.listed();
        Ok(Self {
            dataset: Dataset { note, ..Dataset::of(&listed, &app.public_url, now_ms) },
            table,
            now_ms,
            max_age_secs: max_age_secs(std::iter::once(listed), now_ms),
        })
    }
}

/// The DCAT record of an activity's package, as JSON-LD: what it is, who publishes it under which terms, and its files.
#[utoipa::path(
    get, path = "/v1/open-data/{kind}/{id}", tag = "open data",
    params(("kind" = Kind, Path), ("id" = String, Path, description = "Its id among those of its kind")),
    responses(
        (status = 200, body = Value, content_type = "application/ld+json"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Its results are for nobody"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Its results are not for everyone yet"),
    )
)]
pub async fn record(
    State(app): State<App>,
    Named((kind, id)): Named<(Kind, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let now_ms = clock::now_ms();
    let found = Found::open(&app.shelf.catalogue(), kind, &id, now_ms)?;
    let dataset = Dataset::of(&found.listed(), &app.public_url, now_ms);
    let max_age_secs = max_age_secs(std::iter::once(found.listed()), now_ms);
    let body = dcat::record(&dataset, &app.public_url);
    Ok(file(body.to_string(), JSON_LD, max_age_secs, &headers))
}

/// The answer to `GET /v1/open-data/{kind}/{id}/data.json`.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Data {
    /// The server's time.
    now: Timestamp,
    /// What it is.
    dataset: Dataset,
    /// What each column means.
    columns: Vec<ColumnToldAs>,
    /// One object a row, by the names of the columns; null where there is no value.
    rows: Vec<Map<String, Value>>,
}

/// An activity's data with their description and dictionary. A poll has a row an option, with what its results tell
/// everyone; a thread a row a published comment, without names; a consultation and a session a row a part.
#[utoipa::path(
    get, path = "/v1/open-data/{kind}/{id}/data.json", tag = "open data",
    params(("kind" = Kind, Path), ("id" = String, Path, description = "Its id among those of its kind")),
    responses(
        (status = 200, body = Data),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Its results are for nobody"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Its results are not for everyone yet"),
    )
)]
pub async fn json(
    State(app): State<App>,
    Named((kind, id)): Named<(Kind, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let package = Package::of(&app, kind, &id).await?;
    let body = Data {
        now: clock::on_the_wire(package.now_ms),
        dataset: package.dataset,
        columns: package.table.dictionary(),
        rows: package.table.objects(),
    };
    Public { body, max_age_secs: package.max_age_secs }.answer(&headers, |data| vec![&mut data.now])
}

/// The same rows as a table for spreadsheets.
#[utoipa::path(
    get, path = "/v1/open-data/{kind}/{id}/data.csv", tag = "open data",
    params(("kind" = Kind, Path), ("id" = String, Path, description = "Its id among those of its kind")),
    responses(
        (status = 200, body = String, content_type = "text/csv"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Its results are for nobody"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Its results are not for everyone yet"),
    )
)]
pub async fn csv(
    State(app): State<App>,
    Named((kind, id)): Named<(Kind, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let package = Package::of(&app, kind, &id).await?;
    let table = package.table.csv()?;
    let mut response = file(table, "text/csv; charset=utf-8", package.max_age_secs, &headers);
    let name = package.dataset.id.replace('/', "-");
    // Ids are safe in a file's name.
    if let Ok(attached) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, attached);
    }
    Ok(response)
}

/// What each column of the table means, in Arabic and English, with its type and unit: the W3C's metadata of tables
/// (CSVW).
#[utoipa::path(
    get, path = "/v1/open-data/{kind}/{id}/dictionary.json", tag = "open data",
    params(("kind" = Kind, Path), ("id" = String, Path, description = "Its id among those of its kind")),
    responses(
        (status = 200, body = Value, content_type = "application/csvm+json"),
        (status = 304, description = "The `ETag` of `If-None-Match` still holds"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "Its results are for nobody"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "Its results are not for everyone yet"),
    )
)]
pub async fn dictionary(
    State(app): State<App>,
    Named((kind, id)): Named<(Kind, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let package = Package::of(&app, kind, &id).await?;
    let body = package.table.metadata(&format!("{}/data.csv", package.dataset.address));
    Ok(file(body.to_string(), "application/csvm+json", package.max_age_secs, &headers))
}
