//! `cargo xtask new-widget`: the folder of another widget, and its lines in the list.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;

/// Writes a widget that compiles, passes its first tests and shows up in the manifest.
#[derive(clap::Args)]
pub(crate) struct NewWidget {
    /// Its noun, one word, plural for a list: `rating` becomes `<sawt-rating>`.
    name: String,
}

/// The files of a widget, by name; in each, `NOUN` and `Noun` stand for its name.
const FILES: [(&str, &str); 10] = [
    ("README.md", include_str!("../templates/README.md")),
    ("mod.rs", include_str!("../templates/mod.rs")),
    ("config.rs", include_str!("../templates/config.rs")),
    ("state.rs", include_str!("../templates/state.rs")),
    ("view.rs", include_str!("../templates/view.rs")),
    ("manifest.rs", include_str!("../templates/manifest.rs")),
    ("NOUN.css", include_str!("../templates/widget.css")),
    ("ar.ftl", include_str!("../templates/ar.ftl")),
    ("en.ftl", include_str!("../templates/en.ftl")),
    ("examples.html", include_str!("../templates/examples.html")),
];

/// What a widget's lines in the list stand behind: only its own WebAssembly and the one with all have it.
const GATE: &str = "#[cfg(feature = \"NOUN\")]\n";

/// The two lists in `lib.rs`: how each begins and ends, and what stands in it.
const LISTS: [(&str, &str, &str); 2] = [
    ("vec![", "\n    ]", "NOUN::Noun::MANIFEST"),
    (
        "const REGISTRY: &[(&str, Mount)] = &[",
        "\n];",
        "(NOUN::Noun::KIND, widget::mount::<NOUN::Noun>)",
    ),
];

/// What its own WebAssembly may weigh to begin with.
const BUDGET: &str = "\n# A page with this alone.\n\"sawt-NOUN.wasm\" = 100\n";

impl NewWidget {
    pub(crate) fn run(self, project: &Project) -> Result<()> {
        let noun = self.name;
        let is_word = noun.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            && noun.starts_with(|c: char| c.is_ascii_lowercase());
        ensure!(is_word, "\"{noun}\" is no name; it takes one word of a-z and 0-9, such as rating");
        let folder = project.root.join("widgets/src").join(&noun);
        if folder.exists() {
            bail!("{} exists", folder.display());
        }
        let list = project.root.join("widgets/src/lib.rs");
        let listed = listed(&fs::read_to_string(&list)?, &noun)?;
        let crate_file = project.root.join("widgets/Cargo.toml");
        let featured = featured(&fs::read_to_string(&crate_file)?, &noun)?;
        let budgets = project.package().join("budgets.toml");
        let budgeted = fs::read_to_string(&budgets)? + &named(BUDGET, &noun);

        fs::create_dir(&folder)?;
        for (name, template) in FILES {
            fs::write(folder.join(named(name, &noun)), named(template, &noun))?;
        }
        fs::write(&list, listed)?;
        fs::write(&crate_file, featured)?;
        fs::write(&budgets, budgeted)?;
        xshell::cmd!(project.shell, "cargo fmt --package sawt-widgets").quiet().run()?;
        println!("widgets/src/{noun} is there, and in the list in widgets/src/lib.rs.");
        println!("Next: say in its mod.rs what it is; try it with `cargo xtask dist --dev`.");
        Ok(())
    }
}

/// A template for `noun`.
fn named(template: &str, noun: &str) -> String {
    let (first, rest) = noun.split_at(1);
    let class = first.to_ascii_uppercase() + rest;
    template.replace("NOUN", noun).replace("Noun", &class)
}

/// `lib.rs` with the widget in its lists and among its modules.
fn listed(text: &str, noun: &str) -> Result<String> {
    let mut text = text.to_owned();
    for (beginning, end, entry) in LISTS {
        let at = text.find(beginning).with_context(|| format!("lib.rs has no `{beginning}`"))?;
        let inside = at + beginning.len();
        let end = inside + text[inside..].find(end).context("a list in lib.rs has no end")?;
        let comma = if text[inside..end].trim_end().ends_with([',', '[']) { "" } else { "," };
        text.insert_str(end, &named(&format!("{comma}\n{GATE}{entry},"), noun));
    }
    let last = text.rfind("pub mod ").context("lib.rs has no modules")?;
    let end = last + text[last..].find('\n').context("lib.rs ends in a module")? + 1;
    text.insert_str(end, &named(&format!("{GATE}pub mod NOUN;\n"), noun));
    Ok(text)
}

/// `Cargo.toml` with the widget's feature, which is on by default.
fn featured(text: &str, noun: &str) -> Result<String> {
    let mut text = text.to_owned();
    let last = text.rfind(" = []\n").context("Cargo.toml has no feature of a widget")?;
    text.insert_str(last + " = []\n".len(), &format!("{noun} = []\n"));
    let default = text.find("default = [").context("Cargo.toml has no default features")?;
    let end = default + text[default..].find(']').context("the default features have no end")?;
    text.insert_str(end, &format!(", \"{noun}\""));
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str = "#[cfg(feature = \"poll\")]\npub mod poll;\n\n    vec![\n        poll::Poll::MANIFEST,\n    ]\n\
        const REGISTRY: &[(&str, Mount)] = &[\n    (poll::Poll::KIND, widget::mount::<poll::Poll>),\n];\n";

    #[test]
    fn a_widget_gets_its_module_its_manifest_and_its_place_in_the_list() -> Result<()> {
        let listed = listed(LIB, "rating")?;
        let gate = "#[cfg(feature = \"rating\")]\n";
        for line in [
            "pub mod rating;\n",
            "rating::Rating::MANIFEST,\n",
            "(rating::Rating::KIND, widget::mount::<rating::Rating>),\n];",
        ] {
            assert!(listed.contains(&format!("{gate}{line}")), "{listed}");
        }
        Ok(())
    }

    #[test]
    fn a_widget_gets_its_feature() -> Result<()> {
        let featured = featured("default = [\"poll\"]\npoll = []\nmanifest = []\n", "rating")?;
        assert!(featured.contains("default = [\"poll\", \"rating\"]\n"), "{featured}");
        assert!(featured.contains("rating = []\n"), "{featured}");
        Ok(())
    }
}
