//! wasm-bindgen's script as text: what it offers to the wasm, what it calls, and of what pieces it consists.

use std::collections::{BTreeMap, BTreeSet};

/// How the casts of closures and numbers are called: by a count that differs from artefact to artefact.
const COUNTED: &str = "__wbindgen_generic_";

/// The identifiers in a script.
pub(super) fn words(script: &str) -> BTreeSet<&str> {
    script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').collect()
}

/// The name of the function that is offered to the wasm from this line on, if one is.
fn offered(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().split_once(": function(")?;
    name.starts_with("__wb").then_some(name)
}

/// The script without the functions that it offers to the wasm and that are not `needed`. Each begins
/// with a line `name: function(...) {` and reaches to the next; the last is needed always.
pub(super) fn without_imports(script: &str, needed: &BTreeSet<&str>) -> String {
    let last = script.lines().filter_map(offered).next_back();
    let mut kept = String::with_capacity(script.len());
    let mut keeping = true;
    for line in script.lines() {
        if let Some(name) = offered(line) {
            keeping = needed.contains(name) || last == Some(name);
        }
        if keeping {
            kept.push_str(line.trim_start());
            kept.push('\n');
        }
    }
    kept
}

/// The casts that a script offers: their counted names by what they do. That is told without the place of
/// a closure in the wasm's table, which differs from artefact to artefact.
pub(super) fn casts(script: &str) -> BTreeMap<String, String> {
    let mut casts = BTreeMap::new();
    let mut lines = script.lines().map(str::trim_start).peekable();
    while let Some(line) = lines.next() {
        let Some(name) = offered(line).filter(|name| name.starts_with(COUNTED)) else { continue };
        let mut does = line[name.len()..].to_owned();
        while let Some(line) = lines.next_if(|line| offered(line).is_none()) {
            let (before, after) = line.split_once("shim_idx: ").unwrap_or((line, ""));
            let after = after.trim_start_matches(|c: char| c.is_ascii_digit());
            does.extend(["\n", before, after]);
        }
        casts.entry(does).or_insert_with(|| name.to_owned());
    }
    casts
}

/// The top-level statements of a script in esbuild's form, and each function that it offers to the wasm.
pub(super) fn pieces(readable: &str) -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    let mut piece = String::new();
    for line in readable.lines() {
        let begins = !line.starts_with([' ', '}']) || offered(line).is_some();
        if begins {
            pieces.insert(std::mem::take(&mut piece));
        }
        piece.extend([line, "\n"]);
    }
    pieces.insert(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const import0 = {\n__wbg_a_01: function(arg0) {\nreturn arg0.a;\n},\n\
        __wbindgen_generic_0000000000000007: function(arg0, arg1) {\n\
        // Cast intrinsic for `Closure(Closure { shim_idx: 800, ret: Unit })`.\n\
        return makeMutClosure(arg0, arg1, invoke);\n},\n__wbindgen_init: function() {\n},\n};\n";

    #[test]
    fn what_nobody_needs_is_left_out_but_for_the_last() {
        let kept = without_imports(SCRIPT, &BTreeSet::from(["__wbg_a_01"]));
        assert!(kept.contains("__wbg_a_01") && kept.contains("__wbindgen_init"), "{kept}");
        assert!(!kept.contains("generic"), "{kept}");
    }

    #[test]
    fn a_cast_is_the_same_under_another_count_and_at_another_place_of_the_table() {
        let other = SCRIPT.replace("0007", "0003").replace("shim_idx: 800", "shim_idx: 5");
        let (casts, others) = (casts(SCRIPT), casts(&other));
        assert!(casts.keys().eq(others.keys()), "{casts:?} {others:?}");
        assert!(others.values().all(|name| name == "__wbindgen_generic_0000000000000003"));
    }

    #[test]
    fn a_closure_of_another_shape_is_another_cast() {
        let other = SCRIPT.replace("ret: Unit", "ret: Externref");
        assert!(casts(SCRIPT).keys().ne(casts(&other).keys()));
    }

    #[test]
    fn pieces_are_statements_and_offered_functions() {
        let readable = "function f() {\n  return {\n    __wbg_a: function(x) {\n      x();\n    },\n    \
            __wbg_b: function() {\n    }\n  };\n}\nlet wasm;\n";
        let pieces = pieces(readable);
        assert!(pieces.contains("    __wbg_a: function(x) {\n      x();\n    },\n"), "{pieces:?}");
        assert!(pieces.contains("let wasm;\n"), "{pieces:?}");
    }
}
