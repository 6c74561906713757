//! A letter's content, taken from the case as it is now.

use super::{
    Agreed, AgreementLine, ClosingContent, Content, InterimContent, Judged, Kept, NotTakenContent,
    ProposalContent, Verification, WithdrawnContent,
};
use crate::case::Case;
use crate::command::Needs;
use crate::dossier::{Agreement, Judgment};
use crate::letter::LetterKind;
use crate::status::Satisfied;
use crate::words::Remark;

/// Most characters of the reaction in short.
const SUMMARY: usize = 300;

/// What such a letter would say now; `None` while the case or `needs` lacks something that
/// 4.8 demands of it.
#[must_use]
pub fn content(case: &Case, kind: LetterKind, needs: Needs) -> Option<Content> {
    Some(match (kind, needs) {
        (LetterKind::HandlerKnown, _) => Content::HandlerKnown,
        (LetterKind::Proposal, _) => Content::Proposal(proposal(case)?),
        (LetterKind::Interim, Needs::Until(until)) => Content::Interim(InterimContent { until }),
        (LetterKind::Closing, _) => Content::Closing(closing(case)?),
        (LetterKind::Withdrawn, _) => Content::Withdrawn(withdrawn(case)),
        (LetterKind::NotTaken, _) => {
            let ground = needs.ground()?;
            Content::NotTaken(NotTakenContent { ground })
        }
        (LetterKind::Thanks, _) => Content::Thanks,
        (LetterKind::Interim, Needs::Nothing | Needs::Because(_) | Needs::Merging(_)) => {
            return None;
        }
    })
}

fn proposal(case: &Case) -> Option<ProposalContent> {
    let proposal = &case.dossier.proposed(case.round)?.proposal;
    let all = case.dossier.agreements.iter();
    let made = all.filter(|one| one.round == case.round);
    let agreed = agreed(made, proposal.no_agreement.as_ref());
    if case.counts_as_complaint && agreed == Agreed::Unexplained {
        return None;
    }
    Some(ProposalContent {
        summary: summary(case.reaction.body.as_str()),
        proposal: proposal.clone(),
        agreed,
        judgment: judgment(case),
    })
}

fn closing(case: &Case) -> Option<ClosingContent> {
    let judged = if case.counts_as_complaint {
        Judged::Complaint(judgment(case)?)
    } else {
        Judged::NotAComplaint
    };
    let proposed = case.dossier.proposed(case.round);
    let reason = proposed.and_then(|one| one.proposal.no_agreement.as_ref());
    Some(ClosingContent {
        judged,
        agreed: agreed(case.dossier.agreements.iter(), reason),
        verified: verification(case)?,
        kept: kept(case),
    })
}

fn withdrawn(case: &Case) -> WithdrawnContent {
    WithdrawnContent {
        severe_goes_on: case.is_looked_into_anyway(),
        kept: kept(case),
    }
}

fn agreed<'a>(
    mut agreements: impl Iterator<Item = &'a Agreement>,
    reason: Option<&Remark>,
) -> Agreed {
    match (agreements.next(), reason) {
        (Some(first), _) => Agreed::On {
            first: AgreementLine::from(first),
            further: agreements.map(AgreementLine::from).collect(),
        },
        (None, Some(reason)) => Agreed::Nothing(reason.clone()),
        (None, None) => Agreed::Unexplained,
    }
}

/// The judgment that goes for this round, with what was carried out of its measures since.
fn judgment(case: &Case) -> Option<Judgment> {
    let judged = case.judgment();
    let judgment = judged.filter(|_| case.counts_as_complaint)?;
    let mut current = judgment.clone();
    for measure in &mut current.measures {
        measure.done_on = case.dossier.carried_out(measure);
    }
    Some(current)
}

fn verification(case: &Case) -> Option<Verification> {
    match case.verified()? {
        Satisfied::NotReached => Some(Verification::NotReached),
        Satisfied::Yes | Satisfied::No => {
            let given = case.dossier.satisfied(case.round)?.clone();
            let mut consents = case.dossier.consents.iter();
            let consented = consents.any(|one| one.round == case.round);
            Some(Verification::Answered { given, consented })
        }
    }
}

fn kept(case: &Case) -> Kept {
    let dossier = &case.dossier;
    let procedure = case.is_severe()
        || dossier.is_held()
        || !dossier.disputes.is_empty()
        || !dossier.consultations.is_empty();
    if procedure {
        Kept::Procedure
    } else if case.counts_as_complaint {
        Kept::Complaint
    } else {
        Kept::Other
    }
}

/// On one line, cut between words.
fn summary(body: &str) -> String {
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY {
        return line;
    }
    let cut: String = line.chars().take(SUMMARY).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}…")
}
