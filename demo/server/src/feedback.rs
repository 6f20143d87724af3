//! Forms: their questions, what is submitted, and what becomes of it.

mod form;

pub use self::form::*;
