/// The operands of UTS 35, part 3: the value, and what of its decimals is visible.
#[derive(Debug, Clone, PartialEq)]
pub struct PluralOperands {
    /// The absolute value.
    pub n: f64,
    /// Its integer digits.
    pub i: u64,
    /// How many fraction digits are visible, trailing zeros counted.
    pub v: usize,
    /// How many, trailing zeros not counted.
    pub w: usize,
    /// The visible fraction digits as a number, trailing zeros counted.
    pub f: u64,
    /// The same, trailing zeros not counted.
    pub t: u64,
}

impl TryFrom<f64> for PluralOperands {
    type Error = &'static str;

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "operands are whole"
    )]
    fn try_from(number: f64) -> Result<Self, Self::Error> {
        if !number.is_finite() {
            return Err("not a finite number");
        }
        let n = number.abs();
        let printed = n.to_string();
        let fraction = printed.split_once('.').map_or("", |(_, fraction)| fraction);
        let digits = fraction.len();
        let value = fraction.parse().unwrap_or(0);
        Ok(Self { n, i: n as u64, v: digits, w: digits, f: value, t: value })
    }
}
