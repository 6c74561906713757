//! What a colleague reads before an act is done: what will happen, and the ways on.

pub mod effects;

use super::{Said, act, say};
use crate::command::CommandKind;
use crate::letter::{Channel, LetterKind};
use crate::reaction::Language;
use crate::text::names;

/// "Voorbeeld: Behandelaarsbrief".
#[must_use]
pub fn letter_title(kind: LetterKind, language: Language) -> String {
    let preview = say(language, ("Voorbeeld", "Preview"));
    format!("{preview}: {}", names::letter(kind, language))
}

/// Above what an act will do.
#[must_use]
pub const fn title(language: Language) -> &'static str {
    say(language, ("Klopt dit?", "Is this right?"))
}

/// The button that shows a letter before it goes.
#[must_use]
pub const fn preview(language: Language) -> &'static str {
    say(language, ("Voorbeeld bekijken", "See the preview"))
}

/// The button that lets a letter go.
#[must_use]
pub const fn approve(channel: Channel, language: Language) -> &'static str {
    let said = match channel {
        Channel::Mail | Channel::Page => ("Goedkeuren en versturen", "Approve and send"),
        Channel::Post => ("Goedkeuren en afdrukken", "Approve and print"),
    };
    say(language, said)
}

/// The button that does the act: "Ja, intern sluiten".
#[must_use]
pub fn confirm(kind: CommandKind, language: Language) -> String {
    let title = act::button(kind, language);
    let mut letters = title.chars();
    let lower = letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect::<String>());
    let yes = say(language, ("Ja", "Yes"));
    format!("{yes}, {}", lower.unwrap_or_default())
}

/// The way back, with every word kept.
#[must_use]
pub const fn back(language: Language) -> &'static str {
    say(language, ("Terug naar de tekst", "Back to the text"))
}

/// The way back where nothing is written.
#[must_use]
pub const fn leave(language: Language) -> &'static str {
    say(language, ("Terug", "Back"))
}

/// How the letter goes, and to what kind of address.
#[must_use]
pub const fn way(channel: Channel, language: Language) -> &'static str {
    let said = match channel {
        Channel::Mail => (
            "De ouder krijgt op het opgegeven e-mailadres een bericht zonder inhoud, met een \
             link. De brief zelf staat op de volgpagina.",
            "The parent gets a message without content at the e-mail address given, with a link. \
             The letter itself is on the tracking page.",
        ),
        Channel::Post => (
            "De brief gaat op papier naar het opgegeven postadres. Druk hem af, doe hem op de \
             post en leg daarna de bezorging vast.",
            "The letter goes on paper to the postal address given. Print it, post it and then \
             record the delivery.",
        ),
        Channel::Page => (
            "De brief staat meteen op de volgpagina. Er gaat niets naar een adres.",
            "The letter is on the tracking page at once. Nothing goes to an address.",
        ),
    };
    say(language, said)
}

/// A term that ends with the letter.
#[must_use]
pub fn meets(term: &str, date: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("Na bezorging is deze termijn gehaald: {term}, {date}."),
        Language::En => format!("Once delivered, this term is met: {term}, {date}."),
    }
}

/// A term that was over before.
#[must_use]
pub fn meets_late(term: &str, date: &str, language: Language) -> String {
    match language {
        Language::Nl => {
            format!("Na bezorging is deze termijn afgesloten, te laat: {term}, {date}.")
        }
        Language::En => format!("Once delivered, this term ends, late: {term}, {date}."),
    }
}

/// Whoever this is about stops seeing the case.
#[must_use]
pub fn loses_sight(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{name} ziet deze reactie meteen niet meer."),
        Language::En => format!("{name} stops seeing this reaction at once."),
    }
}

/// Whoever does it stops seeing the case.
pub const LOSE_SIGHT: Said = (
    "U voegt uzelf toe: u ziet deze reactie daarna zelf niet meer.",
    "You add yourself: you will no longer see this reaction.",
);

/// An approved letter stays as it is.
pub const FROZEN: Said = (
    "De brief wordt vastgelegd zoals hij hier staat. Wat verstuurd is, kan niet terug.",
    "The letter is kept as it stands here. What was sent cannot be called back.",
);

/// For all that can't be undone.
pub const FOR_GOOD: Said = (
    "Dit kan niet ongedaan gemaakt worden.",
    "This cannot be undone.",
);

/// Level 4.
pub const ACUTE: Said = (
    "De reactie gaat naar niveau 4: alleen directeur, clustermanager, kring en \
     aandachtsfunctionaris zien haar dan nog, en zij blijft daarna vertrouwelijk. Terug kan alleen de directeur, na overleg met de \
     vertrouwensinspecteur.",
    "The reaction goes to level 4: only director, cluster manager, circle and child protection \
     officer still see it, and it stays confidential after that. Only the director can lower it, after a talk with the confidential \
     inspector.",
);

/// A lower level.
pub const LOWERED: Said = (
    "De ernst gaat omlaag. Wat bij het hogere niveau hoort, geldt dan niet meer; de reden staat \
     in het verloop.",
    "The severity goes down. What belongs to the higher level no longer holds; the reason is \
     kept in the history.",
);

/// A hold that is lifted.
pub const LIFTED: Said = (
    "De bewaarplicht vervalt. Is de bewaartermijn voorbij en loopt er geen geschil, dan wordt \
     deze reactie gewist.",
    "The hold ends. If the retention period is over and no dispute lasts, this reaction is \
     erased.",
);
