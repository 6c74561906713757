//! Why something can't be done, for the parent.

use crate::error::Refusal;
use crate::reaction::Language;
use crate::text::say;

/// For the parent.
#[must_use]
pub const fn refusal_for_parent(refusal: Refusal, language: Language) -> &'static str {
    let said = match refusal {
        Refusal::NotFound => (
            "Wij vinden geen reactie bij deze code. Controleer de code op uw ontvangstbewijs.",
            "We find no reaction with this code. Check the code on your receipt.",
        ),
        Refusal::QuestionOpen | Refusal::NoQuestion => (
            "Deze vraag is al beantwoord of vervallen. Wilt u nog iets toevoegen, schrijf ons \
             dan een bericht.",
            "This question was already answered or has lapsed. If you want to add something, \
             write us a message.",
        ),
        Refusal::TooLate => (
            "U kunt uw reactie heropenen tot zes weken nadat zij is afgesloten. Die tijd is \
             voorbij. Stuur ons een nieuwe reactie.",
            "You can open your reaction again until six weeks after it was closed. That time is \
             over. Please send us a new reaction.",
        ),
        Refusal::NothingToObject => (
            "U kunt om een andere behandelaar vragen zodra u onze brief hebt over wie uw reactie \
             behandelt, één keer per behandelaar. Schrijf ons een bericht als er nog iets is.",
            "You can ask for another handler once you have our letter about who handles your \
             reaction, one time for each handler. Write us a message if there is anything else.",
        ),
        Refusal::WithdrawnAlready => (
            "U hebt deze reactie al ingetrokken. Wilt u ons toch nog iets vertellen, stuur ons \
             dan een nieuwe reactie.",
            "You already withdrew this reaction. If there is still something you want to tell \
             us, please send us a new reaction.",
        ),
        Refusal::NotYourRole
        | Refusal::NotInThisState
        | Refusal::DirectorOnly
        | Refusal::AwaitsDirector
        | Refusal::AboveYourLevel
        | Refusal::ReasonMissing
        | Refusal::InvolvementUnchecked
        | Refusal::InvolvementSettled
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::CandidateOutside
        | Refusal::AlreadyHandler
        | Refusal::FullTrackOnly
        | Refusal::NoHandler
        | Refusal::LetterPending
        | Refusal::NoSuchLetter
        | Refusal::ChannelUnavailable
        | Refusal::ConsultationMissing
        | Refusal::NothingChanges
        | Refusal::DateImpossible
        | Refusal::DateOver
        | Refusal::SeverityUnsettled
        | Refusal::ComplaintHasALevel
        | Refusal::MessagesFull
        | Refusal::TooEarly
        | Refusal::NoSuchRecord
        | Refusal::ProposalMissing
        | Refusal::ObjectionOpen
        | Refusal::AgreementMissing
        | Refusal::NotVerified
        | Refusal::JudgmentMissing
        | Refusal::MeasureOverdue
        | Refusal::NoJudgmentNeeded
        | Refusal::ConsentMissing
        | Refusal::NotNextUp
        | Refusal::NotWithdrawn
        | Refusal::LetterNotDelivered
        | Refusal::ProofMissing
        | Refusal::SameCase
        | Refusal::PersonNeeded
        | Refusal::OriginalUnknown
        | Refusal::OriginalNotOpen
        | Refusal::OriginalUnlike
        | Refusal::OriginalSeenByInvolved
        | Refusal::OwnJudgment
        | Refusal::ConsentInvalid
        | Refusal::NotLater
        | Refusal::PoliceReportDue
        | Refusal::NotAcute
        | Refusal::KeptByHold
        | Refusal::DisputeOpen
        | Refusal::RetentionRuns
        | Refusal::ReportOpen
        | Refusal::NoComplaint => (
            "U kunt bij deze reactie geen bericht meer schrijven. Stuur ons een nieuwe reactie.",
            "You can no longer write a message here. Please send us a new reaction.",
        ),
    };
    say(language, said)
}
