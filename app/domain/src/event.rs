//! What happened: the truth, from which case, timeline, feed, outbox and figures are made.

mod about;
mod approved;
mod department;
mod recorded;
mod terms;

pub use about::Visibility;
pub use approved::{Approved, TakenBack};
pub use department::ToDepartment;
pub use recorded::Recorded;
pub use terms::{AgreementTerms, HoldTerms};

use crate::case::Category;
use crate::command::Layer;
use crate::deadline::Deadline;
use crate::dossier::{
    Consultation, Contact, Contribution, DisputeBody, DisputeOutcome, Judgment, Objection,
    Proposal, Score, SubAction,
};
use crate::involvement::InvolvedColleague;
use crate::letter::LetterKind;
use crate::merge::Merged;
use crate::place::{Care, Places};
use crate::reaction::{Nature, NewReaction, Source};
use crate::reference::Reference;
use crate::retention::Kept;
use crate::severity::{Severity, Suggestion};
use crate::staff::{Rank, StaffId};
use crate::words::{Line, Message, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that happened to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The reaction was received; document 1 follows from it.
    Received {
        /// The reaction.
        reaction: Box<NewReaction>,
        /// How it came in.
        source: Source,
        /// Local date of arrival.
        arrived_on: NaiveDate,
        /// Regulation in force.
        regulation: Line,
        /// What automation suggests.
        suggestion: Suggestion,
        /// D1, D2 and for a klacht D3.
        deadlines: Vec<Deadline>,
    },
    /// Somebody started triage (the first triage act).
    TriageStarted,
    /// The nature was changed.
    NatureChanged {
        /// Before.
        from: Nature,
        /// After.
        to: Nature,
        /// Why.
        reason: Remark,
        /// The parent's agreement.
        agreed_on: Option<NaiveDate>,
        /// Whether it counts as a klacht from now on.
        counts_as_complaint: bool,
        /// D3, when it became a klacht.
        judged_by: Option<Deadline>,
    },
    /// The level was confirmed, raised or lowered by a person.
    SeveritySet {
        /// Before.
        from: Severity,
        /// After.
        to: Severity,
        /// Why.
        reason: Option<Remark>,
        /// D6, when it became severe.
        escalation: Option<Deadline>,
        /// Local date; lowering from severe meets D6 on it.
        on: NaiveDate,
    },
    /// It is one of three or more alike at one location within 90 days: possibly severe (4.6).
    RepetitionNoticed,
    /// Categorised.
    CategorySet {
        /// Main category.
        category: Category,
        /// Cause.
        cause: Option<Line>,
    },
    /// Places corrected.
    PlacesSet {
        /// Places.
        places: Places,
        /// Kind of care.
        care: Option<Care>,
    },
    /// A colleague was linked as involved; a present handler who is involved loses the case.
    Involved {
        /// The involvement's number; new or one the parent named.
        number: u32,
        /// Who.
        colleague: InvolvedColleague,
    },
    /// A name was ruled out, or a link corrected.
    InvolvementRuledOut {
        /// Which.
        number: u32,
        /// Why.
        reason: Remark,
        /// Who had been linked, and isn't involved.
        #[serde(default)]
        was: Option<StaffId>,
    },
    /// The involvement check was completed.
    InvolvementChecked,
    /// Confidentiality or circle changed.
    ConfidentialSet {
        /// On or off.
        on: bool,
        /// The whole circle.
        circle: Vec<StaffId>,
        /// Why.
        reason: Remark,
    },
    /// A handler was assigned or confirmed.
    HandlerAssigned {
        /// Who.
        handler: StaffId,
        /// Who had it.
        previous: Option<StaffId>,
        /// Who decided.
        decided_by: StaffId,
        /// Why.
        reason: Option<Remark>,
        /// Local date.
        on: NaiveDate,
        /// D1 anew, when the parent had been told of another handler (4.3).
        #[serde(default)]
        announce_by: Option<Deadline>,
        /// How high they stand.
        #[serde(default)]
        rank: Rank,
    },
    /// A department handles it, until one of them takes it up.
    DepartmentAssigned(ToDepartment),
    /// Nobody handles it any more: the handler turned out to be involved, handed it back, or the
    /// parent's objection was granted.
    HandlerRemoved {
        /// Who had it.
        handler: StaffId,
        /// Why; `None` where the event before says it.
        #[serde(default)]
        reason: Option<Remark>,
        /// D6 anew, when it is severe.
        #[serde(default)]
        escalation: Option<Deadline>,
    },
    /// A letter was frozen.
    LetterApproved(Box<Approved>),
    /// A letter reached the parent; its consequences follow (document 2: in behandeling, D1;
    /// 3: voorstel gedaan, D2; 3a: a later aim; 4, 4b, 4c and 5: gesloten).
    LetterDelivered {
        /// Which letter.
        number: u32,
        /// Which document.
        kind: LetterKind,
        /// Local date.
        on: NaiveDate,
        /// D5 for each measure of a judgment it holds.
        #[serde(default)]
        measures: Vec<Deadline>,
    },
    /// A delivery was taken back; its consequences are undone (4.8).
    LetterTakenBack(TakenBack),
    /// A message to the parent.
    ParentWritten {
        /// What.
        text: Message,
    },
    /// A message of the parent.
    ParentWrote {
        /// What.
        text: Message,
    },
    /// A note among staff.
    NoteWritten {
        /// What.
        text: Message,
        /// For whom.
        layer: Layer,
    },
    /// A question to the parent.
    QuestionAsked {
        /// What.
        text: Message,
        /// Local date.
        on: NaiveDate,
    },
    /// The open question was answered.
    QuestionAnswered {
        /// The answer.
        text: Message,
        /// Local date.
        on: NaiveDate,
    },
    /// The open question lapsed.
    QuestionLapsed {
        /// Local date.
        on: NaiveDate,
    },
    /// An agreement with the parent.
    AgreementMade(Box<AgreementTerms>),
    /// An agreement in other words; the event before says how it was.
    AgreementCorrected(Box<AgreementTerms>),
    /// An agreement was kept.
    AgreementKept {
        /// Which.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// A contact with the parent, or an attempt.
    ContactRecorded {
        /// When, how, by whom.
        contact: Contact,
    },
    /// A colleague was asked for input.
    ContributionAsked {
        /// Whom, what, when.
        contribution: Contribution,
    },
    /// A colleague gave the input that was asked.
    ContributionGiven {
        /// Which.
        number: u32,
        /// The input.
        text: Message,
        /// Local date.
        on: NaiveDate,
    },
    /// A location was given something to do.
    SubActionAdded {
        /// Where, what, who, by when.
        action: SubAction,
    },
    /// A sub-action was done.
    SubActionDone {
        /// Which.
        number: u32,
        /// What came of it.
        result: Remark,
        /// Local date.
        on: NaiveDate,
    },
    /// This round's proposal was drafted, or drafted anew.
    ProposalDrafted {
        /// What.
        proposal: Box<Proposal>,
    },
    /// The judgment was drafted, or drafted anew.
    JudgmentDrafted {
        /// What.
        judgment: Box<Judgment>,
    },
    /// The proposal was accepted.
    ProposalAccepted {
        /// Local date.
        on: NaiveDate,
        /// D4.
        verify_by: Deadline,
    },
    /// The proposal was refused: another round begins.
    ProposalRefused {
        /// Why.
        reason: Remark,
        /// Local date.
        on: NaiveDate,
    },
    /// The term for an answer is over: the handler verifies.
    VerifyingStarted {
        /// Local date.
        on: NaiveDate,
        /// D4.
        verify_by: Deadline,
    },
    /// What the parent thinks of solution and process.
    SatisfactionRecorded {
        /// Of the solution.
        solution: Score,
        /// Of the process.
        process: Score,
        /// The parent's words.
        remark: Option<Remark>,
        /// Local date.
        on: NaiveDate,
    },
    /// The next manager up consented to close with a parent who isn't satisfied.
    ClosingConsented {
        /// Why.
        reason: Remark,
    },
    /// A measure was carried out.
    MeasureCompleted {
        /// Which.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// A light reaction is handled in full.
    FullTrackChosen {
        /// Why.
        reason: Remark,
        /// D1 and D2 anew, when it had been closed.
        deadlines: Vec<Deadline>,
    },
    /// The parent withdrew the reaction.
    Withdrawn {
        /// What shows it, where a colleague recorded it.
        proof: Option<Remark>,
        /// Local date.
        on: NaiveDate,
    },
    /// The parent didn't mean to withdraw it.
    WithdrawalUndone {
        /// Why.
        reason: Remark,
    },
    /// The director closed a severe case that was withdrawn.
    ClosedInternally {
        /// What was found and done.
        reason: Remark,
        /// Local date.
        on: NaiveDate,
    },
    /// A closed case was opened again.
    Reopened {
        /// Why.
        reason: Remark,
        /// D1′, D2′, for a klacht D3′, and D6′ when it is severe.
        deadlines: Vec<Deadline>,
    },
    /// The parent objected to the handler.
    Objected {
        /// To whom, why, when.
        objection: Objection,
    },
    /// The objection was decided on.
    ObjectionAnswered {
        /// Whether another colleague takes over.
        granted: bool,
        /// The answer.
        text: Message,
        /// Local date.
        on: NaiveDate,
    },
    /// A dispute at an outside body.
    DisputeOpened {
        /// Counted from 1 within the case.
        number: u32,
        /// Where.
        body: DisputeBody,
        /// Their number for it.
        file: Option<Line>,
        /// Local date.
        on: NaiveDate,
    },
    /// A dispute ended.
    DisputeSettled {
        /// Which.
        number: u32,
        /// How.
        outcome: DisputeOutcome,
        /// Local date.
        on: NaiveDate,
    },
    /// The case is kept from being erased, or no longer.
    HoldSet(HoldTerms),
    /// A duplicate was closed into this case.
    DuplicateJoined {
        /// What is known of it here.
        merged: Box<Merged>,
    },
    /// A duplicate goes on by itself again.
    DuplicateParted {
        /// Which.
        reference: Reference,
    },
    /// The vertrouwensinspecteur was consulted.
    ConsultationRecorded {
        /// With whom, when, what came of it.
        consultation: Box<Consultation>,
    },
    /// Everything but the figures was erased.
    Anonymised(Box<Kept>),
}
