//! Fluent bundles, one for each language, widget kind and digits of a page.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::intl::NumberLocale;

/// The messages of a widget, or of the kit itself.
#[derive(Debug, Clone, Copy)]
pub struct Catalog {
    /// `ar.ftl`.
    pub ar: &'static str,
    /// `en.ftl`.
    pub en: &'static str,
}

const KIT: Catalog =
    Catalog { ar: include_str!("../../ftl/ar.ftl"), en: include_str!("../../ftl/en.ftl") };

pub(super) type Bundle = FluentBundle<FluentResource>;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Key {
    pub(super) locale: NumberLocale,
    pub(super) kind: &'static str,
    /// The site's own messages as FTL.
    pub(super) overrides: Option<String>,
}

thread_local! {
    static BUNDLES: RefCell<Vec<(Key, Rc<Bundle>)>> = const { RefCell::new(Vec::new()) };
    /// Whose numbers are being printed: set for the time of one call of `format_pattern`.
    static PRINTING: RefCell<Option<NumberLocale>> = const { RefCell::new(None) };
}

/// The bundle of `key`, shared by every element that asks for the same.
pub(super) fn shared(key: Key, catalog: Catalog) -> Rc<Bundle> {
    BUNDLES.with_borrow_mut(|bundles| {
        if let Some((_, bundle)) = bundles.iter().find(|(have, _)| *have == key) {
            return bundle.clone();
        }
        let bundle = Rc::new(build(&key, catalog));
        bundles.push((key, bundle.clone()));
        bundle
    })
}

fn build(key: &Key, catalog: Catalog) -> Bundle {
    let language = key.locale.language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(n) => {
            PRINTING.with_borrow(|locale| locale.as_ref().map(|locale| locale.number(n.value)))
        }
        _ => None,
    }));
    add_functions(&mut bundle, &key.locale);
    let arabic = key.locale.language == "ar";
    for catalog in [KIT, catalog] {
        let source = if arabic { catalog.ar } else { catalog.en };
        bundle.add_resource_overriding(resource(source.to_owned()));
    }
    if let Some(overrides) = &key.overrides {
        bundle.add_resource_overriding(resource(overrides.clone()));
    }
    bundle
}

/// What can be read of `source`; a message with a mistake is left out, and the shipped ones are tested.
fn resource(source: String) -> FluentResource {
    FluentResource::try_new(source).unwrap_or_else(|(readable, _)| readable)
}

fn add_functions(bundle: &mut Bundle, locale: &NumberLocale) {
    type Function = fn(&NumberLocale, &[FluentValue]) -> String;
    let functions: [(&str, Function); 5] = [
        ("PERCENT", |locale, args| locale.percent(number(args, 0))),
        ("DATE", |locale, args| locale.date(number(args, 0), &text(args, 1))),
        ("HIJRI", |locale, args| {
            #[expect(clippy::cast_possible_truncation, reason = "a day or two")]
            let adjust = number(args, 2) as i32;
            locale.hijri(number(args, 0), &text(args, 1), adjust)
        }),
        ("TIME", |locale, args| locale.time(number(args, 0), &text(args, 1))),
        ("RELATIVE", |locale, args| locale.relative(number(args, 0))),
    ];
    for (name, function) in functions {
        let locale = locale.clone();
        // It fails only for a name that is taken, and these differ.
        let _ = bundle.add_function(name, move |args, _| function(&locale, args).into());
    }
}

fn number(args: &[FluentValue], at: usize) -> f64 {
    match args.get(at) {
        Some(FluentValue::Number(n)) => n.value,
        _ => 0.0,
    }
}

fn text(args: &[FluentValue], at: usize) -> String {
    match args.get(at) {
        Some(FluentValue::String(text)) => text.to_string(),
        _ => String::new(),
    }
}

/// Message `id` of `bundle`; its id when there is no such message, so that nothing is ever silent.
pub(super) fn format(
    bundle: &Bundle,
    locale: &NumberLocale,
    id: &str,
    args: &FluentArgs,
) -> String {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    PRINTING.set(Some(locale.clone()));
    let text: Cow<str> = bundle.format_pattern(pattern, Some(args), &mut Vec::new());
    text.into_owned()
}

/// A site's own messages: language, then message id, then Fluent pattern.
pub(crate) type Overrides = BTreeMap<String, BTreeMap<String, String>>;

/// The messages of one language as FTL.
pub(super) fn overrides(messages: &Overrides, language: &str) -> Option<String> {
    let messages = messages.get(language)?;
    let lines =
        messages.iter().map(|(id, text)| format!("{id} = {}\n", text.replace('\n', "\n    ")));
    Some(lines.collect())
}
