//! Tests that reach into the rows.
