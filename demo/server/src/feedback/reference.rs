//! References as people type them, and the claim that comes with one.

use axum::http::HeaderMap;
use sawt_wire::header::ACCESS_CODE;
use sawt_wire::written::ascii_digits;

use crate::app::App;
use crate::http::problem::Refusal;
use crate::receipt::Receipt;
use crate::store::forms::Claim;

/// Digits of a reference.
const DIGITS: usize = 10;

/// As it is shown, of what somebody typed: in either digits, with or without separators. `None` when it can be none.
pub(super) fn reference(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for c in ascii_digits(typed).chars() {
        match c {
            '0'..='9' => digits.push(c),
            '-' | '\u{2010}'..='\u{2015}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let whole = digits.len() == DIGITS;
    whole.then(|| [&digits[..3], &digits[3..6], &digits[6..]].join("-"))
}

/// What a request opens a submission with.
///
/// # Errors
/// `unauthorized` without a code; `not-found` when either can be none.
pub(super) fn claim(app: &App, typed: &str, headers: &HeaderMap) -> Result<Claim, Refusal> {
    let code = headers.get(ACCESS_CODE).ok_or_else(Refusal::unauthorized)?;
    let code = code.to_str().map_err(|_| Refusal::no_submission())?;
    claim_of(app, typed, code)
}

/// Of what somebody typed.
///
/// # Errors
/// `not-found` when either can be none.
pub(super) fn claim_of(
    app: &App,
    reference_typed: &str,
    code_typed: &str,
) -> Result<Claim, Refusal> {
    let code = Receipt::read(code_typed).ok_or_else(Refusal::no_submission)?;
    let reference = reference(reference_typed).ok_or_else(Refusal::no_submission)?;
    Ok(Claim { reference, access_key: app.secret.access_key(&code) })
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn what_people_type_is_read_as_what_was_shown() {
        for typed in ["482-915-3067", "4829153067", " ٤٨٢ ٩١٥ ٣٠٦٧ ", "\u{200E}482–915–3067"]
        {
            assert_eq!(reference(typed).as_deref(), Some("482-915-3067"), "{typed}");
        }
        for typed in ["", "482-915-306", "482-915-30670", "48O-915-3067", "../../etc"] {
            assert_eq!(reference(typed), None, "{typed}");
        }
    }
}
