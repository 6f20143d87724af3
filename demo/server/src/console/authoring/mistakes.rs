//! What is wrong with a form, told at its field and in a list above it.

use std::collections::BTreeMap;

use super::rules::Finding;
use super::sheet::field::{Field, Kind};
use super::sheet::fill::{LANGUAGES, join};
use super::sheet::pieces::id;
use super::sheet::read::Slip;
use super::sheet::typed::Typed;
use crate::console::words::Words;

/// A line of the list.
#[derive(Debug)]
pub(crate) struct MistakeView {
    /// The `id` that it leads to.
    pub(crate) to: String,
    pub(crate) text: String,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Mistakes {
    /// In words, by the path of their field.
    pub(crate) by_path: BTreeMap<String, String>,
    pub(crate) listed: Vec<MistakeView>,
}

/// Who tells them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Teller {
    pub(crate) words: Words,
    pub(crate) fields: &'static [Field],
}

impl Teller {
    /// What could not be read.
    pub(crate) fn slips(self, typed: &Typed, slips: &[Slip]) -> Mistakes {
        let mut mistakes = Mistakes::default();
        for slip in slips {
            let text = self.words.text(slip.message).with("found", slip.found.as_str());
            self.add(&mut mistakes, typed, &slip.path, text.to_string());
        }
        mistakes
    }

    /// What must not be published.
    pub(crate) fn findings<'a>(
        self,
        typed: &Typed,
        findings: impl Iterator<Item = &'a Finding>,
    ) -> Mistakes {
        let mut mistakes = Mistakes::default();
        for finding in findings {
            let text = finding.text(self.words);
            self.add(&mut mistakes, typed, &finding.path, text);
        }
        mistakes
    }

    /// One more, already in words.
    pub(crate) fn add(self, mistakes: &mut Mistakes, typed: &Typed, path: &str, text: String) {
        let line = self.line(typed, path, &text);
        mistakes.listed.push(MistakeView { to: self.input(path), text: line });
        mistakes.by_path.entry(path.to_owned()).or_insert(text);
    }

    /// A mistake with the name of its field.
    pub(crate) fn line(self, typed: &Typed, path: &str, mistake: &str) -> String {
        let name = self.name(typed, path);
        let line = self.words.text("authoring-mistake-line");
        line.with("field", name).with("mistake", mistake).to_string()
    }

    /// The `id` of the first input at a path.
    pub(crate) fn input(self, path: &str) -> String {
        let inner = match self.find(path).map(|(field, _)| &field.kind) {
            Some(Kind::Texts(_) | Kind::Addresses) if !is_in_language(path) => LANGUAGES[0],
            _ => return id(path),
        };
        id(&join(path, inner))
    }

    /// What the field at a path is called: with what it stands in, where that comes several times.
    pub(crate) fn name(self, typed: &Typed, path: &str) -> String {
        let Some((field, item)) = self.find(path) else { return path.to_owned() };
        let name = self.words.text(field.label).to_string();
        let Some((at, nth)) = item else { return name };
        let kind = typed.get(&join(&join(&at, &nth.to_string()), "kind")).to_owned();
        let Some((Field { kind: Kind::Group(group), .. }, _)) = self.find(&at) else { return name };
        let Some(variant) = group.variant(&kind) else { return name };
        let one = self.words.text(variant.one).with("number", nth + 1).to_string();
        let text = self.words.text("authoring-field-of").with("item", one).with("field", name);
        // Isolated once more as a whole, a text that begins with an isolate would be taken for one from left to right.
        text.to_string().replace(['\u{2068}', '\u{2069}'], "")
    }

    /// The field at a path, and the outermost group and number in which it stands.
    fn find(self, path: &str) -> Option<(&'static Field, Option<(String, usize)>)> {
        let mut fields: Vec<&'static Field> = self.fields.iter().collect();
        let (mut here, mut item, mut found) = (String::new(), None, None);
        for part in path.split('.') {
            if let Ok(nth) = part.parse::<usize>() {
                item = item.or_else(|| Some((here.clone(), nth)));
            } else if let Some(field) = fields.iter().copied().find(|field| field.key == part) {
                found = Some(field);
                fields = match &field.kind {
                    Kind::Part(inner) => inner.iter().collect(),
                    Kind::Group(group) => {
                        group.variants.iter().flat_map(|variant| variant.fields).collect()
                    }
                    _ => Vec::new(),
                };
            }
            here = join(&here, part);
        }
        found.map(|field| (field, item))
    }
}

/// True for the text of one language.
pub(crate) fn is_in_language(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|last| LANGUAGES.contains(&last))
}

impl Finding {
    /// In words.
    pub(crate) fn text(&self, words: Words) -> String {
        let text = words.text(self.message);
        match self.count {
            Some(count) => text.with("count", count).to_string(),
            None => text.to_string(),
        }
    }
}
