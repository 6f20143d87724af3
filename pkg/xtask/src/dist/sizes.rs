//! What a citizen downloads, against the budgets in `pkg/budgets.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::release;
use crate::project::Project;

/// The sizes of the files that browsers ask for, by name; those of WebAssembly without their hashes.
pub(super) struct Sizes(BTreeMap<String, Size>);

/// In bytes.
#[derive(Serialize)]
struct Size {
    plain: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures them, and writes `sizes.json`.
pub(super) fn measure(dist: &Path) -> Result<Sizes> {
    let mut sizes = BTreeMap::new();
    for file in fs::read_dir(dist)? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = |suffix: &str| -> Result<u64> {
            Ok(fs::metadata(path.with_file_name(format!("{name}{suffix}")))?.len())
        };
        if release::is_loaded(&path) {
            let size = Size { plain: bytes("")?, gzip: bytes(".gz")?, brotli: bytes(".br")? };
            sizes.insert(release::without_hash(&name).unwrap_or_else(|| name.clone()), size);
        }
    }
    fs::write(dist.join("sizes.json"), serde_json::to_string_pretty(&sizes)? + "\n")?;
    Ok(Sizes(sizes))
}

impl Sizes {
    /// Prints the table, and says which files are over their budgets.
    ///
    /// # Errors
    /// A file has no budget.
    pub(super) fn judge(&self, project: &Project) -> Result<Vec<String>> {
        let text = fs::read_to_string(project.package().join("budgets.toml"))?;
        let budgets: BTreeMap<String, f64> = toml::from_str(&text).context("pkg/budgets.toml")?;
        let mut over = Vec::new();
        println!("{:<20}{:>10}{:>10}{:>10}{:>10}", "KiB", "plain", "gzip", "brotli", "budget");
        for (name, size) in &self.0 {
            let Some(&budget) = budgets.get(name) else {
                bail!("pkg/budgets.toml has no budget for {name}");
            };
            let (plain, gzip, brotli) = (kib(size.plain), kib(size.gzip), kib(size.brotli));
            println!("{name:<20}{plain:>10.1}{gzip:>10.1}{brotli:>10.1}{budget:>10.1}");
            if brotli > budget {
                over.push(format!("{name} is {brotli:.1} KiB, its budget {budget:.1}"));
            }
        }
        Ok(over)
    }
}

#[expect(clippy::cast_precision_loss, reason = "files are far below 2^52 bytes")]
fn kib(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}
