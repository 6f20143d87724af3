//! The arrows of ARCHITECTURE.md as tests: who may depend on whom, and what may stand where.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what is missing by failing")]

#[path = "architecture/code.rs"]
mod code;
#[path = "architecture/crates.rs"]
mod crates;
#[path = "architecture/layout.rs"]
mod layout;
#[path = "architecture/tree.rs"]
mod tree;
