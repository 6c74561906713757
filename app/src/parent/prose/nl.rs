//! Nederlands: B1, "u", actief, kort; één bestand per pagina.

mod accessibility;
mod elsewhere;
mod privacy;
mod procedure;

use super::{Prose, ProsePage};

/// The text of a page.
pub(super) const fn prose(page: ProsePage) -> &'static Prose {
    match page {
        ProsePage::Procedure => &procedure::PROSE,
        ProsePage::Privacy => &privacy::PROSE,
        ProsePage::Accessibility => &accessibility::PROSE,
        ProsePage::Elsewhere => &elsewhere::PROSE,
    }
}
