//! A duplicate goes on in its original (4.3 "Not taken").

use crate::acts::merging;
use crate::notices::told;
use crate::story::{
    Story, confidential, involve, level, link, nature, not_taken, reopen, take_back,
};
use crate::world::{email, line, reaction, today};
use domain::case::Case;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::merge::{Echo, Merged, Original, merged_into, shows};
use domain::reaction::{NewReaction, Phone, Reporter};
use domain::severity::Severity;
use domain::status::{Closure, Ground, Status};
use domain::words::Body;
use domain::{Command, Nature, Reference};

const FIRST: u32 = 7;

/// The same case under a reference of its own.
fn first(story: &Story) -> Story {
    let mut first = story.clone();
    first.case.reference = Reference::new(2026, FIRST);
    first
}

fn sent_by(reporter: impl Fn(&mut Reporter)) -> Story {
    let mut sent: NewReaction = reaction(Nature::Complaint);
    reporter(&mut sent.reporter);
    Story::of(sent).then("coco", &Command::CompleteInvolvementCheck)
}

/// What the program does to the original after a change of the duplicate.
fn echoed(before: &Case, after: &Case, original: &Story) -> Option<Story> {
    let echo = Echo::of(before, after)?;
    assert_eq!(echo.original(), original.case.reference);
    let command = echo.command(after, &original.case);
    Some(original.clone().then("system", &command))
}

#[test]
fn a_duplicate_closes_into_its_original_which_then_knows_its_words() {
    let (original, duplicate) = (first(&Story::in_progress()), Story::checked());
    let into = Original::of(&original.case, &duplicate.case).expect("alike");
    let sent = duplicate.clone().then("coco", &merging(into));
    assert_eq!(Echo::of(&duplicate.case, &sent.case), None, "on its way");
    let closed = sent.clone().delivered(1);
    let ground = Ground::DuplicateOf(original.case.reference);
    assert_eq!(
        closed.case.status,
        Status::Closed(Closure::NotTaken(ground))
    );
    assert_eq!(merged_into(&closed.case), Some(original.case.reference));

    let joined = echoed(&sent.case, &closed.case, &original).expect("an echo");
    let merged = &joined.case.dossier.merged[0];
    assert_eq!(merged.reference, duplicate.case.reference);
    assert_eq!(merged.arrived_on, today());
    assert_eq!(merged.text.as_ref(), Some(&duplicate.case.reaction.body));
    assert!(shows(&joined.case, duplicate.case.reference));
    assert!(!shows(&joined.case, Reference::new(2026, 99)));
    assert_eq!(
        joined.case.status, original.case.status,
        "the handling goes on"
    );
    assert_eq!(joined.case.deadlines, original.case.deadlines);
    assert_eq!(closed.met(DeadlineKind::Judged), None, "never judged here");
}

#[test]
fn the_handler_is_told_and_the_parent_reads_it_when_both_are_theirs() {
    let (original, duplicate) = (first(&Story::in_progress()), Story::checked());
    let join = |duplicate: &Case| {
        let echo = Echo::Joins(original.case.reference);
        echo.command(duplicate, &original.case)
    };
    let own = join(&duplicate.case);
    assert_eq!(told(&original, "system", &own), ["suus"]);
    let layers = original.leaves("system", &own);
    assert_eq!(layers, [("duplicate_joined", Visibility::Parent)]);
    let stranger = sent_by(|one| one.email = Some(email("ander@voorbeeld.example")));
    let layers = original.leaves("system", &join(&stranger.case));
    assert_eq!(layers, [("duplicate_joined", Visibility::Internal)]);
    let joined = original.clone().then("system", &own);
    assert_eq!(
        joined.refuses("system", &own),
        Some(Refusal::NothingChanges)
    );
    for who in ["coco", "suus", "dora", "parent"] {
        assert_eq!(
            original.refuses(who, &own),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
}

#[test]
fn a_bounce_or_a_reopening_parts_the_two_again() {
    let (original, duplicate) = (first(&Story::in_progress()), Story::checked());
    let into = Original::of(&original.case, &duplicate.case).expect("alike");
    let sent = duplicate.then("coco", &merging(into));
    let closed = sent.clone().delivered(1);
    let joined = echoed(&sent.case, &closed.case, &original).expect("an echo");
    for apart in [
        closed.clone().then("system", &take_back(1)),
        closed.clone().days_later(60).then("coco", &reopen()),
    ] {
        assert_eq!(apart.case.status, Status::Triage);
        let parted = echoed(&closed.case, &apart.case, &joined).expect("an echo");
        assert!(parted.case.dossier.merged.is_empty());
        let again = Command::PartDuplicate {
            reference: apart.case.reference,
        };
        assert_eq!(
            parted.refuses("system", &again),
            Some(Refusal::NoSuchRecord)
        );
    }
}

#[test]
fn a_duplicate_needs_a_case_somebody_looked_at() {
    let story = Story::checked();
    let named = not_taken(Ground::DuplicateOf(Reference::new(2026, FIRST)));
    assert_eq!(
        story.refuses("coco", &named),
        Some(Refusal::OriginalUnknown)
    );
    let itself = Original::of(&story.case, &story.case);
    assert_eq!(itself, Err(Refusal::SameCase));
}

#[test]
fn an_original_is_open_and_no_duplicate_itself() {
    let duplicate = Story::checked().case;
    let closed = first(&Story::handled());
    let refused = Original::of(&closed.case, &duplicate);
    assert_eq!(refused, Err(Refusal::OriginalNotOpen));
    for open in [Story::checked(), Story::assigned(), Story::accepted()] {
        assert!(Original::of(&first(&open).case, &duplicate).is_ok());
    }
}

#[test]
fn nothing_less_is_done_for_a_duplicate_than_by_itself() {
    let checked = Story::checked();
    let plain = first(&checked);
    let unlike = |original: &Story, duplicate: &Story| {
        Original::of(&original.case, &duplicate.case) == Err(Refusal::OriginalUnlike)
    };
    assert!(
        unlike(&first(&Story::tip()), &checked),
        "a klacht into a tip"
    );
    let agreed = Story::checked().then("coco", &nature(Nature::Tip, Some(today())));
    assert!(!unlike(&plain, &agreed), "a tip into a klacht");
    let medium = checked.clone().then("coco", &level(Severity::Medium));
    assert!(unlike(&plain, &medium));
    assert!(!unlike(&first(&medium), &medium), "the same level");
    assert!(!unlike(&first(&medium), &checked), "a higher one");
    let hidden = checked.clone().then("coco", &confidential(&["coco"]));
    assert!(unlike(&plain, &hidden));
    assert!(!unlike(&first(&hidden), &hidden));
}

#[test]
fn who_is_kept_out_of_the_duplicate_is_kept_out_of_the_original() {
    let seen = Err(Refusal::OriginalSeenByInvolved);
    let plain = first(&Story::checked());
    let kept_out = Story::checked().then("coco", &involve("lena"));
    assert_eq!(Original::of(&plain.case, &kept_out.case), seen);
    let there_too = first(&kept_out);
    assert!(Original::of(&there_too.case, &kept_out.case).is_ok());
    let mut named = reaction(Nature::Tip);
    named.not_for = Some(line("Luuk"));
    let named = Story::of(named);
    assert_eq!(Original::of(&first(&Story::tip()).case, &named.case), seen);
    let linked = named.then("coco", &link(1, "lena"));
    assert!(Original::of(&there_too.case, &linked.case).is_ok());
    // Linked after the letter was approved: the original gets no words.
    let echo = Echo::Joins(plain.case.reference);
    let Command::JoinDuplicate { merged } = echo.command(&kept_out.case, &plain.case) else {
        panic!("a join");
    };
    assert_eq!(merged.text, None);
}

#[test]
fn another_parents_klacht_is_judged_by_itself() {
    let own = first(&Story::checked());
    let by_phone = |number: &'static str| {
        sent_by(move |one| {
            one.email = None;
            one.phone = Some(Phone::parse(number).expect("a number"));
        })
    };
    let stranger = sent_by(|one| one.email = Some(email("ander@voorbeeld.example")));
    let refused = Original::of(&own.case, &stranger.case);
    assert_eq!(refused, Err(Refusal::OwnJudgment));
    let nobody = sent_by(|one| (one.email, one.phone) = (None, None));
    assert!(
        Original::of(&own.case, &nobody.case).is_ok(),
        "the same words, sent twice"
    );
    let mut retold = nobody.clone();
    retold.case.reaction.body = Body::parse("De factuur klopt niet.").expect("a body");
    for original in [&own, &first(&nobody)] {
        let refused = Original::of(&original.case, &retold.case);
        assert_eq!(refused, Err(Refusal::OwnJudgment), "who knows whose it is");
    }
    let mut spaced = nobody.clone();
    let words = "  DE factuur van\nmei was  onduidelijk. ";
    spaced.case.reaction.body = Body::parse(words).expect("a body");
    assert!(Original::of(&own.case, &spaced.case).is_ok());
    let mut copied = stranger.clone();
    copied.case.reaction.body = own.case.reaction.body.clone();
    let refused = Original::of(&own.case, &copied.case);
    assert_eq!(refused, Err(Refusal::OwnJudgment), "two who can be reached");
    let agreed = stranger.then("coco", &nature(Nature::Tip, Some(today())));
    assert!(
        Original::of(&own.case, &agreed.case).is_ok(),
        "a tip needs none"
    );

    let joins = |duplicate: &Story, original: &Story| -> Merged {
        let echo = Echo::Joins(original.case.reference);
        match echo.command(&duplicate.case, &original.case) {
            Command::JoinDuplicate { merged } => *merged,
            _ => panic!("a join"),
        }
    };
    assert!(!joins(&nobody, &own).same_parent, "no thread for nobody");
    assert!(!joins(&nobody, &first(&nobody)).same_parent);
    for other in ["06 12 34 56 78", "+31 6 1234 5678", "06-12345678"] {
        let same = joins(&by_phone(other), &first(&by_phone("0612345678")));
        assert!(same.same_parent, "{other}");
    }
    let another = joins(&by_phone("0612345679"), &first(&by_phone("0612345678")));
    assert!(!another.same_parent);
    let shouted = sent_by(|one| {
        let address = one.email.as_ref().expect("an address").as_str();
        one.email = Some(email(&address.to_uppercase()));
    });
    assert!(joins(&shouted, &own).same_parent);
}
