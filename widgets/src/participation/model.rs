//! What is known of an entity's e-participation, and who is turned to.

use sawt_kit::loading::Loading;
use sawt_wire::{
    Addresses, Channel, ChannelKind, EntityDefinition, Growth, Indicators, Official, OfficialRole,
    Participation,
};

/// The blocks of the page, in their usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What the entity commits itself to.
    Commitment,
    /// Who answers for it.
    Officer,
    /// How to reach it.
    Channels,
    /// What the public can take part in.
    Activities,
    /// How much it asks and answers.
    Indicators,
    /// What it does not answer for.
    Disclaimer,
    /// The entity's own blocks.
    Blocks,
    /// How to hand the page on.
    Share,
}

/// The blocks by their words in the attribute.
pub const SECTIONS: [(&str, Section); 8] = [
    ("commitment", Section::Commitment),
    ("officer", Section::Officer),
    ("channels", Section::Channels),
    ("activities", Section::Activities),
    ("indicators", Section::Indicators),
    ("disclaimer", Section::Disclaimer),
    ("blocks", Section::Blocks),
    ("share", Section::Share),
];

/// All that the view shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Who the entity is, and what it says of its participation.
    pub entity: Loading<EntityDefinition>,
    /// Its figures.
    pub indicators: Loading<Indicators>,
    /// Whether the link was copied.
    pub copied: Copied,
}

/// Whether the link lies in the clipboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Copied {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// It does.
    Done,
    /// The browser did not let it.
    Refused,
}

/// Who is turned to, and in which capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capacity {
    /// The official who was given the task.
    Officer,
    /// The spokesperson, since nobody was.
    Spokesperson,
    /// Public relations, since there is no spokesperson either.
    PublicRelations,
    /// An official in a capacity of a later release.
    Other,
    /// The entity itself.
    Entity,
}

/// Who answers for the entity's e-participation: never nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsible<'a> {
    /// In which capacity.
    pub capacity: Capacity,
    /// Who; `None` for the entity itself.
    pub official: Option<&'a Official>,
    /// How to reach it, where the official has neither address nor number of their own.
    pub channel: Option<&'a Channel>,
}

/// The roles in the order in which they stand in for each other.
const ROLES: [(OfficialRole, Capacity); 4] = [
    (OfficialRole::Officer, Capacity::Officer),
    (OfficialRole::Spokesperson, Capacity::Spokesperson),
    (OfficialRole::PublicRelations, Capacity::PublicRelations),
    (OfficialRole::Unknown, Capacity::Other),
];

/// Who answers: the officer, else the spokesperson, else public relations, else the entity itself.
pub fn responsible(participation: &Participation) -> Responsible<'_> {
    let found = ROLES.iter().find_map(|(role, capacity)| {
        let mut officials = participation.officials.iter();
        officials.find(|one| one.role == *role && says_anything(one)).map(|one| (*capacity, one))
    });
    let channel = first_channel(participation);
    match found {
        Some((capacity, official)) => Responsible {
            capacity,
            official: Some(official),
            channel: channel.filter(|_| !is_reachable(official)),
        },
        None => Responsible { capacity: Capacity::Entity, official: None, channel },
    }
}

fn has_text(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// An official with nothing but a role would be an empty card.
fn says_anything(official: &Official) -> bool {
    let named = [&official.post, &official.name].into_iter().flatten();
    let mut texts = named.flat_map(|map| map.0.iter());
    texts.any(|(_, text)| !text.trim().is_empty()) || is_reachable(official)
}

fn is_reachable(official: &Official) -> bool {
    has_text(official.email.as_deref()) || has_text(official.phone.as_deref())
}

/// The first mail address or number, else the first channel that has an address, else the first.
fn first_channel(participation: &Participation) -> Option<&Channel> {
    let channels = || participation.channels.iter();
    let direct = |channel: &&Channel| {
        matches!(channel.kind, ChannelKind::Email | ChannelKind::Phone)
            && has_text(channel.address.as_deref())
    };
    let addressed = |channel: &&Channel| has_text(channel.address.as_deref());
    channels().find(direct).or_else(|| channels().find(addressed)).or_else(|| channels().next())
}

/// Two years beside each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// The earlier year.
    pub from_year: i16,
    /// Its participations: the denominator.
    pub from: u64,
    /// The later year.
    pub to_year: i16,
    /// Its participations.
    pub to: u64,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// More than before, by so many percent, rounded.
    Grown(u64),
    /// Less than before, by so many percent, rounded.
    Fallen(u64),
    /// As many as before, to the percent.
    Same,
    /// There was nothing before, so that no percentage can be said.
    FromNothing,
}

impl Comparison {
    /// How the later year stands to the earlier one.
    pub fn trend(self) -> Trend {
        if self.from == 0 {
            return if self.to == 0 { Trend::Same } else { Trend::FromNothing };
        }
        match percent(self.to.abs_diff(self.from), self.from) {
            0 => Trend::Same,
            by if self.to > self.from => Trend::Grown(by),
            by => Trend::Fallen(by),
        }
    }
}

/// `part` of `whole` in percent, rounded half up; 0 of nothing.
pub fn percent(part: u64, whole: u64) -> u64 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let doubled = whole.saturating_mul(2);
    let rounded = (part * 200 + whole).checked_div(doubled).unwrap_or_default();
    u64::try_from(rounded).unwrap_or(u64::MAX)
}

/// The year that is compared beside the one before it; `None` where that has no figure.
pub fn year_on_year(indicators: &Indicators) -> Option<Comparison> {
    let growth = indicators.growth.as_ref()?;
    let before = growth.year.checked_sub(1)?;
    let from = if before == growth.baseline_year {
        growth.baseline
    } else {
        indicators.years.iter().find(|counts| counts.year == before)?.participations
    };
    Some(Comparison { from_year: before, from, to_year: growth.year, to: growth.actual })
}

/// The year that is compared beside the baseline.
pub fn since_baseline(growth: &Growth) -> Comparison {
    Comparison {
        from_year: growth.baseline_year,
        from: growth.baseline,
        to_year: growth.year,
        to: growth.actual,
    }
}

/// What can be said of the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No year is over since the baseline.
    TooEarly,
    /// As much as was wanted, or more.
    Reached,
    /// Less.
    Missed,
}

/// Whether the target was reached.
pub fn verdict(growth: &Growth) -> Verdict {
    if growth.year <= growth.baseline_year {
        Verdict::TooEarly
    } else if growth.actual >= growth.wanted {
        Verdict::Reached
    } else {
        Verdict::Missed
    }
}

/// True for the year that is not over yet by the server's clock.
pub fn is_running(indicators: &Indicators, year: i16) -> bool {
    let now = indicators.now.as_str().get(..4).and_then(|year| year.parse::<i16>().ok());
    now.is_some_and(|now| year >= now)
}

impl Model {
    /// The address of the entity's page.
    pub fn page(&self) -> Option<Addresses> {
        self.entity.loaded()?.participation.as_ref()?.page.clone()
    }
}
