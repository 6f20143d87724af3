//! Carrying out what a form asks for, and telling by name what could not be done.

use super::PATH;
use super::draft::{Draft, Mistake, Picked};
use crate::app::App;
use crate::console::member::Member;
use crate::console::queue::act::begun;
use crate::console::queue::key::sealed;
use crate::console::trouble::Trouble;
use crate::console::words::Words;
use crate::store::forms::inbox::{HandleError, Handled};

/// A submission that stays as it was.
#[derive(Debug)]
pub(crate) struct LeftView {
    pub(crate) path: String,
    /// Its reference.
    pub(crate) name: String,
    /// Why, as a sentence.
    pub(crate) why: String,
}

/// What came of a form.
pub(super) enum Came {
    /// The number of those that are now as they were wished, and all others.
    Done(u64, Vec<LeftView>),
    /// Nothing was done: the form is not right.
    Mistaken(Mistake),
}

/// Does to each of the submissions of a form what it asks for.
///
/// # Errors
/// What no form of the console asks, or the database.
pub(super) async fn carry_out(
    app: &App,
    member: &Member,
    words: Words,
    draft: &Draft,
) -> Result<Came, Trouble> {
    let picked = match draft.picked()? {
        Ok(picked) => picked,
        Err(mistake) => return Ok(Came::Mistaken(mistake)),
    };
    let wish = match draft.wish()? {
        Ok(wish) => wish,
        Err(mistake) => return Ok(Came::Mistaken(mistake)),
    };
    let key = sealed(&draft.key, &[format!("{wish:?}")]);
    let mut done = 0;
    let mut left = Vec::new();
    for Picked { id, seen } in picked {
        let begun = begun(app, member, key.clone());
        match app.store.handle(begun, id, Some(seen), wish.clone()).await {
            Ok(Handled::Done | Handled::AsItWas) => done += 1,
            Err(error) => {
                let why = words.text(hindrance(&error)?).to_string();
                let whole = app.store.submission(id).await?;
                let name = whole.and_then(|whole| whole.line.submission.reference);
                let name = name.unwrap_or_else(|| words.text("inbox-unnamed").to_string());
                left.push(LeftView { path: format!("{PATH}/{id}"), name, why });
            }
        }
    }
    Ok(Came::Done(done, left))
}

/// Why it was not done; the database itself is trouble for the whole page.
fn hindrance(error: &HandleError) -> Result<&'static str, Trouble> {
    Ok(match error {
        HandleError::NotFound => "inbox-left-not-found",
        HandleError::Erased => "inbox-left-erased",
        HandleError::Changed => "inbox-left-changed",
        HandleError::NoSuchOffice => "inbox-left-no-such-office",
        HandleError::MailboxFull => "inbox-left-mailbox-full",
        HandleError::NoReference => "inbox-left-no-reference",
        HandleError::Failed(_) => {
            tracing::error!(%error, "a submission was not handled");
            return Err(Trouble::Unavailable);
        }
    })
}

/// What was done, as a message with `$count`.
pub(super) fn told(wish: &str) -> &'static str {
    match wish {
        "assign" => "inbox-told-assign",
        "take" => "inbox-told-take",
        "release" => "inbox-told-release",
        "trust" => "inbox-told-trust",
        "reply" => "inbox-told-reply",
        "send" => "inbox-told-message",
        "note" => "inbox-told-note",
        _ => "inbox-told-put",
    }
}
