//! The program's own act: erasing what was kept long enough.

use domain::Command;
use domain::retention::{Retention, Terms};

pub fn retention(complaint: u32, other: u32, frozen: &[i32]) -> Retention {
    Retention {
        terms: Terms { complaint, other },
        frozen: frozen.iter().copied().collect(),
    }
}

pub fn erase(retention: Retention) -> Command {
    Command::Anonymise(Box::new(retention))
}

/// As soon as it is closed.
pub fn at_once() -> Command {
    erase(retention(0, 0, &[2026, 2027, 2028, 2029, 2030]))
}

/// After the terms that hold where nobody chose others.
pub fn after_terms() -> Command {
    erase(Retention {
        terms: Terms::default(),
        frozen: (2020..2040).collect(),
    })
}
