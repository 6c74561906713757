//! What an act that is little else than a step says before it is done: who sees the case then, what
//! the parent reads, which term it meets, whose consent is needed.

use super::journey::{Journey, date, id, line, message, remark};
use domain::command::{Command, CommandKind};
use domain::dossier::{ContactWay, Judgment, Owner, PartJudgment, Proposal, Score, Verdict};
use domain::letter::{Channel, LetterKind};
use domain::reaction::Language;
use domain::view::{AskView, ask, case_view};

fn asked(journey: &Journey, who: &str, command: &Command) -> AskView {
    let lens = journey.lens(Language::Nl);
    let view = ask(&journey.case, command, journey.who(who), &lens);
    view.expect("accepted").expect("something to read")
}

fn said(journey: &Journey, who: &str, command: &Command) -> String {
    asked(journey, who, command).effects.join("\n")
}

fn confidential(on: bool, circle: &[&str]) -> Command {
    Command::SetConfidential {
        on,
        circle: circle.iter().map(|one| id(one)).collect(),
        reason: remark("Het gaat over een collega."),
    }
}

fn scores(solution: u8, process: u8) -> Command {
    let score = |value: u8| Score::ALL[usize::from(value) - 1];
    Command::RecordSatisfaction {
        solution: score(solution),
        process: score(process),
        remark: None,
    }
}

/// Proposed by this handler, accepted, and the parent was spoken to.
fn verifying(handler: &str) -> Journey {
    let to = |journey: &Journey| Command::Assign {
        to: Box::new(journey.who(handler).clone()),
        reason: None,
    };
    let letter = |journey: &Journey, kind| {
        journey.letter(handler, (kind, message("Ik bel u morgen."), Channel::Mail))
    };
    let deliver = |journey: &Journey, number| Command::DeliverLetter {
        number,
        on: journey.now.local,
    };
    let journey = Journey::of(&[]).then("inge", &Command::CompleteInvolvementCheck);
    let assign = to(&journey);
    let journey = journey.then("inge", &assign);
    let announce = letter(&journey, LetterKind::HandlerKnown);
    let journey = journey.then(handler, &announce);
    let delivered = deliver(&journey, 1);
    let journey = journey.then("systeem", &delivered);
    let proposal = Box::new(Proposal {
        examined: message("De facturen."),
        heard: line("Facturatie"),
        finding: message("Een fout."),
        solution: message("Wij betalen terug."),
        answer_by: date(2026, 12, 7),
        no_agreement: Some(remark("Er was niets af te spreken.")),
    });
    let journey = journey.then(handler, &Command::DraftProposal { proposal });
    let propose = letter(&journey, LetterKind::Proposal);
    let journey = journey.then(handler, &propose);
    let delivered = deliver(&journey, 2);
    let journey = journey
        .then("systeem", &delivered)
        .then("ouder", &Command::AcceptProposal);
    let contact = Command::RecordContact {
        on: journey.now.local,
        way: ContactWay::Phone,
        reached: true,
        text: None,
    };
    journey.then(handler, &contact)
}

#[test]
fn the_involvement_check_says_who_sees_the_complaint_then() {
    let journey = Journey::of(&[]);
    let view = asked(&journey, "inge", &Command::CompleteInvolvementCheck);
    assert_eq!(view.go, "Ja, controle op betrokkenheid afronden");
    insta::assert_snapshot!(view.effects.join("\n"), @r"
    Sanne de Wit ziet deze reactie daarna ook.
    Vanaf dan kan een behandelaar worden toegewezen. Blijkt later dat er toch een collega betrokken is, voeg die dan toe.
    Dit kan niet ongedaan gemaakt worden.
    ");
    let light = Journey::of(&[("place", "organisatie")]);
    insta::assert_snapshot!(said(&light, "inge", &Command::CompleteInvolvementCheck), @r"
    Dezelfde collega’s als nu zien deze reactie.
    Vanaf dan kan een behandelaar worden toegewezen. Blijkt later dat er toch een collega betrokken is, voeg die dan toe.
    Dit kan niet ongedaan gemaakt worden.
    ");
}

#[test]
fn a_restricted_circle_says_who_sees_the_case_from_then_on_and_who_no_longer() {
    let journey = Journey::of(&[]).assigned();
    let close = confidential(true, &["ravi"]);
    let view = asked(&journey, "inge", &close);
    assert_eq!(view.words.as_deref(), Some("Het gaat over een collega."));
    insta::assert_snapshot!(view.effects.join("\n"), @r"
    Daarna zien alleen deze collega’s de reactie: Inge Coppens, Sanne de Wit, Ravi Soekhoe, Karin Bos en Helma Brouwers.
    Van elke keer dat iemand haar leest, wordt vastgelegd wie dat was.
    ");
    let alone = Journey::of(&[]);
    insta::assert_snapshot!(said(&alone, "inge", &confidential(true, &[])), @r"
    Daarna zien alleen deze collega’s de reactie: Inge Coppens, Karin Bos en Helma Brouwers.
    Van elke keer dat iemand haar leest, wordt vastgelegd wie dat was.
    ");
    let journey = journey.then("inge", &close);
    insta::assert_snapshot!(said(&journey, "inge", &confidential(false, &[])), @r"
    De reactie is daarna niet meer besloten. Wie haar door de eigen rol ziet, ziet haar weer.
    Ravi Soekhoe ziet haar dan niet meer.
    ");
}

#[test]
fn a_delivery_by_hand_says_which_term_it_meets_and_where_the_case_stands_then() {
    let by_post = [
        ("contact", "letter"),
        ("street", "Lindelaan 5"),
        ("postcode", "1234 AB"),
        ("town", "Lindendaal"),
    ];
    let journey = Journey::of(&by_post).assigned();
    let letter = (
        LetterKind::HandlerKnown,
        message("Ik bel u."),
        Channel::Post,
    );
    let letter = journey.letter("sanne", letter);
    let journey = journey.then("sanne", &letter);
    let deliver = |journey: &Journey| Command::DeliverLetter {
        number: 1,
        on: journey.now.local,
    };
    insta::assert_snapshot!(said(&journey, "sanne", &deliver(&journey)), @r"
    Behandelaarsbrief: telt vanaf maandag 23 november als bezorgd bij de ouder.
    Deze termijn is dan op tijd gehaald: Behandelaar bekend, uiterlijk zondag 29 november.
    De reactie staat daarna bij “In behandeling”.
    Komt de brief toch terug, leg dat dan vast: dan telt hij niet meer.
    ");
    let late = journey.days_later(10);
    insta::assert_snapshot!(said(&late, "sanne", &deliver(&late)), @r"
    Behandelaarsbrief: telt vanaf donderdag 3 december als bezorgd bij de ouder.
    Deze termijn is dan te laat gehaald: Behandelaar bekend, uiterlijk zondag 29 november.
    De reactie staat daarna bij “In behandeling”.
    Komt de brief toch terug, leg dat dan vast: dan telt hij niet meer.
    ");
    let to = Box::new(late.who("ravi").clone());
    let reason = Some(remark("Sanne is ziek."));
    let overtaken = late.then("inge", &Command::Assign { to, reason });
    insta::assert_snapshot!(said(&overtaken, "inge", &deliver(&overtaken)), @r"
    Behandelaarsbrief: staat daarna als bezorgd bij de reactie. Intussen is er iets anders gebeurd: er verandert verder niets en er is geen termijn mee gehaald.
    Komt de brief toch terug, leg dat dan vast: dan telt hij niet meer.
    ");
}

#[test]
fn what_was_kept_or_carried_out_is_quoted_with_what_the_parent_reads() {
    let agreement = Command::RecordAgreement {
        text: remark("Wij bellen vrijdag."),
        owner: Owner::Parent,
        due: None,
    };
    let journey = Journey::of(&[]).announced().then("sanne", &agreement);
    let on = journey.now.local;
    let view = asked(
        &journey,
        "sanne",
        &Command::CompleteAgreement { number: 1, on },
    );
    assert_eq!(view.words.as_deref(), Some("Wij bellen vrijdag."));
    assert_eq!(view.back, "Terug");
    insta::assert_snapshot!(view.effects.join("\n"), @r"
    De ouder leest op de volgpagina dat deze afspraak is nagekomen. Vastgelegde dag: maandag 23 november.
    Dit kan niet ongedaan gemaakt worden.
    ");
}

#[test]
fn a_measure_carried_out_says_whether_it_was_in_time() {
    let judged = |journey: Journey| {
        let part = PartJudgment {
            part: line("De factuur"),
            verdict: Verdict::Founded,
            reasons: message("Daarom."),
        };
        let judgment = Box::new(Judgment {
            first: part,
            further: Vec::new(),
            measures: vec![domain::dossier::Measure {
                number: 0,
                text: remark("Facturen nalopen"),
                due: date(2026, 12, 4),
                done_on: None,
            }],
        });
        let journey = journey.then("sanne", &Command::DraftJudgment { judgment });
        let journey = journey.then("sanne", &scores(5, 5));
        let letter = (
            LetterKind::Closing,
            message("Wij sluiten af."),
            Channel::Mail,
        );
        let letter = journey.letter("sanne", letter);
        let journey = journey.then("sanne", &letter);
        let on = journey.now.local;
        let deliver = Command::DeliverLetter { number: 3, on };
        journey.then("systeem", &deliver)
    };
    let journey = judged(verifying("sanne"));
    let done = |journey: &Journey| Command::CompleteMeasure {
        number: 1,
        on: journey.now.local,
    };
    let view = asked(&journey, "sanne", &done(&journey));
    assert_eq!(view.words.as_deref(), Some("Facturen nalopen"));
    insta::assert_snapshot!(view.effects.join("\n"), @r"
    De ouder leest op de volgpagina dat deze maatregel is uitgevoerd. Vastgelegde dag: maandag 23 november.
    Deze termijn is dan op tijd gehaald: Maatregel klaar, uiterlijk vrijdag 4 december.
    Dit kan niet ongedaan gemaakt worden.
    ");
    let late = journey.days_later(20);
    insta::assert_snapshot!(said(&late, "sanne", &done(&late)), @r"
    De ouder leest op de volgpagina dat deze maatregel is uitgevoerd. Vastgelegde dag: zondag 13 december.
    Deze termijn is dan te laat gehaald: Maatregel klaar, uiterlijk vrijdag 4 december.
    Dit kan niet ongedaan gemaakt worden.
    ");
}

#[test]
fn low_scores_say_whose_consent_is_needed_then_and_above_what_now() {
    let journey = verifying("sanne");
    insta::assert_snapshot!(said(&journey, "sanne", &scores(4, 5)), @r"
    De ouder leest terug op de volgpagina: Over de oplossing: 4 van 5. Over hoe het ging: 5 van 5.
    Deze termijn is dan op tijd gehaald: Tevredenheid gevraagd, uiterlijk maandag 30 november.
    Tot de sluitingsbrief weggaat, kunt u de cijfers opnieuw vastleggen. Dan gelden de nieuwe.
    ");
    insta::assert_snapshot!(said(&journey, "sanne", &scores(2, 5)), @r"
    De ouder leest terug op de volgpagina: Over de oplossing: 2 van 5. Over hoe het ging: 5 van 5.
    Deze termijn is dan op tijd gehaald: Tevredenheid gevraagd, uiterlijk maandag 30 november.
    De ouder is niet tevreden. Sluiten kan pas als de clustermanager of de directeur ermee instemt.
    Tot de sluitingsbrief weggaat, kunt u de cijfers opnieuw vastleggen. Dan gelden de nieuwe.
    ");
    let director = verifying("helma");
    insta::assert_snapshot!(said(&director, "helma", &scores(2, 5)), @r"
    De ouder leest terug op de volgpagina: Over de oplossing: 2 van 5. Over hoe het ging: 5 van 5.
    Deze termijn is dan op tijd gehaald: Tevredenheid gevraagd, uiterlijk maandag 30 november.
    De ouder is niet tevreden. Sluiten kan pas als een bestuurder ermee instemt.
    De bestuurders zien deze reactie daarom vanaf dan ook.
    Tot de sluitingsbrief weggaat, kunt u de cijfers opnieuw vastleggen. Dan gelden de nieuwe.
    ");
    let above = |journey: &Journey, who: &str| {
        let lens = journey.lens(Language::Nl);
        let reader = journey.who(who);
        case_view(&journey.case, &journey.history, reader, 1, &lens).consent
    };
    assert_eq!(above(&journey, "sanne"), None, "nothing is known yet");
    let low = journey.then("sanne", &scores(2, 5));
    insta::assert_snapshot!(above(&low, "sanne").expect("a line"), @"De ouder is niet tevreden. Sluiten kan pas als de clustermanager of de directeur ermee instemt.");
    let of_manager = verifying("karin").then("karin", &scores(1, 1));
    insta::assert_snapshot!(above(&of_manager, "karin").expect("a line"), @"De ouder is niet tevreden. Sluiten kan pas als de directeur ermee instemt.");
    let of_director = director.then("helma", &scores(2, 5));
    insta::assert_snapshot!(above(&of_director, "helma").expect("a line"), @"De ouder is niet tevreden. Sluiten kan pas als een bestuurder ermee instemt.");
    let consent = Command::ConsentToClose {
        reason: remark("Er is gedaan wat kon."),
    };
    assert_eq!(above(&low.then("karin", &consent), "sanne"), None);
}

#[test]
fn nothing_of_this_is_done_without_a_word() {
    for kind in [
        CommandKind::CompleteInvolvementCheck,
        CommandKind::SetConfidential,
        CommandKind::DeliverLetter,
        CommandKind::CompleteAgreement,
        CommandKind::CompleteMeasure,
        CommandKind::RecordSatisfaction,
    ] {
        assert_eq!(
            kind.manner(),
            domain::command::Manner::Confirmed,
            "{kind:?}"
        );
    }
}
