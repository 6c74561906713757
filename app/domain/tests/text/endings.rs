//! Documents 4, 4b and 4c: all that is mandatory stands in them, in both languages.

use super::date;
use super::letters::printed;
use super::parts::{
    ROUTES, agreed, closed, holds, judgment, not_taken, of, proposed, remark, satisfaction,
    withdrawn,
};
use domain::dossier::Score;
use domain::reaction::Language;
use domain::reference::Reference;
use domain::status::Ground;
use domain::text::letter::{Agreed, Content, InterimContent, Judged, Kept, Verification};

#[test]
fn the_closing_letter_of_a_complaint_holds_all_that_is_mandatory() {
    let [_, low, _, high, _] = Score::ALL;
    let verified = |given, consented| Verification::Answered { given, consented };
    let complaint = || Judged::Complaint(judgment());
    let happy = verified(satisfaction(high, high), false);
    holds(
        &of(closed(complaint(), agreed(), happy, Kept::Complaint)),
        Language::Nl,
        &[
            "Op zondag 22 november 2026 kregen wij uw reactie. Met deze brief sluiten wij haar af.\n\n",
            "Ik bel u morgen om kennis te maken.\n\n",
            "Onderdeel 1: De facturen klopten niet\nUitkomst: gegrond.\nDe redenen: ",
            "Onderdeel 2: ",
            "De maatregelen:\n1. Wij rekenen elke factuur twee keer na.\nDit is uiterlijk maandag 7 december 2026 klaar.\n\n",
            "De afspraken:\n1. Wij betalen het verschil terug.\n",
            "Op maandag 23 november 2026 vertelde u ons of u tevreden bent. De oplossing gaf u een 4. Hoe wij met uw reactie omgingen, gaf u een 4. De cijfers lopen van 1 (heel ontevreden) tot 5 (heel tevreden). U zei daarbij: “Fijn dat u belde.”\n\n",
            ROUTES[0],
            "binnen zes weken",
            ROUTES[1],
            "binnen zes weken",
            "Dat kan tot zes weken nadat deze brief is bezorgd, op uw volgpagina of op de locatie.",
            "tot 24 maanden na het afsluiten.",
        ],
    );
    let unhappy = verified(satisfaction(low, high), true);
    holds(
        &of(closed(complaint(), agreed(), unhappy, Kept::Procedure)),
        Language::En,
        &[
            "With this letter we close it.",
            "This is our judgment on your complaint.",
            "The agreements:\n1. ",
            "You gave the solution 2 out of 5, and how we dealt with your reaction 4 out of 5.",
            "You are not satisfied. A manager who did not handle your reaction looked at it too",
            ROUTES[0],
            "within six weeks",
            ROUTES[1],
            "within six weeks",
            "until six weeks after this letter was delivered",
            "until 24 months after everything has ended",
        ],
    );
}

#[test]
fn other_closing_letters_judge_nothing_and_say_what_could_not_be_done() {
    let nothing = Agreed::Nothing(remark("Daar was geen aanleiding voor."));
    let verified = || Verification::NotReached;
    let slots = of(closed(
        Judged::NotAComplaint,
        nothing,
        verified(),
        Kept::Other,
    ));
    holds(
        &slots,
        Language::Nl,
        &[
            "Wij hebben geen afspraken met u gemaakt. De reden:\nDaar was geen aanleiding voor.\n\n",
            "Wij hebben op verschillende dagen geprobeerd u te bereiken. Dat is niet gelukt.",
            "tot 12 maanden na het afsluiten.",
        ],
    );
    assert!(!printed(&slots, Language::Nl).contains("ons oordeel"));
    let unexplained = closed(
        Judged::NotAComplaint,
        Agreed::Unexplained,
        verified(),
        Kept::Other,
    );
    holds(
        &of(unexplained),
        Language::En,
        &[
            "We made no agreements with you.\n\n",
            "We tried to reach you on different days.",
            "until 12 months after closing.",
        ],
    );
}

#[test]
fn a_withdrawal_says_what_ends_what_goes_on_and_that_nothing_follows() {
    let mut slots = of(withdrawn(false));
    holds(
        &slots,
        Language::Nl,
        &[
            "U hebt uw reactie van zondag 22 november 2026 ingetrokken.",
            "Ik bel u morgen om kennis te maken.",
            "Dit stopt: wij behandelen uw reactie niet verder.",
            "Dit gaat door: uw reactie telt mee in onze cijfers.",
            "tot 24 maanden na het afsluiten.",
            "U krijgt hierover geen berichten meer van ons.",
            "Bedenkt u zich?",
            "tot zes weken nadat deze brief is bezorgd",
        ],
    );
    slots.signed_by = None;
    slots.content = withdrawn(true);
    holds(
        &slots,
        Language::En,
        &[
            "You have withdrawn your reaction of Sunday 22 November 2026.",
            "What ends: we will not ask you anything more",
            "What goes on: what you wrote may be serious. That is why we look into it all the same.",
            "You will get no more messages from us about this.",
            "Do you change your mind?",
            "until six weeks after we have closed your reaction",
            "Kind regards,\nKinderplein",
        ],
    );
    let letter = printed(&slots, Language::En);
    assert!(!letter.contains("Ik bel u morgen"), "{letter}");
    assert!(!letter.contains("letter was delivered"), "{letter}");
}

#[test]
fn what_is_not_taken_gets_its_reasons_and_a_referral() {
    let original = Reference::new(2026, 7);
    for (ground, because, referral) in [
        (
            Ground::DuplicateOf(original),
            "Wij kregen dezelfde reactie al eerder, met kenmerk KR-2026-00007.",
            "Wij gaan verder onder kenmerk KR-2026-00007.",
        ),
        (
            Ground::NotOurs,
            "Uw reactie gaat niet over Kinderplein.",
            "Stuur uw reactie naar de organisatie waar het over gaat.",
        ),
        (
            Ground::Abuse,
            "Ons formulier is er voor reacties op de opvang van Kinderplein.",
            "Stuur dan een nieuwe reactie met het formulier op onze site.",
        ),
    ] {
        holds(
            &of(not_taken(ground)),
            Language::Nl,
            &[
                "Op zondag 22 november 2026 kregen wij uw reactie. Wij nemen haar niet in behandeling.",
                "De reden:\n",
                because,
                "\nIk bel u morgen om kennis te maken.\n\n",
                referral,
                "tot zes weken nadat deze brief is bezorgd",
                ROUTES[0],
                ROUTES[1],
            ],
        );
    }
    for (ground, because, referral) in [
        (
            Ground::DuplicateOf(original),
            "with reference KR-2026-00007.",
            "We go on under reference KR-2026-00007.",
        ),
        (
            Ground::NotOurs,
            "Your reaction is not about Kinderplein.",
            "Please send your reaction to the organisation it is about.",
        ),
        (
            Ground::Abuse,
            "Our form is there for reactions to the childcare of Kinderplein.",
            "a new reaction with the form on our site.",
        ),
    ] {
        holds(
            &of(not_taken(ground)),
            Language::En,
            &[
                "We do not take it up.",
                "The reason:\n",
                because,
                referral,
                ROUTES[0],
                ROUTES[1],
            ],
        );
    }
}

#[test]
fn all_letters_say_u_and_have_no_empty_paragraphs() {
    let contents = [
        proposed(Some(judgment())),
        Content::Interim(InterimContent {
            until: date(2026, 12, 20),
        }),
        closed(
            Judged::Complaint(judgment()),
            agreed(),
            Verification::NotReached,
            Kept::Complaint,
        ),
        withdrawn(true),
        withdrawn(false),
        not_taken(Ground::NotOurs),
    ];
    for content in contents {
        let slots = of(content);
        let dutch = printed(&slots, Language::Nl);
        for word in dutch.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            assert!(!["je", "jij", "jouw", "helaas"].contains(&word), "{dutch}");
        }
        for letter in [dutch, printed(&slots, Language::En)] {
            assert!(
                !letter.contains("\n\n\n") && !letter.contains("  "),
                "{letter}"
            );
        }
    }
}
