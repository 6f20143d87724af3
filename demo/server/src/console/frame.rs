//! What every page of the console has around it, and how it is sent.

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::flash::Flash;
use super::member::{Member, Right};
use super::trouble::Trouble;
use super::visit::Visit;
use super::words::{Text, Words};
use crate::words::Language;

/// The pages that the bar leads to: path, message, and who sees the link.
const BAR: &[(&str, &str, Right)] = &[
    ("/console/queue", "bar-queue", Right::Read),
    ("/console/inbox", "bar-inbox", Right::Read),
    ("/console/participation", "bar-participation", Right::Read),
    ("/console/forms", "bar-forms", Right::Read),
    ("/console/digest", "bar-digest", Right::Read),
    ("/console/words", "bar-words", Right::Edit),
    ("/console/texts", "bar-texts", Right::Edit),
    ("/console/audit", "bar-audit", Right::Read),
    ("/console/members", "bar-members", Right::Manage),
    ("/console/account", "bar-account", Right::Read),
];

/// The frame of one page. As an extractor it takes what was left to be told.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Of the page.
    pub language: Language,
    /// Who is signed in.
    pub member: Option<Member>,
    title: String,
    here: String,
    flashes: Vec<Flash>,
    words: Words,
}

/// A link of the bar.
#[derive(Debug)]
pub struct BarLink {
    pub(crate) path: &'static str,
    pub(crate) message: &'static str,
    /// `page` on that very page, `true` on one below it.
    pub(crate) current: Option<&'static str>,
}

impl Frame {
    /// Of that visit, with a title by message.
    pub(super) async fn of(visit: &Visit, title: &str) -> Self {
        let words = Words::of(visit.language);
        Self {
            language: visit.language,
            member: visit.member.clone(),
            title: words.text(title).to_string(),
            here: visit.here().to_owned(),
            flashes: Flash::take(&visit.session).await,
            words,
        }
    }

    /// With another title, in words.
    #[must_use]
    pub fn titled(mut self, title: impl std::fmt::Display) -> Self {
        self.title = title.to_string();
        self
    }

    /// The messages of the page's language.
    pub fn words(&self) -> Words {
        self.words
    }

    /// A message, see [`Words::text`].
    pub fn text<'a>(&self, id: &'a str) -> Text<'a> {
        self.words.text(id)
    }

    /// The page's heading, and the beginning of its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// True when the member who is signed in has that right.
    pub fn may(&self, right: Right) -> bool {
        self.member.as_ref().is_some_and(|member| member.may(right))
    }

    /// Sends the page that is built around this frame.
    pub fn send<T: Template>(self, status: StatusCode, page: impl FnOnce(Self) -> T) -> Response {
        let language = HeaderValue::from_static(self.language.tag());
        match page(self).render() {
            Ok(html) => {
                let html_in_utf_8 = HeaderValue::from_static("text/html; charset=utf-8");
                let headers =
                    [(header::CONTENT_TYPE, html_in_utf_8), (header::CONTENT_LANGUAGE, language)];
                (status, headers, html).into_response()
            }
            Err(error) => {
                tracing::error!(%error, "a page cannot be written");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    pub(crate) fn here(&self) -> &str {
        &self.here
    }

    pub(crate) fn flashes(&self) -> &[Flash] {
        &self.flashes
    }

    /// The language that the page can be read in instead.
    pub(crate) fn other_language(&self) -> Language {
        self.language.other()
    }

    pub(crate) fn bar(&self) -> Vec<BarLink> {
        let path = self.here.split('?').next().unwrap_or_default();
        BAR.iter()
            .filter(|(_, _, right)| self.may(*right))
            .map(|&(link, message, _)| {
                let below = path.strip_prefix(link).is_some_and(|rest| rest.starts_with('/'));
                let current = match below {
                    _ if path == link => Some("page"),
                    true => Some("true"),
                    false => None,
                };
                BarLink { path: link, message, current }
            })
            .collect()
    }
}

impl<S: Sync> FromRequestParts<S> for Frame {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Trouble> {
        let visit = Visit::from_request_parts(parts, state).await?;
        Ok(Self::of(&visit, "console-name").await)
    }
}
