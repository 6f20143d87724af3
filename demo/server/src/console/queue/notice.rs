//! What was done, to how many, and by name what was not: at the top of the page, with the button that undoes it.

use crate::app::App;
use crate::console::answer::own_path;
use crate::console::trouble::Trouble;
use crate::console::words::Words;
use crate::store::ReadError;
use crate::store::moderation::acts::{ActId, Deed, Hindrance, Left};
use crate::store::moderation::history::RecordedAct;

/// How much of a comment names it, in characters.
const NAMED_BY: usize = 60;

/// An act, told.
#[derive(Debug)]
pub(crate) struct Notice {
    pub(crate) act: i64,
    pub(crate) told: String,
    pub(crate) left: Vec<LeftView>,
    /// True where there is something to undo still.
    pub(crate) undoable: bool,
    pub(crate) undone: bool,
    /// Of the form that undoes it.
    pub(crate) key: String,
}

/// A comment that stays as it was.
#[derive(Debug)]
pub(crate) struct LeftView {
    pub(crate) id: String,
    /// Its beginning; empty where there is nothing to be read.
    pub(crate) beginning: String,
    /// Why, as a sentence.
    pub(crate) why: String,
}

/// Of the act that an address names; `None` where it names none.
///
/// # Errors
/// Those of the store.
pub(super) async fn of(app: &App, words: Words, act: &str) -> Result<Option<Notice>, Trouble> {
    let Ok(id) = act.parse() else { return Ok(None) };
    let Some(act) = app.store.act(ActId(id)).await? else { return Ok(None) };
    let RecordedAct { deed, done, left, undone, .. } = act;
    let message = format!("queue-told-{}", deed_name(deed));
    let told = words.text(&message).with("count", done.len()).to_string();
    Ok(Some(Notice {
        act: id,
        told,
        left: all_left(app, words, &left).await?,
        undoable: !undone,
        undone,
        key: super::key::new_key()?,
    }))
}

/// Each with its beginning and the reason.
pub(super) async fn all_left(
    app: &App,
    words: Words,
    left: &[Left],
) -> Result<Vec<LeftView>, ReadError> {
    let mut all = Vec::with_capacity(left.len());
    for Left { id, why } in left {
        let line = app.store.queue_line(id.clone(), Vec::new()).await?;
        let text = line.as_ref().map_or("", |line| line.comment.text.as_str());
        let why = match why {
            Hindrance::Changed => meanwhile(app, words, id).await?,
            other => words.text(&format!("queue-left-{}", hindrance_name(*other))).to_string(),
        };
        all.push(LeftView { id: id.as_str().to_owned(), beginning: beginning(text), why });
    }
    Ok(all)
}

/// Who did what to a comment last.
async fn meanwhile(
    app: &App,
    words: Words,
    id: &sawt_wire::CommentId,
) -> Result<String, ReadError> {
    let edited_ms = app.store.queue_line(id.clone(), Vec::new()).await?;
    let edited_ms = edited_ms.and_then(|line| line.comment.edited_ms);
    let last = app.store.history(id.clone()).await?.pop();
    Ok(match last {
        Some(last) if edited_ms.is_none_or(|edited_ms| edited_ms < last.at_ms) => {
            let deed = words.text(&format!("queue-deed-{}", deed_name(last.deed))).to_string();
            match last.by {
                Some(who) => {
                    words.text("queue-left-decided").with("who", who).with("deed", deed).to_string()
                }
                None => words.text("queue-left-decided-by-command").with("deed", deed).to_string(),
            }
        }
        _ => words.text("queue-left-edited").to_string(),
    })
}

/// The first letters of a text, on one line.
pub(crate) fn beginning(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    match line.char_indices().nth(NAMED_BY) {
        None => line.to_owned(),
        Some((end, _)) => {
            let cut = line.get(..end).unwrap_or_default();
            let whole = cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole);
            format!("{whole}…")
        }
    }
}

/// The page again, telling of an act.
pub(super) fn telling(back: &str, act: ActId) -> String {
    let (path, query) = own_path(back).split_once('?').unwrap_or((own_path(back), ""));
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name != "act" {
            pairs.append_pair(&name, &value);
        }
    }
    pairs.append_pair("act", &act.to_string());
    format!("{path}?{}#told", pairs.finish())
}

/// In message ids.
pub(super) fn deed_name(deed: Deed) -> &'static str {
    match deed {
        Deed::Publish => "publish",
        Deed::Refuse => "refuse",
        Deed::Mark => "mark",
        Deed::Unmark => "unmark",
        Deed::Assign => "assign",
        Deed::Reply => "reply",
        Deed::PublishAndReply => "publish-and-reply",
        Deed::RemoveReply => "remove-reply",
        Deed::UpholdReports => "uphold-reports",
        Deed::DismissReports => "dismiss-reports",
        Deed::Undo => "undo",
    }
}

fn hindrance_name(why: Hindrance) -> &'static str {
    match why {
        Hindrance::NotFound => "not-found",
        Hindrance::Withdrawn => "withdrawn",
        Hindrance::Changed => "changed",
        Hindrance::NoSuchOffice => "no-such-office",
        Hindrance::NotPublished => "not-published",
    }
}

#[cfg(test)]
mod tests {
    use super::{ActId, beginning, telling};

    #[test]
    fn a_page_tells_of_the_latest_act_alone() {
        assert_eq!(telling("/console/queue", ActId(3)), "/console/queue?act=3#told");
        let back = "/console/queue?state=all&act=2&q=%D8%A3";
        assert_eq!(telling(back, ActId(3)), "/console/queue?state=all&q=%D8%A3&act=3#told");
        assert_eq!(telling("https://example.com/", ActId(3)), "/console?act=3#told");
    }

    #[test]
    fn a_comment_is_named_by_whole_words() {
        assert_eq!(beginning("قصير\nوسطر"), "قصير");
        let long = "كلمة ".repeat(20);
        assert!(beginning(&long).ends_with("كلمة…"), "{}", beginning(&long));
    }
}
