//! The end-to-end tests: the built package in Chromium, on host pages, against the real server.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use xshell::cmd;

use super::counted::Count;
use crate::dist::{self, Purpose};
use crate::project::Project;
use crate::setup;

/// What Playwright's JSON report counts.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    errors: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    flaky: u64,
}

/// Builds the package, whose sizes are one test, and runs them.
///
/// # Errors
/// The package cannot be built, or the tests cannot be started.
pub(super) fn run(project: &Project) -> Result<Count> {
    let chromium = setup::chromium(project)?;
    setup::npm(project, &project.e2e())?;
    let over = dist::build(project, Purpose::Release)?;
    for file in &over {
        eprintln!("over budget: {file}");
    }
    let mut count = if over.is_empty() { Count::PASSED } else { Count::FAILED };
    let report = project.target.join("e2e.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let shell = &project.shell;
    let _here = shell.push_dir(project.e2e());
    let _chromium = shell.push_env("CHROME", chromium);
    let _report = shell.push_env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    // Its exit code says no more than the report.
    cmd!(shell, "npx --no-install playwright test --reporter=list,json")
        .quiet()
        .ignore_status()
        .run()?;
    let text = fs::read_to_string(report).context("Playwright wrote no report")?;
    let Report { stats, errors } = serde_json::from_str(&text)?;
    let failed = stats.unexpected + stats.flaky;
    let broken = u64::from(failed == 0 && (!errors.is_empty() || stats.expected == 0));
    count += Count { passed: stats.expected, failed: failed + broken };
    Ok(count)
}
