//! Comments from elsewhere: a file of another system, read into one shape whatever its format.

mod csv;
mod disqus;
mod html;
mod json;
mod row;
mod times;
mod wordpress;
mod xml;

use std::fs::File;
use std::path::Path;

use jiff::tz::TimeZone;
use sawt_wire::CommentKind;

use super::comments::CommentsError;

/// The largest file, in bytes: exports of large sites are some tens of megabytes.
const MOST_BYTES: u64 = 256 << 20;

/// Mistakes that are told at once.
const MOST_MISTAKES: usize = 50;

/// What wrote the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Source {
    /// A table with a header line, for one what `comments export --format csv` writes
    Csv,
    /// What `comments export --format json` writes
    Json,
    /// Disqus' export: XML
    Disqus,
    #[value(help = "WordPress' export (WXR): XML")]
    Wordpress,
}

impl Source {
    /// Its name in ids, which must never change.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Disqus => "disqus",
            Self::Wordpress => "wordpress",
        }
    }
}

/// Why a comment of the file stays behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum LeftOut {
    Spam,
    Deleted,
    /// Notes that another site links here.
    Pingback,
    Blank,
    /// Of a page that was not asked for.
    OtherPage,
}

impl LeftOut {
    pub(super) fn said(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Deleted => "deleted",
            Self::Pingback => "pingbacks",
            Self::Blank => "without text",
            Self::OtherPage => "of other pages",
        }
    }
}

/// What becomes of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// As a new comment of the thread would be.
    AsTheThreadSays,
    Published,
    AwaitingReview,
    /// With the reason that its author was told.
    NotPublished(String),
    LeftOut(LeftOut),
}

/// The entity's answer, in a file that says so.
#[derive(Debug, Clone)]
pub(super) struct IncomingReply {
    /// An office of the entity.
    pub(super) office: String,
    pub(super) text: String,
    pub(super) at_ms: i64,
}

/// A comment as the file has it, its text plain but not clean yet. Addresses, avatars and programs of its author are
/// not even read.
#[derive(Debug, Clone)]
pub(super) struct IncomingComment {
    /// Where in the file, for people.
    pub(super) place: String,
    /// Its id there.
    pub(super) id: Option<String>,
    /// Where it stood there.
    pub(super) page: Option<Page>,
    /// The thread that it was exported from.
    pub(super) thread: Option<String>,
    /// The id there of what it replies to.
    pub(super) parent: Option<String>,
    pub(super) kind: CommentKind,
    pub(super) name: Option<String>,
    pub(super) text: String,
    pub(super) anchor: Option<String>,
    pub(super) created_ms: i64,
    pub(super) edited_ms: Option<i64>,
    pub(super) fate: Fate,
    pub(super) reply: Option<IncomingReply>,
    /// How many support it.
    pub(super) supports: u32,
}

/// A page of the site that the file was exported from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Page {
    pub(super) id: String,
    /// Its address.
    pub(super) link: String,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    pub(super) comments: Vec<IncomingComment>,
    /// What was passed over and is no comment, for people.
    pub(super) notes: Vec<String>,
}

/// What is wrong in a file, each with its place.
#[derive(Debug, Default)]
struct Mistakes(Vec<String>);

impl Mistakes {
    fn add(&mut self, place: &str, message: impl std::fmt::Display) {
        if self.0.len() < MOST_MISTAKES {
            self.0.push(format!("{place}: {message}"));
        }
    }

    fn none(self) -> Result<(), CommentsError> {
        if self.0.is_empty() { Ok(()) } else { Err(CommentsError::Mistakes(self.0)) }
    }
}

/// Reads the whole file. Times without an offset are meant in `zone`.
///
/// # Errors
/// [`CommentsError`], with every mistake and its place.
pub(super) fn read(
    source: Source,
    path: &Path,
    zone: &TimeZone,
) -> Result<Incoming, CommentsError> {
    let unreadable =
        |source| CommentsError::Unreadable { path: path.display().to_string(), source };
    let file = File::open(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?.len();
    if found > MOST_BYTES {
        return Err(CommentsError::TooLarge { path: path.display().to_string(), found });
    }
    match source {
        Source::Csv => csv::read(file, zone),
        Source::Json => json::read(file, zone),
        Source::Disqus => disqus::read(file, zone),
        Source::Wordpress => wordpress::read(file, zone),
    }
}
