//! ICU4X's rules, for tests and for rendering outside a browser.

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory as Icu, PluralRuleType as Kind, PluralRulesOptions};

use crate::operands::PluralOperands;
use crate::{PluralCategory, PluralRuleType};

#[derive(Clone)]
pub(crate) struct Rules(std::rc::Rc<icu_plurals::PluralRules>);

impl Rules {
    pub(crate) fn new(language: &str, kind: PluralRuleType) -> Result<Self, &'static str> {
        let locale: Locale = language.parse().map_err(|_| "malformed language")?;
        let kind = match kind {
            PluralRuleType::ORDINAL => Kind::Ordinal,
            PluralRuleType::CARDINAL => Kind::Cardinal,
        };
        icu_plurals::PluralRules::try_new(
            locale.into(),
            PluralRulesOptions::default().with_type(kind),
        )
        .map(|rules| Self(rules.into()))
        .map_err(|_| "unknown language")
    }

    pub(crate) fn select(&self, number: &PluralOperands) -> PluralCategory {
        let printed = format!("{:.*}", number.v, number.n);
        match printed.parse::<Decimal>().map(|n| self.0.category_for(&n)) {
            Ok(Icu::Zero) => PluralCategory::ZERO,
            Ok(Icu::One) => PluralCategory::ONE,
            Ok(Icu::Two) => PluralCategory::TWO,
            Ok(Icu::Few) => PluralCategory::FEW,
            Ok(Icu::Many) => PluralCategory::MANY,
            Ok(Icu::Other) | Err(_) => PluralCategory::OTHER,
        }
    }
}
