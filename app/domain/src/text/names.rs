//! What things of a case are called: nature, category, source, letter, channel, layer.

use super::say;
use crate::case::Category;
use crate::dossier::ContactWay;
use crate::event::Visibility;
use crate::letter::{Channel, LetterKind};
use crate::reaction::{Language, Nature, Source};

/// "klacht".
#[must_use]
pub const fn nature(nature: Nature, language: Language) -> &'static str {
    let said = match nature {
        Nature::Compliment => ("compliment", "compliment"),
        Nature::Suggestion => ("suggestie", "suggestion"),
        Nature::Tip => ("tip", "tip"),
        Nature::Complaint => ("klacht", "complaint"),
    };
    say(language, said)
}

/// "Klacht", at the start of a line.
#[must_use]
pub const fn nature_title(nature: Nature, language: Language) -> &'static str {
    let said = match nature {
        Nature::Compliment => ("Compliment", "Compliment"),
        Nature::Suggestion => ("Suggestie", "Suggestion"),
        Nature::Tip => ("Tip", "Tip"),
        Nature::Complaint => ("Klacht", "Complaint"),
    };
    say(language, said)
}

/// "een klacht".
#[must_use]
pub const fn a_nature(nature: Nature, language: Language) -> &'static str {
    let said = match nature {
        Nature::Compliment => ("een compliment", "a compliment"),
        Nature::Suggestion => ("een suggestie", "a suggestion"),
        Nature::Tip => ("een tip", "a tip"),
        Nature::Complaint => ("een klacht", "a complaint"),
    };
    say(language, said)
}

/// "uw klacht".
#[must_use]
pub const fn your_nature(nature: Nature, language: Language) -> &'static str {
    let said = match nature {
        Nature::Compliment => ("uw compliment", "your compliment"),
        Nature::Suggestion => ("uw suggestie", "your suggestion"),
        Nature::Tip => ("uw tip", "your tip"),
        Nature::Complaint => ("uw klacht", "your complaint"),
    };
    say(language, said)
}

/// "Pedagogisch handelen".
#[must_use]
pub const fn category(category: Category, language: Language) -> &'static str {
    let said = match category {
        Category::Pedagogy => ("Pedagogisch handelen", "Care and guidance of children"),
        Category::Safety => ("Veiligheid en gezondheid", "Safety and health"),
        Category::Communication => ("Communicatie en bejegening", "Communication and manners"),
        Category::Staffing => ("Personeel", "Staffing"),
        Category::Placement => ("Plaatsing en planning", "Placement and planning"),
        Category::Contract => ("Contract en opzegging", "Contract and cancellation"),
        Category::Invoices => ("Facturen en tarieven", "Invoices and rates"),
        Category::Portal => (
            "Ouderportaal, app en privacy",
            "Parents’ portal, app and privacy",
        ),
        Category::Hours => (
            "Openingstijden en sluitingsdagen",
            "Opening hours and closing days",
        ),
        Category::Premises => (
            "Accommodatie en buitenruimte",
            "Buildings and outdoor space",
        ),
        Category::Food => ("Voeding en verzorging", "Food and daily care"),
        Category::Transport => ("Vervoer", "Transport"),
        Category::Activities => ("Activiteiten en programma", "Activities and programme"),
        Category::Handling => (
            "De klachtafhandeling zelf",
            "The handling of complaints itself",
        ),
        Category::Policy => ("Beleid en organisatie", "Policy and organisation"),
        Category::Other => ("Overig", "Other"),
    };
    say(language, said)
}

/// "via het formulier".
#[must_use]
pub const fn source(source: Source, language: Language) -> &'static str {
    let said = match source {
        Source::Web => ("via het formulier", "through the form"),
        Source::Phone => ("per telefoon", "by phone"),
        Source::Letter => ("per brief", "by letter"),
        Source::InPerson => ("in een gesprek", "in person"),
        Source::Email => ("per e-mail", "by e-mail"),
        Source::Committee => ("via de oudercommissie", "through the parents’ committee"),
    };
    say(language, said)
}

/// "Behandelaarsbrief".
#[must_use]
pub const fn letter(kind: LetterKind, language: Language) -> &'static str {
    let said = match kind {
        LetterKind::HandlerKnown => ("Behandelaarsbrief", "Handler letter"),
        LetterKind::Proposal => ("Oplossingsvoorstel", "Proposal for a solution"),
        LetterKind::Interim => ("Tussenbericht", "Interim letter"),
        LetterKind::Closing => ("Sluitingsbrief", "Closing letter"),
        LetterKind::Withdrawn => ("Bevestiging van intrekking", "Confirmation of withdrawal"),
        LetterKind::NotTaken => ("Niet in behandeling", "Not handled"),
        LetterKind::Thanks => ("Dankbericht", "Thank-you message"),
    };
    say(language, said)
}

/// What the writer's own words in a letter should say, under the text field.
#[must_use]
pub const fn letter_hint(kind: LetterKind, language: Language) -> &'static str {
    let said = match kind {
        LetterKind::HandlerKnown => (
            "Schrijf wat de ouder nu kan verwachten. Naam, bereikbaarheid en termijnen staan al \
             in de brief.",
            "Write what the parent can expect now. Name, contact details and terms are already \
             in the letter.",
        ),
        LetterKind::Proposal => (
            "Schrijf een persoonlijke inleiding. Onderzoek, voorstel, afspraken en termijn staan \
             al in de brief.",
            "Write a personal introduction. Inquiry, proposal, agreements and term are already in \
             the letter.",
        ),
        LetterKind::Interim => (
            "Schrijf waarom het voorstel later komt. De nieuwe datum staat al in de brief.",
            "Write why the proposal comes later. The new date is already in the letter.",
        ),
        LetterKind::Closing => (
            "Schrijf hoe u terugkijkt op de behandeling. Oordeel, maatregelen en afspraken staan \
             al in de brief.",
            "Write how you look back on the handling. Judgment, measures and agreements are \
             already in the letter.",
        ),
        LetterKind::Withdrawn => (
            "Schrijf een persoonlijke zin. Wat eindigt en wat doorgaat, staat al in de brief.",
            "Write a personal sentence. What ends and what goes on is already in the letter.",
        ),
        LetterKind::NotTaken => (
            "Schrijf waarom wij deze reactie niet behandelen en waar de ouder wel terechtkan.",
            "Write why we do not handle this reaction and where the parent can turn to.",
        ),
        LetterKind::Thanks => (
            "Schrijf aan wie de reactie is doorgegeven en wat er met de reactie gebeurt.",
            "Write to whom the reaction was passed on and what is done with it.",
        ),
    };
    say(language, said)
}

/// "per telefoon".
#[must_use]
pub const fn contact_way(way: ContactWay, language: Language) -> &'static str {
    let said = match way {
        ContactWay::Phone => ("per telefoon", "by phone"),
        ContactWay::Talk => ("in een gesprek", "in a talk"),
        ContactWay::Mail => ("per e-mail", "by e-mail"),
        ContactWay::Post => ("per brief", "by post"),
    };
    say(language, said)
}

/// "E-mail".
#[must_use]
pub const fn channel(channel: Channel, language: Language) -> &'static str {
    let said = match channel {
        Channel::Mail => ("E-mail", "E-mail"),
        Channel::Post => ("Brief per post", "Letter by post"),
        Channel::Page => ("Volgpagina", "Tracking page"),
    };
    say(language, said)
}

/// When a letter by this channel counts as delivered.
#[must_use]
pub const fn channel_hint(channel: Channel, language: Language) -> &'static str {
    let said = match channel {
        Channel::Mail => (
            "De ouder krijgt een e-mail met een link. De brief telt zodra de e-mail is verstuurd.",
            "The parent gets an e-mail with a link. The letter counts once the e-mail is sent.",
        ),
        Channel::Post => (
            "Druk de brief af en doe hem op de post. De brief telt zodra dat is vastgelegd.",
            "Print and post the letter. It counts once that has been recorded.",
        ),
        Channel::Page => (
            "De brief staat meteen op de volgpagina en telt dan als bezorgd.",
            "The letter is on the tracking page at once and counts as delivered.",
        ),
    };
    say(language, said)
}

/// "intern".
#[must_use]
pub const fn layer(layer: Visibility, language: Language) -> &'static str {
    let said = match layer {
        Visibility::Parent => ("ouder", "parent"),
        Visibility::Internal => ("intern", "internal"),
        Visibility::Confidential => ("vertrouwelijk", "confidential"),
    };
    say(language, said)
}
