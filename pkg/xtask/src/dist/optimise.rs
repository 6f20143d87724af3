//! Makes the wasm smaller.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::project::{Project, step};

/// Runs wasm-opt over the file until it finds nothing more.
pub(super) fn wasm(project: &Project, file: &Path) -> Result<()> {
    step("making the WebAssembly smaller");
    let _here = project.shell.push_dir(project.package());
    // `-tnh`: nothing in safe Rust relies on a trap; the rest are the passes that were measured to help.
    cmd!(project.shell, "node_modules/.bin/wasm-opt {file} -o {file} --all-features -tnh --flatten --rereloop -Oz -Oz --converge --strip-debug --strip-producers --strip-target-features")
        .quiet()
        .run()?;
    Ok(())
}
