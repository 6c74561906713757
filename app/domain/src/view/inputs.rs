//! What each act of the handling asks for: data, from which screens draw themselves. Triage and
//! letters have screens of their own for what they ask besides.

mod wrong;

pub use wrong::{InputError, Name, beside, missing};

use crate::command::CommandKind;

/// How a value is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// Some lines; so many are shown at first.
    Area(u16),
    /// One line.
    Line,
    /// A day.
    Day,
    /// Yes, when checked.
    Check,
    /// One of a closed list.
    Choice(Choices),
    /// Who can be given a sub-action.
    Tasked,
    /// Whose input can be asked.
    Askable,
    /// Who can consent to a take-over.
    Consenter,
    /// The parent, or a colleague who isn't involved.
    Keeper,
    /// One of the case's locations.
    Site,
    /// How a letter goes.
    Channel,
    /// The judgment's parts and measures.
    Judgment,
}

/// A closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    /// [`crate::dossier::ContactWay`].
    ContactWay,
    /// 1 to 5.
    Score,
    /// "on" or "off".
    YesNo,
    /// [`crate::dossier::DisputeBody`].
    DisputeBody,
    /// [`crate::dossier::DisputeOutcome`].
    DisputeOutcome,
    /// Why a reaction isn't taken: `not_ours`, `abuse`, `duplicate`.
    Ground,
    /// Whether the police were told: `reported`, `not_reported`.
    Police,
}

/// One value that an act asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// Its name in forms.
    pub name: &'static str,
    /// How it is given.
    pub kind: InputKind,
    /// Whether it may stay empty.
    pub optional: bool,
}

const fn needed(name: &'static str, kind: InputKind) -> Input {
    Input {
        name,
        kind,
        optional: false,
    }
}

const fn optional(name: &'static str, kind: InputKind) -> Input {
    Input {
        name,
        kind,
        optional: true,
    }
}

const REASON: Input = needed("reason", InputKind::Area(3));
const TEXT: Input = needed("text", InputKind::Area(5));
const CHANNEL: Input = needed("channel", InputKind::Channel);
/// Left empty it is today.
const TODAY: Input = optional("date", InputKind::Day);
const DAY: Input = needed("date", InputKind::Day);

/// What the act asks for, in order; nothing for acts with screens of their own, and for those
/// that only are a button.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one list, to be read as a whole")]
pub const fn inputs(kind: CommandKind) -> &'static [Input] {
    match kind {
        CommandKind::AskParent | CommandKind::AnswerQuestion | CommandKind::Contribute => {
            const { &[TEXT] }
        }
        CommandKind::RecordAgreement | CommandKind::CorrectAgreement => {
            const {
                &[
                    needed("reason", InputKind::Area(3)),
                    needed("colleague", InputKind::Keeper),
                    optional("date", InputKind::Day),
                ]
            }
        }
        CommandKind::CompleteAgreement | CommandKind::CompleteMeasure => const { &[TODAY] },
        CommandKind::RecordContact => {
            const {
                &[
                    TODAY,
                    needed("way", InputKind::Choice(Choices::ContactWay)),
                    needed("reached", InputKind::Choice(Choices::YesNo)),
                    optional("reason", InputKind::Area(3)),
                ]
            }
        }
        CommandKind::AskContribution => {
            const {
                &[
                    needed("colleague", InputKind::Askable),
                    needed("text", InputKind::Area(5)),
                    needed("reason", InputKind::Area(3)),
                ]
            }
        }
        CommandKind::AddSubAction => {
            const {
                &[
                    needed("places", InputKind::Site),
                    REASON,
                    needed("colleague", InputKind::Tasked),
                    DAY,
                ]
            }
        }
        CommandKind::CompleteSubAction
        | CommandKind::RefuseProposal
        | CommandKind::ConsentToClose
        | CommandKind::ToFullTrack
        | CommandKind::UndoWithdrawal
        | CommandKind::CloseInternally
        | CommandKind::Reopen
        | CommandKind::HandBack
        | CommandKind::SetHold => const { &[REASON] },
        CommandKind::DraftProposal => {
            const {
                &[
                    needed("examined", InputKind::Area(4)),
                    needed("heard", InputKind::Line),
                    needed("finding", InputKind::Area(4)),
                    needed("text", InputKind::Area(5)),
                    optional("reason", InputKind::Area(2)),
                    DAY,
                ]
            }
        }
        CommandKind::DraftJudgment => const { &[needed("part", InputKind::Judgment)] },
        CommandKind::RecordSatisfaction => {
            const {
                &[
                    needed("solution", InputKind::Choice(Choices::Score)),
                    needed("process", InputKind::Choice(Choices::Score)),
                    optional("reason", InputKind::Area(3)),
                ]
            }
        }
        CommandKind::Withdraw => const { &[REASON, CHANNEL] },
        CommandKind::TakeOver => const { &[needed("colleague", InputKind::Consenter), REASON] },
        CommandKind::AnswerObjection => {
            const { &[needed("granted", InputKind::Choice(Choices::YesNo)), TEXT] }
        }
        CommandKind::OpenDispute => {
            const {
                &[
                    needed("body", InputKind::Choice(Choices::DisputeBody)),
                    optional("cause", InputKind::Line),
                    TODAY,
                ]
            }
        }
        CommandKind::SettleDispute => {
            const {
                &[
                    needed("outcome", InputKind::Choice(Choices::DisputeOutcome)),
                    TODAY,
                ]
            }
        }
        CommandKind::RecordConsultation => {
            const {
                &[
                    needed("inspector", InputKind::Line),
                    TODAY,
                    TEXT,
                    needed("suspicion", InputKind::Choice(Choices::YesNo)),
                    needed("police", InputKind::Choice(Choices::Police)),
                    optional("until", InputKind::Day),
                    optional("reason", InputKind::Area(3)),
                ]
            }
        }
        CommandKind::AnnounceHandler
        | CommandKind::ThankAndClose
        | CommandKind::Propose
        | CommandKind::Close
        | CommandKind::ConfirmWithdrawal => &[TEXT, CHANNEL],
        CommandKind::ExtendAim => const { &[TEXT, needed("until", InputKind::Day), CHANNEL] },
        CommandKind::NotTake => {
            const {
                &[
                    needed("ground", InputKind::Choice(Choices::Ground)),
                    optional("original", InputKind::Line),
                    TEXT,
                    CHANNEL,
                ]
            }
        }
        CommandKind::SetNature
        | CommandKind::SetSeverity
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve
        | CommandKind::LinkInvolvement
        | CommandKind::RuleOutInvolvement
        | CommandKind::CompleteInvolvementCheck
        | CommandKind::SetConfidential
        | CommandKind::Assign
        | CommandKind::DeliverLetter
        | CommandKind::TakeBackLetter
        | CommandKind::WriteToParent
        | CommandKind::WriteNote
        | CommandKind::WriteToOrganisation
        | CommandKind::LapseQuestion
        | CommandKind::AcceptProposal
        | CommandKind::StartVerifying
        | CommandKind::TakeUp
        | CommandKind::JoinDuplicate
        | CommandKind::PartDuplicate
        | CommandKind::Anonymise
        | CommandKind::Object => const { &[] },
    }
}

/// Whether the act's form shows what holds now: sent from an older page it could undo a
/// colleague's, and when it is untouched it starts anew from what a colleague changed.
#[must_use]
pub const fn shows_what_holds(kind: CommandKind) -> bool {
    matches!(
        kind,
        CommandKind::SetNature
            | CommandKind::SetSeverity
            | CommandKind::SetCategory
            | CommandKind::SetPlaces
            | CommandKind::SetConfidential
            | CommandKind::Assign
            | CommandKind::DraftProposal
            | CommandKind::DraftJudgment
    )
}
