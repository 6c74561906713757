//! Words of the page of checks.

use crate::staff::left::page_language;
use domain::reaction::Language;

/// The words in one language.
pub struct Words {
    pub title: &'static str,
    pub lead: &'static str,
    pub everything: &'static str,
    pub never: &'static str,
    pub running: &'static str,
    pub of: &'static str,
    pub go_on: &'static str,
    pub start: &'static str,
    pub anew: &'static str,
    pub last: &'static str,
    pub by: &'static str,
    pub sound: &'static str,
    pub unsound: &'static str,
    pub looked_at: &'static str,
    pub what_is_wrong: &'static str,
    pub more: &'static str,
    pub what_to_do: &'static str,
    pub command: &'static str,
    pub one: &'static str,
    pub reference: &'static str,
    pub reference_hint: &'static str,
    pub look: &'static str,
    pub no_reference: &'static str,
}

/// The words of this page.
pub fn words() -> &'static Words {
    match page_language() {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

const NL: Words = Words {
    title: "Controle",
    lead: "Alles wat met een reactie gebeurt, staat vast in een keten. Hier ziet u of die ketens nog kloppen en of er niets ontbreekt. U ziet alleen nummers, geen inhoud.",
    everything: "Alles controleren",
    never: "Er is nog nooit alles gecontroleerd.",
    running: "Bezig:",
    of: "van",
    go_on: "Ga verder",
    start: "Controleer alles",
    anew: "Begin opnieuw",
    last: "Laatste controle:",
    by: "door",
    sound: "Alles klopt.",
    unsound: "Niet alles klopt.",
    looked_at: "Bekeken:",
    what_is_wrong: "Dit klopt niet:",
    more: "andere",
    what_to_do: "Een reactie die niet klopt, wordt niet meer getoond. Bewaar de map met gegevens zoals die nu is, en zet een reservekopie van vóór de schade terug.",
    command: "Op de server zelf kan het ook:",
    one: "Eén reactie controleren",
    reference: "Nummer van de reactie",
    reference_hint: "Bijvoorbeeld KR-2026-00042.",
    look: "Controleer",
    no_reference: "Dit is geen nummer van een reactie. Typ het zo: KR-2026-00042.",
};

const EN: Words = Words {
    title: "Check",
    lead: "Everything that happens to a reaction is fixed in a chain. Here you see whether those chains still hold and that nothing is missing. You see numbers only, no content.",
    everything: "Check everything",
    never: "Everything was never checked yet.",
    running: "Under way:",
    of: "of",
    go_on: "Go on",
    start: "Check everything",
    anew: "Start again",
    last: "Last check:",
    by: "by",
    sound: "Everything holds.",
    unsound: "Not everything holds.",
    looked_at: "Looked at:",
    what_is_wrong: "This does not hold:",
    more: "more",
    what_to_do: "A reaction that does not hold is not shown any more. Keep the data folder as it is now, and put back a backup from before the damage.",
    command: "It can be done on the server itself too:",
    one: "Check one reaction",
    reference: "Number of the reaction",
    reference_hint: "For example KR-2026-00042.",
    look: "Check",
    no_reference: "This is no number of a reaction. Type it like this: KR-2026-00042.",
};
