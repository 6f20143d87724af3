//! `cargo xtask bench`: how fast, measured against what else could be done.

use anyhow::Result;
use clap::ValueEnum;
use xshell::cmd;

use crate::project::Project;

/// Measures, in release mode. Figures of a shared machine are noisy: read the ratios.
#[derive(clap::Args)]
pub(crate) struct Bench {
    /// What to measure.
    subject: Subject,
}

#[derive(Clone, Copy, ValueEnum)]
enum Subject {
    /// Acknowledged votes a second, against a transaction for each vote and against the server's echo.
    Votes,
}

impl Bench {
    pub(crate) fn run(self, project: &Project) -> Result<()> {
        let name = match self.subject {
            Subject::Votes => "votes",
        };
        cmd!(project.shell, "cargo bench --quiet --locked --package sawt-server --bench {name}")
            .quiet()
            .run()?;
        Ok(())
    }
}
