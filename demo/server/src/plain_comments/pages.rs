//! The pages and the form of comments that are written without script.

use askama::Template;
use sawt_wire::{AnchorId, CommentKind, Moderation, PostComment, ThreadDefinition};

use crate::cleaning;
use crate::deadline;
use crate::said::Said;
use crate::words::{CommentWords, Language, Words};

/// A plain HTML form that posts without script.
#[derive(Debug)]
pub struct CommentForm {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) texts: &'static CommentWords,
    pub(crate) action: String,
    /// Until when it can be sent; where it stands on somebody else's page.
    pub(crate) standing: Option<String>,
    pub(crate) title: Said,
    pub(crate) description: Option<Said>,
    pub(crate) kinds: Vec<FormKind>,
    pub(crate) anchors: Vec<FormAnchor>,
    pub(crate) text: String,
    pub(crate) name: String,
    pub(crate) website: String,
    /// Of the text, where the page is this server's own.
    pub(crate) first_id: Option<&'static str>,
    /// Of the name, likewise.
    pub(crate) name_id: Option<&'static str>,
    /// When a comment becomes public.
    pub(crate) note: Option<&'static str>,
}

/// A kind that may be chosen.
#[derive(Debug)]
pub(crate) struct FormKind {
    pub(crate) word: String,
    pub(crate) label: &'static str,
    pub(crate) chosen: bool,
}

/// A clause that may be chosen.
#[derive(Debug)]
pub(crate) struct FormAnchor {
    pub(crate) id: AnchorId,
    pub(crate) label: Said,
    pub(crate) chosen: bool,
}

impl CommentForm {
    /// Of that thread, for somebody else's page, where the widget will take its room.
    pub fn elsewhere(
        thread: &ThreadDefinition,
        public_url: &str,
        now_ms: i64,
        language: Language,
    ) -> Self {
        let standing = deadline::taking_comments(thread, now_ms, language);
        let action = format!("{public_url}{}", action(thread));
        Self { action, standing, ..Self::of(thread, language, None) }
    }

    /// Of that thread, for a page of this server, with what was written before.
    pub(super) fn here(thread: &ThreadDefinition, language: Language, post: &PostComment) -> Self {
        Self {
            first_id: Some("text"),
            name_id: Some("name"),
            ..Self::of(thread, language, Some(post))
        }
    }

    fn of(thread: &ThreadDefinition, language: Language, post: Option<&PostComment>) -> Self {
        let texts = language.comment_words();
        let kinds = thread.types.iter().map(|kind| FormKind {
            word: word(*kind),
            label: label(*kind, texts),
            chosen: post.is_some_and(|post| post.kind == *kind),
        });
        let anchors = thread.anchors.iter().map(|anchor| FormAnchor {
            id: anchor.id.clone(),
            label: Said::of(&anchor.label, language),
            chosen: post.is_some_and(|post| post.anchor.as_ref() == Some(&anchor.id)),
        });
        let note = match thread.moderation {
            Moderation::Pre => Some(texts.page_comment_reviewed),
            Moderation::Post => None,
        };
        let field = |field: fn(&PostComment) -> Option<&String>| {
            post.and_then(field).cloned().unwrap_or_default()
        };
        Self {
            language,
            words: language.words(),
            texts,
            action: action(thread),
            standing: None,
            title: Said::of(&thread.title, language),
            description: thread.description.as_ref().map(|text| Said::of(text, language)),
            kinds: kinds.collect(),
            anchors: anchors.collect(),
            text: field(|post| Some(&post.text)),
            name: field(|post| post.name.as_ref()),
            website: field(|post| post.website.as_ref()),
            first_id: None,
            name_id: None,
            note,
        }
    }
}

/// Where the form of a thread is posted, on this server.
pub(super) fn action(thread: &ThreadDefinition) -> String {
    format!("/v1/threads/{}/comments", thread.id)
}

/// As it stands on the wire.
pub(super) fn word(kind: CommentKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn label(kind: CommentKind, texts: &'static CommentWords) -> &'static str {
    match kind {
        CommentKind::Comment | CommentKind::Unknown => texts.page_kind_comment,
        CommentKind::Suggestion => texts.page_kind_suggestion,
        CommentKind::Complaint => texts.page_kind_complaint,
        CommentKind::Enquiry => texts.page_kind_enquiry,
        CommentKind::Thanks => texts.page_kind_thanks,
    }
}

/// What somebody wrote, as it is shown to them.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) title: Said,
    pub(super) kind: &'static str,
    pub(super) anchor: Option<Said>,
    pub(super) paragraphs: Vec<String>,
    pub(super) name: Option<String>,
}

impl Written {
    /// Clean, as it will be kept.
    pub(super) fn of(thread: &ThreadDefinition, language: Language, post: &PostComment) -> Self {
        let text = cleaning::paragraphs(&post.text);
        let name = post.name.as_deref().map(cleaning::line);
        let anchor = post.anchor.as_ref().and_then(|anchor| thread.anchor(anchor));
        Self {
            title: Said::of(&thread.title, language),
            kind: label(post.kind, language.comment_words()),
            anchor: anchor.map(|anchor| Said::of(&anchor.label, language)),
            paragraphs: text.split("\n\n").map(str::to_owned).collect(),
            name: name.filter(|name| !cleaning::is_blank(name)),
        }
    }
}

/// The form, with what is wrong with the one that was sent.
#[derive(Debug, Template)]
#[template(path = "comment_form_page.html")]
pub(super) struct FormPage<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) texts: &'static CommentWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) mistake: Option<String>,
    /// The id of the field that it is about.
    pub(super) place: &'a str,
    pub(super) form: CommentForm,
}

/// Asks to confirm what was written, and shows the rules.
#[derive(Debug, Template)]
#[template(path = "comment_confirm.html")]
pub(super) struct Confirm<'a> {
    pub(super) language: Language,
    pub(super) texts: &'static CommentWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) notice: Option<&'a str>,
    pub(super) said: Written,
    pub(super) rules: Option<Said>,
    pub(super) action: String,
    /// Hidden, so that the answer carries the comment again.
    pub(super) fields: Vec<(&'static str, String)>,
}

/// Says what became of it, with what was written: nobody has to write it again.
#[derive(Debug, Template)]
#[template(path = "comment_kept.html")]
pub(super) struct Told<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    /// The server has it.
    pub(super) done: bool,
    pub(super) message: Option<&'a str>,
    pub(super) said: Written,
    pub(super) back: Option<&'a str>,
}
