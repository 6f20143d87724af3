//! What a person is writing, before it is a comment.

use sawt_wire::{
    AnchorId, CommentId, CommentKind, EditComment, NAME_MAX_GRAPHEMES, PostComment,
    ThreadDefinition,
};
use serde::{Deserialize, Serialize};

/// Where something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Below nothing.
    New,
    /// Below this comment.
    Reply(CommentId),
    /// In place of what this comment of one's own says.
    Edit(CommentId),
}

/// A text in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it wants to be; absent: the first that the thread takes.
    #[serde(default)]
    pub kind: Option<CommentKind>,
    /// The clause that it is about.
    #[serde(default)]
    pub anchor: Option<AnchorId>,
    /// How it is signed.
    #[serde(default)]
    pub name: String,
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// What stands in the field that no person meets.
    #[serde(default)]
    pub website: String,
}

/// One field of a draft, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// What it wants to be.
    Kind(CommentKind),
    /// What it is about.
    Anchor(Option<AnchorId>),
    /// How it is signed.
    Name(String),
    /// What it says.
    Text(String),
    /// What a machine wrote where no person does.
    Website(String),
}

/// Why a draft cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// It says nothing.
    Empty,
    /// It says more than the thread takes.
    TooLong {
        /// In grapheme clusters.
        max: u16,
    },
    /// The name is too long.
    NameTooLong,
}

/// How long a draft is, as a reader counts: in grapheme clusters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Length {
    /// The text.
    pub text: usize,
    /// The name.
    pub name: usize,
}

impl Draft {
    /// Takes what was entered into the plain form: `type`, `anchor`, `text`, `name` and `website`.
    pub fn carried(fields: &[(String, String)]) -> Self {
        let mut draft = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "type" => draft.kind = kind_named(value),
                "anchor" => draft.anchor = value.parse().ok(),
                "text" => draft.text.clone_from(value),
                "name" => draft.name.clone_from(value),
                "website" => draft.website.clone_from(value),
                _ => {}
            }
        }
        draft
    }

    /// True when nothing was written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.name.is_empty()
    }

    /// Takes an entry.
    pub fn enter(&mut self, entry: Entry) {
        match entry {
            Entry::Kind(kind) => self.kind = Some(kind),
            Entry::Anchor(anchor) => self.anchor = anchor,
            Entry::Name(name) => self.name = name,
            Entry::Text(text) => self.text = text,
            Entry::Website(website) => self.website = website,
        }
    }

    /// The first rule of the thread that it breaks.
    ///
    /// # Errors
    /// There is one.
    pub fn check(&self, thread: &ThreadDefinition, length: Length) -> Result<(), Mistake> {
        if self.text.trim().is_empty() {
            return Err(Mistake::Empty);
        }
        if length.text > usize::from(thread.max_graphemes) {
            return Err(Mistake::TooLong { max: thread.max_graphemes });
        }
        if length.name > NAME_MAX_GRAPHEMES {
            return Err(Mistake::NameTooLong);
        }
        Ok(())
    }

    /// As it is posted.
    pub fn post(&self, thread: &ThreadDefinition, parent: Option<CommentId>) -> PostComment {
        let offered = self.kind.filter(|kind| thread.types.contains(kind));
        let anchor = self.anchor.clone().filter(|id| thread.anchor(id).is_some());
        PostComment {
            kind: offered.or(thread.types.first().copied()).unwrap_or(CommentKind::Comment),
            text: self.text.trim().to_owned(),
            name: self.signature(),
            anchor: anchor.filter(|_| parent.is_none()),
            parent,
            rules_version: thread.rules.as_ref().map(|rules| rules.version.clone()),
            composed_secs: None,
            website: (!self.website.is_empty()).then(|| self.website.clone()),
        }
    }

    /// As it replaces what was posted.
    pub fn edit(&self) -> EditComment {
        EditComment { text: self.text.trim().to_owned(), name: self.signature() }
    }

    fn signature(&self) -> Option<String> {
        let name = self.name.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }
}

impl From<&PostComment> for Draft {
    fn from(post: &PostComment) -> Self {
        Self {
            kind: Some(post.kind),
            anchor: post.anchor.clone(),
            name: post.name.clone().unwrap_or_default(),
            text: post.text.clone(),
            website: post.website.clone().unwrap_or_default(),
        }
    }
}

impl From<&EditComment> for Draft {
    fn from(edit: &EditComment) -> Self {
        Self {
            name: edit.name.clone().unwrap_or_default(),
            text: edit.text.clone(),
            ..Self::default()
        }
    }
}

/// The kinds by the words that stand for them in forms, addresses and messages.
pub(super) const KINDS: [(&str, CommentKind); 5] = [
    ("comment", CommentKind::Comment),
    ("suggestion", CommentKind::Suggestion),
    ("complaint", CommentKind::Complaint),
    ("enquiry", CommentKind::Enquiry),
    ("thanks", CommentKind::Thanks),
];

/// The kind of that word.
pub(super) fn kind_named(word: &str) -> Option<CommentKind> {
    KINDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
}

/// The word of that kind.
pub(super) fn kind_word(kind: CommentKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("comment", |(word, _)| word)
}
