//! The repository as text: which files there are, and what their code says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file by its path from the root, with its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Its lines with their numbers, without comments and without unit tests.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Where one of `words` stands in the code, as `path:line: word`.
    pub(crate) fn finds(&self, words: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for (at, line) in self.code() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{at}: {word}", self.path));
            }
        }
        found
    }

    /// The name without its folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("tests/ lies in the repository").to_path_buf()
}

/// Every file in git, and every new one that git would take.
pub(crate) fn tracked() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git runs");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let listed = String::from_utf8(listed.stdout).expect("paths are UTF-8");
    listed.lines().filter(|path| root().join(path).is_file()).map(str::to_owned).collect()
}

/// The files under `folder` whose name ends with one of `endings`, without unit tests in files of their own.
/// There is at least one.
pub(crate) fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let found: Vec<Source> = tracked()
        .into_iter()
        .filter(|path| path.starts_with(&format!("{folder}/")))
        .filter(|path| !path.ends_with("/test.rs") && !path.ends_with("/tests.rs"))
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .map(|path| Source { text: read(&path), path })
        .collect();
    assert!(!found.is_empty(), "no {endings:?} under {folder}: has it moved?");
    found
}

/// The text of one file.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The widgets: each folder of `widgets/src`.
pub(crate) fn widgets() -> Vec<String> {
    let mut names: Vec<String> = tracked()
        .iter()
        .filter_map(|path| path.strip_prefix("widgets/src/")?.split_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .collect();
    names.sort();
    names.dedup();
    assert!(!names.is_empty(), "there are no widgets");
    names
}

/// Fails with the list, unless it is empty.
pub(crate) fn none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}
