//! What a suggestion rests on: closed lists, so that every reason has a sentence on the screen.

use serde::{Deserialize, Serialize};

use super::Severity;

/// The answer to "Gaat het over de veiligheid van een kind?".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafetyAnswer {
    /// Ja.
    Yes,
    /// Nee.
    No,
    /// Weet ik niet.
    Unknown,
}

impl SafetyAnswer {
    /// All answers, in the order of the form.
    pub const ALL: &[Self] = &[Self::Yes, Self::No, Self::Unknown];

    /// As in forms and data files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// The answer with this slug.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|answer| answer.slug() == raw)
    }
}

/// One reason for a suggested level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The parent says that it is about a child's safety.
    SafetyYes,
    /// A manager may not see it, or the complaint is about a manager.
    ManagerNamed,
    /// At least three alike at one location within 90 days.
    Repeated,
    /// Words of a theme.
    Words(SignalTheme),
}

impl Signal {
    /// The level this signal alone suggests: 3 or 4.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::SafetyYes | Self::ManagerNamed | Self::Repeated => Severity::Severe,
            Self::Words(theme) => theme.severity(),
        }
    }
}

/// What signal words are about (examples of 4.6's levels 3 and 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalTheme {
    /// Life in danger: unconscious, choking, drowning.
    AcuteDanger,
    /// A sexual offence, or touching that may be one.
    Sexual,
    /// Hitting, kicking, ill-treatment, locking up.
    Violence,
    /// Pain, wounds, fractures.
    Injury,
    /// Hospital, ambulance, emergency doctor.
    Hospital,
    /// A child lost, left alone or handed to the wrong person.
    ChildLost,
    /// An allergy or an allergic reaction.
    Allergy,
    /// Medication.
    Medication,
    /// Discrimination or racism.
    Discrimination,
    /// Threats, shouting at children, humiliation.
    Intimidation,
    /// Lawyer, court, liability.
    LegalThreat,
    /// The police or a report to them.
    PoliceReport,
    /// Newspapers, television, "de pers".
    Press,
    /// Personal data that went where they should not.
    DataBreach,
    /// Structural understaffing.
    Understaffing,
}

impl SignalTheme {
    /// All themes, the most severe first.
    pub const ALL: [Self; 15] = [
        Self::AcuteDanger,
        Self::Sexual,
        Self::Violence,
        Self::Injury,
        Self::Hospital,
        Self::ChildLost,
        Self::Allergy,
        Self::Medication,
        Self::Discrimination,
        Self::Intimidation,
        Self::LegalThreat,
        Self::PoliceReport,
        Self::Press,
        Self::DataBreach,
        Self::Understaffing,
    ];

    /// The level words of this theme suggest: 3 or 4.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::AcuteDanger | Self::Sexual | Self::Violence => Severity::Acute,
            Self::Injury
            | Self::Hospital
            | Self::ChildLost
            | Self::Allergy
            | Self::Medication
            | Self::Discrimination
            | Self::Intimidation
            | Self::LegalThreat
            | Self::PoliceReport
            | Self::Press
            | Self::DataBreach
            | Self::Understaffing => Severity::Severe,
        }
    }
}
