//! The HTML of other systems as plain paragraphs. Nothing of the markup is kept; the addresses of links become text.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// What the end of a line in the source means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Newlines {
    /// White space, as in HTML.
    Space,
    /// A new line, as `WordPress` shows it.
    Line,
}

/// Its paragraphs, separated by an empty line; to be cleaned like everything that is typed.
pub(super) fn plain(html: &str, newlines: Newlines) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let sink =
        Sink(RefCell::new(Text { newlines, said: String::new(), links: Vec::new(), hidden: None }));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // Stops at the end of each script, whose text is not kept.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    let mut text = tokenizer.sink.0.into_inner();
    while !text.links.is_empty() {
        text.leave_link();
    }
    text.said
}

struct Sink(RefCell<Text>);

struct Text {
    newlines: Newlines,
    said: String,
    /// Open links: where their text begins, and where they lead.
    links: Vec<(usize, Option<String>)>,
    /// The element whose text nobody sees.
    hidden: Option<String>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut text = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(letters) => text.letters(&letters),
            Token::TagToken(tag) => return text.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Text {
    fn letters(&mut self, letters: &str) {
        if self.hidden.is_some() {
            return;
        }
        match self.newlines {
            Newlines::Line => self.said.push_str(letters),
            Newlines::Space => {
                self.said
                    .extend(letters.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
            }
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let opens = tag.kind == TagKind::StartTag;
        match &*tag.name {
            name @ ("script" | "style" | "iframe" | "noscript" | "title" | "textarea" | "xmp") => {
                self.hidden = opens.then(|| name.to_owned());
                if opens {
                    return TokenSinkResult::RawData(match name {
                        "script" => RawKind::ScriptData,
                        "title" | "textarea" => RawKind::Rcdata,
                        _ => RawKind::Rawtext,
                    });
                }
            }
            "br" => self.said.push('\n'),
            "li" if opens => self.said.push_str("\n- "),
            "a" if opens => self.links.push((self.said.len(), address(tag))),
            "a" => self.leave_link(),
            "p" | "div" | "blockquote" | "pre" | "ul" | "ol" | "table" | "tr" | "h1" | "h2"
            | "h3" | "h4" | "h5" | "h6" | "hr" | "article" | "section" | "figure" => {
                self.said.push_str("\n\n");
            }
            "td" | "th" => self.said.push(' '),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// Its address after its text, where the text does not say it.
    fn leave_link(&mut self) {
        let Some((began, Some(address))) = self.links.pop() else { return };
        let said = self.said.get(began..).unwrap_or_default().trim();
        if said.is_empty() {
            self.said.push_str(&address);
        } else if !says(said, &address) {
            self.said.extend([" (", &address, ")"]);
        }
    }
}

/// True where a text is that address, perhaps shortened for the eye.
fn says(text: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let text = text.strip_prefix("mailto:").unwrap_or(text);
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        text.trim_end_matches('/').to_owned()
    };
    bare(text) == bare(address)
}

/// Where a link leads, if people may follow it.
fn address(tag: &Tag) -> Option<String> {
    let href = tag.attrs.iter().find(|attribute| &*attribute.name.local == "href")?;
    let href = href.value.trim();
    let scheme = href.split_once(':')?.0.to_ascii_lowercase();
    ["http", "https", "mailto"].contains(&scheme.as_str()).then(|| href.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Newlines, plain};
    use crate::cleaning;

    #[test]
    fn markup_becomes_paragraphs_and_nothing_of_it_stays() {
        let table = [
            ("<p>Good <b>morning</b>.</p><p>Two</p>", "Good morning.\n\nTwo"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("a\nb", "a b"),
            ("<script>alert(1)</script>after", "after"),
            ("x<script>let a = '<b>';</script >y<style>p{}</style>z", "xyz"),
            ("<img src=x onerror=alert(1)>seen", "seen"),
            ("<script>never closed", ""),
            ("3 &lt; 5 &amp; 7 &#1593;", "3 < 5 & 7 ع"),
            ("<a href='https://e.example/a'>a page</a>", "a page (https://e.example/a)"),
            ("<a href='https://e.example/'>e.example</a>", "e.example"),
            ("<a href='javascript:alert(1)'>here</a>", "here"),
            ("<a href='https://e.example/'><img></a>", "https://e.example/"),
            ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
            ("a < b and b > c", "a < b and b > c"),
            ("<blockquote>said</blockquote>answer", "said\n\nanswer"),
            ("<a href='https://open.example'>never closed", "never closed (https://open.example)"),
        ];
        for (html, text) in table {
            assert_eq!(cleaning::paragraphs(&plain(html, Newlines::Space)), text, "{html}");
        }
        let lines = plain("one\ntwo\n\nthree", Newlines::Line);
        assert_eq!(cleaning::paragraphs(&lines), "one\ntwo\n\nthree");
    }
}
