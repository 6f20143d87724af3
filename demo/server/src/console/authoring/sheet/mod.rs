//! One form for everything that staff writes: a list of fields, from which it is filled in, drawn, read and summed up.

pub(crate) mod field;
pub(crate) mod fill;
pub(crate) mod moment;
pub(crate) mod pieces;
pub(crate) mod read;
pub(crate) mod summary;
pub(crate) mod typed;

#[cfg(test)]
mod tests;
