//! The attributes of `<sawt-poll>`.

use sawt_kit::attrs::RawAttributes;
use sawt_kit::error::ConfigError;
use sawt_wire::PollId;

/// What the webmaster asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollConfig {
    /// Which poll.
    pub poll: PollId,
    /// False hides the results even where the poll shows them.
    pub results: bool,
    /// False leaves out "find my vote".
    pub receipt: bool,
}

impl PollConfig {
    /// Reads `poll`, `no-results` and `no-receipt`.
    ///
    /// # Errors
    /// `poll` is missing or not an id.
    pub fn parse(attributes: &RawAttributes) -> Result<Self, ConfigError> {
        Ok(Self {
            poll: attributes.required(
                "poll",
                "the poll's id: 1 to 64 of a-z, 0-9 and \"-\"",
                "budget-2027",
            )?,
            results: !attributes.flag("no-results"),
            receipt: !attributes.flag("no-receipt"),
        })
    }
}
