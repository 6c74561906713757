//! De procedure, helemaal.

mod otherwise;
mod steps;

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Link, Plain, Strong};
use crate::parent::prose::{Part, Prose};
use otherwise::{AGAIN, ELSEWHERE, INVOLVED, OBJECTION, SEVERE};
use steps::{PROPOSAL, STEP_1, STEP_2, STEP_3, STEP_4};

pub(super) static PROSE: Prose = Prose {
    title: "Zo behandelen wij uw reactie",
    lead: &[
        Plain("Op deze pagina leest u hoe "),
        Brand,
        Plain(
            " omgaat met een compliment, een suggestie, een tip of een klacht: wie wat doet, en wanneer.",
        ),
    ],
    parts: &[
        TERMS, WHO, NATURES, TALK, SENDING, STEP_1, STEP_2, PROPOSAL, STEP_3, STEP_4, SEVERE,
        INVOLVED, OBJECTION, AGAIN, ELSEWHERE,
    ],
};

const TERMS: Part = Part {
    id: "termijnen",
    heading: "Wanneer u iets van ons hoort",
    blocks: &[
        Text(&[Plain(
            "Er zijn drie soorten termijnen. De ene is strenger dan de andere. Daarom zeggen wij er steeds bij welke het is.",
        )]),
        Terms(&[
            (
                "Belofte: binnen 1 week",
                &[Plain(
                    "U krijgt schriftelijk bericht wie uw reactie behandelt. Dat beloven wij u bij elke reactie.",
                )],
            ),
            (
                "Streven: binnen 3 weken",
                &[Plain(
                    "Wij hebben u een passende oplossing voorgesteld. Bij een compliment, een suggestie of een tip weet u dan wat wij ermee doen. Wij doen ons best om dit te halen. Lukt het niet? Dan hoort u waarom, en wanneer ons voorstel er wel is.",
                )],
            ),
            (
                "Wet: binnen 6 weken",
                &[Plain(
                    "Bij een klacht krijgt u ons oordeel, schriftelijk en met de redenen erbij. Dat staat in de Wet kinderopvang. Deze termijn geldt alleen voor klachten. Wij kunnen hem niet verlengen.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Elke termijn begint op de dag dat wij uw reactie krijgen. Stuurt u een brief, dan is dat de dag waarop de brief aankomt. Weekenden en feestdagen tellen mee. De precieze datums staan op uw ontvangstbewijs en op uw volgpagina.",
        )]),
        Text(&[Plain(
            "Stellen wij u een vraag? Dan schuift alleen het streven van 3 weken op, zolang wij op uw antwoord wachten en hoogstens 14 dagen. De andere twee termijnen blijven staan.",
        )]),
        Text(&[Plain(
            "Duurt het langer? Dan laten wij u na 3 weken en na 5 weken weten hoe het gaat. Is uw reactie na 6 weken nog niet afgesloten, dan vertellen wij u wie u nog meer kan helpen.",
        )]),
    ],
};

const WHO: Part = Part {
    id: "wie",
    heading: "Wie kan reageren?",
    blocks: &[
        Text(&[
            Plain("Iedereen die met de opvang van "),
            Brand,
            Plain(" te maken heeft:"),
        ]),
        List(&[
            &[Plain("Ouders en verzorgers van een kind dat bij ons komt.")],
            &[Plain(
                "Ouders en verzorgers van een kind dat vroeger bij ons kwam.",
            )],
            &[Plain(
                "Ouders en verzorgers die bij ons opvang zoeken, bijvoorbeeld omdat hun kind op de wachtlijst staat.",
            )],
            &[Plain("De oudercommissie.")],
        ]),
        Text(&[Plain(
            "Hoort u daar niet bij, bijvoorbeeld omdat u opa of buurvrouw bent? Ook dan lezen wij uw reactie. Kies op het formulier voor “Anders”.",
        )]),
    ],
};

const NATURES: Part = Part {
    id: "soorten",
    heading: "Vier soorten reacties",
    blocks: &[
        Terms(&[
            ("Compliment", &[Plain("U bent blij met iets of iemand.")]),
            (
                "Suggestie",
                &[Plain("U hebt een idee om iets anders te doen.")],
            ),
            ("Tip", &[Plain("U wijst ons op iets dat beter kan.")]),
            (
                "Klacht",
                &[Plain(
                    "U bent niet tevreden en wilt dat wij er iets mee doen.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Twijfelt u? Kies wat het meest lijkt op wat u bedoelt. Vinden wij uw tip toch een klacht, dan behandelen wij uw reactie als klacht en vertellen wij u dat. Van een klacht maken wij alleen iets anders als u dat goedvindt.",
        )]),
        Text(&[Plain(
            "Op een compliment, een suggestie of een tip krijgt u meestal één bericht. Daarin bedanken wij u en leest u wie uw reactie kreeg en wat wij ermee doen. Daarmee is uw reactie afgesloten. Is er meer nodig, dan volgen wij alle stappen op deze pagina.",
        )]),
    ],
};

const TALK: Part = Part {
    id: "eerst-praten",
    heading: "Eerst praten, als dat kan",
    blocks: &[
        Text(&[Plain(
            "Een gesprek lost vaak het snelst iets op. Ga naar degene om wie het gaat, bijvoorbeeld de pedagogisch medewerker of de gebiedsmanager. Die kan meteen iets doen. Ook onze medewerkers vragen wij om onvrede met u te bespreken.",
        )]),
        Text(&[
            Strong("Het hoeft niet."),
            Plain(
                " Komt u er samen niet uit? Ziet u tegen het gesprek op? Of vertelt u het liever aan de organisatie? Stuur ons dan uw reactie. Wij vragen op het formulier of u al met iemand hebt gesproken. Ook als dat niet zo is, behandelen wij uw reactie.",
            ),
        ]),
    ],
};

const SENDING: Part = Part {
    id: "insturen",
    heading: "Zo stuurt u uw reactie",
    blocks: &[
        Text(&[
            Plain("Vul "),
            Link("het formulier", "/reageren"),
            Plain(
                " in. U hebt geen account nodig. Liever niet via het formulier? Vertel het dan op de locatie, bel, of stuur een brief of e-mail. Wij leggen uw reactie op dezelfde manier vast. U krijgt nog dezelfde dag een bevestiging.",
            ),
        ]),
        Text(&[
            Plain("Na het versturen krijgt u een kenmerk en een volgcode. Met die code "),
            Link("volgt u uw reactie", "/volgen"),
            Plain(", leest u onze brieven en stuurt u ons een bericht. Bewaar de code goed."),
        ]),
        Text(&[
            Plain("Bij een klacht hebben wij uw naam nodig, en uw e-mailadres of telefoonnummer. "),
            Strong("Wilt u anoniem blijven? Dat kan bij elke reactie, ook bij een klacht."),
            Plain(
                " Wij kunnen u dan geen brief sturen en u niet bellen. Ons antwoord leest u alleen met uw volgcode. Raakt u die kwijt, dan kunnen wij u geen nieuwe geven.",
            ),
        ]),
        Text(&[Plain(
            "Voor uw reactie geldt onze klantreactieregeling, zoals die is op de dag dat wij uw reactie krijgen. U kunt ernaar vragen op de locatie.",
        )]),
    ],
};
