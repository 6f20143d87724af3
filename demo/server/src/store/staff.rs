//! What the console asks of a database: members, and the sessions of their browsers.

use async_trait::async_trait;

use super::{ReadError, WriteError};
use crate::words::Language;

/// A member, for good: nobody is deleted, so that the audit log stays readable.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct MemberId(pub i64);

impl std::fmt::Display for MemberId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What a member may do; each role may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Role {
    /// Reads.
    Viewer,
    /// Decides about comments.
    Moderator,
    /// Changes word lists, templates and settings as well.
    Editor,
    /// Says who the members are as well.
    Owner,
}

impl Role {
    /// From the least to the most.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Moderator, Self::Editor, Self::Owner];

    /// Its name in the database, on the command line and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Moderator => "moderator",
            Self::Editor => "editor",
            Self::Owner => "owner",
        }
    }

    /// Its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Viewer => "role-viewer",
            Self::Moderator => "role-moderator",
            Self::Editor => "role-editor",
            Self::Owner => "role-owner",
        }
    }

    /// Of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// Whether a member may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// May.
    Active,
    /// May not.
    Disabled,
}

/// A member on record, without what only signing in asks for.
#[derive(Debug, Clone)]
pub struct KeptMember {
    /// Which.
    pub id: MemberId,
    /// What is typed to sign in, in lower case.
    pub login: String,
    /// As colleagues see it.
    pub name: String,
    /// What the member may do.
    pub role: Role,
    /// As the member chose.
    pub language: Option<Language>,
    /// Whether the member may sign in.
    pub standing: Standing,
    /// Whether a password is set.
    pub has_password: bool,
    /// Whether a second factor is set up.
    pub has_factor: bool,
    /// A session of an earlier epoch is over.
    pub epoch: i64,
    /// The last sign-in, in milliseconds since the Unix epoch.
    pub seen_ms: Option<i64>,
}

/// A browser's session on record.
#[derive(Debug, Clone)]
pub struct KeptSession {
    /// Hash of its id.
    pub id: [u8; 32],
    /// JSON.
    pub data: String,
    /// Seconds since the Unix epoch.
    pub expires_at: i64,
}

/// A place where members are kept.
#[async_trait]
pub trait StaffStore {
    /// That member.
    async fn member(&self, id: MemberId) -> Result<Option<KeptMember>, ReadError>;

    /// All members, by name.
    async fn members(&self) -> Result<Vec<KeptMember>, ReadError>;

    /// In which language this member reads the console.
    async fn set_language(&self, id: MemberId, language: Language) -> Result<(), WriteError>;

    /// The session of that id, unless it has expired at `now` (seconds since the Unix epoch).
    async fn session(&self, id: [u8; 32], now: i64) -> Result<Option<KeptSession>, ReadError>;

    /// Takes a new session; false when there is one of that id.
    async fn begin_session(&self, session: KeptSession) -> Result<bool, WriteError>;

    /// Changes a session, unless it has ended meanwhile.
    async fn keep_session(&self, session: KeptSession) -> Result<(), WriteError>;

    /// Ends a session.
    async fn end_session(&self, id: [u8; 32]) -> Result<(), WriteError>;

    /// Forgets the sessions and set-up links that have expired at `now` (seconds since the Unix epoch).
    async fn forget_expired(&self, now: i64) -> Result<(), WriteError>;
}
