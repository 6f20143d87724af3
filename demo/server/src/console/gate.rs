//! What signing in works with.

use super::passwords::Passwords;
use super::provider::Provider;
use super::waits::Waits;

/// See its parts.
pub struct Gate {
    /// Hashing.
    pub passwords: Passwords,
    /// Attempts.
    pub waits: Waits,
    /// The identity provider, when one is configured.
    pub provider: Option<Provider>,
}
