//! What holds unless something else is said.

pub(crate) fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde calls")]
pub(crate) fn is_true(truth: &bool) -> bool {
    *truth
}
