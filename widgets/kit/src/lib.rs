//! What every widget stands on.
