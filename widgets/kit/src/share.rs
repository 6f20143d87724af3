//! Links that hand a page on: they lead back to it, and say by which way.

use sawt_wire::{Addresses, ShareChannel};

use crate::address;
use crate::backend::encoded;
use crate::dom::{El, el};
use crate::i18n::Texts;

/// Who takes a link to be handed on: an address with the `{title}` of the page and its `{url}`. The services load
/// nothing into the page.
const SERVICES: [(ShareChannel, &str); 3] = [
    (ShareChannel::Mail, "mailto:?subject={title}&body={title}%0D%0A{url}"),
    (ShareChannel::Whatsapp, "https://wa.me/?text={title}%0A{url}"),
    (ShareChannel::X, "https://x.com/intent/post?text={title}&url={url}"),
];

/// The tags of a campaign, as web statistics know them; all links of ours have [`MEDIUM`].
pub(crate) const TAGS: [&str; 3] = ["utm_source", "utm_medium", "utm_campaign"];
pub(crate) const MEDIUM: &str = "share";

/// What is handed on.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'a> {
    /// What it is called, in the reader's language.
    pub title: &'a str,
    /// Where it stands; the page that is open, where nothing says it.
    pub page: Option<&'a Addresses>,
    /// The id that arrivals are counted under.
    pub campaign: &'a str,
}

impl Shared<'_> {
    /// The whole address of the page for readers of `language`, with the tags of that way.
    pub fn address(&self, channel: ShareChannel, language: &str) -> String {
        tagged(&address::absolute(self.page, language), channel.word(), self.campaign)
    }

    /// A link for each of `channels` that is a service: plain ones, that tell the service nothing before they are
    /// followed.
    pub fn links(&self, channels: &[ShareChannel], texts: Texts) -> Vec<El> {
        channels.iter().filter_map(|channel| self.link(*channel, texts)).collect()
    }

    fn link(&self, channel: ShareChannel, texts: Texts) -> Option<El> {
        let (_, service) = SERVICES.iter().find(|(known, _)| *known == channel)?;
        // Marks that isolate a name on a page would be letters elsewhere.
        let title = encoded(&self.title.replace(['\u{2068}', '\u{2069}'], ""));
        let url = encoded(&self.address(channel, &texts.locale().language));
        let label = texts.with("common-share", [("channel", channel.word().into())]);
        let link = el("a")
            .attr("part", "share-link")
            .class("button plain share-link")
            .attr("href", &service.replace("{title}", &title).replace("{url}", &url))
            .attr("rel", "noopener noreferrer")
            .text(&label);
        Some(link)
    }
}

/// `address` with these tags in place of its own; what else it has stays.
fn tagged(address: &str, source: &str, campaign: &str) -> String {
    let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut whole = [path, "?"].concat();
    let is_own = |pair: &str| TAGS.contains(&pair.split('=').next().unwrap_or_default());
    for pair in query.split('&').filter(|pair| !pair.is_empty() && !is_own(pair)) {
        whole.push_str(pair);
        whole.push('&');
    }
    for (nth, (tag, value)) in TAGS.iter().zip([source, MEDIUM, campaign]).enumerate() {
        whole.push_str(&[if nth == 0 { "" } else { "&" }, tag, "=", value].concat());
    }
    if !fragment.is_empty() {
        whole.push_str(&["#", fragment].concat());
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::tagged;

    #[test]
    fn an_address_keeps_what_it_has_and_is_tagged_once() {
        let first = tagged("https://a.qa/p?c=1&d=%D8#part", "x", "policy");
        let tags = "utm_source=x&utm_medium=share&utm_campaign=policy";
        assert_eq!(first, format!("https://a.qa/p?c=1&d=%D8&{tags}#part"));
        assert_eq!(tagged(&first, "x", "policy"), first);
        let second = tagged(&first, "mail", "talk");
        assert_eq!(second, first.replace("=x&", "=mail&").replace("=policy", "=talk"));
        assert_eq!(tagged("https://a.qa/", "x", "policy"), format!("https://a.qa/?{tags}"));
    }
}
