//! Makes one classic script of the loader and the glue.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;
use xshell::cmd;

use super::Purpose;
use super::glue::Glue;
use super::manifest::Manifest;
use super::release::Wasm;
use crate::project::Project;

/// Writes `sawt.js`, with the name and hash of the wasm and the table of widgets in it.
pub(super) fn script(
    project: &Project,
    glue: &Glue,
    manifest: &Manifest,
    wasm: &Wasm,
    purpose: Purpose,
    to: &Path,
    work: &Path,
) -> Result<()> {
    let sawt = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "wasm": wasm.name,
        "integrity": wasm.integrity,
        "kinds": manifest.kinds(),
    });
    let banner =
        format!("--banner:js=/*! Sawt {} | MIT OR Apache-2.0 */", env!("CARGO_PKG_VERSION"));
    let mut options = vec![format!("--define:SAWT={sawt}"), banner];
    if purpose == Purpose::Release {
        options.push("--minify".to_owned());
    }
    esbuild(project, glue, &options, to, work)
}

/// The script with long names, to be searched for what it uses.
pub(super) fn readable(project: &Project, glue: &Glue, work: &Path) -> Result<String> {
    let to = work.join("readable.js");
    let placeholder = "--define:SAWT={\"kinds\":[]}".to_owned();
    esbuild(project, glue, &[placeholder, "--minify-syntax".to_owned()], &to, work)?;
    Ok(fs::read_to_string(to)?)
}

fn esbuild(
    project: &Project,
    glue: &Glue,
    options: &[String],
    to: &Path,
    work: &Path,
) -> Result<()> {
    let generated = work.join("glue.js");
    fs::write(&generated, &glue.script)?;
    let _here = project.shell.push_dir(project.package());
    cmd!(project.shell, "node_modules/.bin/esbuild src/sawt.js --bundle --format=iife --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning --inject:src/originals.js --alias:sawt-wasm={generated} --outfile={to} {options...}")
        .quiet()
        .run()?;
    Ok(())
}
