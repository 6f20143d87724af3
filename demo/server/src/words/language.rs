//! The languages that this server speaks, and where the texts of each lie.

use super::{ActivityWords, CommentWords, FormWords, Words, activities, comments, submissions};

/// A language of this server's own texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Modern Standard Arabic; also when nothing was asked for.
    #[default]
    Arabic,
    /// English.
    English,
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }

    /// Its writing direction, for `dir`.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::English => "ltr",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Arabic => Self::English,
            Self::English => Self::Arabic,
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "العربية",
            Self::English => "English",
        }
    }

    /// Of a tag such as `en-GB`; `None` when it is neither.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "ar" => Some(Self::Arabic),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The best of an `Accept-Language` header (RFC 9110, 12.5.4), else Arabic.
    pub fn accepted(header: &str) -> Self {
        let weighed = header.split(',').filter_map(|item| {
            let (tag, parameters) = item.split_once(';').unwrap_or((item, ""));
            let quality = match parameters.trim().strip_prefix("q=") {
                Some(quality) => quality.trim().parse().ok()?,
                None => 1.0,
            };
            (quality > 0.0).then_some((Self::of_tag(tag)?, quality))
        });
        // The first of equals wins.
        let best = weighed.fold(None, |best: Option<(Self, f32)>, next| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next),
        });
        best.map(|(language, _)| language).unwrap_or_default()
    }

    /// The texts.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Arabic => &super::ARABIC,
            Self::English => &super::ENGLISH,
        }
    }

    /// The texts of feeds and calendars.
    pub fn activity_words(self) -> &'static ActivityWords {
        match self {
            Self::Arabic => &activities::ARABIC,
            Self::English => &activities::ENGLISH,
        }
    }

    /// The texts of the pages about forms.
    pub fn form_words(self) -> &'static FormWords {
        match self {
            Self::Arabic => &submissions::ARABIC,
            Self::English => &submissions::ENGLISH,
        }
    }

    /// The texts of the pages about comments.
    pub fn comment_words(self) -> &'static CommentWords {
        match self {
            Self::Arabic => &comments::ARABIC,
            Self::English => &comments::ENGLISH,
        }
    }
}
