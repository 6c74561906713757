//! The button that does an act: always a verb.

use super::title;
use crate::command::CommandKind;
use crate::reaction::Language;
use crate::text::say;

/// "Notitie opslaan"; the title itself where that is what one does.
#[must_use]
pub const fn button(kind: CommandKind, language: Language) -> &'static str {
    let said = match kind {
        CommandKind::TakeBackLetter => (
            "Vastleggen dat de brief terugkwam",
            "Record that the letter came back",
        ),
        CommandKind::WriteToParent => ("Bericht sturen", "Send the message"),
        CommandKind::WriteNote => ("Notitie opslaan", "Save the note"),
        CommandKind::Object => ("Bezwaar maken", "Object to the handler"),
        _ => return title(kind, language),
    };
    say(language, said)
}
