//! Document 4c: that it isn't taken, why, where to go instead, opening again, and who else can
//! help (4.8).

use super::afterwards::reopening;
use super::content::NotTakenContent;
use super::{REASON, Slots, routes, under};
use crate::reaction::Language;
use crate::status::Ground;
use crate::text::dates::date_full;
use crate::text::say;

pub(super) fn middle(slots: &Slots, content: NotTakenContent, language: Language) -> Vec<String> {
    let because = because(content.ground, &slots.brand, language);
    let mut paragraphs = vec![
        not_taken(slots, language),
        under(REASON, &format!("{because}\n{}", slots.written), language),
        referral(content.ground, language),
        reopening(language).to_owned(),
    ];
    paragraphs.extend(routes::paragraphs(language));
    paragraphs
}

fn not_taken(slots: &Slots, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    match language {
        Language::Nl => format!(
            "Op {arrived} kregen wij uw reactie. Wij nemen haar niet in behandeling. Met deze \
             brief sluiten wij haar af."
        ),
        Language::En => format!(
            "We received your reaction on {arrived}. We do not take it up. With this letter we \
             close it."
        ),
    }
}

fn because(ground: Ground, brand: &str, language: Language) -> String {
    match (ground, language) {
        (Ground::DuplicateOf(original), Language::Nl) => {
            format!("Wij kregen dezelfde reactie al eerder, met kenmerk {original}.")
        }
        (Ground::DuplicateOf(original), Language::En) => {
            format!("We received the same reaction before, with reference {original}.")
        }
        (Ground::NotOurs, Language::Nl) => format!("Uw reactie gaat niet over {brand}."),
        (Ground::NotOurs, Language::En) => format!("Your reaction is not about {brand}."),
        (Ground::Abuse, Language::Nl) => format!(
            "Ons formulier is er voor reacties op de opvang van {brand}. Wat wij kregen, is iets \
             anders."
        ),
        (Ground::Abuse, Language::En) => format!(
            "Our form is there for reactions to the childcare of {brand}. What we received is \
             something else."
        ),
    }
}

fn referral(ground: Ground, language: Language) -> String {
    let said = match ground {
        Ground::DuplicateOf(original) => {
            return match language {
                Language::Nl => format!(
                    "Wij gaan verder onder kenmerk {original}. Wat u schreef, nemen wij daarin \
                     mee. Hebt u die reactie zelf ook gestuurd? Dan volgt u haar met de volgcode \
                     die erbij hoort."
                ),
                Language::En => format!(
                    "We go on under reference {original}. We take what you wrote into account \
                     there. Did you send that reaction too? Then you can follow it with its own \
                     tracking code."
                ),
            };
        }
        Ground::NotOurs => (
            "Stuur uw reactie naar de organisatie waar het over gaat. Elke organisatie voor \
             kinderopvang heeft een regeling voor klachten. Weet u niet waar u moet zijn? Het \
             Klachtenloket Kinderopvang helpt u gratis op weg.",
            "Please send your reaction to the organisation it is about. Every childcare \
             organisation has rules for complaints. Don’t you know where to go? The Klachtenloket \
             Kinderopvang helps you on your way, free of charge.",
        ),
        Ground::Abuse => (
            "Wilt u ons toch iets laten weten over onze opvang? Stuur dan een nieuwe reactie met \
             het formulier op onze site.",
            "Would you still like to tell us something about our childcare? Then please send a \
             new reaction with the form on our site.",
        ),
    };
    say(language, said).to_owned()
}
