//! The transition table of 4.3: which act, from which states, by whom. Data, to be read beside
//! the contract; what a row can't say (levels, reasons, letters) the theme's module adds.

use super::situation::{Part, Situation};
use crate::command::CommandKind as Act;
use crate::error::Refusal;
use crate::status::StatusKind as State;

/// One row: anything else doesn't happen.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The act.
    pub act: Act,
    /// The states from which it is possible.
    pub from: &'static [State],
    /// Who can do it: one of these parts is enough.
    pub who: &'static [Part],
}

/// Neither closed nor anonymised.
const OPEN: &[State] = &[
    State::Received,
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
];

/// Letters travel on after closing, and the parent can still write for six weeks.
const OPEN_OR_CLOSED: &[State] = &[
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
const LOOKED_AT: &[State] = &[
    State::Triage,
    State::AwaitingDirector,
    State::Assigned,
    State::InProgress,
    State::SolutionProposed,
    State::Verifying,
];

/// The location manager up to level 2.
const TRIAGE: &[Part] = &[
    Part::Coordinator,
    Part::LocationManager,
    Part::ClusterManager,
    Part::Director,
];

const LEADERS: &[Part] = &[Part::Coordinator, Part::ClusterManager, Part::Director];

/// The rows, in the order of the contract.
pub const TABLE: &[Row] = &[
    Row {
        act: Act::SetNature,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::SetSeverity,
        from: OPEN,
        who: &[Part::Colleague],
    },
    Row {
        act: Act::SetCategory,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::SetPlaces,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::Involve,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::LinkInvolvement,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::RuleOutInvolvement,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::CompleteInvolvementCheck,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::SetConfidential,
        from: OPEN,
        who: TRIAGE,
    },
    Row {
        act: Act::Assign,
        from: LOOKED_AT,
        who: LEADERS,
    },
    Row {
        act: Act::AnnounceHandler,
        from: &[State::Assigned],
        who: &[Part::Handler, Part::Coordinator],
    },
    Row {
        act: Act::ThankAndClose,
        from: &[State::Received, State::Triage],
        who: &[Part::Coordinator, Part::LocationManager],
    },
    Row {
        act: Act::DeliverLetter,
        from: OPEN_OR_CLOSED,
        who: &[
            Part::System,
            Part::Handler,
            Part::Coordinator,
            Part::LocationManager,
        ],
    },
    Row {
        act: Act::TakeBackLetter,
        from: OPEN_OR_CLOSED,
        who: &[
            Part::System,
            Part::Handler,
            Part::Coordinator,
            Part::LocationManager,
        ],
    },
    Row {
        act: Act::WriteToParent,
        from: OPEN,
        who: &[Part::Handler, Part::Coordinator],
    },
    Row {
        act: Act::WriteNote,
        from: OPEN,
        who: &[Part::Colleague],
    },
    Row {
        act: Act::WriteToOrganisation,
        from: OPEN_OR_CLOSED,
        who: &[Part::Parent],
    },
];

/// Whether the table has a row for this act, this actor and this state.
pub(super) fn allows(situation: &Situation<'_>, act: Act) -> Result<(), Refusal> {
    let row = TABLE
        .iter()
        .find(|row| row.act == act)
        .ok_or(Refusal::NotYourRole)?;
    if !situation.is_any(row.who) {
        return Err(Refusal::NotYourRole);
    }
    if row.from.contains(&situation.case.status.kind()) {
        Ok(())
    } else {
        Err(Refusal::NotInThisState)
    }
}
