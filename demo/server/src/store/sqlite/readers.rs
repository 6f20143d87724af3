//! A few connections that only read.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::schema;
use crate::store::ReadError;

/// More would only wait for the processor.
const MOST: usize = 8;

#[derive(Debug, Clone)]
pub(super) struct Readers {
    path: PathBuf,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            idle: Arc::default(),
            permits: Arc::new(Semaphore::new(MOST)),
        }
    }

    /// Reads on a thread that may block. A connection that failed is closed rather than kept.
    pub(super) async fn read<T, F>(&self, read: F) -> Result<T, ReadError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|closed| ReadError(closed.to_string()))?;
        let readers = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            let _held = permit;
            let connection = match readers.idle().pop() {
                Some(connection) => connection,
                None => schema::open_for_reading(&readers.path)?,
            };
            let found = read(&connection)?;
            readers.idle().push(connection);
            Ok(found)
        });
        match done.await {
            Ok(found) => found.map_err(|error: rusqlite::Error| ReadError(error.to_string())),
            Err(stopped) => Err(ReadError(stopped.to_string())),
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
