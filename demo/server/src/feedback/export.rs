//! What was submitted to a form, as a file: for spreadsheets and for programs.

mod command;
mod csv;
mod json;
mod table;
mod workbook;

use std::sync::Arc;

use jiff::tz::TimeZone;
use sawt_wire::{FieldId, FormDefinition, FormId};

pub use self::command::ExportSubmissions;
use crate::store::forms::inbox::Spot;
use crate::store::forms::{FormStore, KeptSubmission};
use crate::store::sqlite::OpenError;
use crate::store::{ReadError, Store};
use crate::words::Language;

/// Submissions that are read at once.
const AT_ONCE: u32 = 1000;

/// How submissions are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A table in the ids of the form
    Csv,
    /// JSON, with the form
    Json,
    /// A workbook in words, with a sheet that explains it
    Xlsx,
}

impl Format {
    /// What the file is.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Whether contact data goes out with the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact {
    /// It stays.
    LeftOut,
    /// It does, as far as it is kept.
    Included,
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is no such form.
    #[error("there is no form \"{0}\"")]
    NoForm(FormId),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file cannot be made.
    #[error("the export cannot be written: {0}")]
    Unwritable(String),
}

/// One submission.
#[derive(Debug)]
struct Row {
    submission: KeptSubmission,
    contact: Vec<(FieldId, String)>,
}

/// All that goes out.
#[derive(Debug)]
pub struct Export {
    form: Arc<FormDefinition>,
    zone: TimeZone,
    contact: Contact,
    rows: Vec<Row>,
}

impl Export {
    /// Everything that was submitted to a form and not erased, the oldest first.
    ///
    /// # Errors
    /// [`ReadError`].
    pub async fn gather<S: FormStore + ?Sized>(
        store: &S,
        form: Arc<FormDefinition>,
        contact: Contact,
    ) -> Result<Self, ReadError> {
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let page = store.submissions_of(form.id.clone(), after, AT_ONCE).await?;
            let full = page.len() == AT_ONCE as usize;
            after = page.last().map(|last| Spot { at_ms: last.received_ms, id: last.id });
            for submission in page {
                let contact = match contact {
                    Contact::Included => store.contact(submission.id).await?,
                    Contact::LeftOut => Vec::new(),
                };
                rows.push(Row { submission, contact });
            }
            if !full {
                break;
            }
        }
        let zone = TimeZone::get(&form.time_zone).unwrap_or(TimeZone::UTC);
        Ok(Self { form, zone, contact, rows })
    }

    /// The file; a workbook speaks that language.
    ///
    /// # Errors
    /// [`ExportError::Unwritable`].
    pub fn write(&self, format: Format, language: Language) -> Result<Vec<u8>, ExportError> {
        match format {
            Format::Csv => csv::write(self, language),
            Format::Json => json::write(self),
            Format::Xlsx => workbook::write(self, language),
        }
    }
}

/// A form of a store, published or not.
async fn definition(store: &dyn Store, id: &FormId) -> Result<Arc<FormDefinition>, ExportError> {
    let forms = store.definitions().await?.definitions.forms;
    let form = forms.into_iter().find(|form| form.id == *id);
    form.map(Arc::new).ok_or_else(|| ExportError::NoForm(id.clone()))
}
