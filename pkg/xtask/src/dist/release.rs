//! Names and hashes: what a page can hold on to.

use std::fs;
use std::path::Path;

use anyhow::Result;
use data_encoding::{BASE64, HEXLOWER};
use serde_json::{Map, json};
use sha2::{Digest, Sha256, Sha384};

use super::artefact::Artefact;

/// A wasm under its final name, as the loader has to know it.
#[derive(serde::Serialize)]
pub(super) struct Wasm {
    /// The artefact's name and the first 16 digits of the file's SHA-256: `sawt-poll-<hash>.wasm`.
    #[serde(rename = "wasm")]
    pub(super) name: String,
    /// As `fetch` and `<script>` take it.
    integrity: String,
    /// The widgets in it.
    kinds: Vec<String>,
    /// In bytes, before compression.
    pub(super) weight: usize,
}

impl Wasm {
    /// Copies the file into `dist` under its name.
    pub(super) fn place(artefact: Artefact, file: &Path, dist: &Path) -> Result<Self> {
        let bytes = fs::read(file)?;
        let name = format!("{}-{}.wasm", artefact.name, &hex(&bytes)[..16]);
        fs::write(dist.join(&name), &bytes)?;
        let (integrity, weight) = (integrity(&bytes), bytes.len());
        Ok(Self { name, integrity, kinds: artefact.kinds, weight })
    }
}

/// The name of a placed file without its hash: `sawt-poll.wasm`.
pub(super) fn without_hash(name: &str) -> Option<String> {
    let (artefact, _) = name.strip_suffix(".wasm")?.rsplit_once('-')?;
    Some(format!("{artefact}.wasm"))
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
