//! Levels in words, and the reasons for a suggested one.

use super::say;
use crate::reaction::Language;
use crate::severity::{Severity, Signal, SignalTheme};

/// "ernstig".
#[must_use]
pub const fn name(severity: Severity, language: Language) -> &'static str {
    let said = match severity {
        Severity::Idea => ("positief of idee", "positive or an idea"),
        Severity::Light => ("licht", "minor"),
        Severity::Medium => ("gemiddeld", "medium"),
        Severity::Severe => ("ernstig", "serious"),
        Severity::Acute => ("acuut", "acute"),
    };
    say(language, said)
}

/// What a level means for the handling, one sentence for staff.
#[must_use]
pub const fn route(severity: Severity, language: Language) -> &'static str {
    let said = match severity {
        Severity::Idea => (
            "Compliment, suggestie of tip: bedanken en sluiten kan meteen.",
            "Compliment, suggestion or tip: can be thanked and closed at once.",
        ),
        Severity::Light => (
            "Eén keer ergernis of een fout: de locatie of afdeling handelt af.",
            "A single irritation or mistake: the location or department handles it.",
        ),
        Severity::Medium => (
            "Vaker gebeurd, meer gezinnen of geschaad vertrouwen: de locatiemanager handelt af.",
            "Repeated, several families or damaged trust: the location manager handles it.",
        ),
        Severity::Severe => (
            "Mogelijk grote gevolgen: de directeur beslist wie de reactie behandelt.",
            "Possibly serious consequences: the director decides who handles it.",
        ),
        Severity::Acute => (
            "Acuut gevaar of een vermoeden van misbruik of geweld: alleen de besloten kring ziet \
             dit.",
            "Acute danger or suspected abuse or violence: only the restricted circle sees this.",
        ),
    };
    say(language, said)
}

/// A reason for a suggested level, as a phrase.
#[must_use]
pub const fn signal(signal: Signal, language: Language) -> &'static str {
    let said = match signal {
        Signal::SafetyYes => (
            "De ouder zegt dat het over de veiligheid van een kind gaat.",
            "The parent says it is about a child’s safety.",
        ),
        Signal::ManagerNamed => (
            "De reactie noemt een leidinggevende.",
            "It names a manager.",
        ),
        Signal::Repeated => (
            "Minstens drie klachten over hetzelfde op één locatie in 90 dagen.",
            "At least three complaints about the same at one location within 90 days.",
        ),
        Signal::Words(theme) => return self::theme(theme, language),
    };
    say(language, said)
}

const fn theme(theme: SignalTheme, language: Language) -> &'static str {
    let said = match theme {
        SignalTheme::AcuteDanger => ("Woorden over levensgevaar.", "Words about danger to life."),
        SignalTheme::Sexual => (
            "Woorden over seksueel gedrag of aanraken.",
            "Words about sexual conduct or touching.",
        ),
        SignalTheme::Violence => (
            "Woorden over geweld of mishandeling.",
            "Words about violence or ill-treatment.",
        ),
        SignalTheme::Injury => (
            "Woorden over pijn of letsel.",
            "Words about pain or injury.",
        ),
        SignalTheme::Hospital => (
            "Woorden over ziekenhuis of spoedarts.",
            "Words about hospital or emergency care.",
        ),
        SignalTheme::ChildLost => (
            "Woorden over een kind dat kwijt of alleen was.",
            "Words about a child who was lost or left alone.",
        ),
        SignalTheme::Allergy => ("Woorden over een allergie.", "Words about an allergy."),
        SignalTheme::Medication => ("Woorden over medicijnen.", "Words about medication."),
        SignalTheme::Discrimination => {
            ("Woorden over discriminatie.", "Words about discrimination.")
        }
        SignalTheme::Intimidation => (
            "Woorden over dreigen of vernederen.",
            "Words about threats or humiliation.",
        ),
        SignalTheme::LegalThreat => (
            "Woorden over een advocaat of de rechter.",
            "Words about a lawyer or a court.",
        ),
        SignalTheme::PoliceReport => (
            "Woorden over politie of aangifte.",
            "Words about the police or a report to them.",
        ),
        SignalTheme::Press => ("Woorden over de pers.", "Words about the press."),
        SignalTheme::DataBreach => (
            "Woorden over gelekte gegevens.",
            "Words about leaked personal data.",
        ),
        SignalTheme::Understaffing => (
            "Woorden over te weinig personeel.",
            "Words about too few staff.",
        ),
    };
    say(language, said)
}
