//! Who is signed in, and what that member may do.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::trouble::Trouble;
use super::visit::Visit;
use crate::secrecy::Secret;
use crate::store::audit::{Actor, Witness};
use crate::store::staff::{KeptMember, MemberId, Role};
use crate::words::Language;

/// What a page or a button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// To read what the console shows.
    Read,
    /// To decide about comments, and to reply as the entity.
    Moderate,
    /// To change word lists, templates and settings.
    Edit,
    /// To say who the members are.
    Manage,
}

impl Right {
    /// Its name in lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Moderate => "moderate",
            Self::Edit => "edit",
            Self::Manage => "manage",
        }
    }

    /// The least role that has it.
    fn least(self) -> Role {
        match self {
            Self::Read => Role::Viewer,
            Self::Moderate => Role::Moderator,
            Self::Edit => Role::Editor,
            Self::Manage => Role::Owner,
        }
    }
}

/// The member who is signed in, as on record when the request came. As an extractor it sends everybody else to the
/// sign-in page.
#[derive(Debug, Clone)]
pub struct Member {
    kept: Arc<KeptMember>,
    /// Of the pages that this request is answered with.
    pub language: Language,
}

impl Member {
    pub(super) fn of(kept: KeptMember, language: Language) -> Self {
        Self { kept: Arc::new(kept), language }
    }

    /// Which member.
    pub fn id(&self) -> MemberId {
        self.kept.id
    }

    /// As colleagues see it; never for the public.
    pub fn name(&self) -> &str {
        &self.kept.name
    }

    /// The role.
    pub fn role(&self) -> Role {
        self.kept.role
    }

    /// Everything on record.
    pub fn kept(&self) -> &KeptMember {
        &self.kept
    }

    /// True when the role has that right.
    pub fn may(&self, right: Right) -> bool {
        self.kept.role >= right.least()
    }

    /// What the audit log is told about this member's act.
    pub fn witness(&self, secret: &Secret) -> Witness {
        Witness::of(Actor::Member(self.id()), secret)
    }
}

impl<S: Sync> FromRequestParts<S> for Member {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        let visit = parts.extensions.get::<Visit>().ok_or(Trouble::Unavailable)?;
        visit.member.clone().ok_or_else(|| Trouble::sign_in(visit))
    }
}
