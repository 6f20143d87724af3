//! The tests that run in a browser themselves: widgets mounted in a real DOM.

use std::fs;

use anyhow::Result;
use serde_json::json;
use xshell::cmd;

use super::counted::{self, Count};
use crate::project::{Project, step};
use crate::setup;

/// Builds their runner and runs them in headless Chromium.
///
/// # Errors
/// There is no browser, or the runner does not compile.
pub(super) fn run(project: &Project) -> Result<Count> {
    setup::wasm_target(project)?;
    let (chromium, driver) = (setup::chromium(project)?, setup::chromedriver(project)?);
    step("building the runner of browser tests");
    let shell = &project.shell;
    cmd!(shell, "cargo build --quiet --locked --package xtask --features browser-runner --bin browser-runner")
        .quiet()
        .run()?;
    let runner = project.target.join("debug/browser-runner");

    // Chromium's own sandbox needs a user other than root.
    let capabilities = json!({
        "goog:chromeOptions": {
            "binary": chromium,
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        },
    });
    let webdriver = project.target.join("webdriver.json");
    fs::write(&webdriver, serde_json::to_vec(&capabilities)?)?;

    let agreement = project.target.join("agreement.txt");
    cmd!(shell, "cargo test --quiet --locked --package sawt-server --test agreement")
        .env("SAWT_AGREEMENT_FILE", &agreement)
        .quiet()
        .ignore_stdout()
        .run()?;
    let _agreement = shell.push_env("SAWT_AGREEMENT", fs::read_to_string(agreement)?);
    let _runner = shell.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    let _driver = shell.push_env("CHROMEDRIVER", driver);
    let _capabilities = shell.push_env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver);
    counted::tests(project, &["--package", "sawt-browser-tests", "--target", setup::WASM])
}
