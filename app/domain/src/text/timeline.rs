//! Events in words: one sentence for colleagues, and one for the parent where they may read it.

mod handling;
mod staff;

pub use handling::{dispute_body, dispute_outcome, satisfaction};

use super::{names, people, say, severity};
use crate::case::Category;
use crate::command::Layer;
use crate::event::Event;
use crate::letter::LetterKind;
use crate::place::{Care, DepartmentId, Places};
use crate::reaction::{Language, Nature};
use crate::severity::Severity;
use crate::staff::StaffId;

/// How ids become names.
pub struct Names<'a> {
    /// Of a colleague.
    pub colleague: &'a dyn Fn(&StaffId) -> String,
    /// Of a department.
    pub department: &'a dyn Fn(&DepartmentId) -> String,
    /// Of places.
    pub places: &'a dyn Fn(&Places) -> String,
}

/// What happened, for the parent; `None` for what isn't theirs to read.
#[must_use]
pub fn for_parent(event: &Event, language: Language) -> Option<String> {
    let text = match event {
        Event::Received { reaction, .. } => {
            let sent = names::a_nature(reaction.nature, language);
            match language {
                Language::Nl => format!("U stuurde ons {sent}."),
                Language::En => format!("You sent us {sent}."),
            }
        }
        Event::NatureChanged { to, .. } => {
            let as_nature = names::a_nature(*to, language);
            match language {
                Language::Nl => format!("Wij zien uw reactie nu als {as_nature}."),
                Language::En => format!("We now treat your reaction as {as_nature}."),
            }
        }
        Event::LetterDelivered { kind, .. } => delivered_to_parent(*kind, language).to_owned(),
        Event::ParentWritten { .. } => {
            say(language, ("Bericht aan u.", "Message to you.")).to_owned()
        }
        Event::ParentWrote { .. } => {
            say(language, ("Uw bericht aan ons.", "Your message to us.")).to_owned()
        }
        Event::TriageStarted
        | Event::SeveritySet { .. }
        | Event::RepetitionNoticed
        | Event::CategorySet { .. }
        | Event::PlacesSet { .. }
        | Event::Involved { .. }
        | Event::InvolvementRuledOut { .. }
        | Event::InvolvementChecked
        | Event::ConfidentialSet { .. }
        | Event::HandlerAssigned { .. }
        | Event::HandlerRemoved { .. }
        | Event::DepartmentAssigned(_)
        | Event::LetterApproved { .. }
        | Event::LetterTakenBack(_)
        | Event::NoteWritten { .. } => return None,
        other => return handling::for_parent(other, language),
    };
    Some(text)
}

const fn delivered_to_parent(kind: LetterKind, language: Language) -> &'static str {
    let said = match kind {
        LetterKind::HandlerKnown => (
            "U kreeg de brief waarin staat wie uw reactie behandelt.",
            "You got the letter that says who handles your reaction.",
        ),
        LetterKind::Proposal => (
            "U kreeg ons voorstel voor een oplossing.",
            "You got our proposal for a solution.",
        ),
        LetterKind::Interim => (
            "U kreeg bericht dat ons voorstel later komt.",
            "You were told that our proposal comes later.",
        ),
        LetterKind::Closing => (
            "U kreeg onze sluitingsbrief. Daarmee is uw reactie afgesloten.",
            "You got our closing letter. With that your reaction is closed.",
        ),
        LetterKind::Withdrawn => (
            "U kreeg onze bevestiging dat u uw reactie introk.",
            "You got our confirmation that you withdrew your reaction.",
        ),
        LetterKind::NotTaken => (
            "U kreeg de brief waarin staat waarom wij uw reactie niet behandelen.",
            "You got the letter that says why we do not handle your reaction.",
        ),
        LetterKind::Thanks => (
            "U kreeg ons dankbericht. Daarmee is uw reactie afgesloten.",
            "You got our thank-you message. With that your reaction is closed.",
        ),
    };
    say(language, said)
}

/// What happened, for colleagues.
#[must_use]
pub fn for_staff(event: &Event, names: &Names<'_>, language: Language) -> String {
    let name = |id: &StaffId| (names.colleague)(id);
    match event {
        Event::Received {
            reaction, source, ..
        } => format!(
            "{} {} {}.",
            names::nature_title(reaction.nature, language),
            say(language, ("ontvangen", "received")),
            names::source(*source, language),
        ),
        Event::TriageStarted => plain(
            language,
            ("De beoordeling is begonnen.", "The review has started."),
        ),
        Event::NatureChanged {
            from,
            to,
            counts_as_complaint,
            ..
        } => nature_changed(*from, *to, *counts_as_complaint, language),
        Event::SeveritySet { from, to, .. } => severity_set(*from, *to, language),
        Event::RepetitionNoticed => plain(
            language,
            (
                "Minstens drie klachten over hetzelfde op deze locatie in 90 dagen: mogelijk \
                 ernstig.",
                "At least three complaints about the same at this location within 90 days: \
                 possibly serious.",
            ),
        ),
        Event::CategorySet { category, .. } => category_set(*category, language),
        Event::PlacesSet { places, care } => places_set(&(names.places)(places), *care, language),
        Event::InvolvementRuledOut { was: Some(was), .. } => {
            staff::not_involved(&name(was), language)
        }
        Event::InvolvementRuledOut { was: None, .. } => plain(
            language,
            (
                "Bij een genoemde naam is geen collega betrokken.",
                "No colleague is involved behind a name given.",
            ),
        ),
        Event::InvolvementChecked => plain(
            language,
            (
                "De controle op betrokkenheid is afgerond.",
                "The involvement check is finished.",
            ),
        ),
        Event::Involved { colleague, .. } => staff::involved(&name(&colleague.id), language),
        Event::ConfidentialSet { on, circle, .. } => {
            let circle: Vec<String> = circle.iter().map(name).collect();
            staff::confidential(*on, &circle, language)
        }
        Event::HandlerAssigned {
            handler, previous, ..
        } => {
            let previous = previous.as_ref().filter(|id| *id != handler).map(name);
            staff::assigned(&name(handler), previous.as_deref(), language)
        }
        Event::DepartmentAssigned(asked) => {
            staff::department(&(names.department)(&asked.department), language)
        }
        Event::HandlerRemoved { handler, .. } => staff::removed(&name(handler), language),
        Event::LetterApproved(letter) => staff::approved(letter.kind, letter.channel, language),
        Event::LetterDelivered { kind, .. } => staff::delivered(*kind, language),
        Event::LetterTakenBack(back) => staff::taken_back(back.kind, language),
        Event::ParentWritten { .. } => plain(
            language,
            ("Bericht aan de ouder.", "Message to the parent."),
        ),
        Event::ParentWrote { .. } => plain(
            language,
            ("Bericht van de ouder.", "Message from the parent."),
        ),
        Event::NoteWritten {
            layer: Layer::Internal,
            ..
        } => plain(
            language,
            ("Notitie voor collega’s.", "Note for colleagues."),
        ),
        Event::NoteWritten {
            layer: Layer::Confidential,
            ..
        } => plain(language, ("Vertrouwelijke notitie.", "Confidential note.")),
        other => handling::for_staff(other, names, language).unwrap_or_default(),
    }
}

/// For an event whose content was erased.
#[must_use]
pub const fn erased(language: Language) -> &'static str {
    say(
        language,
        ("De inhoud is gewist.", "The content was erased."),
    )
}

fn plain(language: Language, said: super::Said) -> String {
    say(language, said).to_owned()
}

fn category_set(category: Category, language: Language) -> String {
    let title = say(language, ("Categorie", "Category"));
    format!("{title}: {}.", names::category(category, language))
}

fn places_set(places: &str, care: Option<Care>, language: Language) -> String {
    let title = say(language, ("Locatie", "Location"));
    match care {
        Some(care) => format!("{title}: {places}, {}.", people::care(care, language)),
        None => format!("{title}: {places}."),
    }
}

fn nature_changed(from: Nature, to: Nature, counts: bool, language: Language) -> String {
    let (was, is) = (names::nature(from, language), names::nature(to, language));
    let still = counts && !to.is_complaint();
    let mut text = match language {
        Language::Nl => format!("Aard gewijzigd van {was} naar {is}."),
        Language::En => format!("Nature changed from {was} to {is}."),
    };
    if still {
        text.push_str(say(
            language,
            (
                " De termijn en het oordeel van een klacht blijven gelden.",
                " The term and the judgment of a complaint still apply.",
            ),
        ));
    }
    text
}

fn severity_set(from: Severity, to: Severity, language: Language) -> String {
    let verb = match to.cmp(&from) {
        std::cmp::Ordering::Equal => ("Ernst bevestigd", "Severity confirmed"),
        std::cmp::Ordering::Greater => ("Ernst verhoogd", "Severity raised"),
        std::cmp::Ordering::Less => ("Ernst verlaagd", "Severity lowered"),
    };
    let level = say(language, ("niveau", "level"));
    format!(
        "{}: {} ({level} {}).",
        say(language, verb),
        severity::name(to, language),
        to.level()
    )
}
