//! A comment in words: a line of a table, or an object of JSON.

use jiff::tz::TimeZone;
use sawt_wire::CommentKind;
use serde::Deserialize;

use super::html::{self, Newlines};
use super::{Fate, IncomingComment, IncomingReply, LeftOut, times};

/// Each is a row of the database, since each may be taken back where it is known whose it is.
const MOST_SUPPORTS: u32 = 100_000;

/// As it is written; what is absent or empty is `None`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Row {
    pub(super) id: Option<String>,
    pub(super) thread: Option<String>,
    pub(super) parent: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) anchor: Option<String>,
    pub(super) name: Option<String>,
    pub(super) text: Option<String>,
    /// Instead of `text`: marked up.
    pub(super) html: Option<String>,
    pub(super) created_at: Option<String>,
    pub(super) edited_at: Option<String>,
    pub(super) state: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) supports: Option<String>,
    pub(super) official_reply: Option<String>,
    pub(super) official_reply_office: Option<String>,
    pub(super) official_reply_at: Option<String>,
}

impl Row {
    /// The comment, or everything that is wrong with it.
    pub(super) fn comment(
        self,
        place: String,
        zone: &TimeZone,
    ) -> Result<IncomingComment, Vec<String>> {
        let mut wrong = Vec::new();
        let mut time = |field: &str, written: Option<&str>| {
            let written = written?;
            let read = times::read(written, zone);
            if read.is_none() {
                wrong.push(format!("{field} is \"{written}\"; it takes {}", times::ACCEPTED));
            }
            read
        };
        let created_ms = time("created_at", Some(self.created_at.as_deref().unwrap_or_default()));
        let edited_ms = time("edited_at", self.edited_at.as_deref());
        let replied_ms = time("official_reply_at", self.official_reply_at.as_deref());
        let kind = match self.kind.as_deref() {
            None => CommentKind::Comment,
            Some(word) => kind(word).unwrap_or_else(|| {
                wrong.push(format!(
                    "type is \"{word}\"; it takes comment, suggestion, complaint, enquiry or thanks"
                ));
                CommentKind::Comment
            }),
        };
        let fate = fate(self.state.as_deref(), self.reason).unwrap_or_else(|message| {
            wrong.push(message);
            Fate::AsTheThreadSays
        });
        let reply = match (self.official_reply, self.official_reply_office, replied_ms) {
            (None, ..) => None,
            (Some(text), Some(office), Some(at_ms)) => Some(IncomingReply { office, text, at_ms }),
            (Some(_), office, at) => {
                let missing =
                    if office.is_none() { "official_reply_office" } else { "official_reply_at" };
                if office.is_none() || (at.is_none() && self.official_reply_at.is_none()) {
                    wrong.push(format!("{missing} is missing beside official_reply"));
                }
                None
            }
        };
        let supports = match self.supports.as_deref().map(|supports| supports.trim().parse()) {
            None => 0,
            Some(Ok(supports @ 0..=MOST_SUPPORTS)) => supports,
            Some(_) => {
                wrong.push(format!("supports takes a number from 0 to {MOST_SUPPORTS}"));
                0
            }
        };
        let text = match (self.text, self.html) {
            (Some(text), _) => text,
            (None, Some(marked)) => html::plain(&marked, Newlines::Space),
            (None, None) => String::new(),
        };
        let Some(created_ms) = created_ms.filter(|_| wrong.is_empty()) else { return Err(wrong) };
        Ok(IncomingComment {
            place,
            id: self.id,
            page: None,
            thread: self.thread,
            parent: self.parent,
            kind,
            name: self.name,
            text,
            anchor: self.anchor,
            created_ms,
            edited_ms,
            fate,
            reply,
            supports,
        })
    }
}

fn kind(word: &str) -> Option<CommentKind> {
    let kind = serde_json::from_value(serde_json::Value::String(word.trim().to_owned())).ok()?;
    (kind != CommentKind::Unknown).then_some(kind)
}

fn fate(state: Option<&str>, reason: Option<String>) -> Result<Fate, String> {
    match (state.map(str::trim), reason) {
        (None, _) => Ok(Fate::AsTheThreadSays),
        (Some("published"), _) => Ok(Fate::Published),
        (Some("awaiting-review"), _) => Ok(Fate::AwaitingReview),
        (Some("not-published"), Some(reason)) => Ok(Fate::NotPublished(reason)),
        (Some("not-published"), None) => Err("reason is missing beside state not-published".into()),
        (Some("withdrawn" | "deleted"), _) => Ok(Fate::LeftOut(LeftOut::Deleted)),
        (Some("spam"), _) => Ok(Fate::LeftOut(LeftOut::Spam)),
        (Some(other), _) => Err(format!(
            "state is \"{other}\"; it takes published, awaiting-review, not-published, withdrawn, deleted or spam"
        )),
    }
}
