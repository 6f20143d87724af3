//! What a moderator has filled in, and what it asks for. A form that cannot be carried out comes back as it was sent.

use serde::Deserialize;

use super::choices;
use crate::app::App;
use crate::console::trouble::Trouble;
use crate::moderating::{REASON_MAX_GRAPHEMES, REPLY_MAX_GRAPHEMES, fitting};
use crate::store::moderation::acts::{Answer, Desk, Picked, Seen, Settlement, Wish};

/// Comments that one form may decide about; a page has fewer.
const MOST: usize = 200;

/// The fields of the forms that decide.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Draft {
    /// Of the form.
    pub(crate) key: String,
    /// The page that it stands on, or the one that it came from.
    pub(crate) back: String,
    /// The button that was pressed.
    #[serde(rename = "do")]
    pub(crate) deed: String,
    /// The button of one line: `publish` and the comment.
    pub(crate) one: String,
    /// The comments that are ticked.
    pub(crate) pick: Vec<String>,
    /// All comments of the page.
    pub(crate) listed: Vec<String>,
    /// Ticked for all of them.
    pub(crate) all: String,
    /// A ready text, see [`choices::wording`].
    pub(crate) wording: String,
    /// In own words.
    pub(crate) reason: String,
    /// Which office is assigned.
    pub(crate) office: String,
    /// Which office replies.
    pub(crate) signed: String,
    /// A ready reply.
    pub(crate) ready: String,
    /// What it replies.
    pub(crate) reply: String,
}

/// What is wrong with a form: a message, and the field that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// No comment is ticked.
    NothingChosen,
    /// No reason is given.
    NoReason,
    /// The reason is too long.
    LongReason,
    /// No reply is written.
    NoReply,
    /// The reply is too long.
    LongReply,
    /// No office is chosen to sign it.
    NoOffice,
}

impl Mistake {
    /// What is said of it.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::NothingChosen => "queue-mistake-nothing-chosen",
            Self::NoReason => "queue-mistake-no-reason",
            Self::LongReason => "queue-mistake-long-reason",
            Self::NoReply => "queue-mistake-no-reply",
            Self::LongReply => "queue-mistake-long-reply",
            Self::NoOffice => "queue-mistake-no-office",
        }
    }

    /// The `id` of the field.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::NothingChosen => "list",
            Self::NoReason | Self::LongReason => "reason",
            Self::NoReply | Self::LongReply => "reply",
            Self::NoOffice => "signed",
        }
    }
}

impl Draft {
    /// Of a form that is still to be filled in.
    ///
    /// # Errors
    /// As [`super::key::new_key`].
    pub(super) fn empty(back: String) -> Result<Self, Trouble> {
        Ok(Self { key: super::key::new_key()?, back, ..Self::default() })
    }

    /// The name of what is wished; that of one line goes before that of the form.
    fn deed(&self) -> &str {
        match self.one.split_once(' ') {
            Some((deed, _)) => deed,
            None => &self.deed,
        }
    }

    /// True when Enter was pressed on a tick: nothing is asked for.
    pub(super) fn stays(&self) -> bool {
        self.deed() == "stay"
    }

    /// What is to become of the comments.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`] for what no button of the console asks.
    pub(super) async fn wish(&self, app: &App) -> Result<Result<Wish, Mistake>, Trouble> {
        Ok(Ok(match self.deed() {
            "publish" => Wish::Publish,
            "refuse" => return Ok(self.reason(app).await?.map(Wish::Refuse)),
            "mark" => Wish::Mark,
            "unmark" => Wish::Unmark,
            "assign" if self.office.is_empty() => Wish::Assign(None),
            "assign" => Wish::Assign(Some(self.office.parse().map_err(|_| Trouble::Malformed)?)),
            "reply" => return self.answer().map(|answer| answer.map(Wish::Reply)),
            "publish-and-reply" => {
                return self.answer().map(|answer| answer.map(Wish::PublishAndReply));
            }
            "remove-reply" => Wish::RemoveReply,
            "uphold" => Wish::Settle(Settlement::Upheld),
            "dismiss" => Wish::Settle(Settlement::Dismissed),
            _ => return Err(Trouble::Malformed),
        }))
    }

    /// The ready text and the moderator's own words below it.
    async fn reason(&self, app: &App) -> Result<Result<String, Mistake>, Trouble> {
        let ready = choices::wording(app, &self.wording).await?;
        let reason = fitting(&format!("{ready}\n{}", self.reason), REASON_MAX_GRAPHEMES);
        Ok(reason.map_err(|found| if found == 0 { Mistake::NoReason } else { Mistake::LongReason }))
    }

    /// What the entity replies.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`].
    pub(super) fn answer(&self) -> Result<Result<Answer, Mistake>, Trouble> {
        let text = match fitting(&self.reply, REPLY_MAX_GRAPHEMES) {
            Ok(text) => text,
            Err(0) => return Ok(Err(Mistake::NoReply)),
            Err(_) => return Ok(Err(Mistake::LongReply)),
        };
        if self.signed.is_empty() {
            return Ok(Err(Mistake::NoOffice));
        }
        let desk: Desk = self.signed.parse().map_err(|_| Trouble::Malformed)?;
        Ok(Ok(Answer { office: desk.office, text }))
    }

    /// The comments that it is about.
    ///
    /// # Errors
    /// A mistake of the form, or [`Trouble::Malformed`].
    pub(super) fn picked(&self) -> Result<Result<Vec<Picked>, Mistake>, Trouble> {
        let one = self.one.split_once(' ').map(|(_, pick)| vec![pick.to_owned()]);
        let all = if self.all.is_empty() { &self.pick } else { &self.listed };
        let picks = one.as_ref().unwrap_or(all);
        if picks.is_empty() {
            return Ok(Err(Mistake::NothingChosen));
        }
        if picks.len() > MOST {
            return Err(Trouble::TooLarge);
        }
        let picked = picks.iter().map(|pick| read_pick(pick));
        Ok(Ok(picked.collect::<Option<_>>().ok_or(Trouble::Malformed)?))
    }
}

/// Out of an id and what was seen.
fn read_pick(pick: &str) -> Option<Picked> {
    let (id, seen) = pick.split_once(':')?;
    Some(Picked { id: id.parse().ok()?, seen: Some(Seen(seen.to_owned())) })
}
