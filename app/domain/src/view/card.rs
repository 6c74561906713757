//! The board: one card a case, one column a state.

use super::{Card, Lens, deadlines, people};
use crate::case::{Case, Writer};
use crate::place::Places;
use crate::ports::ListColumn;
use crate::reaction::Language;
use crate::severity::Severity;
use crate::staff::Colleague;
use crate::status::StatusKind;
use crate::text::{dates, names, say, status};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A column of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// State.
    pub status: StatusKind,
    /// "In beoordeling".
    pub title: String,
    /// What comes here and what to do, shown when empty.
    pub empty: String,
    /// How many the reader may see in all.
    pub total: u64,
    /// The first cards.
    pub cards: Vec<Card>,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    /// Columns in order of 4.2.
    pub columns: Vec<Column>,
    /// The feed's position this board shows; the stream goes on from here.
    pub seq: u64,
}

/// Most characters of a reaction on a card.
const WORDS: usize = 90;

/// The card of a case the reader sees.
#[must_use]
pub fn card(case: &Case, reader: &Colleague, lens: &Lens<'_>) -> Card {
    let age_days = (lens.today() - case.arrived_on).num_days();
    let next = if case.status.is_open() {
        case.next_deadline_on(lens.today())
    } else {
        None
    };
    Card {
        reference: case.reference,
        version: case.version,
        status: case.status.kind(),
        nature: case.nature,
        nature_text: names::nature(case.nature, lens.language).to_owned(),
        place: place(&case.places, lens),
        words: first_words(case.reaction.body.as_str()),
        severe: severe(case, lens.language).map(str::to_owned),
        confidential: case.confidential,
        handler: handler(case, lens).map(|name| (people::initials(&name), name)),
        mine: case.handler() == Some(&reader.id),
        age_days,
        age: dates::age(age_days, lens.language),
        deadline: next.map(|deadline| deadlines::for_staff(case, &deadline, lens)),
        sort: sort(case, lens.today()),
        awaits_reply: awaits_reply(case),
    }
}

/// The board of the reader's columns; states that are rare have a column only when filled, and
/// anonymised cases never come here.
#[must_use]
pub fn board(columns: &[ListColumn], reader: &Colleague, seq: u64, lens: &Lens<'_>) -> BoardView {
    let columns = columns
        .iter()
        .filter(|column| has_column(column.status, column.total))
        .map(|column| Column {
            status: column.status,
            title: status::column(column.status, lens.language).to_owned(),
            empty: status::empty(column.status, lens.language).to_owned(),
            total: column.total,
            cards: column
                .lines
                .iter()
                .map(|line| card(&line.case, reader, lens))
                .collect(),
        })
        .collect();
    BoardView { columns, seq }
}

const fn has_column(status: StatusKind, total: u64) -> bool {
    match status {
        StatusKind::SolutionProposed | StatusKind::Verifying => total > 0,
        StatusKind::Anonymised => false,
        StatusKind::Received
        | StatusKind::Triage
        | StatusKind::AwaitingDirector
        | StatusKind::Assigned
        | StatusKind::InProgress
        | StatusKind::Closed => true,
    }
}

fn place(places: &Places, lens: &Lens<'_>) -> String {
    match places.sites().len() {
        0 | 1 => lens.places(places),
        many => format!("{many} {}", say(lens.language, ("locaties", "locations"))),
    }
}

fn severe(case: &Case, language: Language) -> Option<&'static str> {
    let said = if case.is_possibly_severe() {
        ("Mogelijk ernstig", "Possibly serious")
    } else if !case.severity_confirmed {
        return None;
    } else {
        match case.severity {
            Severity::Idea | Severity::Light | Severity::Medium => return None,
            Severity::Severe => ("Ernstig", "Serious"),
            Severity::Acute => ("Acuut", "Acute"),
        }
    };
    Some(say(language, said))
}

/// One line, cut between words.
fn first_words(body: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in body.split_whitespace() {
        let taken: usize = word.chars().count() + usize::from(!line.is_empty());
        if length + taken >= WORDS {
            if line.is_empty() {
                line.extend(word.chars().take(WORDS - 1));
            }
            line.push('…');
            return line;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        length += taken;
    }
    line
}

/// Ascending: the next due date, then the reference; closed cases newest first.
fn sort(case: &Case, today: NaiveDate) -> String {
    if case.status.is_open() {
        let due = case
            .next_deadline_on(today)
            .map_or(NaiveDate::MAX, |next| next.shown_due());
        return format!("{} {}", due.min(LAST), case.reference);
    }
    let before_last = (LAST - case.closed_on().unwrap_or(case.arrived_on)).num_days();
    let reference = u64::from(case.reference.year()) << 32 | u64::from(case.reference.number());
    format!("{before_last:08} {:020}", u64::MAX - reference)
}

const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(date) => date,
    None => NaiveDate::MAX,
};

/// Also when closed: the answers to a thank-you letter's questions are to be read.
fn awaits_reply(case: &Case) -> bool {
    let last = case.messages.last();
    last.is_some_and(|last| matches!(last.writer, Writer::Parent))
}

/// Who handles it: a colleague, or a department until one of them takes it up.
fn handler(case: &Case, lens: &Lens<'_>) -> Option<String> {
    let department = || {
        case.department
            .as_ref()
            .map(|asked| lens.department(&asked.id))
    };
    case.handler()
        .map(|id| lens.colleague(id))
        .or_else(department)
}
