//! One request to the console: whose session it is, and in which language it is answered.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tower_sessions::Session;

use super::language;
use super::member::Member;
use super::sessions::{self, SignedIn};
use super::trouble::Trouble;
use crate::app::App;
use crate::http::problem;
use crate::store::ReadError;
use crate::store::staff::{KeptMember, Standing};
use crate::words::Language;

/// What is known of a request before its handler runs.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Of the answer: as the member chose, else as this browser did, else as it asks, else Arabic.
    pub language: Language,
    /// Who is signed in.
    pub member: Option<Member>,
    /// The browser's session; empty until something is put into it.
    pub session: Session,
    /// Path and query of this page.
    here: String,
}

impl Visit {
    /// The sign-in page, with the way back to this one.
    pub(super) fn way_back(&self) -> String {
        let query: String =
            form_urlencoded::Serializer::new(String::new()).append_pair("to", &self.here).finish();
        format!("/console/sign-in?{query}")
    }

    /// The same visit, by whom it has just signed in.
    pub(super) fn with_member(self, kept: KeptMember) -> Self {
        let language = kept.language.unwrap_or(self.language);
        Self { language, member: Some(Member::of(kept, language)), ..self }
    }

    /// Path and query of this page; of the console's own root when it was a form that was sent.
    pub fn here(&self) -> &str {
        &self.here
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get::<Self>().cloned().ok_or(Trouble::Unavailable)
    }
}

/// Recognises the visitor before the handler runs, and puts its trouble into words afterwards.
pub(super) async fn recognised(
    State(app): State<App>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let here = here(request.method(), request.uri());
    let visit = match visit(&app, session.clone(), request.headers(), here.clone()).await {
        Ok(visit) => visit,
        Err(error) => {
            tracing::error!(%error, "a session was not read");
            let language = chosen(request.headers());
            let nobody = Visit { language, member: None, session, here };
            return Trouble::Unavailable.page(&nobody).await;
        }
    };
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Trouble>() {
        Some(trouble) => trouble.page(&visit).await,
        None => response,
    }
}

async fn visit(
    app: &App,
    session: Session,
    headers: &HeaderMap,
    here: String,
) -> Result<Visit, ReadError> {
    let language = chosen(headers);
    let Some(signed_in) = sessions::signed_in(&session).await? else {
        return Ok(Visit { language, member: None, session, here });
    };
    let kept = app.store.member(signed_in.member).await?;
    let kept = kept.filter(|kept| {
        kept.standing == Standing::Active && kept.epoch == signed_in.epoch && signed_in.is_fresh()
    });
    let Some(kept) = kept else {
        SignedIn::forget(&session).await;
        return Ok(Visit { language, member: None, session, here });
    };
    sessions::touch(&session, signed_in).await?;
    let language = kept.language.unwrap_or(language);
    let member = Some(Member::of(kept, language));
    Ok(Visit { language, member, session, here })
}

fn chosen(headers: &HeaderMap) -> Language {
    language::of_cookie(headers).unwrap_or_else(|| problem::language(headers))
}

/// Path and query as the browser knows them; inside the router, their own part alone is left. A form has no address
/// that one could come back to.
fn here(method: &Method, uri: &Uri) -> String {
    if *method != Method::GET {
        return "/console".to_owned();
    }
    let path = uri.path().trim_end_matches('/');
    match uri.query() {
        Some(query) => format!("/console{path}?{query}"),
        None => format!("/console{path}"),
    }
}

/// What no page of the console answers.
pub(super) async fn nowhere() -> Response {
    Trouble::NotFound.into_response()
}

/// What no page answers to that method.
pub(super) async fn no_such_method() -> Response {
    Trouble::Method.into_response()
}
