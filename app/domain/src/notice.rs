//! Who is told of an event by mail (4.7). A mail names the case, never its content; nobody who is
//! involved is told, then or later.

mod told;

use crate::case::Case;
use crate::event::Event;
use crate::letter::{Channel, LetterState};
use crate::organisation::Organisation;
use crate::reaction::{Language, choices};
use crate::reference::Reference;
use crate::staff::{By, Colleague, StaffId};
use crate::visibility::{asked, readers};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choices!(
    /// Which mail; its words are in the templates.
    NoticeKind {
        /// Document 1: received, what happens next.
        Received = "received",
        /// A letter is ready on the tracking page.
        LetterReady = "letter_ready",
        /// "Er is een bericht".
        MessageReady = "message_ready",
        /// To staff: possibly severe.
        PossiblySevere = "possibly_severe",
        /// To staff: confirmed severe.
        Severe = "severe",
        /// To staff: assigned to you.
        Assigned = "assigned",
        /// To staff: a colleague handles it now instead of you.
        HandlingTaken = "handling_taken",
        /// To staff: a colleague took it over and named your consent.
        ConsentNamed = "consent_named",
        /// To staff: the parent wrote.
        ParentWrote = "parent_wrote",
        /// To staff: your input is asked.
        InputAsked = "input_asked",
        /// To staff: a sub-action for you.
        TaskGiven = "task_given",
    }
);

/// To whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The reporter's stored address.
    Parent,
    /// A colleague.
    Staff(StaffId),
}

/// A mail to be written, in the same transaction as its event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Which mail.
    pub kind: NoticeKind,
    /// To whom.
    pub to: Recipient,
    /// The address, as of now.
    pub address: String,
    /// The case.
    pub reference: Reference,
    /// Language of the mail.
    pub language: Language,
    /// The letter whose delivery it is, if any.
    pub letter: Option<u32>,
    /// The contribution that is asked, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<u32>,
}

impl Notice {
    /// The path of the page it leads to: what is asked of a colleague has its own, which shows
    /// that part and not the case.
    #[must_use]
    pub fn page(&self) -> String {
        let reference = self.reference;
        match (&self.to, self.kind, self.contribution) {
            (Recipient::Parent, _, _) => "/volgen".to_owned(),
            (Recipient::Staff(_), NoticeKind::InputAsked, Some(number)) => {
                format!("/team/bijdrage/{reference}/{number}")
            }
            // One of before there was a number: all that is asked of them stands on the board.
            (Recipient::Staff(_), NoticeKind::InputAsked, None) => "/team".to_owned(),
            (Recipient::Staff(_), _, _) => format!("/team/reactie/{reference}"),
        }
    }
}

/// A change as far as those who are told are concerned.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The case before; `None` when it was received just now.
    pub before: Option<&'a Case>,
    /// The case after.
    pub case: &'a Case,
    /// Who did it: they are not told of it themselves.
    pub by: &'a By,
    /// Who works here.
    pub org: &'a Organisation,
    /// Local date.
    pub today: NaiveDate,
}

/// The mails that follow from `event`.
#[must_use]
pub fn notices(occasion: &Occasion<'_>, event: &Event) -> Vec<Notice> {
    let case = occasion.case;
    match event {
        Event::Received { suggestion, .. } => {
            let mut all: Vec<Notice> = parent(case, NoticeKind::Received, None).collect();
            if suggestion.tells_at_once() {
                all.extend(occasion.at_once(NoticeKind::PossiblySevere, |_| true));
            }
            all
        }
        Event::SeveritySet { from, to, .. } if to.is_severe() && to > from => {
            occasion.at_once(NoticeKind::Severe, |_| true)
        }
        Event::SeveritySet {
            escalation: Some(_),
            ..
        } => occasion.at_once(NoticeKind::Severe, |_| true),
        // Another place, an involved director, or a link that was wrong brings others whose part
        // it is to know.
        Event::PlacesSet { .. } | Event::Involved { .. } | Event::InvolvementRuledOut { .. } => {
            occasion.newly_concerned()
        }
        Event::NatureChanged { .. }
        | Event::ParentWritten { .. }
        | Event::QuestionAsked { .. }
        | Event::MeasureCompleted { .. }
        | Event::WithdrawalUndone { .. }
        | Event::FullTrackChosen { .. }
        | Event::ObjectionAnswered { .. } => parent(case, NoticeKind::MessageReady, None).collect(),
        Event::Reopened { .. } => occasion.reopened(),
        // It awaits the director again.
        Event::HandlerRemoved { .. } if case.is_severe() => {
            occasion.at_once(NoticeKind::Severe, |_| true)
        }
        Event::DepartmentAssigned(asked) => occasion.department(&asked.department),
        Event::HandlerAssigned {
            handler,
            previous,
            decided_by,
            ..
        } => occasion.assigned(handler, previous.as_ref(), decided_by),
        Event::ParentWrote { .. } | Event::DuplicateJoined { .. } => occasion.whoever_answers(),
        Event::ProposalAccepted { .. }
        | Event::ProposalRefused { .. }
        | Event::SatisfactionRecorded { .. }
        | Event::Withdrawn { .. }
            if *occasion.by == By::Parent =>
        {
            occasion.whoever_answers()
        }
        Event::Objected { objection } => occasion.whoever_decides_on(&objection.handler),
        Event::ContributionAsked { contribution } => occasion.asked(contribution).collect(),
        Event::SubActionAdded { action } => occasion
            .colleague(&action.owner, NoticeKind::TaskGiven)
            .collect(),
        Event::LetterApproved(letter) if letter.channel == Channel::Mail => {
            parent(case, NoticeKind::LetterReady, Some(letter.number)).collect()
        }
        Event::SeveritySet { .. }
        | Event::LetterApproved { .. }
        | Event::TriageStarted
        | Event::RepetitionNoticed
        | Event::CategorySet { .. }
        | Event::InvolvementChecked
        | Event::ConfidentialSet { .. }
        | Event::HandlerRemoved { .. }
        | Event::LetterDelivered { .. }
        | Event::LetterTakenBack(_)
        | Event::NoteWritten { .. }
        | Event::DuplicateParted { .. }
        | Event::QuestionAnswered { .. }
        | Event::QuestionLapsed { .. }
        | Event::AgreementMade { .. }
        | Event::AgreementCorrected { .. }
        | Event::AgreementKept { .. }
        | Event::ContactRecorded { .. }
        | Event::ContributionGiven { .. }
        | Event::SubActionDone { .. }
        | Event::ProposalDrafted { .. }
        | Event::JudgmentDrafted { .. }
        | Event::ProposalAccepted { .. }
        | Event::ProposalRefused { .. }
        | Event::VerifyingStarted { .. }
        | Event::SatisfactionRecorded { .. }
        | Event::ClosingConsented { .. }
        | Event::Withdrawn { .. }
        | Event::ClosedInternally { .. }
        | Event::DisputeOpened { .. }
        | Event::DisputeSettled { .. }
        | Event::HoldSet(_)
        | Event::ConsultationRecorded { .. }
        | Event::Anonymised(_) => Vec::new(),
    }
}

/// Whether a mail that was written earlier may still go: a colleague who no longer sees the case
/// is not told of it.
#[must_use]
pub fn still_due(notice: &Notice, case: &Case, org: &Organisation, today: NaiveDate) -> bool {
    match &notice.to {
        // A letter that came back meanwhile is nothing to go and read.
        Recipient::Parent => notice.letter.is_none_or(|number| {
            let mut letters = case.letters.iter();
            letters
                .any(|one| one.number == number && !matches!(one.state, LetterState::TakenBack(_)))
        }),
        Recipient::Staff(id) => org.colleague(id).is_some_and(|one| {
            // A former handler knows of the case, whether or not they still see it.
            let former = notice.kind == NoticeKind::HandlingTaken && !case.involves(id);
            let sees = readers(case).include(one, today);
            one.active && (former || sees || is_asked(case, one, today))
        }),
    }
}

/// Whose input is asked for sees that part, and may be told so.
fn is_asked(case: &Case, one: &Colleague, today: NaiveDate) -> bool {
    asked(case, one, today).any(|asked| asked.given.is_none())
}

/// Nothing automatic goes to the parent of a level-4 case (4.6), nor after a withdrawal (4.3).
fn parent(case: &Case, kind: NoticeKind, letter: Option<u32>) -> impl Iterator<Item = Notice> + '_ {
    let silent = (case.is_acute() || case.is_withdrawn()) && letter.is_none();
    case.reaction
        .reporter
        .email
        .iter()
        .filter(move |_| !silent)
        .map(move |email| Notice {
            kind,
            to: Recipient::Parent,
            address: email.as_str().to_owned(),
            reference: case.reference,
            language: case.reaction.language,
            letter,
            contribution: None,
        })
}
