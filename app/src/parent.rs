//! The parents' pages.
//!
//! Every page is whole in one answer: HTML with its style inside, and it works without the
//! program. `page` (server) says which pages there are and puts each into its frame; `react` is
//! the form, drawn by the server and by the program alike; `browser` is the program. Reading
//! order: `words` (their prose), `page`, one module per page, `browser`. Knows nothing of staff.

#[cfg(not(feature = "ssr"))]
pub mod browser;
mod danger;
mod element;
mod error_summary;
#[cfg(feature = "ssr")]
mod follow;
#[cfg(feature = "ssr")]
pub mod frame;
#[cfg(feature = "ssr")]
pub mod front;
#[cfg(feature = "ssr")]
mod home;
mod ids;
#[cfg(feature = "ssr")]
mod marks;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod prose;
mod react;
#[cfg(feature = "ssr")]
mod receipt;
#[cfg(feature = "ssr")]
mod rights;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod trouble;
pub mod words;

pub use react::sheet::{CHANGING, FORM, SHEET};
