//! What is new in the threads, for those who listen: looked up once a second while somebody does, so that what
//! another process decides is noticed as well, and no thread tells more than once a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use sawt_wire::ThreadId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::http::limit::Who;
use crate::store::comments::Published;
use crate::store::{ReadError, Store};

/// What is published in each thread.
pub type Board = Arc<HashMap<ThreadId, Published>>;

/// How many may listen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// All of them.
    pub all: usize,
    /// From one address; many citizens share one.
    pub each: usize,
}

/// There is no seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// For anybody.
    House,
    /// For this address.
    Address,
}

/// Who listens.
#[derive(Debug)]
pub struct News {
    /// `None` once the server stops: those who listen are sent home.
    board: Mutex<Option<watch::Sender<Board>>>,
    free: Arc<Semaphore>,
    each: usize,
    taken: Arc<Mutex<HashMap<Who, usize>>>,
}

/// One who listens; their seat comes free when dropped.
#[derive(Debug)]
#[must_use]
pub struct Seat {
    _free: OwnedSemaphorePermit,
    who: Option<Who>,
    taken: Arc<Mutex<HashMap<Who, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(who) = self.who else { return };
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seats) = taken.get_mut(&who) {
            *seats -= 1;
            if *seats == 0 {
                taken.remove(&who);
            }
        }
    }
}

impl News {
    /// With so many seats.
    pub fn new(seats: Seats) -> Self {
        Self {
            board: Mutex::new(Some(watch::Sender::new(Board::default()))),
            free: Arc::new(Semaphore::new(seats.all)),
            each: seats.each,
            taken: Arc::default(),
        }
    }

    /// A seat for that address.
    ///
    /// # Errors
    /// [`Full`].
    pub fn sit(&self, who: Option<Who>) -> Result<Seat, Full> {
        let permit = Arc::clone(&self.free).try_acquire_owned().map_err(|_| Full::House)?;
        if let Some(who) = who {
            let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
            let seats = taken.entry(who).or_default();
            if *seats >= self.each {
                return Err(Full::Address);
            }
            *seats += 1;
        }
        Ok(Seat { _free: permit, who, taken: Arc::clone(&self.taken) })
    }

    /// The board, as it changes; `None` once the server stops.
    pub fn listen(&self) -> Option<watch::Receiver<Board>> {
        let board = self.board.lock().unwrap_or_else(PoisonError::into_inner);
        board.as_ref().map(watch::Sender::subscribe)
    }

    /// Looks what is new.
    ///
    /// # Errors
    /// [`ReadError`]; the board stays as it was.
    pub async fn look(&self, store: &dyn Store) -> Result<(), ReadError> {
        let now = store.published().await?;
        let board = self.board.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(board) = board.as_ref() {
            board.send_if_modified(|before| {
                let changed = **before != now;
                if changed {
                    *before = Arc::new(now);
                }
                changed
            });
        }
        Ok(())
    }

    /// True while somebody listens.
    pub fn is_heard(&self) -> bool {
        let board = self.board.lock().unwrap_or_else(PoisonError::into_inner);
        board.as_ref().is_some_and(|board| board.receiver_count() > 0)
    }

    /// Sends everybody home.
    pub fn stop(&self) {
        self.board.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}
