//! The order in which options are offered.

use sawt_wire::PollOption;

/// The options with the write-in one last; shuffled by a person's seed and what they answer, where that is given: in
/// the same order for the same two.
pub fn ordered(options: &[PollOption], shuffled: Option<(u32, &str)>) -> Vec<PollOption> {
    let mut options = options.to_vec();
    if let Some((seed, subject)) = shuffled {
        shuffle(&mut options, mix(seed, subject));
    }
    options.sort_by_key(|option| option.write_in);
    options
}

/// A seed of its own for each subject (FNV-1a over its id).
fn mix(seed: u32, id: &str) -> u32 {
    id.bytes()
        .fold(seed ^ 0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Fisher-Yates over xorshift32: the same order for the same seed.
fn shuffle<T>(items: &mut [T], seed: u32) {
    let mut state = seed.max(1);
    for i in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        items.swap(i, state as usize % (i + 1));
    }
}
