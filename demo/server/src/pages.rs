//! The server's own pages, for votes that come from plain HTML forms.

use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sawt_wire::{CastVote, DuplicatePolicy, EntityId, OptionId, PollDefinition, PollKind, Results};

use crate::catalogue::Held;
use crate::deadline;
use crate::room::{Room, Strut};
use crate::said::Said;
use crate::words::{Language, Words};

/// No script, no frame, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// Asks to confirm what was chosen.
#[derive(Debug, Template)]
#[template(path = "confirm.html")]
pub struct Confirm<'a> {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) title: &'a str,
    pub(crate) stylesheet: String,
    pub(crate) entity: Option<Said>,
    pub(crate) question: Said,
    pub(crate) notice: Option<&'a str>,
    pub(crate) ranked: bool,
    pub(crate) chosen: Vec<Said>,
    pub(crate) write_in: Option<&'a str>,
    pub(crate) action: String,
    /// Hidden, so that the answer carries the vote again.
    pub(crate) fields: Vec<(String, String)>,
}

/// The poll as a form, with what is wrong with the one that was sent.
#[derive(Debug, Template)]
#[template(path = "form.html")]
pub struct FormPage<'a> {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) title: &'a str,
    pub(crate) stylesheet: String,
    pub(crate) entity: Option<Said>,
    pub(crate) mistake: Option<&'a str>,
    pub(crate) form: VoteForm,
}

/// Says that the vote is on record.
#[derive(Debug, Template)]
#[template(path = "counted.html")]
pub struct Counted<'a> {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) title: &'a str,
    pub(crate) stylesheet: String,
    pub(crate) entity: Option<Said>,
    pub(crate) question: Said,
    pub(crate) receipt: &'a str,
    pub(crate) results: Option<ResultsTable>,
    pub(crate) back: Option<&'a str>,
}

/// Says why a vote is not on record.
#[derive(Debug, Template)]
#[template(path = "sorry.html")]
pub struct Sorry<'a> {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) title: &'a str,
    pub(crate) stylesheet: String,
    pub(crate) entity: Option<Said>,
    pub(crate) message: &'a str,
    pub(crate) back: Option<&'a str>,
}

/// Where the style of an entity's pages lies.
pub fn stylesheet(entity: Option<&EntityId>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    match entity {
        Some(entity) => format!("/v1/entities/{entity}/page.css?v={version}"),
        None => format!("/v1/page.css?v={version}"),
    }
}

/// Sends a page.
pub fn send(status: StatusCode, language: Language, page: &impl Template) -> Response {
    let Ok(html) = page.render() else {
        tracing::error!("a page cannot be written");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("content-security-policy"), HeaderValue::from_static(POLICY)),
    ];
    (status, headers, html).into_response()
}

/// A plain HTML form that votes without script.
#[derive(Debug)]
pub struct VoteForm {
    pub(crate) language: Language,
    pub(crate) words: &'static Words,
    pub(crate) action: String,
    /// Until when it can be sent; where it stands on somebody else's page.
    pub(crate) standing: Option<String>,
    pub(crate) question: Said,
    pub(crate) description: Option<Said>,
    pub(crate) hint: String,
    pub(crate) options: Vec<FormOption>,
    pub(crate) write_in: Option<String>,
    /// Of the first field, where the page is this server's own.
    pub(crate) first_id: Option<&'static str>,
    /// How often one may vote; where it stands on somebody else's page.
    pub(crate) note: Option<&'static str>,
    pub(crate) room: Room,
    kind: PollKind,
    min: usize,
}

/// One line of it.
#[derive(Debug)]
pub struct FormOption {
    pub(crate) id: OptionId,
    pub(crate) label: Said,
    pub(crate) write_in: bool,
    pub(crate) chosen: bool,
    /// In a ranking: from 1.
    pub(crate) place: Option<usize>,
}

impl FormOption {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    pub(crate) fn stands_at(&self, place: &usize) -> bool {
        self.place == Some(*place)
    }
}

impl VoteForm {
    /// Of that poll, for somebody else's page, where the widget will take its room. "Other" comes last.
    pub fn elsewhere(
        poll: &PollDefinition,
        public_url: &str,
        now_ms: i64,
        language: Language,
    ) -> Self {
        let action = format!("{public_url}{}", action(poll));
        Self {
            standing: Some(deadline::standing(poll, now_ms, language)),
            note: Some(note(poll.duplicates, language.words())),
            room: Room::of(poll, language),
            ..Self::of(poll, action, language, &CastVote::default())
        }
    }

    /// Of that poll, for a page of this server, with what was chosen before.
    pub fn here(poll: &PollDefinition, language: Language, vote: &CastVote) -> Self {
        let first_id = Some("first");
        Self { first_id, ..Self::of(poll, action(poll), language, vote) }
    }

    fn of(poll: &PollDefinition, action: String, language: Language, vote: &CastVote) -> Self {
        let words = language.words();
        let (min, _) = poll.choice_limits();
        let mut options: Vec<FormOption> = poll
            .options
            .iter()
            .map(|option| {
                let place = vote.choices.iter().position(|choice| *choice == option.id);
                FormOption {
                    id: option.id.clone(),
                    label: Said::of(&option.label, language),
                    write_in: option.write_in,
                    chosen: place.is_some(),
                    place: place.map(|place| place + 1),
                }
            })
            .collect();
        options.sort_by_key(|option| option.write_in);
        Self {
            language,
            words,
            action,
            standing: None,
            question: Said::of(&poll.question, language),
            description: poll.description.as_ref().map(|text| Said::of(text, language)),
            hint: hint(poll, words),
            options,
            write_in: vote.write_in.clone(),
            first_id: None,
            note: None,
            room: Room::NONE,
            kind: poll.kind,
            min,
        }
    }

    pub(crate) fn ranked(&self) -> bool {
        self.kind == PollKind::Ranking
    }

    pub(crate) fn places(&self) -> std::ops::RangeInclusive<usize> {
        1..=self.options.len()
    }

    pub(crate) fn input(&self) -> &'static str {
        if self.kind == PollKind::Multiple { "checkbox" } else { "radio" }
    }

    /// A browser can ask for one of several radio buttons, not for one of several boxes.
    pub(crate) fn required(&self) -> bool {
        self.kind != PollKind::Multiple && self.min > 0
    }

    pub(crate) fn takes_text(&self) -> bool {
        self.options.iter().any(|option| option.write_in)
    }
}

/// Where the form of a poll is posted, on this server.
pub fn action(poll: &PollDefinition) -> String {
    format!("/v1/polls/{}/votes", poll.id)
}

fn hint(poll: &PollDefinition, words: &Words) -> String {
    let (min, max) = poll.choice_limits();
    let all = poll.options.len();
    let sentence = match poll.kind {
        PollKind::Single | PollKind::Scale => words.page_hint_one,
        PollKind::Ranking if min == all => words.page_hint_rank_all,
        PollKind::Ranking => words.page_hint_rank,
        PollKind::Multiple if max == all => words.page_hint_any,
        PollKind::Multiple if min == max => words.page_hint_exactly,
        PollKind::Multiple => words.page_hint_range,
    };
    sentence.replace("{min}", &min.to_string()).replace("{max}", &max.to_string())
}

fn note(policy: DuplicatePolicy, words: &Words) -> &'static str {
    match policy {
        DuplicatePolicy::None => words.page_duplicates_none,
        DuplicatePolicy::Device => words.page_duplicates_device,
        DuplicatePolicy::Code => words.page_duplicates_code,
        DuplicatePolicy::Verified => words.page_duplicates_verified,
    }
}

/// Results as a table.
#[derive(Debug)]
pub struct ResultsTable {
    /// In each line, where the widget will take the table's room.
    pub(crate) room: Strut,
    pub(crate) words: &'static Words,
    pub(crate) ballots: Option<u64>,
    pub(crate) lines: Vec<ResultLine>,
    pub(crate) note: Option<Said>,
}

/// One option of it.
#[derive(Debug)]
pub struct ResultLine {
    pub(crate) label: Said,
    pub(crate) count: Option<u64>,
    pub(crate) percent: Option<u8>,
}

impl ResultsTable {
    /// Of what may be shown.
    pub fn of(held: &Held, results: &Results, language: Language) -> Self {
        let label =
            |id: &OptionId| held.poll.option(id).map(|option| Said::of(&option.label, language));
        let lines = results.options.iter().filter_map(|one| {
            Some(ResultLine { label: label(&one.option)?, count: one.count, percent: one.percent })
        });
        Self {
            room: Strut::NONE,
            words: language.words(),
            ballots: results.ballots,
            lines: lines.collect(),
            note: results.note.as_ref().map(|note| Said::of(note, language)),
        }
    }
}
