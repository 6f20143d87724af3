//! What the ministry's own staff sees, at `/console`: pages without script, for members alone.
//!
//! A further part lists its pages in a function like [`routes::doors`], each with the right that it asks for, takes
//! [`frame::Frame`] and [`member::Member`] in its handlers, extends `templates/console/frame.html`, answers with
//! [`frame::Frame::send`] or [`answer::back_to`], and refuses with [`trouble::Trouble`].

pub mod account;
pub mod answer;
pub mod audit_log;
mod authoring;
mod digest;
pub mod doors;
pub mod enrolment;
pub mod factor;
pub mod flash;
pub mod form;
mod forms;
pub mod frame;
pub mod gate;
pub mod guard;
pub mod identity;
mod inbox;
pub mod kept;
pub mod language;
pub mod links;
pub mod member;
pub mod members;
pub mod passwords;
pub mod pending;
pub mod provider;
pub mod queue;
pub mod routes;
pub mod second_factor;
pub mod sessions;
pub mod set_up;
pub mod sign_in;
pub mod sign_out;
pub mod style;
pub mod times;
pub mod trouble;
pub mod visit;
pub mod waits;
pub mod welcome;
pub mod words;
