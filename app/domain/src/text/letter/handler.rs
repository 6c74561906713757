//! Document 2: who handles the reaction, how to reach them, who decided, the aim, that agreements
//! are recorded, the right to object (4.8).

use super::{Named, Slots};
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::say;
use chrono::NaiveDate;

pub(super) fn middle(
    slots: &Slots,
    (handler, decided_by): (&Named, &Named),
    language: Language,
) -> Vec<String> {
    let mut paragraphs = vec![
        who(slots, handler, language),
        slots.written.clone(),
        reach(handler, language),
        decided(decided_by, language),
    ];
    paragraphs.extend(terms(slots, language));
    paragraphs.push(
        say(
            language,
            (
                "De afspraken die wij met u maken, leggen wij vast. U leest ze op uw volgpagina.",
                "We record the agreements we make with you. You can read them on your tracking \
                 page.",
            ),
        )
        .to_owned(),
    );
    paragraphs.push(
        say(
            language,
            (
                "Wilt u liever dat iemand anders uw reactie behandelt? Schrijf ons dan op uw \
                 volgpagina waarom. \
                 Wij beslissen daar binnen een week over en u krijgt schriftelijk antwoord.",
                "Would you rather have someone else handle your reaction? Write to us on your \
                 tracking page and say why. \
                 We decide within a week and answer you in writing.",
            ),
        )
        .to_owned(),
    );
    paragraphs
}

fn who(slots: &Slots, handler: &Named, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    let Named { name, function, .. } = handler;
    match language {
        Language::Nl => {
            format!("Op {arrived} kregen wij uw reactie. {name}, {function}, behandelt uw reactie.")
        }
        Language::En => format!(
            "We received your reaction on {arrived}. {name}, {function}, handles your reaction."
        ),
    }
}

pub(super) fn reach(about: &Named, language: Language) -> String {
    let Named {
        name, email, phone, ..
    } = about;
    match (phone, language) {
        (Some(phone), Language::Nl) => {
            format!(
                "U bereikt {name} via {email} of {phone}. U kunt ook schrijven op uw volgpagina."
            )
        }
        (Some(phone), Language::En) => {
            format!(
                "You can reach {name} at {email} or {phone}. You can also write on your tracking \
                 page."
            )
        }
        (None, Language::Nl) => {
            format!("U bereikt {name} via {email}. U kunt ook schrijven op uw volgpagina.")
        }
        (None, Language::En) => {
            format!("You can reach {name} at {email}. You can also write on your tracking page.")
        }
    }
}

fn decided(decided_by: &Named, language: Language) -> String {
    let Named { name, function, .. } = decided_by;
    match language {
        Language::Nl => format!("{name}, {function}, heeft besloten wie uw reactie behandelt."),
        Language::En => format!("{name}, {function}, decided who handles your reaction."),
    }
}

/// What is still to come, and by when: nothing of what was done, and no date that has passed.
fn terms(slots: &Slots, language: Language) -> Option<String> {
    let coming = |date: Option<NaiveDate>| date.filter(|date| *date >= slots.date);
    let aim = match (
        coming(slots.aim).map(|date| date_full(date, language)),
        language,
    ) {
        _ if slots.proposed => None,
        (Some(date), Language::Nl) => Some(format!(
            "Wij streven ernaar u uiterlijk {date} een oplossing voor te stellen."
        )),
        (Some(date), Language::En) => {
            Some(format!("We aim to propose a solution to you by {date}."))
        }
        (None, _) => {
            let soon = (
                "Wij streven ernaar u zo snel mogelijk een oplossing voor te stellen.",
                "We aim to propose a solution to you as soon as we can.",
            );
            Some(say(language, soon).to_owned())
        }
    };
    let judged_by = coming(slots.judged_by).map(|date| date_full(date, language));
    let judged = judged_by.map(|date| match language {
        Language::Nl => format!(
            "Ons oordeel over uw klacht krijgt u uiterlijk {date}. Dat is de termijn van de wet."
        ),
        Language::En => format!(
            "You will get our judgment on your complaint by {date}. That is the time limit set by \
             law."
        ),
    });
    let said: Vec<String> = aim.into_iter().chain(judged).collect();
    (!said.is_empty()).then(|| said.join(" "))
}
