//! What an anonymised case is: its figures, and nothing else that anybody said or did.

use crate::case::Case;
use crate::dossier::Dossier;
use crate::reaction::{NewReaction, Relation, Reporter};
use crate::retention::Kept;
use crate::severity::{Severity, Suggestion};
use crate::status::Status;
use crate::words::Body;
use chrono::NaiveTime;

/// Empties the case: whatever a case gets to hold has its place here. Dates stay to the month
/// (4.10).
pub(super) fn anonymised(case: &mut Case, kept: &Kept) {
    let month = kept.arrived.first_day();
    *case = Case {
        reference: case.reference,
        version: case.version,
        reaction: nothing(case),
        source: case.source,
        received_at: month.and_time(NaiveTime::MIN).and_utc(),
        arrived_on: month,
        regulation: case.regulation.clone(),
        nature: case.nature,
        counts_as_complaint: case.counts_as_complaint,
        places: case.places.clone(),
        care: case.care,
        category: case.category,
        cause: None,
        severity: Severity::Idea,
        severity_confirmed: false,
        suggestion: Suggestion {
            level: Severity::Idea,
            signals: Vec::new(),
        },
        confidential: false,
        circle: Vec::new(),
        involvements: Vec::new(),
        involvement_checked: false,
        status: Status::Anonymised,
        round: case.round,
        assignment: None,
        department: None,
        question: None,
        deadlines: Vec::new(),
        letters: Vec::new(),
        messages: Vec::new(),
        dossier: Dossier {
            kept: Some(Box::new(kept.clone())),
            ..Dossier::default()
        },
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
