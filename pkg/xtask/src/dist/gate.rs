//! What must not be shipped: doors that a strict content security policy keeps shut.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

/// Each turns text into markup or code.
const FORBIDDEN: [&str; 4] = ["innerHTML", "outerHTML", "new Function", "eval("];

/// Searches the script and the wasm.
pub(super) fn check(dist: &Path) -> Result<()> {
    for file in fs::read_dir(dist)? {
        let path = file?.path();
        if !path.extension().is_some_and(|kind| kind == "js" || kind == "wasm") {
            continue;
        }
        let bytes = fs::read(&path)?;
        for word in FORBIDDEN {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            ensure!(!found, "{} contains `{word}`", path.display());
        }
    }
    Ok(())
}
