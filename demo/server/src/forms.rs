//! Votes from plain HTML forms, without script: a page shows the choice and asks to confirm it under a signed
//! one-time token, the paper, which plays the device's part.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use sawt_wire::{
    ActivityState, CastVote, DuplicatePolicy, EntityDefinition, PollId, PollKind, ProblemCode,
};

use crate::app::App;
use crate::catalogue::Held;
use crate::clock;
use crate::http::problem::Refusal;
use crate::http::{body, origin, problem};
use crate::pages::{self, Confirm, Counted, FormPage, ResultsTable, Sorry, VoteForm};
use crate::posted::{Mistake, Posted};
use crate::said::Said;
use crate::secrecy::{DeviceId, Paper};
use crate::voting::{self, Asked, Wish};
use crate::words::Language;

/// How long a page may wait for its confirmation.
pub(crate) const PAPER_SECS: i64 = 60 * 60;

/// The idempotency key of a paper: it carries one vote, or one comment.
pub(crate) const PAPER_KEY: &str = "paper";

/// A form that was posted, with what its answer needs.
struct Desk<'a> {
    app: &'a App,
    held: &'a Held,
    language: Language,
    /// The page that the person came from, when its entity vouches for it.
    back: Option<String>,
}

/// Answers a posted form with a page.
///
/// # Errors
/// Problems, when there is no such poll or the form cannot be read.
pub async fn posted(app: &App, poll: PollId, request: Request) -> Result<Response, Refusal> {
    let (held, _) = app.poll(&poll)?;
    let headers = request.headers().clone();
    let posted = Posted::read(&body::whole(request.into_body()).await?);
    let language = posted.language.unwrap_or_else(|| problem::language(&headers));
    let desk = Desk { app, held: &held, language, back: back(&held.entity, &headers) };
    let (vote, right) = posted.vote(&held.poll);
    if posted.edit {
        return Ok(desk.form(StatusCode::OK, &vote, None));
    }
    if let Some(paper) = posted.paper.as_deref()
        && right.is_ok()
        && is_from_our_page(app, &headers)
    {
        return match app.secret.paper(Paper::Vote(&poll), paper, clock::now_secs()) {
            Some(device) => desk.count(device, paper, vote).await,
            None => desk.confirm(&vote, Some(language.words().page_expired), None),
        };
    }
    if let Some(page) = desk.takes_no_votes() {
        return Ok(page);
    }
    match right {
        Ok(()) => desk.confirm(&vote, None, None),
        Err(mistake) => Ok(desk.form(StatusCode::UNPROCESSABLE_ENTITY, &vote, Some(&mistake))),
    }
}

/// A confirmation counts only when it was pressed on this server's own page: another site cannot make a
/// visitor's browser send one.
pub(crate) fn is_from_our_page(app: &App, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text("sec-fetch-site").is_none_or(|site| site == "same-origin");
    let page = text("origin").is_none_or(|page| origin::is_own(app, headers, page));
    site && page
}

/// Where the person came from, when it is a page that the entity lists by name.
pub(crate) fn back(entity: &EntityDefinition, headers: &HeaderMap) -> Option<String> {
    let from = headers.get(header::REFERER)?.to_str().ok()?;
    let listed = entity.origins.iter().any(|origin| {
        from.strip_prefix(origin.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    listed.then(|| from.to_owned())
}

impl Desk<'_> {
    /// The page that says why, when the poll takes no such votes now.
    fn takes_no_votes(&self) -> Option<Response> {
        let words = self.language.words();
        let state = self.held.state(clock::now_ms());
        if state == ActivityState::Upcoming {
            return Some(self.sorry(&Refusal::not_yet_open()));
        }
        if !state.is_open() {
            return Some(self.sorry(&Refusal::closed()));
        }
        let policy = self.held.poll.duplicates;
        let by_token = matches!(policy, DuplicatePolicy::None | DuplicatePolicy::Device);
        if self.held.poll.native_votes && by_token {
            return None;
        }
        let title = words.page_needs_script_heading;
        Some(self.sorry_page(StatusCode::FORBIDDEN, title, words.page_needs_script))
    }

    async fn count(
        &self,
        device: DeviceId,
        paper: &str,
        vote: CastVote,
    ) -> Result<Response, Refusal> {
        let poll = &self.held.poll;
        let asked = Asked {
            poll: poll.id.clone(),
            device,
            key: PAPER_KEY.into(),
            wish: Wish::Cast(vote.clone()),
        };
        let done = match voting::carry_out(self.app, &asked).await {
            Ok(done) => done,
            Err(refusal) if refusal.code() == ProblemCode::Unavailable => {
                let sorry = refusal.title(self.language);
                return self.confirm(&vote, Some(sorry), Some(paper));
            }
            Err(refusal) => return Ok(self.sorry(&refusal)),
        };
        let vote = done.vote.ok_or_else(Refusal::unavailable)?;
        let results = vote.results.as_ref();
        let words = self.language.words();
        let page = Counted {
            language: self.language,
            words,
            title: words.page_counted_heading,
            stylesheet: pages::stylesheet(Some(&poll.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            question: Said::of(&poll.question, self.language),
            receipt: &vote.receipt,
            results: results.map(|found| ResultsTable::of(self.held, found, self.language)),
            back: self.back.as_deref(),
        };
        Ok(pages::send(StatusCode::OK, self.language, &page))
    }

    /// Asks to confirm, on a new paper if there is none.
    fn confirm(
        &self,
        vote: &CastVote,
        notice: Option<&str>,
        paper: Option<&str>,
    ) -> Result<Response, Refusal> {
        let poll = &self.held.poll;
        let paper = match paper {
            Some(paper) => paper.to_owned(),
            None => self
                .app
                .secret
                .issue_paper(Paper::Vote(&poll.id), clock::now_secs() + PAPER_SECS)
                .map_err(|_| Refusal::unavailable())?,
        };
        let mut fields =
            vec![("lang".to_owned(), self.language.tag().to_owned()), ("token".to_owned(), paper)];
        fields.extend(vote.choices.iter().map(|id| ("choice".to_owned(), id.to_string())));
        fields.extend(vote.write_in.iter().map(|text| ("write_in".to_owned(), text.clone())));
        let labels = vote.choices.iter().filter_map(|id| poll.option(id));
        let words = self.language.words();
        let page = Confirm {
            language: self.language,
            words,
            title: words.page_confirm_heading,
            stylesheet: pages::stylesheet(Some(&poll.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            question: Said::of(&poll.question, self.language),
            notice,
            ranked: poll.kind == PollKind::Ranking,
            chosen: labels.map(|option| Said::of(&option.label, self.language)).collect(),
            write_in: vote.write_in.as_deref(),
            action: pages::action(poll),
            fields,
        };
        Ok(pages::send(StatusCode::OK, self.language, &page))
    }

    fn form(&self, status: StatusCode, vote: &CastVote, mistake: Option<&Mistake>) -> Response {
        let poll = &self.held.poll;
        let words = self.language.words();
        let page = FormPage {
            language: self.language,
            words,
            title: words.page_poll,
            stylesheet: pages::stylesheet(Some(&poll.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            mistake: mistake.map(|mistake| mistake.text(words)),
            form: VoteForm::here(poll, self.language, vote),
        };
        pages::send(status, self.language, &page)
    }

    fn sorry(&self, refusal: &Refusal) -> Response {
        let words = self.language.words();
        let message = match refusal.code() {
            ProblemCode::IdempotencyMismatch => words.page_paper_used,
            _ => refusal.title(self.language),
        };
        self.sorry_page(refusal.status(), words.page_sorry_heading, message)
    }

    fn sorry_page(&self, status: StatusCode, title: &str, message: &str) -> Response {
        let page = Sorry {
            language: self.language,
            words: self.language.words(),
            title,
            stylesheet: pages::stylesheet(Some(&self.held.poll.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            message,
            back: self.back.as_deref(),
        };
        pages::send(status, self.language, &page)
    }
}
