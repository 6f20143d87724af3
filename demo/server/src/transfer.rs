//! Definitions in and out of a database: `import` and `export`; below, comments.

pub mod comments;
pub(crate) mod formula;
mod incoming;
mod lineage;
mod outgoing;
mod pages;
mod plan;
mod report;

use std::path::{Path, PathBuf};

use sawt_wire::Definitions;

use crate::definitions::{self, Mistake};
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{DefineError, ReadError, Store as _};

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// A file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A file is not JSON of the contract.
    #[error("{path} is not right: {message}")]
    Malformed {
        /// Which.
        path: String,
        /// Where and why.
        message: String,
    },
    /// Definitions are wrong; nothing was imported.
    #[error("nothing was imported:{}", listed(.0))]
    Mistakes(Vec<String>),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error("the database failed: {0}")]
    Database(String),
}

fn listed(mistakes: &[String]) -> String {
    mistakes.iter().flat_map(|mistake| ["\n  ", mistake]).collect()
}

/// Takes over each file as a whole, all files or none up to the first that is wrong.
///
/// # Errors
/// [`TransferError`], in sentences for the operator.
pub async fn import(files: &[PathBuf], database: &Path) -> Result<(), TransferError> {
    let mut read = Vec::new();
    let mut mistakes = Vec::new();
    for file in files {
        let mut definitions = read_file(file)?;
        match definitions::check(&mut definitions) {
            Ok(()) => read.push((file, definitions)),
            Err(found) => mistakes.extend(named(file, found)),
        }
    }
    if !mistakes.is_empty() {
        return Err(TransferError::Mistakes(mistakes));
    }
    let store = Sqlite::open(database)?;
    for (file, definitions) in read {
        let Definitions { entities, polls, threads, consultations, sessions, forms } = &definitions;
        let [entities, polls, threads] = [entities.len(), polls.len(), threads.len()];
        let [consultations, sessions, forms] = [consultations.len(), sessions.len(), forms.len()];
        let file_name = file.display();
        match store.define(definitions).await {
            Ok(()) => tracing::info!(
                file = %file_name, entities, polls, threads, consultations, sessions, forms, "imported"
            ),
            Err(DefineError::Mistakes(found)) => {
                store.close().await;
                return Err(TransferError::Mistakes(named(file, found).collect()));
            }
            Err(DefineError::Failed(message)) => return Err(TransferError::Database(message)),
        }
    }
    store.close().await;
    Ok(())
}

fn named(file: &Path, mistakes: Vec<Mistake>) -> impl Iterator<Item = String> {
    let file = file.display().to_string();
    mistakes.into_iter().map(move |mistake| format!("{file}{mistake}"))
}

fn read_file(file: &Path) -> Result<Definitions, TransferError> {
    let path = file.display().to_string();
    let text = std::fs::read(file)
        .map_err(|source| TransferError::Unreadable { path: path.clone(), source })?;
    let mut reader = serde_json::Deserializer::from_slice(&text);
    let definitions = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let message = format!("{}: {}", error.path(), error.inner());
        TransferError::Malformed { path: path.clone(), message }
    })?;
    match misspelt(&text) {
        None => Ok(definitions),
        Some(field) => {
            let message = format!("{field} is no field of a definition");
            Err(TransferError::Malformed { path, message })
        }
    }
}

/// The first field that nothing reads. On the wire such a field is passed over; in an operator's file it is a
/// misspelling, and a poll without its `closes_at` would stay open for good.
fn misspelt(text: &[u8]) -> Option<String> {
    let mut first = None;
    let mut reader = serde_json::Deserializer::from_slice(text);
    let read: Result<Definitions, _> = serde_ignored::deserialize(&mut reader, |path| {
        first.get_or_insert_with(|| path.to_string());
    });
    read.ok().and(first)
}

/// All definitions as JSON that `import` takes.
///
/// # Errors
/// [`TransferError`].
pub async fn export(database: &Path) -> Result<String, TransferError> {
    let store = Sqlite::open(database)?;
    let defined =
        store.definitions().await.map_err(|ReadError(message)| TransferError::Database(message))?;
    store.close().await;
    serde_json::to_string_pretty(&defined.definitions)
        .map_err(|error| TransferError::Database(error.to_string()))
}
