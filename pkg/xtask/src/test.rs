//! `cargo xtask test`: everything that must hold.

mod browser;
mod counted;
mod e2e;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::{Project, step};
use crate::setup::{self, WASM};
use counted::Count;

/// Runs all checks and tests, after setting up what they need.
///
/// A stage that cannot run counts as one that failed. The last line is the sum: `N passed, N failed`.
#[derive(clap::Args)]
pub(crate) struct Test {
    /// Runs this stage alone; may be given several times.
    #[arg(long, value_name = "STAGE")]
    only: Vec<Stage>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// The formatting of all Rust files.
    Fmt,
    /// The lints, natively and for the browser; warnings are errors.
    Clippy,
    /// The tests inside the crates.
    Native,
    /// Which part may know which, and that every message exists in Arabic and English.
    Arrows,
    /// The server's contract, who may enter its console, and its durability.
    Contract,
    /// Mounted widgets in a real browser, without a server.
    Browser,
    /// The built package on host pages, against the real server.
    E2e,
}

impl Stage {
    fn run(self, project: &Project) -> Result<Count> {
        match self {
            Self::Fmt => Ok(counted::check(project, &["fmt", "--all", "--check"])),
            Self::Clippy => clippy(project),
            Self::Native => counted::tests(project, &["--workspace", "--exclude", "sawt-tests"]),
            Self::Arrows => counted::tests(
                project,
                &["--package", "sawt-tests", "--test", "architecture", "--test", "messages"],
            ),
            Self::Contract => {
                server(project)?;
                let tests = ["contract", "console", "queue", "authoring", "inbox", "durability"]
                    .map(|test| ["--test", test]);
                counted::tests(
                    project,
                    &[&["--package", "sawt-tests"], tests.as_flattened()].concat(),
                )
            }
            Self::Browser => browser::run(project),
            Self::E2e => {
                server(project)?;
                e2e::run(project)
            }
        }
    }
}

impl Test {
    pub(crate) fn run(self, project: &Project) -> ExitCode {
        let mut sum = Count::default();
        for &stage in Stage::value_variants() {
            if !self.only.is_empty() && !self.only.contains(&stage) {
                continue;
            }
            let name = stage.to_possible_value().map_or_else(String::new, |v| v.get_name().into());
            println!("\n== {name}");
            let started = Instant::now();
            let count = stage.run(project).unwrap_or_else(|error| {
                eprintln!("error: {error:#}");
                Count::FAILED
            });
            println!("   {name}: {count} in {} s", started.elapsed().as_secs());
            sum += count;
        }
        println!("\n{sum}");
        if sum.failed == 0 && sum.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn clippy(project: &Project) -> Result<Count> {
    setup::wasm_target(project)?;
    let strict = ["--", "--deny", "warnings"];
    let native = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets"];
    let browser = [
        ["clippy", "--quiet", "--locked", "--target", WASM].as_slice(),
        &["--package", "sawt-widgets", "--package", "sawt-browser-tests", "--tests"],
    ]
    .concat();
    let mut count = counted::check(project, &[&native[..], &strict[..]].concat());
    count += counted::check(project, &[&browser[..], &strict[..]].concat());
    Ok(count)
}

/// The tests start the real server.
fn server(project: &Project) -> Result<()> {
    step("building the server");
    let shell = &project.shell;
    xshell::cmd!(shell, "cargo build --quiet --locked --package sawt-server").quiet().run()?;
    shell.set_var("SAWT_SERVER_BIN", project.target.join("debug/sawt-server"));
    Ok(())
}
