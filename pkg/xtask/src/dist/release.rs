//! Names and hashes: what a page can hold on to.

use std::fs;
use std::path::Path;

use anyhow::Result;
use data_encoding::{BASE64, HEXLOWER};
use serde_json::{Map, json};
use sha2::{Digest, Sha256, Sha384};

/// The wasm under its final name.
pub(super) struct Wasm {
    /// `sawt-<first 16 digits of its SHA-256>.wasm`.
    pub(super) name: String,
    /// As `fetch` and `<script>` take it.
    pub(super) integrity: String,
}

impl Wasm {
    /// Copies the file into `dist` under its name.
    pub(super) fn place(file: &Path, dist: &Path) -> Result<Self> {
        let bytes = fs::read(file)?;
        let name = format!("sawt-{}.wasm", &hex(&bytes)[..16]);
        fs::write(dist.join(&name), &bytes)?;
        Ok(Self { name, integrity: integrity(&bytes) })
    }
}

/// Writes `sri.json`: the release's name, and the integrity of each file that a page loads.
pub(super) fn write(dist: &Path) -> Result<()> {
    let mut files = Map::new();
    let mut names: Vec<_> = fs::read_dir(dist)?.collect::<Result<_, _>>()?;
    names.sort_by_key(fs::DirEntry::file_name);
    for file in names {
        let name = file.file_name().to_string_lossy().into_owned();
        if is_loaded(&file.path()) {
            files.insert(name, integrity(&fs::read(file.path())?).into());
        }
    }
    let script = hex(&fs::read(dist.join("sawt.js"))?);
    let release = format!("{}-{}", env!("CARGO_PKG_VERSION"), &script[..8]);
    let written = serde_json::to_string_pretty(&json!({ "release": release, "files": files }))?;
    fs::write(dist.join("sri.json"), written + "\n")?;
    Ok(())
}

/// True for what a page loads: the script and the wasm, and not their compressed siblings.
pub(super) fn is_loaded(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "js" || extension == "wasm")
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(bytes)))
}

fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
