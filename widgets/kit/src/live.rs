//! What a screen reader is told without being asked.

use crate::dom::{El, el};

/// A polite live region that says what `text` gives, once, however often it gives the same. Assistive
/// technology listens from when the region is there, so `text` begins empty. One for each element.
pub fn region(text: impl Fn() -> String + 'static) -> El {
    el("p").attr("part", "status").class("live").attr("role", "status").live_text(text)
}

/// As [`region`], for screen readers alone: what others see elsewhere.
pub fn said(text: impl Fn() -> String + 'static) -> El {
    el("p").attr("part", "status").class("said").attr("role", "status").live_text(text)
}
