//! What is known of a consultation.

use sawt_kit::day::Day;
use sawt_kit::loading::Loading;
use sawt_wire::{ActivityState, ConsultationDefinition, SessionDefinition, ShareChannel, Way};

/// What its author wrote: the same until that is edited, so that it is drawn once.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is.
    pub consultation: ConsultationDefinition,
    /// The sessions that belong to it, the earliest first.
    pub sessions: Vec<SessionDefinition>,
    /// In which ways it can be handed on; all that there are, if `None`.
    pub share: Option<Vec<ShareChannel>>,
}

/// Where it stands by the server's clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The consultation.
    pub state: ActivityState,
    /// Each of its sessions, in their order.
    pub sessions: Vec<ActivityState>,
    /// The day in its zone.
    pub today: Option<Day>,
}

/// All that the view draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// What it is, as far as it has come.
    pub card: Loading<Card>,
    /// Where it stands; counts once the card is there.
    pub standing: Standing,
}

impl Default for Model {
    fn default() -> Self {
        let standing =
            Standing { state: ActivityState::Upcoming, sessions: Vec::new(), today: None };
        Self { card: Loading::default(), standing }
    }
}

/// Whether a way to take part is shown while the consultation stands there: what holds answers stays to be read.
pub fn is_offered(way: &Way, state: ActivityState) -> bool {
    match way {
        Way::Poll { .. } | Way::Thread { .. } | Way::Form { .. } => true,
        Way::Email { .. } | Way::Link { .. } => state.is_open(),
        Way::Unknown => false,
    }
}
