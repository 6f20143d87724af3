//! Style sheets that several widgets take, beside what all have.

/// Options to choose from: `.options`, `.option`, `.scale`, `.write-in` in a `.fieldset`.
pub const CHOICES: &str = crate::css!("../css/choices.css");

/// Options that are put in order: see [`ranking`](crate::ranking).
pub const RANKING: &str = crate::css!("../css/ranking.css");

/// Results: see [`bars`](crate::bars).
pub const RESULTS: &str = crate::css!("../css/results.css");
