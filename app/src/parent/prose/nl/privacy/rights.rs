//! Wat u kunt vragen, en aan wie.

use crate::parent::prose::Block::{Terms, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Link, Plain, Strong};

pub(super) const RIGHTS: Part = Part {
    id: "rechten",
    heading: "Uw rechten",
    blocks: &[
        Terms(&[
            (
                "Inzien",
                &[Plain(
                    "U vraagt welke gegevens wij van u hebben, en krijgt een kopie.",
                )],
            ),
            (
                "Verbeteren",
                &[Plain("Klopt er iets niet, dan passen wij het aan.")],
            ),
            (
                "Wissen",
                &[Plain(
                    "U vraagt ons om gegevens te wissen. Soms mag dat nog niet, bijvoorbeeld zolang de wet ons verplicht om uw klacht te behandelen.",
                )],
            ),
            (
                "Beperken",
                &[Plain(
                    "U vraagt ons om gegevens een tijd niet te gebruiken, bijvoorbeeld tot duidelijk is of ze kloppen.",
                )],
            ),
            (
                "Bezwaar maken",
                &[Plain(
                    "U bent het er niet mee eens dat wij uw gegevens gebruiken. Dat kan bij een compliment, suggestie of tip.",
                )],
            ),
        ]),
        Text(&[
            Strong("U krijgt binnen 1 maand antwoord."),
            Plain(
                " Is uw vraag ingewikkeld, dan kan het 2 maanden langer duren. Dat laten wij u binnen die eerste maand weten. Zeggen wij nee, dan leest u waarom.",
            ),
        ]),
        Text(&[
            Plain("Vraag het ons in een bericht op "),
            Link("uw volgpagina", "/volgen"),
            Plain(
                " of op de locatie. Wij kunnen vragen wie u bent, zodat uw gegevens niet bij een ander komen. Vraagt u iets over uw kind? Inzien en verbeteren kan als u het gezag over uw kind hebt.",
            ),
        ]),
        Text(&[Plain(
            "Reageerde u anoniem, dan weten wij niet welke reactie van u is. Noem dan uw volgcode of schrijf ons op uw volgpagina.",
        )]),
    ],
};

pub(super) const QUESTIONS: Part = Part {
    id: "vragen",
    heading: "Vragen, of niet tevreden?",
    blocks: &[
        Text(&[
            Plain(
                "Wij hebben een functionaris gegevensbescherming (FG). Die let erop dat wij goed met gegevens omgaan. U bereikt de FG via de locatie, of schrijf “voor de FG” boven een bericht op uw volgpagina of in ",
            ),
            Link("het formulier", "/reageren"),
            Plain("."),
        ]),
        Text(&[
            Plain("U mag ook altijd een klacht indienen bij de Autoriteit Persoonsgegevens: "),
            Link(
                "www.autoriteitpersoonsgegevens.nl",
                "https://www.autoriteitpersoonsgegevens.nl",
            ),
            Plain("."),
        ]),
    ],
};
