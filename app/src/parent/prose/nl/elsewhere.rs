//! Wie u buiten de organisatie kan helpen.

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};

pub(super) static PROSE: Prose = Prose {
    title: "Wie u nog meer kan helpen",
    lead: &[
        Plain("Komt u er met "),
        Brand,
        Plain(
            " niet uit, of wilt u eerst advies? Hier leest u wie u kan helpen, en wanneer u daar terechtkunt.",
        ),
    ],
    parts: &[DANGER, FIRST, COMMITTEE, DESK, DISPUTES, INSPECTION, FREE],
};

const DANGER: Part = Part {
    id: "gevaar",
    heading: "Bij gevaar, geweld of misbruik",
    blocks: &[
        Text(&[Plain("Wacht dan niet op ons.")]),
        Terms(&[
            (
                "Nu gevaar",
                &[Plain("Bel "), Link("112", "tel:112"), Plain(".")],
            ),
            (
                "Geweld of mishandeling thuis",
                &[
                    Plain("Maakt u zich zorgen? Bel Veilig Thuis, dag en nacht: "),
                    Link("0800-2000", "tel:08002000"),
                    Plain(". Bellen is gratis."),
                ],
            ),
            (
                "Geweld of misbruik door een medewerker",
                &[
                    Plain("Bel de vertrouwensinspecteur van de Inspectie van het Onderwijs: "),
                    Link("0900-1113111", "tel:09001113111"),
                    Plain(
                        ". Dat kan bij seksueel misbruik, seksuele intimidatie en lichamelijk of geestelijk geweld. U mag zelf bellen, ook als u ons nog niets hebt verteld.",
                    ),
                ],
            ),
        ]),
        Text(&[Plain(
            "Horen wij zelf van zo’n vermoeden over een medewerker? Dan moeten wij overleggen met de vertrouwensinspecteur. Is het vermoeden redelijk, dan doen wij meteen aangifte bij de politie.",
        )]),
    ],
};

const FIRST: Part = Part {
    id: "eerst-bij-ons",
    heading: "Eerst bij ons, of meteen naar buiten?",
    blocks: &[
        Text(&[
            Plain("Meestal is het goed om eerst "),
            Link("uw klacht aan ons te sturen", "/reageren"),
            Plain(
                ". Wij kunnen vaak het snelst iets veranderen, en de Geschillencommissie vraagt er meestal om. Advies vragen mag altijd, ook vooraf.",
            ),
        ]),
        Terms(&[
            (
                "U wilt dat wij iets oplossen",
                &[
                    Plain("Begin bij ons. "),
                    Link("Lees hoe wij uw reactie behandelen", "/procedure"),
                    Plain("."),
                ],
            ),
            (
                "U wilt eerst weten wat u kunt doen",
                &[Plain("Vraag het Klachtenloket Kinderopvang.")],
            ),
            (
                "Het raakt ook andere ouders",
                &[Plain("Praat met de oudercommissie van de locatie.")],
            ),
            (
                "Wij reageren niet, of u voelt zich niet serieus genomen",
                &[Plain("Ga naar het Klachtenloket Kinderopvang.")],
            ),
            (
                "Na 6 weken zijn wij het niet eens",
                &[Plain(
                    "Laat het Klachtenloket bemiddelen, of vraag een beslissing van de Geschillencommissie.",
                )],
            ),
            (
                "U durft niet bij ons te klagen",
                &[Plain(
                    "U kunt misschien meteen naar de Geschillencommissie. Het Klachtenloket kan u daarover advies geven.",
                )],
            ),
            (
                "U ziet dat de opvang zich niet aan de regels houdt",
                &[Plain("Meld het bij de GGD of de gemeente.")],
            ),
        ]),
    ],
};

const COMMITTEE: Part = Part {
    id: "oudercommissie",
    heading: "De oudercommissie",
    blocks: &[
        Text(&[Plain(
            "Op de locatie praten ouders met ons mee in de oudercommissie. Is uw klacht ook voor andere ouders belangrijk? Dan kan de oudercommissie ons beleid bekijken en ons advies geven. Zij kan ook iets aankaarten dat u zelf niet kunt aankaarten.",
        )]),
        Text(&[Plain(
            "De oudercommissie is geen klachtencommissie. Zij behandelt uw klacht niet en hoort van ons niet wie u bent.",
        )]),
    ],
};

const DESK: Part = Part {
    id: "klachtenloket",
    heading: "Klachtenloket Kinderopvang",
    blocks: &[
        Text(&[Plain(
            "Het Klachtenloket is er voor alle ouders in Nederland. U krijgt er gratis informatie en advies. Het kan ook bemiddelen: helpen om er samen met ons uit te komen. Dat kan per telefoon, of met een bemiddelaar erbij. Twee dagdelen met een bemiddelaar zijn gratis.",
        )]),
        Text(&[Plain("U kunt ernaartoe als:")]),
        List(&[
            &[Plain("u eerst advies wilt;")],
            &[Plain("u binnen 6 weken niets van ons hoort op uw klacht;")],
            &[Plain("u zich niet serieus genomen voelt;")],
            &[Plain("er geen goede regeling voor klachten is.")],
        ]),
        Text(&[
            Plain("Kijk op "),
            Link(
                "www.klachtenloket-kinderopvang.nl",
                "https://www.klachtenloket-kinderopvang.nl",
            ),
            Plain("."),
        ]),
    ],
};

const DISPUTES: Part = Part {
    id: "geschillencommissie",
    heading: "Geschillencommissie Kinderopvang",
    blocks: &[
        Text(&[
            Plain(
                "De Geschillencommissie is onafhankelijk en beslist over uw klacht. Dat heet een bindend advies: u en wij moeten ons eraan houden. Ook ",
            ),
            Brand,
            Plain(" is bij de commissie aangesloten. Dat moet elke organisatie voor kinderopvang."),
        ]),
        Text(&[Plain("U kunt ernaartoe als:")]),
        List(&[
            &[Plain(
                "wij binnen 6 weken niet reageren op uw schriftelijke klacht;",
            )],
            &[Plain("wij het na 6 weken samen niet eens zijn;")],
            &[Plain("er geen goede regeling voor klachten is.")],
        ]),
        Text(&[
            Strong("Soms mag u er meteen naartoe."),
            Plain(
                " Dat kan als niemand van u mag vragen om eerst bij ons te klagen. Bijvoorbeeld omdat u bent geïntimideerd, of bang bent voor de gevolgen. De commissie bekijkt dat per geval.",
            ),
        ]),
        Text(&[Plain(
            "De commissie behandelt klachten over de overeenkomst en de kosten, de kwaliteit, de openingstijden en het gedrag van medewerkers. Klachten over een gastouder behandelt zij niet.",
        )]),
        Text(&[
            Plain(
                "Ga ernaartoe binnen 12 maanden nadat u bij ons klaagde. U betaalt klachtengeld. Kijk op de site van de commissie hoeveel dat is, wanneer u het terugkrijgt en of de termijn nog klopt: ",
            ),
            Link(
                "www.degeschillencommissie.nl",
                "https://www.degeschillencommissie.nl",
            ),
            Plain("."),
        ]),
        Text(&[Plain(
            "Ook de oudercommissie kan naar de Geschillencommissie, als zij het niet eens is met een besluit van ons.",
        )]),
    ],
};

const INSPECTION: Part = Part {
    id: "ggd",
    heading: "GGD en gemeente",
    blocks: &[Text(&[Plain(
        "De GGD controleert de kinderopvang voor de gemeente. Gaat er iets niet goed op een locatie? Dan kunt u dat daar melden. De GGD en de gemeente gebruiken uw melding voor hun toezicht. Zij beslissen niet over uw klacht.",
    )])],
};

const FREE: Part = Part {
    id: "vrij",
    heading: "U mag altijd gaan",
    blocks: &[
        Text(&[
            Strong(
                "Gaat u naar iemand buiten onze organisatie? Dan behandelen wij u en uw kind niet anders.",
            ),
            Plain(
                " Uw plek blijft uw plek. Ook gaan wij gewoon verder met uw reactie, als u dat wilt.",
            ),
        ]),
        Text(&[Plain(
            "Hebt u al een reactie bij ons? In ons voorstel en in de sluitingsbrief staat ook wie u kan helpen.",
        )]),
    ],
};
