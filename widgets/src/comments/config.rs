//! The attributes of `<sawt-comments>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::{AnchorId, ThreadId};

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentsConfig {
    /// Which thread.
    pub thread: ThreadId,
    /// The clause of the draft that the element stands beside: what is about others is left out, and it
    /// begins as a button with a count.
    pub anchor: Option<AnchorId>,
    /// False shows what was written and takes nothing new.
    pub writing: bool,
}

impl CommentsConfig {
    /// Reads `thread`, `anchor` and `no-writing`.
    ///
    /// # Errors
    /// `thread` is missing or not an id, or `anchor` is not one.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        const ID: &str = "1 to 64 of a-z, 0-9 and \"-\"";
        Ok(Self {
            thread: attributes.required(
                "thread",
                "the thread's id: 1 to 64 of a-z, 0-9 and \"-\"",
                "policy-draft",
            )?,
            anchor: attributes.optional("anchor", ID)?,
            writing: !attributes.flag("no-writing"),
        })
    }
}
