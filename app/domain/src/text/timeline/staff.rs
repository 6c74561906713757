//! Sentences on people and letters of a case, for colleagues.

use crate::letter::{Channel, LetterKind};
use crate::reaction::Language;
use crate::text::{names, say};

pub(super) fn involved(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{name} is betrokken en ziet de reactie niet."),
        Language::En => format!("{name} is involved and does not see the reaction."),
    }
}

pub(super) fn not_involved(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{name} blijkt niet betrokken."),
        Language::En => format!("{name} turns out not to be involved."),
    }
}

pub(super) fn confidential(on: bool, circle: &[String], language: Language) -> String {
    if !on {
        return say(
            language,
            ("Niet meer vertrouwelijk.", "No longer confidential."),
        )
        .to_owned();
    }
    let title = say(language, ("Vertrouwelijk, kring", "Confidential, circle"));
    if circle.is_empty() {
        let nobody = say(language, ("alleen de vaste leden", "standing members only"));
        return format!("{title}: {nobody}.");
    }
    format!("{title}: {}.", circle.join(", "))
}

pub(super) fn assigned(name: &str, previous: Option<&str>, language: Language) -> String {
    match (previous, language) {
        (None, Language::Nl) => format!("{name} behandelt de reactie."),
        (None, Language::En) => format!("{name} handles the reaction."),
        (Some(previous), Language::Nl) => {
            format!("{name} neemt de behandeling over van {previous}.")
        }
        (Some(previous), Language::En) => format!("{name} takes over from {previous}."),
    }
}

pub(super) fn department(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("Toegewezen aan de afdeling {name}."),
        Language::En => format!("Assigned to the department {name}."),
    }
}

pub(super) fn removed(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{name} behandelt de reactie niet meer."),
        Language::En => format!("{name} no longer handles the reaction."),
    }
}

pub(super) fn approved(kind: LetterKind, channel: Channel, language: Language) -> String {
    let (letter, channel) = (
        names::letter(kind, language),
        names::channel(channel, language),
    );
    match language {
        Language::Nl => format!("{letter} goedgekeurd. Weg: {channel}."),
        Language::En => format!("{letter} approved. Way: {channel}."),
    }
}

pub(super) fn delivered(kind: LetterKind, language: Language) -> String {
    let letter = names::letter(kind, language);
    let follows = match kind {
        LetterKind::HandlerKnown => (
            "De ouder weet nu wie de reactie behandelt.",
            "The parent now knows who handles the reaction.",
        ),
        LetterKind::Proposal => ("De ouder kan nu antwoorden.", "The parent can answer now."),
        LetterKind::Interim => (
            "De ouder weet dat het voorstel later komt.",
            "The parent knows that the proposal comes later.",
        ),
        LetterKind::Withdrawn => (
            "De ouder weet dat wij de intrekking hebben ontvangen.",
            "The parent knows that we received the withdrawal.",
        ),
        LetterKind::Closing | LetterKind::NotTaken | LetterKind::Thanks => {
            ("De reactie is gesloten.", "The reaction is closed.")
        }
    };
    match language {
        Language::Nl => format!("{letter} bezorgd. {}", say(language, follows)),
        Language::En => format!("{letter} delivered. {}", say(language, follows)),
    }
}

pub(super) fn taken_back(kind: LetterKind, language: Language) -> String {
    let letter = names::letter(kind, language);
    match language {
        Language::Nl => format!("{letter} kwam terug en telt niet meer als bezorgd."),
        Language::En => format!("{letter} came back and no longer counts as delivered."),
    }
}
