//! What a feed tells of itself, and of each activity.

use sawt_wire::{ActivityKind, ActivityState, EntityDefinition, Level};

use crate::addresses::{self, host};
use crate::catalogue::Listed;
use crate::deadline::activities::Calendar;
use crate::open_data;
use crate::told::told;
use crate::words::{ActivityWords, Language};

/// What a feed tells of itself.
#[derive(Debug)]
pub(super) struct Channel {
    pub(super) title: String,
    pub(super) description: &'static str,
    /// The entity's page, or this server.
    pub(super) home: String,
    /// Its own address.
    pub(super) address: String,
    pub(super) language: Language,
}

impl Channel {
    pub(super) fn of(
        entity: Option<&EntityDefinition>,
        public_url: &str,
        ending: &str,
        language: Language,
    ) -> Self {
        let words = language.activity_words();
        let title = entity.map_or_else(
            || words.feed_of_all.to_owned(),
            |entity| words.feed_title.replace("{entity}", &told(&entity.name, language)),
        );
        let home = entity.and_then(|entity| page_of(entity, public_url, language));
        let whose = entity.map(|entity| format!("entity={}&", entity.id)).unwrap_or_default();
        let tag = language.tag();
        Self {
            title,
            description: words.feed_description,
            home: home.unwrap_or_else(|| format!("{public_url}/")),
            address: format!("{public_url}/v1/activities.{ending}?{whose}lang={tag}"),
            language,
        }
    }
}

/// The entity's e-participation page.
fn page_of(entity: &EntityDefinition, public_url: &str, language: Language) -> Option<String> {
    let addresses = entity.participation.as_ref()?.page.as_ref();
    addresses::page(addresses, language, entity, public_url)
}

/// An activity in a feed.
#[derive(Debug)]
pub(super) struct Entry {
    /// The same for as long as the activity lives, in every feed and language.
    pub(super) id: String,
    pub(super) title: String,
    /// Where people take part; absent where nothing says it.
    pub(super) link: Option<String>,
    /// In paragraphs.
    pub(super) paragraphs: Vec<String>,
    pub(super) tags: [String; 2],
    /// When it opened, in milliseconds since the Unix epoch; absent before, since readers hide what is of the future.
    pub(super) published_ms: Option<i64>,
    pub(super) author: String,
    /// Where its open data are; absent where there are none.
    pub(super) open_data: Option<String>,
}

impl Entry {
    pub(super) fn of(
        listed: &Listed<'_>,
        entity: &EntityDefinition,
        public_url: &str,
        now_ms: i64,
        language: Language,
    ) -> Self {
        let words = language.activity_words();
        let [kind, level] = [kind(listed.kind(), words), level(listed.level(), words)];
        let state = listed.state(now_ms);
        let outcome = (state == ActivityState::ResultsOut).then(|| words.feed_outcome.to_owned());
        let paragraphs = [
            Some(when(listed, entity, state, now_ms, language)),
            outcome,
            listed.summary().map(|summary| told(summary, language)),
            Some(level.to_owned()),
        ];
        let (opens_ms, _) = listed.edges_ms();
        Self {
            id: format!("{}-{}@{}", word(listed.kind()), listed.id(), host(public_url)),
            title: told(listed.title(), language),
            link: link(listed, entity, public_url, language),
            paragraphs: paragraphs.into_iter().flatten().collect(),
            tags: [kind.to_owned(), level.trim_end_matches('.').to_owned()],
            published_ms: opens_ms.filter(|opens_ms| *opens_ms <= now_ms),
            author: told(&entity.name, language),
            open_data: open_data::address(listed, public_url, now_ms),
        }
    }
}

fn when(
    listed: &Listed<'_>,
    entity: &EntityDefinition,
    state: ActivityState,
    now_ms: i64,
    language: Language,
) -> String {
    let zone = listed.time_zone();
    let days = Calendar { zone, hijri_adjust: entity.hijri_adjust, language };
    match (listed, listed.edges_ms()) {
        (Listed::Session(_), (Some(starts_ms), Some(ends_ms))) => {
            days.session(starts_ms, ends_ms, now_ms)
        }
        (_, edges) => days.standing(state, edges),
    }
}

/// Its page; else the plain form of a poll or a thread at this server, which works in a browser; else the entity's page.
fn link(
    listed: &Listed<'_>,
    entity: &EntityDefinition,
    public_url: &str,
    language: Language,
) -> Option<String> {
    let form = |of: &str| {
        let (id, tag) = (listed.id(), language.tag());
        format!("{public_url}/v1/{of}/{id}/snippet?lang={tag}")
    };
    addresses::page(listed.page(), language, entity, public_url).or_else(|| match listed {
        Listed::Poll(_) => Some(form("polls")),
        Listed::Thread(_) => Some(form("threads")),
        _ => page_of(entity, public_url, language),
    })
}

/// As the contract writes it.
pub(super) fn word(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Consultation => "consultation",
        ActivityKind::Poll => "poll",
        ActivityKind::Thread => "thread",
        ActivityKind::Session => "session",
        ActivityKind::Survey => "survey",
        ActivityKind::Unknown => "activity",
    }
}

fn kind(kind: ActivityKind, words: &ActivityWords) -> &'static str {
    match kind {
        ActivityKind::Consultation => words.kind_consultation,
        ActivityKind::Poll => words.kind_poll,
        ActivityKind::Thread | ActivityKind::Unknown => words.kind_thread,
        ActivityKind::Session => words.kind_session,
        ActivityKind::Survey => words.kind_survey,
    }
}

fn level(level: Level, words: &ActivityWords) -> &'static str {
    match level {
        Level::Information => words.feed_level_information,
        Level::Consultation => words.feed_level_consultation,
        Level::Decision => words.feed_level_decision,
    }
}
