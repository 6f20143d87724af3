//! What the package has WebAssembly for: each widget with those that it draws at once, those that pages often have
//! together, and all of them.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::manifest::Manifest;
use crate::project::Project;

/// `pkg/mixes.toml`.
#[derive(Deserialize)]
struct Mixes {
    mixes: Vec<Vec<String>>,
}

/// One WebAssembly of the package.
pub(super) struct Artefact {
    /// Its file's name before the hash: `sawt` with all, `sawt-poll` with one, `sawt-comments-poll` with two.
    pub(super) name: String,
    /// The kinds of widgets in it.
    pub(super) kinds: Vec<String>,
    is_suite: bool,
}

impl Artefact {
    /// All widgets together.
    pub(super) fn suite(manifest: &Manifest) -> Self {
        let kinds = manifest.nouns().map(str::to_owned).collect();
        Self { name: "sawt".to_owned(), kinds, is_suite: true }
    }

    /// Each widget, with those that it draws at once.
    pub(super) fn singles(manifest: &Manifest) -> Vec<Self> {
        manifest
            .nouns()
            .map(|noun| Self {
                name: format!("sawt-{noun}"),
                kinds: manifest.alone(noun),
                is_suite: false,
            })
            .collect()
    }

    /// Those that pages often have together.
    ///
    /// # Errors
    /// `pkg/mixes.toml` cannot be read, or names what is no widget.
    pub(super) fn mixes(manifest: &Manifest, project: &Project) -> Result<Vec<Self>> {
        let text = fs::read_to_string(project.package().join("mixes.toml"))?;
        let Mixes { mixes } = toml::from_str(&text).context("pkg/mixes.toml")?;
        for noun in mixes.iter().flatten() {
            let known = manifest.nouns().any(|known| known == noun);
            ensure!(known, "pkg/mixes.toml names \"{noun}\", which is no widget");
        }
        let mixed = mixes.into_iter().map(|kinds| Self {
            name: format!("sawt-{}", kinds.join("-")),
            kinds,
            is_suite: false,
        });
        Ok(mixed.collect())
    }

    /// What cargo is told: every widget is a feature, and all are on unless others are named.
    pub(super) fn features(&self) -> Vec<String> {
        if self.is_suite {
            return Vec::new();
        }
        vec!["--no-default-features".to_owned(), format!("--features={}", self.kinds.join(","))]
    }
}
