//! The acts of the tracking page, in the parent's words.

use super::{effect, title};
use crate::command::CommandKind;
use crate::reaction::Language;
use crate::text::say;

/// "Onze vraag beantwoorden"; `None` for what only colleagues do.
#[must_use]
pub const fn title_for_parent(kind: CommandKind, language: Language) -> Option<&'static str> {
    let said = match kind {
        CommandKind::WriteToOrganisation => return Some(title(kind, language)),
        CommandKind::AnswerQuestion => ("Onze vraag beantwoorden", "Answer our question"),
        CommandKind::AcceptProposal => ("Akkoord gaan met het voorstel", "Accept the proposal"),
        CommandKind::RefuseProposal => {
            ("Niet akkoord gaan met het voorstel", "Refuse the proposal")
        }
        CommandKind::RecordSatisfaction => (
            "Vertellen of u tevreden bent",
            "Tell us whether you are satisfied",
        ),
        CommandKind::Withdraw => ("Uw reactie intrekken", "Withdraw your reaction"),
        CommandKind::Reopen => ("Uw reactie heropenen", "Open your reaction again"),
        CommandKind::Object => (
            "Om een andere behandelaar vragen",
            "Ask for another handler",
        ),
        _ => return None,
    };
    Some(say(language, said))
}

/// What the act will do, whole sentences; `None` for what only colleagues do.
#[must_use]
pub const fn effect_for_parent(kind: CommandKind, language: Language) -> Option<&'static str> {
    let said = match kind {
        CommandKind::WriteToOrganisation => return Some(effect(kind, language)),
        CommandKind::AnswerQuestion => (
            "Wij lezen uw antwoord bij uw reactie en gaan ermee verder. U kunt het op deze \
             pagina teruglezen.",
            "We read your answer with your reaction and go on with it. You can read it back on \
             this page.",
        ),
        CommandKind::AcceptProposal => (
            "Wij leggen vast dat u akkoord gaat. Daarna nemen wij contact met u op en vragen wij \
             of u tevreden bent over de oplossing en over hoe het ging.",
            "We record that you accept. Then we contact you and ask whether you are satisfied \
             with the solution and with how it went.",
        ),
        CommandKind::RefuseProposal => (
            "Uw behandelaar leest uw reden en zoekt verder naar een oplossing. U hoort daarna \
             opnieuw van ons.",
            "Your handler reads your reason and goes on looking for a solution. After that you \
             will hear from us again.",
        ),
        CommandKind::RecordSatisfaction => (
            "Wij lezen uw antwoorden en leren ervan. Bent u niet tevreden terwijl uw reactie nog \
             loopt, dan kijkt eerst een andere leidinggevende mee voordat wij afsluiten.",
            "We read your answers and learn from them. If you are not satisfied while your \
             reaction is still open, another manager takes a look before we close it.",
        ),
        CommandKind::Withdraw => (
            "U krijgt van ons een bevestiging en daarna sluiten wij uw reactie af. Gaat het om \
             iets ernstigs, dan onderzoeken wij dat wel verder, maar u krijgt daar geen \
             berichten meer over.",
            "You get a confirmation from us and then we close your reaction. If it is about \
             something serious, we do go on looking into it, but you get no more messages about \
             it.",
        ),
        CommandKind::Reopen => (
            "Wij bekijken uw reactie opnieuw en u hoort binnen een week wie haar behandelt. Dit \
             kan tot zes weken nadat uw reactie is afgesloten.",
            "We look at your reaction again and you hear within a week who handles it. You can \
             do this until six weeks after your reaction was closed.",
        ),
        CommandKind::Object => (
            "Een ander dan uw behandelaar beslist hier binnen een week over. U leest het \
             antwoord op deze pagina.",
            "Someone other than your handler decides on this within a week. You can read the \
             answer on this page.",
        ),
        _ => return None,
    };
    Some(say(language, said))
}
