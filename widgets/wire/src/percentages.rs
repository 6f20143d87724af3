//! Percentages that add up, mean places, and which counts stay unseen: the same for polls and forms.

#[expect(clippy::cast_precision_loss, reason = "exact below 2^53, far above any tally")]
pub(crate) fn mean_rank(double_places: u64, ballots: u64) -> f64 {
    double_places as f64 / 2.0 / ballots as f64
}

/// `count` of `base` as a whole percentage, halves up; 0 of 0 is 0.
#[expect(clippy::cast_possible_truncation, reason = "a share is at most 100")]
pub(crate) fn rounded_share(count: u64, base: u64) -> u8 {
    if base == 0 {
        return 0;
    }
    let (count, base) = (u128::from(count.min(base)), u128::from(base));
    ((count * 200 + base) / (base * 2)) as u8
}

/// Whole percentages that add up to 100 (all 0 when nothing was counted); ties go to the earlier one.
#[expect(clippy::cast_possible_truncation, reason = "a share is at most 100")]
pub(crate) fn largest_remainder(counts: &[u64]) -> Vec<u8> {
    let total: u128 = counts.iter().copied().map(u128::from).sum();
    if total == 0 {
        return vec![0; counts.len()];
    }
    let scaled = |i: usize| u128::from(counts[i]) * 100;
    let mut percents: Vec<u8> = (0..counts.len()).map(|i| (scaled(i) / total) as u8).collect();
    let given: usize = percents.iter().copied().map(usize::from).sum();
    let mut by_remainder: Vec<usize> = (0..counts.len()).collect();
    by_remainder.sort_by_key(|&i| std::cmp::Reverse(scaled(i) % total));
    for &i in by_remainder.iter().take(100 - given) {
        percents[i] += 1;
    }
    percents
}

/// Which counts stay unseen. Where the counts add up to a known base, a single hidden one could be
/// subtracted back, so a second goes with it; a count of zero tells about nobody and hides nothing.
pub(crate) fn hidden(counts: &[u64], min_group: u64, adds_up: bool) -> Vec<bool> {
    let mut hidden: Vec<bool> = counts.iter().map(|&n| 0 < n && n < min_group).collect();
    if adds_up && hidden.iter().filter(|&&h| h).count() == 1 {
        hide_next(counts, &mut hidden);
    }
    hidden
}

/// Hides the smallest of the counts that are shown, a zero last. True when there was one.
pub(crate) fn hide_next(counts: &[u64], hidden: &mut [bool]) -> bool {
    let shown = (0..counts.len()).filter(|&i| !hidden[i]);
    let next = shown.min_by_key(|&i| (counts[i] == 0, counts[i]));
    if let Some(i) = next {
        hidden[i] = true;
    }
    next.is_some()
}
