//! Comments from plain HTML forms, without script: a page shows what was written with the rules, and asks to confirm it
//! under a signed one-time token, the paper, which plays the device's part.

mod pages;
mod posted;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use sawt_wire::{CommentState, FieldErrorCode, PostComment, ProblemCode, ThreadId};

pub use self::pages::CommentForm;
use self::pages::{Confirm, FormPage, Told, Written};
use self::posted::Posted;
use crate::app::App;
use crate::catalogue::HeldThread;
use crate::commenting::{self, Asked, Bearer, Wish};
use crate::forms::{self, PAPER_KEY, PAPER_SECS};
use crate::http::problem::Refusal;
use crate::http::{body, problem};
use crate::said::Said;
use crate::secrecy::{DeviceId, Paper};
use crate::words::Language;
use crate::{clock, pages as all_pages};

/// A form that was posted, with what its answer needs.
struct Desk<'a> {
    app: &'a App,
    held: &'a HeldThread,
    language: Language,
    /// The page that the person came from, when its entity vouches for it.
    back: Option<String>,
}

/// Answers a posted form with a page.
///
/// # Errors
/// Problems, when there is no such thread or the form cannot be read.
pub async fn posted(app: &App, thread: ThreadId, request: Request) -> Result<Response, Refusal> {
    let (held, _) = app.thread(&thread)?;
    let headers = request.headers().clone();
    let posted = Posted::read(&body::whole(request.into_body()).await?);
    let language = posted.language.unwrap_or_else(|| problem::language(&headers));
    let desk = Desk { app, held: &held, language, back: forms::back(&held.entity, &headers) };
    let post = posted.comment(&held.thread);
    if posted.edit {
        return Ok(desk.form(StatusCode::OK, &post, None));
    }
    if let Some(paper) = posted.paper.as_deref()
        && forms::is_from_our_page(app, &headers)
    {
        return match app.secret.paper(Paper::Comment(&thread), paper, clock::now_secs()) {
            Some(device) => desk.send(device, paper, post).await,
            None => desk.confirm(&post, Some(language.comment_words().page_comment_expired), None),
        };
    }
    if let Err(refusal) = commenting::is_taken_now(&held, clock::now_ms()) {
        return Ok(desk.sorry(&refusal, &post));
    }
    // The rules stand on the page that asks to confirm.
    let rules_version = held.thread.rules.as_ref().map(|rules| rules.version.clone());
    let post = PostComment { rules_version, ..post };
    match commenting::fits(&held, &post) {
        Ok(()) => desk.confirm(&post, None, None),
        Err(refusal) => Ok(desk.form(refusal.status(), &post, Some(&refusal))),
    }
}

impl Desk<'_> {
    async fn send(
        &self,
        device: DeviceId,
        paper: &str,
        post: PostComment,
    ) -> Result<Response, Refusal> {
        let texts = self.language.comment_words();
        let asked = Asked {
            thread: self.held.thread.id.clone(),
            bearer: Bearer { device: Some(device), token: None },
            key: PAPER_KEY.into(),
            wish: Wish::Post(post.clone()),
        };
        let state = match commenting::carry_out(self.app, &asked).await {
            Ok(recorded) => recorded.comment.state,
            Err(refusal) => return self.refused(&refusal, &post, paper),
        };
        let title = match state {
            CommentState::Published => texts.page_comment_published,
            _ => texts.page_comment_received,
        };
        Ok(self.told(StatusCode::OK, title, None, &post))
    }

    /// Whatever the reason, what was written stands on the answer.
    fn refused(
        &self,
        refusal: &Refusal,
        post: &PostComment,
        paper: &str,
    ) -> Result<Response, Refusal> {
        let texts = self.language.comment_words();
        match refusal.code() {
            ProblemCode::Unavailable | ProblemCode::TooManyRequests => {
                self.confirm(post, Some(refusal.title(self.language)), Some(paper))
            }
            ProblemCode::Invalid if refusal.is_at("/rules_version") => {
                self.confirm(post, Some(texts.page_comment_new_rules), Some(paper))
            }
            ProblemCode::Invalid => Ok(self.form(refusal.status(), post, Some(refusal))),
            _ => Ok(self.sorry(refusal, post)),
        }
    }

    /// Asks to confirm, on a new paper if there is none.
    fn confirm(
        &self,
        post: &PostComment,
        notice: Option<&str>,
        paper: Option<&str>,
    ) -> Result<Response, Refusal> {
        let thread = &self.held.thread;
        let texts = self.language.comment_words();
        let paper = match paper {
            Some(paper) => paper.to_owned(),
            None => self
                .app
                .secret
                .issue_paper(Paper::Comment(&thread.id), clock::now_secs() + PAPER_SECS)
                .map_err(|_| Refusal::unavailable())?,
        };
        let rules = thread.rules.as_ref();
        let mut fields = vec![
            ("lang", self.language.tag().to_owned()),
            ("token", paper),
            ("type", pages::word(post.kind)),
            ("text", post.text.clone()),
        ];
        fields.extend(post.name.iter().map(|name| ("name", name.clone())));
        fields.extend(post.anchor.iter().map(|anchor| ("anchor", anchor.to_string())));
        fields.extend(post.website.iter().map(|website| ("website", website.clone())));
        fields.extend(rules.map(|rules| ("rules_version", rules.version.clone())));
        let page = Confirm {
            language: self.language,
            texts,
            title: texts.page_comment_confirm_heading,
            stylesheet: all_pages::stylesheet(Some(&thread.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            notice,
            said: Written::of(thread, self.language, post),
            rules: rules.map(|rules| Said::of(&rules.text, self.language)),
            action: pages::action(thread),
            fields,
        };
        Ok(all_pages::send(StatusCode::OK, self.language, &page))
    }

    fn form(&self, status: StatusCode, post: &PostComment, mistake: Option<&Refusal>) -> Response {
        let thread = &self.held.thread;
        let texts = self.language.comment_words();
        let place =
            if mistake.is_some_and(|mistake| mistake.is_at("/name")) { "name" } else { "text" };
        let page = FormPage {
            language: self.language,
            words: self.language.words(),
            texts,
            title: texts.page_comments,
            stylesheet: all_pages::stylesheet(Some(&thread.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            mistake: mistake.map(|mistake| self.mistake(mistake)),
            place,
            form: CommentForm::here(thread, self.language, post),
        };
        all_pages::send(status, self.language, &page)
    }

    /// What is wrong, in words.
    fn mistake(&self, refusal: &Refusal) -> String {
        let texts = self.language.comment_words();
        let most = usize::from(self.held.thread.max_graphemes);
        match refusal.field() {
            Some(("/text", FieldErrorCode::Required)) => texts.mistake_comment_empty.to_owned(),
            Some(("/text", FieldErrorCode::TooLong)) => {
                texts.mistake_comment_too_long.replace("{max}", &most.to_string())
            }
            Some(("/name", FieldErrorCode::TooLong)) => {
                let most = sawt_wire::NAME_MAX_GRAPHEMES;
                texts.mistake_name_too_long.replace("{max}", &most.to_string())
            }
            Some(("/type" | "/anchor", _)) => texts.mistake_comment_place.to_owned(),
            _ => refusal.title(self.language).to_owned(),
        }
    }

    fn sorry(&self, refusal: &Refusal, post: &PostComment) -> Response {
        let texts = self.language.comment_words();
        let message = match refusal.code() {
            ProblemCode::IdempotencyMismatch => texts.page_comment_paper_used,
            _ => refusal.title(self.language),
        };
        self.told(refusal.status(), texts.page_comment_sorry, Some(message), post)
    }

    fn told(
        &self,
        status: StatusCode,
        title: &str,
        message: Option<&str>,
        post: &PostComment,
    ) -> Response {
        let page = Told {
            language: self.language,
            words: self.language.words(),
            title,
            stylesheet: all_pages::stylesheet(Some(&self.held.thread.entity)),
            entity: Some(Said::of(&self.held.entity.name, self.language)),
            done: message.is_none(),
            message,
            said: Written::of(&self.held.thread, self.language, post),
            back: self.back.as_deref(),
        };
        all_pages::send(status, self.language, &page)
    }
}
