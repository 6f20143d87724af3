//! How participation has grown since the baseline year.

use sawt_wire::{Growth, Target};

use super::years::Years;

/// A baseline below this says little.
const SMALL_BASE: u64 = 100;

/// Digits after the point while a target grows.
const SCALE: u128 = 1_000_000_000_000;

/// Absent where the baseline year has no figure, or no year after it is over.
pub(super) fn of(target: &Target, years: &Years) -> Option<Growth> {
    let Target { baseline_year, growth_percent, definition, .. } = target;
    let year = years.current() - 1;
    let since = u32::try_from(year - baseline_year).ok().filter(|since| *since > 0)?;
    let baseline = Some(years.participations(*baseline_year)).filter(|baseline| *baseline > 0)?;
    Some(Growth {
        baseline_year: *baseline_year,
        baseline,
        year,
        actual: years.participations(year),
        wanted: wanted(baseline, *growth_percent, since),
        growth_percent: *growth_percent,
        small_base: baseline < SMALL_BASE,
        definition: definition.clone(),
    })
}

/// The baseline, grown so many times by so many percent, rounded up.
fn wanted(baseline: u64, growth_percent: u16, times: u32) -> u64 {
    let mut scaled = u128::from(baseline) * SCALE;
    for _ in 0..times {
        scaled = scaled.saturating_mul(100 + u128::from(growth_percent)).div_ceil(100);
    }
    u64::try_from(scaled.div_ceil(SCALE)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn a_target_grows_with_every_year_and_is_rounded_up_once() {
        assert_eq!(wanted(2600, 20, 1), 3120);
        assert_eq!(wanted(100, 20, 2), 144);
        // 12.1 and 13.31: rounded each year it would be 15.
        assert_eq!(wanted(10, 10, 3), 14);
        assert_eq!(wanted(7, 0, 40), 7);
        assert_eq!(wanted(u64::MAX, 65_535, 200), u64::MAX);
    }
}
