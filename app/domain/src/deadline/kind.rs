//! The nine kinds of deadline and how binding each is. Knows no dates.

use serde::{Deserialize, Serialize};

/// How binding a deadline is; the screen's wording follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// Promised on the organisation's page ("binnen één week").
    Promise,
    /// Striven for ("streven naar"), never worded as a promise.
    Aim,
    /// Fixed by law.
    Law,
    /// Between colleagues; parents do not see it.
    Internal,
}

/// What has to have happened before a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// D0, ontvangstbevestiging: document 1, the same day.
    Acknowledged,
    /// D1, behandelaar gemeld: document 2 (or 5) delivered within one week (Z5).
    HandlerKnown,
    /// D2, oplossing voorgesteld: document 3 (or 5) delivered, aim three weeks (Z8).
    SolutionProposed,
    /// D3, oordeel: judgment, reasons and dated measures within six weeks (Wko art. 1.57b).
    Judged,
    /// D4, verificatie: contact about satisfaction, one week after the accepted proposal (Z9).
    Verified,
    /// D5, maatregel gereed: on the date that was promised.
    MeasureDone,
    /// D6, escalatie gezien: the director's decision within one working day (Z4).
    EscalationSeen,
    /// D7, jaarverslag naar GGD: recorded before 1 June.
    YearlyReport,
    /// D8, inzageverzoek: answered in one month, at most two months more (AVG art. 12(3)).
    AccessAnswered,
}

impl DeadlineKind {
    /// All kinds, D0 first.
    pub const ALL: [Self; 9] = [
        Self::Acknowledged,
        Self::HandlerKnown,
        Self::SolutionProposed,
        Self::Judged,
        Self::Verified,
        Self::MeasureDone,
        Self::EscalationSeen,
        Self::YearlyReport,
        Self::AccessAnswered,
    ];

    /// The short code colleagues use: "D0" … "D8".
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Acknowledged => "D0",
            Self::HandlerKnown => "D1",
            Self::SolutionProposed => "D2",
            Self::Judged => "D3",
            Self::Verified => "D4",
            Self::MeasureDone => "D5",
            Self::EscalationSeen => "D6",
            Self::YearlyReport => "D7",
            Self::AccessAnswered => "D8",
        }
    }

    /// The kind with this [`code`](Self::code), if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// How binding this kind is.
    #[must_use]
    pub const fn commitment(self) -> Commitment {
        match self {
            Self::Acknowledged | Self::HandlerKnown | Self::MeasureDone => Commitment::Promise,
            Self::SolutionProposed => Commitment::Aim,
            Self::Judged | Self::YearlyReport | Self::AccessAnswered => Commitment::Law,
            Self::Verified | Self::EscalationSeen => Commitment::Internal,
        }
    }

    /// Whether a later date may be set with a reason: D2 by document 3a, D8 by law.
    ///
    /// There is no extension past D3 in law (rule 6).
    #[must_use]
    pub const fn may_be_extended(self) -> bool {
        matches!(self, Self::SolutionProposed | Self::AccessAnswered)
    }

    /// Whether an open question to the parent pauses it: D2 only (rule 5).
    #[must_use]
    pub const fn may_be_paused(self) -> bool {
        matches!(self, Self::SolutionProposed)
    }

    /// Whether warnings go out at once instead of in the morning's digest (rule 7).
    #[must_use]
    pub const fn warns_at_once(self) -> bool {
        matches!(
            self,
            Self::Acknowledged | Self::Judged | Self::EscalationSeen
        )
    }
}
