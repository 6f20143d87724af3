//! The documents: each with its files, one for each language, side by side.

use sawt_kit::dom::{El, el};
use sawt_kit::i18n::direction;
use sawt_kit::parts::entity_text;
use sawt_kit::{address, intl};
use sawt_wire::{Document, DocumentFile, DocumentKind};

use super::super::files::{Medium, Size};
use super::Ui;

pub(super) fn documents(documents: &[Document], ui: Ui) -> Option<El> {
    let list = el("ul").class("documents").children(documents.iter().map(|one| document(one, ui)));
    let section = || ui.section("documents", "consultation-documents");
    (!documents.is_empty()).then(|| section().child(list))
}

fn document(document: &Document, ui: Ui) -> El {
    let said = [
        kind(document.kind, ui),
        document.version.as_ref().map(|version| {
            ui.texts.with("consultation-version", [("version", version.as_str().into())])
        }),
        document.date.as_ref().and_then(|day| ui.day("consultation-day", day)),
    ];
    let said = said.into_iter().flatten().map(|said| el("li").text(&said));
    let title = ui.host.heading(2).class("subheading");
    el("li")
        .attr("part", "document")
        .class("document")
        .child(title.child(entity_text(&document.title, ui.texts)))
        .child(el("ul").class("said-of").children(said))
        .child(el("ul").class("files").children(document.files.iter().map(|one| file(one, ui))))
}

fn kind(kind: DocumentKind, ui: Ui) -> Option<String> {
    let word = match kind {
        DocumentKind::Draft => "draft",
        DocumentKind::Adopted => "adopted",
        DocumentKind::Annex => "annex",
        DocumentKind::Form => "form",
        DocumentKind::EasyRead => "easy-read",
        DocumentKind::Audio => "audio",
        DocumentKind::Unknown => return None,
    };
    Some(ui.texts.with("consultation-document", [("kind", word.into())]))
}

/// A link that says its language in that language, what it is, and how long; one that leads nowhere is no link.
fn file(file: &DocumentFile, ui: Ui) -> El {
    let language = el("bdi")
        .class("language")
        .attr("lang", &file.language)
        .attr("dir", direction(&file.language))
        .text(&intl::language(&file.language));
    let details = el("span").class("details").text(&details(file, ui));
    let shown = if let Some(address) = address::page(&file.url) {
        el("a")
            .attr("part", "file")
            .class("file")
            .attr("href", address)
            .attr("hreflang", &file.language)
            .attr("type", &file.media_type)
            .child(language)
            .child(details)
    } else {
        let missing = ui.texts.get("consultation-file-missing");
        let missing = el("span").class("details").text(&missing);
        el("span").class("file").child(language).child(details).child(missing)
    };
    el("li").child(shown)
}

fn details(file: &DocumentFile, ui: Ui) -> String {
    let medium = Medium::of(&file.media_type);
    let medium = ui.texts.with(
        "consultation-medium",
        [("medium", medium.word().into()), ("format", medium.format().into())],
    );
    let Some(bytes) = file.bytes.filter(|bytes| *bytes > 0) else { return medium };
    let size = match Size::of(bytes) {
        Size::Kib(count) => ui.texts.with("consultation-kib", [("count", count.into())]),
        Size::Mib(count) => ui.texts.with("consultation-mib", [("count", count.into())]),
    };
    ui.texts.with("consultation-details", [("medium", medium.into()), ("size", size.into())])
}
