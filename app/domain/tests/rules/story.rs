//! A case as its acts unfold, with the record they leave.

use crate::world::{actor, now_on, reaction, reference, today};
use chrono::{Days, NaiveDate};
use domain::case::Case;
use domain::deadline::{Deadline, DeadlineKind};
use domain::decide::ReceiptFacts;
use domain::error::Refusal;
use domain::event::{Event, Recorded, Visibility};
use domain::letter::{Channel, LetterKind};
use domain::ports::Now;
use domain::reaction::{NewReaction, Source};
use domain::severity::{SafetyAnswer, Severity};
use domain::staff::By;
use domain::status::StatusKind;
use domain::visibility::may_see;
use domain::words::{Body, Line};
use domain::{Command, CommandKind, Nature, decide, evolve, open, permitted};

pub use crate::acts::*;

#[derive(Debug, Clone)]
pub struct Story {
    pub case: Case,
    pub record: Vec<Recorded>,
    pub now: Now,
}

impl Story {
    pub fn of(reaction: NewReaction) -> Self {
        Self::received_on(today(), reaction)
    }

    pub fn received_on(day: NaiveDate, reaction: NewReaction) -> Self {
        let now = now_on(day);
        let facts = ReceiptFacts {
            source: Source::Web,
            arrived_on: now.local,
            regulation: Line::parse("2026-1").expect("a line"),
        };
        let (events, case) =
            open(reference(), reaction, facts, &actor("parent"), &now).expect("a parent may");
        let mut story = Self {
            case,
            record: Vec::new(),
            now,
        };
        story.write(&By::Parent, events);
        story
    }

    pub fn complaint() -> Self {
        Self::of(reaction(Nature::Complaint))
    }

    /// A klacht of which the involvement check is complete.
    pub fn checked() -> Self {
        Self::complaint().then("coco", &Command::CompleteInvolvementCheck)
    }

    pub fn tip() -> Self {
        Self::of(reaction(Nature::Tip))
    }

    /// Confirmed level 3, awaiting the director.
    pub fn severe() -> Self {
        Self::checked().then("coco", &level(Severity::Severe))
    }

    /// Confirmed level 4, awaiting the director; `coco` is in its circle.
    pub fn acute() -> Self {
        Self::severe().then("coco", &level(Severity::Acute))
    }

    /// A complaint that automation takes for level 3: the parent says a child's safety is at stake.
    pub fn possibly_severe() -> Self {
        let mut reaction = reaction(Nature::Complaint);
        reaction.safety = Some(SafetyAnswer::Yes);
        Self::of(reaction)
    }

    /// A complaint with words of level 4.
    pub fn possibly_acute() -> Self {
        let mut reaction = reaction(Nature::Complaint);
        reaction.body = Body::parse("De leidster heeft mijn kind geslagen.").expect("a body");
        let story = Self::of(reaction);
        assert!(story.case.is_possibly_acute());
        story
    }

    /// `suus` handles it, not announced.
    pub fn assigned() -> Self {
        Self::checked().then("coco", &assign("suus"))
    }

    /// `suus` handles it, announced by mail.
    pub fn in_progress() -> Self {
        Self::assigned()
            .then("suus", &announce(Channel::Mail))
            .delivered(1)
    }

    /// A tip above level 0, which `suus` handles, announced by mail.
    pub fn tip_in_progress() -> Self {
        Self::tip()
            .then("coco", &level(Severity::Light))
            .then("coco", &assign("suus"))
            .then("suus", &announce(Channel::Mail))
            .delivered(1)
    }

    /// `suus` drafted a proposal, an agreement and the judgment.
    pub fn drafted() -> Self {
        Self::in_progress()
            .then("suus", &agreement())
            .then("suus", &draft_proposal(today()))
            .then("suus", &draft_judgment(today()))
    }

    /// The proposal with the judgment reached the parent.
    pub fn proposed() -> Self {
        Self::drafted()
            .then("suus", &letter(LetterKind::Proposal))
            .delivered(2)
    }

    /// The parent accepted it.
    pub fn accepted() -> Self {
        Self::proposed().then("parent", &Command::AcceptProposal)
    }

    /// The parent was reached, and isn't satisfied.
    pub fn dissatisfied() -> Self {
        Self::accepted()
            .then("suus", &contact(today(), true))
            .then("suus", &scores(4, 2))
    }

    /// Handled to its end, with a satisfied parent.
    pub fn handled() -> Self {
        Self::accepted()
            .then("suus", &contact(today(), true))
            .then("suus", &scores(4, 5))
            .then("suus", &letter(LetterKind::Closing))
            .delivered(3)
    }

    /// Severe, and withdrawn; the parent has its confirmation.
    pub fn severe_withdrawn() -> Self {
        Self::severe().then("parent", &withdraw(None)).delivered(1)
    }

    /// A tip that was thanked for and closed, by mail.
    pub fn closed() -> Self {
        Self::tip()
            .then("coco", &thanks(Channel::Mail))
            .delivered(1)
    }

    /// The receipt.
    pub fn first_event(&self) -> &Event {
        self.record[0].event.as_ref().expect("not erased")
    }

    pub fn tries(&self, who: &str, command: &Command) -> Result<Vec<Event>, Refusal> {
        decide(&self.case, command, &actor(who), &self.now)
    }

    pub fn does(&mut self, who: &str, command: &Command) -> Result<Vec<Event>, Refusal> {
        let events = self.tries(who, command)?;
        self.take(who, &events);
        Ok(events)
    }

    /// Applies and records what was decided.
    pub fn take(&mut self, who: &str, events: &[Event]) {
        let by = By::from(&actor(who));
        for event in events {
            let before = Some(self.case.clone());
            self.case = evolve(before, self.case.reference, event, &by, self.now.instant);
        }
        self.write(&by, events.to_vec());
    }

    pub fn then(mut self, who: &str, command: &Command) -> Self {
        if let Err(refusal) = self.does(who, command) {
            panic!(
                "{who} could not {command:?} in {:?}: {refusal:?}",
                self.case.status
            );
        }
        self
    }

    /// The mail server accepted letter `number`.
    pub fn delivered(self, number: u32) -> Self {
        let on = self.now.local;
        self.then("system", &Command::DeliverLetter { number, on })
    }

    pub fn days_later(mut self, days: u64) -> Self {
        self.now = now_on(self.now.local + Days::new(days));
        self
    }

    pub fn refuses(&self, who: &str, command: &Command) -> Option<Refusal> {
        self.tries(who, command).err()
    }

    /// What an act leaves in the record, and who may read it.
    pub fn leaves(&self, who: &str, command: &Command) -> Vec<(&'static str, Visibility)> {
        let events = self.tries(who, command).expect("accepted");
        let readable = |event: &Event| (event.name(), event.visibility());
        events.iter().map(readable).collect()
    }

    pub fn offers(&self, who: &str) -> Vec<(CommandKind, Result<(), Refusal>)> {
        permitted(&self.case, &actor(who), &self.now)
    }

    pub fn sees(&self, who: &str) -> bool {
        may_see(&self.case, &actor(who), self.now.local)
    }

    pub fn state(&self) -> StatusKind {
        self.case.status.kind()
    }

    pub fn deadline(&self, kind: DeadlineKind) -> Option<&Deadline> {
        self.case.deadlines.iter().find(|row| row.kind == kind)
    }

    /// All rows of a kind, in order.
    pub fn rows(&self, kind: DeadlineKind) -> Vec<&Deadline> {
        let rows = self.case.deadlines.iter();
        rows.filter(|row| row.kind == kind).collect()
    }

    pub fn met(&self, kind: DeadlineKind) -> Option<NaiveDate> {
        self.deadline(kind).and_then(|row| row.met_on)
    }

    pub fn handler(&self) -> Option<&str> {
        self.case.handler().map(domain::staff::StaffId::as_str)
    }

    fn write(&mut self, by: &By, events: Vec<Event>) {
        for event in events {
            let number = u32::try_from(self.record.len()).expect("a short story") + 1;
            self.record.push(Recorded {
                seq: u64::from(number),
                reference: self.case.reference,
                number,
                at: self.now.instant,
                by: by.clone(),
                event: Some(event),
            });
        }
    }
}
