//! The signal words of 4.6 (a) with Dutch inflection, and their English counterparts.
//!
//! Data only; [`super::cue`] says how patterns are read. A word that is mostly innocent
//! ("hit", "lost", "slaat", "pers") is heard in company only.

mod body;
mod conduct;
mod outside;

use super::cue::Cue;
use super::{Signal, SignalTheme};

/// Words for a manager or director.
pub(super) const MANAGERS: &str =
    "*leidinggevende*, *manager*, *directeur*, *directrice*, *directie*, *director*,
     teamleid*, locatiehoofd*, bestuurder*, vestigingsverantwoordelijke*,
     locatieverantwoordelijke*, supervisor*, my boss, houder";

const AGAINST_A_MANAGER: &[Cue] = &[Cue::pair(
    "klacht over, klacht tegen, klagen over, klacht gaat over, klacht betreft,
     complaint about, complaint against, complain about, complaint is about",
    MANAGERS,
    4,
)];

/// Every way to hear a signal in words.
pub(super) fn all() -> impl Iterator<Item = (Signal, &'static Cue)> {
    SignalTheme::ALL
        .into_iter()
        .map(|theme| (Signal::Words(theme), cues(theme)))
        .chain([(Signal::ManagerNamed, AGAINST_A_MANAGER)])
        .flat_map(|(signal, cues)| cues.iter().map(move |cue| (signal, cue)))
}

const fn cues(theme: SignalTheme) -> &'static [Cue] {
    match theme {
        SignalTheme::AcuteDanger => body::ACUTE_DANGER,
        SignalTheme::Sexual => conduct::SEXUAL,
        SignalTheme::Violence => conduct::VIOLENCE,
        SignalTheme::Injury => body::INJURY,
        SignalTheme::Hospital => body::HOSPITAL,
        SignalTheme::ChildLost => body::CHILD_LOST,
        SignalTheme::Allergy => body::ALLERGY,
        SignalTheme::Medication => body::MEDICATION,
        SignalTheme::Discrimination => conduct::DISCRIMINATION,
        SignalTheme::Intimidation => conduct::INTIMIDATION,
        SignalTheme::LegalThreat => outside::LEGAL_THREAT,
        SignalTheme::PoliceReport => outside::POLICE_REPORT,
        SignalTheme::Press => outside::PRESS,
        SignalTheme::DataBreach => outside::DATA_BREACH,
        SignalTheme::Understaffing => outside::UNDERSTAFFING,
    }
}
