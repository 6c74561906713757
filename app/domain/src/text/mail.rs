//! Mails: they name the reference and a link, never content, names or severity of a person's
//! case beyond what makes a colleague look at once (4.7, 1.5).

use super::say;
use crate::notice::NoticeKind;
use crate::ports::MailState;
use crate::reaction::Language;
use crate::reference::Reference;

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailText {
    /// One line.
    pub subject: String,
    /// Paragraphs, separated by blank lines; plain text.
    pub body: String,
}

/// The mail of a notice. `link` is the page to open, as [`crate::notice::Notice::page`] says.
#[must_use]
pub fn mail(
    kind: NoticeKind,
    reference: Reference,
    brand: &str,
    link: &str,
    language: Language,
) -> MailText {
    let subject = format!("{} ({reference})", say(language, subject(kind)));
    let greeting = say(language, greeting(kind));
    let why = say(language, why(kind));
    let how = say(language, how(kind));
    let number = say(language, ("Kenmerk", "Reference"));
    let closing = say(language, ("Met vriendelijke groet,", "Kind regards,"));
    let body = format!(
        "{greeting}\n\n{why}\n\n{number}: {reference}\n\n{how}\n{link}\n\n{closing}\n{brand}\n"
    );
    MailText { subject, body }
}

/// What a mail is about, for the outbox.
#[must_use]
pub const fn title(kind: NoticeKind, language: Language) -> &'static str {
    say(language, subject(kind))
}

/// Where a mail is, for the outbox.
#[must_use]
pub const fn state(state: MailState, language: Language) -> &'static str {
    let said = match state {
        MailState::Queued => ("wacht", "waiting"),
        MailState::Sent => ("verstuurd", "sent"),
        MailState::Failed => ("mislukt", "failed"),
    };
    say(language, said)
}

/// A mail of a case the reader doesn't see.
#[must_use]
pub const fn untold(language: Language) -> &'static str {
    say(
        language,
        ("E-mail over een reactie", "E-mail about a reaction"),
    )
}

/// The parent, to a reader who may not know their address.
#[must_use]
pub const fn the_parent(language: Language) -> &'static str {
    say(language, ("de ouder", "the parent"))
}

const fn to_parent(kind: NoticeKind) -> bool {
    match kind {
        NoticeKind::Received | NoticeKind::LetterReady | NoticeKind::MessageReady => true,
        NoticeKind::PossiblySevere
        | NoticeKind::Severe
        | NoticeKind::Assigned
        | NoticeKind::HandlingTaken
        | NoticeKind::ConsentNamed
        | NoticeKind::ParentWrote
        | NoticeKind::InputAsked
        | NoticeKind::TaskGiven => false,
    }
}

const fn greeting(kind: NoticeKind) -> super::Said {
    if to_parent(kind) {
        ("Beste ouder of verzorger,", "Dear parent or carer,")
    } else {
        ("Beste collega,", "Dear colleague,")
    }
}

const fn subject(kind: NoticeKind) -> super::Said {
    match kind {
        NoticeKind::Received => (
            "Wij hebben uw reactie ontvangen",
            "We have received your reaction",
        ),
        NoticeKind::LetterReady => ("Er is een brief voor u", "There is a letter for you"),
        NoticeKind::MessageReady => ("Er is een bericht voor u", "There is a message for you"),
        NoticeKind::PossiblySevere | NoticeKind::Severe => {
            ("Graag nu bekijken", "Please look at this now")
        }
        NoticeKind::Assigned => ("Toegewezen reactie", "Reaction assigned"),
        NoticeKind::HandlingTaken => (
            "Een collega behandelt de reactie nu",
            "A colleague now handles the reaction",
        ),
        NoticeKind::ConsentNamed => ("Uw toestemming is vastgelegd", "Your consent was recorded"),
        NoticeKind::ParentWrote => ("Nieuw bericht van een ouder", "New message from a parent"),
        NoticeKind::InputAsked => ("Een vraag van een collega", "A question from a colleague"),
        NoticeKind::TaskGiven => ("Een taak bij een reactie", "A task with a reaction"),
    }
}

const fn why(kind: NoticeKind) -> super::Said {
    match kind {
        NoticeKind::Received => (
            "Dank u wel. Wij hebben uw reactie ontvangen. U hoort binnen één week wie uw reactie \
             behandelt. \
             Wij streven ernaar u binnen drie weken een oplossing voor te stellen of te laten \
             weten wat wij met uw reactie doen. De datums staan op uw volgpagina.",
            "Thank you. We have received your reaction. Within one week you will hear who \
             handles it. \
             We aim to propose a solution within three weeks, or to tell you what we do with \
             your reaction. The dates are on your tracking page.",
        ),
        NoticeKind::LetterReady => (
            "Er staat een brief voor u klaar op uw volgpagina.",
            "A letter for you is ready on your tracking page.",
        ),
        NoticeKind::MessageReady => (
            "Er staat een bericht voor u klaar op uw volgpagina.",
            "A message for you is ready on your tracking page.",
        ),
        NoticeKind::PossiblySevere => (
            "Er is een reactie binnengekomen die mogelijk ernstig is. Bekijk haar meteen.",
            "A reaction has come in that may be serious. Please look at it at once.",
        ),
        NoticeKind::Severe => (
            "Een ernstige reactie wacht op de directeur, die beslist wie haar behandelt.",
            "A serious reaction waits for the director, who decides who handles it.",
        ),
        NoticeKind::Assigned => (
            "Deze reactie is toegewezen met de vraag haar te behandelen. De ouder moet binnen \
             een week na ontvangst weten wie dat doet.",
            "This reaction was assigned to be handled. The parent must know within a week of \
             receipt who does so.",
        ),
        NoticeKind::HandlingTaken => (
            "Een reactie die op uw naam stond, wordt nu door een collega behandeld. Klopt dat \
             niet, vraag het dan de klachtencoördinator.",
            "A reaction that was in your name is now handled by a colleague. If that is not \
             right, ask the complaints coordinator.",
        ),
        NoticeKind::ConsentNamed => (
            "Een collega heeft een reactie overgenomen en u genoemd als degene die daarmee \
             instemt. Hebt u dat niet gedaan, wijs de reactie dan opnieuw toe.",
            "A colleague took over a reaction and named you as the one who consents. If you did \
             not, assign the reaction again.",
        ),
        NoticeKind::ParentWrote => (
            "De ouder heeft een bericht geschreven bij een reactie in behandeling.",
            "The parent has written a message about a reaction being handled.",
        ),
        NoticeKind::InputAsked => (
            "De behandelaar van een reactie vraagt u iets over een deel van de tekst. Alleen dat \
             deel krijgt u te lezen.",
            "The handler of a reaction asks you something about part of the text. You read only \
             that part.",
        ),
        NoticeKind::TaskGiven => (
            "Bij een reactie staat een taak klaar, met een datum.",
            "There is a task with a reaction, with a date.",
        ),
    }
}

const fn how(kind: NoticeKind) -> super::Said {
    if to_parent(kind) {
        (
            "Open uw volgpagina met uw volgcode. Die staat op uw ontvangstbewijs, niet in deze \
             e-mail:",
            "Open your tracking page with your tracking code. It is on your receipt, not in this \
             e-mail:",
        )
    } else if matches!(kind, NoticeKind::HandlingTaken) {
        (
            "Meld u aan. Ziet u de reactie nog, dan opent u haar hier:",
            "Sign in. If you still see the reaction, you can open it here:",
        )
    } else if matches!(kind, NoticeKind::InputAsked) {
        (
            "Meld u aan en open de vraag:",
            "Sign in and open the question:",
        )
    } else {
        (
            "Meld u aan en open de reactie:",
            "Sign in and open the reaction:",
        )
    }
}
