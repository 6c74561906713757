//! De vier stappen.

use crate::parent::prose::Block::{List, Text};
use crate::parent::prose::Part;
use crate::parent::prose::Span::{Plain, Strong};

pub(super) const STEP_1: Part = Part {
    id: "stap-1",
    heading: "Stap 1: wij lezen uw reactie",
    blocks: &[
        Text(&[Plain(
            "Wij bevestigen meteen dat uw reactie binnen is. De coördinator leest uw reactie en legt haar voor aan de managers die erover gaan.",
        )]),
        Text(&[Plain(
            "Kunnen wij uw reactie niet behandelen, bijvoorbeeld omdat zij over een andere organisatie gaat? Dan schrijven wij u waarom, en waar u wel terechtkunt.",
        )]),
    ],
};

pub(super) const STEP_2: Part = Part {
    id: "stap-2",
    heading: "Stap 2: u weet wie uw reactie behandelt",
    blocks: &[
        Text(&[
            Strong("Belofte: binnen 1 week."),
            Plain(
                " U krijgt schriftelijk bericht wie uw reactie behandelt. Meestal is dat de leidinggevende van de locatie, soms iemand van een ondersteunende afdeling. In het bericht leest u:",
            ),
        ]),
        List(&[
            &[Plain(
                "hoe de behandelaar heet, welke functie die heeft en hoe u de behandelaar bereikt;",
            )],
            &[Plain("wie dat heeft besloten;")],
            &[Plain("wanneer u ons voorstel kunt verwachten;")],
            &[Plain(
                "wat u kunt doen als u liever een andere behandelaar hebt.",
            )],
        ]),
        Text(&[Plain(
            "De behandelaar zoekt uit wat er is gebeurd en praat met u. Wij leggen vast wat wij doen en wat wij met u afspreken. De afspraken leest u op uw volgpagina.",
        )]),
        Text(&[Plain(
            "Soms stelt de behandelaar u een vraag. Hebben wij na 7 dagen nog geen antwoord, dan gaan wij verder met wat wij weten.",
        )]),
    ],
};

pub(super) const PROPOSAL: Part = Part {
    id: "voorstel",
    heading: "Ons voorstel, en bij een klacht ons oordeel",
    blocks: &[
        Text(&[
            Strong("Streven: binnen 3 weken."),
            Plain(" Wij stellen u een passende oplossing voor. In dat voorstel leest u:"),
        ]),
        List(&[
            &[Plain("uw reactie, kort samengevat;")],
            &[Plain(
                "wat wij hebben onderzocht en met wie wij hebben gesproken. Wij noemen functies, geen namen;",
            )],
            &[Plain(
                "wat wij ervan vinden en welke oplossing wij voorstellen;",
            )],
            &[Plain(
                "welke afspraken wij met u maken, met een datum erbij;",
            )],
            &[Plain("hoe u kunt antwoorden, en tot wanneer;")],
            &[Plain("wie u nog meer kan helpen.")],
        ]),
        Text(&[Plain(
            "Bent u het niet eens met ons voorstel? Laat het ons weten en vertel waarom. De behandelaar gaat dan verder met uw reactie.",
        )]),
        Text(&[
            Strong("Wet: binnen 6 weken, alleen bij een klacht."),
            Plain(
                " U krijgt ons oordeel, schriftelijk en met de redenen erbij. Het staat in het voorstel of in de sluitingsbrief. Per onderdeel van uw klacht zeggen wij of u gelijk hebt: gegrond, deels gegrond of ongegrond. Soms kunnen wij niet oordelen; ook dan schrijven wij waarom. Nemen wij maatregelen? Dan staat bij elke maatregel wanneer die klaar is.",
            ),
        ]),
    ],
};

pub(super) const STEP_3: Part = Part {
    id: "stap-3",
    heading: "Stap 3: wij vragen of u tevreden bent",
    blocks: &[
        Text(&[Plain(
            "De behandelaar neemt contact met u op en loopt met u de afspraken na. U krijgt twee vragen: bent u tevreden over de oplossing, en bent u tevreden over hoe het ging? Kunnen wij u niet bereiken? Dan proberen wij het op een andere dag nog een keer.",
        )]),
        Text(&[Plain(
            "Bent u niet tevreden, dan sluit de behandelaar uw reactie niet alleen af. De clustermanager kijkt eerst mee.",
        )]),
        Text(&[Plain(
            "Daarna krijgt u een sluitingsbrief: per post, of op uw volgpagina met een e-mail dat hij er staat. Dan is uw reactie officieel afgesloten. Zonder zo’n brief sluiten wij niets af. In de brief leest u:",
        )]),
        List(&[
            &[Plain(
                "bij een klacht: ons oordeel, de redenen en de maatregelen met een datum;",
            )],
            &[Plain("de afspraken die wij hebben gemaakt;")],
            &[Plain("wat u antwoordde op onze twee vragen;")],
            &[Plain(
                "wanneer u naar het Klachtenloket en naar de Geschillencommissie kunt;",
            )],
            &[Plain("hoe u ons kunt vragen om er opnieuw naar te kijken;")],
            &[Plain("hoelang wij uw reactie bewaren.")],
        ]),
    ],
};

pub(super) const STEP_4: Part = Part {
    id: "stap-4",
    heading: "Stap 4: wij leren ervan",
    blocks: &[
        Text(&[
            Plain(
                "Soms moet of kan er in de hele organisatie iets beter. Dan zetten wij die verbetering in gang, samen met de directeur en de clustermanager. ",
            ),
            Strong("Bij een wijziging vragen wij altijd de oudercommissie."),
            Plain(
                " Pas daarna voeren wij de wijziging in. De oudercommissie krijgt van ons geen namen.",
            ),
        ]),
        Text(&[Plain(
            "Elk jaar maken wij het Openbaar Jaarverslag Klantreacties. Daarin leest iedereen welke reacties wij kregen en wat wij ermee deden. U bent er niet in te herkennen. Voor 1 juni sturen wij het verslag ook naar de GGD. Die houdt toezicht op de kinderopvang.",
        )]),
    ],
};
