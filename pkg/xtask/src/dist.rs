//! `cargo xtask dist`: builds the package in `pkg/dist`.

mod artefact;
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
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};

use artefact::Artefact;
use glue::{Glue, Interface};
use manifest::Manifest;
use release::Wasm;

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
    let (glue, artefacts) = artefacts(project, &manifest, purpose, &work, &fresh)?;
    step("bundling the script");
    bundle::script(project, &glue, &manifest, &artefacts, purpose, &fresh.join("sawt.js"), &work)?;
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

/// Places every WebAssembly of the package in `dist`, and gives them, lightest first, with the script that
/// goes with each. A build for trying out has that of all widgets alone, which serves any page.
fn artefacts(
    project: &Project,
    manifest: &Manifest,
    purpose: Purpose,
    work: &Path,
    dist: &Path,
) -> Result<(String, Vec<Wasm>)> {
    let compiled = work.join("compiled.wasm");
    let bind = |artefact: &Artefact| -> Result<Glue> {
        step(&format!("compiling {}: {}", artefact.name, artefact.kinds.join(", ")));
        compile::wasm(project, artefact, purpose, &compiled)?;
        Glue::new(&compiled, purpose)
    };
    let suite = Artefact::suite(manifest);
    let mut glue = bind(&suite)?;
    if purpose == Purpose::Trial {
        let bound = work.join("bound.wasm");
        glue.write(&bound)?;
        let placed = vec![Wasm::place(suite, &bound, dist)?];
        return Ok((glue.module(None, project, work)?, placed));
    }

    glue.trim(project, work)?;
    let interface = Interface::of(&glue, project, work)?;
    let mut placed = thread::scope(|scope| {
        let optimise = |artefact: &Artefact, glue: &mut Glue| {
            glue.shorten(&interface)?;
            let [bound, small] = ["bound", "small"]
                .map(|stage| work.join(format!("{}.{stage}.wasm", artefact.name)));
            glue.write(&bound)?;
            Ok::<_, anyhow::Error>(optimise::wasm(project, bound, small, scope))
        };
        let mut optimising = vec![(optimise(&suite, &mut glue)?, suite)];
        let mixes = Artefact::mixes(manifest, project)?;
        for part in Artefact::singles(manifest).into_iter().chain(mixes) {
            let mut own = bind(&part)?;
            own.fit(&interface, project, work)
                .with_context(|| format!("{} and the suite", part.name))?;
            optimising.push((optimise(&part, &mut own)?, part));
        }
        step("making them smaller");
        let placed = optimising.into_iter().map(|(optimised, artefact)| {
            let small =
                optimised.join().map_err(|_| anyhow!("wasm-opt's thread has panicked"))??;
            Wasm::place(artefact, &small, dist)
        });
        placed.collect::<Result<Vec<_>>>()
    })?;
    placed.sort_by_key(|wasm| wasm.weight);
    Ok((glue.module(Some(&interface), project, work)?, placed))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}
