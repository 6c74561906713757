//! The judgment's rows: parts with reasons, measures with dates. Each problem stands in its row.

use super::Parsed;
use crate::error::AppError;
use crate::form::ActForm;
use chrono::NaiveDate;
use domain::dossier::{Judgment, Measure, PartJudgment, Verdict};
use domain::error::Problem;
use domain::view::inputs::{InputError, Name};
use domain::words::{Line, Message, Remark};

/// What was wrong so far, and in which row.
struct Rows {
    errors: Vec<InputError>,
    row: u32,
}

impl Rows {
    fn wrong(&mut self, input: Name, problem: Problem) {
        let row = self.row;
        self.errors.push(InputError {
            input,
            row,
            problem,
        });
    }

    fn take<T>(&mut self, parsed: Result<T, Problem>, input: Name) -> Option<T> {
        parsed.map_err(|problem| self.wrong(input, problem)).ok()
    }
}

/// Rows in which nothing was filled in are left out; one that was begun has to be whole.
pub(super) fn judgment(form: &ActForm) -> Parsed<Judgment> {
    let mut rows = Rows {
        errors: Vec::new(),
        row: 0,
    };
    let mut parts = parts(form, &mut rows).into_iter();
    if parts.len() == 0 && rows.errors.is_empty() {
        rows.row = 0;
        rows.wrong(Name::Part, Problem::Missing);
    }
    let measures = measures(form, &mut rows);
    match parts.next().filter(|_| rows.errors.is_empty()) {
        Some(first) => Ok(Judgment {
            first,
            further: parts.collect(),
            measures,
        }),
        None => Err(AppError::Inputs(rows.errors)),
    }
}

fn parts(form: &ActForm, rows: &mut Rows) -> Vec<PartJudgment> {
    let (mut verdicts, mut reasons) = (form.all("verdict"), form.all("reasons"));
    let mut parts = Vec::new();
    for (row, part) in (0..).zip(form.all("part")) {
        rows.row = row;
        let verdict = verdicts.next().unwrap_or_default();
        let why = reasons.next().unwrap_or_default();
        let texts = [part, verdict, why];
        if texts.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let part = rows.take(Line::parse(part), Name::Part);
        let verdict = Verdict::parse(verdict).ok_or(Problem::Missing);
        let verdict = rows.take(verdict, Name::Verdict);
        let why = rows.take(Message::parse(why), Name::Reasons);
        if let (Some(part), Some(verdict), Some(reasons)) = (part, verdict, why) {
            parts.push(PartJudgment {
                part,
                verdict,
                reasons,
            });
        }
    }
    parts
}

fn measures(form: &ActForm, rows: &mut Rows) -> Vec<Measure> {
    let mut days = form.all("due");
    let mut measures = Vec::new();
    for (row, measure) in (0..).zip(form.all("measure")) {
        rows.row = row;
        let due = days.next().unwrap_or_default();
        if measure.trim().is_empty() && due.is_empty() {
            continue;
        }
        let text = rows.take(Remark::parse(measure), Name::Measure);
        let due = due.parse::<NaiveDate>().map_err(|_| Problem::Malformed);
        let due = rows.take(due, Name::Due);
        if let (Some(text), Some(due)) = (text, due) {
            measures.push(Measure {
                number: 0,
                text,
                due,
                done_on: None,
            });
        }
    }
    measures
}
