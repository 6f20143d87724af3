//! What a command on the server needs to change something: the store, and what seals its lines in the audit log.

use crate::config::Settings;
use crate::secret_file::{self, SecretError};
use crate::store::audit::Witness;
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{Store as _, WriteError};

/// Why a command cannot change anything.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The secret.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database, later.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The secret is of another database.
    #[error(
        "the secret file {0} does not belong to this database; restore the right one from a backup"
    )]
    WrongSecret(String),
}

/// Opens the database, also beside a running server; close the store afterwards.
///
/// # Errors
/// [`CommandError`], in a sentence for the operator.
pub async fn open(settings: &Settings) -> Result<(Sqlite, Witness), CommandError> {
    let file = settings.secret_file();
    let store = Sqlite::open(&settings.database())?;
    let secret = secret_file::load_or_create(&file)?;
    if store.claim(secret.fingerprint()).await? {
        return Ok((store, Witness::command_line(&secret)));
    }
    store.close().await;
    Err(CommandError::WrongSecret(file.display().to_string()))
}
