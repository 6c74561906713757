//! `server verify`: whether the records hold, asked of the server that runs, or of the store
//! itself when none does.
//!
//! Exit codes: 0 everything holds, 1 something doesn't, 2 it couldn't be looked at.

use std::process::ExitCode;

use app::services::{begun, further};
use domain::check::{Check, Finding, Records};
use domain::error::StoreError;
use domain::ports::Clock;
use domain::reaction::Language;
use domain::reference::Reference;
use domain::staff::By;
use domain::text::check as text;
use domain::text::refusal::store_error;
use serde::{Deserialize, Serialize};
use store::OpenError;

use crate::clock::SystemClock;
use crate::config::Config;
use crate::control::{self, Unheard};
use crate::start;

/// What the command says as it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// So much of so much was looked at.
    Progress(u64, u64),
    /// A line of the result.
    Line(String),
    /// The verdict; nothing follows.
    End(Outcome),
}

/// The verdict, as the exit code says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Everything holds.
    Sound,
    /// Something doesn't.
    Broken,
    /// It couldn't be looked at.
    Unchecked,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Sound => 0,
            Outcome::Broken => 1,
            Outcome::Unchecked => 2,
        })
    }
}

/// The command: through the running server, or by itself.
pub async fn run(config: &Config, reference: Option<Reference>) -> Outcome {
    let mut outcome = None;
    let heard = control::ask(&config.data, reference, |said| {
        outcome = outcome.or(tell(&said));
    });
    match heard.await {
        Ok(()) => outcome.unwrap_or_else(|| unchecked("De server stopte midden in de controle.")),
        Err(Unheard::Nobody) => by_itself(config, reference).await,
        Err(Unheard::Failed(error)) => {
            unchecked(&format!("De draaiende server antwoordt niet: {error}"))
        }
    }
}

async fn by_itself(config: &Config, reference: Option<Reference>) -> Outcome {
    let store = match start::open_existing(config).await {
        Ok(store) => store,
        Err(start::Unopened::Store(error @ OpenError::Lost { .. })) => {
            complain(&error.to_string());
            return Outcome::Broken;
        }
        Err(unopened) => return unchecked(&unopened.to_string()),
    };
    let mut outcome = Outcome::Unchecked;
    look(&store, &SystemClock, reference, &mut |said| {
        outcome = tell(&said).unwrap_or(outcome);
    })
    .await;
    store.close().await;
    outcome
}

/// Looks at one case or at everything, and says what it finds; the last thing said is the end.
pub async fn look(
    records: &dyn Records,
    clock: &dyn Clock,
    reference: Option<Reference>,
    say: &mut (dyn FnMut(Said) + Send),
) {
    let outcome = match reference {
        Some(reference) => one(records, reference, say).await,
        None => everything(records, clock, say).await,
    };
    let outcome = outcome.unwrap_or_else(|error| {
        say(Said::Line(store_error(error, Language::Nl).to_owned()));
        Outcome::Unchecked
    });
    say(Said::End(outcome));
}

async fn one(
    records: &dyn Records,
    reference: Reference,
    say: &mut (dyn FnMut(Said) + Send),
) -> Result<Outcome, StoreError> {
    let found = records.examine(reference).await?;
    let name = reference.to_string();
    say(Said::Line(text::finding(found, &name, Language::Nl)));
    Ok(match found {
        Finding::Sound { .. } => Outcome::Sound,
        Finding::Wrong(_) => Outcome::Broken,
        Finding::Unknown => Outcome::Unchecked,
    })
}

async fn everything(
    records: &dyn Records,
    clock: &dyn Clock,
    say: &mut (dyn FnMut(Said) + Send),
) -> Result<Outcome, StoreError> {
    let mut check = begun(records, clock, By::System).await?;
    while check.until.is_none() {
        check = further(records, clock, check).await?;
        let (done, of) = check.progress();
        say(Said::Progress(done, of));
    }
    for line in lines(&check) {
        say(Said::Line(line));
    }
    Ok(if check.is_sound() {
        Outcome::Sound
    } else {
        Outcome::Broken
    })
}

fn lines(check: &Check) -> Vec<String> {
    let language = Language::Nl;
    let (cases, events) = (
        text::cases(check.cases, language),
        text::count(check.events, language),
    );
    let mut lines: Vec<String> = check
        .faults
        .iter()
        .map(|fault| text::fault(*fault, language))
        .collect();
    let more = check.wrong - check.faults.len() as u64;
    if more > 0 {
        lines.push(format!("En nog {more} andere."));
    }
    lines.push(if check.is_sound() {
        format!("Alles klopt: {cases}, {events}.")
    } else {
        format!("Niet alles klopt: {cases} bekeken.")
    });
    lines
}

/// Progress goes beside the result, so that the result can be kept in a file.
#[expect(clippy::print_stdout, reason = "what the command was asked for")]
fn tell(said: &Said) -> Option<Outcome> {
    match said {
        Said::Progress(done, of) => complain(&format!("{done} van {of}")),
        Said::Line(line) => println!("{line}"),
        Said::End(outcome) => return Some(*outcome),
    }
    None
}

fn unchecked(why: &str) -> Outcome {
    complain(why);
    Outcome::Unchecked
}

fn complain(line: &str) {
    eprintln!("{line}");
}
