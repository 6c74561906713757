//! What a colleague was asked about part of the text: that part, the question, who asks. Nothing
//! else of the case: no nature, place, status or name of a reporter.

use super::Lens;
use crate::case::Case;
use crate::dossier::Contribution;
use crate::reference::Reference;
use crate::staff::Colleague;
use crate::visibility::asked;
use serde::{Deserialize, Serialize};

/// Something that is asked of the reader, as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestView {
    /// The case, only to find the page.
    pub reference: Reference,
    /// Within the case.
    pub number: u32,
    /// What is asked. Hostile when rendered.
    pub question: String,
    /// Who asks; empty when that wasn't kept.
    pub by: String,
    /// "maandag 30 november".
    pub date: String,
    /// ISO date for `<time datetime>`.
    pub iso: String,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// To be given.
    Open {
        /// The part of the text. Hostile when rendered.
        part: String,
    },
    /// Given: the part is no longer shown.
    Given {
        /// What they gave. Hostile when rendered.
        text: String,
        /// "maandag 30 november".
        date: String,
    },
    /// The case was closed before it was given; nothing of it is shown any more.
    Over,
}

/// The page of one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionView {
    /// What is asked.
    pub request: RequestView,
    /// The case's version, for the form.
    pub version: u32,
    /// How far it is.
    pub state: RequestState,
}

/// The page of a request, for the colleague who was asked; `None` for everybody else.
#[must_use]
pub fn contribution(
    case: &Case,
    number: u32,
    reader: &Colleague,
    lens: &Lens<'_>,
) -> Option<ContributionView> {
    let one = asked(case, reader, lens.today()).find(|one| one.number == number)?;
    let open = case.status.is_open();
    let state = match &one.given {
        Some(given) => RequestState::Given {
            text: given.text.as_str().to_owned(),
            date: lens.date(given.on),
        },
        None if open => RequestState::Open {
            part: one.part.as_str().to_owned(),
        },
        None => RequestState::Over,
    };
    let mut request = line(case, one, lens);
    if state == RequestState::Over {
        request.question.clear();
    }
    Some(ContributionView {
        request,
        version: case.version,
        state,
    })
}

/// What is asked of the reader in this case and not given yet.
#[must_use]
pub fn requests(case: &Case, reader: &Colleague, lens: &Lens<'_>) -> Vec<RequestView> {
    let open = case.status.is_open();
    let asked = asked(case, reader, lens.today());
    let waiting = asked.filter(|one| open && one.given.is_none());
    waiting.map(|one| line(case, one, lens)).collect()
}

fn line(case: &Case, one: &Contribution, lens: &Lens<'_>) -> RequestView {
    let by = one.by.as_ref().or_else(|| case.handler());
    RequestView {
        reference: case.reference,
        number: one.number,
        question: one.question.as_str().to_owned(),
        by: by.map(|id| lens.colleague(id)).unwrap_or_default(),
        date: lens.date(one.asked_on),
        iso: one.asked_on.to_string(),
    }
}
