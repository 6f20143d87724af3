//! A sign-in that still lacks its second factor: kept in the session, for ten minutes.

use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::answer::own_path;
use super::sessions::{SignedIn, failed};
use super::trouble::Trouble;
use crate::app::App;
use crate::clock;
use crate::secrecy::{self, Hash};
use crate::store::audit::{Actor, Witness};
use crate::store::staff::{Credentials, KeptMember, MemberChange, MemberId, Role, Standing};

const KEY: &str = "pending";

const LONGEST_MS: i64 = 10 * 60 * 1_000;

/// How a member was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// By the password.
    Password,
    /// By the identity provider.
    Provider,
}

/// Who is half signed in, and where to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    member: MemberId,
    epoch: i64,
    way: Way,
    to: String,
    since_ms: i64,
    /// Of a second factor that is being set up.
    pub(super) seed: Hash,
}

/// True when this member must have a second factor.
pub(super) fn must_have_factor(member: &KeptMember) -> bool {
    member.role >= Role::Moderator
}

/// After the first factor: signs in who needs no second one, leads everybody else to it. `vouched` when the identity
/// provider has checked a second factor itself.
///
/// # Errors
/// `unavailable`.
pub(super) async fn recognised(
    app: &App,
    session: &Session,
    member: &KeptMember,
    way: Way,
    vouched: Vouched,
    to: &str,
) -> Result<Response, Trouble> {
    let second = match (vouched, member.has_factor) {
        (Vouched::BothFactors, _) => None,
        (Vouched::OneFactor, true) => Some("/console/second-factor"),
        (Vouched::OneFactor, false) => must_have_factor(member).then_some("/console/enrolment"),
    };
    let pending = Pending {
        member: member.id,
        epoch: member.epoch,
        way,
        to: own_path(to).to_owned(),
        since_ms: clock::now_ms(),
        seed: secrecy::random_hash().map_err(|_| Trouble::Unavailable)?,
    };
    let Some(second) = second else {
        let by = if way == Way::Password { "password" } else { "provider" };
        return pending.complete(app, session, by).await;
    };
    session.cycle_id().await.map_err(failed)?;
    session.insert(KEY, pending).await.map_err(failed)?;
    Ok(Redirect::to(second).into_response())
}

/// What is known of a member who was just recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vouched {
    /// One factor.
    OneFactor,
    /// Two of them.
    BothFactors,
}

impl Pending {
    /// The one of this session, with what it needs; `None` leads back to the sign-in page.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn of(
        app: &App,
        session: &Session,
    ) -> Result<Option<(Self, Credentials)>, Trouble> {
        let pending: Option<Self> = session.get(KEY).await.map_err(failed)?;
        let fresh = |pending: &Self| clock::now_ms() - pending.since_ms < LONGEST_MS;
        let Some(pending) = pending.filter(fresh) else { return Ok(None) };
        let found = app.store.credentials_of(pending.member).await?;
        let found = found.filter(|found| {
            found.member.epoch == pending.epoch && found.member.standing == Standing::Active
        });
        Ok(found.map(|found| (pending, found)))
    }

    /// Signs in, under a new session id.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn complete(
        self,
        app: &App,
        session: &Session,
        by: &'static str,
    ) -> Result<Response, Trouble> {
        let witness = Witness::of(Actor::Member(self.member), &app.secret);
        let change = MemberChange::SignedIn(by);
        let member = app.store.change_member(self.member, change, witness).await?;
        session.remove_value(KEY).await.map_err(failed)?;
        SignedIn::now(member.id, member.epoch).begin(session).await?;
        Ok(Redirect::to(own_path(&self.to)).into_response())
    }

    /// Where to after signing in: a path of the console.
    pub(super) fn to(&self) -> &str {
        &self.to
    }

    /// How the log calls a sign-in that a code completed.
    pub(super) fn by_code(&self) -> &'static str {
        match self.way {
            Way::Password => "password-and-code",
            Way::Provider => "provider-and-code",
        }
    }

    /// And one that a recovery code completed.
    pub(super) fn by_recovery(&self) -> &'static str {
        match self.way {
            Way::Password => "password-and-recovery-code",
            Way::Provider => "provider-and-recovery-code",
        }
    }
}
