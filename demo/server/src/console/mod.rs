//! What the ministry's own staff sees, at `/console`: pages without script, for members alone.
//!
//! A further part lists its pages in a function like [`routes::doors`], each with the right that it asks for, takes
//! [`frame::Frame`] and [`member::Member`] in its handlers, extends `templates/console/frame.html`, answers with
//! [`frame::Frame::send`] or [`answer::back_to`], and refuses with [`trouble::Trouble`].

pub mod answer;
pub mod doors;
pub mod flash;
pub mod form;
pub mod frame;
pub mod guard;
pub mod language;
pub mod member;
pub mod routes;
pub mod sessions;
pub mod style;
pub mod trouble;
pub mod visit;
pub mod welcome;
pub mod words;
