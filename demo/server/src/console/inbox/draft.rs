//! What a member has filled in, and what it asks for. A form that cannot be carried out comes back as it was sent.

use sawt_wire::MESSAGE_MAX_GRAPHEMES;
use serde::Deserialize;

use super::filters::state_of;
use crate::console::queue::key;
use crate::console::trouble::Trouble;
use crate::moderating::{REPLY_MAX_GRAPHEMES, fitting};
use crate::store::forms::SubmissionId;
use crate::store::forms::inbox::Wish;
use crate::store::moderation::acts::Desk;

/// Submissions that one form may be about; a page has fewer.
const MOST: usize = 200;

/// The fields of the forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Draft {
    /// Of the form.
    pub(crate) key: String,
    /// The inbox as it was left.
    pub(crate) back: String,
    /// The button that was pressed.
    #[serde(rename = "do")]
    pub(crate) deed: String,
    /// The submissions that are ticked, each with the version that was read.
    pub(crate) pick: Vec<String>,
    /// All of the page.
    pub(crate) listed: Vec<String>,
    /// Ticked for all of them.
    pub(crate) all: String,
    /// Where it is to stand.
    pub(crate) state: String,
    /// Which office is assigned.
    pub(crate) office: String,
    /// Which office replies.
    pub(crate) signed: String,
    /// A ready reply.
    pub(crate) ready: String,
    pub(crate) reply: String,
    /// Into the mailbox.
    pub(crate) message: String,
    /// For colleagues.
    pub(crate) note: String,
}

/// What is wrong with a form: a message, and the field that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mistake {
    NothingChosen,
    NoReply,
    LongReply,
    NoOffice,
    NoMessage,
    LongMessage,
    NoNote,
    LongNote,
}

impl Mistake {
    /// What is said of it.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::NothingChosen => "inbox-mistake-nothing-chosen",
            Self::NoReply => "queue-mistake-no-reply",
            Self::LongReply => "queue-mistake-long-reply",
            Self::NoOffice => "queue-mistake-no-office",
            Self::NoMessage => "inbox-mistake-no-message",
            Self::LongMessage => "inbox-mistake-long-message",
            Self::NoNote => "inbox-mistake-no-note",
            Self::LongNote => "inbox-mistake-long-note",
        }
    }

    /// The `id` of the field.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::NothingChosen => "list",
            Self::NoReply | Self::LongReply => "reply",
            Self::NoOffice => "signed",
            Self::NoMessage | Self::LongMessage => "message",
            Self::NoNote | Self::LongNote => "note",
        }
    }
}

/// A submission that a member has chosen, as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Picked {
    pub(super) id: SubmissionId,
    pub(super) seen: i64,
}

impl Draft {
    /// Of a form that is still to be filled in.
    ///
    /// # Errors
    /// As [`key::new_key`].
    pub(super) fn empty(back: String) -> Result<Self, Trouble> {
        Ok(Self { key: key::new_key()?, back, ..Self::default() })
    }

    /// What is to become of the submissions.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`] for what no button of the console asks.
    pub(super) fn wish(&self) -> Result<Result<Wish, Mistake>, Trouble> {
        let put = |name: &str| state_of(name).map(Wish::Put).ok_or(Trouble::Malformed);
        Ok(Ok(match self.deed.as_str() {
            "put" => put(&self.state)?,
            "close" => put("closed")?,
            "study" => put("under-study")?,
            "assign" if self.office.is_empty() => Wish::Assign(None),
            "assign" => {
                let desk: Desk = self.office.parse().map_err(|_| Trouble::Malformed)?;
                Wish::Assign(Some(desk.office))
            }
            "take" => Wish::Take,
            "release" => Wish::Release,
            "trust" => Wish::Trust,
            "reply" => return self.answer(),
            "send" => return Ok(self.letter().map(Wish::Message)),
            "note" => {
                let note = fitting(&self.note, MESSAGE_MAX_GRAPHEMES);
                return Ok(note
                    .map(Wish::Note)
                    .map_err(either(Mistake::NoNote, Mistake::LongNote)));
            }
            _ => return Err(Trouble::Malformed),
        }))
    }

    /// What the entity answers.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`].
    pub(super) fn answer(&self) -> Result<Result<Wish, Mistake>, Trouble> {
        let text = match fitting(&self.reply, REPLY_MAX_GRAPHEMES) {
            Ok(text) => text,
            Err(found) => return Ok(Err(either(Mistake::NoReply, Mistake::LongReply)(found))),
        };
        if self.signed.is_empty() {
            return Ok(Err(Mistake::NoOffice));
        }
        let desk: Desk = self.signed.parse().map_err(|_| Trouble::Malformed)?;
        Ok(Ok(Wish::Reply { office: desk.office, text }))
    }

    /// What the entity writes into the mailbox.
    ///
    /// # Errors
    /// A mistake of the form.
    pub(super) fn letter(&self) -> Result<String, Mistake> {
        let text = fitting(&self.message, MESSAGE_MAX_GRAPHEMES);
        text.map_err(either(Mistake::NoMessage, Mistake::LongMessage))
    }

    /// The submissions that it is about.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`].
    pub(super) fn picked(&self) -> Result<Result<Vec<Picked>, Mistake>, Trouble> {
        let picks = if self.all.is_empty() { &self.pick } else { &self.listed };
        if picks.is_empty() {
            return Ok(Err(Mistake::NothingChosen));
        }
        if picks.len() > MOST {
            return Err(Trouble::TooLarge);
        }
        let picked = picks.iter().map(|pick| picked(pick).ok_or(Trouble::Malformed));
        picked.collect::<Result<_, _>>().map(Ok)
    }
}

fn either(none: Mistake, long: Mistake) -> impl Fn(usize) -> Mistake {
    move |found| if found == 0 { none } else { long }
}

fn picked(pick: &str) -> Option<Picked> {
    let (id, seen) = pick.split_once(':')?;
    Some(Picked { id: id.parse().ok()?, seen: seen.parse().ok()? })
}
