//! What the handlers ask of a database, in words of the domain. SQL stands below this module alone.

pub mod archive;
pub mod arrivals;
pub mod audit;
pub mod authoring;
pub mod comments;
pub mod digest;
pub mod form_files;
pub mod forms;
pub mod indicators;
pub mod moderation;
pub mod open_data;
pub mod sqlite;
pub mod staff;

use std::collections::HashMap;
use std::sync::Arc;

use async_trait::async_trait;
use sawt_wire::{CastVote, Definitions, EntityId, PollDefinition, Tally};

use self::arrivals::ArrivalStore;
use self::audit::AuditStore;
use self::authoring::AuthoringStore;
use self::comments::CommentStore;
use self::digest::DigestStore;
use self::form_files::FileStore;
use self::forms::FormStore;
use self::indicators::IndicatorStore;
use self::moderation::ModerationStore;
use self::open_data::OpenDataStore;
use self::staff::StaffStore;
use crate::definitions::Mistake;
use crate::screening::ListedWord;
use crate::secrecy::{BallotKey, Hash, RequestKey, Seal, VoterKey};

/// Everything that was defined, as of one revision.
#[derive(Debug, Clone, Default)]
pub struct Defined {
    /// Grows with every change.
    pub revision: i64,
    /// Entities by id; polls and threads in the order of their first import.
    pub definitions: Definitions,
    /// When each of the polls was first imported: seconds since the Unix epoch.
    pub created_at: Vec<i64>,
    /// What each entity does not publish unread.
    pub words: HashMap<EntityId, Vec<ListedWord>>,
}

/// The counts of one poll.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Ballots counted.
    pub ballots: u64,
    /// Ballots that chose nothing.
    pub no_answer: u64,
    /// By option id: ballots that chose it (in a ranking: put it first), and twice the sum of its
    /// places. An option that nobody chose may be missing.
    pub options: HashMap<String, (u64, u64)>,
}

impl Counts {
    /// In the order of the definition.
    pub fn tally(&self, poll: &PollDefinition) -> Tally {
        let of = |option: &sawt_wire::PollOption| {
            self.options.get(option.id.as_str()).copied().unwrap_or_default()
        };
        Tally {
            ballots: self.ballots,
            no_answer: self.no_answer,
            counts: poll.options.iter().map(|option| of(option).0).collect(),
            double_places: poll.options.iter().map(|option| of(option).1).collect(),
        }
    }
}

/// How a request is known again.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// Names it.
    pub key: RequestKey,
    /// Tells what it asks for.
    pub seal: Seal,
}

/// One person's part in one poll.
#[derive(Debug, Clone)]
pub struct Participation {
    /// How this request is known again.
    pub request: Request,
    /// The poll, and the revision under which it was read.
    pub poll: Arc<PollDefinition>,
    /// See [`Defined::revision`].
    pub revision: i64,
    /// Who takes part.
    pub voter: VoterKey,
    /// Where the ballot lies.
    pub ballot: BallotKey,
}

/// Why a write did not happen.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WriteError {
    /// This voter's vote is on record.
    #[error("this voter's vote is on record")]
    AlreadyVoted(CastVote),
    /// There is no vote to change or withdraw.
    #[error("this voter has no vote on record")]
    NotVoted,
    /// The key was used for something else.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The poll has changed since it was read: read it again.
    #[error("the poll was redefined meanwhile")]
    Outdated,
    /// Too many writes wait already.
    #[error("the queue of writes is full")]
    QueueFull,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// Why a read gave nothing.
#[derive(Debug, Clone, thiserror::Error)]
#[error("the database failed: {0}")]
pub struct ReadError(pub String);

/// Why definitions were not taken over.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DefineError {
    /// They contradict votes on record.
    #[error("{} mistake(s)", .0.len())]
    Mistakes(Vec<Mistake>),
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place where votes are kept and counted, comments with them, and who looks after them.
///
/// Every write is on disk when it is answered, and counts the request once however often it comes.
#[async_trait]
pub trait Store:
    ArrivalStore
    + AuditStore
    + AuthoringStore
    + CommentStore
    + DigestStore
    + FileStore
    + FormStore
    + IndicatorStore
    + ModerationStore
    + OpenDataStore
    + StaffStore
    + Send
    + Sync
    + 'static
{
    /// Counts a vote, and tells the counts with it. `every_vote_counts` takes several of one voter.
    async fn cast_vote(
        &self,
        part: Participation,
        vote: CastVote,
        policy: OneVoteEach,
    ) -> Result<Arc<Counts>, WriteError>;

    /// Replaces this voter's vote.
    async fn change_vote(
        &self,
        part: Participation,
        vote: CastVote,
    ) -> Result<Arc<Counts>, WriteError>;

    /// Takes this voter's vote out of the count, and forgets it.
    async fn withdraw_vote(&self, part: Participation) -> Result<Arc<Counts>, WriteError>;

    /// What a request of that key did before: `None` when it is new.
    async fn recall(
        &self,
        poll: &PollDefinition,
        request: Request,
    ) -> Result<Option<Recalled>, ReadError>;

    /// The vote that lies there.
    async fn vote(
        &self,
        poll: &PollDefinition,
        ballot: BallotKey,
    ) -> Result<Option<CastVote>, ReadError>;

    /// Whether this voter has taken part.
    async fn has_voted(&self, poll: &PollDefinition, voter: VoterKey) -> Result<bool, ReadError>;

    /// The counts of a poll.
    async fn results(&self, poll: &PollDefinition) -> Result<Counts, ReadError>;

    /// The revision of the definitions; cheap.
    async fn revision(&self) -> Result<i64, ReadError>;

    /// True while it can be read and takes writes.
    async fn is_well(&self) -> bool;

    /// All definitions.
    async fn definitions(&self) -> Result<Defined, ReadError>;

    /// Creates or replaces definitions that are right by themselves.
    async fn define(&self, definitions: Definitions) -> Result<(), DefineError>;

    /// Forgets a part of the requests that expired before `today` (days since the Unix epoch);
    /// called 256 times it has gone through all of them.
    async fn forget_requests(&self, slice: u8, today: i64) -> Result<(), WriteError>;

    /// Ties the database to a secret at the first call.
    /// False when it is tied to another one already.
    async fn claim(&self, fingerprint: Hash) -> Result<bool, WriteError>;
}

/// Whether a second vote of the same voter counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OneVoteEach {
    /// It does not.
    Enforced,
    /// It does.
    NotAsked,
}

/// A request that was seen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recalled {
    /// It asked for the same, and was carried out.
    Done,
    /// It asked for something else.
    Other,
}
