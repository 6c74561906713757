//! The director's decisions on a case, for whoever reads its deepest layer.

use super::Lens;
use crate::decision::{Decision, decisions};
use crate::event::Recorded;
use crate::reaction::Language;
use crate::staff::StaffId;
use crate::text::dates::date_full;
use crate::text::decision::{self as words, Known};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Document 6, to read and to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionView {
    /// Counted from 1 within the case.
    pub number: u32,
    /// "Directeursbesluit".
    pub title: String,
    /// "zondag 22 november 2026".
    pub date: String,
    /// Headings, and the lines under each. Hostile when rendered.
    pub parts: Vec<(String, Vec<String>)>,
    /// Who decided, and when.
    pub signed: String,
    /// The language it is written in.
    pub language: Language,
}

/// All of them, in order.
pub(super) fn views(history: &[Recorded], lens: &Lens<'_>) -> Vec<DecisionView> {
    let all = decisions(history);
    all.iter().map(|one| view(one, lens)).collect()
}

fn view(decision: &Decision, lens: &Lens<'_>) -> DecisionView {
    let language = lens.language;
    let known = Known {
        colleague: &|id| named(id, lens),
        date: &|at: DateTime<Utc>| (lens.local)(at).date(),
        language,
    };
    let parts = words::parts(decision, known).into_iter();
    DecisionView {
        number: decision.number,
        title: words::title(language).to_owned(),
        date: date_full((known.date)(decision.at), language),
        parts: parts
            .map(|(heading, lines)| (heading.to_owned(), lines))
            .collect(),
        signed: words::signed(decision, known),
        language,
    }
}

/// "Helma Brouwers, directeur"; the id of somebody who is no longer on the list.
fn named(id: &StaffId, lens: &Lens<'_>) -> String {
    let name = lens.colleague(id);
    match lens.org.colleague(id) {
        Some(one) => format!("{name}, {}", one.function.as_str()),
        None => name,
    }
}
