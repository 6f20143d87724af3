//! What the marks mean, and that nothing else happens to a text.

use sawt_wire::{Block, BlockKind};

use super::blocks;
use crate::cleaning;

/// Each block as a line: `p:` and so on, with its spans as `*emphasis*`, `**strong**`, `text(href)`.
fn written(text: &str) -> Vec<String> {
    let line = |block: &Block| {
        let kind = match block.kind {
            BlockKind::Item => "item",
            BlockKind::Quote => "quote",
            _ => "p",
        };
        let spans = block.spans.iter().map(|span| {
            let mark = match (span.strong, span.emphasis) {
                (false, false) => "",
                (false, true) => "*",
                (true, false) => "**",
                (true, true) => "***",
            };
            let href = span.href.as_ref().map(|href| format!("({href})")).unwrap_or_default();
            format!("{mark}{}{mark}{href}", span.text)
        });
        format!("{kind}:{}", spans.collect::<Vec<_>>().join("|"))
    };
    blocks(&cleaning::paragraphs(text)).iter().map(line).collect()
}

#[test]
fn a_few_marks_mean_something() {
    let table: [(&str, &[&str]); 9] = [
        ("**أقترح** قراءة *النص*", &["p:**أقترح**| قراءة |*النص*"]),
        ("سطر\nآخر\n\nفقرة", &["p:سطر\nآخر", "p:فقرة"]),
        ("- أولًا\n- **ثانيًا**\n\nبعد", &["item:أولًا", "item:**ثانيًا**", "p:بعد"]),
        ("> قولهم\n\nقولي", &["quote:قولهم", "p:قولي"]),
        ("1. واحد\n2. اثنان", &["p:1. واحد", "p:2. اثنان"]),
        ("[النص](https://a.qa/x)", &["p:النص(https://a.qa/x)"]),
        (
            "انظر https://a.qa/b_c، و<b@a.qa>",
            &["p:انظر |https://a.qa/b_c(https://a.qa/b_c)|، و|b@a.qa(mailto:b@a.qa)"],
        ),
        ("***x***", &["p:***x***"]),
        ("2 * 3 * 4 = 24, snake_case", &["p:2 * 3 * 4 = 24, snake_case"]),
    ];
    for (text, blocks) in table {
        assert_eq!(written(text), blocks, "{text}");
    }
}

#[test]
fn everything_else_stays_the_letters_that_it_is() {
    for text in [
        "# عنوان",
        "عنوان\n---",
        "---",
        "![صورة](https://a.qa/x.png)",
        "<img src=x onerror=alert(1)>",
        "a <b>bold</b> c",
        "<script>alert(1)</script>",
        "`code` and ``more``",
        "```\ncode\n```",
        "&lt;b&gt; &amp; &#x41;",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,1)",
        "[x](//a.qa)",
        "[x](/relative)",
        "[x](https://a.qa \"title\")",
        "[one]: https://a.qa/one",
        "[one][two]",
        "| a | b |\n|---|---|",
    ] {
        let whole: String = blocks(text)
            .into_iter()
            .flat_map(|block| block.spans)
            .inspect(|span| assert!(!span.strong && !span.emphasis, "{text}"))
            .map(|span| span.text)
            .collect();
        assert_eq!(whole, text);
    }
    // A link that shows another address than it leads to is no link to it.
    assert_eq!(
        written("[https://ministry.qa](https://evil.example)"),
        [
            "p:[|https://ministry.qa(https://ministry.qa)|](|https://evil.example(https://evil.example)|)"
        ]
    );
    assert_eq!(
        written("[ministry.qa](https://evil.example)"),
        ["p:[ministry.qa](|https://evil.example(https://evil.example)|)"]
    );
}

/// Numbers that look random and are the same each time (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut n = self.0;
        n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((n ^ (n >> 31)) % most as u64).unwrap_or_default()
    }
}

/// What Markdown is made of, and what is hidden in it.
const PIECES: [&str; 44] = [
    "*",
    "**",
    "_",
    "`",
    "```",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "&",
    "&amp;",
    "&#106;",
    "\\",
    "#",
    "- ",
    "+ ",
    "1. ",
    "> ",
    "\n",
    "\n\n",
    "---",
    "===",
    "|",
    "~~",
    ": ",
    "\"",
    " ",
    "javascript:",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "https://a.qa",
    "http://b.example/c_d",
    "mailto:e@f.qa",
    "<https://g.qa>",
    "[x]: https://h.qa",
    "كلمة",
    "word",
    "<b>",
    "<script>alert(1)</script>",
    "\u{2066}",
];

#[test]
fn nothing_is_lost_and_links_lead_nowhere_else() {
    let mut numbers = Numbers(1);
    let mut marked = 0;
    for _ in 0..100_000 {
        let length = 1 + numbers.below(14);
        let typed: String = (0..length).map(|_| PIECES[numbers.below(PIECES.len())]).collect();
        let text = cleaning::paragraphs(&typed);
        let blocks = blocks(&text);
        let spans = || blocks.iter().flat_map(|block| &block.spans);
        for href in spans().filter_map(|span| span.href.as_deref()) {
            let safe =
                ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
            assert!(safe && !href.contains(char::is_whitespace), "{href} in {text:?}");
        }
        // Each letter of the text is there in its order, in what is shown or in where it leads.
        let mut shown = spans().flat_map(|span| {
            let href = span.href.as_deref().unwrap_or_default();
            span.text.chars().chain(href.chars()).collect::<Vec<_>>()
        });
        for letter in text.chars().filter(|c| c.is_alphanumeric()) {
            assert!(shown.any(|c| c == letter), "{letter} of {text:?} in {blocks:?}");
        }
        marked += usize::from(spans().any(|span| span.strong || span.emphasis));
    }
    assert!(marked > 1000, "{marked} texts had marks that mean something");
}
