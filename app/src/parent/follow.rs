//! Following a reaction: the door with the code, and the case behind it.

mod case;
mod door;
mod letters;
mod message;

pub use case::CasePage;
pub use door::{DOOR_FORM, DoorPage};
pub(super) use message::unsent;
