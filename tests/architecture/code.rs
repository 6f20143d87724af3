//! What the code of widgets, loader and server may say (rules 3 to 9, 11 and 12).

use crate::tree::{Source, none, read, sources, tracked, widgets};

fn widget_code() -> Vec<Source> {
    sources("widgets/src", &[".rs"])
}

/// Widgets and kit.
fn browser_code() -> Vec<Source> {
    let mut all = widget_code();
    all.extend(sources("widgets/kit/src", &[".rs"]));
    all
}

/// Widgets, kit and loader.
fn shipped_code() -> Vec<Source> {
    let mut all = browser_code();
    all.extend(sources("pkg/src", &[".js"]));
    all
}

fn find(sources: &[Source], words: &[&str]) -> Vec<String> {
    sources.iter().flat_map(|source| source.finds(words)).collect()
}

/// The widget that a file belongs to.
fn owner(path: &str) -> Option<&str> {
    path.strip_prefix("widgets/src/")?.split_once('/').map(|(widget, _)| widget)
}

/// The ids of the messages in an `.ftl` file.
fn message_ids(path: &str) -> Vec<String> {
    read(path)
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned()))
        .collect()
}

#[test]
fn no_widget_names_another_widget() {
    let names = widgets();
    let mut found = Vec::new();
    for source in widget_code() {
        let Some(owner) = owner(&source.path) else { continue };
        for other in names.iter().filter(|name| *name != owner) {
            let words = [
                format!("crate::{other}::"),
                format!("super::{other}::"),
                format!("sawt-{other}"),
                format!("use crate::{{{other}"),
            ];
            found.extend(source.finds(&words.each_ref().map(String::as_str)));
        }
    }
    none("a widget that names another; what two need moves to kit", &found);
}

#[test]
fn attributes_are_read_only_in_config() {
    let readers = [".required(", ".flag(", ".choice(", ".optional(", "get_attribute(", "dataset("];
    let files: Vec<Source> =
        widget_code().into_iter().filter(|s| owner(&s.path).is_some()).collect();
    let elsewhere: Vec<Source> = files.into_iter().filter(|s| s.name() != "config.rs").collect();
    none("attributes are read outside of config.rs", &find(&elsewhere, &readers));
}

#[test]
fn a_tag_stands_only_in_its_widgets_mod_and_manifest() {
    let mut found = Vec::new();
    for name in widgets() {
        let tag = format!("sawt-{name}");
        let home = ["mod.rs", "manifest.rs"].map(|file| format!("widgets/src/{name}/{file}"));
        for source in browser_code().iter().filter(|source| !home.contains(&source.path)) {
            found.extend(source.finds(&[&tag]));
        }
    }
    none("a tag outside of its mod.rs and manifest.rs", &found);
}

#[test]
fn message_ids_stand_only_in_the_view_of_their_widget() {
    let mut found = Vec::new();
    for widget in widgets() {
        let ids = message_ids(&format!("widgets/src/{widget}/ar.ftl"));
        assert!(!ids.is_empty(), "{widget} says nothing");
        let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        let view = format!("widgets/src/{widget}/view");
        for source in browser_code().iter().filter(|source| !source.path.starts_with(&view)) {
            found.extend(source.finds(&quoted));
        }
    }
    none("a widget's message is named outside of its view", &found);
}

#[test]
fn states_know_no_browser_and_no_waiting() {
    let states: Vec<Source> = widget_code()
        .into_iter()
        .filter(|s| ["state.rs", "model.rs"].contains(&s.name()))
        .collect();
    let machines = states.iter().filter(|source| source.name() == "state.rs").count();
    assert_eq!(machines, widgets().len(), "every widget has a state.rs");
    let words =
        ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "async ", ".await", "spawn"];
    none("a state.rs that is not pure", &find(&states, &words));
}

#[test]
fn only_kit_touches_network_storage_clock_random_and_window() {
    let words = [
        "web_sys::window",
        "window()",
        "Window",
        "fetch(",
        "XmlHttpRequest",
        "WebSocket",
        "gloo_net",
        "local_storage",
        "session_storage",
        "web_sys::Storage",
        "Date::",
        "Instant",
        "SystemTime",
        "Performance",
        "Math::random",
        "getrandom",
        "Crypto",
        "set_timeout",
        "set_interval",
        "gloo_timers",
    ];
    none("a widget that goes around kit", &find(&widget_code(), &words));
    let lint = read("clippy.toml");
    for method in ["web_sys::window", "js_sys::Date::now", "js_sys::Math::random"] {
        assert!(lint.contains(method), "clippy.toml no longer disallows {method}");
    }
}

#[test]
fn nothing_outside_an_element_is_changed() {
    let rust = [
        ".head()",
        "document_element()",
        ".body()",
        "history()",
        "set_cookie",
        "set_title",
        "set_href",
    ];
    none("the page is touched", &find(&browser_code(), &rust));
    let script = [
        "document.head",
        "document.body",
        "documentElement.setAttribute",
        "documentElement.classList",
        "documentElement.style",
        "document.cookie",
        "document.title",
        "document.write",
        "history.",
        "location =",
        "location.href",
    ];
    let loader = sources("pkg/src", &[".js"]);
    none("the page is touched", &find(&loader, &script));
    let globals: Vec<String> = loader
        .iter()
        .flat_map(|source| {
            source.code().filter_map(|(at, line)| {
                let (_, after) = ["window.", "globalThis.", "self."]
                    .iter()
                    .find_map(|global| line.split_once(global))?;
                let (name, value) = after.split_once('=')?;
                let name = name.trim_end_matches('?').trim();
                let is_name = name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$');
                let assigns = !value.starts_with(['=', '>']);
                (is_name && assigns && name != "sawt")
                    .then(|| format!("{}:{at}: {name}", source.path))
            })
        })
        .collect();
    none("a global beside `sawt`", &globals);
}

#[test]
fn styles_are_adopted_sheets_and_markup_is_never_parsed() {
    let words = [
        "style=\"",
        "<style",
        "innerHTML",
        "inner_html",
        "outerHTML",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "document.write",
        "eval(",
        "new Function",
        "Function::new_with",
        "setAttribute('style'",
        "set_attribute(\"style\"",
        "createContextualFragment",
    ];
    let mut all = shipped_code();
    all.extend(
        tracked()
            .into_iter()
            .filter(|p| p.starts_with("widgets/src") && p.ends_with("examples.html"))
            .map(|path| Source { text: read(&path), path }),
    );
    none("styles or markup as text", &find(&all, &words));
}

/// What stands before a text that people see or hear, in Rust's own words and in Leptos' `view!`.
const VOICES: [&str; 11] = [
    ".text(",
    "\"aria-label\", ",
    "\"title\", ",
    "\"placeholder\", ",
    "\"alt\", ",
    "set_text_content(Some(",
    ">",
    "aria-label=",
    "title=",
    "placeholder=",
    "alt=",
];

/// True where a line holds words of its own: Arabic ones, or a literal with two letters in a row where a
/// text goes.
fn speaks(line: &str) -> bool {
    let wordy = |literal: &str| {
        let mut run = 0;
        literal.chars().any(|c| {
            run = if c.is_alphabetic() { run + 1 } else { 0 };
            run > 1
        })
    };
    let voice = VOICES.iter().any(|voice| {
        line.match_indices(voice).any(|(at, _)| {
            let operator = *voice == ">" && line[..at].ends_with(['=', '-']);
            let rest = line[at + voice.len()..].trim_start_matches([' ', '&']);
            let literal = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
            !operator && literal.is_some_and(wordy)
        })
    });
    voice || line.chars().any(|c| ('\u{620}'..='\u{64a}').contains(&c))
}

#[test]
fn every_text_that_people_see_is_a_message() {
    let mut found = Vec::new();
    // `intl` holds the native twins of the browser's own words for numbers, dates and lists.
    let voices = browser_code().into_iter().filter(|s| !s.path.contains("/intl/"));
    for source in voices {
        let lines = source.code().filter(|(_, line)| speaks(line));
        found.extend(lines.map(|(at, line)| format!("{}:{at}: {}", source.path, line.trim())));
    }
    none("words that stand in code and not in .ftl", &found);
}

#[test]
fn handlers_do_not_know_which_database() {
    let server = sources("demo/server/src", &[".rs"]);
    let outside: Vec<Source> =
        server.into_iter().filter(|s| !s.path.starts_with("demo/server/src/store/")).collect();
    let words = ["rusqlite", "sqlx", "SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "PRAGMA"];
    none("a database outside of store/", &find(&outside, &words));
    let handlers: Vec<Source> = outside.into_iter().filter(|s| s.path.contains("/http/")).collect();
    none(
        "a handler that names a store",
        &find(&handlers, &["sqlite", "Sqlite", "postgres", "Postgres"]),
    );
}

#[test]
fn migrations_of_all_databases_share_their_names() {
    let prefix = "demo/server/migrations/";
    let mut by_database = std::collections::BTreeMap::<String, Vec<String>>::new();
    for path in tracked().iter().filter_map(|path| path.strip_prefix(prefix)) {
        let (database, name) =
            path.split_once('/').expect("migrations lie in a folder per database");
        by_database.entry(database.to_owned()).or_default().push(name.to_owned());
    }
    let mut lists = by_database.values();
    let first = lists.next().expect("there are migrations");
    assert!(lists.all(|list| list == first), "migrations differ: {by_database:#?}");
}

#[test]
fn the_wire_ignores_fields_that_it_does_not_know_and_lives_under_v1() {
    let wire = sources("widgets/wire/src", &[".rs"]);
    none("an unknown field is an error", &find(&wire, &["deny_unknown_fields"]));
    let server = sources("demo/server/src", &[".rs"]);
    none("another version", &find(&server, &["\"/v2", "\"/v0", "\"/api"]));
    assert!(
        !find(&server, &["/v1/polls"]).is_empty(),
        "the server has no /v1/polls: has it moved?"
    );
}
