//! ICU4X's rules, for tests and for rendering outside a browser.

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory as Icu, PluralRuleType as Kind, PluralRulesOptions};

use crate::operands::PluralOperands;
use crate::{PluralCategory, PluralRuleType};

/// What rules to load; they themselves can't be shared among threads, as the API asks, and their data
/// is compiled in.
#[derive(Clone)]
pub(crate) struct Rules {
    locale: Locale,
    kind: Kind,
}

impl Rules {
    pub(crate) fn new(language: &str, kind: PluralRuleType) -> Result<Self, &'static str> {
        let locale = language.parse().map_err(|_| "malformed language")?;
        let kind = match kind {
            PluralRuleType::ORDINAL => Kind::Ordinal,
            PluralRuleType::CARDINAL => Kind::Cardinal,
        };
        Ok(Self { locale, kind })
    }

    pub(crate) fn select(&self, number: &PluralOperands) -> PluralCategory {
        let options = PluralRulesOptions::default().with_type(self.kind);
        let rules = icu_plurals::PluralRules::try_new((&self.locale).into(), options);
        let printed = format!("{:.*}", number.v, number.n).parse::<Decimal>();
        let (Ok(rules), Ok(printed)) = (rules, printed) else { return PluralCategory::OTHER };
        match rules.category_for(&printed) {
            Icu::Zero => PluralCategory::ZERO,
            Icu::One => PluralCategory::ONE,
            Icu::Two => PluralCategory::TWO,
            Icu::Few => PluralCategory::FEW,
            Icu::Many => PluralCategory::MANY,
            Icu::Other => PluralCategory::OTHER,
        }
    }
}
