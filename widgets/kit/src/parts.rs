//! What all widgets draw alike.

use sawt_wire::{ActivityState, Addresses, LanguageMap, PollOption, Span};

use crate::address;
use crate::backend::Failure;
use crate::dom::{El, button, el, value};
use crate::i18n::Texts;
use crate::phrase;
use crate::prose;

/// A text of the entity: isolated, and marked where it is in another language than the element.
pub fn entity_text(text: &LanguageMap, texts: Texts) -> El {
    let picked = texts.pick(text);
    el("bdi").maybe_attr("lang", picked.language.as_deref()).text(&picked.text)
}

/// A longer text of the entity: its paragraphs, with what it links to. Markup in it stays letters.
pub fn entity_prose(text: &LanguageMap, texts: Texts) -> El {
    let picked = texts.pick(text);
    let span = |span: &Span| match &span.href {
        Some(address) => {
            let link = el("a").attr("href", address).attr("rel", "noopener").attr("dir", "ltr");
            link.text(&span.text)
        }
        None => el("span").text(&span.text),
    };
    let paragraphs = prose::blocks(&picked.text);
    el("div")
        .class("prose")
        .maybe_attr("lang", picked.language.as_deref())
        .maybe_attr("dir", picked.direction)
        .children(paragraphs.iter().map(|block| el("p").children(block.spans.iter().map(span))))
}

/// The name of an option.
pub fn option_label(option: &PollOption, texts: Texts) -> El {
    let label = el("span").attr("part", "option-label").class("option-label");
    label.child(entity_text(&option.label, texts))
}

/// A link to a page: to the one in the element's language, else to another, marked as such. `None` where there is none
/// that a link may lead to.
pub fn page_link(addresses: Option<&Addresses>, texts: Texts) -> Option<El> {
    let language = texts.locale().language;
    let (address, foreign) = address::choice(addresses?, &language)?;
    Some(el("a").attr("href", address).maybe_attr("hreflang", foreign))
}

/// A quiet line of ours.
pub fn note(text: &str) -> El {
    el("p").attr("part", "note").class("note").text(text)
}

/// That nothing came, why, and a button that tries again.
pub fn unavailable(failure: &Failure, texts: Texts, retry: impl Fn() + 'static) -> El {
    el("div")
        .attr("part", "error")
        .class("notice notice-error")
        .attr("role", "alert")
        .child(el("p").text(&texts.get(phrase::failure(failure))))
        .child(button("retry", "button quiet", &texts.get("common-retry"), retry))
}

/// A field for machines that fill in whatever they find: it is shown to nobody, also not to assistive technology.
pub fn trap(filled: impl Fn(String) + 'static) -> El {
    let field = el("input")
        .attr("type", "text")
        .attr("name", "website")
        .attr("tabindex", "-1")
        .attr("autocomplete", "off")
        .on("input", move |event| filled(value(event)));
    el("div").attr("hidden", "").attr("aria-hidden", "true").child(field)
}

/// A state as style sheets know it, in `data-state`.
pub fn state_word(state: ActivityState) -> &'static str {
    match state {
        ActivityState::Upcoming => "upcoming",
        ActivityState::Open | ActivityState::Extended => "open",
        ActivityState::ClosingSoon => "closing-soon",
        ActivityState::Closed | ActivityState::ResultsOut => "closed",
    }
}
