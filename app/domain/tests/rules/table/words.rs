//! What stands in the way, in a few words; the screen says it in a whole sentence.

use domain::error::Refusal;

pub fn word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotInThisState => "niet nu",
        Refusal::DirectorOnly => "alleen directeur",
        Refusal::AwaitsDirector => "eerst de directeur",
        Refusal::AboveYourLevel => "boven niveau 2",
        Refusal::InvolvementUnchecked => "eerst controle",
        Refusal::InvolvementSettled => "geen naam open",
        Refusal::NothingChanges => "is al zo",
        Refusal::FullTrackOnly => "niet licht",
        Refusal::LetterPending => "brief onderweg",
        Refusal::NoSuchLetter => "geen brief",
        Refusal::ConsultationMissing => "eerst overleg",
        Refusal::SeverityUnsettled => "eerst ernst",
        Refusal::MessagesFull => "vol",
        Refusal::QuestionOpen => "vraag staat open",
        Refusal::NoQuestion => "geen vraag open",
        Refusal::TooEarly => "ouder heeft nog tijd",
        Refusal::NoSuchRecord => "niets open",
        Refusal::ProposalMissing => "eerst voorstel",
        Refusal::AgreementMissing => "eerst afspraak",
        Refusal::NotVerified => "eerst verificatie",
        Refusal::JudgmentMissing => "eerst oordeel",
        Refusal::MeasureOverdue => "maatregel te laat",
        Refusal::ConsentMissing => "eerst instemming",
        Refusal::NotNextUp => "wie erboven staat",
        Refusal::NotWithdrawn => "niet ingetrokken",
        Refusal::LetterNotDelivered => "eerst bevestiging",
        Refusal::TooLate => "te laat",
        Refusal::NothingToObject => "geen bezwaar",
        Refusal::NotLater => "voorstel gedaan",
        Refusal::NotAcute => "niet niveau 4",
        Refusal::NoComplaint | Refusal::NoJudgmentNeeded => "geen klacht",
        Refusal::WithdrawnAlready => "ingetrokken",
        Refusal::ObjectionOpen => "eerst bezwaar",
        Refusal::NoHandler => "geen behandelaar",
        Refusal::AlreadyHandler => "behandelt al",
        Refusal::KeptByHold => "bewaarplicht",
        Refusal::DisputeOpen => "geschil loopt",
        Refusal::RetentionRuns => "bewaartermijn",
        Refusal::ReportOpen => "jaarverslag open",
        other @ (Refusal::NotFound
        | Refusal::NotYourRole
        | Refusal::ReasonMissing
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::CandidateOutside
        | Refusal::ChannelUnavailable
        | Refusal::ComplaintHasALevel
        | Refusal::ProofMissing
        | Refusal::SameCase
        | Refusal::PersonNeeded
        | Refusal::OriginalUnknown
        | Refusal::OriginalNotOpen
        | Refusal::OriginalUnlike
        | Refusal::OriginalSeenByInvolved
        | Refusal::OwnJudgment
        | Refusal::ConsentInvalid
        | Refusal::PoliceReportDue
        | Refusal::DateImpossible
        | Refusal::DateOver
        | Refusal::NameMissing) => panic!("{other:?} is said of what was filled in"),
    }
}
