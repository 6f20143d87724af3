//! Passwords: which may be chosen, and how they are hashed (Argon2id, off the threads that serve).

use std::sync::{Arc, OnceLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::trouble::Trouble;
use crate::secrecy::Secret;

/// The fewest letters.
pub const LEAST: usize = 12;

/// The most bytes: what is hashed is bounded.
const MOST_BYTES: usize = 1024;

/// KiB of memory, passes and lanes: what OWASP's cheat sheet on storing passwords asks for at least.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Hashes at the same time; each takes 19 MiB and one processor.
const AT_ONCE: usize = 2;

/// Passwords of twelve letters and more that are guessed first, in lower case.
const COMMON: &str = include_str!("common_passwords.txt");

/// Why a password may not be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordMistake {
    /// Fewer than [`LEAST`] letters.
    Short,
    /// More than 1,024 bytes.
    Long,
    /// In the list of those that are guessed first, or made of very few different letters.
    Common,
    /// The login itself.
    Login,
    /// Not the same twice.
    Different,
}

impl PasswordMistake {
    /// Its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Short => "password-short",
            Self::Long => "password-long",
            Self::Common => "password-common",
            Self::Login => "password-login",
            Self::Different => "password-different",
        }
    }
}

/// A password as it was typed, in one Unicode form whatever the keyboard.
pub struct Password(String);

impl Password {
    /// To compare with one on record.
    pub fn typed(typed: &str) -> Self {
        Self(typed.nfc().collect())
    }

    /// To set: typed twice.
    ///
    /// # Errors
    /// [`PasswordMistake`].
    pub fn chosen(typed: &str, again: &str, login: &str) -> Result<Self, PasswordMistake> {
        let password = Self::typed(typed);
        let folded = password.0.to_lowercase();
        let letters: std::collections::HashSet<char> = folded.chars().collect();
        if password.0.graphemes(true).count() < LEAST {
            Err(PasswordMistake::Short)
        } else if password.0.len() > MOST_BYTES {
            Err(PasswordMistake::Long)
        } else if folded.trim() == login {
            Err(PasswordMistake::Login)
        } else if letters.len() < 5 || COMMON.lines().any(|common| common == folded) {
            Err(PasswordMistake::Common)
        } else if typed != again {
            Err(PasswordMistake::Different)
        } else {
            Ok(password)
        }
    }
}

/// Hashes and compares, a few at a time.
#[derive(Clone)]
pub struct Passwords {
    secret: Secret,
    permits: Arc<Semaphore>,
    /// Of a password that nobody has.
    nobodys: Arc<OnceLock<String>>,
}

impl Passwords {
    /// Under that secret.
    pub fn new(secret: &Secret) -> Self {
        let permits = Arc::new(Semaphore::new(AT_ONCE));
        Self { secret: secret.clone(), permits, nobodys: Arc::default() }
    }

    /// As it is kept.
    ///
    /// # Errors
    /// `unavailable`, when the operating system gives no random bytes or no memory.
    pub async fn hash(&self, password: Password) -> Result<String, Trouble> {
        let secret = self.secret.clone();
        self.off_thread(move || hashed(&secret, &password.0)).await?
    }

    /// True when it is the one that was hashed. Without one it takes as long, so that nobody learns who is a member.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn matches(&self, password: Password, kept: Option<String>) -> Result<bool, Trouble> {
        let (secret, nobodys) = (self.secret.clone(), Arc::clone(&self.nobodys));
        self.off_thread(move || {
            let somebodys = kept.is_some();
            let nobodys =
                || nobodys.get_or_init(|| hashed(&secret, "").unwrap_or_default()).clone();
            let kept = kept.unwrap_or_else(nobodys);
            let pepper = secret.pepper();
            let argon2 = argon2(&pepper)?;
            let same = PasswordHash::new(&kept)
                .is_ok_and(|hash| argon2.verify_password(password.0.as_bytes(), &hash).is_ok());
            Ok(same && somebodys)
        })
        .await?
    }

    /// Makes the hash that stands in for nobody's, before somebody could measure that.
    pub async fn warm(&self) {
        let (secret, nobodys) = (self.secret.clone(), Arc::clone(&self.nobodys));
        let made = self.off_thread(move || {
            nobodys.get_or_init(|| hashed(&secret, "").unwrap_or_default());
        });
        if made.await.is_err() {
            tracing::error!("no password can be hashed");
        }
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Trouble> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        let permit = permit.map_err(|_| Trouble::Unavailable)?;
        let done = tokio::task::spawn_blocking(move || {
            let _held = permit;
            work()
        });
        done.await.map_err(|_| Trouble::Unavailable)
    }
}

fn hashed(secret: &Secret, password: &str) -> Result<String, Trouble> {
    let pepper = secret.pepper();
    let hash = argon2(&pepper)?.hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| {
        tracing::error!(%error, "a password was not hashed");
        Trouble::Unavailable
    })
}

fn argon2(pepper: &[u8]) -> Result<Argon2<'_>, Trouble> {
    let (memory, passes, lanes) = COST;
    Params::new(memory, passes, lanes, None)
        .and_then(|params| {
            Argon2::new_with_secret(pepper, Algorithm::Argon2id, Version::V0x13, params)
        })
        .map_err(|error| {
            tracing::error!(%error, "Argon2 refuses its cost");
            Trouble::Unavailable
        })
}

#[cfg(test)]
mod tests {
    use super::{COMMON, Password, PasswordMistake};

    #[test]
    fn what_is_guessed_first_is_refused_and_a_sentence_is_not() {
        let chosen = |typed: &str| Password::chosen(typed, typed, "maryam@moc.example").err();
        assert_eq!(chosen("elevenchars"), Some(PasswordMistake::Short));
        assert_eq!(chosen("Password1234"), Some(PasswordMistake::Common));
        assert_eq!(chosen("aaaaaaaaaaaaaaaa"), Some(PasswordMistake::Common));
        assert_eq!(chosen("Maryam@moc.example"), Some(PasswordMistake::Login));
        assert_eq!(chosen(&"كلمة".repeat(300)), Some(PasswordMistake::Long));
        assert_eq!(chosen("نخلة على الشاطئ"), None);
        assert_eq!(chosen("a quiet morning tide"), None);
        let different = Password::chosen("a quiet morning tide", "a quiet evening tide", "m").err();
        assert_eq!(different, Some(PasswordMistake::Different));
    }

    #[test]
    fn the_list_holds_what_the_length_alone_lets_through() {
        for common in COMMON.lines() {
            assert!(common.chars().count() >= super::LEAST, "{common} is refused as too short");
            assert_eq!(common, common.to_lowercase());
        }
    }
}
