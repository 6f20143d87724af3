//! What was typed into a form: texts by path, `documents.0.title.ar`, in whatever state; nothing is lost on the way
//! back.

use std::collections::BTreeMap;

/// Before each path in a form, so that fields are told from buttons.
const PREFIX: &str = "f.";

/// True for the name of a field.
pub(crate) fn is_field(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// A form as it was sent, or as it is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Typed(BTreeMap<String, Vec<String>>);

/// How an item of a group is moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    /// One more, of that kind.
    Add { group: String, kind: String },
    /// This one less.
    Remove { group: String, at: usize },
    /// In front of the one before it.
    Up { group: String, at: usize },
}

impl Change {
    /// As a button names it: `add ways poll`, `remove documents 2`, `up stages 1`.
    pub(crate) fn of(button: &str) -> Option<Self> {
        let mut words = button.split(' ');
        let (deed, group) = (words.next()?, words.next()?.to_owned());
        let last = words.next().unwrap_or_default();
        match deed {
            "add" => Some(Self::Add { group, kind: last.to_owned() }),
            "remove" => Some(Self::Remove { group, at: last.parse().ok()? }),
            "up" => Some(Self::Up { group, at: last.parse().ok()? }),
            _ => None,
        }
    }
}

/// The most items of one group; more is no form that people fill in.
const MOST_ITEMS: usize = 200;

impl Typed {
    /// The fields of a form that was sent.
    pub(crate) fn of(pairs: &[(String, String)]) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            if let Some(path) = name.strip_prefix(PREFIX) {
                typed.0.entry(path.to_owned()).or_default().push(value.replace("\r\n", "\n"));
            }
        }
        typed
    }

    /// The name of a field in a form.
    pub(crate) fn name(path: &str) -> String {
        format!("{PREFIX}{path}")
    }

    /// What stands there; empty when nothing does.
    pub(crate) fn get(&self, path: &str) -> &str {
        self.0.get(path).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// All that is ticked there.
    pub(crate) fn all(&self, path: &str) -> &[String] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn set(&mut self, path: impl Into<String>, value: impl Into<String>) {
        self.0.entry(path.into()).or_default().push(value.into());
    }

    /// The last parts of all paths below that one which have no further part: the languages of a text.
    pub(crate) fn below(&self, path: &str) -> impl Iterator<Item = &str> {
        let prefix = format!("{path}.");
        let inside = self.0.range(prefix.clone()..).map(|(key, _)| key.as_str());
        inside.map_while(move |key| key.strip_prefix(&prefix)).filter(|rest| !rest.contains('.'))
    }

    /// How many items a group has.
    pub(crate) fn items(&self, group: &str) -> usize {
        let prefix = format!("{group}.");
        let inside = self.0.range(prefix.clone()..).map(|(key, _)| key);
        let numbers = inside
            .map_while(|key| key.strip_prefix(&prefix))
            .filter_map(|rest| rest.split('.').next()?.parse::<usize>().ok());
        numbers.filter(|at| *at < MOST_ITEMS).max().map_or(0, |last| last + 1)
    }

    /// Takes everything of an item out, by the rest of its path.
    fn take(&mut self, group: &str, at: usize) -> Vec<(String, Vec<String>)> {
        let prefix = format!("{group}.{at}.");
        let keys: Vec<String> =
            self.0.keys().filter(|key| key.starts_with(&prefix)).cloned().collect();
        keys.into_iter()
            .filter_map(|key| {
                let values = self.0.remove(&key)?;
                Some((key[prefix.len()..].to_owned(), values))
            })
            .collect()
    }

    fn put(&mut self, group: &str, at: usize, item: Vec<(String, Vec<String>)>) {
        for (rest, values) in item {
            self.0.insert(format!("{group}.{at}.{rest}"), values);
        }
    }

    /// Takes an item out; those after it close up.
    pub(crate) fn remove(&mut self, group: &str, at: usize) {
        let count = self.items(group);
        self.take(group, at);
        for next in at + 1..count {
            let item = self.take(group, next);
            self.put(group, next - 1, item);
        }
    }

    /// Changes an item's place with that of the one before it.
    pub(crate) fn up(&mut self, group: &str, at: usize) {
        if at == 0 || at >= self.items(group) {
            return;
        }
        let (here, before) = (self.take(group, at), self.take(group, at - 1));
        self.put(group, at - 1, here);
        self.put(group, at, before);
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Typed};

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let mut typed = Typed::default();
        for (path, value) in pairs {
            typed.set(*path, *value);
        }
        typed
    }

    #[test]
    fn items_close_up_and_keep_what_is_inside_them() {
        let mut all = typed(&[
            ("documents.0.title.ar", "أ"),
            ("documents.1.title.ar", "ب"),
            ("documents.1.files.0.url", "/b.pdf"),
            ("documents.2.title.ar", "ج"),
        ]);
        assert_eq!(all.items("documents"), 3);
        all.remove("documents", 0);
        assert_eq!(all.items("documents"), 2);
        assert_eq!(all.get("documents.0.title.ar"), "ب");
        assert_eq!(all.get("documents.0.files.0.url"), "/b.pdf");
        all.up("documents", 1);
        assert_eq!(all.get("documents.0.title.ar"), "ج");
        assert_eq!(all.get("documents.1.files.0.url"), "/b.pdf");
        all.up("documents", 0);
        all.up("documents", 9);
        assert_eq!(all.get("documents.0.title.ar"), "ج");
    }

    #[test]
    fn a_button_names_its_group_and_what_nobody_could_fill_in_is_no_item() {
        let add = Change::Add { group: "ways".into(), kind: "poll".into() };
        assert_eq!(Change::of("add ways poll"), Some(add));
        assert_eq!(Change::of("up stages 1"), Some(Change::Up { group: "stages".into(), at: 1 }));
        assert_eq!(Change::of("remove stages x"), None);
        assert_eq!(Change::of("save"), None);
        assert_eq!(typed(&[("documents.4000000000.url", "x")]).items("documents"), 0);
    }

    #[test]
    fn the_languages_of_a_text_are_what_stands_right_below_it() {
        let all = typed(&[("title.ar", ""), ("title.en", ""), ("title.en.x", ""), ("titles", "")]);
        assert_eq!(all.below("title").collect::<Vec<_>>(), ["ar", "en"]);
    }
}
