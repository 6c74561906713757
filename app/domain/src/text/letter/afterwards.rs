//! What a parent can do after the last letter, and how long we keep what they wrote (4.3, 4.10).

use super::content::Kept;
use crate::reaction::Language;
use crate::text::say;

/// That a closed case can be opened again. The weeks count from the delivery, which comes after
/// the letter was written.
pub(super) const fn reopening(language: Language) -> &'static str {
    say(
        language,
        (
            "Bent u het hier niet mee eens? Dan kunt u ons vragen om er opnieuw naar te kijken. \
             Dat kan tot zes weken nadat deze brief is bezorgd, op uw volgpagina of op de \
             locatie. Vertel ons dan waarom.",
            "Do you disagree with this? Then you can ask us to look at it again. You can do that \
             until six weeks after this letter was delivered, on your tracking page or at the \
             location. Please tell us why.",
        ),
    )
}

/// How long the data are kept.
pub(super) const fn keeping(kept: Kept, language: Language) -> &'static str {
    let said = match kept {
        Kept::Complaint => (
            "Wij bewaren uw klacht en wat wij ermee deden tot 24 maanden na het afsluiten. Daarna \
             wissen wij uw gegevens en houden wij alleen cijfers over.",
            "We keep your complaint, and what we did with it, until 24 months after closing. Then \
             we erase your data and keep only figures.",
        ),
        Kept::Other => (
            "Wij bewaren uw reactie en wat wij ermee deden tot 12 maanden na het afsluiten. Daarna \
             wissen wij uw gegevens en houden wij alleen cijfers over.",
            "We keep your reaction, and what we did with it, until 12 months after closing. Then \
             we erase your data and keep only figures.",
        ),
        Kept::Procedure => (
            "Wij bewaren uw reactie en wat wij ermee deden tot 24 maanden nadat alles is afgerond, \
             ook wat buiten onze organisatie nog loopt. Daarna wissen wij uw gegevens en houden \
             wij alleen cijfers over.",
            "We keep your reaction, and what we did with it, until 24 months after everything has \
             ended, also what still goes on outside our organisation. Then we erase your data and \
             keep only figures.",
        ),
    };
    say(language, said)
}
