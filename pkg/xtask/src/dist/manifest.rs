//! What the widgets say of themselves.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use xshell::cmd;

use crate::project::Project;

/// The output of `cargo run -p sawt-widgets --example manifest`.
#[derive(Deserialize)]
pub(super) struct Manifest {
    widgets: Vec<Widget>,
    /// By noun, what empty elements keep room for; most keep what the loader keeps for any.
    rooms: Vec<(String, Vec<Room>)>,
    /// What every element has, beside its widget's own.
    attributes: Vec<Attribute>,
    /// The design tokens that every element reads.
    tokens: Vec<Named>,
    /// TypeScript declarations of events and wire types.
    types: String,
}

#[derive(Deserialize)]
struct Widget {
    kind: String,
    tag: String,
    summary: String,
    subject: Option<Subject>,
    composes: Vec<String>,
    attributes: Vec<Attribute>,
    events: Vec<Event>,
    parts: Vec<Named>,
    tokens: Vec<Named>,
    slots: Vec<Named>,
}

/// The attribute that says what the widget is about, and the collection of the backend it is found in.
#[derive(Deserialize, serde::Serialize)]
struct Subject {
    attribute: String,
    collection: String,
}

/// How high an empty element is, where `when`, an attribute and its value, holds.
#[derive(Deserialize, serde::Serialize)]
struct Room {
    when: Option<(String, String)>,
    size: String,
}

#[derive(Deserialize)]
struct Attribute {
    name: String,
    /// The words that it takes; empty when it takes anything.
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    default: String,
    description: String,
}

#[derive(Deserialize)]
struct Event {
    name: String,
    description: String,
    detail: String,
}

#[derive(Deserialize)]
struct Named {
    name: String,
    description: String,
}

/// Asks the widgets.
///
/// # Errors
/// They do not compile, or their answer has another shape.
pub(super) fn read(project: &Project) -> Result<Manifest> {
    let printed = cmd!(
        project.shell,
        "cargo run --quiet --locked --package sawt-widgets --features manifest --example manifest"
    )
    .quiet()
    .read()?;
    serde_json::from_str(&printed).context("the widgets' manifest is not what xtask expects")
}

impl Manifest {
    /// The widgets' nouns, which are their features' names.
    pub(super) fn nouns(&self) -> impl Iterator<Item = &str> {
        self.widgets.iter().map(|widget| widget.kind.as_str())
    }

    /// The nouns of a widget and of those that it draws at once.
    pub(super) fn alone(&self, noun: &str) -> Vec<String> {
        let composed = self.widgets.iter().filter(|widget| widget.kind == noun);
        let composed = composed.flat_map(|widget| widget.composes.iter().cloned());
        std::iter::once(noun.to_owned()).chain(composed).collect()
    }

    /// What the loader has to know of each widget.
    pub(super) fn kinds(&self) -> Value {
        self.widgets
            .iter()
            .map(|widget| {
                let all = self.attributes.iter().chain(&widget.attributes);
                let names = all.map(|attribute| &attribute.name);
                let rooms = self.rooms.iter().find(|(noun, _)| *noun == widget.kind);
                json!({
                    "kind": widget.kind,
                    "tag": widget.tag,
                    "subject": widget.subject,
                    "attributes": names.collect::<Vec<_>>(),
                    "rooms": rooms.map(|(_, rooms)| rooms),
                })
            })
            .collect()
    }

    /// Writes `custom-elements.json` and `index.d.ts`.
    pub(super) fn write(&self, dist: &Path) -> Result<()> {
        let elements = serde_json::to_string_pretty(&self.custom_elements())?;
        fs::write(dist.join("custom-elements.json"), elements + "\n")?;
        fs::write(dist.join("index.d.ts"), self.declarations())?;
        Ok(())
    }

    /// The Custom Elements Manifest, which editors and catalogues read.
    fn custom_elements(&self) -> Value {
        let declarations: Vec<Value> =
            self.widgets.iter().map(|widget| self.declaration(widget)).collect();
        let exports: Vec<Value> = self
            .widgets
            .iter()
            .map(|widget| {
                json!({
                    "kind": "custom-element-definition",
                    "name": widget.tag,
                    "declaration": { "name": widget.class(), "module": "dist/sawt.js" },
                })
            })
            .collect();
        json!({
            "schemaVersion": "2.1.0",
            "modules": [{
                "kind": "javascript-module",
                "path": "dist/sawt.js",
                "declarations": declarations,
                "exports": exports,
            }],
        })
    }

    /// One widget in that manifest.
    fn declaration(&self, widget: &Widget) -> Value {
        let attributes: Vec<Value> = widget
            .attributes
            .iter()
            .chain(&self.attributes)
            .map(|attribute| {
                let quoted = |word: &String| format!("\"{word}\"");
                let words: Vec<String> = attribute.values.iter().map(quoted).collect();
                let text = if words.is_empty() { "string".to_owned() } else { words.join(" | ") };
                let mut described = json!({
                    "name": attribute.name,
                    "type": { "text": text },
                    "description": attribute.description,
                });
                if !attribute.default.is_empty() {
                    described["default"] = json!(quoted(&attribute.default));
                }
                described
            })
            .collect();
        let events: Vec<Value> = widget
            .events
            .iter()
            .map(|event| {
                json!({
                    "name": event.name,
                    "type": { "text": format!("CustomEvent<{}>", event.detail) },
                    "description": event.description,
                })
            })
            .collect();
        json!({
            "kind": "class",
            "customElement": true,
            "name": widget.class(),
            "tagName": widget.tag,
            "summary": widget.summary,
            "superclass": { "name": "HTMLElement" },
            "attributes": attributes,
            "events": events,
            "cssParts": named(&widget.parts),
            "cssProperties": named(widget.tokens.iter().chain(&self.tokens)),
            "slots": named(&widget.slots),
        })
    }

    /// TypeScript declarations: wire types and event details, the elements, their events, `sawt`.
    fn declarations(&self) -> String {
        let mut text = format!("{}\n{}", self.types.trim_end(), include_str!("sawt.d.ts"));
        let (mut elements, mut events) = (String::new(), String::new());
        for widget in &self.widgets {
            let (class, tag, summary) = (widget.class(), &widget.tag, &widget.summary);
            let interface = format!("export interface {class} extends HTMLElement {{}}");
            text.extend(["\n/** ", summary, " */\n", &interface, "\n"]);
            elements.extend(["    \"", tag, "\": ", &class, ";\n"]);
            for Event { name, description, detail } in &widget.events {
                let line =
                    format!("    /** {description} */\n    \"{name}\": CustomEvent<{detail}>;\n");
                if !events.contains(&format!("\"{name}\"")) {
                    events += &line;
                }
            }
        }
        text + &format!(
            "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n{elements}  }}\n  interface \
             HTMLElementEventMap {{\n{events}  }}\n  interface Window {{\n    sawt: Sawt;\n  }}\n}}\n"
        )
    }
}

impl Widget {
    /// `SawtPollElement` for `sawt-poll`.
    fn class(&self) -> String {
        let words = self.tag.split('-').map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        });
        words.collect::<String>() + "Element"
    }
}

fn named<'a>(all: impl IntoIterator<Item = &'a Named>) -> Vec<Value> {
    all.into_iter().map(|one| json!({ "name": one.name, "description": one.description })).collect()
}
