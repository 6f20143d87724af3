//! How often one may try to sign in: a few times at once, then after waits that double. In memory alone, by hashes.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::clock;

/// Attempts before the first wait: of one account, and of one address, behind which a whole ministry may sit.
const FREE: [u32; 2] = [5, 30];

/// The first wait, in milliseconds; each further attempt doubles it.
const FIRST_MS: i64 = 5_000;

/// The longest wait, so that nobody is locked out for good by somebody else's attempts.
const LONGEST_MS: i64 = 15 * 60 * 1_000;

/// After so long without an attempt all is forgotten.
const FORGOTTEN_MS: i64 = 24 * 60 * 60 * 1_000;

/// As many are counted; beyond, the oldest are forgotten.
const MOST: usize = 20_000;

/// What is counted.
#[derive(Debug, Clone, Copy)]
pub enum Tried<'a> {
    /// A login, whether it exists or not.
    Account(&'a str),
    /// An address, under today's salt.
    Address([u8; 16]),
}

#[derive(Debug, Clone, Copy)]
struct Count {
    attempts: u32,
    last_ms: i64,
}

/// Counts attempts.
#[derive(Debug, Default)]
pub struct Waits {
    hasher: RandomState,
    counts: Mutex<HashMap<u64, Count>>,
}

impl Waits {
    /// Counts an attempt, before it is known how it ends: attempts at the same moment count as well.
    ///
    /// # Errors
    /// Whole seconds to wait, when it comes too early; then it is not counted and must not be carried out.
    pub fn attempt(&self, all: &[Tried<'_>]) -> Result<(), u32> {
        let now = clock::now_ms();
        let keys: Vec<(u64, u32)> = all.iter().map(|tried| self.key(*tried)).collect();
        let mut counts = self.counts();
        let wait = keys.iter().filter_map(|(key, free)| {
            let count = counts.get(key)?;
            let open = count.last_ms + wait_ms(count.attempts, *free);
            (open > now).then_some(open - now)
        });
        if let Some(wait) = wait.max() {
            return Err(u32::try_from(wait / 1_000).unwrap_or(u32::MAX).saturating_add(1));
        }
        if counts.len() > MOST {
            counts.retain(|_, count| now - count.last_ms < LONGEST_MS);
        }
        for (key, _) in keys {
            let count = counts.entry(key).or_insert(Count { attempts: 0, last_ms: now });
            if now - count.last_ms > FORGOTTEN_MS {
                count.attempts = 0;
            }
            *count = Count { attempts: count.attempts.saturating_add(1), last_ms: now };
        }
        Ok(())
    }

    /// Forgets the attempts of an account that got in, and takes back the one of its address.
    pub fn succeeded(&self, all: &[Tried<'_>]) {
        let mut counts = self.counts();
        for tried in all {
            let (key, _) = self.key(*tried);
            match tried {
                Tried::Account(_) => {
                    counts.remove(&key);
                }
                Tried::Address(_) => {
                    if let Some(count) = counts.get_mut(&key) {
                        count.attempts = count.attempts.saturating_sub(1);
                    }
                }
            }
        }
    }

    fn key(&self, tried: Tried<'_>) -> (u64, u32) {
        match tried {
            Tried::Account(login) => (self.hasher.hash_one(("account", login)), FREE[0]),
            Tried::Address(address) => (self.hasher.hash_one(("address", address)), FREE[1]),
        }
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<u64, Count>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// After so many attempts.
fn wait_ms(attempts: u32, free: u32) -> i64 {
    match attempts.checked_sub(free) {
        None => 0,
        Some(beyond) => FIRST_MS.saturating_mul(1 << beyond.min(20)).min(LONGEST_MS),
    }
}

#[cfg(test)]
mod tests {
    use super::{Tried, Waits, wait_ms};

    #[test]
    fn waits_double_up_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (4..14).map(|attempts| wait_ms(attempts, 5) / 1_000).collect();
        assert_eq!(waits, [0, 5, 10, 20, 40, 80, 160, 320, 640, 900]);
    }

    #[test]
    fn a_sixth_attempt_waits_and_a_success_forgets() {
        let waits = Waits::default();
        let tried = [Tried::Account("maryam"), Tried::Address([1; 16])];
        for _ in 0..5 {
            assert_eq!(waits.attempt(&tried), Ok(()));
        }
        assert!(waits.attempt(&tried).is_err());
        assert_eq!(waits.attempt(&[Tried::Account("khalid")]), Ok(()));
        waits.succeeded(&tried);
        assert_eq!(waits.attempt(&tried), Ok(()));
    }
}
