//! Where things are, and how other programs are run.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The workspace, and a shell that stands in its root.
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where cargo builds.
    pub(crate) target: PathBuf,
    /// Runs programs from the root.
    pub(crate) shell: Shell,
}

impl Project {
    /// The workspace that this program belongs to.
    ///
    /// # Errors
    /// It was started otherwise than by `cargo xtask`.
    pub(crate) fn find() -> Result<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR").context("start this as `cargo xtask`")?;
        let root = Path::new(&own).ancestors().nth(2).context("xtask lies in pkg/xtask")?;
        let shell = Shell::new()?;
        shell.change_dir(root);
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root: root.to_owned(), target, shell })
    }

    /// The folder of the npm package.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The built package.
    pub(crate) fn dist(&self) -> PathBuf {
        self.package().join("dist")
    }

    /// The end-to-end tests.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }
}

/// Says on the terminal what is being done now.
pub(crate) fn step(what: &str) {
    eprintln!("  · {what}");
}
