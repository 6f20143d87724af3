//! A form as a browser has it: every field with what stands in it.

use crate::staff::Browser;
use crate::support::Answer;

/// Names and values, in the order of the page.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    action: String,
    fields: Vec<(String, String)>,
    pub(crate) page: String,
}

/// A select whose options are still to come; the first one is chosen where none is.
const UNCHOSEN: &str = "\0";

/// What stands in an attribute or a text area.
pub(crate) fn unescaped(text: &str) -> String {
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!(" {name}=\""))?.1;
    Some(unescaped(rest.split('"').next()?))
}

impl Form {
    /// The large form of that page.
    pub(crate) fn of(answer: &Answer) -> Self {
        assert!(matches!(answer.status, 200 | 409 | 422), "{} {}", answer.status, answer.text);
        let main = answer.text.split_once("<main").unwrap().1;
        let (before, rest) = main.rsplit_once("<form").unwrap();
        assert!(!before.contains("<textarea"), "the form is the last one of the page");
        let (head, body) = rest.split_once('>').unwrap();
        let body = body.split_once("</form>").unwrap().0;
        let mut fields = Vec::new();
        for piece in body.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap();
            let name = attribute(tag, "name");
            match (tag.split([' ', '\n']).next().unwrap(), name) {
                ("input", Some(name)) => {
                    let is_tick = tag.contains("type=\"checkbox\"");
                    if !is_tick || tag.ends_with(" checked") {
                        fields.push((name, attribute(tag, "value").unwrap_or_default()));
                    }
                }
                ("textarea", Some(name)) => {
                    fields.push((name, unescaped(text.strip_prefix('\n').unwrap())));
                }
                ("select", Some(name)) => fields.push((name, UNCHOSEN.to_owned())),
                ("option", _) => {
                    let last = fields.last_mut().unwrap();
                    if last.1 == UNCHOSEN || tag.contains(" selected") {
                        last.1 = attribute(tag, "value").unwrap();
                    }
                }
                _ => {}
            }
        }
        let action = attribute(&format!(" {head}"), "action").unwrap();
        Self { action, fields, page: answer.text.clone() }
    }

    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(have, _)| have == name);
        found.map_or_else(|| panic!("no {name} in {}", self.page), |(_, value)| value.as_str())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(have, _)| have == name)
    }

    /// Types into a field that is there.
    pub(crate) fn set(mut self, name: &str, value: &str) -> Self {
        let found = self.fields.iter_mut().find(|(have, _)| have == name);
        let page = &self.page;
        let (_, typed) = found.unwrap_or_else(|| panic!("no {name} in {page}"));
        value.clone_into(typed);
        self
    }

    /// Ticks a box.
    pub(crate) fn tick(mut self, name: &str, value: &str) -> Self {
        let tag = format!("name=\"{name}\" value=\"{value}\"");
        assert!(self.page.contains(&tag), "no {tag} in {}", self.page);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Types a text in both languages.
    pub(crate) fn both(self, path: &str, ar: &str, en: &str) -> Self {
        self.set(&format!("f.{path}.ar"), ar).set(&format!("f.{path}.en"), en)
    }

    /// Sends it by that button.
    pub(crate) fn press(&self, browser: &Browser, button: &str) -> Answer {
        let mut pairs: Vec<(&str, &str)> =
            self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        pairs.push(("do", button));
        browser.post(&self.action, &pairs)
    }

    /// Arranges a group; the form that comes back.
    pub(crate) fn arrange(&self, browser: &Browser, button: &str) -> Self {
        assert!(
            self.page.contains(&format!("name=\"do\" value=\"{button}\"")),
            "no button {button} in {}",
            self.page
        );
        let answer = self.press(browser, button);
        assert_eq!(answer.status, 200, "{}", answer.text);
        Self::of(&answer)
    }
}
