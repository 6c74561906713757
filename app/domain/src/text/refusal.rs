//! Why an act can't be done: who can do it, or what to do first.

use super::say;
use crate::error::{Refusal, StoreError};
use crate::reaction::Language;

/// For colleagues.
#[must_use]
pub const fn refusal(refusal: Refusal, language: Language) -> &'static str {
    let said = match refusal {
        Refusal::NotFound => (
            "Deze reactie is er niet, of een andere collega kan erbij. Vraag het de \
             klachtencoördinator.",
            "This reaction does not exist, or another colleague has access. Ask the complaints \
             coordinator.",
        ),
        Refusal::NotYourRole => (
            "Dit hoort bij een andere rol. Vraag het de klachtencoördinator.",
            "This belongs to another role. Ask the complaints coordinator.",
        ),
        Refusal::NotInThisState => (
            "Dit kan niet in de stap waarin de reactie nu is.",
            "This cannot be done at the step the reaction is at now.",
        ),
        Refusal::DirectorOnly => (
            "De reactie is ernstig. Alleen de directeur kan dit, of wie de directeur vervangt.",
            "The reaction is serious. Only the director, or whoever stands in, can do this.",
        ),
        Refusal::AboveYourLevel => (
            "De locatiemanager beoordeelt tot en met niveau 2. Vraag het de klachtencoördinator.",
            "The location manager reviews up to level 2. Ask the complaints coordinator.",
        ),
        Refusal::ReasonMissing => ("Schrijf eerst waarom.", "Write the reason first."),
        Refusal::InvolvementUnchecked => (
            "Rond eerst de controle op betrokkenheid af: koppel elke genoemde naam of sluit die \
             uit.",
            "Finish the involvement check first: link each name given, or rule it out.",
        ),
        Refusal::InvolvementSettled => (
            "Deze naam is al gekoppeld of uitgesloten. Laad de pagina opnieuw.",
            "This name was already linked or ruled out. Load the page again.",
        ),
        Refusal::CandidateInvolved => (
            "Deze collega is betrokken. Kies een andere collega.",
            "This colleague is involved. Choose another colleague.",
        ),
        Refusal::CandidateUnsuitable => (
            "Deze collega kan deze reactie niet behandelen. Kies een collega uit de lijst.",
            "This colleague cannot handle this reaction. Choose a colleague from the list.",
        ),
        Refusal::AlreadyHandler => (
            "Deze collega behandelt de reactie al. Kies een andere collega.",
            "This colleague already handles the reaction. Choose another colleague.",
        ),
        Refusal::FullTrackOnly => (
            "Bedanken en sluiten kan bij een compliment, suggestie of tip van niveau 0. Bepaal \
             eerst de ernst, of laat een behandelaar deze reactie oppakken.",
            "Thanking and closing is for a compliment, suggestion or tip at level 0. Set the \
             severity first, or let a handler take this reaction.",
        ),
        Refusal::NoHandler => ("Wijs eerst een behandelaar toe.", "Assign a handler first."),
        Refusal::LetterPending => (
            "Er is al een brief goedgekeurd. Leg eerst vast dat die is bezorgd.",
            "A letter was already approved. Record its delivery first.",
        ),
        Refusal::NoSuchLetter => (
            "Deze brief is er niet, of is al verwerkt. Laad de pagina opnieuw.",
            "This letter does not exist or was already dealt with. Load the page again.",
        ),
        Refusal::ChannelUnavailable => (
            "De ouder gaf hiervoor geen adres. Kies een andere weg.",
            "The parent left no address for this. Choose another way.",
        ),
        Refusal::ConsultationMissing => (
            "Niveau 4 gaat pas omlaag als het overleg met de vertrouwensinspecteur is vastgelegd.",
            "Level 4 is lowered only once the talk with the confidential inspector was recorded.",
        ),
        Refusal::NothingChanges => (
            "Er verandert niets. Kies eerst iets anders.",
            "Nothing would change. Choose something else first.",
        ),
        Refusal::DateImpossible => (
            "Kies een datum tussen de ontvangst en vandaag.",
            "Choose a date between receipt and today.",
        ),
        Refusal::SeverityUnsettled => (
            "Deze reactie is mogelijk ernstig. Bepaal eerst de ernst.",
            "This reaction may be serious. Set the severity first.",
        ),
        Refusal::ComplaintHasALevel => (
            "Een klacht heeft ten minste niveau 1. Kies een hoger niveau, of wijzig eerst de aard.",
            "A complaint has at least level 1. Choose a higher level, or change the nature first.",
        ),
        Refusal::MessagesFull => (
            "Er past geen bericht meer bij deze reactie. Bel de ouder of schrijf een brief.",
            "No more messages fit with this reaction. Call the parent or write a letter.",
        ),
    };
    say(language, said)
}

/// For the parent, who can only write a message.
#[must_use]
pub const fn refusal_for_parent(refusal: Refusal, language: Language) -> &'static str {
    let said = match refusal {
        Refusal::NotFound => (
            "Wij vinden geen reactie bij deze code. Controleer de code op uw ontvangstbewijs.",
            "We find no reaction with this code. Check the code on your receipt.",
        ),
        Refusal::NotYourRole
        | Refusal::NotInThisState
        | Refusal::DirectorOnly
        | Refusal::AboveYourLevel
        | Refusal::ReasonMissing
        | Refusal::InvolvementUnchecked
        | Refusal::InvolvementSettled
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::AlreadyHandler
        | Refusal::FullTrackOnly
        | Refusal::NoHandler
        | Refusal::LetterPending
        | Refusal::NoSuchLetter
        | Refusal::ChannelUnavailable
        | Refusal::ConsultationMissing
        | Refusal::NothingChanges
        | Refusal::DateImpossible
        | Refusal::SeverityUnsettled
        | Refusal::ComplaintHasALevel
        | Refusal::MessagesFull => (
            "U kunt bij deze reactie geen bericht meer schrijven. Stuur ons een nieuwe reactie.",
            "You can no longer write a message here. Please send us a new reaction.",
        ),
    };
    say(language, said)
}

/// What the store answered, for everybody.
#[must_use]
pub const fn store_error(error: StoreError, language: Language) -> &'static str {
    let said = match error {
        StoreError::Stale => (
            "Een collega was net iets eerder. Laad de pagina opnieuw en kijk of dit nog nodig is.",
            "A colleague was just ahead. Load the page again and see whether this is still needed.",
        ),
        StoreError::KeyReused => (
            "Met dit formulier is al een andere tekst verstuurd. Kies of dit een aanvulling is \
             of een nieuwe reactie.",
            "Another text was already sent with this form. Choose whether this adds to it or is \
             a new reaction.",
        ),
        StoreError::Broken => (
            "De gegevens van deze reactie kloppen niet. Daarom tonen wij haar niet. Neem contact \
             op met de beheerder.",
            "The record of this reaction is damaged, so we do not show it. Contact the \
             administrator.",
        ),
        StoreError::Unavailable => (
            "Het lukt nu niet om dit te bewaren. Er is niets verstuurd. Probeer het over een \
             paar minuten nog een keer.",
            "This cannot be stored right now. Nothing was sent. Try again in a few minutes.",
        ),
    };
    say(language, said)
}
