//! The aggregate: all a case is, as its events made it. Changed by [`crate::evolve`] alone.

mod terms;

use crate::deadline::{Deadline, DeadlineKind};
use crate::dossier::{Dossier, Judgment};
use crate::involvement::{InvolvedColleague, Involvement, Outcome};
use crate::letter::{Letter, LetterKind, LetterState};
use crate::place::{Care, DepartmentId, Places};
use crate::reaction::{Nature, NewReaction, Source, choices};
use crate::reference::Reference;
use crate::severity::{Severity, Suggestion};
use crate::staff::{Colleague, Rank, StaffId};
use crate::status::{Handling, Satisfied, Status, StatusKind};
use crate::words::{Line, Message};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

choices!(
    /// Main categories for the yearly report (2.4); mapping and names are data later on.
    Category {
        /// Pedagogisch handelen.
        Pedagogy = "pedagogy",
        /// Veiligheid en gezondheid.
        Safety = "safety",
        /// Communicatie en bejegening.
        Communication = "communication",
        /// Personeel.
        Staffing = "staffing",
        /// Plaatsing en planning.
        Placement = "placement",
        /// Contract en opzegging.
        Contract = "contract",
        /// Facturen en tarieven.
        Invoices = "invoices",
        /// Ouderportaal, app en privacy.
        Portal = "portal",
        /// Openingstijden en sluitingsdagen.
        Hours = "hours",
        /// Accommodatie en buitenruimte.
        Premises = "premises",
        /// Voeding en verzorging.
        Food = "food",
        /// Vervoer.
        Transport = "transport",
        /// Activiteiten en programma.
        Activities = "activities",
        /// De klachtafhandeling zelf.
        Handling = "handling",
        /// Beleid en organisatie.
        Policy = "policy",
        /// Overig.
        Other = "other",
    }
);

/// A handler and what is needed to announce them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Who handles the case.
    pub handler: StaffId,
    /// Who decided it.
    pub decided_by: StaffId,
    /// Local date of the decision.
    pub since: NaiveDate,
    /// How high they stood then.
    #[serde(default)]
    pub rank: Rank,
}

/// A department to which a case was assigned; one of its people becomes the handler.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentAsked {
    /// Which.
    pub id: DepartmentId,
    /// Who decided it.
    pub decided_by: StaffId,
    /// Local date of the decision.
    pub since: NaiveDate,
}

/// Who wrote a message of the parents' thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writer {
    /// The parent.
    Parent,
    /// A colleague, to the parent.
    Staff(StaffId),
}

/// A message between parent and organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchanged {
    /// Who wrote it.
    pub writer: Writer,
    /// When it was accepted.
    pub at: DateTime<Utc>,
    /// What.
    pub text: Message,
}

/// A question to the parent; the column "Wacht op ouder" while open (4.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub text: Message,
    /// Local date of asking.
    pub asked_on: NaiveDate,
}

/// The handling of one reaction.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that don't exclude each other"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Identity.
    pub reference: Reference,
    /// Number of events applied; commands name the version they saw.
    pub version: u32,
    /// The reaction as sent.
    pub reaction: NewReaction,
    /// How it came in.
    pub source: Source,
    /// The server's acceptance.
    pub received_at: DateTime<Utc>,
    /// Local date of arrival, from which terms run; earlier for paper (4.5.1).
    pub arrived_on: NaiveDate,
    /// Version of the regulation in force at receipt (Z14).
    pub regulation: Line,
    /// Nature as handled.
    pub nature: Nature,
    /// D3 and the judgment apply: a klacht stays one unless the parent agreed (4.3).
    pub counts_as_complaint: bool,
    /// Places as handled.
    pub places: Places,
    /// Kind of care as handled.
    pub care: Option<Care>,
    /// Main category.
    pub category: Option<Category>,
    /// Cause, by staff.
    pub cause: Option<Line>,
    /// Level as suggested or set.
    pub severity: Severity,
    /// Whether staff set the level (a suggestion doesn't count until then).
    pub severity_confirmed: bool,
    /// What automation suggested, with its reasons.
    pub suggestion: Suggestion,
    /// Seen only by its circle and standing members.
    pub confidential: bool,
    /// Who was added to the circle.
    pub circle: Vec<StaffId>,
    /// Colleagues named or linked.
    pub involvements: Vec<Involvement>,
    /// The check before a klacht reaches the location (4.6 d).
    pub involvement_checked: bool,
    /// Where it stands.
    pub status: Status,
    /// Counted from 1; reopening and refused proposals add one.
    pub round: u32,
    /// Who handles it.
    pub assignment: Option<Assignment>,
    /// The department that handles it, until one of them takes it up (Z6).
    #[serde(default)]
    pub department: Option<DepartmentAsked>,
    /// The open question, if any.
    pub question: Option<Question>,
    /// Deadlines of all rounds.
    pub deadlines: Vec<Deadline>,
    /// Letters, in order.
    pub letters: Vec<Letter>,
    /// The thread with the parent.
    pub messages: Vec<Exchanged>,
    /// What was recorded while it was handled.
    #[serde(default)]
    pub dossier: Dossier,
}

impl Case {
    /// The handler.
    #[must_use]
    pub fn handler(&self) -> Option<&StaffId> {
        self.assignment
            .as_ref()
            .map(|assignment| &assignment.handler)
    }

    /// The handling state it is in, or returns to once somebody handles it again.
    #[must_use]
    pub const fn handling(&self) -> Option<Handling> {
        match self.status {
            Status::AwaitingDirector(carried) | Status::Assigned(carried) => carried,
            Status::Triage => self.dossier.carried,
            Status::InProgress => Some(Handling::InProgress),
            Status::SolutionProposed => Some(Handling::SolutionProposed),
            Status::Verifying => Some(Handling::Verifying),
            Status::Received | Status::Closed(_) | Status::Anonymised => None,
        }
    }

    /// Whether it waits with a department where this colleague works.
    #[must_use]
    pub fn waits_with(&self, colleague: &Colleague) -> bool {
        let department = self.department.as_ref();
        department.is_some_and(|asked| colleague.departments.contains(&asked.id))
    }

    /// Linked involved colleagues.
    pub fn involved(&self) -> impl Iterator<Item = &InvolvedColleague> {
        self.involvements
            .iter()
            .filter_map(|involvement| match &involvement.outcome {
                Outcome::Linked(colleague) => Some(colleague),
                Outcome::Open | Outcome::RuledOut(_) => None,
            })
    }

    /// Whether this colleague is involved.
    #[must_use]
    pub fn involves(&self, id: &StaffId) -> bool {
        self.involved().any(|colleague| colleague.id == *id)
    }

    /// Whether somebody who holds the director's role today is involved: the bestuurder takes that
    /// part (decision 3).
    #[must_use]
    pub fn director_involved(&self, today: NaiveDate) -> bool {
        self.involved().any(|colleague| colleague.directs(today))
    }

    /// Confirmed level 3 or 4 (Z4).
    #[must_use]
    pub fn is_severe(&self) -> bool {
        self.severity_confirmed && self.severity.is_severe()
    }

    /// Suggested at level 3 or 4 and not yet confirmed or lowered by triage (4.6 a).
    #[must_use]
    pub fn is_possibly_severe(&self) -> bool {
        !self.severity_confirmed && self.suggestion.level.is_severe()
    }

    /// Suggested at level 4: until triage says otherwise it is treated so towards the location.
    #[must_use]
    pub fn is_possibly_acute(&self) -> bool {
        !self.severity_confirmed && self.suggestion.level == Severity::Acute
    }

    /// Confidential or confirmed level 4: for restricted readers, and each read is logged (4.4).
    #[must_use]
    pub fn is_restricted(&self) -> bool {
        self.confidential || self.is_acute()
    }

    /// Confirmed level 4: the restricted circle, off the ordinary board.
    #[must_use]
    pub fn is_acute(&self) -> bool {
        self.severity_confirmed && self.severity == Severity::Acute
    }

    /// The consultation about what is, or may be, of level 4 is recorded (4.6): since the terms
    /// began, and not about something that was lowered since.
    #[must_use]
    pub fn is_consulted(&self) -> bool {
        let since = self.terms_since(DeadlineKind::HandlerKnown);
        let mut all = self.dossier.consultations.iter();
        all.any(|one| one.round >= since && !one.over)
    }

    /// Its readers are chosen one by one, or the director is still to choose them.
    #[must_use]
    pub fn is_kept_close(&self) -> bool {
        self.is_restricted() || self.status.kind() == StatusKind::AwaitingDirector
    }

    /// The parent withdrew it, and it wasn't opened again since.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        let withdrawal = self.dossier.withdrawal.as_ref();
        withdrawal.is_some_and(|one| one.round == self.round)
    }

    /// What was withdrawn is looked into all the same: it is, or may be, severe (4.3), and the
    /// director didn't close it yet.
    #[must_use]
    pub fn is_looked_into_anyway(&self) -> bool {
        self.status.is_open() && (self.is_severe() || self.is_possibly_severe())
    }

    /// Whether this is document 4b of the withdrawal that stands.
    #[must_use]
    pub fn confirms_withdrawal(&self, letter: &Letter) -> bool {
        let withdrawal = self.dossier.withdrawal.as_ref();
        letter.kind == LetterKind::Withdrawn
            && letter.round == self.round
            && withdrawal.is_some_and(|one| letter.number > one.after)
    }

    /// A director handled it and the parent isn't satisfied: the bestuurder alone is above them.
    #[must_use]
    pub fn awaits_board(&self) -> bool {
        let of_director = |one: &Assignment| one.rank == Rank::Director;
        let mut consents = self.dossier.consents.iter();
        self.status == Status::Verifying
            && self.assignment.as_ref().is_some_and(of_director)
            && self.verified() == Some(Satisfied::No)
            && !consents.any(|one| one.round == self.round)
    }

    /// A name the parent gave is neither linked nor ruled out (4.6 d).
    #[must_use]
    pub fn has_open_names(&self) -> bool {
        self.involvements
            .iter()
            .any(|involvement| involvement.outcome == Outcome::Open)
    }

    /// The light track: compliment, suggestie or tip at level 0 that doesn't count as klacht.
    #[must_use]
    pub fn is_light(&self) -> bool {
        let light = !self.nature.is_complaint() && !self.counts_as_complaint;
        light && self.severity == Severity::Idea && !self.dossier.full_track
    }

    /// The judgment that goes now: the latest one since the terms began. A refused proposal leaves
    /// it as it is; a reopened case is judged anew.
    #[must_use]
    pub fn judgment(&self) -> Option<&Judgment> {
        let since = self.terms_since(DeadlineKind::HandlerKnown);
        let sets = self.dossier.judgments.iter();
        let sets = sets.filter(|one| one.round >= since);
        sets.max_by_key(|one| one.round).map(|one| &one.judgment)
    }

    /// Whether a letter of this kind and round is on its way: what it says is frozen with it.
    #[must_use]
    pub fn awaits_delivery(&self, kind: LetterKind) -> bool {
        let mut letters = self.letters.iter();
        letters.any(|one| {
            one.kind == kind && one.round == self.round && one.state == LetterState::Approved
        })
    }

    /// Whether the parent was last told that this colleague handles it (document 2 delivered),
    /// since it was received or reopened.
    #[must_use]
    pub fn announced(&self, handler: &StaffId) -> bool {
        let since = self.terms_since(DeadlineKind::HandlerKnown);
        let told = |letter: &&Letter| {
            letter.kind == LetterKind::HandlerKnown
                && letter.counted_in.is_some_and(|round| round >= since)
        };
        self.letters
            .iter()
            .rfind(told)
            .is_some_and(|letter| letter.about.as_ref() == Some(handler))
    }

    /// The local date of closing: that of the delivered letter that closed it, or the director's.
    #[must_use]
    pub fn closed_on(&self) -> Option<NaiveDate> {
        if self.status.kind() != StatusKind::Closed {
            return None;
        }
        self.dossier.closings.last().map(|closing| closing.on)
    }
}
