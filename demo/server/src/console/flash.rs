//! What the next page tells at its top: that something was done, or why not. Kept as a message's id, so that it is said in
//! the language of that page.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::sessions::failed;
use super::words::{Text, Words};
use crate::store::ReadError;

const KEY: &str = "flash";

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// It was done.
    Done,
    /// It was not, or something is to be known.
    Warning,
}

/// A message for the next page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    tone: Tone,
    message: String,
    texts: Vec<(String, String)>,
    count: Option<u64>,
}

impl Flash {
    /// That something was done.
    pub fn done(message: &str) -> Self {
        Self::of(Tone::Done, message)
    }

    /// That something was not.
    pub fn warning(message: &str) -> Self {
        Self::of(Tone::Warning, message)
    }

    fn of(tone: Tone, message: &str) -> Self {
        Self { tone, message: message.to_owned(), texts: Vec::new(), count: None }
    }

    /// Gives `$name` a text.
    #[must_use]
    pub fn with(mut self, name: &str, text: impl Into<String>) -> Self {
        self.texts.push((name.to_owned(), text.into()));
        self
    }

    /// Gives `$count` its number.
    #[must_use]
    pub fn counting(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }

    /// Leaves it for the next page of this session.
    ///
    /// # Errors
    /// When the session cannot be read.
    pub async fn leave(self, session: &Session) -> Result<(), ReadError> {
        let mut all: Vec<Self> = session.get(KEY).await.map_err(failed)?.unwrap_or_default();
        all.push(self);
        session.insert(KEY, all).await.map_err(failed)
    }

    /// Takes all that was left; each is shown once.
    pub(super) async fn take(session: &Session) -> Vec<Self> {
        session.remove(KEY).await.ok().flatten().unwrap_or_default()
    }

    /// True when something went wrong or is to be known.
    pub fn warns(&self) -> bool {
        self.tone == Tone::Warning
    }

    /// In words.
    pub fn text(&self, words: Words) -> Text<'_> {
        let mut text = words.text(self.message.as_str());
        for (name, value) in &self.texts {
            text = text.with(name.as_str(), value.as_str());
        }
        match self.count {
            Some(count) => text.with("count", count),
            None => text,
        }
    }
}
