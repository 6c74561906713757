//! States and parts that come together in more than one row.

use crate::decide::situation::Part;
use crate::status::StatusKind as State;

/// Neither closed nor anonymised.
pub(super) const OPEN: &[State] = &[
    State::Received,
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
];

/// Letters travel on after closing, and the parent can still write for six weeks.
pub(super) const OPEN_OR_CLOSED: &[State] = &[
    State::Received,
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
    State::Closed,
];

/// Somebody looked at it: triage, or a re-assignment.
pub(super) const LOOKED_AT: &[State] = &[
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
];

/// The location manager up to level 2.
pub(super) const TRIAGE: &[Part] = &[
    Part::Coordinator,
    Part::LocationManager,
    Part::ClusterManager,
    Part::Director,
];

pub(super) const LEADERS: &[Part] = &[Part::Coordinator, Part::ClusterManager, Part::Director];

/// Who sends letters; which of them is the letter's affair.
pub(super) const SENDERS: &[Part] = &[
    Part::System,
    Part::Handler,
    Part::Coordinator,
    Part::LocationManager,
    Part::Director,
];

pub(super) const HANDLER: &[Part] = &[Part::Handler];

/// The parent knows who handles it.
pub(super) const HANDLED: &[State] =
    &[State::InProgress, State::SolutionProposed, State::Verifying];

/// The parent may hold a proposal: from the state it was made in, or while the next handler is
/// still to be decided on or announced.
pub(super) const ANSWERING: &[State] = &[
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::SolutionProposed,
    State::Verifying,
];

/// Somebody handles it.
pub(super) const ANNOUNCING_OR_LATER: &[State] = &[
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
];
