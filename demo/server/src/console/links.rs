//! One-time links by which a member sets a password: nobody else learns it, not even who made the link.

use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;

use crate::clock;
use crate::secrecy::{self, NoRandomness, Secret};
use crate::store::staff::SetUpLink;

/// How long it is good: over a weekend.
const GOOD_FOR: Duration = Duration::from_hours(72);

/// What lies on disk, and the address that the member is given.
///
/// # Errors
/// [`NoRandomness`].
pub fn make(secret: &Secret, public_url: &str) -> Result<(SetUpLink, String), NoRandomness> {
    let word = BASE64URL_NOPAD.encode(&secrecy::random_hash()?);
    let good_for = i64::try_from(GOOD_FOR.as_millis()).unwrap_or_default();
    let link = SetUpLink { hash: secret.link(&word), expires_ms: clock::now_ms() + good_for };
    Ok((link, format!("{public_url}/console/set-up/{word}")))
}
