//! Steps about letters: approved on the way that is open, handed over, come back.

use domain::Command;
use domain::command::Needs;
use domain::letter::{Channel, LetterKind, LetterState};
use domain::reaction::ContactPreference;
use domain::staff::Actor;
use domain::text::letter::printed;
use serde_json::Value;

use super::{Parsed, Reader, message};

impl Reader<'_> {
    /// The letter as its writer approves it today.
    pub(super) fn letter(&self, name: &str, kind: LetterKind) -> Parsed<Command> {
        let inner = self
            .act
            .get(name)
            .and_then(|inner| inner.get("text"))
            .and_then(Value::as_str);
        let text = message(inner.ok_or("a letter has a text")?)?;
        let writer = match self.actor {
            Actor::Staff(colleague) => colleague,
            Actor::Parent | Actor::System => return Err("a colleague writes letters".to_owned()),
        };
        let channel = self.channel();
        let needs = Needs::Nothing;
        let asked = (kind, needs, &text, channel);
        let printed = printed(self.case, asked, Some(writer), self.org, self.today);
        Ok(Command::ApproveLetter {
            kind,
            text,
            needs,
            channel,
            printed: printed.ok_or("the case lacks what this letter says")?,
        })
    }

    /// The first letter that waits for the post.
    pub(super) fn hand_over(&self) -> Parsed<Command> {
        let mut letters = self.case.letters.iter();
        let letter = letters.find(|one| one.state == LetterState::Approved);
        Ok(Command::DeliverLetter {
            number: letter.ok_or("no letter waits")?.number,
            on: self.today,
        })
    }

    /// The last letter that was sent; by then the postman has delivered what went by mail.
    pub(super) fn take_back(&self, name: &str) -> Parsed<Command> {
        let sent = |state: LetterState| match state {
            LetterState::Approved | LetterState::Delivered(_) => true,
            LetterState::TakenBack(_) => false,
        };
        let letter = self.case.letters.iter().rfind(|one| sent(one.state));
        Ok(Command::TakeBackLetter {
            number: letter.ok_or("no letter was sent")?.number,
            reason: self.remark(name)?,
        })
    }

    /// As the parent prefers. A way on which a letter came back is closed; the tracking page is
    /// left when no other way is open.
    pub(super) fn channel(&self) -> Channel {
        let preferred = match self.case.reaction.reporter.contact {
            Some(ContactPreference::Letter) => [Channel::Post, Channel::Mail],
            Some(ContactPreference::Email | ContactPreference::Phone | ContactPreference::Talk)
            | None => [Channel::Mail, Channel::Post],
        };
        let mut ways = preferred.into_iter();
        ways.find(|way| self.is_open(*way)).unwrap_or(Channel::Page)
    }

    fn is_open(&self, way: Channel) -> bool {
        let reporter = &self.case.reaction.reporter;
        let known = match way {
            Channel::Mail => reporter.email.is_some(),
            Channel::Post => reporter.address.is_some(),
            Channel::Page => true,
        };
        let mut letters = self.case.letters.iter();
        let came_back = |state: LetterState| matches!(state, LetterState::TakenBack(_));
        known && !letters.any(|one| one.channel == way && came_back(one.state))
    }
}
