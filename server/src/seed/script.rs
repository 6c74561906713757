//! Runs the demo's script: every step is a command through `decide`, at its own moment.

mod step;

use app::context::Ports;
use app::services::Recorder;
use chrono::{DateTime, Datelike as _, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use domain::Command;
use domain::case::Case;
use domain::decide::ReceiptFacts;
use domain::merge::Original;
use domain::place::{LocationId, Places};
use domain::ports::{Submission, Submitted};
use domain::reaction::Source;
use domain::reference::Reference;
use domain::staff::{Actor, StaffId};
use domain::words::Line;
use std::collections::HashMap;
use std::sync::Arc;

use super::organisation;
use super::reaction::{Reaction, Step, all};
use crate::clock::{SettableClock, instant_of, local_time};
use crate::config::Config;
use crate::mail::Postman;
use crate::site::Site;

/// A moment of the script.
enum What<'a> {
    Receive(&'a Reaction),
    Act(usize, &'a Step),
}

/// The script under way.
struct Script {
    ports: Ports,
    clock: Arc<SettableClock>,
    postman: Postman,
    ids: HashMap<String, StaffId>,
    /// References by the reaction's place in the data.
    received: HashMap<usize, Reference>,
}

/// Runs the whole script in order of time.
pub(super) async fn run(site: &Site, config: &Config) -> Result<(), String> {
    let today = site.ports.now().instant;
    let reactions = all()?;
    let clock = Arc::new(SettableClock::at(today));
    let ports = Ports {
        clock: clock.clone(),
        ..site.ports.clone()
    };
    let url = config.public_url().as_str().to_owned();
    let postman = Postman::new(ports.clone(), config.mail_dir(), url);
    let ids = organisation::ids()?;
    let received = HashMap::new();
    let mut script = Script {
        ports,
        clock,
        postman,
        ids,
        received,
    };
    let mut problems = Vec::new();
    for (moment, at, what) in moments(&reactions, today)? {
        script.clock.set(moment);
        let done = match what {
            What::Receive(reaction) => script.receive(at, reaction).await,
            What::Act(number, step) => script.act(at, number, step).await,
        };
        problems.extend(
            done.err()
                .map(|error| format!("demo reaction {at}: {error}")),
        );
        script.postman.round().await;
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems.join("\n"))
    }
}

/// Everything that happens, with its moment, in order; nothing lies in the future.
fn moments(
    reactions: &[Reaction],
    now: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, usize, What<'_>)>, String> {
    let today = local_time(now).date();
    let mut all = Vec::new();
    for (at, reaction) in reactions.iter().enumerate() {
        let days = Days::new(u64::try_from(reaction.days_ago).unwrap_or(0));
        let date = today
            .checked_sub_days(days)
            .ok_or("a date before the calendar")?;
        let time = NaiveTime::parse_from_str(&reaction.time, "%H:%M").map_err(|e| e.to_string())?;
        let receipt = instant_of(NaiveDateTime::new(date, time)).min(now);
        all.push((receipt, at, What::Receive(reaction)));
        for (number, step) in reaction.script.iter().enumerate() {
            let moment = (receipt + TimeDelta::hours(step.after_hours)).min(now);
            all.push((moment, at, What::Act(number, step)));
        }
    }
    all.sort_by_key(|(moment, _, _)| *moment);
    Ok(all)
}

impl Script {
    fn actor(&self, by: &str) -> Result<Actor, String> {
        if by == "parent" {
            return Ok(Actor::Parent);
        }
        if by == "system" {
            return Ok(Actor::System);
        }
        let id = self
            .ids
            .get(by)
            .ok_or_else(|| format!("nobody is called {by}"))?;
        let org = self.ports.roster.current();
        org.colleague(id)
            .cloned()
            .map(Actor::Staff)
            .ok_or_else(|| format!("{by} is not there"))
    }

    async fn receive(&mut self, at: usize, reaction: &Reaction) -> Result<(), String> {
        let org = self.ports.roster.current();
        let now = self.ports.now();
        let key = format!("demo-reaction-number-{at:04}");
        let draft = reaction.draft(&key);
        let (key, mut parsed) = draft.parse(&*org).map_err(|errors| format!("{errors:?}"))?;
        if reaction.locations().len() > 1 {
            parsed.places = sites(&reaction.locations(), &org).ok_or("an unknown location")?;
        }
        let actor = match &reaction.entered_by {
            Some(by) => self.actor(by)?,
            // The committee has no desk in the demo; what it sends comes in as from outside.
            None if reaction.source == "committee" => Actor::System,
            None => Actor::Parent,
        };
        let arrived = now.local.checked_sub_days(Days::new(
            reaction
                .arrived_days_ago
                .map_or(0, |ago| (ago - reaction.days_ago).unsigned_abs()),
        ));
        let facts = ReceiptFacts {
            source: Source::parse(&reaction.source).ok_or("an unknown source")?,
            arrived_on: arrived.ok_or("a date before the calendar")?,
            regulation: Line::parse(&org.regulation).map_err(|error| format!("{error:?}"))?,
        };
        let opened = domain::open(
            Reference::new(1, 1),
            parsed.clone(),
            facts.clone(),
            &actor,
            &now,
        );
        opened.map_err(|refusal| format!("{refusal:?}"))?;
        let ports = self.ports.clone();
        let code = ports.keyring.code_hash(&ports.keyring.code(&key));
        let year = u16::try_from(now.local.year()).unwrap_or_default();
        let build = move |reference| {
            let (events, case) =
                domain::open(reference, parsed.clone(), facts.clone(), &actor, &now)
                    .expect("opened above with the same facts");
            Recorder::new(&ports).received(case, events, &actor, &now)
        };
        let fingerprint = "demo".to_owned();
        let submission = Submission {
            key,
            fingerprint,
            code,
            year,
            build: Box::new(build),
        };
        let stored = self
            .ports
            .cases
            .submit(submission)
            .await
            .map_err(|error| error.to_string())?;
        let (Submitted::New(reference)
        | Submitted::Again(reference)
        | Submitted::Different(reference)) = stored;
        self.received.insert(at, reference);
        Ok(())
    }

    async fn act(&mut self, at: usize, number: usize, step: &Step) -> Result<(), String> {
        let reference = *self.received.get(&at).ok_or("not received yet")?;
        let key = format!("demo-reaction-{at:04}-step-{number:04}");
        let key = domain::reference::IdempotencyKey::parse(&key).map_err(|_| "a key")?;
        let cases = self.ports.cases.clone();
        if cases
            .used(reference, &key)
            .await
            .map_err(|error| error.to_string())?
        {
            return Ok(());
        }
        let case = cases
            .case(reference)
            .await
            .map_err(|error| error.to_string())?;
        let case = case.ok_or("the case is gone")?;
        let today = self.ports.now().local;
        let org = self.ports.roster.current();
        let actor = self.actor(&step.by)?;
        let reader = step::Reader {
            act: &step.act,
            case: &case,
            org: &org,
            ids: &self.ids,
            received: &self.received,
            actor: &actor,
            today,
        };
        let command = self.beside_its_original(reader.command()?, &case).await?;
        let ran = Recorder::new(&self.ports)
            .run(&case, &command, &actor, Some(key))
            .await;
        ran.map(|_| ())
            .map_err(|error| format!("step {number} {:?} by {}: {error:?}", step.act, step.by))
    }

    /// A duplicate goes on in another reaction of the data.
    async fn beside_its_original(&self, command: Command, case: &Case) -> Result<Command, String> {
        let Some(reference) = command.original() else {
            return Ok(command);
        };
        let original = self.ports.cases.case(reference).await;
        let original = original.map_err(|error| error.to_string())?;
        let original = original.ok_or("the original is not there")?;
        let original = Original::of(&original, case).map_err(|why| format!("{why:?}"))?;
        Ok(command.merging(original))
    }
}

/// The places of a reaction about more than one location.
fn sites(names: &[&str], org: &domain::organisation::Organisation) -> Option<Places> {
    let sites = names.iter().map(|name| org.site(&LocationId::parse(name)?));
    sites.collect::<Option<Vec<_>>>().map(Places::Sites)
}
