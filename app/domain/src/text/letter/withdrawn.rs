//! Document 4b: what ends, what goes on, that nothing more follows, opening again (4.8).

use super::Slots;
use super::afterwards::keeping;
use super::content::WithdrawnContent;
use crate::reaction::Language;
use crate::text::dates::date_full;
use crate::text::say;

/// The writer's words only where somebody signs: the answer to a parent's own withdrawal is the
/// organisation's.
pub(super) fn middle(slots: &Slots, content: WithdrawnContent, language: Language) -> Vec<String> {
    let written = slots.signed_by.as_ref().map(|_| slots.written.clone());
    let severe = content.severe_goes_on;
    std::iter::once(confirmed(slots, language))
        .chain(written)
        .chain([
            ends(severe, language).to_owned(),
            goes_on(severe, language).to_owned(),
            keeping(content.kept, language).to_owned(),
            say(
                language,
                (
                    "U krijgt hierover geen berichten meer van ons.",
                    "You will get no more messages from us about this.",
                ),
            )
            .to_owned(),
            if severe {
                after_all(language)
            } else {
                again(language)
            }
            .to_owned(),
        ])
        .collect()
}

fn confirmed(slots: &Slots, language: Language) -> String {
    let arrived = date_full(slots.arrived_on, language);
    match language {
        Language::Nl => format!(
            "U hebt uw reactie van {arrived} ingetrokken. Met deze brief bevestigen wij dat."
        ),
        Language::En => {
            format!("You have withdrawn your reaction of {arrived}. This letter confirms that.")
        }
    }
}

const fn ends(severe: bool, language: Language) -> &'static str {
    let said = if severe {
        (
            "Dit stopt: wij vragen u niets meer en wij doen u geen voorstel meer.",
            "What ends: we will not ask you anything more, or propose anything to you.",
        )
    } else {
        (
            "Dit stopt: wij behandelen uw reactie niet verder. Zij is hiermee afgesloten.",
            "What ends: we do not handle your reaction any further. It is now closed.",
        )
    };
    say(language, said)
}

const fn goes_on(severe: bool, language: Language) -> &'static str {
    let said = if severe {
        (
            "Dit gaat door: wat u schreef, kan ernstig zijn. Daarom zoeken wij het toch uit.",
            "What goes on: what you wrote may be serious. That is why we look into it all the \
             same.",
        )
    } else {
        (
            "Dit gaat door: uw reactie telt mee in onze cijfers. U bent daarin niet te herkennen.",
            "What goes on: your reaction counts in our figures. Nobody can recognise you there.",
        )
    };
    say(language, said)
}

const fn again(language: Language) -> &'static str {
    say(
        language,
        (
            "Bedenkt u zich? Dan kunt u ons vragen om uw reactie weer te behandelen. Dat kan tot \
             zes weken nadat deze brief is bezorgd, op uw volgpagina of op de locatie.",
            "Do you change your mind? Then you can ask us to handle your reaction after all. You \
             can do that until six weeks after this letter was delivered, on your tracking page \
             or at the location.",
        ),
    )
}

const fn after_all(language: Language) -> &'static str {
    say(
        language,
        (
            "Bedenkt u zich? Vertel het ons dan op uw volgpagina of op de locatie. Dat kan tot zes \
             weken nadat wij uw reactie hebben afgesloten.",
            "Do you change your mind? Then tell us on your tracking page or at the location. You \
             can do that until six weeks after we have closed your reaction.",
        ),
    )
}
