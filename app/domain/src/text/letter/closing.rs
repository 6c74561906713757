//! Document 4: of a klacht the judgment, the agreements, what the verification came to, who else
//! can help, opening again, how long the data are kept (4.8).

use super::afterwards::{keeping, reopening};
use super::content::{ClosingContent, Judged, Verification};
use super::{Slots, agreed, judged, routes};
use crate::dossier::Satisfaction;
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::{Said, say};

const NOTHING: Said = (
    "Wij hebben geen afspraken met u gemaakt.",
    "We made no agreements with you.",
);

pub(super) fn middle(slots: &Slots, content: &ClosingContent, language: Language) -> Vec<String> {
    let mut paragraphs = vec![closes(slots, language), slots.written.clone()];
    paragraphs.extend(match &content.judged {
        Judged::Complaint(judgment) => judged::paragraphs(judgment, language),
        Judged::NotAComplaint => Vec::new(),
    });
    paragraphs.push(agreed::paragraph(&content.agreed, NOTHING, slots, language));
    paragraphs.push(verified(&content.verified, language));
    paragraphs.extend(routes::paragraphs(language));
    paragraphs.push(reopening(language).to_owned());
    paragraphs.push(keeping(content.kept, language).to_owned());
    paragraphs
}

fn closes(slots: &Slots, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    match language {
        Language::Nl => {
            format!("Op {arrived} kregen wij uw reactie. Met deze brief sluiten wij haar af.")
        }
        Language::En => {
            format!("We received your reaction on {arrived}. With this letter we close it.")
        }
    }
}

fn verified(verification: &Verification, language: Language) -> String {
    match verification {
        Verification::Answered { given, consented } => {
            let sentences = [
                Some(scores(given, language)),
                given
                    .remark
                    .as_ref()
                    .map(|one| added(one.as_str(), language)),
                (!given.is_satisfied()).then(|| dissatisfied(*consented, language).to_owned()),
            ];
            let said: Vec<String> = sentences.into_iter().flatten().collect();
            said.join(" ")
        }
        Verification::NotReached => say(
            language,
            (
                "Wij wilden u vragen of u tevreden bent over de oplossing en over hoe het ging. \
                 Wij hebben op verschillende dagen geprobeerd u te bereiken. Dat is niet gelukt.",
                "We wanted to ask you whether you are satisfied with the solution and with how it \
                 went. We tried to reach you on different days. We did not manage to.",
            ),
        )
        .to_owned(),
    }
}

fn scores(given: &Satisfaction, language: Language) -> String {
    let on = date_full(given.on, language);
    let (solution, process) = (given.solution.value(), given.process.value());
    match language {
        Language::Nl => format!(
            "Op {on} vertelde u ons of u tevreden bent. De oplossing gaf u een {solution}. Hoe wij \
             met uw reactie omgingen, gaf u een {process}. De cijfers lopen van 1 (heel \
             ontevreden) tot 5 (heel tevreden)."
        ),
        Language::En => format!(
            "On {on} you told us whether you are satisfied. You gave the solution {solution} out \
             of 5, and how we dealt with your reaction {process} out of 5. 1 means very \
             dissatisfied, 5 means very satisfied."
        ),
    }
}

fn added(remark: &str, language: Language) -> String {
    let label = say(language, ("U zei daarbij:", "You added:"));
    format!("{label} “{remark}”")
}

const fn dissatisfied(consented: bool, language: Language) -> &'static str {
    let said = if consented {
        (
            "U bent niet tevreden. Een leidinggevende die uw reactie niet zelf behandelde, heeft \
             meegekeken en stemt ermee in dat wij haar toch afsluiten. Hieronder leest u wat u nog \
             kunt doen.",
            "You are not satisfied. A manager who did not handle your reaction looked at it too, \
             and agrees that we close it all the same. Below you can read what you can still do.",
        )
    } else {
        (
            "U bent niet tevreden. Hieronder leest u wat u nog kunt doen.",
            "You are not satisfied. Below you can read what you can still do.",
        )
    };
    say(language, said)
}
