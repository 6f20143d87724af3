//! Forms: their questions, what is submitted, and what becomes of it.

mod cleaned;
pub mod following;
pub mod form;
pub mod plain;
mod reference;
pub mod retention;
mod shown;
pub mod submissions;
mod submitting;
