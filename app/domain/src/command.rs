//! What people ask for: one variant per act (4.3). Everything else doesn't exist.
//! Receiving a reaction is [`crate::open`]; further acts are added here and to the table.

mod kind;
mod manner;

pub use kind::{CommandKind, Needs};
pub use manner::Manner;

use crate::case::Category;
use crate::dossier::{
    Consultation, ContactWay, DisputeBody, DisputeOutcome, Judgment, Owner, Proposal, Score,
};
use crate::involvement::InvolvedColleague;
use crate::letter::{Channel, LetterKind, Printed};
use crate::merge::Merged;
use crate::place::{Care, DepartmentId, LocationId, Places};
use crate::reaction::Nature;
use crate::reference::Reference;
use crate::retention::Retention;
use crate::severity::Severity;
use crate::staff::{Colleague, StaffId};
use crate::words::{Line, Message, Remark};
use chrono::NaiveDate;

/// Layer of a staff note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Staff who see the case.
    Internal,
    /// Only director, cluster manager, circle and attention officer.
    Confidential,
}

/// An act on an existing case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Change the nature. Klacht → other without the parent's agreement keeps D3 and judgment.
    SetNature {
        /// New nature.
        nature: Nature,
        /// Why; the parent reads it.
        reason: Remark,
        /// Date of the parent's recorded agreement.
        agreed_on: Option<NaiveDate>,
    },
    /// Confirm, raise or lower the level. Raising to 3 or 4 is the raise of 4.3, lowering from
    /// there is the director's alone.
    SetSeverity {
        /// New level.
        level: Severity,
        /// Why; needed for raising to severe and for any lowering.
        reason: Option<Remark>,
    },
    /// Categorise.
    SetCategory {
        /// Main category.
        category: Category,
        /// Cause.
        cause: Option<Line>,
    },
    /// Correct the place.
    SetPlaces {
        /// New places.
        places: Places,
        /// Kind of care.
        care: Option<Care>,
    },
    /// Link a colleague as involved, or anew because their role changed.
    Involve {
        /// Who.
        colleague: InvolvedColleague,
    },
    /// Link a name the parent gave to a colleague.
    LinkInvolvement {
        /// Which involvement.
        number: u32,
        /// Who it is.
        colleague: InvolvedColleague,
    },
    /// Rule out a name the parent gave, or correct a link that was wrong.
    RuleOutInvolvement {
        /// Which involvement.
        number: u32,
        /// Why.
        reason: Remark,
    },
    /// State that involvement was checked; needs every name linked or ruled out.
    CompleteInvolvementCheck,
    /// Make confidential with a circle, change the circle, or lift it.
    SetConfidential {
        /// On or off.
        on: bool,
        /// The whole circle.
        circle: Vec<StaffId>,
        /// Why.
        reason: Remark,
    },
    /// Assign or re-assign a handler.
    Assign {
        /// The colleague as the organisation's list has them now.
        to: Box<Colleague>,
        /// Why; needed when severe or re-assigned.
        reason: Option<Remark>,
    },
    /// Assign to a supporting department; one of its people takes it up.
    AssignDepartment {
        /// Which.
        department: DepartmentId,
        /// Who works there, as the organisation's list has them now.
        members: Vec<Colleague>,
        /// Why; needed when severe or re-assigned.
        reason: Option<Remark>,
    },
    /// Take up what was assigned to one's department.
    TakeUp,
    /// Freeze a letter and send it on its way.
    ApproveLetter {
        /// Which document.
        kind: LetterKind,
        /// The writer's own words.
        text: Message,
        /// What the document needs besides and the case doesn't hold.
        needs: Needs,
        /// How it goes.
        channel: Channel,
        /// The whole letter as it reads now ([`crate::text::letter::printed`]).
        printed: Printed,
    },
    /// Record that an approved letter reached the parent.
    DeliverLetter {
        /// Which letter.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// Record that a delivered letter came back.
    TakeBackLetter {
        /// Which letter.
        number: u32,
        /// Why.
        reason: Remark,
    },
    /// A message to the parent.
    WriteToParent {
        /// What.
        text: Message,
    },
    /// A note among staff.
    WriteNote {
        /// What.
        text: Message,
        /// For whom.
        layer: Layer,
    },
    /// A further message of the parent.
    WriteToOrganisation {
        /// What.
        text: Message,
    },
    /// Ask the parent something; D2's aim pauses until the answer.
    AskParent {
        /// What.
        text: Message,
    },
    /// Answer the open question: the parent, or the handler recording a talk.
    AnswerQuestion {
        /// The answer.
        text: Message,
    },
    /// End a question nobody answered.
    LapseQuestion,
    /// Record an agreement with the parent.
    RecordAgreement {
        /// What.
        text: Remark,
        /// Who keeps it.
        owner: Owner,
        /// By when.
        due: Option<NaiveDate>,
    },
    /// Correct an agreement that isn't kept yet; the record keeps how it was.
    CorrectAgreement {
        /// Which.
        number: u32,
        /// What.
        text: Remark,
        /// Who keeps it.
        owner: Owner,
        /// By when.
        due: Option<NaiveDate>,
    },
    /// Record that an agreement was kept.
    CompleteAgreement {
        /// Which.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// Record a contact with the parent, or an attempt.
    RecordContact {
        /// Local date.
        on: NaiveDate,
        /// How.
        way: ContactWay,
        /// Whether the parent was reached.
        reached: bool,
        /// What was said.
        text: Option<Remark>,
    },
    /// Ask a colleague for input on part of the text.
    AskContribution {
        /// Whom, as the organisation's list has them now.
        of: Box<Colleague>,
        /// The part they see.
        part: Message,
        /// What is asked.
        question: Remark,
    },
    /// Give the input that was asked.
    Contribute {
        /// Which contribution.
        number: u32,
        /// The input.
        text: Message,
    },
    /// Give one of the case's locations something to do.
    AddSubAction {
        /// Where.
        location: LocationId,
        /// What.
        text: Remark,
        /// Who does it, as the organisation's list has them now.
        owner: Box<Colleague>,
        /// By when.
        due: NaiveDate,
    },
    /// Record what came of a sub-action.
    CompleteSubAction {
        /// Which.
        number: u32,
        /// What came of it.
        result: Remark,
    },
    /// Draft, or draft anew, this round's proposal (document 3's content).
    DraftProposal {
        /// What.
        proposal: Box<Proposal>,
    },
    /// Draft, or draft anew, the judgment; it counts once a letter with it is delivered.
    DraftJudgment {
        /// What.
        judgment: Box<Judgment>,
    },
    /// Accept the proposal: the parent, or the handler recording a talk.
    AcceptProposal,
    /// Refuse it.
    RefuseProposal {
        /// Why.
        reason: Remark,
    },
    /// Go on without an answer, once its term is over.
    StartVerifying,
    /// Record what the parent thinks of solution and process.
    RecordSatisfaction {
        /// Of the solution.
        solution: Score,
        /// Of the process.
        process: Score,
        /// The parent's words.
        remark: Option<Remark>,
    },
    /// Consent to closing although the parent isn't satisfied.
    ConsentToClose {
        /// Why.
        reason: Remark,
    },
    /// Record that a measure was carried out.
    CompleteMeasure {
        /// Which.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// Handle a light reaction in full.
    ToFullTrack {
        /// Why; the parent reads it.
        reason: Remark,
    },
    /// Withdraw the reaction: the parent, or a colleague with proof. Document 4b goes along.
    Withdraw {
        /// What shows that the parent did; needed when a colleague records it.
        proof: Option<Remark>,
        /// The words of document 4b.
        text: Message,
        /// How document 4b goes.
        channel: Channel,
        /// The whole letter.
        printed: Printed,
    },
    /// Undo a withdrawal that the parent didn't mean.
    UndoWithdrawal {
        /// Why; the parent reads it.
        reason: Remark,
    },
    /// Close a severe case after its withdrawal.
    CloseInternally {
        /// What was found and done.
        reason: Remark,
    },
    /// Open a closed case again.
    Reopen {
        /// Why; the parent reads it.
        reason: Remark,
    },
    /// Take the handling over from a colleague.
    TakeOver {
        /// The coordinator or manager who consented, as the organisation's list has them now.
        consent: Box<Colleague>,
        /// Why.
        reason: Remark,
    },
    /// Hand the handling back, or decline it.
    HandBack {
        /// Why.
        reason: Remark,
    },
    /// The parent's objection to the handler.
    Object {
        /// Why.
        reason: Remark,
    },
    /// Decide on the objection.
    AnswerObjection {
        /// Whether another colleague takes over.
        granted: bool,
        /// The answer the parent reads.
        text: Message,
    },
    /// Record a dispute at an outside body.
    OpenDispute {
        /// Where.
        body: DisputeBody,
        /// Their number for it.
        file: Option<Line>,
        /// Local date.
        on: NaiveDate,
    },
    /// Record how a dispute ended.
    SettleDispute {
        /// Which.
        number: u32,
        /// How.
        outcome: DisputeOutcome,
        /// Local date.
        on: NaiveDate,
    },
    /// Keep the case from being erased, or lift that.
    SetHold {
        /// On or off.
        on: bool,
        /// Why.
        reason: Remark,
    },
    /// A duplicate was closed into this case; follows from its letter 4c.
    JoinDuplicate {
        /// What this case gets to know of it.
        merged: Box<Merged>,
    },
    /// A duplicate goes on by itself again.
    PartDuplicate {
        /// Which.
        reference: Reference,
    },
    /// Erase everything but the figures; nobody sees the case any more (4.10).
    Anonymise(Box<Retention>),
    /// Record the consultation of the vertrouwensinspecteur.
    RecordConsultation {
        /// With whom, when, what came of it.
        consultation: Box<Consultation>,
    },
}
