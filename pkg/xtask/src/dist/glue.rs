//! The glue between wasm and page: what wasm-bindgen generates, less what nobody calls.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::{Purpose, bundle};
use crate::project::Project;

/// The line of the glue after which the wasm can be entered.
const ENTRANCE: &str = "wasm = instance.exports;";

/// The line of the glue that offers its own two ways to start.
const STARTS: &str = "export { initSync, __wbg_init as default };";

/// What the loader starts with instead: it fetches and compiles by itself, and does so asynchronously.
const PIECES: &str = "export { __wbg_get_imports as imports, __wbg_finalize_init as enter };";

/// A wasm and the JavaScript that goes with it.
pub(super) struct Glue {
    output: Output,
    /// An ES module with `imports`, `enter`, `mount` and the other exports.
    pub(super) script: String,
}

impl Glue {
    /// Runs wasm-bindgen over a compiled file.
    ///
    /// # Errors
    /// The file was made with another version of wasm-bindgen, or the glue has taken another form.
    pub(super) fn new(project: &Project, compiled: &Path, purpose: Purpose) -> Result<Self> {
        let output = Bindgen::new()
            .input_path(compiled)
            .out_name("sawt")
            .web(true)?
            .omit_default_module_path(true)
            .typescript(false)
            .remove_name_section(purpose == Purpose::Release)
            .remove_producers_section(true)
            .generate_output()?;
        let (script, guard) = (output.js(), project.package().join("src/guard.js"));
        for line in [ENTRANCE, STARTS] {
            ensure!(
                script.matches(line).count() == 1,
                "wasm-bindgen's glue has changed; look where it says `{line}` now"
            );
        }
        // Neither a registry nor `using` is a reason to keep a class that nobody calls.
        let guarded: String = script
            .replace(ENTRANCE, "wasm = guard(instance.exports);")
            .replace(STARTS, PIECES)
            .replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry")
            .lines()
            .filter(|line| !line.trim_start().starts_with("if (Symbol.dispose)"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let guard = guard.display();
        let script = format!("import {{ guard }} from \"{guard}\";\n{guarded}");
        Ok(Self { output, script })
    }

    /// Takes away the exports that the script never calls, what only they needed, and the imports that
    /// nothing needs then.
    ///
    /// # Errors
    /// The script cannot be bundled.
    pub(super) fn trim(&mut self, project: &Project, work: &Path) -> Result<()> {
        loop {
            let bundled = bundle::readable(project, self, work)?;
            let called = words(&bundled);
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
            let script = without_imports(&self.script, &needed);
            if unused.is_empty() && script == self.script {
                return Ok(());
            }
            self.script = script;
        }
    }

    /// Gives short names to all that wasm and script share: the long ones hold hashes, which do not
    /// compress.
    pub(super) fn shorten(&mut self) {
        let wasm = self.output.wasm_mut();
        for (number, import) in wasm.imports.iter_mut().enumerate() {
            let (long, short) = (&import.name, format!("i{number}"));
            self.script = self
                .script
                .replace(&format!("\n{long}: function("), &format!("\n{short}: function("));
            import.name = short;
        }
        // Longest first, so that no name is replaced inside another.
        let mut exports: Vec<_> = wasm.exports.iter_mut().collect();
        exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
        for (number, export) in exports.into_iter().enumerate() {
            let short = format!("e{number}");
            self.script =
                self.script.replace(&format!("wasm.{}", export.name), &format!("wasm.{short}"));
            export.name = short;
        }
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

/// The identifiers in a script.
fn words(script: &str) -> BTreeSet<&str> {
    script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').collect()
}

/// The script without the functions that it offers to the wasm and that are not `needed`. Each begins
/// with a line `name: function(...) {` and reaches to the next; the last is needed always.
fn without_imports(script: &str, needed: &BTreeSet<&str>) -> String {
    let name = |line: &str| {
        let (name, _) = line.trim_start().split_once(": function(")?;
        name.starts_with("__wb").then(|| name.to_owned())
    };
    let last = script.lines().filter_map(name).next_back();
    let mut kept = String::with_capacity(script.len());
    let mut keeping = true;
    for line in script.lines() {
        if let Some(name) = name(line) {
            keeping = needed.contains(name.as_str()) || last.as_ref() == Some(&name);
        }
        if keeping {
            kept.push_str(line.trim_start());
            kept.push('\n');
        }
    }
    kept
}
