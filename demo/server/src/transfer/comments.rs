//! Comments in and out of a thread: `comments import` and `comments export`.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use sawt_wire::{CommentState, EntityDefinition, ThreadDefinition, ThreadId};

use super::incoming::{self, Source};
use super::outgoing::{self, Format};
use super::pages;
use super::plan::{Destination, Plan};
use super::report::{Mode, Report};
use crate::clock;
use crate::store::archive::{Archive as _, ArchiveError, ArchivedComment};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store as _};

/// What to do with a thread's comments.
#[derive(Debug, clap::Subcommand)]
pub enum Comments {
    /// Take over comments from a file of another system; also while they are being served
    Import(Import),
    /// Print a thread's published comments
    Export(Export),
}

/// What to import, and where.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The thread that they go into
    #[arg(long, value_name = "ID")]
    thread: ThreadId,
    /// What wrote the file
    #[arg(long, value_name = "FORMAT")]
    from: Source,
    /// Of an export of a whole site: the address or the id of the page that is meant
    #[arg(long, value_name = "PAGE")]
    page: Option<String>,
    /// Print what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The file
    file: PathBuf,
}

/// What to export, and how.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The thread that they come from
    #[arg(long, value_name = "ID")]
    thread: ThreadId,
    /// How they are written
    #[arg(long, value_name = "FORMAT")]
    format: Format,
    /// Those that are not published too, with their states; not for the public
    #[arg(long)]
    all: bool,
}

/// Why no comments were moved.
#[derive(Debug, thiserror::Error)]
pub enum CommentsError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file is too large.
    #[error("{path} has {found} bytes; it takes 256 MiB at most")]
    TooLarge {
        /// Which.
        path: String,
        /// How large it is.
        found: u64,
    },
    /// The file is not of that format.
    #[error("nothing was imported: {place}: {message}")]
    Malformed {
        /// Where.
        place: String,
        /// Why.
        message: String,
    },
    /// Comments in the file are wrong.
    #[error("nothing was imported:{}", lines(.0))]
    Mistakes(Vec<String>),
    /// The file is of a whole site.
    #[error("nothing was imported: the file has comments of several pages; name one with --page:{}", lines(.0))]
    WhichPage(Vec<String>),
    /// The file has no such page.
    #[error("nothing was imported: \"{found}\" is no page of the file; it has{}", lines(.pages))]
    NoPage {
        /// What was asked for.
        found: String,
        /// What there is.
        pages: Vec<String>,
    },
    /// There is no such thread.
    #[error("there is no thread \"{0}\" here; import its definition first")]
    NoThread(ThreadId),
    /// The thread's time zone is not known here.
    #[error("the time zone \"{0}\" is not known")]
    NoZone(String),
    /// The comments cannot be written out.
    #[error("the comments cannot be written: {0}")]
    Unwritable(String),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The database.
    #[error("nothing was imported: {0}")]
    Archive(#[from] ArchiveError),
}

fn lines(all: &[String]) -> String {
    all.iter().flat_map(|line| ["\n  ", line]).collect()
}

impl Comments {
    /// Carries it out; what to print.
    ///
    /// # Errors
    /// [`CommentsError`], in sentences for the operator; nothing was written then.
    pub async fn carry_out(&self, database: &Path) -> Result<String, CommentsError> {
        let store = Sqlite::open(database)?;
        let done = match self {
            Self::Import(import) => import.carry_out(&store).await,
            Self::Export(export) => export.carry_out(&store).await,
        };
        store.close().await;
        done
    }
}

impl Import {
    async fn carry_out(&self, store: &Sqlite) -> Result<String, CommentsError> {
        let (thread, entity) = definition(store, &self.thread).await?;
        let mut incoming = incoming::read(self.from, &self.file, &zone(&thread)?)?;
        pages::choose(&mut incoming, self.page.as_deref())?;
        let found = incoming.comments.len();
        let to = Destination {
            thread: &thread,
            entity: &entity,
            source: self.from,
            now_ms: clock::now_ms(),
        };
        let Plan { comments, left_out, notes } = Plan::of(&to, incoming)?;
        let ids = comments.iter().map(|comment| comment.id.clone()).collect();
        let known = store.known(&self.thread, ids).await?;
        let new: Vec<ArchivedComment> =
            comments.into_iter().filter(|comment| !known.contains(&comment.id)).collect();

        let mode = if self.dry_run { Mode::DryRun } else { Mode::Written };
        let report =
            Report::of(&new, mode).beside(found, known.len()).without(left_out).noting(notes);
        if mode == Mode::Written {
            store.take_over(&self.thread, new).await?;
        }
        Ok(report.to_string())
    }
}

impl Export {
    async fn carry_out(&self, store: &Sqlite) -> Result<String, CommentsError> {
        let (thread, _) = definition(store, &self.thread).await?;
        let mut comments = store.archive(&self.thread).await?;
        if !self.all {
            comments.retain(|comment| comment.state == CommentState::Published);
        }
        outgoing::write(self.format, &thread, &zone(&thread)?, comments, clock::now_ms())
    }
}

async fn definition(
    store: &Sqlite,
    id: &ThreadId,
) -> Result<(ThreadDefinition, EntityDefinition), CommentsError> {
    let definitions = store.definitions().await?.definitions;
    let no_thread = || CommentsError::NoThread(id.clone());
    let thread =
        definitions.threads.into_iter().find(|thread| thread.id == *id).ok_or_else(no_thread)?;
    let entity = definitions.entities.into_iter().find(|entity| entity.id == thread.entity);
    Ok((thread, entity.ok_or_else(no_thread)?))
}

fn zone(thread: &ThreadDefinition) -> Result<TimeZone, CommentsError> {
    TimeZone::get(&thread.time_zone).map_err(|_| CommentsError::NoZone(thread.time_zone.clone()))
}
