//! Forms: their questions, what is submitted, and what becomes of it.

mod form;
mod schema;

pub use self::form::*;
pub use self::schema::*;
