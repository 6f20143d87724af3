//! What can be wrong with an entity's e-participation page.

use sawt_wire::{
    Channel, ChannelKind, EntityDefinition, Official, OfficialRole, Participation, ShareChannel,
    Target,
};

use super::plain::YEARS;
use super::{Findings, escaped};

/// A year of working days.
const MOST_DAYS: u16 = 260;

impl Findings {
    pub(super) fn participation(&mut self, path: &str, entity: &EntityDefinition) {
        if !(-1..=1).contains(&entity.hijri_adjust) {
            let message = format!("{}; it takes -1, 0 or 1", entity.hijri_adjust);
            self.add(path, "hijri_adjust", message);
        }
        if let Some(days) = entity.minimum_days.filter(|days| !(1..=365).contains(days)) {
            self.add(path, "minimum_days", format!("{days} days; it takes 1 to 365"));
        }
        if let Some(page) = &entity.participation {
            self.page(&format!("{path}/participation"), page);
        }
    }

    fn page(&mut self, path: &str, page: &Participation) {
        self.addresses(path, "page", page.page.as_ref());
        for (at, channel) in page.share.iter().flatten().enumerate() {
            if *channel == ShareChannel::Unknown {
                let words = ShareChannel::ALL.map(ShareChannel::word).join(", ");
                self.add(&format!("{path}/share"), &at.to_string(), format!("it takes {words}"));
            }
        }
        if let Some(commitment) = &page.commitment {
            let path = format!("{path}/commitment");
            for (field, text) in [
                ("aims", &commitment.aims),
                ("activities", &commitment.activities),
                ("plans", &commitment.plans),
                ("contact", &commitment.contact),
                ("topics", &commitment.topics),
            ] {
                self.text(&path, field, text);
            }
        }
        for (at, official) in page.officials.iter().enumerate() {
            self.official(&format!("{path}/officials/{at}"), official);
        }
        for (at, channel) in page.channels.iter().enumerate() {
            self.channel(&format!("{path}/channels/{at}"), channel);
        }
        if let Some(disclaimer) = &page.disclaimer {
            self.versioned(&format!("{path}/disclaimer"), disclaimer);
        }
        for (at, block) in page.blocks.iter().enumerate() {
            let path = format!("{path}/blocks/{at}");
            self.text(&path, "title", &block.title);
            self.text(&path, "text", &block.text);
            self.url(&path, "url", block.url.as_deref());
        }
        if let Some(target) = &page.target {
            self.target(&format!("{path}/target"), target);
        }
    }

    fn official(&mut self, path: &str, official: &Official) {
        if official.role == OfficialRole::Unknown {
            self.add(path, "role", "it takes officer, spokesperson or public-relations");
        }
        self.optional_text(path, "post", official.post.as_ref());
        self.optional_text(path, "name", official.name.as_ref());
        self.email(path, "email", official.email.as_deref());
        self.phone(path, "phone", official.phone.as_deref());
    }

    fn channel(&mut self, path: &str, channel: &Channel) {
        self.optional_text(path, "title", channel.title.as_ref());
        self.optional_text(path, "purpose", channel.purpose.as_ref());
        let address = channel.address.as_deref();
        match channel.kind {
            ChannelKind::Email => self.email(path, "address", address),
            ChannelKind::Phone => self.phone(path, "address", address),
            ChannelKind::Social | ChannelKind::App | ChannelKind::Web => {
                self.url(path, "address", address);
            }
            ChannelKind::Office => {}
            ChannelKind::Unknown => {
                self.add(path, "kind", "it takes email, phone, social, app, web or office");
            }
        }
        match (channel.kind, address) {
            (ChannelKind::Office, Some(_)) => {
                self.add(path, "address", "an office has none; \"title\" says where it is");
            }
            (ChannelKind::Office, None) if channel.title.is_none() => {
                self.add(path, "title", "is not there; it says where the office is");
            }
            (ChannelKind::Office | ChannelKind::Unknown, _) | (_, Some(_)) => {}
            (_, None) => self.add(path, "address", "is not there; without it nobody can use it"),
        }
        if let Some(days) = channel.reply_within_days.filter(|days| !(1..=MOST_DAYS).contains(days))
        {
            let message = format!("{days} working days; it takes 1 to {MOST_DAYS}");
            self.add(path, "reply_within_days", message);
        }
    }

    fn target(&mut self, path: &str, target: &Target) {
        self.optional_text(path, "definition", target.definition.as_ref());
        if !YEARS.contains(&target.baseline_year) {
            let message = format!("{}; it takes 1900 to 2200", target.baseline_year);
            self.add(path, "baseline_year", message);
        }
        if target.growth_percent > 1000 {
            let message = format!("{}; it takes 0 to 1000", target.growth_percent);
            self.add(path, "growth_percent", message);
        }
        for year in target.counted_elsewhere.keys() {
            let read: Option<i16> = year.parse().ok().filter(|_| year.len() == 4);
            if !read.is_some_and(|year| YEARS.contains(&year)) {
                let message = "is no year; it takes one like 2025";
                self.add(&format!("{path}/counted_elsewhere"), &escaped(year), message);
            }
        }
    }
}
