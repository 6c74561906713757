//! The agreements as documents 3 and 4 list them: what, who, by when (Z7).

use super::content::{Agreed, AgreementLine};
use super::{REASON, Slots, numbered};
use crate::dossier::Owner;
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::{Said, say};

/// The list, or `nothing` with the reason.
pub(super) fn paragraph(
    agreed: &Agreed,
    nothing: Said,
    slots: &Slots,
    language: Language,
) -> String {
    match agreed {
        Agreed::On { first, further } => {
            let all = std::iter::once(first).chain(further);
            numbered(
                say(language, ("De afspraken:", "The agreements:")),
                all.map(|one| line(one, slots, language)),
            )
        }
        Agreed::Nothing(reason) => format!(
            "{} {}\n{}",
            say(language, nothing),
            say(language, REASON),
            reason.as_str()
        ),
        Agreed::Unexplained => say(language, nothing).to_owned(),
    }
}

fn line(one: &AgreementLine, slots: &Slots, language: Language) -> String {
    let who = match &one.owner {
        Owner::Parent => say(language, ("u", "you")),
        Owner::Staff(id) => slots
            .keepers
            .get(id)
            .map_or(say(language, ("wij", "us")), String::as_str),
    };
    let text = one.text.as_str();
    let when = when(one, language);
    match language {
        Language::Nl => format!("{text}\nWie: {who}. {when}"),
        Language::En => format!("{text}\nWho: {who}. {when}"),
    }
}

fn when(one: &AgreementLine, language: Language) -> String {
    let said = |date| date_full(date, language);
    match (one.done_on.map(said), one.due.map(said), language) {
        (Some(date), _, Language::Nl) => format!("Gedaan op {date}."),
        (Some(date), _, Language::En) => format!("Done on {date}."),
        (None, Some(date), Language::Nl) => format!("Uiterlijk {date}."),
        (None, Some(date), Language::En) => format!("By {date}."),
        (None, None, _) => say(language, ("Zonder vaste datum.", "No fixed date.")).to_owned(),
    }
}
