//! Document 3a: the reason, the new date of the aim, that the law's term stays, and who else can
//! help (4.8).

use super::content::InterimContent;
use super::handler::reach;
use super::{REASON, Slots, judged, routes, under};
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::say;
use chrono::NaiveDate;

pub(super) fn middle(slots: &Slots, content: InterimContent, language: Language) -> Vec<String> {
    let mut paragraphs = vec![
        missed(slots, language),
        under(REASON, &slots.written, language),
        aim(content.until, language),
    ];
    paragraphs.extend(law(slots, language));
    paragraphs.extend(slots.about.as_ref().map(|about| reach(about, language)));
    paragraphs.extend(routes::paragraphs(language));
    paragraphs
}

fn missed(slots: &Slots, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    let late = slots.aim.is_some_and(|aim| aim < slots.date);
    let not_made = if late {
        ("Dat is ons niet gelukt.", "We did not manage that.")
    } else {
        ("Dat lukt ons niet.", "We will not manage that.")
    };
    let not_made = say(language, not_made);
    match (slots.aim.map(|date| date_full(date, language)), language) {
        (Some(aim), Language::Nl) => format!(
            "Op {arrived} kregen wij uw reactie. Wij streefden ernaar u uiterlijk {aim} een \
             oplossing voor te stellen. {not_made}"
        ),
        (Some(aim), Language::En) => format!(
            "We received your reaction on {arrived}. We aimed to propose a solution to you by \
             {aim}. {not_made}"
        ),
        (None, Language::Nl) => format!(
            "Op {arrived} kregen wij uw reactie. Wij hebben meer tijd nodig om u een oplossing \
             voor te stellen."
        ),
        (None, Language::En) => format!(
            "We received your reaction on {arrived}. We need more time to propose a solution to \
             you."
        ),
    }
}

fn aim(until: NaiveDate, language: Language) -> String {
    let date = date_full(until, language);
    match language {
        Language::Nl => {
            format!("Wij streven er nu naar u uiterlijk {date} een oplossing voor te stellen.")
        }
        Language::En => format!("We now aim to propose a solution to you by {date}."),
    }
}

/// Nothing extends the six weeks for a klacht (4.5.6).
fn law(slots: &Slots, language: Language) -> Option<String> {
    let stays = say(
        language,
        (
            "De zes weken die de wet ons daarvoor geeft, blijven gelijk.",
            "The six weeks that the law gives us for this stay the same.",
        ),
    );
    let awaited = judged::awaited(slots, language)?;
    Some(format!("{awaited} {stays}"))
}
