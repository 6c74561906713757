//! The transition table of 4.3: which act, from which states, by whom. Data, to be read beside
//! the contract; what a row can't say (levels, reasons, letters) the theme's module adds.

mod sets;

use super::situation::{Part, Situation};
use crate::command::CommandKind as Act;
use crate::error::Refusal;
use crate::status::StatusKind as State;
use sets::{
    ANNOUNCING_OR_LATER, ANSWERING, HANDLED, HANDLER, LEADERS, LOOKED_AT, OPEN, OPEN_OR_CLOSED,
    SENDERS, TRIAGE,
};

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
        act: Act::TakeUp,
        from: &[State::Assigned],
        who: &[Part::Member],
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
        who: SENDERS,
    },
    Row {
        act: Act::TakeBackLetter,
        from: OPEN_OR_CLOSED,
        who: SENDERS,
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
    Row {
        act: Act::AskParent,
        from: OPEN,
        who: &[Part::Handler, Part::Coordinator],
    },
    Row {
        act: Act::AnswerQuestion,
        from: OPEN,
        who: &[Part::Parent, Part::Handler, Part::Coordinator],
    },
    Row {
        act: Act::LapseQuestion,
        from: OPEN,
        who: &[Part::System],
    },
    Row {
        act: Act::RecordAgreement,
        from: OPEN,
        who: HANDLER,
    },
    Row {
        act: Act::CorrectAgreement,
        from: OPEN,
        who: HANDLER,
    },
    Row {
        act: Act::CompleteAgreement,
        from: OPEN_OR_CLOSED,
        who: &[Part::Handler, Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::RecordContact,
        from: OPEN,
        who: HANDLER,
    },
    Row {
        act: Act::AskContribution,
        from: OPEN,
        who: HANDLER,
    },
    Row {
        act: Act::Contribute,
        from: OPEN,
        who: &[Part::Asked],
    },
    Row {
        act: Act::AddSubAction,
        from: OPEN,
        who: HANDLER,
    },
    Row {
        act: Act::CompleteSubAction,
        from: OPEN,
        who: &[Part::Handler, Part::Tasked],
    },
    Row {
        act: Act::DraftProposal,
        from: &[State::InProgress],
        who: HANDLER,
    },
    Row {
        act: Act::DraftJudgment,
        from: HANDLED,
        who: HANDLER,
    },
    Row {
        act: Act::Propose,
        from: &[State::InProgress],
        who: HANDLER,
    },
    Row {
        act: Act::ExtendAim,
        from: &[State::Assigned, State::InProgress],
        who: &[Part::Handler, Part::Coordinator],
    },
    Row {
        act: Act::AcceptProposal,
        from: ANSWERING,
        who: &[Part::Parent, Part::Handler],
    },
    Row {
        act: Act::RefuseProposal,
        from: ANSWERING,
        who: &[Part::Parent, Part::Handler],
    },
    Row {
        act: Act::StartVerifying,
        from: &[State::SolutionProposed],
        who: HANDLER,
    },
    Row {
        act: Act::RecordSatisfaction,
        from: &[State::Verifying, State::Closed],
        who: &[Part::Parent, Part::Handler],
    },
    Row {
        act: Act::ConsentToClose,
        from: &[State::Verifying],
        who: &[Part::ClusterManager, Part::Director, Part::Board],
    },
    Row {
        act: Act::CompleteMeasure,
        from: OPEN_OR_CLOSED,
        who: &[Part::Handler, Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::Close,
        from: &[State::Verifying],
        who: &[Part::Handler, Part::Director],
    },
    Row {
        act: Act::ToFullTrack,
        from: &[State::Received, State::Triage, State::Closed],
        who: &[Part::Coordinator, Part::LocationManager],
    },
    Row {
        act: Act::NotTake,
        from: OPEN,
        who: &[Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::Withdraw,
        from: OPEN,
        who: &[
            Part::Parent,
            Part::Handler,
            Part::Coordinator,
            Part::Director,
        ],
    },
    Row {
        act: Act::ConfirmWithdrawal,
        from: OPEN_OR_CLOSED,
        who: &[Part::Handler, Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::UndoWithdrawal,
        from: OPEN,
        who: &[Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::CloseInternally,
        from: OPEN,
        who: &[Part::Director],
    },
    Row {
        act: Act::Reopen,
        from: &[State::Closed],
        who: &[Part::Parent, Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::TakeOver,
        from: ANNOUNCING_OR_LATER,
        who: &[Part::Colleague],
    },
    Row {
        act: Act::HandBack,
        from: ANNOUNCING_OR_LATER,
        who: HANDLER,
    },
    Row {
        act: Act::Object,
        from: OPEN,
        who: &[Part::Parent],
    },
    Row {
        act: Act::AnswerObjection,
        from: OPEN,
        who: LEADERS,
    },
    Row {
        act: Act::OpenDispute,
        from: OPEN_OR_CLOSED,
        who: &[Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::SettleDispute,
        from: OPEN_OR_CLOSED,
        who: &[Part::Coordinator, Part::Director],
    },
    Row {
        act: Act::SetHold,
        from: OPEN_OR_CLOSED,
        who: &[Part::Director],
    },
    Row {
        act: Act::JoinDuplicate,
        from: OPEN_OR_CLOSED,
        who: &[Part::System],
    },
    Row {
        act: Act::PartDuplicate,
        from: OPEN_OR_CLOSED,
        who: &[Part::System],
    },
    Row {
        act: Act::RecordConsultation,
        from: OPEN,
        who: &[Part::ClusterManager, Part::Director, Part::AttentionOfficer],
    },
    Row {
        act: Act::Anonymise,
        from: &[State::Closed],
        who: &[Part::System],
    },
];

/// Whether the table has a row for this act, this actor and this state.
pub(super) fn allows(situation: &Situation<'_>, act: Act) -> Result<(), Refusal> {
    let row = TABLE
        .iter()
        .find(|row| row.act == act)
        .ok_or(Refusal::NotYourRole)?;
    if !situation.is_any(row.who) {
        // Who was asked for input doesn't know of anything else.
        return Err(if situation.sees() {
            Refusal::NotYourRole
        } else {
            Refusal::NotFound
        });
    }
    if row.from.contains(&situation.case.status.kind()) {
        Ok(())
    } else {
        Err(Refusal::NotInThisState)
    }
}
