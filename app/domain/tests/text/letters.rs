//! The letters in full, as the parent gets them.

use super::date;
use domain::reaction::Language;
use domain::reference::Reference;
use domain::text::letter::{Content, Named, Slots, letter};
use std::collections::BTreeMap;

fn named(name: &str, function: &str) -> Named {
    Named {
        name: name.to_owned(),
        function: function.to_owned(),
        email: "sanne@kinderplein.example".to_owned(),
        phone: Some("040 555 01 21".to_owned()),
    }
}

/// What every letter says; the handler letter's.
pub fn slots() -> Slots {
    Slots {
        content: Content::HandlerKnown {
            handler: named("Sanne de Wit", "locatiemanager De Vlierhof"),
            decided_by: named("Inge Coppens", "klachtencoördinator"),
        },
        reference: Reference::new(2026, 42),
        brand: "Kinderplein".to_owned(),
        date: date(2026, 11, 24),
        parent: Some("Fatma Yıldız".to_owned()),
        address: None,
        arrived_on: date(2026, 11, 22),
        about: Some(named("Sanne de Wit", "locatiemanager De Vlierhof")),
        aim: Some(date(2026, 12, 13)),
        proposed: false,
        judged_by: Some(date(2027, 1, 3)),
        keepers: BTreeMap::new(),
        written: "Ik bel u morgen om kennis te maken.".to_owned(),
        signed_by: Some(named("Sanne de Wit", "locatiemanager De Vlierhof")),
    }
}

pub fn printed(slots: &Slots, language: Language) -> String {
    letter(slots, language).paragraphs(true).join("\n\n")
}

#[test]
fn the_handler_letter_holds_all_that_is_mandatory() {
    insta::assert_snapshot!(printed(&slots(), Language::Nl), @r"
    dinsdag 24 november 2026

    Kenmerk: KR-2026-00042

    Beste Fatma Yıldız,

    Op zondag 22 november 2026 kregen wij uw reactie. Sanne de Wit, locatiemanager De Vlierhof, behandelt uw reactie.

    Ik bel u morgen om kennis te maken.

    U bereikt Sanne de Wit via sanne@kinderplein.example of 040 555 01 21. U kunt ook schrijven op uw volgpagina.

    Inge Coppens, klachtencoördinator, heeft besloten wie uw reactie behandelt.

    Wij streven ernaar u uiterlijk zondag 13 december 2026 een oplossing voor te stellen. Ons oordeel over uw klacht krijgt u uiterlijk zondag 3 januari 2027. Dat is de termijn van de wet.

    De afspraken die wij met u maken, leggen wij vast. U leest ze op uw volgpagina.

    Wilt u liever dat iemand anders uw reactie behandelt? Schrijf ons dan op uw volgpagina waarom. Wij beslissen daar binnen een week over en u krijgt schriftelijk antwoord.

    Met vriendelijke groet,
    Sanne de Wit
    locatiemanager De Vlierhof
    Kinderplein
    ");
}

#[test]
fn the_handler_letter_is_as_plain_in_english() {
    insta::assert_snapshot!(printed(&slots(), Language::En), @r"
    Tuesday 24 November 2026

    Reference: KR-2026-00042

    Dear Fatma Yıldız,

    We received your reaction on Sunday 22 November 2026. Sanne de Wit, locatiemanager De Vlierhof, handles your reaction.

    Ik bel u morgen om kennis te maken.

    You can reach Sanne de Wit at sanne@kinderplein.example or 040 555 01 21. You can also write on your tracking page.

    Inge Coppens, klachtencoördinator, decided who handles your reaction.

    We aim to propose a solution to you by Sunday 13 December 2026. You will get our judgment on your complaint by Sunday 3 January 2027. That is the time limit set by law.

    We record the agreements we make with you. You can read them on your tracking page.

    Would you rather have someone else handle your reaction? Write to us on your tracking page and say why. We decide within a week and answer you in writing.

    Kind regards,
    Sanne de Wit
    locatiemanager De Vlierhof
    Kinderplein
    ");
}

#[test]
fn a_handler_letter_without_parents_name_phone_judgment_and_signer_still_reads_well() {
    let handler = Named {
        phone: None,
        ..named("Sanne de Wit", "locatiemanager De Vlierhof")
    };
    let decided_by = named("Inge Coppens", "klachtencoördinator");
    let bare = Slots {
        content: Content::HandlerKnown {
            handler,
            decided_by,
        },
        parent: None,
        judged_by: None,
        signed_by: None,
        ..slots()
    };
    insta::assert_snapshot!(printed(&bare, Language::Nl), @r"
    dinsdag 24 november 2026

    Kenmerk: KR-2026-00042

    Beste ouder of verzorger,

    Op zondag 22 november 2026 kregen wij uw reactie. Sanne de Wit, locatiemanager De Vlierhof, behandelt uw reactie.

    Ik bel u morgen om kennis te maken.

    U bereikt Sanne de Wit via sanne@kinderplein.example. U kunt ook schrijven op uw volgpagina.

    Inge Coppens, klachtencoördinator, heeft besloten wie uw reactie behandelt.

    Wij streven ernaar u uiterlijk zondag 13 december 2026 een oplossing voor te stellen.

    De afspraken die wij met u maken, leggen wij vast. U leest ze op uw volgpagina.

    Wilt u liever dat iemand anders uw reactie behandelt? Schrijf ons dan op uw volgpagina waarom. Wij beslissen daar binnen een week over en u krijgt schriftelijk antwoord.

    Met vriendelijke groet,
    Kinderplein
    ");
}

#[test]
fn the_handler_letter_prints_only_what_is_still_to_come() {
    let on = |date| Slots { date, ..slots() };
    let late = printed(&on(date(2026, 12, 14)), Language::Nl);
    assert!(late.contains("zo snel mogelijk een oplossing voor te stellen. Ons oordeel"));
    assert!(!late.contains("13 december"), "{late}");
    let last = printed(&on(date(2026, 12, 13)), Language::En);
    assert!(last.contains("by Sunday 13 December 2026"), "{last}");
    let later = printed(&on(date(2027, 1, 4)), Language::En);
    assert!(
        !later.contains("3 January") && !later.contains("judgment"),
        "{later}"
    );
    let proposed = Slots {
        aim: None,
        proposed: true,
        ..slots()
    };
    let letter = printed(&proposed, Language::Nl);
    assert!(!letter.contains("Wij streven"), "{letter}");
    assert!(letter.contains("Ons oordeel over uw klacht krijgt u uiterlijk"));
    let done = Slots {
        judged_by: None,
        ..proposed
    };
    let letter = printed(&done, Language::Nl);
    assert!(
        letter.contains("wie uw reactie behandelt.\n\nDe afspraken"),
        "{letter}"
    );
}

fn thanks() -> Slots {
    let by = named("Sanne de Wit", "locatiemanager De Vlierhof");
    Slots {
        content: Content::Thanks { by },
        ..slots()
    }
}

#[test]
fn the_thank_you_names_who_got_it_and_asks_two_questions() {
    insta::assert_snapshot!(printed(&thanks(), Language::Nl), @r"
    dinsdag 24 november 2026

    Kenmerk: KR-2026-00042

    Beste Fatma Yıldız,

    Dank u wel voor uw reactie van zondag 22 november 2026. Sanne de Wit, locatiemanager De Vlierhof, heeft uw reactie ontvangen en doorgegeven aan de collega’s om wie het gaat.

    Ik bel u morgen om kennis te maken.

    Wij horen graag nog twee dingen van u:

    1. Bent u tevreden over wat wij met uw reactie doen?

    2. Bent u tevreden over hoe wij met uw reactie zijn omgegaan?

    U kunt antwoorden op uw volgpagina. Hiermee is uw reactie afgesloten.

    Met vriendelijke groet,
    Sanne de Wit
    locatiemanager De Vlierhof
    Kinderplein
    ");
}

#[test]
fn the_thank_you_is_as_plain_in_english() {
    insta::assert_snapshot!(printed(&thanks(), Language::En), @r"
    Tuesday 24 November 2026

    Reference: KR-2026-00042

    Dear Fatma Yıldız,

    Thank you for your reaction of Sunday 22 November 2026. Sanne de Wit, locatiemanager De Vlierhof, received your reaction and passed it on to the colleagues concerned.

    Ik bel u morgen om kennis te maken.

    We would like to ask you two more things:

    1. Are you satisfied with what we do with your reaction?

    2. Are you satisfied with how we dealt with your reaction?

    You can answer on your tracking page. Your reaction is now closed.

    Kind regards,
    Sanne de Wit
    locatiemanager De Vlierhof
    Kinderplein
    ");
}

#[test]
fn who_may_not_know_the_reporter_reads_the_letter_without_name_and_address() {
    let mut slots = slots();
    slots.address = Some("Fatma Yıldız\nDorpsstraat 1\n1234 AB  Dorp".to_owned());
    let letter = letter(&slots, Language::Nl);
    let known = letter.paragraphs(true);
    assert_eq!(known[0], "Fatma Yıldız\nDorpsstraat 1\n1234 AB  Dorp");
    assert_eq!(known[3], "Beste Fatma Yıldız,");
    let unknown = letter.paragraphs(false).join("\n");
    assert!(unknown.contains("Beste ouder of verzorger,"), "{unknown}");
    assert!(
        !unknown.contains("Fatma") && !unknown.contains("Dorp"),
        "{unknown}"
    );
}
