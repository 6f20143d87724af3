//! The filters of the inbox: as they stand in an address, and as the store is asked.

use sawt_wire::{EntityId, FormId, SubmissionState};
use serde::{Deserialize, Serialize};

use super::PATH;
use crate::console::trouble::Trouble;
use crate::folding;
use crate::store::forms::inbox::{Order, Searched, Sought, Spot, States};
use crate::store::moderation::acts::Desk;
use crate::store::moderation::queue::Assigned;
use crate::store::staff::MemberId;

/// The longest search, in bytes; more is no search by people.
const SEARCH_MAX_BYTES: usize = 600;

/// The states that can be asked for, in the order of their links.
pub(super) const STATES: [(&str, States); 6] = [
    ("open", States::Open),
    ("received", States::Only(SubmissionState::Received)),
    ("under-study", States::Only(SubmissionState::UnderStudy)),
    ("answered", States::Only(SubmissionState::Answered)),
    ("closed", States::Only(SubmissionState::Closed)),
    ("all", States::All),
];

/// What may be looked for beside the state.
pub(super) const CONCERNS: [&str; 5] = ["overdue", "awaiting", "mine", "suspicious", "erased"];

/// The query of the inbox's address; what is empty filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    /// One of [`STATES`]; empty is `open`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) state: String,
    /// One of [`CONCERNS`].
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) only: String,
    /// `none`, `mine`, or an entity and one of its offices, as in `ministry/press`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) office: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) entity: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) form: String,
    /// As it was typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) q: String,
    /// Where the page begins: milliseconds and a submission, as in `1700000000000:00ff…`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) after: String,
}

impl Filters {
    /// The name of the state that is asked for.
    pub(super) fn state(&self) -> &str {
        if self.state.is_empty() { "open" } else { &self.state }
    }

    /// What is still to be done comes by its promise, everything else from the newest on.
    pub(super) fn order(&self) -> Order {
        match self.state() {
            "open" | "received" | "under-study" => Order::Due,
            _ => Order::Newest,
        }
    }

    /// What the store is asked, for that member and that member's own office.
    ///
    /// # Errors
    /// [`Trouble::Malformed`] for a word that no link of the console has.
    pub(super) fn sought(
        &self,
        member: MemberId,
        own: Option<&Desk>,
        now_ms: i64,
    ) -> Result<Sought, Trouble> {
        if self.q.len() > SEARCH_MAX_BYTES {
            return Err(Trouble::TooLarge);
        }
        let states = STATES.iter().find(|(name, _)| *name == self.state());
        let (_, states) = states.ok_or(Trouble::Malformed)?;
        if !self.only.is_empty() && !CONCERNS.contains(&self.only.as_str()) {
            return Err(Trouble::Malformed);
        }
        let desk = match self.office.as_str() {
            "" | "none" => None,
            "mine" => Some(own.cloned().ok_or(Trouble::NotFound)?),
            word => Some(word.parse::<Desk>().map_err(|_| Trouble::Malformed)?),
        };
        let assigned = match &desk {
            Some(desk) => Some(Assigned::To(desk.office.clone())),
            None if self.office == "none" => Some(Assigned::Nobody),
            None => None,
        };
        let entity: Option<EntityId> = given(&self.entity)?;
        let form: Option<FormId> = given(&self.form)?;
        let only = |name: &str| self.only == name;
        Ok(Sought {
            forms: form.into_iter().collect(),
            entity: desk.map(|desk| desk.entity).or(entity),
            states: *states,
            assigned,
            taken_by: only("mine").then_some(member),
            overdue: only("overdue"),
            awaiting: only("awaiting"),
            suspicious: only("suspicious").then_some(true),
            erased: only("erased"),
            words: folding::words(&self.q),
            searched: Searched::default(),
            now_ms,
        })
    }

    /// Where the page begins.
    ///
    /// # Errors
    /// [`Trouble::Malformed`].
    pub(super) fn spot(&self) -> Result<Option<Spot>, Trouble> {
        if self.after.is_empty() {
            return Ok(None);
        }
        Spot::of(&self.after).map(Some).ok_or(Trouble::Malformed)
    }

    pub(super) fn beyond(&self, spot: Spot) -> Self {
        Self { after: spot.word(), ..self.clone() }
    }

    pub(super) fn first(&self) -> Self {
        Self { after: String::new(), ..self.clone() }
    }

    pub(super) fn in_state(&self, state: &str) -> Self {
        let state = if state == "open" { String::new() } else { state.to_owned() };
        Self { state, ..self.first() }
    }

    /// With that alone, or without it when it was asked for.
    pub(super) fn with_only(&self, only: &str) -> Self {
        let only = if self.only == only { String::new() } else { only.to_owned() };
        Self { only, ..self.first() }
    }

    /// The same state alone.
    pub(super) fn cleared(&self) -> String {
        Self { state: self.state.clone(), ..Self::default() }.path()
    }

    /// True when anything but the state is asked for.
    pub(super) fn narrows(&self) -> bool {
        !self.only.is_empty() || !self.q.is_empty() || self.narrows_more()
    }

    /// True when what stands behind "more" is asked for.
    pub(super) fn narrows_more(&self) -> bool {
        [&self.office, &self.entity, &self.form].iter().any(|word| !word.is_empty())
    }

    /// The address of the inbox with these filters.
    pub(super) fn path(&self) -> String {
        match serde_html_form::to_string(self).unwrap_or_default().as_str() {
            "" => PATH.to_owned(),
            query => format!("{PATH}?{query}"),
        }
    }

    /// Out of such an address; anything else is the inbox without filters.
    pub(super) fn of_path(path: &str) -> Self {
        let query = path.strip_prefix(PATH).and_then(|rest| rest.strip_prefix('?'));
        query.and_then(|query| serde_html_form::from_str(query).ok()).unwrap_or_default()
    }
}

fn given<T: std::str::FromStr>(word: &str) -> Result<Option<T>, Trouble> {
    if word.is_empty() { Ok(None) } else { word.parse().map(Some).map_err(|_| Trouble::Malformed) }
}

/// The name of a state in addresses and in message ids.
pub(super) fn state_name(state: SubmissionState) -> &'static str {
    match state {
        SubmissionState::Received | SubmissionState::Unknown => "received",
        SubmissionState::UnderStudy => "under-study",
        SubmissionState::Answered => "answered",
        SubmissionState::Closed => "closed",
    }
}

/// The state of that name.
pub(super) fn state_of(name: &str) -> Option<SubmissionState> {
    STATES.iter().find_map(|(known, states)| match states {
        States::Only(state) if *known == name => Some(*state),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Filters, Spot};
    use crate::store::forms::SubmissionId;

    #[test]
    fn filters_survive_their_address() {
        let spot = Spot { at_ms: 1_700_000_000_000, id: SubmissionId(-5) };
        let filters = Filters {
            q: "أحمد & عمر".to_owned(),
            only: "overdue".to_owned(),
            ..Filters::default()
        };
        let filters = filters.beyond(spot);
        assert_eq!(Filters::of_path(&filters.path()), filters);
        assert_eq!(filters.spot(), Ok(Some(spot)));
        assert_eq!(Filters::of_path("https://example.com/"), Filters::default());
        assert_eq!(Filters::default().path(), "/console/inbox");
    }
}
