//! Building blocks shared by both front ends. Each knows how something looks and is announced,
//! never where its words come from. Block names of the style sheets are the same words.

pub mod field;
pub mod focus;
pub mod nature_sign;
pub mod notice;
pub mod promise_line;
pub mod status_tag;
pub mod text_area;
pub mod text_input;
pub mod timeline;

pub use field::Field;
pub use focus::focus;
pub use nature_sign::NatureSign;
pub use notice::{Notice, Tone};
pub use promise_line::PromiseLine;
pub use status_tag::StatusTag;
pub use text_area::TextArea;
pub use text_input::TextInput;
pub use timeline::Timeline;
