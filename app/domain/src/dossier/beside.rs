//! What stands beside the handling: a dispute elsewhere, a hold, a withdrawal, and the
//! consultation that level 4 needs.

use crate::reaction::choices;
use crate::words::{Line, Message, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choices!(
    /// Where a dispute is (1.3).
    DisputeBody {
        /// Klachtenloket Kinderopvang.
        Desk = "desk",
        /// Geschillencommissie Kinderopvang: binding advice.
        Committee = "committee",
        /// A court.
        Court = "court",
    }
);

choices!(
    /// How a dispute ended (4.3).
    DisputeOutcome {
        /// Gegrond.
        Founded = "founded",
        /// Ten dele gegrond.
        PartlyFounded = "partly_founded",
        /// Ongegrond.
        Unfounded = "unfounded",
        /// Schikking.
        Settled = "settled",
        /// Ingetrokken.
        Withdrawn = "withdrawn",
        /// Bemiddeld.
        Mediated = "mediated",
    }
);

/// How and when a dispute ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// How.
    pub outcome: DisputeOutcome,
    /// Local date.
    pub on: NaiveDate,
}

/// A dispute at an outside body; the handling goes on beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Counted from 1 within the case.
    pub number: u32,
    /// Where.
    pub body: DisputeBody,
    /// Their number for it.
    pub file: Option<Line>,
    /// Local date.
    pub on: NaiveDate,
    /// How it ended.
    pub settlement: Option<Settlement>,
}

/// Nothing of the case may be erased (4.10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Why.
    pub reason: Remark,
    /// Local date.
    pub since: NaiveDate,
}

/// The parent withdrew the reaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The round it was in.
    pub round: u32,
    /// Local date.
    pub on: NaiveDate,
    /// What shows that the parent did, where a colleague recorded it.
    pub proof: Option<Remark>,
    /// The number of the last letter before it: its confirmation comes after that.
    #[serde(default)]
    pub after: u32,
}

/// Whether the police were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Police {
    /// Reported on this local date.
    Reported(NaiveDate),
    /// Not reported, for this reason.
    NotReported(Remark),
}

/// The consultation of the vertrouwensinspecteur, which the law demands where a colleague may
/// have abused a child (1.4): with whom and when, what was advised, what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// The inspector's name.
    pub inspector: Line,
    /// Local date of the talk.
    pub on: NaiveDate,
    /// What was advised.
    pub advice: Message,
    /// Whether it left a reasonable suspicion: then the police are told at once.
    pub suspicion: bool,
    /// The decision on a police report.
    pub police: Police,
}

/// A consultation as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consulted {
    /// The round it was in.
    pub round: u32,
    /// The case was set to a lower level since: what it was about is over.
    pub over: bool,
    /// What was said.
    pub consultation: Consultation,
}
