//! Which crate may depend on which (rules 1 and 2).

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::tree::{none, read, root, widgets};

/// Every crate of ours with all that it may use of ours. Another arrow changes ARCHITECTURE.md first.
const ARROWS: &[(&str, &[&str])] = &[
    ("sawt-wire", &[]),
    ("sawt-kit", &["sawt-wire"]),
    ("sawt-widgets", &["sawt-kit", "sawt-wire"]),
    ("sawt-server", &["sawt-wire"]),
    ("xtask", &[]),
    ("sawt-tests", &["sawt-wire"]),
    ("sawt-browser-tests", &["sawt-kit", "sawt-widgets", "sawt-wire"]),
];

fn packages() -> Vec<Value> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).expect("cargo tells JSON");
    told["packages"].as_array().expect("packages").clone()
}

fn name(value: &Value) -> &str {
    value["name"].as_str().expect("a name")
}

fn dependencies(package: &Value) -> &[Value] {
    package["dependencies"].as_array().expect("dependencies")
}

#[test]
fn the_wire_depends_on_serde_alone_unless_a_feature_is_asked_for() {
    let packages = packages();
    let wire = packages.iter().find(|package| name(package) == "sawt-wire").expect("sawt-wire");
    let always: Vec<&str> = dependencies(wire)
        .iter()
        .filter(|dependency| dependency["kind"].is_null() && dependency["optional"] == false)
        .map(name)
        .collect();
    assert_eq!(always, ["serde"]);
    let default = wire["features"]["default"].as_array().map_or(0, Vec::len);
    assert_eq!(default, 0, "the default features of sawt-wire switch something on");
}

#[test]
fn crates_depend_on_each_other_only_along_the_arrows() {
    let packages = packages();
    let ours: BTreeSet<&str> = packages.iter().map(name).collect();
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut found = Vec::new();
    for package in &packages {
        let Some(allowed) = arrows.get(name(package)) else {
            found.push(format!("{} is not in the table of arrows", name(package)));
            continue;
        };
        let used: BTreeSet<&str> =
            dependencies(package).iter().map(name).filter(|used| ours.contains(used)).collect();
        for used in used.iter().filter(|used| !allowed.contains(used)) {
            found.push(format!("{} -> {used}", name(package)));
        }
    }
    none("crates that depend on what they may not", &found);
}

#[test]
fn every_widget_can_be_built_alone() {
    let packages = packages();
    let crate_of_all = packages.iter().find(|package| name(package) == "sawt-widgets");
    let features = &crate_of_all.expect("sawt-widgets")["features"];
    let default: BTreeSet<&str> = features["default"]
        .as_array()
        .expect("default features")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let names = widgets();
    assert_eq!(default, names.iter().map(String::as_str).collect(), "one default feature each");
    let list = read("widgets/src/lib.rs");
    let lines: Vec<&str> = list.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for widget in &names {
        let asks_for_others = features[widget].as_array().is_none_or(|asked| !asked.is_empty());
        if asks_for_others {
            found.push(format!("the feature {widget} switches something else on"));
        }
        let (module, path) = (format!("pub mod {widget};"), format!("{widget}::"));
        let gate = format!("#[cfg(feature = \"{widget}\")]");
        let named = lines.windows(2).filter(|pair| pair[1] == module || pair[1].contains(&path));
        let open = named.filter(|pair| pair[0] != gate);
        found.extend(open.map(|pair| format!("lib.rs: {} without {gate}", pair[1])));
    }
    none("a widget that comes with another", &found);
}
