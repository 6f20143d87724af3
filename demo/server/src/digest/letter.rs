//! The digest as a mail, for whatever sends mails: a message with a text and the same as a page.

use askama::Template;
use mail_builder::MessageBuilder;
use sawt_wire::{EntityId, OfficeId};

use super::{Digest, Month, Wanted, this_month};
use crate::catalogue::Catalogue;
use crate::clock;
use crate::console::words::Words;
use crate::store::sqlite::{OpenError, Sqlite};
use crate::store::{ReadError, Store as _};
use crate::words::Language;

/// What `sawt-server digest` is asked for.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// Whose month
    #[arg(long, value_name = "ID")]
    entity: EntityId,
    /// Which month, as in 2026-11; the last one that is over, unless set
    #[arg(long, value_name = "MONTH")]
    month: Option<Month>,
    /// ar or en
    #[arg(long, value_name = "LANGUAGE", default_value = "ar")]
    lang: String,
    /// For one of the entity's offices alone
    #[arg(long, value_name = "ID")]
    office: Option<OfficeId>,
    /// The mail address that it comes from
    #[arg(long, value_name = "ADDRESS")]
    from: String,
    /// A mail address that it goes to; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    to: Vec<String>,
}

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database, later.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// There is no such entity.
    #[error("\"{0}\" is no entity here")]
    NoEntity(EntityId),
    /// It has no such office.
    #[error("\"{found}\" is no office of the entity; it takes {accepted}")]
    NoOffice {
        /// Which was named.
        found: OfficeId,
        /// Which there are.
        accepted: String,
    },
    /// A word that is no language of this server.
    #[error("lang is \"{0}\"; it takes ar or en")]
    NoLanguage(String),
    /// A word that is no mail address.
    #[error("\"{0}\" is no mail address; it takes one like name@example.gov.qa")]
    NoAddress(String),
    /// It cannot be written.
    #[error("the mail cannot be written: {0}")]
    Unwritable(String),
}

#[derive(Template)]
#[template(path = "console/digest/mail.txt")]
struct AsText<'a> {
    words: Words,
    digest: &'a Digest,
}

#[derive(Template)]
#[template(path = "console/digest/mail.html")]
struct AsPage<'a> {
    language: Language,
    words: Words,
    digest: &'a Digest,
}

impl Asked {
    /// The message, by RFC 5322.
    ///
    /// # Errors
    /// [`LetterError`], in a sentence for the operator.
    pub async fn carry_out(self, database: &std::path::Path) -> Result<String, LetterError> {
        let language = Language::of_tag(&self.lang)
            .ok_or_else(|| LetterError::NoLanguage(self.lang.clone()))?;
        let mut addresses = std::iter::once(&self.from).chain(&self.to);
        if let Some(wrong) = addresses.find(|address| !sawt_wire::contact::is_email(address)) {
            return Err(LetterError::NoAddress(wrong.clone()));
        }
        let store = Sqlite::open(database)?;
        let counted = self.counted(&store, language).await;
        store.close().await;
        let (month, digest) = counted?;
        self.written(month, &digest, language)
    }

    async fn counted(
        &self,
        store: &Sqlite,
        language: Language,
    ) -> Result<(Month, Digest), LetterError> {
        let catalogue = Catalogue::of(store.definitions().await?);
        let entity = catalogue.entity(&self.entity);
        let entity = entity.ok_or_else(|| LetterError::NoEntity(self.entity.clone()))?;
        if let Some(office) = &self.office
            && !entity.offices.iter().any(|known| known.id == *office)
        {
            let known: Vec<&str> = entity.offices.iter().map(|one| one.id.as_str()).collect();
            let (found, accepted) = (office.clone(), known.join(", "));
            return Err(LetterError::NoOffice { found, accepted });
        }
        let month = self.month.unwrap_or_else(|| this_month(&entity).previous());
        let wanted = Wanted { entity: &entity, month, office: self.office.as_ref(), language };
        Ok((month, Digest::of(store, &catalogue, wanted, clock::now_ms()).await?))
    }

    fn written(
        &self,
        month: Month,
        digest: &Digest,
        language: Language,
    ) -> Result<String, LetterError> {
        let unwritable = |error: &dyn std::fmt::Display| LetterError::Unwritable(error.to_string());
        let words = Words::of(language);
        let text = AsText { words, digest }.render().map_err(|error| unwritable(&error))?;
        let page =
            AsPage { language, words, digest }.render().map_err(|error| unwritable(&error))?;
        let subject = words.text("digest-subject").with("month", digest.month.as_str()).to_string();
        let now_ms = clock::now_ms();
        let domain = self.from.rsplit('@').next().unwrap_or_default();
        let mut message = MessageBuilder::new()
            .from((digest.entity.text.as_str(), self.from.as_str()))
            .subject(plain(&subject))
            .date(now_ms / 1000)
            .message_id(format!("digest-{}-{month}-{now_ms}@{domain}", self.entity))
            .text_body(plain(&text))
            .html_body(page);
        if !self.to.is_empty() {
            message = message.to(self.to.iter().map(String::as_str).collect::<Vec<_>>());
        }
        message.write_to_string().map_err(|error| unwritable(&error))
    }
}

/// Without the isolates that some programs show as boxes.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
