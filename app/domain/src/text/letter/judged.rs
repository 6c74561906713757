//! The judgment on a klacht as documents 3 and 4 hold it: per part with its reasons, and measures
//! with their dates (Wko art. 1.57b).

use super::{Slots, numbered};
use crate::deadline::DeadlineKind;
use crate::dossier::{Judgment, Measure, PartJudgment, Verdict};
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::{say, status};

/// All of it.
pub(super) fn paragraphs(judgment: &Judgment, language: Language) -> Vec<String> {
    let heading = say(
        language,
        (
            "Dit is ons oordeel over uw klacht.",
            "This is our judgment on your complaint.",
        ),
    );
    let parts = judgment.parts().zip(1..);
    std::iter::once(heading.to_owned())
        .chain(parts.map(|(one, number)| part(one, number, language)))
        .chain([measures(&judgment.measures, language)])
        .collect()
}

/// By when the judgment comes, or that it is late; `None` where the law asks for none.
pub(super) fn awaited(slots: &Slots, language: Language) -> Option<String> {
    let by = slots.judged_by?;
    let date = date_full(by, language);
    if by < slots.date {
        status::too_late(DeadlineKind::Judged, &date, false, language)
    } else {
        status::by_date(DeadlineKind::Judged, &date, false, language)
    }
}

fn part(one: &PartJudgment, number: u32, language: Language) -> String {
    let PartJudgment {
        part,
        verdict,
        reasons,
    } = one;
    let (part, reasons) = (part.as_str(), reasons.as_str());
    let outcome = outcome(*verdict, language);
    match language {
        Language::Nl => {
            format!("Onderdeel {number}: {part}\nUitkomst: {outcome}.\nDe redenen: {reasons}")
        }
        Language::En => {
            format!("Part {number}: {part}\nOutcome: {outcome}.\nThe reasons: {reasons}")
        }
    }
}

const fn outcome(verdict: Verdict, language: Language) -> &'static str {
    let said = match verdict {
        Verdict::Founded => ("gegrond", "upheld"),
        Verdict::PartlyFounded => ("deels gegrond", "partly upheld"),
        Verdict::Unfounded => ("ongegrond", "not upheld"),
        Verdict::NoJudgment => ("geen oordeel", "no judgment"),
    };
    say(language, said)
}

fn measures(all: &[Measure], language: Language) -> String {
    if all.is_empty() {
        let none = (
            "Bij dit oordeel horen geen maatregelen.",
            "No measures go with this judgment.",
        );
        return say(language, none).to_owned();
    }
    numbered(
        say(language, ("De maatregelen:", "The measures:")),
        all.iter().map(|one| measure(one, language)),
    )
}

fn measure(one: &Measure, language: Language) -> String {
    let text = one.text.as_str();
    let due = date_full(one.due, language);
    match (one.done_on.map(|on| date_full(on, language)), language) {
        (Some(done), Language::Nl) => format!("{text}\nDit is klaar sinds {done}."),
        (Some(done), Language::En) => format!("{text}\nThis was done on {done}."),
        (None, Language::Nl) => format!("{text}\nDit is uiterlijk {due} klaar."),
        (None, Language::En) => format!("{text}\nThis will be done by {due}."),
    }
}
