//! Forms: their questions, what is submitted, and what becomes of it.

pub mod files;
mod form;
mod results;
mod schema;

pub use self::form::*;
pub use self::results::*;
pub use self::schema::*;
