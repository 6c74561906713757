//! Where a case stands: columns for colleagues, plain sentences for the parent (4.2).

use super::say;
use crate::deadline::DeadlineKind;
use crate::reaction::Language;
use crate::reference::Reference;
use crate::status::StatusKind;

/// "In beoordeling": the column's title and the state's name for colleagues.
#[must_use]
pub const fn column(status: StatusKind, language: Language) -> &'static str {
    let said = match status {
        StatusKind::Received => ("Ontvangen", "Received"),
        StatusKind::Triage => ("In beoordeling", "Under review"),
        StatusKind::AwaitingDirector => ("Wacht op directeur", "Waiting for director"),
        StatusKind::Assigned => ("Toegewezen", "Assigned"),
        StatusKind::InProgress => ("In behandeling", "Being handled"),
        StatusKind::SolutionProposed => ("Voorstel gedaan", "Solution proposed"),
        StatusKind::Verifying => ("Verificatie", "Checking satisfaction"),
        StatusKind::Closed => ("Gesloten", "Closed"),
        StatusKind::Anonymised => ("Geanonimiseerd", "Anonymised"),
    };
    say(language, said)
}

/// What comes in a column and what to do there, shown when it is empty.
#[must_use]
pub const fn empty(status: StatusKind, language: Language) -> &'static str {
    let said = match status {
        StatusKind::Received => (
            "Nieuwe reacties komen hier. Open een reactie om haar te beoordelen.",
            "New reactions arrive here. Open one to review it.",
        ),
        StatusKind::Triage => (
            "Hier staan reacties waarvan aard, ernst en betrokkenen worden bekeken. Wijs daarna \
             een behandelaar toe.",
            "Reactions whose nature, severity and people involved are being checked. Assign a \
             handler next.",
        ),
        StatusKind::AwaitingDirector => (
            "Ernstige reacties wachten hier tot de directeur beslist wie ze behandelt.",
            "Serious reactions wait here until the director decides who handles them.",
        ),
        StatusKind::Assigned => (
            "Hier staan reacties met een behandelaar die de ouder nog niet kent. Stuur de \
             behandelaarsbrief.",
            "Reactions whose handler the parent does not know yet. Send the handler letter.",
        ),
        StatusKind::InProgress => (
            "Hier staan reacties die worden onderzocht. De ouder weet wie dat doet.",
            "Reactions being looked into. The parent knows by whom.",
        ),
        StatusKind::SolutionProposed => (
            "Hier staan reacties met een voorstel waarop de ouder nog antwoordt.",
            "Reactions with a proposal the parent has yet to answer.",
        ),
        StatusKind::Verifying => (
            "Hier staan reacties waarbij wij vragen of de ouder tevreden is.",
            "Reactions for which we ask whether the parent is satisfied.",
        ),
        StatusKind::Closed => (
            "Reacties die zijn afgesloten met een brief of dankbericht komen hier.",
            "Reactions closed with a letter or a thank-you message come here.",
        ),
        StatusKind::Anonymised => (
            "Van deze reacties zijn alleen cijfers bewaard.",
            "Only figures are kept of these reactions.",
        ),
    };
    say(language, said)
}

/// Where it stands, for the parent. `handler` only once they were announced.
#[must_use]
pub fn for_parent(status: StatusKind, handler: Option<&str>, language: Language) -> String {
    let said = match (status, handler) {
        (StatusKind::Received, _) => (
            "Wij hebben uw reactie ontvangen.",
            "We have received your reaction.",
        ),
        (StatusKind::Triage | StatusKind::AwaitingDirector | StatusKind::Assigned, _) => (
            "Wij bekijken wie u het beste kan helpen.",
            "We are finding out who can help you best.",
        ),
        (StatusKind::InProgress, Some(name)) => {
            return match language {
                Language::Nl => format!("{name} behandelt uw reactie."),
                Language::En => format!("{name} is handling your reaction."),
            };
        }
        (StatusKind::InProgress, None) => (
            "Wij behandelen uw reactie.",
            "We are handling your reaction.",
        ),
        (StatusKind::SolutionProposed, _) => (
            "Wij stellen u een oplossing voor.",
            "We propose a solution to you.",
        ),
        (StatusKind::Verifying, _) => (
            "Wij vragen of u tevreden bent.",
            "We ask whether you are satisfied.",
        ),
        (StatusKind::Closed, _) => ("Uw reactie is afgesloten.", "Your reaction is closed."),
        (StatusKind::Anonymised, _) => (
            "Uw gegevens zijn gewist.",
            "Your personal data has been erased.",
        ),
    };
    say(language, said).to_owned()
}

/// The parent's next step where no date belongs to it; `None` where dates tell it.
#[must_use]
pub const fn next_without_date(status: StatusKind, language: Language) -> Option<&'static str> {
    let said = match status {
        StatusKind::Received
        | StatusKind::Triage
        | StatusKind::AwaitingDirector
        | StatusKind::Assigned
        | StatusKind::InProgress => return None,
        StatusKind::SolutionProposed => (
            "Lees het voorstel en laat ons weten wat u ervan vindt.",
            "Read the proposal and tell us what you think of it.",
        ),
        StatusKind::Verifying => (
            "Wij nemen contact met u op. Vertel ons dan of u tevreden bent over de oplossing en \
             over hoe het ging.",
            "We will contact you. Please tell us whether you are satisfied with the solution and \
             how it went.",
        ),
        StatusKind::Closed => (
            "U hoeft niets meer te doen. Hieronder leest u wat wij u hebben laten weten.",
            "There is nothing more for you to do. Below is what we have told you.",
        ),
        StatusKind::Anonymised => (
            "U hoeft niets meer te doen.",
            "There is nothing more for you to do.",
        ),
    };
    Some(say(language, said))
}

/// Used when everything promised with a date was done and the handling goes on.
#[must_use]
pub const fn goes_on(language: Language) -> &'static str {
    say(
        language,
        (
            "Wij laten het u hier weten als er nieuws is.",
            "We will tell you here when there is news.",
        ),
    )
}

/// What the parent hears by `date`, on the light track or the full one; `None` for terms that are
/// not the parent's.
#[must_use]
pub fn by_date(kind: DeadlineKind, date: &str, light: bool, language: Language) -> Option<String> {
    let text = match (kind, language) {
        (DeadlineKind::HandlerKnown, Language::Nl) => {
            format!("U hoort uiterlijk {date} wie uw reactie behandelt.")
        }
        (DeadlineKind::HandlerKnown, Language::En) => {
            format!("You will hear by {date} who handles your reaction.")
        }
        (DeadlineKind::SolutionProposed, Language::Nl) if light => {
            format!(
                "Wij streven ernaar u uiterlijk {date} te laten weten wat wij met uw reactie doen."
            )
        }
        (DeadlineKind::SolutionProposed, Language::En) if light => {
            format!("We aim to tell you by {date} what we do with your reaction.")
        }
        (DeadlineKind::SolutionProposed, Language::Nl) => {
            format!("Wij streven ernaar u uiterlijk {date} een oplossing voor te stellen.")
        }
        (DeadlineKind::SolutionProposed, Language::En) => {
            format!("We aim to propose a solution to you by {date}.")
        }
        (DeadlineKind::Judged, Language::Nl) => {
            format!(
                "U krijgt uiterlijk {date} ons oordeel over uw klacht. Dat is de termijn van de \
                 wet."
            )
        }
        (DeadlineKind::Judged, Language::En) => {
            format!(
                "You will get our judgment on your complaint by {date}. That is the time limit \
                 set by law."
            )
        }
        (
            DeadlineKind::Acknowledged
            | DeadlineKind::Verified
            | DeadlineKind::MeasureDone
            | DeadlineKind::EscalationSeen
            | DeadlineKind::YearlyReport
            | DeadlineKind::AccessAnswered,
            _,
        ) => return None,
    };
    Some(text)
}

/// The same when `date` has passed: what went wrong and what happens now.
#[must_use]
pub fn too_late(kind: DeadlineKind, date: &str, light: bool, language: Language) -> Option<String> {
    let text = match (kind, language) {
        (DeadlineKind::HandlerKnown, Language::Nl) => format!(
            "U zou uiterlijk {date} horen wie uw reactie behandelt. Dat is ons niet gelukt. Wij \
             laten het u zo snel mogelijk weten."
        ),
        (DeadlineKind::HandlerKnown, Language::En) => format!(
            "You were to hear by {date} who handles your reaction. We did not manage that. We \
             will tell you as soon as we can."
        ),
        (DeadlineKind::SolutionProposed, Language::Nl) if light => format!(
            "Wij wilden u uiterlijk {date} laten weten wat wij met uw reactie doen. Dat is ons \
             niet gelukt. Wij komen er zo snel mogelijk op terug."
        ),
        (DeadlineKind::SolutionProposed, Language::En) if light => format!(
            "We aimed to tell you by {date} what we do with your reaction. We did not manage \
             that. We will come back to you as soon as we can."
        ),
        (DeadlineKind::SolutionProposed, Language::Nl) => format!(
            "Wij wilden u uiterlijk {date} een oplossing voorstellen. Dat is ons niet gelukt. \
             Wij komen er zo snel mogelijk op terug."
        ),
        (DeadlineKind::SolutionProposed, Language::En) => format!(
            "We aimed to propose a solution by {date}. We did not manage that. We will come back \
             to you as soon as we can."
        ),
        (DeadlineKind::Judged, Language::Nl) => format!(
            "U had uiterlijk {date} ons oordeel moeten krijgen. Dat is ons niet gelukt. U kunt \
             nu ook naar het Klachtenloket Kinderopvang of de Geschillencommissie Kinderopvang."
        ),
        (DeadlineKind::Judged, Language::En) => format!(
            "You should have had our judgment by {date}. We did not manage that. You can now \
             also turn to the Klachtenloket Kinderopvang or the Geschillencommissie Kinderopvang."
        ),
        (
            DeadlineKind::Acknowledged
            | DeadlineKind::Verified
            | DeadlineKind::MeasureDone
            | DeadlineKind::EscalationSeen
            | DeadlineKind::YearlyReport
            | DeadlineKind::AccessAnswered,
            _,
        ) => return None,
    };
    Some(text)
}

/// For the parent: the reaction whose code they gave goes on in an earlier one.
#[must_use]
pub fn joined(duplicate: Reference, original: Reference, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "De volgcode die u invulde, hoort bij uw reactie {duplicate}. Die gaat over hetzelfde \
             als uw reactie {original}. Wij behandelen beide samen. Daarom leest u hier verder."
        ),
        Language::En => format!(
            "The tracking code you gave belongs to your reaction {duplicate}. It is about the \
             same as your reaction {original}. We handle both together, so you read on here."
        ),
    }
}
