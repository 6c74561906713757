//! Wat er met persoonsgegevens gebeurt.

mod device;
mod rights;

use crate::parent::prose::Block::{List, Terms, Text};
use crate::parent::prose::Span::{Brand, Plain, Strong};
use crate::parent::prose::{Part, Prose};
use device::{DEVICE, MAIL, OTHERS};
use rights::{QUESTIONS, RIGHTS};

pub(super) static PROSE: Prose = Prose {
    title: "Privacy: wat wij met uw gegevens doen",
    lead: &[
        Brand,
        Plain(
            " gebruikt uw gegevens om uw reactie te behandelen en u te antwoorden. Hier leest u welke gegevens dat zijn, wie ze ziet en wat uw rechten zijn.",
        ),
    ],
    parts: &[
        SHORT, DATA, BASIS, READERS, KEPT, DEVICE, MAIL, OTHERS, RIGHTS, QUESTIONS,
    ],
};

const SHORT: Part = Part {
    id: "kort",
    heading: "In het kort",
    blocks: &[List(&[
        &[Plain(
            "Alleen wie uw reactie voor het werk nodig heeft, leest haar.",
        )],
        &[Plain("Wie zelf betrokken is, ziet uw reactie niet.")],
        &[Plain("U mag anoniem blijven.")],
        &[Plain("In e-mails staat nooit wat u schreef.")],
        &[Plain(
            "Deze site volgt u niet en laadt niets van andere bedrijven.",
        )],
        &[Plain(
            "Een klacht wissen wij 24 maanden na het afsluiten, een andere reactie na 12 maanden.",
        )],
    ])],
};

const DATA: Part = Part {
    id: "gegevens",
    heading: "Welke gegevens wij gebruiken",
    blocks: &[
        Text(&[
            Brand,
            Plain(" is verantwoordelijk voor de gegevens die u via deze site geeft. Dit zijn ze:"),
        ]),
        Terms(&[
            (
                "Uw reactie",
                &[Plain(
                    "Wat u schrijft, over welke locatie het gaat en wanneer het was. Ook met wie u al sprak, welke oplossing u wilt en wie uw reactie niet mag zien.",
                )],
            ),
            (
                "Uzelf",
                &[Plain(
                    "Uw naam, e-mailadres en telefoonnummer, of u ouder bent of iets anders, en hoe en wanneer u contact wilt. Uw adres vragen wij alleen als u brieven per post wilt.",
                )],
            ),
            (
                "Uw kind",
                &[Plain(
                    "Alleen de voornaam en de groep, en alleen als u die invult. Een geboortedatum of burgerservicenummer vragen wij niet.",
                )],
            ),
            (
                "De behandeling",
                &[Plain(
                    "Berichten, brieven, afspraken, ons oordeel en uw antwoord op de vraag of u tevreden bent.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Alleen bij een klacht hebben wij uw naam nodig, en uw e-mailadres of telefoonnummer. Wilt u anoniem blijven, dan is ook dat niet nodig.",
        )]),
        Text(&[
            Strong("Schrijf alleen wat nodig is."),
            Plain(
                " Noem liever geen medische gegevens en geen namen van andere kinderen. Zijn ze wel nodig om uw reactie te begrijpen? Dan gebruiken wij ze alleen daarvoor.",
            ),
        ]),
        Text(&[Plain(
            "Om misbruik tegen te gaan, tellen wij korte tijd hoe vaak er vanaf een internetadres iets wordt verstuurd. Dat adres komt niet in onze logboeken en niet bij uw reactie.",
        )]),
    ],
};

const BASIS: Part = Part {
    id: "waarom",
    heading: "Waarom wij dat mogen",
    blocks: &[
        Terms(&[
            (
                "Bij een klacht: een wettelijke plicht",
                &[Plain(
                    "De Wet kinderopvang zegt dat wij klachten van ouders zorgvuldig moeten behandelen en er elk jaar verslag over moeten doen.",
                )],
            ),
            (
                "Bij een compliment, suggestie of tip: een gerechtvaardigd belang",
                &[Plain(
                    "Wij willen onze opvang beter maken en u kunnen antwoorden.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Daarom vragen wij u op het formulier niet om toestemming. Er is één uitzondering: wij delen uw reactie alleen zonder namen met de oudercommissie als u dat zelf aankruist. Wij gebruiken uw gegevens voor niets anders.",
        )]),
    ],
};

const READERS: Part = Part {
    id: "wie-leest",
    heading: "Wie uw reactie leest",
    blocks: &[
        List(&[
            &[Plain("De coördinator, die alle reacties als eerste leest.")],
            &[Plain("De managers die over de locatie gaan.")],
            &[Plain(
                "Wie uw reactie behandelt. Een collega die iets moet uitzoeken, ziet alleen het deel dat daarvoor nodig is.",
            )],
            &[Plain(
                "De clustermanager en de directeur. Bij een ernstige reactie horen zij het direct.",
            )],
            &[Plain(
                "De aandachtsfunctionaris, alleen bij een vermoeden van mishandeling of misbruik.",
            )],
            &[Plain(
                "De functionaris gegevensbescherming, alleen als dat nodig is voor diens werk.",
            )],
        ]),
        Text(&[
            Strong("Wie zelf betrokken is, ziet uw reactie niet."),
            Plain(
                " De technisch beheerder ziet geen reacties. De oudercommissie krijgt geen namen. Is een reactie vertrouwelijk, dan is de groep lezers nog kleiner en leggen wij vast wie haar opent.",
            ),
        ]),
        Text(&[Plain(
            "Gaat uw reactie over een medewerker? Ook die mag vragen welke gegevens wij over hem of haar hebben. Wij beschermen dan uw gegevens.",
        )]),
    ],
};

const KEPT: Part = Part {
    id: "bewaren",
    heading: "Hoelang wij uw gegevens bewaren",
    blocks: &[
        Terms(&[
            ("Klacht", &[Plain("24 maanden na het afsluiten.")]),
            (
                "Compliment, suggestie of tip",
                &[Plain("12 maanden na het afsluiten.")],
            ),
            (
                "Ernstige reactie, geschil of aangifte",
                &[Plain(
                    "Tot 24 maanden nadat alles is afgelopen. Elk jaar kijken wij of bewaren nog nodig is.",
                )],
            ),
            (
                "Volgcode",
                &[Plain(
                    "Na het afsluiten kunt u nog 12 maanden lezen. Daarna opent de code niets meer.",
                )],
            ),
            (
                "E-mails die wij u stuurden, en technische logboeken",
                &[Plain("90 dagen.")],
            ),
            (
                "Reservekopieën",
                &[Plain(
                    "35 dagen. Zetten wij een kopie terug, dan wissen wij opnieuw wat al gewist was.",
                )],
            ),
        ]),
        Text(&[Plain(
            "Daarna wissen wij wat u schreef, de berichten en alle namen. Er blijft over: wat voor reactie het was, het onderwerp, de locatie, de maand, of wij op tijd waren en hoe tevreden u was. Heropent u uw reactie, dan tellen wij vanaf het laatste afsluiten. Wij wissen pas als uw reactie in de cijfers van het jaarverslag zit. In het jaarverslag staan geen persoonsgegevens.",
        )]),
    ],
};
