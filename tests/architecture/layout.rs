//! What lies where (rule 10), and that ARCHITECTURE.md tells it as it is.

use std::collections::BTreeSet;

use crate::tree::{none, read, root, tracked};

#[test]
fn nothing_generated_is_in_git() {
    let generated = ["pkg/dist/", "target/", "node_modules/", "tests/e2e/results/"];
    let endings = [".wasm", ".db", ".db-wal", ".db-shm", ".br", ".gz"];
    let found: Vec<String> = tracked()
        .into_iter()
        .filter(|path| {
            generated
                .iter()
                .any(|folder| path.starts_with(folder) || path.contains(&format!("/{folder}")))
                || endings.iter().any(|ending| path.ends_with(ending))
        })
        .collect();
    none("generated files in git", &found);
    for ignored in ["/target", "/pkg/dist", "node_modules"] {
        assert!(
            read(".gitignore").lines().any(|line| line == ignored),
            ".gitignore lost {ignored}"
        );
    }
}

#[test]
fn the_top_level_has_four_folders() {
    let folders: BTreeSet<String> = tracked()
        .iter()
        .filter_map(|path| path.split_once('/'))
        .map(|(folder, _)| folder.to_owned())
        .filter(|folder| !folder.starts_with('.'))
        .collect();
    let expected = ["demo", "pkg", "tests", "widgets"].map(str::to_owned);
    assert_eq!(folders, BTreeSet::from(expected));
}

/// `a/{b,c}.rs` as `a/b.rs` and `a/c.rs`.
fn expanded(path: &str) -> Vec<String> {
    match (path.find('{'), path.find('}')) {
        (Some(open), Some(close)) if open < close => path[open + 1..close]
            .split(',')
            .flat_map(|word| expanded(&format!("{}{word}{}", &path[..open], &path[close + 1..])))
            .collect(),
        _ => vec![path.to_owned()],
    }
}

/// Paths in `backticks` that begin in one of our folders.
fn quoted(text: &str) -> Vec<String> {
    let inline = text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2));
    inline
        .map(|word| word.trim_end_matches('/'))
        .filter(|word| !word.contains([' ', '<', '*', ':']))
        .filter(|word| {
            let first = word.split('/').next().unwrap_or_default();
            let ours = ["widgets", "demo", "pkg", "tests", ".ci", ".cargo"];
            word.contains('/') && ours.contains(&first)
        })
        .map(str::to_owned)
        .collect()
}

/// Paths of the layout: the first word of each line of the first fenced block, nested by indentation.
fn drawn(text: &str) -> Vec<String> {
    let block =
        text.split("```").nth(1).expect("ARCHITECTURE.md draws the layout in a fenced block");
    let mut folders: Vec<(usize, String)> = Vec::new();
    let mut paths = Vec::new();
    for line in block.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let indent = line.len() - line.trim_start().len();
        let word = line.split_whitespace().next().unwrap_or_default();
        if !word.contains(['/', '.']) || word.contains(['<', '*']) {
            continue;
        }
        folders.retain(|(depth, _)| *depth < indent);
        let parent: String = folders.iter().map(|(_, folder)| folder.as_str()).collect();
        paths.push(format!("{parent}{}", word.trim_end_matches('/')));
        if word.ends_with('/') {
            folders.push((indent, word.to_owned()));
        }
    }
    paths
}

#[test]
fn every_path_in_the_architecture_exists() {
    let text = read("ARCHITECTURE.md");
    let mut paths = drawn(&text);
    assert!(paths.len() > 10, "the layout names only {paths:?}");
    paths.extend(quoted(&text));
    let missing: Vec<String> = paths
        .iter()
        .flat_map(|path| expanded(path))
        // Built, not kept.
        .filter(|path| !path.starts_with("pkg/dist"))
        .filter(|path| !root().join(path).exists())
        .collect();
    none("ARCHITECTURE.md names what does not exist", &missing);
}
