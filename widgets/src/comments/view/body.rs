//! A text of the public, as nodes: never as markup.

use sawt_kit::dom::{El, el};
use sawt_kit::prose;
use sawt_wire::{Block, BlockKind, Comment, Span};

/// What a comment says.
pub(super) fn body(comment: &Comment) -> El {
    let body = el("div").attr("part", "body").class("body");
    match &comment.formatted {
        Some(blocks) => body.children(drawn(blocks)),
        None => body.children(plain(&comment.text)),
    }
}

/// The paragraphs of a plain text.
pub(super) fn plain(text: &str) -> Vec<El> {
    drawn(&prose::blocks(text))
}

fn drawn(blocks: &[Block]) -> Vec<El> {
    let same = |a: &Block, b: &Block| a.kind == BlockKind::Item && b.kind == BlockKind::Item;
    let group = |group: &[Block]| match group {
        [Block { kind: BlockKind::Item, .. }, ..] => {
            el("ul").class("items").children(group.iter().map(|item| block("li", item)))
        }
        [quote @ Block { kind: BlockKind::Quote, .. }, ..] => {
            el("blockquote").child(block("p", quote))
        }
        [other, ..] => block("p", other),
        [] => el("p"),
    };
    blocks.chunk_by(same).map(group).collect()
}

fn block(tag: &'static str, block: &Block) -> El {
    el(tag).attr("dir", "auto").children(block.spans.iter().map(span))
}

fn span(span: &Span) -> El {
    let inner = match &span.href {
        Some(address) if prose::is_safe(address) => el("a")
            .attr("href", address)
            .attr("rel", "nofollow noopener ugc")
            .attr("dir", if span.text == *address { "ltr" } else { "auto" })
            .text(&span.text),
        _ => el("span").text(&span.text),
    };
    let inner = if span.emphasis { el("em").child(inner) } else { inner };
    if span.strong { el("strong").child(inner) } else { inner }
}
