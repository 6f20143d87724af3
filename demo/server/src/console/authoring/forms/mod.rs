//! The forms: which fields each has.

pub(crate) mod consultation;
pub(crate) mod entity;
pub(crate) mod outcome;
pub(crate) mod session;
