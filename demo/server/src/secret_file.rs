//! The server's secret on disk: 32 random bytes as base 64, readable by its owner alone.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use data_encoding::BASE64;

use crate::secrecy::Secret;

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The file.
    #[error("cannot use the secret file {path}: {source}")]
    File {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// Its content.
    #[error("the secret file {path} does not hold 32 bytes as base 64; restore it from a backup")]
    Malformed {
        /// Which.
        path: String,
    },
    /// Its permissions.
    #[error("the secret file {path} can be read by others; run: chmod 600 {path}")]
    Open {
        /// Which.
        path: String,
    },
    /// The operating system.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}

/// The secret of that file, which is created when it is absent.
///
/// # Errors
/// [`SecretError`], in a sentence for the operator.
pub fn load_or_create(path: &Path) -> Result<Secret, SecretError> {
    let name = path.display().to_string();
    let failed = |source| SecretError::File { path: name.clone(), source };
    match std::fs::metadata(path) {
        Ok(found) if found.permissions().mode() & 0o077 != 0 => {
            return Err(SecretError::Open { path: name });
        }
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map_err(|_| SecretError::NoRandomness)?;
            create(path, &BASE64.encode(&bytes)).map_err(failed)?;
        }
        Err(error) => return Err(failed(error)),
    }
    let text = std::fs::read_to_string(path).map_err(failed)?;
    let bytes = BASE64.decode(text.trim().as_bytes()).ok();
    match bytes.and_then(|bytes| bytes.try_into().ok()) {
        Some(bytes) => Ok(Secret::new(bytes)),
        None => Err(SecretError::Malformed { path: name }),
    }
}

/// Written beside and renamed, so that a crash leaves the whole secret or none; synced, since votes on disk
/// are worth nothing without it.
fn create(path: &Path, text: &str) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    std::fs::rename(&beside, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
