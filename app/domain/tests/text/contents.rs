//! What a letter has to say is taken from the case; where it isn't there, there is no letter.

use super::cases::{needs, organisation, ravi, ready, received};
use super::date;
use super::parts::{colleague, judgment, message, remark, satisfaction};
use domain::case::Case;
use domain::command::Needs;
use domain::dossier::{Consent, Score};
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::staff::StaffId;
use domain::text::letter::{Agreed, Content, Judged, Kept, Verification, content, printed};

fn of(case: &Case, kind: LetterKind) -> Option<Content> {
    with(case, kind, needs(kind))
}

fn with(case: &Case, kind: LetterKind, needs: Needs) -> Option<Content> {
    content(case, (kind, needs), Some(&ravi()), &organisation())
}

#[test]
fn each_letter_has_its_content() {
    let case = ready("complaint");
    for kind in LetterKind::ALL {
        assert_eq!(of(&case, *kind).map(|one| one.kind()), Some(*kind));
    }
}

#[test]
fn the_handlers_letter_names_handler_and_who_decided_or_isnt_there() {
    let case = ready("complaint");
    let Some(Content::HandlerKnown {
        handler,
        decided_by,
    }) = of(&case, LetterKind::HandlerKnown)
    else {
        panic!("both are in the list");
    };
    assert_eq!(handler.name, "Ravi Soekhoe");
    assert_eq!(handler.function, "medewerker facturatie");
    assert_eq!(decided_by.name, "Ravi Soekhoe");
    let nobody = |case: &Case| {
        assert_eq!(of(case, LetterKind::HandlerKnown), None);
    };
    let mut unlisted = case.clone();
    let other = StaffId::parse("iemand-anders").expect("an id");
    let assignment = unlisted.assignment.as_mut().expect("assigned");
    assignment.handler = other.clone();
    nobody(&unlisted);
    let mut undecided = case.clone();
    let assignment = undecided.assignment.as_mut().expect("assigned");
    assignment.decided_by = other;
    nobody(&undecided);
    let mut unassigned = case;
    unassigned.assignment = None;
    nobody(&unassigned);
}

#[test]
fn the_thank_you_names_who_passed_the_reaction_on_or_isnt_there() {
    let (case, org) = (ready("tip"), organisation());
    let Some(Content::Thanks { by }) = of(&case, LetterKind::Thanks) else {
        panic!("its writer received the reaction");
    };
    assert_eq!(
        (by.name.as_str(), by.email.as_str()),
        ("Ravi Soekhoe", "ravi@kinderplein.example")
    );
    let asked = (LetterKind::Thanks, Needs::Nothing);
    assert_eq!(content(&case, asked, None, &org), None, "nobody to name");
}

#[test]
fn the_proposal_is_this_rounds_and_of_a_complaint_has_agreements_or_a_reason() {
    let mut case = ready("complaint");
    case.dossier.agreements[0].round = 2;
    assert_eq!(of(&case, LetterKind::Proposal), None, "nothing agreed on");
    let mut tip = ready("tip");
    tip.dossier.agreements.clear();
    let Some(Content::Proposal(of_tip)) = of(&tip, LetterKind::Proposal) else {
        panic!("a tip needs no agreement");
    };
    assert_eq!(of_tip.agreed, Agreed::Unexplained);
    assert_eq!(of_tip.judgment, None, "only a klacht is judged");
    let why = remark("U wilde dat niet.");
    case.dossier.proposals[0].proposal.no_agreement = Some(why.clone());
    let Some(Content::Proposal(explained)) = of(&case, LetterKind::Proposal) else {
        panic!("a reason will do");
    };
    assert_eq!(explained.agreed, Agreed::Nothing(why));
    assert_eq!(explained.judgment, Some(judgment()));
    case.round = 2;
    assert_eq!(of(&case, LetterKind::Proposal), None, "of another round");
}

#[test]
fn the_closing_letter_needs_verification_and_of_a_complaint_the_judgment() {
    let mut case = ready("complaint");
    case.dossier.judgments.clear();
    assert_eq!(of(&case, LetterKind::Closing), None, "not judged");
    let mut tip = ready("tip");
    let Some(Content::Closing(of_tip)) = of(&tip, LetterKind::Closing) else {
        panic!("a tip isn't judged");
    };
    assert_eq!(
        (of_tip.judged, of_tip.kept),
        (Judged::NotAComplaint, Kept::Other)
    );
    tip.dossier.contacts.clear();
    assert_eq!(of(&tip, LetterKind::Closing), None, "no contact");
    let mut unrated = ready("tip");
    unrated.dossier.satisfaction.clear();
    assert_eq!(of(&unrated, LetterKind::Closing), None, "no scores");
}

#[test]
fn the_closing_letter_knows_attempts_consent_and_what_was_carried_out() {
    let mut case = ready("complaint");
    let done = Some(date(2026, 11, 24));
    case.dossier.measures = judgment().measures;
    case.dossier.measures[0].done_on = done;
    let given = satisfaction(Score::ALL[0], Score::ALL[4]);
    case.dossier.satisfaction[0] = given.clone();
    case.dossier.consents.push(Consent {
        round: 1,
        by: colleague(),
        reason: remark("Meer kunnen wij niet doen."),
    });
    let Some(Content::Closing(closing)) = of(&case, LetterKind::Closing) else {
        panic!("complete");
    };
    let consented = true;
    assert_eq!(
        closing.verified,
        Verification::Answered { given, consented }
    );
    let Judged::Complaint(judged) = closing.judged else {
        panic!("a klacht is judged");
    };
    assert_eq!(judged.measures[0].done_on, done);
    let dossier = &mut case.dossier;
    dossier.satisfaction.clear();
    dossier.contacts[0].reached = false;
    let mut second = dossier.contacts[0].clone();
    second.on = date(2026, 11, 24);
    dossier.contacts.push(second);
    let Some(Content::Closing(tried)) = of(&case, LetterKind::Closing) else {
        panic!("two attempts");
    };
    assert_eq!(tried.verified, Verification::NotReached);
}

#[test]
fn a_delay_needs_a_date_and_a_refusal_a_ground() {
    let case = ready("complaint");
    let (until, because) = (needs(LetterKind::Interim), needs(LetterKind::NotTaken));
    for wrong in [Needs::Nothing, because] {
        assert_eq!(with(&case, LetterKind::Interim, wrong), None);
    }
    for wrong in [Needs::Nothing, until] {
        assert_eq!(with(&case, LetterKind::NotTaken, wrong), None);
    }
}

#[test]
fn a_severe_case_goes_on_after_its_withdrawal_and_is_kept_longer() {
    let mut case = ready("complaint");
    let withdrawn = |case: &Case| match of(case, LetterKind::Withdrawn) {
        Some(Content::Withdrawn(one)) => (one.severe_goes_on, one.kept),
        other => panic!("{other:?}"),
    };
    assert_eq!(withdrawn(&case), (false, Kept::Complaint));
    (case.severity, case.severity_confirmed) = (Severity::Severe, true);
    assert_eq!(withdrawn(&case), (true, Kept::Procedure));
    let possibly = received("complaint", "De leidster heeft mijn kind geslagen.");
    assert_eq!(withdrawn(&possibly), (true, Kept::Complaint));
}

#[test]
fn a_long_reaction_is_cut_between_words() {
    let summary = |body: &str| {
        let mut case = ready("tip");
        case.reaction = received("tip", body).reaction;
        match of(&case, LetterKind::Proposal) {
            Some(Content::Proposal(one)) => one.summary,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(summary("Eerst dit.\n\nDan dat."), "Eerst dit. Dan dat.");
    let long = summary(&"woord ".repeat(100));
    assert!(
        long.ends_with("woord…") && long.chars().count() <= 300,
        "{long}"
    );
    assert_eq!(summary(&"w".repeat(400)).chars().count(), 301);
}

#[test]
fn a_letter_names_who_keeps_an_agreement_and_without_writer_the_brand_signs() {
    let (ravi, org) = (ravi(), organisation());
    let (case, words) = (ready("complaint"), message("Fijn dat het gelukt is."));
    let today = date(2026, 11, 24);
    let whole = |kind, writer| {
        let asked = (kind, needs(kind), &words, Channel::Mail);
        let letter = printed(&case, asked, writer, &org, today).expect("all it needs");
        letter.paragraphs(true).join("\n\n")
    };
    let closing = whole(LetterKind::Closing, Some(&ravi));
    assert!(closing.contains("Wie: medewerker facturatie."), "{closing}");
    assert!(closing.contains(words.as_str()), "{closing}");
    assert!(closing.contains("Ravi Soekhoe"), "{closing}");
    let confirmed = whole(LetterKind::Withdrawn, None);
    assert!(!confirmed.contains(words.as_str()), "{confirmed}");
    assert!(confirmed.ends_with("groet,\nKinderplein"), "{confirmed}");
    let asked = (LetterKind::Interim, Needs::Nothing, &words, Channel::Mail);
    assert_eq!(printed(&case, asked, Some(&ravi), &org, today), None);
}
