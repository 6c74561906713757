//! Wat waar staat, en hoe het beschermd is.

use crate::parent::prose::Block::{Terms, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Plain, Strong};

pub(super) const DEVICE: Part = Part {
    id: "apparaat",
    heading: "Wat er op uw eigen apparaat staat",
    blocks: &[
        Terms(&[
            (
                "Uw concept",
                &[Plain(
                    "Wat u op het formulier typt, blijft hoogstens 30 dagen op uw apparaat staan. Zo raakt u niets kwijt. Het staat alleen daar, niet bij ons. Is er geen verbinding, dan wacht uw reactie daar tot zij verstuurd kan worden. U kunt het zelf wissen, of kiezen dat er niets wordt bewaard.",
                )],
            ),
            (
                "Cookie voor uw ontvangstbewijs",
                &[Plain(
                    "1 uur, of tot u het ontvangstbewijs sluit. Daarna is het ontvangstbewijs op uw apparaat niet meer te zien.",
                )],
            ),
            (
                "Cookie voor het volgen van uw reactie",
                &[Plain(
                    "1 uur, of tot u op “Stop met bekijken” drukt. Kiest u “Onthoud mij op dit apparaat”, dan is het 30 dagen.",
                )],
            ),
            (
                "Cookie voor de taal",
                &[Plain("1 jaar. Er staat alleen in welke taal u koos.")],
            ),
        ]),
        Text(&[Plain(
            "De cookies voor ontvangst en volgen zijn versleuteld: alleen wij kunnen ze lezen. De cookies zijn nodig voor wat u zelf vraagt. Daarom ziet u hier geen cookiemelding.",
        )]),
        Text(&[Plain(
            "Gebruikt iemand anders uw apparaat ook? Wis dan uw concept en stop met bekijken als u klaar bent.",
        )]),
    ],
};

pub(super) const MAIL: Part = Part {
    id: "veilig",
    heading: "Hoe wij uw gegevens beveiligen",
    blocks: &[
        Text(&[
            Strong("In e-mails staat nooit wat u schreef of wat wij antwoorden."),
            Plain(
                " Er staat alleen in dat er nieuws is, met uw kenmerk en het adres van de volgpagina. Uw volgcode staat er niet in.",
            ),
        ]),
        Text(&[Plain(
            "Wij bewaren uw volgcode niet als leesbare tekst. Ook onze medewerkers kunnen hem dus niet opzoeken. Wie te vaak een code probeert te raden, moet wachten. In adressen van pagina’s en in technische logboeken staan geen persoonsgegevens.",
        )]),
        Text(&[Plain(
            "Gaat er toch iets mis? Dan melden wij een datalek binnen 72 uur bij de Autoriteit Persoonsgegevens als dat moet. Loopt u er veel risico door, dan hoort u het ook.",
        )]),
    ],
};

pub(super) const OTHERS: Part = Part {
    id: "anderen",
    heading: "Andere organisaties",
    blocks: &[
        Text(&[Plain(
            "Deze site bevat geen reclame, geen statistieken van andere bedrijven en geen knoppen van sociale media. Wij verkopen uw gegevens niet.",
        )]),
        Text(&[Plain(
            "Werkt een bedrijf voor ons, bijvoorbeeld om gegevens op te slaan of e-mail te versturen? Dan staat in een overeenkomst dat het uw gegevens alleen daarvoor gebruikt en goed beveiligt. De gegevens blijven in de Europese Unie.",
        )]),
        Text(&[Plain(
            "Soms moeten wij gegevens delen. Gaat u naar de Geschillencommissie, dan krijgt die het dossier. Bij een vermoeden van mishandeling of seksueel misbruik moeten wij van de wet overleggen met de vertrouwensinspecteur. Soms moeten wij ook aangifte doen.",
        )]),
    ],
};
