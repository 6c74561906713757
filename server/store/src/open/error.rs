//! Why the store can't be opened, as sentences for whoever starts the program.

use crate::config::Engine;
use crate::failure::{Failure, is_fault};
use std::fmt;
use std::path::{Path, PathBuf};

/// Why the store can't be opened. Shown at exit, in Dutch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// The address names no engine.
    Address,
    /// Another process has the directory.
    Locked {
        /// The directory.
        directory: PathBuf,
        /// The other process, when it left its number.
        process: Option<u32>,
    },
    /// The files can't be read.
    Damaged {
        /// The directory; `None` for a server.
        directory: Option<PathBuf>,
    },
    /// The files can be read, but less is in them than was stored.
    Lost {
        /// The directory.
        directory: PathBuf,
        /// The file that says what was stored.
        mark: PathBuf,
        /// Sequence number of the last event that was stored.
        known: u64,
        /// Of the last one that is there.
        found: u64,
    },
    /// Written by a newer version of the program, or of the database engine.
    TooNew,
    /// A migration that was applied has another text now.
    Altered {
        /// Which.
        number: u32,
    },
    /// The directory can't be written to.
    NotWritable {
        /// The directory.
        directory: PathBuf,
    },
    /// No room on the disk.
    Full {
        /// The directory.
        directory: PathBuf,
    },
    /// The disk refused a write while the database was opened.
    Disk,
    /// The server doesn't answer.
    Unreachable,
    /// The server doesn't accept the name and password.
    Denied,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address => f.write_str(
                "Het adres van de database klopt niet. Gebruik surrealkv://MAP, mem:// of \
                 ws://SERVER:POORT, zonder instellingen achter een vraagteken.",
            ),
            Self::Locked { directory, process } => {
                let other = process
                    .map(|id| format!(" (proces {id})"))
                    .unwrap_or_default();
                let directory = directory.display();
                write!(
                    f,
                    "De gegevensmap {directory} is al in gebruik door een ander programma{other}. \
                     Stop dat eerst, of kies een andere map."
                )
            }
            Self::Damaged {
                directory: Some(directory),
            } => write!(
                f,
                "De gegevens in {} zijn beschadigd en worden niet gebruikt. Zet een reservekopie \
                 terug.",
                directory.display()
            ),
            Self::Damaged { directory: None } => {
                f.write_str("De gegevens op de databaseserver hebben een onbekende vorm.")
            }
            Self::Lost {
                directory,
                mark,
                known,
                found,
            } => write!(
                f,
                "In {} ontbreken de laatste {} vastgelegde stappen: er waren er {known}, er zijn er \
                 {found}. Zet een reservekopie terug. Wilt u zonder die stappen verder, verwijder \
                 dan eerst {}.",
                directory.display(),
                known - found,
                mark.display()
            ),
            Self::TooNew => f.write_str(
                "De gegevens zijn gemaakt door een nieuwere versie van dit programma. Start die \
                 versie, of zet een oudere reservekopie terug.",
            ),
            Self::Altered { number } => write!(
                f,
                "Stap {number} van de opbouw van de database is na het uitvoeren veranderd. \
                 Gebruik een ongewijzigde versie van dit programma."
            ),
            Self::NotWritable { directory } => write!(
                f,
                "In de gegevensmap {} kan niet worden geschreven. Controleer de rechten.",
                directory.display()
            ),
            Self::Full { directory } => write!(
                f,
                "Er is geen ruimte meer op de schijf van {}. Maak ruimte en start opnieuw.",
                directory.display()
            ),
            Self::Disk => f.write_str(
                "De schijf weigerde een schrijfopdracht bij het openen van de gegevens. Controleer \
                 of hij vol of defect is en start opnieuw.",
            ),
            Self::Unreachable => {
                f.write_str("De databaseserver antwoordt niet. Controleer het adres en de server.")
            }
            Self::Denied => f.write_str(
                "De databaseserver accepteert de naam of het wachtwoord van dit programma niet.",
            ),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<Failure> for OpenError {
    /// For failures before the store is open.
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Conflict | Failure::Unreachable => Self::Unreachable,
            Failure::Unsynced => Self::Disk,
            Failure::Refused { .. } | Failure::Unreadable => Self::Damaged { directory: None },
        }
    }
}

impl OpenError {
    /// With the directory it is about.
    pub(crate) fn within(self, engine: &Engine) -> Self {
        match (self, engine) {
            (Self::Damaged { directory: None }, Engine::Directory(directory)) => Self::Damaged {
                directory: Some(directory.clone()),
            },
            (other, _) => other,
        }
    }
}

/// What an engine's error says, in our words. Its text goes no further than the log.
pub(super) fn explained(text: &str, directory: &Path) -> OpenError {
    tracing::debug!(text, "the engine did not open");
    let directory = directory.to_owned();
    if text.contains("already locked") {
        OpenError::Locked {
            directory,
            process: None,
        }
    } else if text.contains("No space left") {
        OpenError::Full { directory }
    } else if text.contains("Permission denied") || text.contains("Read-only file system") {
        OpenError::NotWritable { directory }
    } else if is_too_new(text) {
        OpenError::TooNew
    } else {
        if is_fault(text) {
            tracing::error!("the disk failed while the database was opened");
        }
        OpenError::Damaged {
            directory: Some(directory),
        }
    }
}

/// Data of a newer engine, or of another major version of it. A version that can't be read at
/// all ("invalid storage version") is damage.
fn is_too_new(text: &str) -> bool {
    let signs = ["newer version of SurrealDB", "out-of-date"];
    signs.iter().any(|sign| text.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_words_are_told_apart() {
        let directory = Path::new("data/store");
        let newer = [
            "The data stored on disk was migrated by a newer version of SurrealDB",
            "The data stored on disk is out-of-date with this version of SurrealDB",
        ];
        for text in newer {
            assert_eq!(explained(text, directory), OpenError::TooNew, "{text}");
        }
        let directory = directory.to_owned();
        let damaged = OpenError::Damaged {
            directory: Some(directory.clone()),
        };
        for text in [
            "The key being inserted has an invalid storage version",
            "checksum mismatch",
        ] {
            assert_eq!(explained(text, &directory), damaged, "{text}");
        }
        let full = explained(
            "IO error: No space left on device (os error 28)",
            &directory,
        );
        assert_eq!(full, OpenError::Full { directory });
    }
}
