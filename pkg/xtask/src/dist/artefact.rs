//! What the package has WebAssembly for: each widget with those that it draws at once, and all of them.

use super::manifest::Manifest;

/// One WebAssembly of the package.
pub(super) struct Artefact {
    /// Its file's name before the hash: `sawt` with all, `sawt-poll` with one.
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

    /// What cargo is told: every widget is a feature, and all are on unless others are named.
    pub(super) fn features(&self) -> Vec<String> {
        if self.is_suite {
            return Vec::new();
        }
        vec!["--no-default-features".to_owned(), format!("--features={}", self.kinds.join(","))]
    }
}
