//! The situations a case can be in, and how each comes about. Most are there for an act that is
//! possible nowhere else.

use domain::CommandKind::{self, *};

use crate::acts::BY_LETTER;

/// What happens on the way to a situation.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// A colleague does this, with these values instead of the usual ones.
    Does(
        &'static str,
        CommandKind,
        &'static [(&'static str, &'static str)],
    ),
    /// The parent objects to the handler.
    Objects,
    /// The mails go.
    Posted,
    /// The clock stands so many days ago from here on.
    DaysAgo(i64),
    /// What people wrote is forgotten.
    Forgotten,
}

macro_rules! situations {
    ($($name:ident),+ $(,)?) => {
        /// Where a case stands, and whose it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Situation { $($name),+ }

        impl Situation {
            /// Every situation.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

situations!(
    Own,
    Elsewhere,
    Unchecked,
    Named,
    Light,
    Confidential,
    Severe,
    SevereWithdrawn,
    Acute,
    AcuteAssigned,
    ManagerInvolved,
    CoordinatorInvolved,
    DirectorInvolved,
    AtDepartment,
    Assigned,
    Busy,
    Objected,
    Drafted,
    Proposed,
    Accepted,
    Dissatisfied,
    Satisfied,
    Closed,
    WithdrawnBack,
    Anonymised,
);

impl Situation {
    /// One of the contract's: whose the case is, not what is to be done with it.
    pub const fn is_whole(self) -> bool {
        matches!(
            self,
            Self::Own
                | Self::Elsewhere
                | Self::Confidential
                | Self::Severe
                | Self::Acute
                | Self::ManagerInvolved
                | Self::CoordinatorInvolved
                | Self::DirectorInvolved
                | Self::Closed
                | Self::Anonymised
        )
    }

    /// What the parent fills in otherwise than usual.
    pub const fn reaction(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Elsewhere => &[("place", "vijver")],
            Self::Named => &[("not_for", "Juf Anja")],
            Self::Light => &[("nature", "tip")],
            Self::Busy => &BY_LETTER,
            Self::Own
            | Self::Unchecked
            | Self::Confidential
            | Self::Severe
            | Self::SevereWithdrawn
            | Self::Acute
            | Self::AcuteAssigned
            | Self::ManagerInvolved
            | Self::CoordinatorInvolved
            | Self::DirectorInvolved
            | Self::AtDepartment
            | Self::Assigned
            | Self::Objected
            | Self::Drafted
            | Self::Proposed
            | Self::Accepted
            | Self::Dissatisfied
            | Self::Satisfied
            | Self::Closed
            | Self::WithdrawnBack
            | Self::Anonymised => &[],
        }
    }

    /// What happens after the receipt.
    pub fn steps(self) -> Vec<Step> {
        let after = |before: Self, then: &[Step]| [&before.steps(), then].concat();
        let co = |kind| Step::Does("co", kind, &[]);
        let handler = |kind| Step::Does("steun", kind, &[]);
        match self {
            Self::Unchecked | Self::Named | Self::Light => Vec::new(),
            Self::Own | Self::Elsewhere => vec![co(CompleteInvolvementCheck)],
            Self::Confidential => after(
                Self::Own,
                &[Step::Does("co", SetConfidential, &[("circle", "steun")])],
            ),
            Self::Severe => after(Self::Own, &[Step::Does("co", SetSeverity, LEVEL_3)]),
            Self::SevereWithdrawn => after(Self::Severe, &[co(Withdraw), Step::Posted]),
            Self::Acute => after(Self::Severe, &[Step::Does("co", SetSeverity, LEVEL_4)]),
            Self::AcuteAssigned => after(
                Self::Acute,
                &[
                    Step::Does("directeur", RecordConsultation, &[]),
                    Step::Does("directeur", Assign, STEUN),
                ],
            ),
            Self::ManagerInvolved => after(
                Self::Own,
                &[Step::Does("co", Involve, &[("colleague", "locatie")])],
            ),
            Self::CoordinatorInvolved => after(
                Self::Own,
                &[Step::Does("co2", Involve, &[("colleague", "co")])],
            ),
            Self::DirectorInvolved => after(
                Self::Severe,
                &[Step::Does("co", Involve, &[("colleague", "directeur")])],
            ),
            Self::AtDepartment => after(
                Self::Own,
                &[Step::Does(
                    "co",
                    Assign,
                    &[("colleague", "department:facturatie")],
                )],
            ),
            Self::Assigned => after(Self::Own, &[Step::Does("co", Assign, STEUN)]),
            Self::Busy => after(
                Self::Assigned,
                &[
                    Step::Does("steun", AnnounceHandler, BY_POST),
                    handler(DeliverLetter),
                    Step::Does("steun", ExtendAim, BY_POST),
                    handler(AskParent),
                    handler(RecordAgreement),
                    Step::Does("steun", AskContribution, &[("colleague", "ped")]),
                    Step::Does("steun", AddSubAction, &[("colleague", "locatie")]),
                    co(OpenDispute),
                ],
            ),
            Self::Objected => after(
                Self::Assigned,
                &[handler(AnnounceHandler), Step::Posted, Step::Objects],
            ),
            Self::Drafted => after(
                Self::Assigned,
                &[
                    handler(AnnounceHandler),
                    Step::Posted,
                    handler(RecordAgreement),
                    handler(DraftProposal),
                    handler(DraftJudgment),
                ],
            ),
            Self::Proposed => [
                vec![Step::DaysAgo(30)],
                after(Self::Drafted, &[handler(Propose), Step::Posted]),
            ]
            .concat(),
            Self::Accepted => after(
                Self::Proposed,
                &[handler(AcceptProposal), handler(RecordContact)],
            ),
            Self::Dissatisfied => after(
                Self::Accepted,
                &[Step::Does(
                    "steun",
                    RecordSatisfaction,
                    &[("solution", "1")],
                )],
            ),
            Self::Satisfied => after(Self::Accepted, &[handler(RecordSatisfaction)]),
            Self::Closed => after(Self::Satisfied, &[handler(Close), Step::Posted]),
            Self::WithdrawnBack => {
                after(Self::Own, &[co(Withdraw), Step::Posted, co(TakeBackLetter)])
            }
            Self::Anonymised => after(Self::Closed, &[Step::Forgotten]),
        }
    }
}

const LEVEL_3: &[(&str, &str)] = &[("level", "3")];
const LEVEL_4: &[(&str, &str)] = &[("level", "4")];
const STEUN: &[(&str, &str)] = &[("colleague", "steun")];
const BY_POST: &[(&str, &str)] = &[("channel", "post")];
