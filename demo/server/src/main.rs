//! A backend to start with.
fn main() {}
