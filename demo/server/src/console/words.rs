//! What the console says: Fluent messages out of `ftl/`, Arabic and English.
//!
//! A page gets [`Words`] with its frame. In a template: `{{ frame.text("console-sign-out") }}`, and with what a message
//! names: `{{ frame.text("audit-whole").with("count", 3) }}`. A further part of the console brings a folder
//! `ftl/<part>/{ar,en}.ftl` and a line in [`SOURCES`]; its ids begin with the part's name. `tests/messages.rs` holds
//! both languages to the same messages, and every id that code and templates ask for to a message.
//!
//! Plural forms are chosen by `PLURAL($count)` (`{ PLURAL($count) -> [zero] …`), through ICU: Fluent's own rules for
//! Arabic are wrong from 103 on.

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_locale_core::locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use crate::words::Language;

/// Arabic and English of each part.
const SOURCES: &[[&str; 2]] = &[
    [include_str!("../../ftl/authoring/ar.ftl"), include_str!("../../ftl/authoring/en.ftl")],
    [include_str!("../../ftl/console/ar.ftl"), include_str!("../../ftl/console/en.ftl")],
    [include_str!("../../ftl/digest/ar.ftl"), include_str!("../../ftl/digest/en.ftl")],
    [include_str!("../../ftl/open-data/ar.ftl"), include_str!("../../ftl/open-data/en.ftl")],
    [include_str!("../../ftl/export/ar.ftl"), include_str!("../../ftl/export/en.ftl")],
    [include_str!("../../ftl/forms/ar.ftl"), include_str!("../../ftl/forms/en.ftl")],
    [include_str!("../../ftl/inbox/ar.ftl"), include_str!("../../ftl/inbox/en.ftl")],
    [include_str!("../../ftl/queue/ar.ftl"), include_str!("../../ftl/queue/en.ftl")],
];

static ARABIC: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Arabic));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle(Language::English));

/// The messages of one language.
#[derive(Clone, Copy)]
pub struct Words {
    bundle: &'static FluentBundle<FluentResource>,
}

impl Words {
    /// Of that language.
    pub fn of(language: Language) -> Self {
        let bundle = match language {
            Language::Arabic => &*ARABIC,
            Language::English => &*ENGLISH,
        };
        Self { bundle }
    }

    /// The message of that id; written when it is shown.
    pub fn text<'a>(&self, id: &'a str) -> Text<'a> {
        Text { words: *self, id, arguments: FluentArgs::new() }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish()
    }
}

/// A message with what it names. What is put into it is isolated, so that no name turns the sentence around.
#[must_use]
pub struct Text<'a> {
    words: Words,
    id: &'a str,
    arguments: FluentArgs<'a>,
}

impl<'a> Text<'a> {
    /// Gives `$name` its value: a text or a number.
    pub fn with(mut self, name: &'a str, value: impl Into<FluentValue<'a>>) -> Self {
        self.arguments.set(name, value);
        self
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = self.words.bundle;
        let message = bundle.get_message(self.id).and_then(|message| message.value());
        let Some(pattern) = message else {
            tracing::error!(id = %self.id, "there is no such message");
            return f.write_str(self.id);
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&self.arguments), &mut errors);
        if !errors.is_empty() {
            tracing::error!(id = %self.id, ?errors, "a message cannot be written as a whole");
        }
        f.write_str(&text)
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let locales = language.tag().parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(locales);
    if let Err(error) = bundle.add_function("PLURAL", move |given, _| form(language, given)) {
        tracing::error!(%error, "messages cannot count");
    }
    for [arabic, english] in SOURCES {
        let source = if language == Language::Arabic { arabic } else { english };
        let resource = FluentResource::try_new((*source).to_owned());
        let resource = resource.unwrap_or_else(|(readable, errors)| {
            tracing::error!(?errors, "some messages cannot be read");
            readable
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, "some messages stand twice");
        }
    }
    bundle
}

/// The plural form of a whole number from 0.
fn form(language: Language, given: &[FluentValue<'_>]) -> FluentValue<'static> {
    let Some(FluentValue::Number(number)) = given.first() else { return FluentValue::Error };
    let locale = match language {
        Language::Arabic => locale!("ar"),
        Language::English => locale!("en"),
    };
    // Out of data that is compiled in: cheap, and there for both.
    let Ok(rules) = PluralRules::try_new(locale.into(), PluralRulesOptions::default()) else {
        return FluentValue::Error;
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are whole, small and not negative"
    )]
    let count = number.value as u64;
    FluentValue::from(match rules.category_for(count) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_counts_in_six_forms_also_above_a_hundred() {
        let forms = [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many")];
        let above = [(99, "many"), (100, "other"), (102, "other"), (103, "few"), (111, "many")];
        for (count, expected) in forms.into_iter().chain(above) {
            let found = form(Language::Arabic, &[FluentValue::from(count)]);
            assert_eq!(found, FluentValue::from(expected), "{count}");
        }
    }

    #[test]
    fn every_action_of_the_audit_log_has_its_words() {
        for language in [Language::Arabic, Language::English] {
            for action in crate::store::audit::Action::ALL {
                let id = format!("audit-{}", action.name());
                assert_ne!(Words::of(language).text(&id).to_string(), id);
            }
        }
    }
}
