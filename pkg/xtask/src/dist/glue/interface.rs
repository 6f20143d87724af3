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
    /// What the script offers to the wasm: their names in the order of its list.
    pub(super) order: Vec<String>,
    /// The same, and what the wasm offers to the script.
    imports: BTreeMap<String, Agreed>,
    exports: BTreeMap<String, Agreed>,
    /// The names of casts by what they do.
    casts: BTreeMap<String, String>,
    pieces: BTreeSet<String>,
}

struct Agreed {
    /// What goes in and comes out.
    signature: String,
    /// Its name in what is shipped, and its place for an import: the long ones hold hashes, which do not
    /// compress.
    short: String,
}

impl Interface {
    /// What the suite's trimmed glue says.
    ///
    /// # Errors
    /// The script cannot be bundled.
    pub(in super::super) fn of(suite: &Glue, project: &Project, work: &Path) -> Result<Self> {
        let wasm = suite.output.wasm();
        let order = suite.script.order();
        let imports = wasm.imports.iter().map(|import| {
            let signature = import_signature(wasm, &import.kind);
            let place = order.iter().position(|name| *name == import.name);
            let place = place.with_context(|| format!("the glue offers no {}", import.name))?;
            Ok((import.name.clone(), Agreed { signature, short: place.to_string() }))
        });
        let exports = wasm.exports.iter().enumerate().map(|(number, export)| {
            let signature = export_signature(wasm, export.item);
            (export.name.clone(), Agreed { signature, short: format!("e{number}") })
        });
        let imports = imports.collect::<Result<_>>()?;
        Ok(Self {
            order,
            imports,
            exports: exports.collect(),
            casts: suite.script.casts(),
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
        let casts = self.script.casts().into_iter();
        let renamed: BTreeMap<String, String> = casts
            .filter_map(|(does, name)| Some((name, suite.casts.get(&does)?.clone())))
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
        self.script.keep(&needed);
        self.script.rename(&renamed);
        for import in wasm.imports.iter_mut() {
            if let Some(name) = renamed.get(&import.name) {
                import.name.clone_from(name);
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
            let agreed = suite.imports.get(&import.name).context("an import of its own")?;
            import.name.clone_from(&agreed.short);
        }
        // Longest first, so that no name is replaced inside another.
        let mut exports: Vec<_> = wasm.exports.iter_mut().collect();
        exports.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
        for export in exports {
            let agreed = suite.exports.get(&export.name).context("an export of its own")?;
            let (long, short) = (format!("wasm.{}", export.name), format!("wasm.{}", agreed.short));
            self.script.replace(&long, &short);
            export.name.clone_from(&agreed.short);
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
