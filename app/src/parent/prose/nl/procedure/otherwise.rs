//! Wat er kan als het anders loopt.

use crate::parent::prose::Block::Text;
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Link, Plain, Strong};

pub(super) const SEVERE: Part = Part {
    id: "ernstig",
    heading: "Als het ernstig is",
    blocks: &[
        Text(&[
            Strong("Is een kind nu in gevaar?"),
            Plain(" Bel "),
            Link("112", "tel:112"),
            Plain("."),
        ]),
        Text(&[Plain(
            "Is uw reactie ernstig en zijn de gevolgen misschien groot? Dan weten de directeur en de clustermanager het direct. De directeur besluit wie uw reactie behandelt. Zegt u op het formulier dat het over de veiligheid van een kind gaat, dan horen zij het ook direct. Is een reactie eenmaal als ernstig beoordeeld, dan kan alleen de directeur dat veranderen.",
        )]),
        Text(&[Plain(
            "Is de directeur zelf betrokken? Dan doet de bestuurder wat anders de directeur doet.",
        )]),
        Text(&[Plain(
            "Gaat het om mogelijke mishandeling of seksueel misbruik door een medewerker? Dan weet alleen een kleine groep ervan. Wij moeten dan overleggen met de vertrouwensinspecteur. Is er een redelijk vermoeden, dan doen wij meteen aangifte bij de politie. Dat staat in de wet.",
        )]),
    ],
};

pub(super) const INVOLVED: Part = Part {
    id: "betrokken",
    heading: "Wie uw reactie niet ziet",
    blocks: &[
        Text(&[
            Strong("Wie zelf betrokken is, ziet uw reactie niet en behandelt haar niet."),
            Plain(
                " Die persoon kan uw reactie niet openen of opzoeken en krijgt er geen bericht van. Wel kan de behandelaar met die persoon praten over wat er is gebeurd. Zo horen wij het van beide kanten.",
            ),
        ]),
        Text(&[Plain(
            "Op het formulier kunt u aangeven wie van ons uw reactie niet mag zien. Bij een klacht zoeken wij altijd eerst uit wie betrokken is, binnen 1 werkdag. Tot die tijd ziet de manager van de locatie uw klacht niet.",
        )]),
    ],
};

pub(super) const OBJECTION: Part = Part {
    id: "andere-behandelaar",
    heading: "Liever een andere behandelaar?",
    blocks: &[Text(&[Plain(
        "Schrijf ons op uw volgpagina dat u iemand anders wilt, en waarom. Dat kan bij elke behandelaar één keer. Wij beslissen binnen 1 week en u krijgt schriftelijk antwoord. De termijnen veranderen niet.",
    )])],
};

pub(super) const AGAIN: Part = Part {
    id: "intrekken-heropenen",
    heading: "Intrekken of heropenen",
    blocks: &[
        Text(&[
            Strong("Intrekken"),
            Plain(
                " kan zolang uw reactie niet is afgesloten. Schrijf het ons op uw volgpagina. U krijgt een bevestiging. Is het iets ernstigs, dan zoeken wij het toch uit. U krijgt er dan geen berichten meer over.",
            ),
        ]),
        Text(&[
            Strong("Heropenen"),
            Plain(
                " kan binnen 6 weken na het afsluiten. Vraag het ons, bijvoorbeeld op de locatie, noem uw kenmerk en vertel waarom. De termijnen beginnen dan opnieuw: 1 week, 3 weken, en bij een klacht 6 weken. Wat er eerder is opgeschreven, blijft staan. Is het langer geleden, stuur dan een nieuwe reactie.",
            ),
        ]),
    ],
};

pub(super) const ELSEWHERE: Part = Part {
    id: "elders",
    heading: "Komt u er met ons niet uit?",
    blocks: &[Text(&[
        Plain(
            "U mag altijd advies vragen buiten onze organisatie. Voor een klacht zijn er het Klachtenloket Kinderopvang en de Geschillencommissie Kinderopvang. Bij ",
        ),
        Link("Wie u nog meer kan helpen", "/elders"),
        Plain(" leest u wanneer u waar terechtkunt."),
    ])],
};
