//! The states of a case (4.2): few, carrying their facts.

use serde::{Deserialize, Serialize};

use crate::reaction::choices;
use crate::reference::Reference;

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Ontvangen: acknowledged, nobody looked yet.
    Received,
    /// In beoordeling: nature, severity, category, involvement.
    Triage,
    /// Wacht op directeur: severe, the director decides who handles it (Z4). Carries the
    /// handling state it was raised from, to which a confirmed handler returns.
    AwaitingDirector(Option<Handling>),
    /// Toegewezen: handler set, document 2 not yet delivered. After a re-assignment it carries
    /// the state to return to.
    Assigned(Option<Handling>),
    /// In behandeling: handler announced.
    InProgress,
    /// Voorstel gedaan: document 3 delivered.
    SolutionProposed,
    /// Verificatie: contact about satisfaction.
    Verifying,
    /// Gesloten: letter delivered.
    Closed(Closure),
    /// Geanonimiseerd: statistics only.
    Anonymised,
}

choices!(
    /// The states in which a handler was announced.
    Handling {
        /// In behandeling.
        InProgress = "in_progress",
        /// Voorstel gedaan.
        SolutionProposed = "solution_proposed",
        /// Verificatie.
        Verifying = "verifying",
    }
);

choices!(
    /// How the parent thought of a handling when it was closed.
    Satisfied {
        /// Satisfied with solution and process.
        Yes = "satisfied",
        /// Not satisfied.
        No = "not_satisfied",
        /// Not reached, in two attempts on different days.
        NotReached = "not_reached",
    }
);

/// Why a reaction isn't taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The same was received before; its original goes on.
    DuplicateOf(Reference),
    /// Not about this organisation.
    NotOurs,
    /// Abuse of the form.
    Abuse,
}

/// How a case was closed (4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// Light track: thanked.
    Thanked,
    /// Handled to its end.
    Handled(Satisfied),
    /// Withdrawn by the parent.
    Withdrawn,
    /// Not taken.
    NotTaken(Ground),
}

choices!(
    /// A state without its facts: board columns, list keys.
    StatusKind {
        /// Ontvangen.
        Received = "received",
        /// In beoordeling.
        Triage = "triage",
        /// Wacht op directeur.
        AwaitingDirector = "awaiting_director",
        /// Toegewezen.
        Assigned = "assigned",
        /// In behandeling.
        InProgress = "in_progress",
        /// Voorstel gedaan.
        SolutionProposed = "solution_proposed",
        /// Verificatie.
        Verifying = "verifying",
        /// Gesloten.
        Closed = "closed",
        /// Geanonimiseerd.
        Anonymised = "anonymised",
    }
);

impl StatusKind {
    /// Neither closed nor anonymised.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Anonymised)
    }
}

impl Status {
    /// The state without its facts.
    #[must_use]
    pub const fn kind(&self) -> StatusKind {
        match self {
            Self::Received => StatusKind::Received,
            Self::Triage => StatusKind::Triage,
            Self::AwaitingDirector(_) => StatusKind::AwaitingDirector,
            Self::Assigned(_) => StatusKind::Assigned,
            Self::InProgress => StatusKind::InProgress,
            Self::SolutionProposed => StatusKind::SolutionProposed,
            Self::Verifying => StatusKind::Verifying,
            Self::Closed(_) => StatusKind::Closed,
            Self::Anonymised => StatusKind::Anonymised,
        }
    }

    /// Neither closed nor anonymised.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.kind().is_open()
    }
}

impl From<Handling> for Status {
    fn from(handling: Handling) -> Self {
        match handling {
            Handling::InProgress => Self::InProgress,
            Handling::SolutionProposed => Self::SolutionProposed,
            Handling::Verifying => Self::Verifying,
        }
    }
}
