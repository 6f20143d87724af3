//! The pages of forms that are filled in without script.

use askama::Template;

use super::answered::Answered;
use super::fields::{Control, NativeForm};
use crate::said::Said;
use crate::words::{FormWords, Language, Words};

/// The form, with what is wrong with what was sent.
#[derive(Debug, Template)]
#[template(path = "submission_form_page.html")]
pub(super) struct FormPage<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) summary: Vec<Summary>,
    pub(super) form: NativeForm,
}

/// A mistake and where it is.
#[derive(Debug)]
pub(super) struct Summary {
    pub(super) place: String,
    pub(super) label: Said,
    pub(super) text: String,
}

/// Asks to confirm what was answered.
#[derive(Debug, Template)]
#[template(path = "submission_check.html")]
pub(super) struct Check<'a> {
    pub(super) language: Language,
    pub(super) texts: &'static FormWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) notice: Option<&'a str>,
    pub(super) answers: Vec<Answered>,
    pub(super) action: String,
    /// Hidden, so that the answer carries everything again.
    pub(super) fields: Vec<(String, String)>,
    pub(super) exit: Option<&'a str>,
}

/// Says that it is on record, and under which reference.
#[derive(Debug, Template)]
#[template(path = "submission_done.html")]
pub(super) struct Done<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) texts: &'static FormWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    /// Reference and code.
    pub(super) receipt: Option<(&'a str, &'a str)>,
    pub(super) reply_by: Option<String>,
    pub(super) answers: Vec<Answered>,
    pub(super) back: Option<&'a str>,
    pub(super) exit: Option<&'a str>,
}

/// Says why it is not on record, with what was answered: nobody has to write it again.
#[derive(Debug, Template)]
#[template(path = "submission_told.html")]
pub(super) struct Told<'a> {
    pub(super) language: Language,
    pub(super) words: &'static Words,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) message: &'a str,
    pub(super) answers: Vec<Answered>,
    pub(super) back: Option<&'a str>,
}

/// Asks for reference and code.
#[derive(Debug, Template)]
#[template(path = "submission_find.html")]
pub(super) struct Find<'a> {
    pub(super) language: Language,
    pub(super) texts: &'static FormWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) notice: Option<&'a str>,
    pub(super) reference: &'a str,
}

/// Where a submission stands, and what its sender may do.
#[derive(Debug, Template)]
#[template(path = "submission_status.html")]
pub(super) struct Status<'a> {
    pub(super) language: Language,
    pub(super) texts: &'static FormWords,
    pub(super) title: &'a str,
    pub(super) stylesheet: String,
    pub(super) entity: Option<Said>,
    pub(super) notice: Option<&'a str>,
    pub(super) done: bool,
    pub(super) about: Said,
    pub(super) reference: &'a str,
    pub(super) code: &'a str,
    /// Of the next message: sent again, it is written once.
    pub(super) key: String,
    pub(super) state: &'static str,
    pub(super) received_on: String,
    pub(super) reply_by: Option<String>,
    pub(super) reply: Option<(Said, Vec<String>)>,
    pub(super) rating: Option<u8>,
    pub(super) messages: Vec<(&'static str, String, Vec<String>)>,
    pub(super) answers: Vec<Answered>,
    /// What was not taken, so that nobody writes it anew.
    pub(super) draft: &'a str,
    pub(super) exit: Option<&'a str>,
}

impl Status<'_> {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn is_rated(&self, rating: &u8) -> bool {
        self.rating == Some(*rating)
    }
}
