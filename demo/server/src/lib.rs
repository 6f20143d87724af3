//! A backend to start with: Sawt's contract over SQLite.

pub mod app;
pub mod catalogue;
pub mod clock;
pub mod config;
pub mod definitions;
pub mod dist;
pub mod entities;
pub mod forms;
pub mod http;
pub mod polls;
pub mod receipt;
pub mod running;
pub mod secrecy;
pub mod secret_file;
pub mod serve;
pub mod service;
pub mod store;
pub mod transfer;
pub mod votes;
pub mod voting;
pub mod words;
pub mod write_in;
