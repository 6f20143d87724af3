//! Texts that an entity uses again and again, so that nobody writes them anew.

use sawt_wire::EntityId;

use crate::words::Language;

/// Names a wording within the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordingId(pub i64);

/// What it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To tell an author why a comment is not published.
    Reason,
    /// To reply.
    Reply,
}

impl Use {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Reason, Self::Reply];

    /// Its name in the database, in forms and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Reply => "reply",
        }
    }

    /// Of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}

/// A wording that is not there yet.
#[derive(Debug, Clone)]
pub struct NewWording {
    /// Whose.
    pub entity: EntityId,
    /// What it is for.
    pub purpose: Use,
    /// In Arabic; clean, and not empty.
    pub arabic: String,
    /// In English; clean, and not empty.
    pub english: String,
}

/// A wording on record.
#[derive(Debug, Clone)]
pub struct KeptWording {
    /// Which one.
    pub id: WordingId,
    /// What it is for.
    pub purpose: Use,
    /// In Arabic.
    pub arabic: String,
    /// In English.
    pub english: String,
}

impl KeptWording {
    /// In that language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Arabic => &self.arabic,
            Language::English => &self.english,
        }
    }
}
