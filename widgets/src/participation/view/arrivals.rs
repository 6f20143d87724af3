//! By which links readers came, year by year.

use sawt_kit::dom::{El, el};
use sawt_wire::{Arrivals, Indicators, ShareChannel};

use super::Ui;
use super::years::{column, year, yearly};

/// A column for each way by which anybody came; `None` where nobody did.
pub(super) fn table(indicators: &Indicators, ui: Ui) -> Option<El> {
    let arrivals = &indicators.arrivals;
    let mut channels: Vec<ShareChannel> = Vec::new();
    let mut years: Vec<i16> = Vec::new();
    for Arrivals { year, channel, .. } in arrivals {
        if !channels.contains(channel) {
            channels.push(*channel);
        }
        if !years.contains(year) {
            years.push(*year);
        }
    }
    years.first()?;
    let name = |channel: &ShareChannel| {
        let word = channel.word().into();
        column(&ui.texts.with("participation-arrivals-by", [("channel", word)]))
    };
    let head = el("tr")
        .child(column(&ui.get("participation-column-year")))
        .children(channels.iter().map(name));
    let rows = years.iter().map(|of| {
        let cells = channels.iter().map(|channel| {
            let found = arrivals.iter().find(|one| one.year == *of && one.channel == *channel);
            el("td").text(&ui.number(found.map_or(0, |one| one.count)))
        });
        el("tr").child(year(*of, indicators, ui)).children(cells)
    });
    let texts = ["participation-arrivals", "participation-arrivals-note"];
    Some(yearly("arrivals", texts, head, rows, ui))
}
