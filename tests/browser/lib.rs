//! Tests that run inside a browser; each file is a widget.
