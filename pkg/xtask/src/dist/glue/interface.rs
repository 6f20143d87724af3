//! What the suite's wasm and the script call of each other, under which names: all that another artefact may
//! use, so that one script goes with all.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::{ExportItem, ImportKind, Module};

use super::{Glue, script};
use crate::project::Project;

/// The suite's side of it.
pub(in super::super) struct Interface {
    /// What the script offers to the wasm, and what the wasm to the script.
    imports: BTreeMap<String, Agreed>,
    exports: BTreeMap<String, Agreed>,
    /// The names of casts by what they do.
    casts: BTreeMap<String, String>,
    pieces: BTreeSet<String>,
}

struct Agreed {
    /// What goes in and comes out.
    signature: String,
    /// Its name in what is shipped: the long ones hold hashes, which do not compress.
    short: String,
}

impl Interface {
    /// What the suite's trimmed glue says.
    ///
    /// # Errors
    /// The script cannot be bundled.
    pub(in super::super) fn of(suite: &Glue, project: &Project, work: &Path) -> Result<Self> {
        let wasm = suite.output.wasm();
        let imports = wasm.imports.iter().enumerate().map(|(number, import)| {
            let signature = import_signature(wasm, &import.kind);
            (import.name.clone(), Agreed { signature, short: format!("i{number}") })
        });
        let exports = wasm.exports.iter().enumerate().map(|(number, export)| {
            let signature = export_signature(wasm, export.item);
            (export.name.clone(), Agreed { signature, short: format!("e{number}") })
        });
        Ok(Self {
            imports: imports.collect(),
            exports: exports.collect(),
            casts: script::casts(&suite.script),
            pieces: script::pieces(&suite.readable(project, work)?),
        })
    }
}

impl Glue {
    /// Takes away the exports that the suite's script never calls and what only they needed, and calls casts
    /// as the suite does.
    ///
    /// # Errors
    /// The suite's script would do something else for this wasm than its own, or lacks something.
    pub(in super::super) fn fit(
        &mut self,
        suite: &Interface,
        project: &Project,
        work: &Path,
    ) -> Result<()> {
        let casts = script::casts(&self.script);
        let renamed: BTreeMap<&str, &str> = casts
            .iter()
            .filter_map(|(does, name)| Some((name.as_str(), suite.casts.get(does)?.as_str())))
            .collect();
        let wasm = self.output.wasm_mut();
        let unused: Vec<_> = wasm
            .exports
            .iter()
            .filter(|export| !suite.exports.contains_key(&export.name))
            .map(walrus::Export::id)
            .collect();
        for export in unused {
            wasm.exports.delete(export);
        }
        walrus::passes::gc::run(wasm);
        let needed: BTreeSet<_> = wasm.imports.iter().map(|import| import.name.as_str()).collect();
        let mut own = script::without_imports(&self.script, &needed);
        // Through names of a third kind, so that none is taken for one that was renamed before it.
        for (from, to) in &renamed {
            own = own.replace(&format!("\n{from}: "), &format!("\n=>{to}: "));
        }
        self.script = own.replace("\n=>", "\n");
        for import in wasm.imports.iter_mut() {
            if let Some(name) = renamed.get(import.name.as_str()) {
                import.name = (*name).to_owned();
            }
        }

        let wasm = self.output.wasm();
        for import in wasm.imports.iter() {
            let signature = import_signature(wasm, &import.kind);
            agree(&suite.imports, &import.name, &signature)?;
        }
        for export in wasm.exports.iter() {
            agree(&suite.exports, &export.name, &export_signature(wasm, export.item))?;
        }
        let own = script::pieces(&self.readable(project, work)?);
        let odd: String = own.difference(&suite.pieces).map(String::as_str).collect();
        ensure!(odd.is_empty(), "the suite's glue lacks or has otherwise:\n{odd}");
        Ok(())
    }

    /// Gives short names to all that wasm and script share.
    ///
    /// # Errors
    /// There is something in it that the suite does not have.
    pub(in super::super) fn shorten(&mut self, suite: &Interface) -> Result<()> {
        let wasm = self.output.wasm_mut();
        for import in wasm.imports.iter_mut() {
            let short = suite.imports.get(&import.name).context("an import of its own")?;
            self.script = self.script.replace(
                &format!("\n{}: function(", import.name),
                &format!("\n{}: function(", short.short),
            );
            import.name.clone_from(&short.short);
        }
        // Longest first, so that no name is replaced inside another.
        let mut exports: Vec<_> = wasm.exports.iter_mut().collect();
        exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
        for export in exports {
            let short = suite.exports.get(&export.name).context("an export of its own")?;
            let (long, short) = (format!("wasm.{}", export.name), format!("wasm.{}", short.short));
            self.script = self.script.replace(&long, &short);
            export.name = short["wasm.".len()..].to_owned();
        }
        Ok(())
    }
}

fn agree(suite: &BTreeMap<String, Agreed>, name: &str, signature: &str) -> Result<()> {
    let agreed = suite.get(name).with_context(|| format!("the suite's glue knows no {name}"))?;
    ensure!(
        agreed.signature == signature,
        "{name} is {signature} here and {} in the suite",
        agreed.signature
    );
    Ok(())
}

fn import_signature(wasm: &Module, import: &ImportKind) -> String {
    match import {
        ImportKind::Function(function) => function_signature(wasm, *function),
        ImportKind::Table(table) => format!("table of {:?}", wasm.tables.get(*table).element_ty),
        ImportKind::Memory(_) => "memory".to_owned(),
        ImportKind::Global(global) => format!("global {:?}", wasm.globals.get(*global).ty),
        ImportKind::Tag(_) => "tag".to_owned(),
    }
}

fn export_signature(wasm: &Module, export: ExportItem) -> String {
    match export {
        ExportItem::Function(function) => function_signature(wasm, function),
        ExportItem::Table(table) => format!("table of {:?}", wasm.tables.get(table).element_ty),
        ExportItem::Memory(_) => "memory".to_owned(),
        ExportItem::Global(global) => format!("global {:?}", wasm.globals.get(global).ty),
        ExportItem::Tag(_) => "tag".to_owned(),
    }
}

fn function_signature(wasm: &Module, function: walrus::FunctionId) -> String {
    let ty = wasm.types.get(wasm.funcs.get(function).ty());
    format!("{:?} -> {:?}", ty.params(), ty.results())
}
