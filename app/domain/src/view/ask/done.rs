//! What an act without a letter does, on this case: who sees it then, which terms it meets, where
//! the case stands.

use super::met;
use crate::case::Case;
use crate::command::Command;
use crate::dossier::Satisfaction;
use crate::severity::Severity;
use crate::staff::{Colleague, StaffId};
use crate::text::ask::{self, effects};
use crate::text::{act, deadline, names, say, status, timeline};
use crate::view::{Lens, people};
use crate::visibility::readers;

/// Whole sentences, from the case as it is and as it will be.
pub(super) fn done(
    (case, after): (&Case, &Case),
    command: &Command,
    reader: &Colleague,
    lens: &Lens<'_>,
) -> Vec<String> {
    let language = lens.language;
    let own = match command {
        Command::Involve { colleague } | Command::LinkInvolvement { colleague, .. } => {
            vec![unseen(&colleague.id, reader, lens)]
        }
        Command::SetSeverity { level, .. } if *level == Severity::Acute => {
            vec![say(language, ask::ACUTE).to_owned()]
        }
        Command::SetSeverity { level, .. } if *level < case.severity => {
            vec![say(language, ask::LOWERED).to_owned()]
        }
        Command::SetHold { on: false, .. } => vec![say(language, ask::LIFTED).to_owned()],
        Command::CompleteInvolvementCheck => checked((case, after), lens),
        Command::SetConfidential { .. } => circle((case, after), reader, lens),
        Command::DeliverLetter { number, .. } => delivered((case, after), *number, lens),
        Command::CompleteAgreement { on, .. } => vec![effects::kept(&lens.date(*on), language)],
        Command::CompleteMeasure { on, .. } => {
            let said = effects::carried_out(&lens.date(*on), language);
            [said]
                .into_iter()
                .chain(terms((case, after), lens))
                .collect()
        }
        Command::RecordSatisfaction { .. } => rated((case, after), lens),
        other => vec![act::effect(other.kind(), language).to_owned()],
    };
    let last = last(command).map(|said| say(language, said).to_owned());
    own.into_iter().chain(last).collect()
}

/// What can be set again says so, or nothing; all else is for good.
const fn last(command: &Command) -> Option<crate::text::Said> {
    match command {
        Command::SetSeverity { level, .. } if !matches!(level, Severity::Acute) => None,
        Command::SetConfidential { .. } => None,
        Command::RecordSatisfaction { .. } => Some(effects::RATED_AGAIN),
        Command::DeliverLetter { .. } => Some(effects::COMES_BACK),
        _ => Some(ask::FOR_GOOD),
    }
}

fn unseen(id: &StaffId, reader: &Colleague, lens: &Lens<'_>) -> String {
    if *id == reader.id {
        say(lens.language, ask::LOSE_SIGHT).to_owned()
    } else {
        ask::loses_sight(&lens.colleague(id), lens.language)
    }
}

/// Whose page shows the case then and didn't before, by name.
fn sight(from: &Case, to: &Case, lens: &Lens<'_>) -> Vec<String> {
    let (before, after) = (readers(from), readers(to));
    let gain =
        |one: &&Colleague| after.include(one, lens.today()) && !before.include(one, lens.today());
    let all = lens.org.colleagues.iter().filter(gain);
    all.map(|one| one.name.as_str().to_owned()).collect()
}

fn checked((case, after): (&Case, &Case), lens: &Lens<'_>) -> Vec<String> {
    let language = lens.language;
    let gains = sight(case, after, lens);
    let seen = if gains.is_empty() {
        say(language, effects::SAME_READERS).to_owned()
    } else {
        effects::also_see(&gains, language)
    };
    vec![seen, say(language, effects::CHECKED).to_owned()]
}

fn circle((case, after): (&Case, &Case), reader: &Colleague, lens: &Lens<'_>) -> Vec<String> {
    let language = lens.language;
    let mut said = Vec::new();
    if after.is_restricted() {
        let readers = readers(after);
        let see = lens.org.colleagues.iter();
        let see = see.filter(|one| readers.include(one, lens.today()));
        let see: Vec<String> = see.map(|one| one.name.as_str().to_owned()).collect();
        said.push(effects::only_see(&see, language));
    } else {
        said.push(say(language, effects::OPEN).to_owned());
        let gains = sight(case, after, lens);
        said.extend((!gains.is_empty()).then(|| effects::also_see(&gains, language)));
    }
    let mut lose = sight(after, case, lens);
    if !readers(after).include(reader, lens.today()) {
        said.push(say(language, effects::LOSE_SIGHT).to_owned());
        lose.retain(|name| name != reader.name.as_str());
    }
    said.extend((!lose.is_empty()).then(|| effects::no_longer_see(&lose, language)));
    said.extend(
        after
            .is_restricted()
            .then(|| say(language, effects::LOGGED).to_owned()),
    );
    said
}

fn delivered((case, after): (&Case, &Case), number: u32, lens: &Lens<'_>) -> Vec<String> {
    let language = lens.language;
    let mut letters = after.letters.iter();
    let Some(letter) = letters.find(|one| one.number == number) else {
        return Vec::new();
    };
    let title = names::letter(letter.kind, language);
    let Some(on) = letter.counted_on() else {
        return vec![effects::overtaken(title, language)];
    };
    let first = effects::delivered(title, &lens.date(on), language);
    let moved = case.status.kind() != after.status.kind();
    let stands = moved.then(|| {
        let column = status::column(after.status.kind(), language);
        effects::stands(column, language)
    });
    let terms = terms((case, after), lens);
    [first].into_iter().chain(terms).chain(stands).collect()
}

/// The terms it meets, in time or late.
fn terms((case, after): (&Case, &Case), lens: &Lens<'_>) -> Vec<String> {
    let rows = met(case, after).map(|row| {
        let term = deadline::title(row.kind, case.is_light(), lens.language);
        let late = row.met_on.is_some_and(|on| on > row.shown_due());
        effects::term(term, late, &lens.date(row.shown_due()), lens.language)
    });
    rows.collect()
}

fn rated((case, after): (&Case, &Case), lens: &Lens<'_>) -> Vec<String> {
    let language = lens.language;
    let given = after.dossier.satisfied(after.round);
    let scores = given.map(|one| {
        let scores = timeline::satisfaction(one.solution, one.process, language);
        effects::rated(&scores, language)
    });
    let consent = given
        .filter(|one| !Satisfaction::is_satisfied(one))
        .and_then(|_| people::consent(after, lens));
    let board = after.awaits_board() && !case.awaits_board();
    let board = board.then(|| say(language, effects::BOARD_SEES).to_owned());
    let terms = terms((case, after), lens);
    scores
        .into_iter()
        .chain(terms)
        .chain(consent)
        .chain(board)
        .collect()
}
