//! A table of all activities: UTF-8 with the mark by which spreadsheets know it, and nothing that they would calculate.

use std::collections::HashMap;

use sawt_wire::{
    Addresses, EntityDefinition, EntityId, PollId, ShareChannel, ThreadId, Timestamp, Way,
};

use super::entry::word;
use crate::activities::in_order;
use crate::app::App;
use crate::catalogue::{Catalogue, Held, Listed};
use crate::http::problem::Refusal;
use crate::spreadsheet;
use crate::store::arrivals::Arrived;
use crate::store::comments::Published;
use crate::told::told_only;
use crate::words::Language;

const COLUMNS: [&str; 20] = [
    "id",
    "kind",
    "entity",
    "level",
    "title_ar",
    "title_en",
    "opens_at",
    "closes_at",
    "time_zone",
    "state",
    "participations",
    "replies",
    "participants_published",
    "outcome_published_on",
    "page_ar",
    "page_en",
    "arrivals_copy",
    "arrivals_mail",
    "arrivals_whatsapp",
    "arrivals_x",
];

pub(super) async fn written(
    app: &App,
    catalogue: &Catalogue,
    entity: Option<&EntityDefinition>,
    now_ms: i64,
) -> Result<String, Refusal> {
    let mut counted = Counted {
        catalogue,
        now_ms,
        ballots: HashMap::new(),
        published: app.store.published().await?,
        arrived: HashMap::new(),
    };
    let asked: Vec<_> = catalogue
        .entities()
        .into_iter()
        .filter(|asked| entity.is_none_or(|entity| entity.id == asked.id))
        .collect();
    for asked in &asked {
        counted.ballots.extend(app.store.ballots(&asked.id).await?);
        for Arrived { campaign, channel, count, .. } in app.store.arrivals(&asked.id).await? {
            *counted.arrived.entry((asked.id.clone(), campaign, channel)).or_default() += count;
        }
    }
    let placed = in_order(catalogue, now_ms, |listed| {
        entity.is_none_or(|entity| entity.id == *listed.entity())
    });
    let activities = placed.iter().map(|(_, listed)| cells(listed, &counted));
    let pages = asked.iter().filter_map(|entity| page_cells(entity, &counted));
    Ok(spreadsheet::written(&COLUMNS, activities.chain(pages))?)
}

/// What was counted, of which only what the public may see is told.
struct Counted<'a> {
    catalogue: &'a Catalogue,
    now_ms: i64,
    ballots: HashMap<PollId, u64>,
    published: HashMap<ThreadId, Published>,
    /// By entity, what was handed on and how.
    arrived: HashMap<(EntityId, String, ShareChannel), u64>,
}

impl Counted<'_> {
    /// A poll's ballots; `None` while its results are not for everyone.
    fn poll(&self, held: &Held) -> Option<u64> {
        if !held.shows_results_to_everyone(held.state(self.now_ms)) {
            return None;
        }
        match &held.poll.published_results {
            Some(published) => published.ballots,
            None => Some(self.ballots.get(&held.poll.id).copied().unwrap_or(0)),
        }
    }

    fn thread(&self, id: &ThreadId) -> Published {
        self.published.get(id).copied().unwrap_or_default()
    }

    /// Of all ways together, each once; `None` as soon as one of them is not told.
    fn ways(&self, ways: &[Way]) -> (Option<u64>, Option<u64>) {
        let (mut participations, mut replies) = (Some(0), None);
        let mut threads: Vec<&str> = Vec::new();
        for way in ways {
            match way {
                Way::Poll { id } => {
                    let held = id.parse().ok().and_then(|id| self.catalogue.poll(&id));
                    let voted = held.and_then(|held| self.poll(&held));
                    participations = participations.zip(voted).map(|(sum, voted)| sum + voted);
                }
                Way::Thread { id, .. } if !threads.contains(&id.as_str()) => {
                    threads.push(id);
                    let thread = id.parse().ok().map(|id| self.thread(&id));
                    let Published { comments, answered, .. } = thread.unwrap_or_default();
                    participations = participations.map(|sum| sum + comments);
                    replies = Some(replies.unwrap_or(0) + answered);
                }
                _ => {}
            }
        }
        (participations, replies)
    }

    /// How many came by links to it, in the order of [`ShareChannel::ALL`].
    fn arrivals(&self, entity: &EntityId, campaign: &str) -> [Option<u64>; 4] {
        ShareChannel::ALL.map(|channel| {
            self.arrived.get(&(entity.clone(), campaign.to_owned(), channel)).copied()
        })
    }

    /// Participations and replies.
    fn of(&self, listed: &Listed<'_>) -> (Option<u64>, Option<u64>) {
        match listed {
            Listed::Poll(held) => (self.poll(held), None),
            Listed::Thread(held) => {
                let Published { comments, answered, .. } = self.thread(&held.thread.id);
                (Some(comments), Some(answered))
            }
            Listed::Survey(_) => (None, None),
            Listed::Consultation(held) => self.ways(&held.definition.ways),
            Listed::Session(held) => match &held.definition.questions {
                Some(id) => {
                    let Published { comments, answered, .. } = self.thread(id);
                    (Some(comments), Some(answered))
                }
                None => (None, None),
            },
        }
    }
}

/// In the order of [`COLUMNS`].
fn cells(listed: &Listed<'_>, counted: &Counted<'_>) -> [String; 20] {
    let activity = listed.activity(counted.now_ms);
    let (participations, replies) = counted.of(listed);
    let outcome = match listed {
        Listed::Consultation(held) => held.definition.outcome.as_ref(),
        _ => None,
    };
    let at = |time: Option<Timestamp>| time.map(|time| time.0).unwrap_or_default();
    let page = |language| address_only(activity.page.as_ref(), language);
    let [copy, mail, whatsapp, x] = counted.arrivals(&activity.entity, &activity.id).map(number);
    [
        activity.id,
        word(activity.kind).to_owned(),
        activity.entity.to_string(),
        written_as(&activity.level),
        told_only(&activity.title, Language::Arabic),
        told_only(&activity.title, Language::English),
        at(activity.opens_at),
        at(activity.closes_at),
        activity.time_zone,
        written_as(&activity.state),
        number(participations),
        number(replies),
        number(outcome.and_then(|outcome| outcome.participants)),
        outcome.map(|outcome| outcome.published_on.clone()).unwrap_or_default(),
        page(Language::Arabic),
        page(Language::English),
        copy,
        mail,
        whatsapp,
        x,
    ]
}

fn number(number: Option<u64>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}

/// A line for the entity's own page, once somebody has come to it by a link that was handed on.
fn page_cells(entity: &EntityDefinition, counted: &Counted<'_>) -> Option<[String; 20]> {
    let arrivals = counted.arrivals(&entity.id, entity.id.as_str());
    arrivals.iter().any(Option::is_some).then_some(())?;
    let [copy, mail, whatsapp, x] = arrivals.map(number);
    let addresses = entity.participation.as_ref().and_then(|page| page.page.as_ref());
    let mut cells: [String; 20] = Default::default();
    cells[..3].clone_from_slice(&[entity.id.to_string(), "page".into(), entity.id.to_string()]);
    cells[4] = told_only(&entity.name, Language::Arabic);
    cells[5] = told_only(&entity.name, Language::English);
    cells[8].clone_from(&entity.time_zone);
    cells[14] = address_only(addresses, Language::Arabic);
    cells[15] = address_only(addresses, Language::English);
    cells[16..].clone_from_slice(&[copy, mail, whatsapp, x]);
    Some(cells)
}

/// The address of the page in that language, or in all languages; empty where there is none.
fn address_only(addresses: Option<&Addresses>, language: Language) -> String {
    let found = addresses.and_then(|addresses| addresses.get(language.tag()));
    let own =
        found.filter(|(tag, _)| tag.is_none_or(|tag| Language::of_tag(tag) == Some(language)));
    own.map(|(_, address)| address.to_owned()).unwrap_or_default()
}

/// A word of the contract as the contract writes it.
fn written_as(word: &impl serde::Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
