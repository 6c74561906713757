//! Hoe bruikbaar de site is voor iedereen, en waar nog niet.

use crate::parent::prose::Block::{List, Text};
use crate::parent::prose::Span::{Brand, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};

pub(super) static PROSE: Prose = Prose {
    title: "Toegankelijkheid van deze site",
    lead: &[
        Brand,
        Plain(
            " wil dat iedereen kan reageren, ook wie slecht ziet, geen muis gebruikt of moeite heeft met lezen. Lukt er iets niet? Vertel het ons.",
        ),
    ],
    parts: &[TARGET, USE, TESTED, LIMITS, REPORT, REVIEWED],
};

const TARGET: Part = Part {
    id: "doel",
    heading: "Waar wij naar streven",
    blocks: &[Text(&[
        Brand,
        Plain(" maakt deze site volgens de internationale richtlijnen voor toegankelijkheid: "),
        Strong("WCAG 2.2, niveau AA"),
        Plain(". Dat doen wij voor elke pagina, ook voor de pagina’s van onze medewerkers."),
    ])],
};

const USE: Part = Part {
    id: "gebruik",
    heading: "Waar u op kunt rekenen",
    blocks: &[List(&[
        &[
            Strong("Zonder JavaScript:"),
            Plain(
                " u kunt een reactie versturen en volgen, ook als JavaScript uit staat of niet laadt.",
            ),
        ],
        &[
            Strong("Toetsenbord:"),
            Plain(" alles werkt zonder muis. U ziet steeds waar u bent."),
        ],
        &[
            Strong("Klein scherm:"),
            Plain(" alles past op een scherm van 320 pixels breed, zonder opzij te schuiven."),
        ],
        &[
            Strong("Vergroten:"),
            Plain(" u kunt inzoomen tot 400% en houdt alles in beeld."),
        ],
        &[
            Strong("Schermlezer:"),
            Plain(
                " koppen, velden, knoppen en fouten hebben namen die een schermlezer voorleest. Nieuwe meldingen worden uitgesproken.",
            ),
        ],
        &[
            Strong("Eigen kleuren:"),
            Plain(
                " de site werkt met een licht en een donker thema en met kleuren die u zelf instelt. Kleur alleen zegt nooit iets: er staat altijd een woord bij.",
            ),
        ],
        &[
            Strong("Beweging:"),
            Plain(" wilt u op uw apparaat minder beweging, dan beweegt er niets."),
        ],
        &[
            Strong("Tijd:"),
            Plain(
                " voor het formulier geldt geen tijdslimiet. Uw ontvangstbewijs blijft 1 uur te zien. Een bezoek aan uw volgpagina duurt ook 1 uur. Daarna vult u uw code opnieuw in. Wilt u langer, kies dan “Onthoud mij op dit apparaat”.",
            ),
        ],
        &[
            Strong("Taal:"),
            Plain(" wij schrijven eenvoudig Nederlands (B1) en eenvoudig Engels."),
        ],
    ])],
};

const TESTED: Part = Part {
    id: "getest",
    heading: "Hoe wij dat controleren",
    blocks: &[
        List(&[
            &[Plain(
                "Automatisch: het programma axe zoekt op elke pagina naar fouten, in het lichte en het donkere thema. Vindt het een fout, dan lossen wij die eerst op.",
            )],
            &[Plain(
                "Met de hand: wij lopen de pagina’s na met alleen het toetsenbord.",
            )],
        ]),
        Text(&[Plain(
            "Dit is onze eigen controle. Een onafhankelijk bureau heeft de site nog niet getoetst.",
        )]),
    ],
};

const LIMITS: Part = Part {
    id: "grenzen",
    heading: "Wat nog niet zeker of niet goed is",
    blocks: &[List(&[
        &[Plain(
            "Een automatische controle vindt niet elke fout. Wij zeggen daarom niet dat de site helemaal aan WCAG voldoet.",
        )],
        &[Plain(
            "Wij hebben niet elke schermlezer, elke browser en elk hulpmiddel geprobeerd.",
        )],
        &[Plain(
            "Brieven zijn geschreven door mensen. Vindt u een brief moeilijk, vraag de behandelaar dan om uitleg.",
        )],
        &[Plain(
            "Een brief blijft in de taal waarin hij is geschreven, ook als u de pagina in een andere taal bekijkt.",
        )],
        &[Plain(
            "Zonder JavaScript blijft een half ingevuld formulier niet op uw apparaat bewaard.",
        )],
        &[Plain(
            "Voor sites van anderen waar wij naar verwijzen, kunnen wij niet instaan.",
        )],
    ])],
};

const REPORT: Part = Part {
    id: "melden",
    heading: "Werkt iets niet voor u?",
    blocks: &[
        Text(&[
            Plain("Stuur ons "),
            Link("een tip via het formulier", "/reageren?aard=tip"),
            Plain(
                ". Schrijf op welke pagina u was, wat u wilde doen en wat er misging. Zeg erbij welk hulpmiddel u gebruikt, als u dat wilt.",
            ),
        ]),
        Text(&[Plain(
            "Lukt het formulier niet? Bel de locatie of vertel het daar. Dan vult een medewerker het samen met u in.",
        )]),
        Text(&[
            Strong("Binnen 1 week"),
            Plain(
                " hoort u wie ermee aan de slag gaat. Wij streven ernaar u binnen 3 weken te laten weten wat wij eraan doen. Bent u niet tevreden met ons antwoord, dan kunt u een klacht sturen. Wij behandelen die zoals in ",
            ),
            Link("onze procedure", "/procedure"),
            Plain(" staat."),
        ]),
    ],
};

const REVIEWED: Part = Part {
    id: "datum",
    heading: "Laatste controle",
    blocks: &[Text(&[Plain(
        "Wij hebben deze verklaring het laatst nagekeken op 24 november 2026.",
    )])],
};
