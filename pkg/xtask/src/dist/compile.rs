//! Compiles the widgets to WebAssembly.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use xshell::cmd;

use super::Purpose;
use super::artefact::Artefact;
use crate::project::Project;
use crate::setup::{self, WASM};

/// Compiles the widgets of `artefact` to `to`; what they stand on is compiled once for all artefacts.
///
/// # Errors
/// They do not compile.
pub(super) fn wasm(
    project: &Project,
    artefact: &Artefact,
    purpose: Purpose,
    to: &Path,
) -> Result<()> {
    let compiled = match purpose {
        Purpose::Trial => trial(project, artefact)?,
        Purpose::Release => release(project, artefact)?,
    };
    // The next artefact's file will have the same name.
    fs::copy(compiled, to)?;
    Ok(())
}

fn trial(project: &Project, artefact: &Artefact) -> Result<PathBuf> {
    let (shell, features) = (&project.shell, artefact.features());
    cmd!(
        shell,
        "cargo build --quiet --locked --package sawt-widgets --lib --target {WASM} {features...}"
    )
    .quiet()
    .run()?;
    Ok(project.target.join(WASM).join("debug/sawt_widgets.wasm"))
}

/// With a standard library of our own making: built for size, and a panic is nothing but a trap. That
/// takes a fifth off what citizens download. It needs compiler flags that are not stable yet, so this
/// build has a target folder of its own, where they don't disturb the others.
fn release(project: &Project, artefact: &Artefact) -> Result<PathBuf> {
    setup::rust_source(project)?;
    let (shell, features) = (&project.shell, artefact.features());
    let target = project.target.join("dist-build");
    let flags = flags(project)?.join("\u{1f}");
    let _unstable = shell.push_env("RUSTC_BOOTSTRAP", "1");
    let _flags = shell.push_env("CARGO_ENCODED_RUSTFLAGS", flags);
    cmd!(shell, "cargo build --quiet --locked --package sawt-widgets --lib --profile wasm --target {WASM} --target-dir {target} -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size {features...}")
        .quiet()
        .run()?;
    Ok(target.join(WASM).join("wasm/sawt_widgets.wasm"))
}

/// What a panic would say, and where, is left out; so is what `{:?}` prints, which citizens never see.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// No path of this machine gets into the file, so that it is the same wherever it is built.
fn flags(project: &Project) -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("CARGO_HOME")?;
    let from_to =
        [(project.root.clone(), "sawt"), (cargo, "cargo"), (setup::sysroot(project)?, "rust")];
    let mut flags: Vec<String> = from_to
        .into_iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect();
    flags.extend(SMALL.map(str::to_owned));
    Ok(flags)
}
