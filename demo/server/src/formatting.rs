//! A text of the public with a few of Markdown's marks, as blocks and spans; never as HTML. What has no meaning here
//! stays the letters that it is: headings, images, code and HTML among it.

mod addresses;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use sawt_wire::{Block, BlockKind, Span};

/// The blocks of a clean text.
pub fn blocks(text: &str) -> Vec<Block> {
    let marked = Reading::of(text);
    // Some of Markdown leaves no trace in what is read, the definition of a link for one.
    if letters(text).eq(shown_letters(&marked)) { marked } else { unmarked(text) }
}

/// Its paragraphs alone.
fn unmarked(text: &str) -> Vec<Block> {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    paragraphs
        .map(|paragraph| Block {
            kind: BlockKind::Paragraph,
            spans: addresses::linked(vec![plain(paragraph)]),
        })
        .collect()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

/// Of what is shown, and of where it leads where that is not what is shown.
fn shown_letters(blocks: &[Block]) -> impl Iterator<Item = char> {
    blocks.iter().flat_map(|block| {
        block.spans.chunk_by(|one, next| one.href == next.href).flat_map(|run| {
            let shown: String = run.iter().map(|span| span.text.as_str()).collect();
            let href = run.first().and_then(|span| span.href.clone()).unwrap_or_default();
            let leads = if addresses::is_the_same(&href, &shown) { String::new() } else { href };
            [shown, leads].concat().chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>()
        })
    })
}

fn plain(text: &str) -> Span {
    Span { text: text.to_owned(), strong: false, emphasis: false, href: None }
}

/// A link that is being read: its place in the text, and the first of its spans.
struct Link {
    href: String,
    range: Range<usize>,
    first: usize,
}

/// What is being read.
struct Reading<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    kind: BlockKind,
    spans: Vec<Span>,
    quotes: usize,
    strong: usize,
    emphasis: usize,
    link: Option<Link>,
    /// Each list around, by its number where it has numbers.
    numbered: Vec<bool>,
}

impl<'a> Reading<'a> {
    fn of(text: &'a str) -> Vec<Block> {
        let mut reading = Self {
            text,
            blocks: Vec::new(),
            kind: BlockKind::Paragraph,
            spans: Vec::new(),
            quotes: 0,
            strong: 0,
            emphasis: 0,
            link: None,
            numbered: Vec::new(),
        };
        // How deep in something whose letters stand for it.
        let mut within = 0_usize;
        for (event, range) in Parser::new(text).into_offset_iter() {
            match event {
                Event::Start(_) if within > 0 => within += 1,
                Event::End(_) if within > 0 => within -= 1,
                _ if within > 0 => {}
                Event::Start(tag) => within = usize::from(!reading.begin(&tag, range)),
                Event::End(tag) => reading.end(tag),
                Event::SoftBreak | Event::HardBreak => reading.push("\n"),
                Event::Rule => reading.block_of_letters(range),
                _ => reading.letters(range),
            }
        }
        reading.flush();
        reading.blocks
    }

    /// False where what begins stays letters.
    fn begin(&mut self, tag: &Tag<'_>, range: Range<usize>) -> bool {
        match tag {
            Tag::Paragraph => {}
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
                self.kind = self.outside();
            }
            Tag::List(number) => {
                self.flush();
                self.numbered.push(number.is_some());
            }
            Tag::Item => {
                self.flush();
                if self.numbered.last() == Some(&true) {
                    let marker = self.slice(range);
                    let digits = marker.find(|c: char| !c.is_ascii_digit()).unwrap_or_default();
                    let marker = marker.get(..=digits).unwrap_or_default().to_owned();
                    self.push(&[&marker, " "].concat());
                } else {
                    self.kind = BlockKind::Item;
                }
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { link_type, dest_url, title, .. } => {
                let href = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    LinkType::Inline | LinkType::Autolink => dest_url.to_string(),
                    _ => String::new(),
                };
                if !title.is_empty() || !addresses::is_safe(&href) {
                    self.letters(range);
                    return false;
                }
                self.link = Some(Link { href, range, first: self.spans.len() });
            }
            Tag::Image { .. } => {
                self.letters(range);
                return false;
            }
            _ => {
                self.block_of_letters(range);
                return false;
            }
        }
        true
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
                self.kind = self.outside();
            }
            TagEnd::List(_) => {
                self.flush();
                self.numbered.pop();
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.end_link(),
            _ => {}
        }
    }

    /// A link that shows another address than it leads to stays letters: both are seen.
    fn end_link(&mut self) {
        let Some(Link { href, range, first }) = self.link.take() else { return };
        let spans = self.spans.get(first..).unwrap_or_default();
        let shown: String = spans.iter().map(|span| span.text.as_str()).collect();
        if addresses::misleads(&shown, &href) || shown.trim().is_empty() {
            self.spans.truncate(first);
            self.letters(range);
        }
    }

    fn outside(&self) -> BlockKind {
        if self.quotes > 0 { BlockKind::Quote } else { BlockKind::Paragraph }
    }

    fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    fn letters(&mut self, range: Range<usize>) {
        self.push(self.slice(range));
    }

    fn block_of_letters(&mut self, range: Range<usize>) {
        // What a numbered item begins with is its number.
        if self.numbered.last() != Some(&true) {
            self.flush();
        }
        self.push(self.slice(range).trim());
        self.flush();
    }

    fn push(&mut self, text: &str) {
        let span = Span {
            text: text.to_owned(),
            strong: self.strong > 0,
            emphasis: self.emphasis > 0,
            href: self.link.as_ref().map(|link| link.href.clone()),
        };
        match self.spans.last_mut() {
            // Never into what stood before the link.
            Some(last) if last.is_like(&span) => last.text.push_str(text),
            _ => self.spans.push(span),
        }
    }

    fn flush(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        if spans.iter().any(|span| !span.text.trim().is_empty()) {
            self.blocks.push(Block { kind: self.kind, spans: addresses::linked(spans) });
        }
        self.kind = self.outside();
    }
}

/// Spans that look alike are one.
trait Alike {
    fn is_like(&self, other: &Self) -> bool;
}

impl Alike for Span {
    fn is_like(&self, other: &Self) -> bool {
        (self.strong, self.emphasis, &self.href) == (other.strong, other.emphasis, &other.href)
    }
}

#[cfg(test)]
mod tests;
