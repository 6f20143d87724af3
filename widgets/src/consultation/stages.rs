//! How far it has come from the first draft to the adopted text.

use sawt_kit::day::Day;

/// Where a stage lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is over.
    Past,
    /// It is the one that has begun last.
    Current,
    /// It is to come.
    ToCome,
}

/// Where each stage lies on the day `today`, given the day on which each begins, where that is known: the current
/// one is the last that has begun, and what stands before it is over even without a day.
pub fn steps(days: &[Option<Day>], today: Option<Day>) -> Vec<Step> {
    let current = days.iter().rposition(|day| day.is_some() && *day <= today);
    let step = |at: usize| match current {
        Some(current) if at < current => Step::Past,
        Some(current) if at == current => Step::Current,
        _ => Step::ToCome,
    };
    (0..days.len()).map(step).collect()
}
