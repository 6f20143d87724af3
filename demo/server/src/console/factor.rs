//! The second factor: codes of an authenticator app (TOTP, RFC 6238), and the recovery codes for when it is lost.

use data_encoding::BASE64;
use qrcode::QrCode;
use qrcode::render::svg;
use totp_rs::{Builder, Totp};

use super::trouble::Trouble;
use crate::clock;
use crate::receipt::Receipt;
use crate::secrecy::{self, Hash, Secret};
use crate::store::staff::KeptMember;

/// Before whose name an authenticator app shows the codes.
const ISSUER: &str = "Sawt";

/// How many recovery codes there are.
const RECOVERY_CODES: usize = 10;

/// What an authenticator app is given: the key, which the server derives and does not store.
pub struct Factor(Totp);

impl Factor {
    /// Of that member; from another seed comes another key.
    ///
    /// # Errors
    /// `unavailable`, when the library refuses the member's login.
    pub fn of(secret: &Secret, member: &KeptMember, seed: &Hash) -> Result<Self, Trouble> {
        Builder::new()
            .with_secret(secret.factor(member.id.0, seed).to_vec())
            .with_issuer(Some(ISSUER))
            // The library allows no colon there.
            .with_account_name(member.login.replace(':', "_"))
            .with_skew(1)
            .build()
            .map(Self)
            .map_err(|error| {
                tracing::error!(%error, "no second factor can be made");
                Trouble::Unavailable
            })
    }

    /// The step of that code, when it is this step's, the one's before or the one's after.
    pub fn step(&self, typed: &str) -> Option<i64> {
        let now = u64::try_from(clock::now_secs()).ok()?;
        i64::try_from(self.0.check(&digits(typed)?, now)?).ok()
    }

    /// The key, as it is typed into an app: in groups of four.
    pub fn key(&self) -> String {
        let bare = self.0.secret().to_base32();
        let groups: Vec<String> = bare
            .as_bytes()
            .chunks(4)
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        groups.join(" ")
    }

    /// The key as a picture for an app's camera: the address of an SVG image.
    ///
    /// # Errors
    /// `unavailable`, when it does not fit into one.
    pub fn picture(&self) -> Result<String, Trouble> {
        let url = self.0.to_url().map_err(|error| error.to_string());
        let code = url.and_then(|url| QrCode::new(url).map_err(|error| error.to_string()));
        let code = code.map_err(|error| {
            tracing::error!(%error, "no picture of a key can be made");
            Trouble::Unavailable
        })?;
        let picture = code.render::<svg::Color<'_>>().min_dimensions(232, 232).build();
        Ok(format!("data:image/svg+xml;base64,{}", BASE64.encode(picture.as_bytes())))
    }
}

/// Six digits out of what was typed: in any digits, with or without spaces.
fn digits(typed: &str) -> Option<String> {
    let digit = |c: char| match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(c) - 0x6F0, 10),
        _ => None,
    };
    let bare =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{200e}' | '\u{200f}'));
    let digits: Option<String> = bare.map(digit).collect();
    digits.filter(|digits| digits.len() == 6)
}

/// New recovery codes, and what lies on disk of them.
///
/// # Errors
/// `unavailable`, when the operating system gives no random bytes.
pub fn recovery_codes(
    secret: &Secret,
    member: &KeptMember,
) -> Result<(Vec<Receipt>, Vec<Hash>), Trouble> {
    let codes = (0..RECOVERY_CODES).map(|_| secrecy::random_hash().map(Receipt::of));
    let codes: Vec<Receipt> = codes.collect::<Result<_, _>>().map_err(|_| Trouble::Unavailable)?;
    let hashes = codes.iter().map(|code| secret.recovery(member.id.0, code)).collect();
    Ok((codes, hashes))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn a_code_is_read_in_any_digits() {
        for typed in ["123456", " 123 456 ", "١٢٣٤٥٦", "۱۲۳۴۵۶", "123-456"] {
            assert_eq!(digits(typed).as_deref(), Some("123456"), "{typed}");
        }
        for typed in ["", "12345", "1234567", "12345a", "١٢٣٤٥"] {
            assert_eq!(digits(typed), None, "{typed}");
        }
    }
}
