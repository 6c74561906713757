//! What an anonymised case is: its figures, and nothing else that anybody said or did.

use crate::case::Case;
use crate::dossier::Dossier;
use crate::reaction::{NewReaction, Relation, Reporter};
use crate::retention::Kept;
use crate::severity::{Severity, Suggestion};
use crate::status::Status;
use crate::words::Body;
use chrono::NaiveTime;

/// Empties the case. Dates stay to the month (4.10).
pub(super) fn anonymised(case: &mut Case, kept: &Kept) {
    let month = kept.arrived.first_day();
    case.reaction = nothing(case);
    case.received_at = month.and_time(NaiveTime::MIN).and_utc();
    case.arrived_on = month;
    case.cause = None;
    case.severity = Severity::Idea;
    case.severity_confirmed = false;
    case.suggestion = Suggestion {
        level: Severity::Idea,
        signals: Vec::new(),
    };
    case.confidential = false;
    case.circle.clear();
    case.involvements.clear();
    case.involvement_checked = false;
    case.status = Status::Anonymised;
    case.assignment = None;
    case.department = None;
    case.question = None;
    case.deadlines.clear();
    case.letters.clear();
    case.messages.clear();
    case.dossier = Dossier {
        kept: Some(Box::new(kept.clone())),
        ..Dossier::default()
    };
}

/// A reaction of which only figures are left.
fn nothing(case: &Case) -> NewReaction {
    NewReaction {
        nature: case.reaction.nature,
        places: case.places.clone(),
        care: case.care,
        group: None,
        body: Body::erased(),
        happened: None,
        discussed: None,
        not_for: None,
        wish: None,
        safety: None,
        reporter: Reporter {
            name: None,
            email: None,
            phone: None,
            address: None,
            relation: Relation::Other,
            contact: None,
            reachable: None,
        },
        child: None,
        share_with_committee: false,
        language: case.reaction.language,
    }
}
