//! What the handlers ask of a database about files that come along with forms.

use async_trait::async_trait;
use sawt_wire::{FieldId, FileId, FormId};

use super::forms::SubmissionId;
use super::{ReadError, WriteError};
use crate::secrecy::Seal;

/// A file that is not there yet, as it will be kept.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Follows from the request: sent again, it is the same.
    pub id: FileId,
    /// Tells what was sent.
    pub seal: Seal,
    /// To which form.
    pub form: FormId,
    /// For which field.
    pub field: FieldId,
    /// What it is called.
    pub name: String,
    /// What it is, by its content.
    pub media_type: &'static str,
    /// What is kept of it.
    pub content: Vec<u8>,
    /// Milliseconds since the Unix epoch.
    pub at_ms: i64,
}

/// What is known of a file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLine {
    /// Its id.
    pub id: FileId,
    /// For which field.
    pub field: FieldId,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its length.
    pub bytes: u64,
}

/// A file on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// What is known of it.
    pub line: FileLine,
    /// All of it.
    pub content: Vec<u8>,
}

/// Why a file was not kept.
#[derive(Debug, Clone, thiserror::Error)]
pub enum KeepError {
    /// The key was used for something else.
    #[error("the idempotency key was used for another file")]
    KeyReused,
    /// There is no such form any more.
    #[error("the form is gone")]
    NoForm,
    /// As many bytes wait for their submissions as may.
    #[error("too many files wait for their submissions")]
    TooManyWaiting,
    /// The database could not do it; nothing was written.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A place where files are kept, for a day or for as long as the submission that names them.
#[async_trait]
pub trait FileStore: Send + Sync + 'static {
    /// Keeps a file; one that is there already under the same id and seal is told again.
    async fn keep_file(&self, file: NewFile) -> Result<FileLine, KeepError>;

    /// The file that a request with this id and seal has left: `None` when it has not come.
    async fn kept_file(&self, id: FileId, seal: Seal) -> Result<Option<FileLine>, KeepError>;

    /// The files of a submission, by field.
    async fn files_of(&self, submission: SubmissionId) -> Result<Vec<FileLine>, ReadError>;

    /// A file that a submission has named.
    async fn submitted_file(&self, id: FileId) -> Result<Option<StoredFile>, ReadError>;

    /// Forgets what came before and was named by no submission, and leaves no trace of it in the file.
    async fn forget_files(&self, before_ms: i64) -> Result<usize, WriteError>;
}
