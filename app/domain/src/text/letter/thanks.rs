//! Document 5: to whom the reaction was passed on, what is done with it, and the two short
//! questions that are the light track's verification (4.8).

use super::{Named, Slots};
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::say;

pub(super) fn middle(slots: &Slots, by: &Named, language: Language) -> Vec<String> {
    let arrived = date_full(slots.arrived_on, language);
    let thanks = match language {
        Language::Nl => format!("Dank u wel voor uw reactie van {arrived}."),
        Language::En => format!("Thank you for your reaction of {arrived}."),
    };
    let mut paragraphs = vec![format!("{thanks} {}", passed_on(by, language))];
    paragraphs.push(slots.written.clone());
    paragraphs.extend(
        questions(language)
            .into_iter()
            .chain([closing(language)])
            .map(str::to_owned),
    );
    paragraphs
}

fn passed_on(by: &Named, language: Language) -> String {
    let Named { name, function, .. } = by;
    match language {
        Language::Nl => format!(
            "{name}, {function}, heeft uw reactie ontvangen en doorgegeven aan de collega’s om \
             wie het gaat."
        ),
        Language::En => format!(
            "{name}, {function}, received your reaction and passed it on to the colleagues \
             concerned."
        ),
    }
}

fn questions(language: Language) -> [&'static str; 3] {
    [
        say(
            language,
            (
                "Wij horen graag nog twee dingen van u:",
                "We would like to ask you two more things:",
            ),
        ),
        say(
            language,
            (
                "1. Bent u tevreden over wat wij met uw reactie doen?",
                "1. Are you satisfied with what we do with your reaction?",
            ),
        ),
        say(
            language,
            (
                "2. Bent u tevreden over hoe wij met uw reactie zijn omgegaan?",
                "2. Are you satisfied with how we dealt with your reaction?",
            ),
        ),
    ]
}

const fn closing(language: Language) -> &'static str {
    say(
        language,
        (
            "U kunt antwoorden op uw volgpagina. Hiermee is uw reactie afgesloten.",
            "You can answer on your tracking page. Your reaction is now closed.",
        ),
    )
}
