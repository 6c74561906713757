//! The rules of a case: `open`, `decide`, `evolve`, `permitted` and who sees what.

mod assignment;
mod chance;
mod involvement;
mod letters;
mod messages;
mod notices;
mod receipt;
mod record;
mod sequences;
mod severity;
mod story;
mod table;
mod triage;
mod walk;
mod world;
