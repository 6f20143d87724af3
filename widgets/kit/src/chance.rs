//! Chance, from the browser's cryptographic source.

use crate::storage::{self, Shelf};

/// `N` random bytes; zeros where the browser has no source, which the callers survive.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// 128 random bits as 32 hexadecimal digits: an idempotency key.
pub(crate) fn key() -> String {
    format!("{:032x}", u128::from_be_bytes(bytes()))
}

/// Uniform in 0..1, in steps of 1/65536.
pub(crate) fn fraction() -> f64 {
    f64::from(u16::from_le_bytes(bytes())) / 65_536.0
}

/// A number that stays the same for this browser: the seed of random orders.
pub fn device_seed() -> u32 {
    if let Some(seed) = storage::read(Shelf::Device, "seed").and_then(|seed| seed.parse().ok()) {
        return seed;
    }
    let seed = u32::from_le_bytes(bytes());
    let _ = storage::write(Shelf::Device, "seed", &seed.to_string());
    seed
}
