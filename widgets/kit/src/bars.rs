//! Results as a table, whose bars are for the eye and whose cells are for everyone.

use crate::dom::{El, el};

/// One line of it.
#[derive(Debug)]
pub struct Bar {
    /// What was answered, and what else stands beside it.
    pub label: Vec<El>,
    /// How long the bar is: 0 to 100; absent where that is not told.
    pub share: Option<u8>,
    /// The share in words.
    pub percent: String,
    /// How many, in words.
    pub count: String,
    /// True for the reader's own answer.
    pub mine: bool,
}

/// The table under its caption, with a heading for each of its three columns.
pub fn table(caption: El, columns: [String; 3], bars: impl IntoIterator<Item = Bar>) -> El {
    let columns = columns.map(|column| el("th").attr("scope", "col").text(&column));
    el("table")
        .attr("part", "results")
        .class("results")
        .child(caption)
        .child(el("thead").class("said").child(el("tr").children(columns)))
        .child(el("tbody").children(bars.into_iter().map(line)))
}

fn line(bar: Bar) -> El {
    let length = el("span").attr("part", "bar").class("bar");
    let length = match bar.share {
        Some(share) => length.style("--_share", &format!("{share}%")),
        None => length,
    };
    let track = el("span").attr("part", "track").class("track").attr("aria-hidden", "true");
    let label = el("th").attr("scope", "row").class("result-label").children(bar.label);
    el("tr")
        .attr("part", "result")
        .class(if bar.mine { "result mine" } else { "result" })
        .child(label.child(track.child(length)))
        .child(el("td").attr("part", "percent").class("percent").text(&bar.percent))
        .child(el("td").attr("part", "count").class("count").text(&bar.count))
}
