//! What is recorded while a reaction is handled, in sentences: for colleagues, and for the parent
//! where it is theirs to read.

use super::Names;
use crate::dossier::{Consultation, DisputeBody, DisputeOutcome, Owner, Police, Score};
use crate::event::Event;
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::{Said, say};

/// For colleagues; `None` for events of another kind.
pub(super) fn for_staff(event: &Event, names: &Names<'_>, language: Language) -> Option<String> {
    of_somebody(event, names, language).or_else(|| {
        let said = plain(event)?;
        Some(say(language, said).to_owned())
    })
}

/// With whom, by when, how.
fn of_somebody(event: &Event, names: &Names<'_>, language: Language) -> Option<String> {
    let name = |id| (names.colleague)(id);
    let day = |date| date_full(date, language);
    let by = say(language, ("uiterlijk", "by"));
    Some(match event {
        Event::AgreementMade(terms) | Event::AgreementCorrected(terms) => {
            let owner = match &terms.owner {
                Owner::Parent => say(language, ("de ouder", "the parent")).to_owned(),
                Owner::Staff(id) => name(id),
            };
            let title = if matches!(event, Event::AgreementMade { .. }) {
                ("Afspraak", "Agreement")
            } else {
                ("Afspraak gewijzigd", "Agreement changed")
            };
            let title = say(language, title);
            match terms.due {
                Some(due) => format!("{title}: {owner}, {by} {}.", day(due)),
                None => format!("{title}: {owner}."),
            }
        }
        Event::ContactRecorded { contact } => {
            let reached = if contact.reached {
                ("Contact met de ouder", "Contact with the parent")
            } else {
                (
                    "De ouder was niet te bereiken",
                    "The parent could not be reached",
                )
            };
            let (title, on) = (say(language, reached), day(contact.on));
            let way = crate::text::names::contact_way(contact.way, language);
            format!("{title}: {way}, {on}.")
        }
        Event::ContributionAsked { contribution } => {
            let asked = say(
                language,
                ("Bijdrage gevraagd aan", "Contribution asked from"),
            );
            format!("{asked} {}.", name(&contribution.of))
        }
        Event::SubActionAdded { action } => {
            let title = say(language, ("Deeltaak voor", "Sub-action for"));
            format!("{title} {}, {by} {}.", name(&action.owner), day(action.due))
        }
        Event::SatisfactionRecorded {
            solution, process, ..
        } => satisfaction(*solution, *process, language),
        Event::DisputeOpened { body, .. } => {
            let title = say(language, ("Geschil bij", "Dispute at"));
            format!("{title} {}.", dispute_body(*body, language))
        }
        Event::DisputeSettled { outcome, .. } => {
            let title = say(
                language,
                ("Uitkomst van het geschil", "Outcome of the dispute"),
            );
            format!("{title}: {}.", dispute_outcome(*outcome, language))
        }
        Event::DuplicateJoined { merged } => {
            let (reference, on) = (merged.reference, day(merged.arrived_on));
            match language {
                Language::Nl => format!("Samengevoegd met {reference} van {on}."),
                Language::En => format!("Merged with {reference} of {on}."),
            }
        }
        Event::DuplicateParted { reference } => match language {
            Language::Nl => format!("{reference} gaat weer apart verder."),
            Language::En => format!("{reference} goes on separately again."),
        },
        Event::Objected { objection } => {
            let title = say(
                language,
                ("Bezwaar van de ouder tegen", "Objection by the parent to"),
            );
            format!("{title} {}.", name(&objection.handler))
        }
        Event::ConsultationRecorded { consultation } => consulted(consultation, language),
        _ => return None,
    })
}

/// With whom and when, and what was decided; the advice stands beside it.
fn consulted(said: &Consultation, language: Language) -> String {
    let (inspector, on) = (said.inspector.as_str(), date_full(said.on, language));
    let suspicion = if said.suspicion {
        ("Redelijk vermoeden", "Reasonable suspicion")
    } else {
        ("Geen redelijk vermoeden", "No reasonable suspicion")
    };
    let suspicion = say(language, suspicion);
    let police = match &said.police {
        Police::Reported(on) => {
            let reported = say(language, ("aangifte op", "police report on"));
            format!("{reported} {}", date_full(*on, language))
        }
        Police::NotReported(_) => say(language, ("geen aangifte", "no police report")).to_owned(),
    };
    let title = say(
        language,
        (
            "Overleg met de vertrouwensinspecteur",
            "Talk with the confidential inspector",
        ),
    );
    format!("{title}: {inspector}, {on}. {suspicion}; {police}.")
}

/// By itself.
const fn plain(event: &Event) -> Option<Said> {
    Some(match event {
        Event::HoldSet(hold) if hold.on => ("Wissen is geblokkeerd.", "Erasing is blocked."),
        Event::HoldSet(_) => ("Wissen mag weer.", "Erasing is allowed again."),
        Event::Anonymised(_) => (
            "De bewaartermijn is voorbij. Alles behalve de cijfers is gewist.",
            "The retention term is over. Everything but the figures was erased.",
        ),
        Event::QuestionAsked { .. } => ("Vraag aan de ouder.", "Question to the parent."),
        Event::QuestionAnswered { .. } => (
            "De vraag aan de ouder is beantwoord.",
            "The question to the parent was answered.",
        ),
        Event::QuestionLapsed { .. } => (
            "De vraag aan de ouder is vervallen.",
            "The question to the parent lapsed.",
        ),
        Event::AgreementKept { .. } => ("Afspraak nagekomen.", "Agreement kept."),
        Event::ContributionGiven { .. } => ("Bijdrage gegeven.", "Contribution given."),
        Event::SubActionDone { .. } => ("Deeltaak klaar.", "Sub-action done."),
        Event::ProposalDrafted { .. } => (
            "Oplossingsvoorstel opgesteld.",
            "Proposal for a solution drafted.",
        ),
        Event::JudgmentDrafted { .. } => ("Oordeel opgesteld.", "Judgment drafted."),
        Event::ProposalAccepted { .. } => (
            "De ouder gaat akkoord met het voorstel.",
            "The parent accepts the proposal.",
        ),
        Event::ProposalRefused { .. } => (
            "De ouder wijst het voorstel af. Er volgt een nieuwe ronde.",
            "The parent refuses the proposal. Another round follows.",
        ),
        Event::VerifyingStarted { .. } => (
            "De ouder antwoordde niet op tijd. Nu volgt de verificatie.",
            "The parent did not answer in time. Now the verification follows.",
        ),
        Event::ClosingConsented { .. } => (
            "Akkoord om te sluiten, al is de ouder niet tevreden.",
            "Consent to close, though the parent is not satisfied.",
        ),
        Event::MeasureCompleted { .. } => ("Maatregel uitgevoerd.", "Measure carried out."),
        Event::FullTrackChosen { .. } => (
            "Een behandelaar pakt deze reactie op.",
            "A handler takes this reaction.",
        ),
        Event::Withdrawn { .. } => (
            "De ouder heeft de reactie ingetrokken.",
            "The parent withdrew the reaction.",
        ),
        Event::WithdrawalUndone { .. } => (
            "De intrekking is ongedaan gemaakt.",
            "The withdrawal was undone.",
        ),
        Event::ClosedInternally { .. } => (
            "Intern gesloten na de intrekking.",
            "Closed internally after the withdrawal.",
        ),
        Event::Reopened { .. } => ("Heropend.", "Opened again."),
        Event::ObjectionAnswered { granted: true, .. } => (
            "Bezwaar toegewezen: een andere collega behandelt de reactie.",
            "Objection granted: another colleague will handle the reaction.",
        ),
        Event::ObjectionAnswered { granted: false, .. } => {
            ("Bezwaar afgewezen.", "Objection not granted.")
        }
        _ => return None,
    })
}

/// For the parent; `None` for what isn't theirs to read, and for events of another kind.
pub(super) fn for_parent(event: &Event, language: Language) -> Option<String> {
    let said: Said = match event {
        Event::QuestionAsked { .. } => ("Onze vraag aan u.", "Our question to you."),
        Event::QuestionAnswered { .. } => {
            ("Uw antwoord op onze vraag.", "Your answer to our question.")
        }
        Event::QuestionLapsed { .. } => (
            "Wij kregen geen antwoord op onze vraag en gaan verder.",
            "We got no answer to our question and go on.",
        ),
        Event::AgreementMade(terms) | Event::AgreementCorrected(terms) => {
            let title = if matches!(event, Event::AgreementMade { .. }) {
                ("Wij spraken af", "We agreed")
            } else {
                ("Deze afspraak is nu", "This agreement is now")
            };
            let title = say(language, title);
            let by = say(language, ("uiterlijk", "by"));
            return Some(match terms.due {
                Some(due) => format!("{title}, {by} {}:", date_full(due, language)),
                None => format!("{title}:"),
            });
        }
        Event::DuplicateJoined { merged } if merged.same_parent => {
            let (reference, on) = (merged.reference, date_full(merged.arrived_on, language));
            return Some(match language {
                Language::Nl => format!(
                    "Uw reactie {reference} van {on} gaat over hetzelfde. Wij behandelen beide \
                     hier samen."
                ),
                Language::En => format!(
                    "Your reaction {reference} of {on} is about the same. We handle both \
                     together here."
                ),
            });
        }
        Event::AgreementKept { .. } => ("De afspraak is nagekomen.", "The agreement was kept."),
        Event::ProposalAccepted { .. } => (
            "U gaat akkoord met ons voorstel.",
            "You accept our proposal.",
        ),
        Event::ProposalRefused { .. } => (
            "U wijst ons voorstel af. Wij zoeken verder.",
            "You refuse our proposal. We go on looking.",
        ),
        Event::VerifyingStarted { .. } => (
            "Wij vragen u of u tevreden bent.",
            "We ask you whether you are satisfied.",
        ),
        Event::SatisfactionRecorded {
            solution, process, ..
        } => return Some(satisfaction(*solution, *process, language)),
        Event::MeasureCompleted { .. } => (
            "Wij hebben een maatregel uitgevoerd.",
            "We carried out a measure.",
        ),
        Event::FullTrackChosen { .. } => (
            "Wij bekijken uw reactie verder.",
            "We look further into your reaction.",
        ),
        Event::Withdrawn { .. } => (
            "U hebt uw reactie ingetrokken.",
            "You withdrew your reaction.",
        ),
        Event::WithdrawalUndone { .. } => (
            "Uw reactie is niet meer ingetrokken. Wij gaan ermee verder.",
            "Your reaction is no longer withdrawn. We go on with it.",
        ),
        Event::Reopened { .. } => ("Opnieuw in behandeling.", "Being handled again."),
        Event::Objected { .. } => (
            "U wilt liever een andere behandelaar.",
            "You would rather have another handler.",
        ),
        Event::ObjectionAnswered { granted: true, .. } => (
            "Een andere collega gaat uw reactie behandelen.",
            "Another colleague will handle your reaction.",
        ),
        Event::ObjectionAnswered { granted: false, .. } => (
            "Dezelfde collega blijft uw reactie behandelen.",
            "The same colleague goes on handling your reaction.",
        ),
        _ => return None,
    };
    Some(say(language, said).to_owned())
}

/// "Over de oplossing: 2 van 5. Over hoe het ging: 4 van 5."
#[must_use]
pub fn satisfaction(solution: Score, process: Score, language: Language) -> String {
    let (solution, process) = (solution.value(), process.value());
    match language {
        Language::Nl => {
            format!("Over de oplossing: {solution} van 5. Over hoe het ging: {process} van 5.")
        }
        Language::En => {
            format!("About the solution: {solution} of 5. About how it went: {process} of 5.")
        }
    }
}

/// "de Geschillencommissie Kinderopvang".
#[must_use]
pub const fn dispute_body(body: DisputeBody, language: Language) -> &'static str {
    let said = match body {
        DisputeBody::Desk => (
            "het Klachtenloket Kinderopvang",
            "Klachtenloket Kinderopvang",
        ),
        DisputeBody::Committee => (
            "de Geschillencommissie Kinderopvang",
            "Geschillencommissie Kinderopvang",
        ),
        DisputeBody::Court => ("de rechter", "a court"),
    };
    say(language, said)
}

/// "ten dele gegrond".
#[must_use]
pub const fn dispute_outcome(outcome: DisputeOutcome, language: Language) -> &'static str {
    let said = match outcome {
        DisputeOutcome::Founded => ("gegrond", "upheld"),
        DisputeOutcome::PartlyFounded => ("ten dele gegrond", "partly upheld"),
        DisputeOutcome::Unfounded => ("ongegrond", "not upheld"),
        DisputeOutcome::Settled => ("geschikt", "settled"),
        DisputeOutcome::Withdrawn => ("ingetrokken", "withdrawn"),
        DisputeOutcome::Mediated => ("bemiddeld", "mediated"),
    };
    say(language, said)
}
