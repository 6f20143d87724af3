//! The glue between wasm and page: what wasm-bindgen generates, less what nobody calls. All artefacts share
//! that of the suite.

mod interface;
mod script;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::{Purpose, bundle};
use crate::project::Project;

use script::Script;

pub(super) use interface::Interface;

/// The line of the glue after which the wasm can be entered.
const ENTRANCE: &str = "wasm = instance.exports;";

/// The line of the glue that offers its own two ways to start.
const STARTS: &str = "export { initSync, __wbg_init as default };";

/// What the loader starts with instead: it fetches and compiles by itself, and does so asynchronously.
const PIECES: &str = "export { __wbg_get_imports as imports, __wbg_finalize_init as enter };";

/// A wasm and the JavaScript that goes with it.
pub(super) struct Glue {
    output: Output,
    /// An ES module with `imports`, `enter`, `mount` and the other exports. It uses a `guard`, which is not
    /// in it.
    script: Script,
}

impl Glue {
    /// Runs wasm-bindgen over a compiled file.
    ///
    /// # Errors
    /// The file was made with another version of wasm-bindgen, or the glue has taken another form.
    pub(super) fn new(compiled: &Path, purpose: Purpose) -> Result<Self> {
        let output = Bindgen::new()
            .input_path(compiled)
            .out_name("sawt")
            .web(true)?
            .omit_default_module_path(true)
            .typescript(false)
            .remove_name_section(purpose == Purpose::Release)
            .remove_producers_section(true)
            .generate_output()?;
        let script = output.js();
        for line in [ENTRANCE, STARTS] {
            ensure!(
                script.matches(line).count() == 1,
                "wasm-bindgen's glue has changed; look where it says `{line}` now"
            );
        }
        // Neither a registry nor `using` is a reason to keep a class that nobody calls.
        let script: String = script
            .replace(ENTRANCE, "wasm = guard(instance.exports);")
            .replace(STARTS, PIECES)
            .replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry")
            .lines()
            .filter(|line| !line.trim_start().starts_with("if (Symbol.dispose)"))
            .flat_map(|line| [line, "\n"])
            .collect();
        Ok(Self { script: Script::parse(&script)?, output })
    }

    /// Takes away the exports that the script never calls, what only they needed, and the imports that
    /// nothing needs then.
    ///
    /// # Errors
    /// The script cannot be bundled.
    pub(super) fn trim(&mut self, project: &Project, work: &Path) -> Result<()> {
        loop {
            let called = self.readable(project, work)?;
            let called = script::words(&called);
            let wasm = self.output.wasm_mut();
            let unused: Vec<_> = wasm
                .exports
                .iter()
                .filter(|export| !called.contains(export.name.as_str()))
                .map(walrus::Export::id)
                .collect();
            for &export in &unused {
                wasm.exports.delete(export);
            }
            walrus::passes::gc::run(wasm);
            let needed: BTreeSet<_> = wasm.imports.iter().map(|i| i.name.as_str()).collect();
            if !self.script.keep(&needed) && unused.is_empty() {
                return Ok(());
            }
        }
    }

    /// The script as it is shipped, but with long names: what the loader asks for and what that needs.
    fn readable(&self, project: &Project, work: &Path) -> Result<String> {
        bundle::glue(project, &self.script.text(), work)
    }

    /// The script as a module with one function: each call of it gives the glue of one instance, which it
    /// shares with no other.
    ///
    /// # Errors
    /// The script cannot be bundled.
    pub(super) fn module(
        &self,
        interface: Option<&Interface>,
        project: &Project,
        work: &Path,
    ) -> Result<String> {
        let script = match interface {
            Some(shortened) => self.script.listing(&shortened.order)?,
            None => self.script.text(),
        };
        let inside = bundle::returning(&bundle::glue(project, &script, work)?)?;
        Ok(format!("export const glue = (guard) => {{\n{inside}}};\n"))
    }

    /// Writes the wasm.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn write(&mut self, path: &Path) -> Result<()> {
        fs::write(path, self.output.wasm_mut().emit_wasm())?;
        Ok(())
    }
}
