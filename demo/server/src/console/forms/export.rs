//! Taking out what was submitted, as a file. With contact data for editors alone, who tick that they want it; each file is
//! a line of the audit log.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use sawt_wire::FormId;
use serde::Deserialize;
use serde_json::json;

use super::opened::Opened;
use crate::app::App;
use crate::console::form::Form;
use crate::console::member::{Member, Right};
use crate::console::times;
use crate::console::trouble::Trouble;
use crate::feedback::export::{Contact, Export, Format};
use crate::feedback::files::naming;
use crate::http::body::Named;
use crate::store::audit::{Action, Entry};

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    format: String,
    contact: String,
}

/// The file.
pub(super) async fn send(
    State(app): State<App>,
    member: Member,
    Named(id): Named<FormId>,
    Form(asked): Form<Asked>,
) -> Result<Response, Trouble> {
    let format = match asked.format.as_str() {
        "csv" => Format::Csv,
        "json" => Format::Json,
        "xlsx" => Format::Xlsx,
        _ => return Err(Trouble::Malformed),
    };
    let with_contact = asked.contact == "yes";
    if with_contact && !member.may(Right::Edit) {
        return Err(Trouble::Forbidden);
    }
    let opened = Opened::of(&app, id.as_str()).await?;
    let contact = if with_contact { Contact::Included } else { Contact::LeftOut };
    let details = json!({ "format": asked.format, "contact": with_contact });
    let entry = Entry::of(Action::SubmissionsExported, format!("form/{id}")).with(details);
    app.store.write_down(member.witness(&app.secret), entry).await?;
    let form = std::sync::Arc::clone(&opened.held.definition);
    let export = Export::gather(&*app.store, form, contact).await?;
    let language = member.language;
    let written = tokio::task::spawn_blocking(move || export.write(format, language)).await;
    let file = written.map_err(|_| Trouble::Unavailable)?.map_err(|error| {
        tracing::error!(%error, "an export was not written");
        Trouble::Unavailable
    })?;
    let today = times::today(&opened.form().time_zone);
    let name = naming::disposition(&format!("{id}-{today}.{}", asked.format));
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, file).into_response())
}
