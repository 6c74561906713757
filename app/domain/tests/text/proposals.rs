//! Documents 3 and 3a: all that is mandatory stands in them, in both languages.

use super::date;
use super::letters::printed;
use super::parts::{ROUTES, holds, judgment, of, proposed};
use domain::dossier::Verdict;
use domain::reaction::Language;
use domain::text::letter::{Content, InterimContent};

#[test]
fn the_proposal_holds_all_that_is_mandatory() {
    holds(
        &of(proposed(None)),
        Language::Nl,
        &[
            "Op zondag 22 november 2026 kregen wij uw reactie. In het kort: “De facturen kloppen niet.”\n\n",
            "Ik bel u morgen om kennis te maken.\n\n",
            "Dit hebben wij onderzocht:\nWij hebben alle facturen nagerekend.\n\n",
            "Met deze mensen hebben wij gesproken:\nmedewerker facturatie, locatiemanager\n\n",
            "Dit hebben wij vastgesteld:\nTwee facturen waren te hoog.\n\n",
            "Dit stellen wij u voor:\nU krijgt het verschil terug.\n\n",
            "De afspraken:\n1. Wij betalen het verschil terug.\nWie: medewerker facturatie. Uiterlijk maandag 7 december 2026.\n2. U kijkt de nieuwe factuur na.\nWie: u. Zonder vaste datum.\n\n",
            "U krijgt uiterlijk zondag 3 januari 2027 ons oordeel over uw klacht. Dat is de termijn van de wet.\n\n",
            "Laat ons uiterlijk dinsdag 8 december 2026 weten wat u van dit voorstel vindt. Dat kan op uw volgpagina, of bel Sanne de Wit: 040 555 01 21.",
            ROUTES[0],
            ROUTES[1],
            "Met vriendelijke groet,\nSanne de Wit",
        ],
    );
    holds(
        &of(proposed(None)),
        Language::En,
        &[
            "We received your reaction on Sunday 22 November 2026. In short: “De facturen kloppen niet.”",
            "This is what we looked into:\nWij",
            "These are the people we spoke to:\nmedewerker",
            "This is what we found:\nTwee",
            "This is what we propose to you:\nU",
            "The agreements:\n1. Wij betalen het verschil terug.\nWho: medewerker facturatie. By Monday 7 December 2026.\n2. U kijkt de nieuwe factuur na.\nWho: you. No fixed date.",
            "You will get our judgment on your complaint by Sunday 3 January 2027.",
            "Please tell us by Tuesday 8 December 2026 what you think of this proposal. You can do that on your tracking page, or call Sanne de Wit: 040 555 01 21.",
            ROUTES[0],
            ROUTES[1],
        ],
    );
}

#[test]
fn a_proposal_that_judges_says_so_per_part_with_reasons_and_dated_measures() {
    let mut slots = of(proposed(Some(judgment())));
    holds(
        &slots,
        Language::Nl,
        &[
            "Dit is ons oordeel over uw klacht.\n\n",
            "Onderdeel 1: De facturen klopten niet\nUitkomst: gegrond.\nDe redenen: Wij rekenden een dag te veel.\n\n",
            "Onderdeel 2: Niemand belde terug\nUitkomst: geen oordeel.\nDe redenen: Wij kunnen dat niet meer nagaan.\n\n",
            "De maatregelen:\n1. Wij rekenen elke factuur twee keer na.\nDit is uiterlijk maandag 7 december 2026 klaar.\n\n",
            "Laat ons",
        ],
    );
    assert!(!printed(&slots, Language::Nl).contains("termijn van de wet"));
    let mut other = judgment();
    other.first.verdict = Verdict::PartlyFounded;
    other.further[0].verdict = Verdict::Unfounded;
    other.measures[0].done_on = Some(date(2026, 11, 23));
    slots.content = proposed(Some(other));
    holds(
        &slots,
        Language::En,
        &[
            "This is our judgment on your complaint.",
            "Part 1: De facturen klopten niet\nOutcome: partly upheld.\nThe reasons: Wij",
            "Part 2: Niemand belde terug\nOutcome: not upheld.\nThe reasons: Wij",
            "The measures:\n1. Wij rekenen elke factuur twee keer na.\nThis was done on Monday 23 November 2026.",
        ],
    );
}

#[test]
fn a_late_judgment_is_not_promised_for_the_past() {
    let mut slots = of(proposed(None));
    slots.date = date(2027, 1, 4);
    slots.about = None;
    holds(
        &slots,
        Language::Nl,
        &[
            "U had uiterlijk zondag 3 januari 2027 ons oordeel moeten krijgen. Dat is ons niet gelukt.",
            "Dat kan op uw volgpagina. Bent u het er niet mee eens?",
        ],
    );
}

#[test]
fn the_interim_letter_holds_all_that_is_mandatory() {
    let until = date(2026, 12, 20);
    let mut slots = of(Content::Interim(InterimContent { until }));
    holds(
        &slots,
        Language::Nl,
        &[
            "Wij streefden ernaar u uiterlijk zondag 13 december 2026 een oplossing voor te stellen. Dat lukt ons niet.\n\n",
            "De reden:\nIk bel u morgen om kennis te maken.\n\n",
            "Wij streven er nu naar u uiterlijk zondag 20 december 2026 een oplossing voor te stellen.\n\n",
            "U krijgt uiterlijk zondag 3 januari 2027 ons oordeel over uw klacht. Dat is de termijn van de wet. De zes weken die de wet ons daarvoor geeft, blijven gelijk.\n\n",
            "U bereikt Sanne de Wit via",
            ROUTES[0],
            ROUTES[1],
        ],
    );
    slots.date = date(2026, 12, 14);
    holds(
        &slots,
        Language::En,
        &[
            "We aimed to propose a solution to you by Sunday 13 December 2026. We did not manage that.",
            "The reason:\nIk bel u morgen",
            "We now aim to propose a solution to you by Sunday 20 December 2026.",
            "The six weeks that the law gives us for this stay the same.",
            ROUTES[0],
            ROUTES[1],
        ],
    );
    slots.judged_by = None;
    assert!(!printed(&slots, Language::En).contains("The six weeks that the law"));
}
