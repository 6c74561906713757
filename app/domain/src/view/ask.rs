//! What a colleague reads before an act that isn't harmless: the letter as it will be frozen, or
//! what will happen. Changes nothing.

mod done;

use super::{Lens, people};
use crate::case::Case;
use crate::command::{Command, CommandKind, Manner};
use crate::deadline::Deadline;
use crate::decide;
use crate::error::Refusal;
use crate::evolve;
use crate::letter::{Channel, LetterKind, LetterState, Printed};
use crate::reaction::Language;
use crate::staff::{Actor, By, Colleague};
use crate::text::{act, ask, deadline, names, say};
use serde::{Deserialize, Serialize};

/// A letter on a sheet of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetView {
    /// "Behandelaarsbrief".
    pub title: String,
    /// Language it is written in.
    pub language: Language,
    /// From address to signature. Hostile when rendered.
    pub paragraphs: Vec<String>,
}

/// What is asked before an act is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskView {
    /// "Voorbeeld: Behandelaarsbrief", "Klopt dit?".
    pub title: String,
    /// The letter as it will be frozen.
    pub letter: Option<SheetView>,
    /// What was written, where that is all that goes. Hostile when rendered.
    pub words: Option<String>,
    /// What will happen, whole sentences.
    pub effects: Vec<String>,
    /// The button that does it.
    pub go: String,
    /// The button that leads back.
    pub back: String,
}

/// What `reader` is asked before `command`; nothing where it is done at once.
///
/// # Errors
/// What the rules say against it.
pub fn ask(
    case: &Case,
    command: &Command,
    reader: &Colleague,
    lens: &Lens<'_>,
) -> Result<Option<AskView>, Refusal> {
    if command.manner(case) == Manner::AtOnce {
        return Ok(None);
    }
    let after = happens(case, command, &Actor::Staff(reader.clone()), lens)?;
    let language = lens.language;
    Ok(Some(match letter(command) {
        Some((kind, channel, printed)) => AskView {
            title: ask::letter_title(kind, language),
            letter: Some(SheetView {
                title: names::letter(kind, language).to_owned(),
                language: printed.language,
                paragraphs: printed.paragraphs(people::knows_reporter(case, reader, lens.today())),
            }),
            words: None,
            effects: sent(case, &after, (command.kind(), channel), lens),
            go: ask::approve(channel, language).to_owned(),
            back: ask::back(language).to_owned(),
        },
        None => AskView {
            title: ask::title(language).to_owned(),
            letter: None,
            words: written(command).or_else(|| quoted(case, command)),
            effects: done::done((case, &after), command, reader, lens),
            go: ask::confirm(command.kind(), language),
            back: back(command, language).to_owned(),
        },
    }))
}

fn letter(command: &Command) -> Option<(LetterKind, Channel, &Printed)> {
    if let Command::ApproveLetter {
        kind,
        channel,
        printed,
        ..
    } = command
    {
        return Some((*kind, *channel, printed));
    }
    if let Command::Withdraw {
        channel, printed, ..
    } = command
    {
        return Some((LetterKind::Withdrawn, *channel, printed));
    }
    None
}

/// The case once the act was done and its letter, if it has one, was delivered.
fn happens(
    case: &Case,
    command: &Command,
    actor: &Actor,
    lens: &Lens<'_>,
) -> Result<Case, Refusal> {
    let step = |case: Case, command: &Command, actor: &Actor| {
        let events = decide(&case, command, actor, lens.now)?;
        let (by, reference) = (By::from(actor), case.reference);
        Ok(events.iter().fold(case, |state, event| {
            evolve(Some(state), reference, event, &by, lens.now.instant)
        }))
    };
    let after = step(case.clone(), command, actor)?;
    let newest = after.letters.last();
    let waits = newest.filter(|one| {
        after.letters.len() > case.letters.len() && one.state == LetterState::Approved
    });
    let Some((number, channel)) = waits.map(|one| (one.number, one.channel)) else {
        return Ok(after);
    };
    // What goes by post is recorded by hand.
    let carrier = match channel {
        Channel::Mail | Channel::Page => &Actor::System,
        Channel::Post => actor,
    };
    let delivery = Command::DeliverLetter {
        number,
        on: lens.today(),
    };
    Ok(step(after.clone(), &delivery, carrier).unwrap_or(after))
}

/// The terms that are met then and weren't before.
fn met<'a>(case: &'a Case, after: &'a Case) -> impl Iterator<Item = &'a Deadline> {
    let was_open = |row: &Deadline| {
        let mut before = case.deadlines.iter();
        before.any(|one| one.kind == row.kind && one.round == row.round && one.met_on.is_none())
    };
    let rows = after.deadlines.iter();
    rows.filter(move |row| row.met_on.is_some() && was_open(row))
}

/// How a letter goes, what it does, and which terms it meets.
fn sent(
    case: &Case,
    after: &Case,
    (kind, channel): (CommandKind, Channel),
    lens: &Lens<'_>,
) -> Vec<String> {
    let language = lens.language;
    let met = met(case, after).map(|row| {
        let term = deadline::title(row.kind, case.is_light(), language);
        let date = lens.date(row.due);
        if row.due < lens.today() {
            ask::meets_late(term, &date, language)
        } else {
            ask::meets(term, &date, language)
        }
    });
    let first = [ask::way(channel, language), act::effect(kind, language)];
    let first = first.into_iter().map(str::to_owned);
    let last = std::iter::once(say(language, ask::FROZEN).to_owned());
    first.chain(met).chain(last).collect()
}

/// What was written, where the act is little else.
fn written(command: &Command) -> Option<String> {
    if let Command::WriteToParent { text }
    | Command::AskParent { text }
    | Command::AnswerQuestion { text }
    | Command::AnswerObjection { text, .. } = command
    {
        return Some(text.as_str().to_owned());
    }
    if let Command::SetNature { reason, .. }
    | Command::RefuseProposal { reason }
    | Command::ConsentToClose { reason }
    | Command::ToFullTrack { reason }
    | Command::CloseInternally { reason }
    | Command::UndoWithdrawal { reason }
    | Command::Reopen { reason }
    | Command::SetConfidential { reason, .. }
    | Command::RecordSatisfaction {
        remark: Some(reason),
        ..
    } = command
    {
        return Some(reason.as_str().to_owned());
    }
    None
}

/// What was agreed or promised, where the act says that it is done.
fn quoted(case: &Case, command: &Command) -> Option<String> {
    if let Command::CompleteAgreement { number, .. } = command {
        let mut all = case.dossier.agreements.iter();
        let agreement = all.find(|one| one.number == *number)?;
        return Some(agreement.text.as_str().to_owned());
    }
    if let Command::CompleteMeasure { number, .. } = command {
        let mut all = case.dossier.measures.iter();
        let measure = all.find(|one| one.number == *number)?;
        return Some(measure.text.as_str().to_owned());
    }
    None
}

fn back(command: &Command, language: Language) -> &'static str {
    match written(command) {
        Some(_) => ask::back(language),
        None => ask::leave(language),
    }
}

/// What a form of this act would hold to bring back what was set before; `None` where nothing
/// does.
#[must_use]
pub fn undo(kind: CommandKind, before: &super::Current) -> Option<Vec<(String, String)>> {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    if kind == CommandKind::SetCategory {
        let category = before.category.clone()?;
        let cause = before.cause.clone().unwrap_or_default();
        return Some(vec![pair("category", category), pair("cause", cause)]);
    }
    if kind == CommandKind::SetPlaces {
        let places = before.places.iter().cloned();
        let care = pair("care", before.care.clone().unwrap_or_default());
        return Some(
            places
                .map(|one| pair("places", one))
                .chain([care])
                .collect(),
        );
    }
    None
}
