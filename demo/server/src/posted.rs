//! A vote as a plain HTML form writes it.

use sawt_wire::{CastVote, OptionId, PollDefinition, PollKind, VoteError};

use crate::words::{Language, Words};
use crate::write_in;

/// The fields of a posted form.
#[derive(Debug, Default)]
pub struct Posted {
    /// Of the page that it came from.
    pub language: Option<Language>,
    /// The signed one-time token of the page that asked to confirm.
    pub paper: Option<String>,
    /// The person wants the form back.
    pub edit: bool,
    choices: Vec<String>,
    places: Vec<(String, String)>,
    write_in: String,
}

/// Why a form is no vote, for the person who filled it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Against the rules that all votes share.
    Vote(VoteError),
    /// The same place twice, or a place that is no number.
    Place,
    /// Longer than 200 characters.
    WriteInTooLong,
}

impl Mistake {
    /// In words.
    pub fn text(&self, words: &'static Words) -> &'static str {
        match self {
            Self::Vote(VoteError::TooFew { .. }) => words.mistake_too_few,
            Self::Vote(VoteError::TooMany { .. }) => words.mistake_too_many,
            Self::Vote(VoteError::UnknownOption { .. }) => words.mistake_unknown_option,
            Self::Vote(VoteError::RepeatedOption { .. }) | Self::Place => words.mistake_repeated,
            Self::Vote(VoteError::WriteInMissing) => words.mistake_write_in_missing,
            Self::Vote(VoteError::WriteInUnexpected) => words.mistake_write_in_unexpected,
            Self::WriteInTooLong => words.mistake_write_in_too_long,
        }
    }
}

impl Posted {
    /// Reads `application/x-www-form-urlencoded`; what it does not know, it passes over.
    pub fn read(body: &[u8]) -> Self {
        let mut posted = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            match &*name {
                "lang" => posted.language = Language::of_tag(&value),
                "token" => posted.paper = Some(value.into_owned()),
                "edit" => posted.edit = true,
                "choice" => posted.choices.push(value.into_owned()),
                "write_in" => posted.write_in = value.into_owned(),
                _ => {
                    if let Some(option) = name.strip_prefix("rank-")
                        && !value.is_empty()
                    {
                        posted.places.push((option.to_owned(), value.into_owned()));
                    }
                }
            }
        }
        posted
    }

    /// The vote, as far as it can be read, and what is wrong with it.
    pub fn vote(&self, poll: &PollDefinition) -> (CastVote, Result<(), Mistake>) {
        let (named, mut mistake) = self.named(poll);
        let known: Vec<OptionId> = named.iter().filter_map(|id| id.parse().ok()).collect();
        if let Some(at) = named.iter().position(|id| id.parse::<OptionId>().is_err()) {
            mistake = mistake.or(Some(Mistake::Vote(VoteError::UnknownOption { at })));
        }
        let text = write_in::sanitise(&self.write_in).unwrap_or_else(|_| {
            mistake.get_or_insert(Mistake::WriteInTooLong);
            self.write_in.clone()
        });
        let vote =
            CastVote { choices: known, write_in: Some(text).filter(|text| !text.is_empty()) };
        let mistake = mistake.or_else(|| poll.check(&vote).err().map(Mistake::Vote));
        (vote, mistake.map_or(Ok(()), Err))
    }

    /// The options that are named, the best first in a ranking.
    fn named(&self, poll: &PollDefinition) -> (Vec<String>, Option<Mistake>) {
        // The page that asks to confirm names a ranking by `choice`, in order.
        if poll.kind != PollKind::Ranking || self.places.is_empty() {
            return (self.choices.clone(), None);
        }
        let places = self.places.iter().map(|(option, place)| {
            place.trim().parse::<u16>().map(|place| (place, option.clone()))
        });
        let Ok(mut places) = places.collect::<Result<Vec<_>, _>>() else {
            return (Vec::new(), Some(Mistake::Place));
        };
        places.sort();
        let twice = places.windows(2).any(|pair| pair[0].0 == pair[1].0);
        let named = places.into_iter().map(|(_, option)| option).collect();
        (named, twice.then_some(Mistake::Place))
    }
}
