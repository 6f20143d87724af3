//! Makes the wasm smaller.

use std::path::PathBuf;
use std::thread::{Scope, ScopedJoinHandle};

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;

/// What rustc may use; with more, wasm-opt writes what browsers don't read yet.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Runs wasm-opt over `from` until it finds nothing more, and writes `to`, while other things are done.
pub(super) fn wasm<'scope>(
    project: &Project,
    from: PathBuf,
    to: PathBuf,
    scope: &'scope Scope<'scope, '_>,
) -> ScopedJoinHandle<'scope, Result<PathBuf>> {
    let shell = project.shell.clone();
    shell.change_dir(project.package());
    scope.spawn(move || {
        // `-tnh`: nothing in safe Rust relies on a trap; and code that is inlined once makes the
        // file shorter, but its compressed form longer.
        cmd!(shell, "node_modules/.bin/wasm-opt {from} -o {to} {FEATURES...} -tnh -Oz --converge --one-caller-inline-max-function-size=0 --strip-debug --strip-producers --strip-target-features")
            .quiet()
            .run()?;
        Ok(to)
    })
}
