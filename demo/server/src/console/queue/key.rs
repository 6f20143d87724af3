//! What makes a form do once what it asks for, however often it is sent.

use data_encoding::BASE64URL_NOPAD;

use crate::console::trouble::Trouble;
use crate::secrecy::Seal;
use crate::store::moderation::acts::{Answer, Picked, Wish};

/// A new one for a form.
///
/// # Errors
/// [`Trouble::Unavailable`], when the operating system gives no random bytes.
pub(crate) fn new_key() -> Result<String, Trouble> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Trouble::Unavailable)?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// Of a form that was sent: another one when the same form comes back and asks for something else.
pub(super) fn of_wish(form: &str, wish: &Wish, picked: &[Picked]) -> String {
    let mut parts = vec![format!("{:?}", wish.deed())];
    match wish {
        Wish::Refuse(reason) => parts.push(reason.clone()),
        Wish::Assign(office) => {
            parts.extend(office.as_ref().map(ToString::to_string));
        }
        Wish::Reply(Answer { office, text }) | Wish::PublishAndReply(Answer { office, text }) => {
            parts.extend([office.as_str().to_owned(), text.clone()]);
        }
        Wish::Publish | Wish::Mark | Wish::Unmark | Wish::RemoveReply | Wish::Settle(_) => {}
    }
    for Picked { id, seen } in picked {
        parts.push(id.as_str().to_owned());
        parts.extend(seen.as_ref().map(|seen| seen.0.clone()));
    }
    sealed(form, &parts)
}

/// Of a form that undoes.
pub(super) fn of_undo(form: &str, act: i64) -> String {
    sealed(form, &["undo".to_owned(), act.to_string()])
}

/// Of a form and what it asks for.
pub(crate) fn sealed(form: &str, parts: &[String]) -> String {
    let bytes: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    BASE64URL_NOPAD.encode(&Seal::of(form, &bytes).0)
}
