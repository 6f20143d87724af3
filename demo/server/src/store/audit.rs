//! The audit log: what was done in the console and on the command line, by whom; it only grows.
//!
//! A write that belongs into it takes a [`Witness`] and, inside its own transaction, calls
//! `sqlite::audit::append(&transaction, &witness, &Entry { action, subject, details })`: the line and what it tells are
//! on disk together or not at all. A handler gets its witness from `Member::witness`, a command from
//! `Witness::command_line`. A new kind of action is a variant of [`Action`] and a message `audit-<name>` in both languages.
//!
//! Each row carries the seal of the row before it, and its own: a keyed hash of everything in it. The key comes
//! from the server's secret, so who can write to the database file alone can't make a row that fits. A sealed count of
//! the rows lies in a table of its own; rows cut off at the end do not match it. What can't be told from the file
//! itself is that somebody put an older copy of the whole file in its place: note the last line of `audit verify`
//! elsewhere and give it back later (`--expect`).

use async_trait::async_trait;
use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde_json::Value;

use super::staff::MemberId;
use super::{ReadError, WriteError};
use crate::secrecy::Secret;

/// A row's seal: SHA-256, keyed.
pub type SealOfRow = [u8; 32];

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// In the console.
    Member(MemberId),
    /// Whoever may run commands on the server.
    CommandLine,
    /// By itself: a rule, or an attempt by somebody who is not signed in.
    Server,
}

impl Actor {
    /// Its name in the database and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::CommandLine => "command-line",
            Self::Server => "server",
        }
    }
}

/// Who acts, and what seals the line about it.
#[derive(Clone)]
pub struct Witness {
    /// Who acts.
    pub actor: Actor,
    pub(super) secret: Secret,
}

impl Witness {
    /// Of that actor.
    pub fn of(actor: Actor, secret: &Secret) -> Self {
        Self { actor, secret: secret.clone() }
    }

    /// Of a command.
    pub fn command_line(secret: &Secret) -> Self {
        Self::of(Actor::CommandLine, secret)
    }
}

impl std::fmt::Debug for Witness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Witness").field("actor", &self.actor).finish_non_exhaustive()
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action {
            $($(#[$doc])* $variant,)+
        }

        impl Action {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// Its name in the database; with `audit-` before it, its message.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Of that name; `None` for one of another release.
            pub fn of_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

actions! {
    /// A member was added.
    MemberAdded = "member-added";
    /// A member got another role.
    RoleChanged = "role-changed";
    /// A member may no longer sign in.
    MemberDisabled = "member-disabled";
    /// A member may sign in again.
    MemberEnabled = "member-enabled";
    /// A link to set a password was made.
    LinkMade = "link-made";
    /// A member's password was set or changed.
    PasswordSet = "password-set";
    /// A second factor was set up.
    FactorSet = "factor-set";
    /// A second factor was taken away, to be set up anew.
    FactorReset = "factor-reset";
    /// A member made new recovery codes.
    RecoverySet = "recovery-set";
    /// A recovery code was used instead of the second factor.
    RecoveryUsed = "recovery-used";
    /// A member was tied to an identity at the provider.
    IdentityTied = "identity-tied";
    /// A member signed in.
    SignedIn = "signed-in";
    /// A member signed out.
    SignedOut = "signed-out";
    /// Somebody did not get in as this member.
    SignInFailed = "sign-in-failed";
    /// Something was decided about a comment.
    CommentDecided = "comment-decided";
    /// A member said in which office they work.
    OfficeChosen = "office-chosen";
    /// A ready text was added.
    WordingAdded = "wording-added";
    /// A ready text was removed.
    WordingRemoved = "wording-removed";
    /// An entity's word list was changed.
    WordsListed = "words-listed";
    /// A consultation or a session was begun, as a draft.
    DraftBegun = "draft-begun";
    /// A draft was changed.
    DraftChanged = "draft-changed";
    /// A draft was published.
    DraftPublished = "draft-published";
    /// Something that is published was changed.
    PublishedChanged = "published-changed";
    /// A consultation or a session became a draft again.
    Withdrawn = "withdrawn";
    /// A deadline was moved.
    DeadlineMoved = "deadline-moved";
    /// What came of a consultation or a session was published or changed.
    OutcomePublished = "outcome-published";
    /// Something was done about a submission.
    SubmissionHandled = "submission-handled";
    /// The contact data of a submission was read.
    ContactRead = "contact-read";
    /// What was submitted to a form was taken out as a file.
    SubmissionsExported = "submissions-exported";
    /// A submission was erased by its sender.
    SubmissionErased = "submission-erased";
    /// An entity's page or its settings were changed.
    EntityChanged = "entity-changed";
}

/// A line of the log that is still to be written.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What was done.
    pub action: Action,
    /// To what: `member/3`, `comment/k7…`, `thread/draft`.
    pub subject: String,
    /// What else is worth knowing: a JSON object, `{}` for nothing. No password, no code, no address.
    pub details: Value,
}

impl Entry {
    /// Without details.
    pub fn of(action: Action, subject: impl Into<String>) -> Self {
        Self { action, subject: subject.into(), details: Value::Object(serde_json::Map::new()) }
    }

    /// With these details.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        self.details = details;
        self
    }
}

/// A line of the log.
#[derive(Debug, Clone)]
pub struct KeptEntry {
    /// From 1, without a gap.
    pub serial: i64,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
    /// Who; the member's number is kept even where the kind says otherwise.
    pub actor: Actor,
    /// The member's name today.
    pub member_name: Option<String>,
    /// As it was written, also by another release.
    pub action: String,
    /// To what.
    pub subject: String,
    /// JSON, as it was written.
    pub details: String,
}

/// The end of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many rows there are.
    pub rows: i64,
    /// The seal of the last one; zeros when there is none.
    pub seal: SealOfRow,
}

/// As `audit verify` prints it, and takes it back.
impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.rows, HEXLOWER.encode(&self.seal))
    }
}

/// What is no end of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it takes a number, a colon and 64 hexadecimal digits, as `audit verify` printed them")]
pub struct NoHead;

impl std::str::FromStr for Head {
    type Err = NoHead;

    fn from_str(written: &str) -> Result<Self, NoHead> {
        let (rows, seal) = written.trim().split_once(':').ok_or(NoHead)?;
        let seal = HEXLOWER_PERMISSIVE.decode(seal.as_bytes()).map_err(|_| NoHead)?;
        Ok(Self {
            rows: rows.parse().map_err(|_| NoHead)?,
            seal: seal.try_into().map_err(|_| NoHead)?,
        })
    }
}

/// The first thing that is wrong with the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A number is missing: the row was taken out, or numbered anew.
    #[error("row {0} is missing")]
    Missing(i64),
    /// A row does not follow the one before it: it was put there, or the order was changed.
    #[error("row {0} does not follow the row before it")]
    Detached(i64),
    /// A row does not match its own seal: something in it was changed.
    #[error("row {0} was changed")]
    Altered(i64),
    /// The rows do not match the sealed count: rows are missing at the end, or the count was changed.
    #[error(
        "the log ends at row {found}, which its sealed count does not confirm: rows after it are missing"
    )]
    Shortened {
        /// The last row there is.
        found: i64,
    },
    /// A head that was noted earlier is not part of this log.
    #[error("row {0} is not the one that was noted")]
    NotAsNoted(i64),
}

/// A place where the log is kept.
#[async_trait]
pub trait AuditStore {
    /// Lines before that number, the latest first.
    async fn audit(&self, before: i64, most: u32) -> Result<Vec<KeptEntry>, ReadError>;

    /// Writes a line about something that changes nothing else: that data was read, or taken out.
    async fn write_down(&self, witness: Witness, entry: Entry) -> Result<(), WriteError>;

    /// Walks the whole log; its end, or the first thing that is wrong. `noted` is an end of earlier.
    async fn verify_audit(
        &self,
        secret: Secret,
        noted: Option<Head>,
    ) -> Result<Result<Head, Broken>, ReadError>;
}
