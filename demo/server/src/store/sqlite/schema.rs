//! Opening the file: pragmas and migrations.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::OpenError;

/// Every migration, in order; one that was released never changes.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/sqlite/0001_participation.sql"),
    include_str!("../../../migrations/sqlite/0002_comments.sql"),
    include_str!("../../../migrations/sqlite/0003_answers.sql"),
    include_str!("../../../migrations/sqlite/0004_staff.sql"),
    include_str!("../../../migrations/sqlite/0005_queue.sql"),
    include_str!("../../../migrations/sqlite/0006_consultations.sql"),
    include_str!("../../../migrations/sqlite/0007_forms.sql"),
    include_str!("../../../migrations/sqlite/0008_arrivals.sql"),
    include_str!("../../../migrations/sqlite/0009_form_files.sql"),
];

/// How long a process waits for another one that writes to the same file, `import` beside a running
/// server for example.
const BUSY: Duration = Duration::from_secs(5);

/// The one connection that writes. `synchronous = FULL` alone keeps an acknowledged vote through a
/// power cut; `secure_delete` overwrites what is withdrawn.
///
/// Keys are hashes, so nearly every row of a batch changes a page of its own, and a page goes to the log as a whole:
/// pages of 1 KiB make less of that than the usual 4 KiB. The log grows to 64 MiB before it is copied into the
/// file, by when most pages have changed more than once and are copied once.
pub(super) fn open_for_writing(path: &Path) -> Result<Connection, OpenError> {
    let failed = |source| OpenError::Sqlite { path: path.display().to_string(), source };
    // Readable by its owner alone from the first byte on; SQLite gives its log the same permissions.
    OpenOptions::new().append(true).create(true).mode(0o600).open(path)?;
    let mut connection = Connection::open(path).map_err(failed)?;
    connection.busy_timeout(BUSY).map_err(failed)?;
    connection
        .execute_batch(
            "PRAGMA page_size = 1024;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA secure_delete = ON;
             PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cache_size = -65536;
             PRAGMA wal_autocheckpoint = 64000;",
        )
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    let found = migrate(&mut connection).map_err(failed)?;
    if found > MIGRATIONS.len() {
        let (path, known) = (path.display().to_string(), MIGRATIONS.len());
        return Err(OpenError::Newer { path, found, known });
    }
    Ok(connection)
}

/// One of the connections that read.
pub(super) fn open_for_reading(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Runs what is missing; the schema that was found before.
fn migrate(connection: &mut Connection) -> rusqlite::Result<usize> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: usize = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for migration in MIGRATIONS.iter().skip(found) {
        transaction.execute_batch(migration)?;
    }
    if found < MIGRATIONS.len() {
        transaction.pragma_update(None, "user_version", MIGRATIONS.len())?;
    }
    transaction.commit()?;
    Ok(found)
}
