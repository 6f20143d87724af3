//! What the console asks of a database: members, and the sessions of their browsers.

use async_trait::async_trait;

use super::audit::{Entry, Witness};
use super::{ReadError, WriteError};
use crate::secrecy::Hash;
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
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
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

    /// The message that says what it may do.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::Viewer => "role-viewer-may",
            Self::Moderator => "role-moderator-may",
            Self::Editor => "role-editor-may",
            Self::Owner => "role-owner-may",
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
    /// Whether an identity at the provider is tied to this member.
    pub has_identity: bool,
    /// A session of an earlier epoch is over.
    pub epoch: i64,
    /// The last sign-in, in milliseconds since the Unix epoch.
    pub seen_ms: Option<i64>,
}

/// What signing in asks for.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// Whose they are.
    pub member: KeptMember,
    /// Argon2id, as it was hashed; `None` until a password is set.
    pub password: Option<String>,
    /// What the second factor's key comes from; `None` until it is set up.
    pub factor: Option<Hash>,
}

/// A member to be.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// In lower case.
    pub login: String,
    /// As colleagues see it.
    pub name: String,
    /// What the member may do.
    pub role: Role,
    /// By which the member sets a password; none for whom the identity provider vouches.
    pub link: Option<SetUpLink>,
}

/// What lies on disk of a one-time link.
#[derive(Debug, Clone, Copy)]
pub struct SetUpLink {
    /// Keyed hash of the link's random part.
    pub hash: Hash,
    /// Milliseconds since the Unix epoch.
    pub expires_ms: i64,
}

/// What is changed about a member. Roles, standing, passwords and factors end the member's sessions.
#[derive(Debug, Clone)]
pub enum MemberChange {
    /// Another role.
    Role(Role),
    /// May sign in or not.
    Standing(Standing),
    /// A link to set a password, instead of an earlier one; the password so far remains until then.
    Link(SetUpLink),
    /// Another password, as it was hashed. A link that was not used is void then.
    Password(String),
    /// A second factor, confirmed by the code of that step, with its recovery codes.
    Factor {
        /// What its key comes from.
        seed: Hash,
        /// Of the code that confirmed it.
        step: i64,
        /// Keyed hashes.
        recovery: Vec<Hash>,
    },
    /// Other recovery codes; the sessions go on.
    Recovery(Vec<Hash>),
    /// No second factor: the next sign-in sets it up.
    NoFactor,
    /// The identity at the provider by which the member signs in; the sessions go on.
    Identity(String),
    /// A sign-in, by the name of the way.
    SignedIn(&'static str),
}

/// Why nothing was changed about a member.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StaffError {
    /// Somebody signs in by that already.
    #[error("there is a member of that login already")]
    LoginTaken,
    /// There is no such member, or no such link.
    #[error("there is no such member")]
    NotFound,
    /// Nobody could say who the members are.
    #[error("this is the last owner; make another member owner first")]
    LastOwner,
    /// The database.
    #[error(transparent)]
    Failed(#[from] WriteError),
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

    /// What signing in as this login asks for.
    async fn credentials(&self, login: &str) -> Result<Option<Credentials>, ReadError>;

    /// What signing in as this member asks for.
    async fn credentials_of(&self, id: MemberId) -> Result<Option<Credentials>, ReadError>;

    /// The member with that identity at the provider.
    async fn member_of_identity(&self, subject: &str) -> Result<Option<KeptMember>, ReadError>;

    /// Whose link that is, unless it has expired at `now_ms`.
    async fn link_owner(&self, link: Hash, now_ms: i64) -> Result<Option<KeptMember>, ReadError>;

    /// Takes a new member.
    async fn add_member(&self, member: NewMember, witness: Witness)
    -> Result<MemberId, StaffError>;

    /// Changes something about a member; the member as it is then.
    async fn change_member(
        &self,
        id: MemberId,
        change: MemberChange,
        witness: Witness,
    ) -> Result<KeptMember, StaffError>;

    /// Sets a password, as it was hashed, by a link, which is void then.
    async fn use_link(
        &self,
        link: Hash,
        password: String,
        witness: Witness,
    ) -> Result<KeptMember, StaffError>;

    /// Marks the code of that step as used; false when it, or a later one, was used before.
    async fn use_step(&self, id: MemberId, step: i64) -> Result<bool, WriteError>;

    /// Uses a recovery code; false when there is none of that hash.
    async fn use_recovery(
        &self,
        id: MemberId,
        code: Hash,
        witness: Witness,
    ) -> Result<bool, WriteError>;

    /// Writes a line into the audit log that belongs to no other write.
    async fn record(&self, entry: Entry, witness: Witness) -> Result<(), WriteError>;

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
