//! Who may do what, composed from `domain` and its ports. Server only.
//!
//! [`Intake`] is for anyone, [`Track`] for the holder of a code, [`Desk`] for a signed-in
//! colleague, [`Administration`] for the administrator: each is a value whose constructor makes
//! the check, so that forgetting it doesn't compile.

mod act;
mod acting;
mod administration;
mod desk;
mod intake;
mod outbox;
mod record;
mod roster;
mod sign_in;
mod track;

pub use administration::{Administration, Founder, found, is_founded};
pub use desk::Desk;
pub use intake::Intake;
pub use outbox::Outbox;
pub use record::Recorder;
pub use roster::Roster;
pub use sign_in::{Passwords, SignIn};
pub use track::Track;
