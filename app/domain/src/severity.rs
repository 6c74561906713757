//! How severe a reaction is: levels, signals and the suggestion made from them (4.6).
//!
//! Automation only suggests, with its reasons; it never lowers and never closes (4.6 b). Must
//! not know cases, roles or routes. Word hits stay with triage and are never counted (4.6 e).

mod cue;
mod ear;
mod lexicon;
mod listener;
mod pattern;
mod signal;
mod tokens;

pub use signal::{SafetyAnswer, Signal, SignalTheme};

use serde::{Deserialize, Serialize};

use self::pattern::Patterns;
use self::tokens::Tokens;

/// The five levels of 4.6, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 0, positief of idee: the light track.
    Idea = 0,
    /// 1, licht.
    Light = 1,
    /// 2, gemiddeld.
    Medium = 2,
    /// 3, ernstig: director and cluster manager at once, the director assigns (Z4).
    Severe = 3,
    /// 4, acuut: restricted circle.
    Acute = 4,
}

impl Severity {
    /// All levels, lowest first.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Light,
        Self::Medium,
        Self::Severe,
        Self::Acute,
    ];

    /// The level's number, 0 to 4.
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8
    }

    /// The severity with this number, if there is one.
    #[must_use]
    pub fn from_level(level: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.level() == level)
    }

    /// Level 3 or 4 (Z4).
    #[must_use]
    pub fn is_severe(self) -> bool {
        self >= Self::Severe
    }
}

/// A suggested level with the signals it rests on; triage confirms or lowers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The suggested level.
    pub level: Severity,
    /// The reasons, each once, in a fixed order.
    pub signals: Vec<Signal>,
}

impl Suggestion {
    /// Whether director and cluster manager hear of it at once as "mogelijk ernstig" (4.6 a):
    /// safety "ja" or a word of level 4.
    #[must_use]
    pub fn tells_at_once(&self) -> bool {
        self.signals
            .iter()
            .any(|signal| *signal == Signal::SafetyYes || signal.severity() == Severity::Acute)
    }

    /// This suggestion with one more signal; it never gets lower.
    #[must_use]
    pub fn with(mut self, signal: Signal) -> Self {
        self.level = self.level.max(signal.severity());
        self.signals.push(signal);
        self.signals.sort();
        self.signals.dedup();
        self
    }
}

/// Suggests a level from the nature, the safety answer and everything the parent wrote.
///
/// Linear in the length of the texts. More text never lowers the level.
#[must_use]
pub fn suggest(is_complaint: bool, safety: Option<SafetyAnswer>, texts: &[&str]) -> Suggestion {
    let level = if is_complaint {
        Severity::Light
    } else {
        Severity::Idea
    };
    let nothing = Suggestion {
        level,
        signals: Vec::new(),
    };
    let answered = match safety {
        Some(SafetyAnswer::Yes) => Some(Signal::SafetyYes),
        Some(SafetyAnswer::No | SafetyAnswer::Unknown) | None => None,
    };
    ear::signals_in(&Tokens::of(texts))
        .into_iter()
        .chain(answered)
        .fold(nothing, Suggestion::with)
}

/// Whether the answer to "Is er iemand van ons die deze reactie niet mag zien?" is about a
/// manager: then add [`Signal::ManagerNamed`] with [`Suggestion::with`].
#[must_use]
pub fn names_a_manager(answer: &str) -> bool {
    let tokens = Tokens::of(&[answer]);
    let managers = Patterns::of(lexicon::MANAGERS);
    (0..tokens.len()).any(|at| managers.stand_at(&tokens, at))
}
