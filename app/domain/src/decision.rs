//! Document 6, the directeursbesluit (4.8): who handles a severe case, and that a case of level 4
//! is closed. Internal.
//!
//! It is made from the record up to the event that decided, so that it is as frozen as the record:
//! nothing that happens later changes it, and an older case has its decisions too. It can't be
//! made without what is mandatory.

use crate::case::Case;
use crate::dossier::Consultation;
use crate::event::{Event, Recorded};
use crate::evolve::evolve;
use crate::letter::{LetterFacts, LetterKind};
use crate::severity::{Severity, Signal};
use crate::staff::{By, StaffId};
use crate::words::{Message, Remark};
use chrono::{DateTime, Utc};

/// What the director decided, and on what grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Counted from 1 within the case.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: the director, their deputy, or the bestuurder in their place.
    pub by: StaffId,
    /// The level it had.
    pub level: Severity,
    /// Why it is severe.
    pub grounds: Grounds,
    /// What was decided.
    pub decided: Decided,
    /// Who was added to the circle; `None` where the case isn't confidential.
    pub circle: Option<Vec<StaffId>>,
}

/// Why a case is severe: at least one colleague said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// The first reason.
    pub first: Raised,
    /// Reasons for further levels.
    pub further: Vec<Raised>,
    /// What the program noticed; word hits stay with triage (4.6 e).
    pub signals: Vec<Signal>,
}

/// Somebody set a level of 3 or 4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// To which level.
    pub to: Severity,
    /// Who.
    pub by: By,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Remark,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Who handles it (Z4).
    Handler {
        /// Who.
        handler: StaffId,
        /// Why.
        reason: Remark,
        /// How far the checklist was.
        checklist: Checklist,
    },
    /// Level 4 is closed: never before the consultation (4.6 c).
    Closing {
        /// How.
        way: ClosingWay,
        /// Who handled it.
        handler: Option<StaffId>,
        /// The consultation of the vertrouwensinspecteur.
        consultation: Box<Consultation>,
    },
}

/// The checklist of level 4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checklist {
    /// Level 3 has none.
    None,
    /// The consultation was still to come.
    Open,
    /// Consulted.
    Done(Box<Consultation>),
}

/// How level 4 is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClosingWay {
    /// With this letter to the parent, and the director's own words in it.
    Letter(LetterKind, Message),
    /// Internally, after the parent withdrew it: what was found and done.
    Internally(Remark),
}

/// The decisions of a case, in order.
#[must_use]
pub fn decisions(history: &[Recorded]) -> Vec<Decision> {
    let mut all = Vec::new();
    let mut told = Told::default();
    for recorded in history {
        let Some(event) = &recorded.event else {
            continue;
        };
        let receipt = matches!(event, Event::Received { .. });
        if told.case.is_none() != receipt {
            // A record that doesn't begin with its receipt makes no case.
            return all;
        }
        let level = told.case.as_ref().filter(|case| case.is_severe());
        let level = level.map(|case| case.severity);
        told.tell(event, recorded);
        let next = u32::try_from(all.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        all.extend(level.and_then(|level| told.decision(event, recorded, (next, level))));
    }
    all
}

/// The record as far as it was read.
#[derive(Default)]
struct Told {
    case: Option<Case>,
    raised: Vec<Raised>,
}

impl Told {
    fn tell(&mut self, event: &Event, recorded: &Recorded) {
        let Recorded {
            reference, by, at, ..
        } = recorded;
        let case = self.case.take();
        self.case = Some(evolve(case, *reference, event, by, *at));
        let Event::SeveritySet { to, reason, .. } = event else {
            return;
        };
        if !to.is_severe() {
            self.raised.clear();
        }
        let reason = reason.as_ref().filter(|_| to.is_severe());
        self.raised.extend(reason.map(|reason| Raised {
            to: *to,
            by: by.clone(),
            at: *at,
            reason: reason.clone(),
        }));
    }

    /// What this event decided on a case of this level.
    fn decision(
        &self,
        event: &Event,
        recorded: &Recorded,
        (number, level): (u32, Severity),
    ) -> Option<Decision> {
        let case = self.case.as_ref()?;
        let By::Staff(by) = &recorded.by else {
            return None;
        };
        Some(Decision {
            number,
            at: recorded.at,
            by: by.clone(),
            level,
            grounds: self.grounds(case)?,
            decided: decided(case, event, level)?,
            circle: case.is_restricted().then(|| case.circle.clone()),
        })
    }

    fn grounds(&self, case: &Case) -> Option<Grounds> {
        let (first, further) = self.raised.split_first()?;
        let signals = case.suggestion.signals.iter().copied();
        Some(Grounds {
            first: first.clone(),
            further: further.to_vec(),
            signals: signals
                .filter(|signal| !matches!(signal, Signal::Words(_)))
                .collect(),
        })
    }
}

fn decided(case: &Case, event: &Event, level: Severity) -> Option<Decided> {
    let acute = level == Severity::Acute;
    let way = match event {
        Event::HandlerAssigned {
            handler, reason, ..
        } => {
            return Some(Decided::Handler {
                handler: handler.clone(),
                reason: reason.clone()?,
                checklist: match consulted(case) {
                    _ if !acute => Checklist::None,
                    Some(said) => Checklist::Done(Box::new(said.clone())),
                    None => Checklist::Open,
                },
            });
        }
        Event::LetterApproved(letter) => match letter.facts {
            LetterFacts::Closing { by_director, .. }
            | LetterFacts::NotTaken { by_director, .. }
                if by_director =>
            {
                ClosingWay::Letter(letter.kind, letter.text.clone())
            }
            LetterFacts::Plain
            | LetterFacts::Proposal { .. }
            | LetterFacts::Interim { .. }
            | LetterFacts::Closing { .. }
            | LetterFacts::Withdrawn { .. }
            | LetterFacts::NotTaken { .. } => return None,
        },
        Event::ClosedInternally { reason, .. } => ClosingWay::Internally(reason.clone()),
        _ => return None,
    };
    let consultation = consulted(case).filter(|_| acute)?;
    Some(Decided::Closing {
        way,
        handler: case.handler().cloned(),
        consultation: Box::new(consultation.clone()),
    })
}

/// The last consultation about what it is of level 4 for.
fn consulted(case: &Case) -> Option<&Consultation> {
    let mut all = case.dossier.consultations.iter();
    let last = all.rfind(|one| !one.over).filter(|_| case.is_consulted());
    last.map(|one| &one.consultation)
}
