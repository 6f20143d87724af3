//! Where the parts of a JSON text stand.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// A line's number from 1, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) number: usize,
    pub(crate) text: String,
}

/// As much of a line as names it, in characters.
const SHOWN: usize = 90;

impl Line {
    /// The line of that number.
    pub(crate) fn of(text: &str, number: usize) -> Self {
        let line = text.lines().nth(number.saturating_sub(1)).unwrap_or_default().trim();
        Self { number, text: line.chars().take(SHOWN).collect() }
    }
}

/// A readable text as its parts.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    text: &'a str,
    root: Option<Value<'a>>,
}

impl<'a> Places<'a> {
    /// Of a text.
    pub(crate) fn of(text: &'a str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// The line of what a JSON pointer (RFC 6901) leads to, or of the innermost part around it that is there.
    pub(crate) fn line(&self, pointer: &str) -> Option<Line> {
        let mut here = self.root.as_ref()?;
        let mut start = here.start();
        for key in pointer.split('/').skip(1).map(unescaped) {
            let next = match here {
                Value::Object(object) => {
                    // Of those that stand twice, the last one counts.
                    let mut all = object.properties.iter().rev();
                    let found = all.find(|property| property.name.as_str() == key);
                    found.map(|property| (property.start(), &property.value))
                }
                Value::Array(array) => {
                    let found = key.parse().ok().and_then(|at: usize| array.elements.get(at));
                    found.map(|value| (value.start(), value))
                }
                _ => None,
            };
            let Some((at, value)) = next else { break };
            (start, here) = (at, value);
        }
        let before = self.text.get(..start)?;
        Some(Line::of(self.text, before.matches('\n').count() + 1))
    }

    /// The pointers of keys that stand twice in one object, of which JSON keeps the last one alone.
    pub(crate) fn twice(&self) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(root) = &self.root {
            twice(root, "", &mut found);
        }
        found
    }
}

fn twice(value: &Value<'_>, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (at, property) in object.properties.iter().enumerate() {
                let name = property.name.as_str();
                let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
                if object.properties[..at].iter().any(|other| other.name.as_str() == name) {
                    found.push(path.clone());
                }
                twice(&property.value, &path, found);
            }
        }
        Value::Array(array) => {
            for (at, element) in array.elements.iter().enumerate() {
                twice(element, &format!("{path}/{at}"), found);
            }
        }
        _ => {}
    }
}

fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::{Line, Places};

    const TEXT: &str = "{\n  \"title\": { \"ar\": \"سؤال\" },\n  \"pages\": [\n    { \"fields\": [] },\n    {\n      \"a/b\": 1, \"a/b\": 2\n    }\n  ]\n}";

    #[test]
    fn a_pointer_leads_to_its_line_or_to_what_is_around_it() {
        let places = Places::of(TEXT);
        let number = |pointer: &str| places.line(pointer).map(|line| line.number);
        assert_eq!(number(""), Some(1));
        assert_eq!(number("/title/ar"), Some(2));
        assert_eq!(number("/pages/0/fields/3/id"), Some(4));
        assert_eq!(number("/pages/1"), Some(5));
        assert_eq!(number("/pages/1/a~1b"), Some(6));
        assert_eq!(number("/kind"), Some(1));
        let line = Line { number: 4, text: "{ \"fields\": [] },".to_owned() };
        assert_eq!(places.line("/pages/0"), Some(line));
        assert_eq!(Places::of("{").line(""), None);
    }

    #[test]
    fn a_key_that_stands_twice_is_found() {
        assert_eq!(Places::of(TEXT).twice(), ["/pages/1/a~1b"]);
    }
}
