//! The words of CLDR's plural rules.

/// CLDR's six forms.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER,
}

impl From<&str> for PluralCategory {
    fn from(word: &str) -> Self {
        match word {
            "zero" => Self::ZERO,
            "one" => Self::ONE,
            "two" => Self::TWO,
            "few" => Self::FEW,
            "many" => Self::MANY,
            _ => Self::OTHER,
        }
    }
}

/// Counting or ordering.
#[derive(Debug, Clone, Copy, Hash, PartialEq, Eq)]
pub enum PluralRuleType {
    /// First, second.
    ORDINAL,
    /// One, two.
    CARDINAL,
}
