//! The form, in four steps. A step is drawn from [`ReactionForm`](crate::form::ReactionForm) by
//! plain functions: the server writes it, and the program in the browser writes the same once
//! the parent goes on to another step. All other answers go along as hidden fields, so a step is
//! whole by itself: it can be posted at any time, with or without the program.
//!
//! Questions that follow from an answer on the same step appear by the style sheet (`:has()`).

mod check;
mod entry;
pub(super) mod place;
#[cfg(any(test, not(feature = "ssr")))]
pub(super) mod room;
#[cfg(any(test, not(feature = "ssr")))]
pub(super) mod search;
pub(super) mod sheet;
mod steps;
