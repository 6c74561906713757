//! Who may do what, composed from `domain` and its ports. Server only.
//!
//! [`Intake`] is for anyone, [`Track`] for the holder of a code, [`Desk`] for a signed-in
//! colleague, [`Administration`] for the administrator: each is a value whose constructor makes
//! the check, so that forgetting it doesn't compile.

mod act;
mod acting;
mod administration;
mod check;
mod contribution;
mod desk;
mod inspection;
mod intake;
mod mandates;
mod outbox;
mod reading;
mod record;
mod roster;
mod sign_in;
mod track;

pub use act::command;
pub use administration::{Administration, Founder, found, is_founded};
pub use check::{begun, further};
pub use contribution::Contributions;
pub use desk::Desk;
pub use inspection::Inspection;
pub use intake::Intake;
pub use mandates::Mandates;
pub use outbox::Outbox;
pub use reading::Readings;
pub use record::Recorder;
pub use roster::Roster;
pub use sign_in::{Passwords, SignIn};
pub use track::Track;
