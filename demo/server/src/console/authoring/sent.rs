//! What a form of these pages carries, and which page it is.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;

use super::sheet::typed::Typed;
use crate::console::form::{Form, MOST_BYTES_OF_ALL};
use crate::console::trouble::Trouble;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Consultation,
    Session,
    Entity,
}

impl Sort {
    /// Where those of this sort are.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Consultation => "/console/participation/consultations",
            Self::Session => "/console/participation/sessions",
            Self::Entity => "/console/participation/entities",
        }
    }
}

/// The page that an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) sort: Sort,
    /// Empty on the list, `new` for what is not there yet.
    pub(crate) id: String,
    /// What is done there: `edit`, `outcome`.
    pub(crate) deed: String,
}

/// The id of what is not there yet; nothing is called so.
pub(crate) const NEW: &str = "new";

impl<S: Sync> FromRequestParts<S> for Place {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        let mut words = parts.uri.path().trim_matches('/').split('/').skip(1);
        let sort = match words.next() {
            Some("sessions") => Sort::Session,
            Some("entities") => Sort::Entity,
            _ => Sort::Consultation,
        };
        let mut next = || words.next().unwrap_or_default().to_owned();
        Ok(Self { sort, id: next(), deed: next() })
    }
}

/// A form that was sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent {
    /// The button that was pressed.
    pub(crate) deed: String,
    /// The version that its author has read.
    pub(crate) was: String,
    /// The fields.
    pub(crate) typed: Typed,
    pairs: Vec<(String, String)>,
}

impl Sent {
    /// All values of a further field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// The first one; empty when there is none.
    pub(crate) fn one(&self, name: &str) -> String {
        self.all(name).next().unwrap_or_default().to_owned()
    }
}

impl<S: Sync> FromRequest<S> for Sent {
    type Rejection = Trouble;

    async fn from_request(request: Request, _: &S) -> Result<Self, Trouble> {
        let Form(pairs) =
            Form::<Vec<(String, String)>>::read_up_to(request, MOST_BYTES_OF_ALL).await?;
        let sent = Self { typed: Typed::of(&pairs), pairs, ..Self::default() };
        Ok(Self { deed: sent.one("do"), was: sent.one("was"), ..sent })
    }
}
