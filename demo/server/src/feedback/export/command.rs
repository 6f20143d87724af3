//! `sawt-server export-submissions`.

use std::fs::OpenOptions;
use std::io::{IsTerminal as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use sawt_wire::FormId;

use super::{Contact, Export, ExportError, Format, definition};
use crate::store::sqlite::Sqlite;
use crate::words::Language;

/// Of which form, and how.
#[derive(Debug, clap::Args)]
pub struct ExportSubmissions {
    /// The form that they were submitted to
    #[arg(long, value_name = "ID")]
    form: FormId,
    /// How they are written
    #[arg(long, value_name = "FORMAT")]
    format: Format,
    /// Of the words of a workbook
    #[arg(long, value_name = "LANGUAGE", default_value = "ar", value_parser = ["ar", "en"])]
    language: String,
    /// Names, mail addresses and numbers to call too, as far as they are kept
    #[arg(long)]
    with_contact: bool,
    /// A new file, readable by its owner alone; standard output without
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl ExportSubmissions {
    /// Writes them.
    ///
    /// # Errors
    /// [`ExportError`], in a sentence for the operator.
    pub async fn carry_out(&self, database: &Path) -> Result<(), ExportError> {
        let store = Sqlite::open(database)?;
        let gathered = self.gathered(&store).await;
        store.close().await;
        let language = if self.language == "en" { Language::English } else { Language::Arabic };
        let file = gathered?.write(self.format, language)?;
        self.put(&file).map_err(|error| ExportError::Unwritable(error.to_string()))
    }

    async fn gathered(&self, store: &Sqlite) -> Result<Export, ExportError> {
        let contact = if self.with_contact { Contact::Included } else { Contact::LeftOut };
        let form = definition(store, &self.form).await?;
        Ok(Export::gather(store, form, contact).await?)
    }

    fn put(&self, file: &[u8]) -> std::io::Result<()> {
        if let Some(path) = &self.output {
            let mut new = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
            return new.write_all(file);
        }
        let mut out = std::io::stdout().lock();
        if self.format == Format::Xlsx && out.is_terminal() {
            return Err(std::io::Error::other("a workbook is no text; name a file with --output"));
        }
        out.write_all(file)?;
        out.flush()
    }
}
