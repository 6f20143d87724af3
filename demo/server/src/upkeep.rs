//! What an operator does with a database beside serving it: check it, copy it.

use std::path::Path;

use crate::store::sqlite::{OpenError, Sqlite, UpkeepError};

/// Why a check or a copy did not end well.
#[derive(Debug, thiserror::Error)]
pub enum MaintenanceError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The check or the copy.
    #[error(transparent)]
    Upkeep(#[from] UpkeepError),
    /// The database is not whole.
    #[error("the database is not whole:{}", .0.iter().flat_map(|found| ["\n  ", found]).collect::<String>())]
    Damaged(Vec<String>),
}

/// Reads the whole file and counts every ballot again; returns how many there are.
///
/// # Errors
/// [`MaintenanceError`], with everything that was found.
pub async fn check(database: &Path) -> Result<u64, MaintenanceError> {
    let store = Sqlite::open(database)?;
    let found = store.check().await;
    store.close().await;
    let found = found?;
    if found.faults.is_empty() {
        Ok(found.ballots)
    } else {
        Err(MaintenanceError::Damaged(found.faults))
    }
}

/// Copies the database as of now into a new file, while a server may be writing to it. The copy holds no
/// trace of what was withdrawn, nor of the order in which votes came in.
///
/// # Errors
/// [`MaintenanceError`], for one when the file exists already.
pub async fn backup(database: &Path, copy: &Path) -> Result<(), MaintenanceError> {
    let store = Sqlite::open(database)?;
    let done = store.copy_to(copy).await;
    store.close().await;
    Ok(done?)
}
