//! `cargo xtask new-widget`: the folder of another widget.

use anyhow::{Result, bail};

use crate::project::Project;

/// Writes a widget that compiles, passes its first tests and shows up in the manifest.
#[derive(clap::Args)]
pub(crate) struct NewWidget {
    /// Its noun in kebab case, plural for a list: `rating` becomes `<sawt-rating>`.
    name: String,
}

impl NewWidget {
    pub(crate) fn run(self, _project: &Project) -> Result<()> {
        bail!("new-widget is not written yet ({})", self.name)
    }
}
