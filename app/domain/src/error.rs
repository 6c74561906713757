//! What can be wrong, as closed enums: no free text travels in an error.
//! The sentences that go with them live in [`crate::text`].

use serde::{Deserialize, Serialize};

/// A field of the public form, named as in the form (domain 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Aard.
    Nature,
    /// Locatie.
    Place,
    /// Soort opvang.
    Care,
    /// Groep.
    Group,
    /// Uw reactie.
    Body,
    /// Datum of periode van de gebeurtenis.
    Happened,
    /// Al besproken?
    Discussed,
    /// Met wie besproken.
    DiscussedWith,
    /// Wanneer besproken.
    DiscussedWhen,
    /// Uitkomst van het gesprek.
    DiscussedOutcome,
    /// Wie deze reactie niet mag zien.
    NotFor,
    /// Gewenste oplossing.
    Wish,
    /// Gaat het over de veiligheid van een kind?
    Safety,
    /// Naam.
    Name,
    /// E-mailadres.
    Email,
    /// Telefoonnummer.
    Phone,
    /// Voorkeur voor contact.
    Contact,
    /// Wanneer bereikbaar.
    Reachable,
    /// Straat en huisnummer.
    Street,
    /// Postcode.
    Postcode,
    /// Plaats.
    Town,
    /// Voornaam van het kind.
    Child,
    /// Relatie tot de opvang.
    Relation,
    /// Delen met de oudercommissie.
    Share,
    /// Anoniem.
    Anonymous,
    /// Taal van het antwoord.
    Language,
    /// Sleutel van de inzending.
    Key,
    /// Volgcode.
    Code,
    /// Bericht.
    Message,
    /// Collega, in een formulier van medewerkers.
    Colleague,
    /// Reden, in een formulier van medewerkers.
    Reason,
    /// Oorzaak, in een formulier van medewerkers.
    Cause,
    /// Datum, in een formulier van medewerkers.
    Date,
}

/// Why a value was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was filled in where something is needed.
    Missing,
    /// Fewer characters than needed (the minimum).
    TooShort(u16),
    /// More characters than allowed (the maximum).
    TooLong(u16),
    /// Contains characters that can't be shown (control characters).
    Unreadable,
    /// Not in the shape asked for (an address, a number, a code).
    Malformed,
    /// Not one of the choices (a tampered or outdated form).
    UnknownChoice,
    /// An e-mail address or a phone number is needed to answer a complaint.
    NoWayToAnswer,
    /// The preferred way of contact needs this field.
    NeededForContact,
}

/// One problem of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FieldError {
    /// The field it stands next to.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Why a command is refused. Each becomes one sentence that says who can do it or what to do first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The actor may not know of this case (also said when it doesn't exist).
    NotFound,
    /// The actor's roles don't carry this act.
    NotYourRole,
    /// The case's state doesn't allow it.
    NotInThisState,
    /// Severe: only the director (deputy, or bestuurder in the director's place) decides (Z4).
    DirectorOnly,
    /// The director decides first who handles it; until then its handler reads and no more (4.3).
    AwaitsDirector,
    /// The location manager triages up to level 2.
    AboveYourLevel,
    /// A reason must be given.
    ReasonMissing,
    /// Names the parent gave must be linked or ruled out, and the check completed (4.6 d).
    InvolvementUnchecked,
    /// This involvement was already linked or ruled out, or doesn't exist.
    InvolvementSettled,
    /// The colleague is involved in the case.
    CandidateInvolved,
    /// The colleague is not active, or has no role for this place.
    CandidateUnsuitable,
    /// Only somebody who reads this case can be asked or given something here.
    CandidateOutside,
    /// Of a severe case the director names a person, not a department (Z4).
    PersonNeeded,
    /// The handler already is this colleague.
    AlreadyHandler,
    /// Thanking and closing is for compliment, suggestie and tip at level 0.
    FullTrackOnly,
    /// No handler yet.
    NoHandler,
    /// There is already an approved letter of this kind that awaits delivery.
    LetterPending,
    /// No such letter, or it is not in the state for this.
    NoSuchLetter,
    /// The parent left no address for this channel.
    ChannelUnavailable,
    /// Level 4 is lowered only after the consultation was recorded (4.6 c).
    ConsultationMissing,
    /// Nothing would change.
    NothingChanges,
    /// What happened lies in the future, before the receipt, or before what it follows.
    DateImpossible,
    /// What is still to happen lies in the past.
    DateOver,
    /// Possibly severe: somebody sets the level first (4.6 a).
    SeverityUnsettled,
    /// A klacht has at least level 1 (4.6).
    ComplaintHasALevel,
    /// The case holds as many messages as it can.
    MessagesFull,
    /// A question to the parent is still open.
    QuestionOpen,
    /// No question is open.
    NoQuestion,
    /// A question lapses seven days after it was asked, not before (4.3).
    TooEarly,
    /// No such agreement, contribution, sub-action, measure or dispute, or it is done already.
    NoSuchRecord,
    /// This round's proposal isn't drafted yet.
    ProposalMissing,
    /// A klacht's proposal has an agreement, or a reason why there is none (4.3).
    AgreementMissing,
    /// The contact and both scores, or two attempts on different days, come first (Z9).
    NotVerified,
    /// The judgment with reasons and dated measures comes first (Wko art. 1.57b).
    JudgmentMissing,
    /// A measure's date is over and nobody recorded that it was carried out.
    MeasureOverdue,
    /// A judgment is for a klacht.
    NoJudgmentNeeded,
    /// The parent isn't satisfied: the next manager up consents first (4.3).
    ConsentMissing,
    /// Consent is for who stands above the handler: cluster manager, director, bestuurder.
    NotNextUp,
    /// A severe case is withdrawn by its parent, but not closed by that (4.3).
    NotWithdrawn,
    /// The confirmation of the withdrawal reached nobody yet.
    LetterNotDelivered,
    /// What shows that the parent withdrew is recorded with it.
    ProofMissing,
    /// A case can be opened again within six weeks of its closing (4.3).
    TooLate,
    /// The original is this case itself.
    SameCase,
    /// A duplicate names a case the reader sees.
    OriginalUnknown,
    /// The original is closed, anonymised or itself a duplicate.
    OriginalNotOpen,
    /// Less would be done for the duplicate in its original than by itself.
    OriginalUnlike,
    /// Somebody involved in the duplicate reads the original.
    OriginalSeenByInvolved,
    /// Another parent's klacht gets a judgment of its own (Wko art. 1.57b).
    OwnJudgment,
    /// Who consents is neither coordinator, cluster manager nor director, or doesn't see it.
    ConsentInvalid,
    /// The parent wasn't told of a handler yet, or objected to this one before.
    NothingToObject,
    /// The new date isn't later than the one before, or the aim was met.
    NotLater,
    /// A reasonable suspicion is reported to the police at once (Wko art. 1.51c).
    PoliceReportDue,
    /// Consultation is for level 4.
    NotAcute,
    /// The parent's objection to the handler is answered first (4.3).
    ObjectionOpen,
    /// A reaction that was withdrawn is answered with its confirmation alone.
    WithdrawnAlready,
    /// An outside body settles disputes on complaints.
    NoComplaint,
    /// Under a hold nothing is erased (4.10).
    KeptByHold,
    /// A dispute at an outside body goes on.
    DisputeOpen,
    /// The retention term isn't over (4.10).
    RetentionRuns,
    /// A report over a year of this case isn't frozen (4.10).
    ReportOpen,
}

/// What the store can answer other than the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoreError {
    /// Somebody else changed the case first; read again and decide again.
    Stale,
    /// The same key came with other content.
    KeyReused,
    /// The record's hash chain doesn't verify; it is not served as sound.
    Broken,
    /// The database is not there, full, or failed to sync; nothing was acknowledged.
    Unavailable,
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Stale => "the record changed meanwhile",
            Self::KeyReused => "the key was used with other content",
            Self::Broken => "the record does not verify",
            Self::Unavailable => "the database is unavailable",
        })
    }
}

impl std::error::Error for StoreError {}
