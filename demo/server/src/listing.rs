//! An entity's list of words as a file: one a line, `!` before what is refused, `*` after the beginning of a word.

use std::path::Path;

use sawt_wire::EntityId;

use crate::command::{self, CommandError};
use crate::config::Settings;
use crate::screening::{Extent, ListedWord, Severity};
use crate::store::moderation::{ListError, ModerationStore as _};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store as _};

/// The longest word, in bytes.
const MOST_BYTES: usize = 200;

/// Why a list was not taken over or printed.
#[derive(Debug, thiserror::Error)]
pub enum ListingError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A line holds no word.
    #[error(
        "line {line} is \"{found}\"; it takes a word of 1 to {MOST_BYTES} bytes with a letter in it, \"!\" before \
         one that is refused, \"*\" after the beginning of one"
    )]
    NoWord {
        /// Which line, from 1.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// The database or its secret, before anything was listed.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// The entity, or the database.
    #[error(transparent)]
    List(#[from] ListError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Replaces an entity's list by that of a file; a running server notices within a second. How many words it has.
///
/// # Errors
/// [`ListingError`], in a sentence for the operator; nothing has changed then.
pub async fn replace(
    settings: &Settings,
    entity: EntityId,
    file: &Path,
) -> Result<usize, ListingError> {
    let text = std::fs::read_to_string(file).map_err(|source| {
        let path = file.display().to_string();
        ListingError::Unreadable { path, source }
    })?;
    let words = read(&text)?;
    let count = words.len();
    let (store, witness) = command::open(settings).await?;
    let done = store.list_words(witness, entity, None, words).await;
    store.close().await;
    done?;
    Ok(count)
}

/// The list as a file that [`replace`] takes.
///
/// # Errors
/// [`ListingError`].
pub async fn print(database: &Path, entity: &EntityId) -> Result<Vec<String>, ListingError> {
    let store = Sqlite::open(database)?;
    let defined = store.definitions().await;
    store.close().await;
    let words = defined?.words.remove(entity).unwrap_or_default();
    Ok(words.iter().map(written).collect())
}

/// The words of a list; empty lines and those after `#` say nothing.
///
/// # Errors
/// [`ListingError::NoWord`].
pub fn read(text: &str) -> Result<Vec<ListedWord>, ListingError> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    let words = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    words.map(|(line, found)| word(line, found)).collect()
}

fn word(line: usize, found: &str) -> Result<ListedWord, ListingError> {
    let (severity, rest) = match found.strip_prefix('!') {
        Some(rest) => (Severity::Refuse, rest),
        None => (Severity::Hold, found),
    };
    let (extent, rest) = match rest.strip_suffix('*') {
        Some(rest) => (Extent::Prefix, rest),
        None => (Extent::Whole, rest),
    };
    let word = ListedWord { word: rest.trim().to_owned(), extent, severity };
    if word.folded().is_empty() || word.word.len() > MOST_BYTES {
        return Err(ListingError::NoWord { line, found: found.to_owned() });
    }
    Ok(word)
}

/// As a line of a list.
pub fn written(listed: &ListedWord) -> String {
    let before = if listed.severity == Severity::Refuse { "!" } else { "" };
    let after = if listed.extent == Extent::Prefix { "*" } else { "" };
    [before, &listed.word, after].concat()
}
