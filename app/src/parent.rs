//! The parents' front end: router, frame and pages.
//!
//! Reading order: `front` (what every page knows), `words` (its prose), then one module per
//! page. Pages read their data from one serialised resource each; forms are uncontrolled, so
//! what was typed before the program arrived stays. Knows nothing of staff.

mod danger;
mod follow;
mod frame;
mod front;
mod home;
mod missing;
mod react;
mod receipt;
mod rights;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod trouble;
pub mod words;

pub use frame::ParentApp;
#[cfg(feature = "ssr")]
pub use frame::ParentDocument;
