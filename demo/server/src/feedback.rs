//! Forms: their questions, what is submitted, and what becomes of it.

pub mod cleaned;
pub mod export;
pub mod files;
pub mod following;
pub mod form;
pub mod plain;
mod reference;
pub mod results;
pub mod retention;
pub mod schema;
mod shown;
pub mod submissions;
mod submitting;
