//! Document 3: the reaction in short, what was examined, who was heard, what was found, what is
//! proposed, agreements, the judgment where it is there, how and by when to answer, and who else
//! can help (4.8).

use super::content::ProposalContent;
use super::{Named, Slots, agreed, judged, routes, under};
use crate::dossier::Proposal;
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::{Said, say};
use chrono::NaiveDate;

const NOTHING: Said = (
    "Bij dit voorstel maken wij geen afspraken.",
    "We make no agreements with this proposal.",
);

pub(super) fn middle(slots: &Slots, content: &ProposalContent, language: Language) -> Vec<String> {
    let mut paragraphs = vec![
        received(slots, &content.summary, language),
        slots.written.clone(),
    ];
    paragraphs.extend(found(&content.proposal, language));
    paragraphs.push(agreed::paragraph(&content.agreed, NOTHING, slots, language));
    match &content.judgment {
        Some(judgment) => paragraphs.extend(judged::paragraphs(judgment, language)),
        None => paragraphs.extend(judged::awaited(slots, language)),
    }
    let by = content.proposal.answer_by;
    paragraphs.push(answer(by, slots.about.as_ref(), language));
    paragraphs.extend(routes::paragraphs(language));
    paragraphs
}

fn received(slots: &Slots, summary: &str, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    match language {
        Language::Nl => format!("Op {arrived} kregen wij uw reactie. In het kort: “{summary}”"),
        Language::En => format!("We received your reaction on {arrived}. In short: “{summary}”"),
    }
}

fn found(proposal: &Proposal, language: Language) -> [String; 4] {
    [
        (EXAMINED, proposal.examined.as_str()),
        (HEARD, proposal.heard.as_str()),
        (FINDING, proposal.finding.as_str()),
        (SOLUTION, proposal.solution.as_str()),
    ]
    .map(|(heading, text)| under(heading, text, language))
}

const EXAMINED: Said = ("Dit hebben wij onderzocht:", "This is what we looked into:");
const HEARD: Said = (
    "Met deze mensen hebben wij gesproken:",
    "These are the people we spoke to:",
);
const FINDING: Said = ("Dit hebben wij vastgesteld:", "This is what we found:");
const SOLUTION: Said = ("Dit stellen wij u voor:", "This is what we propose to you:");

fn answer(by: NaiveDate, about: Option<&Named>, language: Language) -> String {
    let date = date_full(by, language);
    let how = how(about, language);
    match language {
        Language::Nl => format!(
            "Laat ons uiterlijk {date} weten wat u van dit voorstel vindt. {how} Bent u het er \
             niet mee eens? Vertel ons dan waarom, dan gaan wij verder met uw reactie. Horen wij \
             niets van u? Dan proberen wij u te bereiken."
        ),
        Language::En => format!(
            "Please tell us by {date} what you think of this proposal. {how} Don’t you agree with \
             it? Tell us why, and we will go on with your reaction. If we don’t hear from you, we \
             will try to reach you."
        ),
    }
}

fn how(about: Option<&Named>, language: Language) -> String {
    let page = say(
        language,
        (
            "Dat kan op uw volgpagina",
            "You can do that on your tracking page",
        ),
    );
    let Some(Named {
        name, email, phone, ..
    }) = about
    else {
        return format!("{page}.");
    };
    match (phone, language) {
        (Some(phone), Language::Nl) => format!("{page}, of bel {name}: {phone}."),
        (Some(phone), Language::En) => format!("{page}, or call {name}: {phone}."),
        (None, Language::Nl) => format!("{page}, of mail {name}: {email}."),
        (None, Language::En) => format!("{page}, or write to {name}: {email}."),
    }
}
