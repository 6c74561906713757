//! Following a reaction: the door with the code, and the case behind it.

mod case;
mod code;
pub(super) mod letters;
pub(super) mod message;
mod refresh;

pub use case::CasePage;
pub use code::CodePage;
