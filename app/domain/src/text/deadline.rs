//! Deadlines in words: what is due, how binding it is, how long is left.

use super::dates::day_count;
use super::{Said, say};
use crate::deadline::{Commitment, DeadlineKind};
use crate::reaction::Language;

/// "Behandelaar bekend". On the light track nothing is solved: what has to be there in three weeks
/// is our answer, which says what is done with the reaction (decision 2).
#[must_use]
pub const fn title(kind: DeadlineKind, light: bool, language: Language) -> &'static str {
    let said = match kind {
        DeadlineKind::Acknowledged => ("Ontvangst bevestigd", "Receipt confirmed"),
        DeadlineKind::HandlerKnown => ("Behandelaar bekend", "Handler known"),
        DeadlineKind::SolutionProposed if light => ("Ons antwoord", "Our answer"),
        DeadlineKind::SolutionProposed => ("Voorstel voor een oplossing", "Proposed solution"),
        DeadlineKind::Judged => ("Oordeel over de klacht", "Judgment on the complaint"),
        DeadlineKind::Verified => ("Tevredenheid gevraagd", "Satisfaction asked"),
        DeadlineKind::MeasureDone => ("Maatregel klaar", "Measure done"),
        DeadlineKind::EscalationSeen => ("Besluit van de directeur", "Director’s decision"),
        DeadlineKind::YearlyReport => ("Jaarverslag bij de GGD", "Yearly report at the GGD"),
        DeadlineKind::AccessAnswered => ("Inzageverzoek beantwoord", "Access request answered"),
    };
    say(language, said)
}

/// "belofte", "streven", "wet", "intern".
#[must_use]
pub const fn commitment(commitment: Commitment, language: Language) -> &'static str {
    let said = match commitment {
        Commitment::Promise => ("belofte", "promise"),
        Commitment::Aim => ("streven", "aim"),
        Commitment::Law => ("wet", "law"),
        Commitment::Internal => ("intern", "internal"),
    };
    say(language, said)
}

/// What the word means for the parent, one sentence.
#[must_use]
pub const fn commitment_sentence(commitment: Commitment, language: Language) -> &'static str {
    let said = match commitment {
        Commitment::Promise => ("Dit beloven wij u.", "We promise you this."),
        Commitment::Aim => (
            "Hier streven wij naar. Lukt het niet, dan hoort u waarom.",
            "We aim for this. If we do not manage, we tell you why.",
        ),
        Commitment::Law => (
            "Dit is de termijn van de wet.",
            "This is the time limit set by law.",
        ),
        Commitment::Internal => (
            "Dit is een termijn voor collega’s.",
            "This is a time limit among colleagues.",
        ),
    };
    say(language, said)
}

/// "vandaag", "nog 2 dagen".
#[must_use]
pub fn remaining(days: i64, language: Language) -> String {
    if days <= 0 {
        return say(language, ("vandaag", "today")).to_owned();
    }
    let count = day_count(days, language);
    match language {
        Language::Nl => format!("nog {count}"),
        Language::En => format!("{count} left"),
    }
}

/// "3 dagen te laat".
#[must_use]
pub fn overdue(days: i64, language: Language) -> String {
    format!(
        "{} {}",
        day_count(days, language),
        say(language, ("te laat", "late"))
    )
}

/// "op tijd gehaald op maandag 30 november", for colleagues.
#[must_use]
pub fn met(late: bool, date: &str, language: Language) -> String {
    let said = if late {
        ("te laat gehaald op", "done late on")
    } else {
        ("op tijd gehaald op", "done in time on")
    };
    format!("{} {date}", say(language, said))
}

/// "op tijd gedaan op maandag 30 november", for the parent: an aim is no promise to break.
#[must_use]
pub fn done(commitment: Commitment, late: bool, date: &str, language: Language) -> String {
    let said = match (commitment, late) {
        (_, false) => ("op tijd gedaan op", "done in time on"),
        (Commitment::Aim, true) => (
            "later gedaan dan wij wilden, op",
            "done later than we aimed, on",
        ),
        (Commitment::Promise | Commitment::Law | Commitment::Internal, true) => {
            ("te laat gedaan op", "done late on")
        }
    };
    format!("{} {date}", say(language, said))
}

/// "vervallen bij sluiten op maandag 30 november"; "3 dagen te laat bij sluiten op …" where its
/// days were over before.
#[must_use]
pub fn lapsed(days_late: i64, date: &str, language: Language) -> String {
    let how = if days_late > 0 {
        overdue(days_late, language)
    } else {
        say(language, ("vervallen", "lapsed")).to_owned()
    };
    let when = say(language, ("bij sluiten op", "when closed on"));
    format!("{how} {when} {date}")
}

/// Before the last day of what is over, for colleagues.
pub const BY: Said = ("uiterlijk", "by");

/// Before the date, for the parent.
#[must_use]
pub const fn by(commitment: Commitment, language: Language) -> &'static str {
    let said = match commitment {
        Commitment::Promise | Commitment::Law => BY,
        Commitment::Aim => ("liefst vóór of op", "if possible by"),
        Commitment::Internal => ("vóór", "before"),
    };
    say(language, said)
}
