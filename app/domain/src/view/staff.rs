//! A case for a colleague who may see it: the reaction, what was done, and what can be done.

use super::{
    CaseView, Current, InvolvementView, Lens, acts, card, choices, deadlines, decision, facts,
    letters, people, records, timeline,
};
use crate::case::Case;
use crate::command::CommandKind;
use crate::deadline::Deadline;
use crate::decide::assignment_needs_reason;
use crate::dossier::Judgment;
use crate::event::{Recorded, Visibility};
use crate::involvement::{Involvement, Outcome};
use crate::permitted::permitted;
use crate::reaction::Language;
use crate::staff::{Actor, Colleague};
use crate::text::{say, severity, status};
use crate::visibility;
use crate::words::Remark;

/// The case page. The caller has checked that the reader sees the case; `seq` is the feed's
/// position at which `case` and `history` were read.
#[must_use]
pub fn case_view(
    case: &Case,
    history: &[Recorded],
    reader: &Colleague,
    seq: u64,
    lens: &Lens<'_>,
) -> CaseView {
    let known = people::knows_reporter(case, reader, lens.today());
    shown(case, history, reader, seq, (lens, known))
}

/// The same, whether or not the reader `knows` the reporter by their own part in it.
pub(super) fn shown(
    case: &Case,
    history: &[Recorded],
    reader: &Colleague,
    seq: u64,
    (lens, known): (&Lens<'_>, bool),
) -> CaseView {
    let actor = Actor::Staff(reader.clone());
    let verdicts = permitted(case, &actor, lens.now);
    let triages = verdicts.contains(&(CommandKind::SetCategory, Ok(())));
    let (signals, suggestion) = if triages {
        suggested(case, lens.language)
    } else {
        (vec![], None)
    };
    let deepest = visibility::layer(case, &actor, lens.today());
    CaseView {
        on_request: false,
        card: card(case, reader, lens),
        status_text: status::column(case.status.kind(), lens.language).to_owned(),
        body: case.reaction.body.as_str().to_owned(),
        facts: facts::for_staff(case, lens),
        reporter: if known {
            facts::reporter(case, lens)
        } else {
            None
        },
        current: current(case),
        signals,
        suggestion,
        involvements: case
            .involvements
            .iter()
            .map(|one| involvement(one, lens))
            .collect(),
        involvement_checked: case.involvement_checked,
        deadlines: by_date(case, lens)
            .map(|one| deadlines::for_staff(case, &one, lens))
            .collect(),
        consent: people::consent(case, lens),
        acts: acts::acts(case, &verdicts, lens),
        timeline: timeline::for_staff(history, deepest, lens),
        letters: case
            .letters
            .iter()
            .map(|one| letters::view(one, known, lens))
            .collect(),
        decisions: if deepest == Visibility::Confidential {
            decision::views(history, lens)
        } else {
            Vec::new()
        },
        records: records::records(case, deepest == Visibility::Confidential, reader, lens),
        drafted: drafted(case),
        sites: choices::sites(case, lens),
        candidates: choices::candidates(case, lens),
        tasked: choices::tasked(case, lens),
        askable: choices::askable(case, reader, lens),
        consenters: choices::consenters(case, lens),
        colleagues: choices::colleagues(lens),
        members: choices::members(case, lens),
        levels: choices::levels(case, &actor, lens),
        deep: deepest == Visibility::Confidential,
        assigning_needs_reason: assignment_needs_reason(case),
        locations: choices::locations(case, lens),
        channels: choices::channels(case, lens),
        today: lens.today().to_string(),
        seq,
    }
}

/// Reasons and sentence of a suggestion nobody confirmed yet; word hits stay with those who
/// triage (4.6 e).
fn suggested(case: &Case, language: Language) -> (Vec<String>, Option<String>) {
    if case.severity_confirmed {
        return (vec![], None);
    }
    let suggestion = &case.suggestion;
    let signals = suggestion
        .signals
        .iter()
        .map(|one| severity::signal(*one, language).to_owned())
        .collect();
    let (word, level) = (
        severity::name(suggestion.level, language),
        suggestion.level.level(),
    );
    let sentence = match language {
        Language::Nl => {
            format!("Voorstel: {word} (niveau {level}). Bevestig dit of kies een ander niveau.")
        }
        Language::En => {
            format!("Suggested: {word} (level {level}). Confirm it or choose another level.")
        }
    };
    (signals, Some(sentence))
}

/// This round's draft of the proposal, and the judgment that goes now, to go on with.
fn drafted(case: &Case) -> Vec<(String, String)> {
    let proposed = case.dossier.proposed(case.round).into_iter();
    let proposal = proposed.flat_map(|one| {
        let proposal = &one.proposal;
        let reason = proposal.no_agreement.as_ref();
        [
            ("examined", proposal.examined.as_str()),
            ("heard", proposal.heard.as_str()),
            ("finding", proposal.finding.as_str()),
            ("text", proposal.solution.as_str()),
            ("reason", reason.map_or("", Remark::as_str)),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .into_iter()
        .chain([("date", proposal.answer_by.to_string())])
    });
    let judgment = case.judgment().into_iter().flat_map(judged);
    let all = proposal.chain(judgment);
    all.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Row by row, as its form holds them.
fn judged(judgment: &Judgment) -> Vec<(&'static str, String)> {
    let parts = judgment.parts().flat_map(|one| {
        [
            ("part", one.part.as_str()),
            ("verdict", one.verdict.slug()),
            ("reasons", one.reasons.as_str()),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    });
    let measures = judgment.measures.iter().flat_map(|one| {
        [
            ("measure", one.text.as_str().to_owned()),
            ("due", one.due.to_string()),
        ]
    });
    parts.chain(measures).collect()
}

fn by_date(case: &Case, lens: &Lens<'_>) -> impl Iterator<Item = Deadline> {
    let mut rows: Vec<Deadline> = case.deadlines_on(lens.today()).collect();
    rows.sort_by_key(|row| (row.shown_staff_due(&lens.now.calendar), row.kind));
    rows.into_iter()
}

fn involvement(involvement: &Involvement, lens: &Lens<'_>) -> InvolvementView {
    let outcome = match &involvement.outcome {
        Outcome::Open => say(lens.language, ("nog uitzoeken", "still to be checked")).to_owned(),
        Outcome::Linked(colleague) => format!(
            "{}: {}",
            say(lens.language, ("betrokken", "involved")),
            lens.colleague(&colleague.id)
        ),
        Outcome::RuledOut(reason) => format!(
            "{}: {}",
            say(lens.language, ("geen betrokkene", "nobody involved")),
            reason.as_str()
        ),
    };
    InvolvementView {
        number: involvement.number,
        named: involvement
            .named
            .as_ref()
            .map(|line| line.as_str().to_owned()),
        outcome,
        open: involvement.outcome == Outcome::Open,
        linked: matches!(involvement.outcome, Outcome::Linked(_)),
    }
}

fn current(case: &Case) -> Current {
    Current {
        nature: case.nature,
        counts_as_complaint: case.counts_as_complaint,
        severity: case.severity,
        severity_confirmed: case.severity_confirmed,
        category: case.category.map(|category| category.slug().to_owned()),
        cause: case.cause.as_ref().map(|cause| cause.as_str().to_owned()),
        places: choices::chosen(&case.places),
        care: case.care.map(|care| care.slug().to_owned()),
        confidential: case.confidential,
        circle: case.circle.iter().map(ToString::to_string).collect(),
        handler: case.handler().map(ToString::to_string),
    }
}
