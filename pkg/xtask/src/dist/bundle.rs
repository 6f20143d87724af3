//! Makes one classic script of the loader and the glue.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use xshell::cmd;

use super::Purpose;
use super::manifest::Manifest;
use super::release::Wasm;
use crate::project::Project;

/// Writes `sawt.js`, with the names and hashes of the artefacts, lightest first, and the table of widgets in
/// it. `glue` is a module.
pub(super) fn script(
    project: &Project,
    glue: &str,
    manifest: &Manifest,
    artefacts: &[Wasm],
    purpose: Purpose,
    to: &Path,
    work: &Path,
) -> Result<()> {
    let sawt = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "artefacts": artefacts,
        "kinds": manifest.kinds(),
    });
    let generated = work.join("glue.js");
    fs::write(&generated, glue)?;
    let mut options = vec![
        format!("--define:SAWT={sawt}"),
        format!("--banner:js=/*! Sawt {} | MIT OR Apache-2.0 */", env!("CARGO_PKG_VERSION")),
        format!("--alias:sawt-wasm={}", generated.display()),
    ];
    if purpose == Purpose::Release {
        options.push("--minify".to_owned());
    }
    let _here = project.shell.push_dir(project.package());
    cmd!(project.shell, "node_modules/.bin/esbuild src/sawt.js --bundle --format=iife --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning --inject:src/originals.js --outfile={to} {options...}")
        .quiet()
        .run()?;
    Ok(())
}

/// Stands in a bundled glue where it hands over what the loader asks for.
const HANDS_OVER: &str = "HANDS_OVER(";

/// What the loader asks for of a generated script and what that needs, with long names.
pub(super) fn glue(project: &Project, generated: &str, work: &Path) -> Result<String> {
    fs::write(work.join("generated.js"), generated)?;
    let wanted = "imports, enter, mount, erase";
    let entry = work.join("entry.js");
    fs::write(
        &entry,
        format!("import {{ {wanted} }} from \"./generated.js\";\n{HANDS_OVER}{{ {wanted} }});\n"),
    )?;
    let _here = project.shell.push_dir(project.package());
    let bundled = cmd!(project.shell, "node_modules/.bin/esbuild {entry} --bundle --format=esm --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning")
        .quiet()
        .read()?;
    Ok(bundled + "\n")
}

/// A bundled glue as the inside of a function that returns what the loader asks for.
pub(super) fn returning(bundled: &str) -> Result<String> {
    let (before, after) = bundled.split_once(HANDS_OVER).context("the glue hands nothing over")?;
    Ok(format!("{before}return ({after}"))
}
