//! `cargo xtask dist`: builds the package in `pkg/dist`.

mod bundle;
mod compile;
mod compress;
mod gate;
mod glue;
mod manifest;
mod optimise;
mod release;
mod sizes;

use std::fs;

use anyhow::{Result, ensure};

use crate::project::{Project, step};
use crate::setup;

/// Builds pkg/dist: one script, the WebAssembly, their compressed siblings and what describes them.
///
/// Prints how large each file is for a citizen, and fails above the budgets in pkg/budgets.toml. Two
/// builds of one commit by one toolchain are the same, byte for byte.
#[derive(clap::Args)]
pub(crate) struct Dist {
    /// Builds quickly for trying out: nothing is optimised, no budget is checked.
    #[arg(long)]
    dev: bool,
}

/// What a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// For citizens: as small as it can be.
    Release,
    /// For trying out: as soon as it can be.
    Trial,
}

impl Dist {
    pub(crate) fn run(self, project: &Project) -> Result<()> {
        let purpose = if self.dev { Purpose::Trial } else { Purpose::Release };
        let over = build(project, purpose)?;
        ensure!(purpose == Purpose::Trial || over.is_empty(), "over budget: {}", over.join("; "));
        Ok(())
    }
}

/// Builds the package, and says which of its files are over their budgets.
///
/// # Errors
/// A tool fails, or what must not be shipped is in the package.
pub(crate) fn build(project: &Project, purpose: Purpose) -> Result<Vec<String>> {
    setup::wasm_target(project)?;
    setup::npm(project, &project.package())?;

    let work = project.target.join("dist-work");
    fs::create_dir_all(&work)?;
    let (fresh, dist) = (project.target.join("dist-fresh"), project.dist());
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fs::create_dir_all(&fresh)?;

    step("reading the widgets' manifest");
    let manifest = manifest::read(project)?;
    let compiled = compile::wasm(project, purpose)?;
    step("making the glue between wasm and page");
    let mut glue = glue::Glue::new(project, &compiled, purpose)?;
    let (bound, wasm) = (work.join("bound.wasm"), work.join("sawt.wasm"));
    if purpose == Purpose::Release {
        glue.trim(project, &work)?;
        glue.shorten();
    }
    glue.write(&bound)?;
    match purpose {
        Purpose::Release => optimise::wasm(project, &bound, &wasm)?,
        Purpose::Trial => fs::rename(&bound, &wasm)?,
    }
    let wasm = release::Wasm::place(&wasm, &fresh)?;
    step("bundling the script");
    bundle::script(project, &glue, &manifest, &wasm, purpose, &fresh.join("sawt.js"), &work)?;
    manifest.write(&fresh)?;
    gate::check(&fresh)?;
    compress::siblings(&fresh, purpose)?;
    release::write(&fresh)?;
    let sizes = sizes::measure(&fresh)?;

    // The old package serves until the new one is whole.
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    copy(&fresh, &dist)?;
    sizes.judge(project)
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}
