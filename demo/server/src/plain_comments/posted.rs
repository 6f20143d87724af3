//! A comment as a plain HTML form writes it.

use sawt_wire::{CommentKind, PostComment, ThreadDefinition};

use crate::words::Language;

/// The fields of a posted form.
#[derive(Debug, Default)]
pub(super) struct Posted {
    /// Of the page that it came from.
    pub(super) language: Option<Language>,
    /// The signed one-time token of the page that asked to confirm.
    pub(super) paper: Option<String>,
    /// The person wants the form back.
    pub(super) edit: bool,
    pub(super) text: String,
    pub(super) name: String,
    pub(super) website: String,
    kind: String,
    anchor: String,
    rules_version: Option<String>,
}

impl Posted {
    /// Reads `application/x-www-form-urlencoded`; what it does not know, it passes over.
    pub(super) fn read(body: &[u8]) -> Self {
        let mut posted = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = value.into_owned();
            match &*name {
                "lang" => posted.language = Language::of_tag(&value),
                "token" => posted.paper = Some(value),
                "edit" => posted.edit = true,
                "text" => posted.text = value,
                "name" => posted.name = value,
                "website" => posted.website = value,
                "type" => posted.kind = value,
                "anchor" => posted.anchor = value,
                "rules_version" => posted.rules_version = Some(value),
                _ => {}
            }
        }
        posted
    }

    /// As a widget would send it; of several kinds the first, if none is said.
    pub(super) fn comment(&self, thread: &ThreadDefinition) -> PostComment {
        let word = serde_json::Value::String(self.kind.clone());
        let kind = if self.kind.is_empty() {
            thread.types.first().copied().unwrap_or(CommentKind::Comment)
        } else {
            serde_json::from_value(word).unwrap_or(CommentKind::Unknown)
        };
        // What can be no anchor is about the whole: no form of this server asks for it.
        let anchor = self.anchor.parse().ok();
        PostComment {
            kind,
            text: self.text.clone(),
            name: Some(self.name.clone()).filter(|name| !name.is_empty()),
            parent: None,
            anchor,
            rules_version: self.rules_version.clone(),
            composed_secs: None,
            website: Some(self.website.clone()).filter(|website| !website.is_empty()),
        }
    }
}
