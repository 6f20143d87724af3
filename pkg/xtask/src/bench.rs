//! `cargo xtask bench`: how fast, measured against what else could be done.

use anyhow::Result;
use clap::ValueEnum;
use xshell::cmd;

use crate::dist::{self, Purpose};
use crate::project::{Project, step};
use crate::setup;

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
    /// Acknowledged comments and pages a second, and what 10,000 comments cost in Chromium.
    Comments,
    /// The share of a core that 100 countdowns take in Chromium.
    Countdowns,
    /// How long each input of a survey of 60 questions takes in Chromium.
    Survey,
}

impl Bench {
    pub(crate) fn run(self, project: &Project) -> Result<()> {
        match self.subject {
            Subject::Votes => server(project, "votes"),
            Subject::Comments => {
                server(project, "comments")?;
                browser(project, "comments")
            }
            Subject::Countdowns => browser(project, "countdowns"),
            Subject::Survey => browser(project, "survey"),
        }
    }
}

fn server(project: &Project, name: &str) -> Result<()> {
    cmd!(project.shell, "cargo bench --quiet --locked --package sawt-server --bench {name}")
        .quiet()
        .run()?;
    Ok(())
}

/// Against the package as citizens get it, served by the server as operators run it.
fn browser(project: &Project, name: &str) -> Result<()> {
    let chromium = setup::chromium(project)?;
    setup::npm(project, &project.e2e())?;
    step("building the package and the server");
    dist::build(project, Purpose::Release)?;
    let shell = &project.shell;
    cmd!(shell, "cargo build --quiet --release --locked --package sawt-server").quiet().run()?;
    let _here = shell.push_dir(project.e2e());
    let _chromium = shell.push_env("CHROME", chromium);
    let _server = shell.push_env("SAWT_SERVER_BIN", project.target.join("release/sawt-server"));
    cmd!(shell, "node bench/{name}.js").quiet().run()?;
    Ok(())
}
