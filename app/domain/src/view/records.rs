//! What was recorded while the case was handled: each with its words, where it stands, and the
//! act that can be done on it.

mod consultation;

use super::{Lens, RecordKind, RecordView};
use crate::case::Case;
use crate::command::CommandKind;
use crate::dossier::{Answer, Dossier, Owner};
use crate::staff::{Colleague, StaffId};
use crate::text::{input, say, timeline};
use std::collections::BTreeMap;

/// All records, in the order in which they come up in a handling.
pub(super) fn records(
    case: &Case,
    deep: bool,
    reader: &Colleague,
    lens: &Lens<'_>,
) -> Vec<RecordView> {
    let dossier = &case.dossier;
    let mine = |owner: &StaffId| *owner == reader.id;
    let handles = case.handler().is_some_and(mine);
    let mut all = questions(case, lens);
    all.extend(agreements(dossier, lens));
    all.extend(contributions(dossier, &mine, lens));
    all.extend(sub_actions(dossier, &|owner| handles || mine(owner), lens));
    all.extend(proposals(dossier, lens));
    all.extend(judgments(dossier, lens));
    all.extend(measures(dossier, lens));
    all.extend(satisfaction(dossier, lens));
    all.extend(objections(dossier, lens));
    all.extend(merged(dossier, lens));
    all.extend(beside(dossier, lens));
    if deep {
        all.extend(consultation::records(case, lens));
    }
    counted(all)
}

/// Those that carry no number of their own are counted within their kind: a record keeps its
/// place on the page when another comes before it.
fn counted(all: Vec<RecordView>) -> Vec<RecordView> {
    let mut last = BTreeMap::new();
    let number = |record: RecordView| {
        let next = last.entry(record.kind).or_insert(0);
        *next = record.number.max(*next + 1);
        RecordView {
            number: *next,
            ..record
        }
    };
    all.into_iter().map(number).collect()
}

fn record(
    kind: RecordKind,
    title: &str,
    text: impl Into<String>,
    state: impl Into<String>,
) -> RecordView {
    RecordView {
        kind,
        number: 0,
        title: title.to_owned(),
        text: text.into(),
        state: state.into(),
        act: None,
        corrected_by: None,
    }
}

impl RecordView {
    fn with(self, number: u32, act: Option<CommandKind>) -> Self {
        Self {
            number,
            act,
            ..self
        }
    }
}

fn questions(case: &Case, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(
        lens.language,
        ("Vraag aan de ouder", "Question to the parent"),
    );
    let open = case.question.iter().map(|one| {
        let since = say(lens.language, ("open sinds", "open since"));
        let state = format!("{since} {}", lens.date(one.asked_on));
        record(RecordKind::Question, title, one.text.as_str(), state)
    });
    let over = case.dossier.pauses.iter().map(|one| {
        let how = if one.lapsed {
            say(lens.language, ("vervallen op", "lapsed on"))
        } else {
            say(lens.language, ("beantwoord op", "answered on"))
        };
        let state = format!("{how} {}", lens.date(one.until));
        record(
            RecordKind::Question,
            title,
            one.question.text.as_str(),
            state,
        )
    });
    over.chain(open).collect()
}

fn agreements(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Afspraak", "Agreement"));
    let all = dossier.agreements.iter().map(|one| {
        let owner = match &one.owner {
            Owner::Parent => say(lens.language, ("de ouder", "the parent")).to_owned(),
            Owner::Staff(id) => lens.colleague(id),
        };
        let state = match (one.done_on, one.due) {
            (Some(on), _) => {
                let kept = say(lens.language, ("nagekomen op", "kept on"));
                format!("{owner}, {kept} {}", lens.date(on))
            }
            (None, Some(due)) => {
                let by = say(lens.language, ("uiterlijk", "by"));
                format!("{owner}, {by} {}", lens.date(due))
            }
            (None, None) => owner,
        };
        let open = one.done_on.is_none();
        let act = open.then_some(CommandKind::CompleteAgreement);
        RecordView {
            corrected_by: open.then_some(CommandKind::CorrectAgreement),
            ..record(RecordKind::Agreement, title, one.text.as_str(), state).with(one.number, act)
        }
    });
    all.collect()
}

/// Whose turn it is, in the eyes of the reader.
type Mine<'a> = &'a dyn Fn(&StaffId) -> bool;

fn contributions(dossier: &Dossier, mine: Mine<'_>, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Bijdrage", "Input"));
    let all = dossier.contributions.iter().map(|one| {
        let name = lens.colleague(&one.of);
        let (text, how, on) = one.given.as_ref().map_or_else(
            || {
                let asked = say(lens.language, ("gevraagd op", "asked on"));
                (one.question.as_str(), asked, one.asked_on)
            },
            |given| {
                let at = say(lens.language, ("gegeven op", "given on"));
                (given.text.as_str(), at, given.on)
            },
        );
        let state = format!("{name}, {how} {}", lens.date(on));
        let open = one.given.is_none() && mine(&one.of);
        let act = open.then_some(CommandKind::Contribute);
        record(RecordKind::Contribution, title, text, state).with(one.number, act)
    });
    all.collect()
}

fn sub_actions(dossier: &Dossier, mine: Mine<'_>, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Deeltaak", "Sub-action"));
    let all = dossier.sub_actions.iter().map(|one| {
        let name = lens.colleague(&one.owner);
        let by = say(lens.language, ("uiterlijk", "by"));
        let done = say(lens.language, ("klaar op", "done on"));
        let state = one.done.as_ref().map_or_else(
            || format!("{name}, {by} {}", lens.date(one.due)),
            |(result, on)| format!("{name}, {done} {}: {}", lens.date(*on), result.as_str()),
        );
        let open = one.done.is_none() && mine(&one.owner);
        let act = open.then_some(CommandKind::CompleteSubAction);
        record(RecordKind::SubAction, title, one.text.as_str(), state).with(one.number, act)
    });
    all.collect()
}

fn proposals(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let all = dossier.proposals.iter().map(|one| {
        let title = say(lens.language, ("Voorstel, ronde", "Proposal, round"));
        let state = match one.reply.as_ref().map(|reply| (&reply.answer, reply.on)) {
            None => {
                let by = say(lens.language, ("antwoord uiterlijk", "answer by"));
                format!("{by} {}", lens.date(one.proposal.answer_by))
            }
            Some((Answer::Accepted, on)) => {
                let accepted = say(lens.language, ("akkoord op", "accepted on"));
                format!("{accepted} {}", lens.date(on))
            }
            Some((Answer::Refused(reason), on)) => {
                let refused = say(lens.language, ("afgewezen op", "refused on"));
                format!("{refused} {}: {}", lens.date(on), reason.as_str())
            }
            Some((Answer::None, on)) => {
                let none = say(lens.language, ("geen antwoord op", "no answer on"));
                format!("{none} {}", lens.date(on))
            }
        };
        record(
            RecordKind::Proposal,
            &format!("{title} {}", one.round),
            one.proposal.solution.as_str(),
            state,
        )
    });
    all.collect()
}

fn judgments(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Oordeel", "Judgment"));
    let parts = dossier.judgments.iter().flat_map(|one| {
        one.judgment.parts().map(move |part| {
            let verdict = input::verdict(part.verdict, lens.language);
            let text = format!("{}\n{}", part.part.as_str(), part.reasons.as_str());
            record(RecordKind::Judgment, title, text, verdict)
        })
    });
    parts.collect()
}

fn measures(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Maatregel", "Measure"));
    let all = dossier.measures.iter().map(|one| {
        let (how, on) = match one.done_on {
            Some(on) => (say(lens.language, ("uitgevoerd op", "carried out on")), on),
            None => (say(lens.language, ("uiterlijk", "by")), one.due),
        };
        let act = one
            .done_on
            .is_none()
            .then_some(CommandKind::CompleteMeasure);
        record(
            RecordKind::Measure,
            title,
            one.text.as_str(),
            format!("{how} {}", lens.date(on)),
        )
        .with(one.number, act)
    });
    all.collect()
}

fn satisfaction(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Tevredenheid", "Satisfaction"));
    let all = dossier.satisfaction.iter().map(|one| {
        let (solution, process) = (one.solution.value(), one.process.value());
        let state = match lens.language {
            crate::reaction::Language::Nl => {
                format!("oplossing {solution} van 5, verloop {process} van 5")
            }
            crate::reaction::Language::En => {
                format!("solution {solution} of 5, process {process} of 5")
            }
        };
        let remark = one.remark.as_ref().map(crate::words::Remark::as_str);
        record(
            RecordKind::Satisfaction,
            title,
            remark.unwrap_or_default(),
            state,
        )
    });
    all.collect()
}

fn objections(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(
        lens.language,
        ("Bezwaar tegen de behandelaar", "Objection to the handler"),
    );
    let all = dossier.objections.iter().map(|one| {
        let name = lens.colleague(&one.handler);
        let state = match &one.answer {
            Some(answer) if answer.granted => say(lens.language, ("toegewezen", "granted")),
            Some(_) => say(lens.language, ("afgewezen", "not granted")),
            None => say(
                lens.language,
                ("te beantwoorden uiterlijk", "to be answered by"),
            ),
        };
        let due = one.answer.is_none().then(|| lens.date(one.due));
        let state = [Some(format!("{name}, {state}")), due];
        let state: Vec<String> = state.into_iter().flatten().collect();
        record(
            RecordKind::Objection,
            title,
            one.reason.as_str(),
            state.join(" "),
        )
    });
    all.collect()
}

fn beside(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let disputes = dossier.disputes.iter().map(|one| {
        let title = say(lens.language, ("Geschil bij", "Dispute at"));
        let body = timeline::dispute_body(one.body, lens.language);
        let state = match one.settlement {
            Some(end) => {
                let outcome = timeline::dispute_outcome(end.outcome, lens.language);
                format!("{outcome}, {}", lens.date(end.on))
            }
            None => format!(
                "{} {}",
                say(lens.language, ("loopt sinds", "open since")),
                lens.date(one.on)
            ),
        };
        let act = one
            .settlement
            .is_none()
            .then_some(CommandKind::SettleDispute);
        let file = one.file.as_ref().map(crate::words::Line::as_str);
        record(
            RecordKind::Dispute,
            &format!("{title} {body}"),
            file.unwrap_or_default(),
            state,
        )
        .with(one.number, act)
    });
    let hold = dossier.hold.iter().map(|one| {
        let title = say(lens.language, ("Niet wissen", "Not to be erased"));
        let since = say(lens.language, ("sinds", "since"));
        record(
            RecordKind::Hold,
            title,
            one.reason.as_str(),
            format!("{since} {}", lens.date(one.since)),
        )
    });
    let withdrawal = dossier.withdrawal.iter().map(|one| {
        let title = say(lens.language, ("Ingetrokken", "Withdrawn"));
        let proof = one.proof.as_ref().map(crate::words::Remark::as_str);
        record(
            RecordKind::Withdrawal,
            title,
            proof.unwrap_or_default(),
            lens.date(one.on),
        )
    });
    disputes.chain(hold).chain(withdrawal).collect()
}

fn merged(dossier: &Dossier, lens: &Lens<'_>) -> Vec<RecordView> {
    let title = say(lens.language, ("Samengevoegd met", "Merged with"));
    let all = dossier.merged.iter().map(|one| {
        let arrived = say(lens.language, ("ontvangen op", "received on"));
        let state = format!("{arrived} {}", lens.date(one.arrived_on));
        let text = one.text.as_ref().map(crate::words::Body::as_str);
        record(
            RecordKind::Merged,
            &format!("{title} {}", one.reference),
            text.unwrap_or_default(),
            state,
        )
    });
    all.collect()
}
