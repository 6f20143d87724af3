//! Every message: in Arabic and in English, with the same variables, with all six Arabic forms, without markup,
//! and with a comment that says what its variables are.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is missing by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// The forms that Arabic needs; `other` is the default one.
const ARABIC: [&str; 6] = ["few", "many", "one", "other", "two", "zero"];

/// A folder of the repository.
fn root(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)
}

/// Every folder that holds `ar.ftl` or `en.ftl`.
fn folders() -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    let mut open = vec![root("widgets"), root("demo/server/ftl")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "ftl") {
                folders.insert(folder.clone());
            }
        }
    }
    assert!(folders.len() > 2, "kit, widgets and the console have messages");
    folders
}

/// What a message is: its pattern, and the number of its group.
struct Message {
    pattern: Pattern<String>,
    group: usize,
}

/// The messages of a file by id, and all comments of each group.
struct File {
    messages: BTreeMap<String, Message>,
    comments: Vec<String>,
}

fn read(path: &Path) -> File {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut file = File { messages: BTreeMap::new(), comments: vec![String::new()] };
    let mut resource_comments = 0;
    for entry in resource.body {
        match entry {
            Entry::ResourceComment(_) => resource_comments += 1,
            Entry::GroupComment(comment) => file.comments.push(comment.content.join("\n")),
            Entry::Message(message) => {
                let group = file.comments.len() - 1;
                if let Some(comment) = message.comment {
                    file.comments[group].push_str(&comment.content.join("\n"));
                }
                let id = message.id.name;
                let pattern = message.value.unwrap_or_else(|| panic!("{id} is empty"));
                let twice = file.messages.insert(id.clone(), Message { pattern, group });
                assert!(twice.is_none(), "{id} stands twice in {}", path.display());
            }
            _ => {}
        }
    }
    assert_eq!(resource_comments, 1, "{} begins with a ### comment", path.display());
    file
}

/// All that a pattern holds, however deep.
#[derive(Default)]
struct Contents {
    variables: BTreeSet<String>,
    text: String,
    /// The keys of each select over plural forms.
    plurals: Vec<BTreeSet<String>>,
}

impl Contents {
    fn of(pattern: &Pattern<String>) -> Self {
        let mut contents = Self::default();
        contents.pattern(pattern);
        contents
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.inline(selector);
        let keys: BTreeSet<String> = variants
            .iter()
            .map(|variant| match &variant.key {
                VariantKey::Identifier { name } => name.clone(),
                VariantKey::NumberLiteral { value } => value.clone(),
            })
            .collect();
        let is_plural =
            keys.iter().any(|key| ARABIC[..5].contains(&key.as_str()) && key != "other");
        if is_plural {
            self.plurals.push(keys);
        }
        for variant in variants {
            self.pattern(&variant.value);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<String>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}

/// Every message with its language, its place and the comments of its group.
fn each(mut look: impl FnMut(&str, &str, &Message, &str)) {
    for folder in folders() {
        for language in ["ar", "en"] {
            let path = folder.join(format!("{language}.ftl"));
            let file = read(&path);
            for (id, message) in &file.messages {
                let comments = &file.comments[message.group];
                look(language, &format!("{} {id}", path.display()), message, comments);
            }
        }
    }
}

fn none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}

#[test]
fn every_message_is_there_in_both_languages_with_the_same_variables() {
    let mut found = Vec::new();
    for folder in folders() {
        let arabic = read(&folder.join("ar.ftl")).messages;
        let english = read(&folder.join("en.ftl")).messages;
        for id in arabic.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
            let variables = |side: &BTreeMap<String, Message>| {
                side.get(id).map(|message| Contents::of(&message.pattern).variables)
            };
            let (ar, en) = (variables(&arabic), variables(&english));
            if ar != en {
                found.push(format!("{} {id}: ar {ar:?}, en {en:?}", folder.display()));
            }
        }
    }
    none("Arabic and English differ", &found);
}

#[test]
fn every_arabic_plural_has_all_six_forms_and_every_english_one_its_two() {
    let mut found = Vec::new();
    each(|language, place, message, _| {
        let forms: BTreeSet<&str> = match language {
            "ar" => ARABIC.into(),
            _ => ["one", "other"].into(),
        };
        for keys in Contents::of(&message.pattern).plurals {
            let keys: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
            if !forms.is_subset(&keys) {
                found.push(format!("{place}: {keys:?}"));
            }
        }
    });
    none("plural forms are missing", &found);
}

#[test]
fn a_message_that_counts_in_english_words_counts_in_arabic_too() {
    let mut found = Vec::new();
    for folder in folders() {
        let arabic = read(&folder.join("ar.ftl")).messages;
        for (id, english) in read(&folder.join("en.ftl")).messages {
            let counts = |message: &Message| Contents::of(&message.pattern).plurals.len();
            if arabic.get(&id).map(counts).unwrap_or_default() < counts(&english) {
                found.push(format!("{} {id}", folder.display()));
            }
        }
    }
    none("Arabic has no plural where English has one", &found);
}

/// Every text of the console's code and templates.
fn console_texts() -> String {
    let mut texts = String::new();
    let folders = [
        "demo/server/src/console",
        "demo/server/src/digest",
        "demo/server/src/feedback",
        "demo/server/src/open_data",
        "demo/server/templates/console",
    ];
    let mut open: Vec<PathBuf> = folders.map(root).into();
    // What is not the console's alone: roles and the actions of the audit log.
    texts.push_str(&fs::read_to_string(root("demo/server/src/store/staff.rs")).expect("a file"));
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                texts.push_str(&fs::read_to_string(&path).expect("a file"));
            }
        }
    }
    texts
}

/// The ids of the console's messages.
fn console_ids() -> BTreeSet<String> {
    let server = folders().into_iter().filter(|folder| folder.starts_with(root("demo/server")));
    server.flat_map(|folder| read(&folder.join("ar.ftl")).messages.into_keys()).collect()
}

#[test]
fn every_message_that_the_console_asks_for_is_there() {
    let texts = console_texts();
    let askers = ["text(\"", "titled(\"", "Flash::done(\"", "Flash::warning(\""];
    let ids = console_ids();
    let asked = askers
        .iter()
        .flat_map(|asker| texts.split(asker).skip(1).filter_map(|rest| rest.split('"').next()));
    let asked: BTreeSet<&str> = asked.collect();
    assert!(asked.len() > 3, "the console asks for {asked:?}: has it moved?");
    let missing: Vec<String> =
        asked.into_iter().filter(|id| !ids.contains(*id)).map(str::to_owned).collect();
    none("messages that the console asks for and that do not exist", &missing);
}

/// Named after the actions, which a test of the server goes through, and after what a comment may be and what may be
/// done to it.
const NAMED_AFTER: [&str; 11] = [
    "audit-",
    "forms-wrong-type-",
    "inbox-only-",
    "inbox-state-",
    "queue-deed-",
    "queue-flag-",
    "queue-kind-",
    "queue-left-",
    "queue-only-",
    "queue-state-",
    "queue-told-",
];

#[test]
fn every_message_of_the_console_is_asked_for() {
    let texts = console_texts();
    let unused: Vec<String> = console_ids()
        .into_iter()
        .filter(|id| !NAMED_AFTER.iter().any(|what| id.starts_with(what)))
        .filter(|id| !texts.contains(&format!("\"{id}\"")))
        .collect();
    none("messages of the console that nothing shows", &unused);
}

#[test]
fn the_console_counts_through_icu() {
    let mut found = Vec::new();
    for folder in folders().into_iter().filter(|folder| folder.starts_with(root("demo/server"))) {
        for language in ["ar", "en"] {
            let path = folder.join(format!("{language}.ftl"));
            let text = fs::read_to_string(&path).expect("a file");
            let bare = text.lines().filter(|line| line.contains("->") && !line.contains("PLURAL("));
            // A select over words and not over numbers has no plural form for its keys.
            found.extend(bare.filter(|line| line.contains("$count")).map(str::to_owned));
        }
    }
    none("a number that is counted without PLURAL()", &found);
}

#[test]
fn no_message_holds_markup_or_invisible_marks() {
    let mut found = Vec::new();
    each(|_, place, message, _| {
        let text = Contents::of(&message.pattern).text;
        let marked = text.contains(['<', '>', '&'])
            || text.chars().any(
                |c| matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{640}'),
            );
        if marked {
            found.push(format!("{place}: {text}"));
        }
    });
    none("markup, direction marks or kashida in a message", &found);
}

#[test]
fn every_variable_is_explained_in_a_comment_of_its_group() {
    let mut found = Vec::new();
    each(|_, place, message, comments| {
        for variable in Contents::of(&message.pattern).variables {
            if !comments.contains(&format!("${variable}")) {
                found.push(format!("{place}: ${variable}"));
            }
        }
    });
    none("a variable that no comment explains", &found);
}

#[test]
fn arabic_is_arabic_and_english_is_english() {
    let mut found = Vec::new();
    each(|language, place, message, _| {
        let text = Contents::of(&message.pattern).text;
        let arabic = text.chars().any(|c| ('\u{620}'..='\u{64a}').contains(&c));
        let latin = text.chars().any(|c| c.is_ascii_alphabetic());
        let foreign = if language == "ar" { latin } else { arabic };
        if foreign {
            found.push(format!("{place}: {text}"));
        }
    });
    none("a message in the wrong language", &found);
}
