//! The attributes of `<sawt-countdown>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_kit::phrase::Edge;
use sawt_kit::written::{Written, Zone};
use sawt_wire::{ConsultationId, SessionId, StateFlags};

use super::model::Pace;
use super::period::{About, Moved, Period};

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountdownConfig {
    /// What it counts down to.
    pub source: Source,
    /// How it looks.
    pub variant: Variant,
    /// What stands above it.
    pub label: Option<String>,
    /// False leaves out the Hijri date.
    pub hijri: bool,
    /// By how many days the Hijri date differs from Umm al-Qura; what the backend says, if `None`.
    pub hijri_adjust: Option<i8>,
    /// False leaves out "add to calendar".
    pub calendar: bool,
}

/// What it counts down to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The deadline of a consultation of the backend.
    Consultation(ConsultationId),
    /// The beginning and the end of a session of the backend.
    Session(SessionId),
    /// What the attributes say, without any backend.
    Given(Period),
}

/// How it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Variant {
    /// Sentences.
    #[default]
    Text,
    /// Days, hours, minutes and seconds in boxes.
    Blocks,
    /// How much of the time is over.
    Bar,
    /// One line.
    Badge,
}

impl Variant {
    /// How often something in it changes.
    pub(super) fn pace(self) -> Pace {
        match self {
            Self::Text | Self::Badge => Pace::Words,
            Self::Blocks => Pace::Seconds,
            Self::Bar => Pace::Share,
        }
    }
}

const ID: &str = "1 to 64 of a-z, 0-9 and \"-\"";
const TIME: &str = "a day (2026-09-15), a time in the zone (2026-09-15T14:00) or an instant \
    (2026-09-15T14:00:00+03:00) from the year 1900 to 9999";

impl CountdownConfig {
    /// Reads `consultation`, `session`, or `opens`, `closes`, `zone` and `extended-from`; `label`, `hijri-adjust`,
    /// `no-hijri`, `variant` and `no-calendar`.
    ///
    /// # Errors
    /// The first attribute that is missing, wrong, or in the way of another.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        let variants = [
            ("text", Variant::Text),
            ("blocks", Variant::Blocks),
            ("bar", Variant::Bar),
            ("badge", Variant::Badge),
        ];
        let words = "\"text\", \"blocks\", \"bar\" or \"badge\"";
        let days = [("-1", -1), ("0", 0), ("1", 1)];
        Ok(Self {
            source: source(attributes)?,
            variant: attributes.choice("variant", &variants, words)?.unwrap_or_default(),
            label: attributes.get("label").filter(|label| !label.is_empty()).map(str::to_owned),
            hijri: !attributes.flag("no-hijri"),
            hijri_adjust: attributes.choice("hijri-adjust", &days, "-1, 0 or 1")?,
            calendar: !attributes.flag("no-calendar"),
        })
    }
}

fn source(attributes: &RawAttributes) -> Result<Source, ConfigError> {
    let consultation = attributes.optional("consultation", ID)?.map(Source::Consultation);
    let session = attributes.optional("session", ID)?.map(Source::Session);
    let beside = |names: &[&'static str], expected: &'static str| {
        let found = names.iter().find_map(|name| Some((*name, attributes.get(name)?)));
        match found {
            Some((name, found)) => {
                Err(ConfigError::Invalid { name, found: found.to_owned(), expected })
            }
            None => Ok(()),
        }
    };
    match (consultation, session) {
        (Some(consultation), None) => {
            let expected = "nothing beside `consultation`, which has its own times";
            beside(&["closes", "opens", "extended-from"], expected)?;
            Ok(consultation)
        }
        (Some(consultation), Some(_)) => {
            beside(
                &["session"],
                "nothing beside `consultation`: an element counts down to one thing",
            )?;
            Ok(consultation)
        }
        (None, Some(session)) => {
            let expected = "nothing beside `session`, which has its own times";
            beside(&["closes", "opens", "extended-from"], expected)?;
            Ok(session)
        }
        (None, None) => given(attributes).map(Source::Given),
    }
}

fn given(attributes: &RawAttributes) -> Result<Period, ConfigError> {
    let closes: Written = attributes.required("closes", TIME, "2026-09-15")?;
    let zone: Zone = attributes.required(
        "zone",
        "the IANA name of a time zone, for example Asia/Qatar",
        "Asia/Qatar",
    )?;
    let opens: Option<Written> = attributes.optional("opens", TIME)?;
    let before: Option<Written> = attributes.optional("extended-from", TIME)?;
    let closes_ms = closes.instant_ms(Edge::Closes, &zone);
    let opens_ms = opens.map(|opens| opens.instant_ms(Edge::Opens, &zone));
    let before_ms = before.map(|before| before.instant_ms(Edge::Closes, &zone));
    let late = |name: &'static str, ms: Option<i64>, expected: &'static str| {
        let found = attributes.get(name).unwrap_or_default().to_owned();
        match ms {
            Some(ms) if ms >= closes_ms => Err(ConfigError::Invalid { name, found, expected }),
            _ => Ok(()),
        }
    };
    late("opens", opens_ms, "a time before `closes`")?;
    late("extended-from", before_ms, "the deadline before, which is earlier than `closes`")?;
    let moved = before_ms.map(|from_ms| Moved { from_ms, to_ms: closes_ms, reason: None });
    Ok(Period {
        about: About::Views,
        opens_ms,
        closes_ms: Some(closes_ms),
        zone: zone.as_str().to_owned(),
        flags: StateFlags { extended: moved.is_some(), results_public: false },
        moved: moved.into_iter().collect(),
        ..Period::default()
    })
}
