//! The public form in words: labels and hints of every field, and the four natures.

use super::say;
use crate::draft::{UNKNOWN_PLACE, WHOLE_ORGANISATION};
use crate::error::Field;
use crate::reaction::{Language, Nature};
use crate::severity::SafetyAnswer;

/// What stands above a field. Ends in a question mark when it is a question, else without a dot.
#[must_use]
pub const fn label(field: Field, language: Language) -> &'static str {
    let said = match field {
        Field::Nature => (
            "Wat wilt u ons laten weten?",
            "What would you like to tell us?",
        ),
        Field::Place => (
            "Over welke locatie gaat het?",
            "Which location is it about?",
        ),
        Field::Care => ("Soort opvang", "Kind of care"),
        Field::Group => ("Groep", "Group"),
        Field::Body => ("Uw reactie", "Your reaction"),
        Field::Happened => ("Wanneer was het?", "When was it?"),
        Field::Discussed => (
            "Hebt u er al met iemand van ons over gesproken?",
            "Have you talked to one of us about it?",
        ),
        Field::DiscussedWith => ("Met wie hebt u gesproken?", "Who did you talk to?"),
        Field::DiscussedWhen => ("Wanneer was dat?", "When was that?"),
        Field::DiscussedOutcome => ("Wat kwam er uit het gesprek?", "What came of the talk?"),
        Field::NotFor => (
            "Is er iemand van ons die uw reactie niet mag zien?",
            "Is there anyone on our staff who must not see your reaction?",
        ),
        Field::Wish => (
            "Welke oplossing zou u willen?",
            "What solution would you like?",
        ),
        Field::Safety => (
            "Gaat het over de veiligheid van een kind?",
            "Is it about a child’s safety?",
        ),
        Field::Name => ("Uw naam", "Your name"),
        Field::Email => ("Uw e-mailadres", "Your e-mail address"),
        Field::Phone => ("Uw telefoonnummer", "Your phone number"),
        Field::Contact => (
            "Hoe hebt u het liefst contact?",
            "How do you prefer to be contacted?",
        ),
        Field::Reachable => ("Wanneer kunnen wij u bereiken?", "When can we reach you?"),
        Field::Street => ("Straat en huisnummer", "Street and house number"),
        Field::Postcode => ("Postcode", "Postcode"),
        Field::Town => ("Plaats", "Town"),
        Field::Child => ("Voornaam van uw kind", "Your child’s first name"),
        Field::Relation => ("Wie bent u?", "Who are you?"),
        Field::Share => (
            "Deel mijn reactie zonder namen met de oudercommissie",
            "Share my reaction, without names, with the parents’ committee",
        ),
        Field::Anonymous => ("Ik wil anoniem blijven", "I want to stay anonymous"),
        Field::Language => (
            "In welke taal wilt u antwoord?",
            "In which language would you like an answer?",
        ),
        Field::Key => ("Kenmerk van dit formulier", "Mark of this form"),
        Field::Code => ("Uw volgcode", "Your tracking code"),
        Field::Message => ("Uw bericht", "Your message"),
        Field::Colleague => ("Collega", "Colleague"),
        Field::Reason => ("Reden", "Reason"),
        Field::Cause => ("Oorzaak", "Cause"),
        Field::Date => ("Datum", "Date"),
    };
    say(language, said)
}

/// What stands before what a parent gave about themselves, on a colleague's page.
#[must_use]
pub const fn label_for_staff(field: Field, language: Language) -> &'static str {
    let said = match field {
        Field::Name => ("Naam", "Name"),
        Field::Email => ("E-mailadres", "E-mail address"),
        Field::Phone => ("Telefoon", "Phone"),
        Field::Contact => ("Contact liefst", "Prefers contact"),
        Field::Reachable => ("Bereikbaar", "Reachable"),
        Field::Child => ("Kind", "Child"),
        Field::Relation => ("Relatie", "Relation"),
        Field::Language => ("Taal", "Language"),
        Field::Nature
        | Field::Place
        | Field::Care
        | Field::Group
        | Field::Body
        | Field::Happened
        | Field::Discussed
        | Field::DiscussedWith
        | Field::DiscussedWhen
        | Field::DiscussedOutcome
        | Field::NotFor
        | Field::Wish
        | Field::Safety
        | Field::Street
        | Field::Postcode
        | Field::Town
        | Field::Share
        | Field::Anonymous
        | Field::Key
        | Field::Code
        | Field::Message
        | Field::Colleague
        | Field::Reason
        | Field::Cause
        | Field::Date => return label(field, language),
    };
    say(language, said)
}

/// Help under the label; whole sentences.
#[must_use]
pub const fn hint(field: Field, language: Language) -> Option<&'static str> {
    let said = match field {
        Field::Place => (
            "Weet u het niet, of gaat het over de hele organisatie? Dat kunt u ook kiezen.",
            "Not sure, or about the whole organisation? You can choose that too.",
        ),
        Field::Group => (
            "Bijvoorbeeld de naam van de groep.",
            "For example the name of the group.",
        ),
        Field::Body => (
            "Noem geen medische gegevens en geen namen van andere kinderen als dat niet nodig is.",
            "Please leave out medical details and names of other children if they are not needed.",
        ),
        Field::Happened | Field::DiscussedWhen => {
            ("Ongeveer is ook goed.", "A rough date is fine.")
        }
        Field::Discussed => (
            "Praten helpt vaak het snelst. Het hoeft niet: u kunt uw klacht altijd sturen.",
            "Talking is often quickest. You do not have to: you can always send your complaint.",
        ),
        Field::NotFor => (
            "Noem een naam of functie, bijvoorbeeld de leidinggevende. Wij zoeken eerst uit wie \
             u bedoelt, voordat iemand van de locatie uw reactie leest. Die persoon kan haar \
             daarna niet meer zien.",
            "Give a name or a job, for example the manager. We first find out who you mean, \
             before anyone at the location reads your reaction. After that, this person can no \
             longer see it.",
        ),
        Field::Safety => (
            "Bij gevaar nu: bel 112. Kiest u ja, dan kijken wij er meteen naar.",
            "In danger now: call 112. If you choose yes, we look at it at once.",
        ),
        Field::Email => (
            "Wij sturen u een bericht als er nieuws is. De inhoud staat nooit in de e-mail.",
            "We send you a message when there is news. The e-mail never holds the content.",
        ),
        Field::Reachable => (
            "Bijvoorbeeld: dinsdag na 18.00 uur.",
            "For example: Tuesdays after 18:00.",
        ),
        Field::Child => (
            "Alleen de voornaam. Zo weten wij over welk kind het gaat.",
            "Only the first name. It tells us which child it is about.",
        ),
        Field::Share => (
            "Dan kan de oudercommissie ervan leren. Vult u niets in, dan delen wij niets.",
            "The committee can learn from it. If you leave this open, we share nothing.",
        ),
        Field::Anonymous => (
            "Dan kunnen wij u geen brief sturen. U leest ons antwoord alleen met uw volgcode. \
             Raakt u die kwijt, dan kunnen wij u geen nieuwe geven.",
            "Then we cannot send you a letter. You read our answer only with your tracking code. \
             If you lose it, we cannot give you a new one.",
        ),
        Field::Code => (
            "Vijf groepjes van vier tekens. De code staat op uw ontvangstbewijs.",
            "Five groups of four characters. The code is on your receipt.",
        ),
        Field::Nature
        | Field::Care
        | Field::DiscussedWith
        | Field::DiscussedOutcome
        | Field::Wish
        | Field::Name
        | Field::Phone
        | Field::Contact
        | Field::Street
        | Field::Postcode
        | Field::Town
        | Field::Relation
        | Field::Language
        | Field::Key
        | Field::Message
        | Field::Colleague
        | Field::Reason
        | Field::Cause
        | Field::Date => return None,
    };
    Some(say(language, said))
}

/// What a nature is for, on its tile.
#[must_use]
pub const fn nature_hint(nature: Nature, language: Language) -> &'static str {
    let said = match nature {
        Nature::Compliment => (
            "U bent blij met iets of iemand.",
            "Something or someone made you happy.",
        ),
        Nature::Suggestion => (
            "U hebt een idee om iets anders te doen.",
            "You have an idea for doing something differently.",
        ),
        Nature::Tip => (
            "U wijst ons op iets dat beter kan.",
            "You point out something that could be better.",
        ),
        Nature::Complaint => (
            "U bent niet tevreden en wilt dat wij er iets mee doen.",
            "You are not satisfied and want us to act.",
        ),
    };
    say(language, said)
}

/// "Ja", "Nee", "Weet ik niet".
#[must_use]
pub const fn safety(answer: SafetyAnswer, language: Language) -> &'static str {
    let said = match answer {
        SafetyAnswer::Yes => ("Ja", "Yes"),
        SafetyAnswer::No => ("Nee", "No"),
        SafetyAnswer::Unknown => ("Weet ik niet", "I don’t know"),
    };
    say(language, said)
}

/// "Ja" or "Nee".
#[must_use]
pub const fn yes_no(yes: bool, language: Language) -> &'static str {
    safety(
        if yes {
            SafetyAnswer::Yes
        } else {
            SafetyAnswer::No
        },
        language,
    )
}

/// The two choices of place that are no location, with their form values.
#[must_use]
pub const fn other_places(language: Language) -> [(&'static str, &'static str); 2] {
    [
        (WHOLE_ORGANISATION, whole_organisation(language)),
        (UNKNOWN_PLACE, unknown_place(language)),
    ]
}

/// "Hele organisatie".
#[must_use]
pub const fn whole_organisation(language: Language) -> &'static str {
    say(language, ("Hele organisatie", "Whole organisation"))
}

/// "Weet ik niet", as a place.
#[must_use]
pub const fn unknown_place(language: Language) -> &'static str {
    say(language, ("Locatie onbekend", "Location unknown"))
}
