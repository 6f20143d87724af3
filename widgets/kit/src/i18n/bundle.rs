//! The messages of one language, and how one of them is said.
//!
//! `fluent-syntax` reads Fluent; this resolves what it has read, and leaves numbers to `Intl`, where
//! `fluent-bundle` would bring code and tables of its own for them to every browser.

use std::cell::RefCell;
use std::rc::Rc;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use sawt_wire::Dictionary;

use super::texts::Arg;
use crate::intl::{self, NumberLocale};

/// The messages of a widget, or of the kit itself.
#[derive(Debug, Clone, Copy)]
pub struct Catalog {
    /// `ar.ftl`.
    pub ar: &'static str,
    /// `en.ftl`.
    pub en: &'static str,
}

const KIT: Catalog =
    Catalog { ar: crate::ftl!("../../ftl/ar.ftl"), en: crate::ftl!("../../ftl/en.ftl") };

/// How deep a message may refer to others; a site's own may refer to themselves.
const MAX_DEPTH: usize = 16;

/// Unicode's marks around what is inserted, so that its direction stays its own.
const ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub(super) locale: NumberLocale,
    pub(super) kind: &'static str,
    /// The site's own messages as FTL.
    pub(super) overrides: Option<String>,
}

thread_local! {
    static BUNDLES: RefCell<Vec<(Key, Rc<Bundle>)>> = const { RefCell::new(Vec::new()) };
}

/// The bundle of `key`, shared by every element that asks for the same.
pub(super) fn shared(key: Key, catalog: Catalog) -> Rc<Bundle> {
    BUNDLES.with_borrow_mut(|bundles| {
        if let Some((_, bundle)) = bundles.iter().find(|(have, _)| *have == key) {
            return bundle.clone();
        }
        let bundle = Rc::new(Bundle::new(&key, catalog));
        bundles.push((key, bundle.clone()));
        bundle
    })
}

/// A site's own messages: language, then message id, then Fluent pattern.
pub(crate) type Overrides = Dictionary<Dictionary<String>>;

/// The messages of one language as FTL.
pub(super) fn overrides(messages: &Overrides, language: &str) -> Option<String> {
    let messages = messages.get(language)?;
    let lines =
        messages.iter().map(|(id, text)| format!("{id} = {}\n", text.replace('\n', "\n    ")));
    Some(lines.collect())
}

/// All that can be said in one language.
pub(super) struct Bundle {
    locale: NumberLocale,
    /// What comes later counts.
    resources: Vec<Resource<&'static str>>,
}

type Args<'a> = &'a [(&'static str, Arg)];

impl Bundle {
    fn new(key: &Key, catalog: Catalog) -> Self {
        let arabic = key.locale.language == "ar";
        let shipped = [KIT, catalog].map(|catalog| if arabic { catalog.ar } else { catalog.en });
        // Bundles are kept as long as the page is, and so may what they are made of.
        let own = key.overrides.clone().map(|own| &*String::leak(own));
        // A message with a mistake is left out; the shipped ones are tested.
        let read = |source| parser::parse_runtime(source).unwrap_or_else(|(readable, _)| readable);
        let resources = shipped.into_iter().chain(own).map(read).collect();
        Self { locale: key.locale.clone(), resources }
    }

    /// Message `id` with `args`; its id when there is no such message, so that nothing is ever silent.
    pub(super) fn format(&self, id: &str, args: Args) -> String {
        let mut said = String::new();
        match self.pattern(id, false) {
            Some(pattern) => self.say(pattern, args, 0, &mut said),
            None => said.push_str(id),
        }
        said
    }

    /// What a message, or a term, says.
    fn pattern(&self, id: &str, term: bool) -> Option<&Pattern<&'static str>> {
        let entries = self.resources.iter().flat_map(|resource| &resource.body);
        entries.rev().find_map(|entry| match entry {
            Entry::Message(message) if !term && message.id.name == id => message.value.as_ref(),
            Entry::Term(found) if term && found.id.name == id => Some(&found.value),
            _ => None,
        })
    }

    fn say(&self, pattern: &Pattern<&str>, args: Args, depth: usize, to: &mut String) {
        if depth > MAX_DEPTH {
            return;
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => to.push_str(value),
                PatternElement::Placeable { expression } => {
                    let isolated = pattern.elements.len() > 1 && is_foreign(expression);
                    to.extend(isolated.then_some(ISOLATE));
                    self.say_expression(expression, args, depth, to);
                    to.extend(isolated.then_some(POP_ISOLATE));
                }
            }
        }
    }

    fn say_expression(
        &self,
        expression: &Expression<&str>,
        args: Args,
        depth: usize,
        to: &mut String,
    ) {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.say_expression(expression, args, depth, to);
            }
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                self.say_other(id.name, false, args, depth, to);
            }
            Expression::Inline(InlineExpression::TermReference { id, .. }) => {
                self.say_other(id.name, true, args, depth, to);
            }
            Expression::Inline(inline) => match self.value(inline, args) {
                Arg::Number(n) => to.push_str(&self.locale.number(n)),
                Arg::Text(text) => to.push_str(&text),
            },
            Expression::Select { selector, variants } => {
                let variant = self.select(&self.value(selector, args), variants);
                if let Some(variant) = variant {
                    self.say(&variant.value, args, depth + 1, to);
                }
            }
        }
    }

    fn say_other(&self, id: &str, term: bool, args: Args, depth: usize, to: &mut String) {
        match self.pattern(id, term) {
            Some(pattern) => self.say(pattern, args, depth + 1, to),
            None => to.push_str(id),
        }
    }

    /// The first variant that fits, else the default one.
    fn select<'v>(
        &self,
        by: &Arg,
        variants: &'v [Variant<&'v str>],
    ) -> Option<&'v Variant<&'v str>> {
        let form = match by {
            Arg::Number(n) => intl::plural(&self.locale.language, *n),
            Arg::Text(text) => text.clone(),
        };
        let fits = |variant: &&Variant<&str>| match (&variant.key, by) {
            (VariantKey::Identifier { name }, _) => *name == form,
            (VariantKey::NumberLiteral { value }, Arg::Number(n)) => whole(value) == Some(*n),
            (VariantKey::NumberLiteral { .. }, Arg::Text(_)) => false,
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }

    fn value(&self, expression: &InlineExpression<&str>, args: Args) -> Arg {
        match expression {
            InlineExpression::StringLiteral { value } => {
                Arg::Text(unescape_unicode_to_string(value).into_owned())
            }
            InlineExpression::NumberLiteral { value } => {
                whole(value).map_or_else(|| (*value).into(), Arg::Number)
            }
            InlineExpression::VariableReference { id } => {
                let found = args.iter().find(|(name, _)| *name == id.name);
                found.map_or_else(|| format!("{{${}}}", id.name).into(), |(_, value)| value.clone())
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let given: Vec<Arg> =
                    arguments.positional.iter().map(|given| self.value(given, args)).collect();
                Arg::Text(self.call(id.name, &given))
            }
            // Only whole messages hold these.
            _ => Arg::Text(String::new()),
        }
    }

    fn call(&self, function: &str, args: &[Arg]) -> String {
        let number = |at: usize| match args.get(at) {
            Some(Arg::Number(n)) => *n,
            _ => 0.0,
        };
        let text = |at: usize| match args.get(at) {
            Some(Arg::Text(text)) => text.as_str(),
            _ => "",
        };
        match function {
            "PERCENT" => self.locale.percent(number(0)),
            "DATE" => self.locale.date(number(0), text(1)),
            #[expect(clippy::cast_possible_truncation, reason = "a day or two")]
            "HIJRI" => self.locale.hijri(number(0), text(1), number(2) as i32),
            "TIME" => self.locale.time(number(0), text(1)),
            "RELATIVE" => self.locale.relative(number(0)),
            unknown => format!("{unknown}()"),
        }
    }
}

/// Whether what is inserted may be of another direction than the text around it.
fn is_foreign(expression: &Expression<&str>) -> bool {
    !matches!(
        expression,
        Expression::Inline(
            InlineExpression::MessageReference { .. }
                | InlineExpression::TermReference { .. }
                | InlineExpression::StringLiteral { .. }
        )
    )
}

/// A number that stands in a message: a whole one, or none.
fn whole(literal: &str) -> Option<f64> {
    literal.parse::<i32>().ok().map(f64::from)
}
