//! What the consultation is about, for whom, and what it leaves out.

use sawt_kit::dom::{El, el};
use sawt_kit::parts::entity_prose;
use sawt_wire::{Audience, ConsultationDefinition, Subject};

use super::{Ui, code, fact};

pub(super) fn in_brief(consultation: &ConsultationDefinition, ui: Ui) -> Option<El> {
    let text = consultation.in_brief.as_ref().filter(|text| !text.is_empty())?;
    let brief = ui.section("in-brief", "consultation-in-brief").class("section notice brief");
    Some(brief.child(entity_prose(text, ui.texts)))
}

/// Its purpose, its scope and how it runs: always.
pub(super) fn about(consultation: &ConsultationDefinition, ui: Ui) -> El {
    let texts = [
        ("consultation-purpose", &consultation.purpose),
        ("consultation-scope", &consultation.scope),
        ("consultation-procedure", &consultation.procedure),
    ];
    el("div")
        .attr("part", "about")
        .class("about")
        .children(texts.map(|(heading, text)| ui.told(1, heading, text)))
}

pub(super) fn facts(consultation: &ConsultationDefinition, ui: Ui) -> El {
    let subject = match consultation.subject {
        Subject::Drafting => "drafting",
        Subject::Application => "application",
    };
    let subject = ui.texts.with("consultation-subject", [("subject", subject.into())]);
    let about = ui.texts.get("consultation-subject-label");
    let reference = ui.texts.get("consultation-reference");
    el("dl")
        .attr("part", "facts")
        .class("facts")
        .children(audience(&consultation.audience, ui))
        .child(fact(&about, el("span").text(&subject)))
        .child(fact(&reference, code(consultation.id.as_str())))
}

/// Whom it is meant for, as one list; nothing where nobody is named.
pub(super) fn audience(audience: &[Audience], ui: Ui) -> Option<El> {
    let word = |one: &Audience| {
        let word = match one {
            Audience::Everyone => "everyone",
            Audience::Citizens => "citizens",
            Audience::Residents => "residents",
            Audience::Visitors => "visitors",
            Audience::Companies => "companies",
            Audience::GovernmentEntities => "government-entities",
            Audience::CivilSociety => "civil-society",
            Audience::Specialists => "specialists",
            Audience::SocialMedia => "social-media",
            Audience::Unknown => return None,
        };
        Some(ui.texts.with("consultation-audience", [("audience", word.into())]))
    };
    let words: Vec<String> = audience.iter().filter_map(word).collect();
    let label = ui.texts.get("consultation-audience-label");
    (!words.is_empty()).then(|| fact(&label, el("span").text(&ui.texts.list(&words))))
}

/// What it does not cover, before the ways to take part.
pub(super) fn out_of_scope(consultation: &ConsultationDefinition, ui: Ui) -> Option<El> {
    let text = consultation.out_of_scope.as_ref().filter(|text| !text.is_empty())?;
    let section = ui.section("out-of-scope", "consultation-out-of-scope");
    Some(section.class("section notice").child(entity_prose(text, ui.texts)))
}
