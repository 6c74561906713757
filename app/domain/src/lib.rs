//! The rules of a *klantreactie*: pure, without clock, randomness or I/O.
//!
//! Modules in reading order. Glossary (English in the code, Dutch on the screen):
//! reaction = reactie (all four natures together), complaint = klacht, case = the handling of
//! one reaction, handler = behandelaar, location = locatie, judgment = oordeel, involvement =
//! betrokkenheid of a colleague, circle = besloten kring of a confidential case, letter = brief.

pub mod access;
pub mod case;
pub mod check;
pub mod command;
pub mod deadline;
pub mod decide;
pub mod decision;
pub mod dossier;
pub mod draft;
pub mod error;
pub mod event;
pub mod evolve;
pub mod involvement;
pub mod letter;
pub mod mandate;
pub mod merge;
pub mod notice;
pub mod organisation;
pub mod permitted;
pub mod place;
pub mod ports;
pub mod reaction;
pub mod reference;
pub mod repetition;
pub mod retention;
pub mod severity;
pub mod staff;
pub mod status;
pub mod text;
pub mod view;
pub mod visibility;
pub mod words;

pub use case::Case;
pub use command::{Command, CommandKind};
pub use decide::{decide, open};
pub use event::Event;
pub use evolve::evolve;
pub use permitted::permitted;
pub use reaction::Nature;
pub use reference::Reference;
