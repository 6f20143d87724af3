//! Readers who come by a link that was handed on: told to the backend, with nothing of who they are.

use sawt_wire::{Arrival, EntityId, ShareChannel};

use crate::backend::{Method, Request};
use crate::host::Host;
use crate::json;
use crate::share::{MEDIUM, TAGS};

/// Tells `entity`'s backend when the page was opened by a link that [`crate::share`] has made: once for each time that
/// it is opened, however many elements it has, and without the device's token.
pub fn tell(host: Host, entity: &EntityId) {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    let Some(arrival) = search.as_deref().and_then(arrival) else { return };
    let connection = host.connection();
    if !is_first(&["sawt.arrival ", connection.0.name(), " ", entity.as_str()].concat()) {
        return;
    }
    let request = Request {
        method: Method::Post,
        path: ["/v1/entities/", entity.as_str(), "/arrivals"].concat(),
        body: json::to_string(&arrival),
        idempotency_key: None,
        device: None,
    };
    crate::spawn(async move {
        // There is nothing to read, and one that does not arrive is not counted.
        let _ = connection.0.call(request).await;
    });
}

/// What the query of an address says; `None` where it is no link of ours.
fn arrival(search: &str) -> Option<Arrival> {
    let query = search.strip_prefix('?')?;
    let said =
        |tag: &str| query.split('&').find_map(|pair| pair.strip_prefix(tag)?.strip_prefix('='));
    let [source, medium, campaign] = TAGS.map(said);
    let channel = ShareChannel::of_word(source?)?;
    (medium == Some(MEDIUM)).then_some(Arrival { channel, campaign: campaign?.to_owned() })
}

/// True the first time that anybody asks while this page is open. A mark in its performance timeline is what all
/// WebAssembly on it shares, and is gone with the page.
fn is_first(mark: &str) -> bool {
    let Some(timeline) = web_sys::window().and_then(|window| window.performance()) else {
        return true;
    };
    let first = timeline.get_entries_by_name(mark).length() == 0;
    if first {
        // A timeline that is full takes none.
        let _ = timeline.mark(mark);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_ours_says_how_and_what_and_every_other_nothing() {
        let told = arrival("?c=1&utm_source=whatsapp&utm_medium=share&utm_campaign=policy-2027");
        let expected =
            Arrival { channel: ShareChannel::Whatsapp, campaign: "policy-2027".to_owned() };
        assert_eq!(told, Some(expected));
        for other in [
            "",
            "?utm_source=whatsapp&utm_campaign=policy",
            "?utm_source=whatsapp&utm_medium=social&utm_campaign=policy",
            "?utm_source=elsewhere&utm_medium=share&utm_campaign=policy",
            "?utm_source=x&utm_medium=share",
            "?xutm_source=x&utm_medium=share&utm_campaign=policy",
        ] {
            assert_eq!(arrival(other), None, "{other}");
        }
    }
}
