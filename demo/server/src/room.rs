//! Room for the widget in the form that it replaces: struts that make the form's lines as high as the widget's,
//! whatever the page's own style sheet says of lines and margins.

use std::fmt;

use askama::filters::HtmlSafe;
use sawt_wire::{PollDefinition, PollKind};

use crate::words::Language;

/// A strut of so many hundredths of a rem, in its line; none at all when it would be lower than text.
/// An attribute, unlike a style, is let through by every policy, and grows with the reader's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strut(u16);

/// Lower than that, text alone is as high.
const LEAST: u16 = 110;

impl fmt::Display for Strut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < LEAST {
            return Ok(());
        }
        let rem = f32::from(self.0) / 100.0;
        write!(f, "<svg width=\"1\" height=\"{rem}rem\" aria-hidden=\"true\"></svg>")
    }
}

impl HtmlSafe for Strut {}

/// The struts of a form, by its lines.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    pub(crate) question: Strut,
    pub(crate) hint: Strut,
    pub(crate) option: Strut,
    pub(crate) vote: Strut,
    pub(crate) note: Strut,
}

impl Strut {
    /// None.
    pub const NONE: Self = Self(0);
    /// For a line of results, which has a bar below it in the widget.
    pub const RESULT: Self = Self(225);
    /// For one of the two lines that are all of a poll that shows nothing else.
    pub const SENTENCE: Self = Self(525);
}

impl Room {
    /// None: the form stays.
    pub const NONE: Self = Self {
        question: Strut::NONE,
        hint: Strut::NONE,
        option: Strut::NONE,
        vote: Strut::NONE,
        note: Strut::NONE,
    };

    /// That of the widget before anything is chosen.
    pub fn of(poll: &PollDefinition, language: Language) -> Self {
        let question = poll.question.get(language.tag()).map_or("", |(_, text)| text);
        // In a question as long as that, nothing can be told of lines.
        let letters = u16::try_from(question.chars().count()).unwrap_or(u16::MAX).min(600);
        let count = u16::try_from(poll.options.len()).unwrap_or(u16::MAX).max(1);
        // The field for another answer is there from the start; in the widget it comes when it is wanted.
        let text = if poll.options.iter().any(|option| option.write_in) { 325 } else { 0 };
        let list = if poll.kind == PollKind::Ranking { 50 } else { 0 };
        let option = (270 + list / count).saturating_sub(text / count);
        Self {
            question: Strut(225),
            // The widget's letters are larger there, and break into more lines.
            hint: Strut(200 + letters.saturating_sub(60) / 30 * 50),
            option: Strut(option),
            // Arabic stands on higher lines.
            vote: Strut(if language == Language::Arabic { 375 } else { 310 }),
            note: Strut(275),
        }
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test says what is missing by failing")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_long_list_leaves_its_lines_as_they_are() {
        let options: Vec<_> =
            (0..500).map(|n| json!({ "id": format!("o{n}"), "label": { "ar": "خيار" } })).collect();
        let room = |kind: &str| {
            let poll = json!({
                "id": "p", "entity": "e", "question": { "ar": "؟".repeat(2000) }, "kind": kind, "options": options,
                "time_zone": "Asia/Qatar",
            });
            let poll = serde_json::from_value(poll).expect("a poll");
            Room::of(&poll, Language::Arabic)
        };
        assert_eq!(room("ranking").option, Strut(270));
        assert_eq!(room("single").option, Strut(270));
    }

    #[test]
    fn a_strut_is_written_in_rem_or_not_at_all() {
        let svg = "<svg width=\"1\" height=\"2.05rem\" aria-hidden=\"true\"></svg>";
        assert_eq!(Strut(205).to_string(), svg);
        assert_eq!(Strut(LEAST - 1).to_string(), "");
    }
}
