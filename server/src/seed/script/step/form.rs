//! Steps that are filled in as people do: an act's form, with its values by name. What only the
//! data knows is looked up: a colleague by the data's name (`@nadia-benali`), a day by its
//! distance (`@+7`), the letter's way (`@way`), another reaction of the data (`@#22`).

use app::form::ActForm;
use domain::Command;
use domain::command::Needs;
use domain::dossier::Score;
use domain::letter::LetterKind;
use domain::staff::Actor;
use domain::text::letter::printed;
use domain::words::Remark;
use serde_json::Value;

use super::{Parsed, Reader, message};

impl Reader<'_> {
    /// The command of the form.
    pub(super) fn form(&self) -> Parsed<Command> {
        let Actor::Staff(me) = self.actor else {
            return Err("a colleague fills in forms".to_owned());
        };
        let mut form = ActForm {
            act: self.text("do")?.to_owned(),
            ..ActForm::default()
        };
        let values = self.act.get("values").and_then(Value::as_object);
        for (name, value) in values.into_iter().flatten() {
            for value in value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice)
            {
                let value = self.value(value.as_str().ok_or("a value is text")?)?;
                match name.as_str() {
                    "number" => form.number = value,
                    _ => form.values.push((name.clone(), value)),
                }
            }
        }
        let command = app::services::command(&form, self.case, me, self.org, self.today);
        command.map_err(|error| format!("{}: {error:?}", form.act))
    }

    fn value(&self, raw: &str) -> Parsed<String> {
        let Some(looked_up) = raw.strip_prefix('@') else {
            return Ok(raw.to_owned());
        };
        if looked_up == "way" {
            return Ok(self.channel().slug().to_owned());
        }
        if let Some(at) = looked_up.strip_prefix('#') {
            let at = at.parse().map_err(|_| "a reaction's place")?;
            let reference = self.received.get(&at).ok_or("not received yet")?;
            return Ok(reference.to_string());
        }
        if let Ok(days) = looked_up.parse::<i64>() {
            let day = self.today + chrono::TimeDelta::days(days);
            return Ok(day.to_string());
        }
        let id = self.ids.get(looked_up);
        let id = id.ok_or_else(|| format!("nobody is called {looked_up}"))?;
        Ok(id.to_string())
    }

    /// What the parent answers on the tracking page; `None` for what is none of that.
    pub(super) fn parents(&self, name: &str) -> Parsed<Option<Command>> {
        let reason = || self.remark(name);
        Ok(Some(match name {
            "parent_accepts" => Command::AcceptProposal,
            "parent_refuses" => Command::RefuseProposal { reason: reason()? },
            "parent_answers" => Command::AnswerQuestion {
                text: message(self.text(name)?)?,
            },
            "parent_objects" => Command::Object { reason: reason()? },
            "parent_reopens" => Command::Reopen { reason: reason()? },
            "parent_rates" => self.rates(name)?,
            "parent_withdraws" => self.withdraws(name)?,
            _ => return Ok(None),
        }))
    }

    fn rates(&self, name: &str) -> Parsed<Command> {
        let scores = self.act.get(name).and_then(Value::as_array);
        let score = |at: usize| {
            let value = scores.and_then(|scores| scores.get(at)?.as_u64());
            let value = value.and_then(|value| u8::try_from(value).ok());
            let score = value.and_then(|value| Score::try_from(value).ok());
            score.ok_or("a score is 1 to 5")
        };
        Ok(Command::RecordSatisfaction {
            solution: score(0)?,
            process: score(1)?,
            remark: self.reason().ok(),
        })
    }

    fn withdraws(&self, name: &str) -> Parsed<Command> {
        let text = message(self.text(name)?)?;
        let channel = self.channel();
        let asked = (LetterKind::Withdrawn, Needs::Nothing, &text, channel);
        let printed = printed(self.case, asked, None, self.org, self.today);
        Ok(Command::Withdraw {
            proof: None::<Remark>,
            channel,
            printed: printed.ok_or("the case lacks what this letter says")?,
            text,
        })
    }
}
