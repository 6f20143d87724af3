//! wasm-bindgen's script, taken apart: what it offers to the wasm, and what stands around that.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

/// How the casts of closures and numbers are called: by a count that differs from artefact to artefact.
const COUNTED: &str = "__wbindgen_generic_";

/// The line after which the offered functions stand.
const BEGIN: &str = "const import0 = {\n__proto__: null,\n";

/// The lines that end them.
const END: &str = "};\nreturn {\n__proto__: null,\n";

/// How an offered function begins and ends that hands what it throws to Rust.
const CATCHES: (&str, &str) = ("function() { return handleError(function (", "}, arguments); },\n");

/// What the wasm-bindgen of today writes.
pub(super) struct Script {
    before: String,
    /// The offered functions by name, each with its comma.
    offered: BTreeMap<String, String>,
    after: String,
}

impl Script {
    /// Takes a script apart.
    ///
    /// # Errors
    /// It has another form.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let text: String = text.lines().flat_map(|line| [line.trim_start(), "\n"]).collect();
        let parts = text.split_once(BEGIN).and_then(|(before, rest)| {
            let (functions, after) = rest.split_once(END)?;
            Some((before, functions, after))
        });
        let (before, functions, after) =
            parts.context("wasm-bindgen's glue has changed; look where it lists its functions")?;
        let mut offered = BTreeMap::<String, String>::new();
        let mut name = "";
        for line in functions.lines() {
            let begins = line.split_once(": function(").map(|(word, _)| word);
            let begun = begins.filter(|word| word.starts_with("__wb"));
            let rest = begun.map_or(line, |word| &line[word.len() + ": ".len()..]);
            name = begun.unwrap_or(name);
            offered.entry(name.to_owned()).or_default().extend([rest, "\n"]);
        }
        Ok(Self { before: before.to_owned(), offered, after: after.to_owned() })
    }

    /// The script put together again.
    pub(super) fn text(&self) -> String {
        let functions = self.offered.iter().map(|(name, function)| format!("{name}: {function}"));
        [&*self.before, BEGIN, &functions.collect::<String>(), END, &self.after].concat()
    }

    /// The script with its functions in a list, in this order: the wasm finds them by their places. A
    /// sixteenth of what citizens download of the script were names.
    ///
    /// # Errors
    /// A function has another form.
    pub(super) fn listing(&self, order: &[String]) -> Result<String> {
        let mut list = String::new();
        for name in order {
            let function = self.offered.get(name).with_context(|| format!("no {name}"))?;
            let catches =
                function.strip_prefix(CATCHES.0).and_then(|rest| rest.strip_suffix(CATCHES.1));
            let (begin, inside, end) = match catches {
                Some(inside) => ("catching((", inside, "}),\n"),
                None => ("(", function.strip_prefix("function(").unwrap_or_default(), ""),
            };
            let (parameters, body) = inside
                .split_once(") {")
                .with_context(|| format!("wasm-bindgen's glue has changed; look at {name}"))?;
            let mut code = body.lines().filter(|line| !line.starts_with("//"));
            ensure!(!code.any(|line| line.contains("arguments")), "{name} is no arrow");
            list.extend([begin, parameters, ") => {", body, end]);
        }
        let catching = "const catching = (f) => (...args) => handleError(f, args);\n";
        let (begin, end) = ("const import0 = [\n", END.replacen('}', "]", 1));
        Ok([catching, &self.before, begin, &list, &end, &self.after].concat())
    }

    /// The names of the offered functions, like beside like, so that they compress.
    pub(super) fn order(&self) -> Vec<String> {
        let mut names: Vec<_> = self.offered.iter().collect();
        names.sort_by_key(|(name, function)| (*function, *name));
        names.into_iter().map(|(name, _)| name.clone()).collect()
    }

    /// Drops the functions that are not `needed`; true when there were any.
    pub(super) fn keep(&mut self, needed: &BTreeSet<&str>) -> bool {
        let before = self.offered.len();
        self.offered.retain(|name, _| needed.contains(name.as_str()));
        self.offered.len() < before
    }

    /// The casts by what they do. That is told without the place of a closure in the wasm's table, which
    /// differs from artefact to artefact.
    pub(super) fn casts(&self) -> BTreeMap<String, String> {
        let casts = self.offered.iter().filter(|(name, _)| name.starts_with(COUNTED));
        casts.map(|(name, function)| (without_place(function), name.clone())).collect()
    }

    /// Gives functions other names, all at once.
    pub(super) fn rename(&mut self, names: &BTreeMap<String, String>) {
        let offered = std::mem::take(&mut self.offered);
        let renamed = offered.into_iter().map(|(name, function)| match names.get(&name) {
            Some(other) => (other.clone(), function),
            None => (name, function),
        });
        self.offered = renamed.collect();
    }

    /// Writes `to` where the script says `from`.
    pub(super) fn replace(&mut self, from: &str, to: &str) {
        let functions = self.offered.values_mut();
        for part in functions.chain([&mut self.before, &mut self.after]) {
            *part = part.replace(from, to);
        }
    }
}

fn without_place(function: &str) -> String {
    let (before, after) = function.split_once("shim_idx: ").unwrap_or((function, ""));
    [before, after.trim_start_matches(|c: char| c.is_ascii_digit())].concat()
}

/// The identifiers in a script.
pub(super) fn words(script: &str) -> BTreeSet<&str> {
    script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').collect()
}

/// The top-level statements of a script in esbuild's form, and each function that it offers to the wasm.
pub(super) fn pieces(readable: &str) -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    let mut piece = String::new();
    for line in readable.lines() {
        let offers = line.trim_start().starts_with("__wb") && line.contains(": function(");
        if offers || !line.starts_with([' ', '}']) {
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

    const SCRIPT: &str = "let wasm;\nfunction imports() {\n  const import0 = {\n  __proto__: null,\n\
        __wbg_b_01: function() { return handleError(function (arg0) {\nreturn arg0.b;\n}, arguments); },\n\
        __wbindgen_generic_0000000000000007: function(arg0, arg1) {\n\
        // Cast intrinsic for `Closure(Closure { arguments: [], shim_idx: 800, ret: Unit })`.\n\
        return makeMutClosure(arg0, arg1, invoke);\n},\n};\nreturn {\n__proto__: null,\n\
        \"./sawt_bg.js\": import0,\n};\n}\n";

    #[test]
    fn what_nobody_needs_is_left_out() -> Result<()> {
        let mut script = Script::parse(SCRIPT)?;
        assert!(script.keep(&BTreeSet::from(["__wbg_b_01"])));
        assert!(script.text().contains("\n__wbg_b_01: function"));
        assert!(!script.text().contains("generic"), "{}", script.text());
        Ok(())
    }

    #[test]
    fn the_list_holds_the_functions_as_arrows_in_the_order_asked_for() -> Result<()> {
        let script = Script::parse(SCRIPT)?;
        let order = script.order();
        assert_eq!(order, ["__wbg_b_01", "__wbindgen_generic_0000000000000007"]);
        let listing = script.listing(&[order[1].clone(), order[0].clone()])?;
        let (cast, getter) = (
            "= [\n(arg0, arg1) => {",
            "},\ncatching((arg0) => {\nreturn arg0.b;\n}),\n];\nreturn {",
        );
        assert!(listing.contains(cast) && listing.contains(getter), "{listing}");
        Ok(())
    }

    #[test]
    fn a_cast_is_the_same_under_another_count_and_at_another_place_of_the_table() -> Result<()> {
        let other = SCRIPT.replace("0007", "0003").replace("shim_idx: 800", "shim_idx: 5");
        let (casts, others) = (Script::parse(SCRIPT)?.casts(), Script::parse(&other)?.casts());
        assert!(casts.keys().eq(others.keys()), "{casts:?} {others:?}");
        assert!(others.values().all(|name| name == "__wbindgen_generic_0000000000000003"));
        Ok(())
    }

    #[test]
    fn a_closure_of_another_shape_is_another_cast() -> Result<()> {
        let other = SCRIPT.replace("ret: Unit", "ret: Externref");
        assert!(Script::parse(SCRIPT)?.casts().keys().ne(Script::parse(&other)?.casts().keys()));
        Ok(())
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
