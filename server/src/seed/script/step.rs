//! From a step of the data to its command.

mod form;
mod letters;

use chrono::NaiveDate;
use domain::Command;
use domain::case::{Case, Category};
use domain::command::Layer;
use domain::involvement::{InvolvedColleague, Outcome};
use domain::letter::LetterKind;
use domain::organisation::Organisation;
use domain::reaction::Nature;
use domain::reference::Reference;
use domain::severity::Severity;
use domain::staff::{Actor, Colleague, StaffId};
use domain::words::{Line, Message, Remark};
use serde_json::Value;
use std::collections::HashMap;

type Parsed<T> = Result<T, String>;

/// A step, and what it looks up.
pub(super) struct Reader<'a> {
    pub(super) act: &'a Value,
    pub(super) case: &'a Case,
    pub(super) org: &'a Organisation,
    pub(super) ids: &'a HashMap<String, StaffId>,
    pub(super) received: &'a HashMap<usize, Reference>,
    pub(super) actor: &'a Actor,
    pub(super) today: NaiveDate,
}

impl Reader<'_> {
    /// The command of the step; the key that isn't a detail names the act.
    pub(super) fn command(&self) -> Parsed<Command> {
        let act = self.act.as_object().ok_or("an act is an object")?;
        let is_name =
            |key: &&String| !matches!(key.as_str(), "reason" | "cause" | "circle" | "values");
        let name = act.keys().find(is_name).ok_or("an act has a name")?;
        self.read(name)
    }

    fn read(&self, name: &str) -> Parsed<Command> {
        Ok(match name {
            "set_category" => self.category()?,
            "set_severity" => Command::SetSeverity {
                level: self.level()?,
                reason: self.reason().ok(),
            },
            "set_nature" => Command::SetNature {
                nature: Nature::parse(self.text(name)?).ok_or("a nature")?,
                reason: self.reason()?,
                agreed_on: None,
            },
            "check_involvement" => Command::CompleteInvolvementCheck,
            "link" => Command::LinkInvolvement {
                number: self.open()?,
                colleague: self.involved(name)?,
            },
            "involve" => Command::Involve {
                colleague: self.involved(name)?,
            },
            "rule_out" => Command::RuleOutInvolvement {
                number: self.open()?,
                reason: self.remark(name)?,
            },
            "set_confidential" => self.confidential()?,
            "assign" => Command::Assign {
                to: Box::new(self.colleague(name)?.clone()),
                reason: self.reason().ok(),
            },
            "announce" => self.letter(name, LetterKind::HandlerKnown)?,
            "thank" => self.letter(name, LetterKind::Thanks)?,
            "deliver_post" => self.hand_over()?,
            "take_back" => self.take_back(name)?,
            "message" => Command::WriteToParent {
                text: message(self.text(name)?)?,
            },
            "parent_message" => Command::WriteToOrganisation {
                text: message(self.text(name)?)?,
            },
            "note" => self.note(name, Layer::Internal)?,
            "confidential_note" => self.note(name, Layer::Confidential)?,
            "do" => self.form()?,
            other => {
                let parents = self.parents(other)?;
                parents.ok_or_else(|| format!("no act is called {other}"))?
            }
        })
    }

    fn text(&self, name: &str) -> Parsed<&str> {
        self.act
            .get(name)
            .and_then(Value::as_str)
            .ok_or_else(|| format!("{name} is text"))
    }

    fn remark(&self, name: &str) -> Parsed<Remark> {
        Remark::parse(self.text(name)?).map_err(|error| format!("{error:?}"))
    }

    fn reason(&self) -> Parsed<Remark> {
        self.remark("reason")
    }

    fn category(&self) -> Parsed<Command> {
        let number = self
            .act
            .get("set_category")
            .and_then(Value::as_u64)
            .ok_or("a number")?;
        let at = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
        let category = Category::ALL.get(at).copied().ok_or("a category")?;
        let cause = self.act.get("cause").and_then(Value::as_str);
        let cause = cause
            .map(Line::parse)
            .transpose()
            .map_err(|error| format!("{error:?}"))?;
        Ok(Command::SetCategory { category, cause })
    }

    fn level(&self) -> Parsed<Severity> {
        let all = [
            Severity::Idea,
            Severity::Light,
            Severity::Medium,
            Severity::Severe,
            Severity::Acute,
        ];
        let at = self
            .act
            .get("set_severity")
            .and_then(Value::as_u64)
            .ok_or("a level")?;
        all.get(usize::try_from(at).unwrap_or(9))
            .copied()
            .ok_or_else(|| "a level".to_owned())
    }

    fn colleague(&self, name: &str) -> Parsed<&Colleague> {
        let called = self.text(name)?;
        let id = self
            .ids
            .get(called)
            .ok_or_else(|| format!("nobody is called {called}"))?;
        self.org
            .colleague(id)
            .ok_or_else(|| format!("{called} is not there"))
    }

    fn involved(&self, name: &str) -> Parsed<InvolvedColleague> {
        let one = self.colleague(name)?;
        Ok(InvolvedColleague::of(one, self.today))
    }

    fn confidential(&self) -> Parsed<Command> {
        let circle = self
            .act
            .get("circle")
            .and_then(Value::as_array)
            .ok_or("a circle")?;
        let circle = circle
            .iter()
            .filter_map(Value::as_str)
            .map(|name| self.ids.get(name).cloned());
        let circle = circle
            .collect::<Option<Vec<_>>>()
            .ok_or("a colleague of the circle")?;
        Ok(Command::SetConfidential {
            on: true,
            circle,
            reason: self.reason()?,
        })
    }

    fn note(&self, name: &str, layer: Layer) -> Parsed<Command> {
        Ok(Command::WriteNote {
            text: message(self.text(name)?)?,
            layer,
        })
    }

    fn open(&self) -> Parsed<u32> {
        let open = self
            .case
            .involvements
            .iter()
            .find(|one| one.outcome == Outcome::Open);
        open.map(|one| one.number)
            .ok_or_else(|| "no open involvement".to_owned())
    }
}

fn message(text: &str) -> Parsed<Message> {
    Message::parse(text).map_err(|error| format!("{error:?}: {text}"))
}
