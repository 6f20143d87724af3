//! HTTP in front of the store: what every request goes through, and the routes.

pub mod bearer;
pub mod body;
pub mod cached;
pub mod guard;
pub mod limit;
pub mod origin;
pub mod problem;
pub mod query;
pub mod router;
