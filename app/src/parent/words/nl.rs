//! Nederlands: B1, "u", actief, kort.

use super::{Danger, Follow, Form, Frame, Home, Receipt, Rights, Step, Trouble, Way, Words};
use domain::deadline::Commitment;

pub(super) static WORDS: Words = Words {
    frame: FRAME,
    home: HOME,
    form: FORM,
    danger: DANGER,
    receipt: RECEIPT,
    follow: FOLLOW,
    rights: RIGHTS,
    trouble: TROUBLE,
};

const FRAME: Frame = Frame {
    skip: "Naar de inhoud",
    nav: "Hoofdmenu",
    react: "Reageren",
    follow: "Volgen",
    other_language: "English",
    other_slug: "en",
    service: "Klantreacties",
    danger: "Is een kind nu in gevaar?",
    staff: "Voor medewerkers",
    loading: "De pagina wordt geladen.",
};

const HOME: Home = Home {
    title: "Vertel het ons",
    heading: "Vertel ons wat goed gaat en wat beter kan",
    lead: "Een compliment, een suggestie, een tip of een klacht: samen noemen wij dat een klantreactie. Wij lezen elke reactie. U hoort wie ermee aan de slag gaat, en wanneer.",
    choose: "Waarmee wilt u beginnen?",
    start: "Begin uw reactie",
    effort: "Het kost u ongeveer vijf minuten. U hebt geen account nodig en u mag anoniem blijven.",
    already: "Hebt u al iets gestuurd? Volg uw reactie",
    talk: "Praat er eerst over, als dat kan",
    talk_text: "Vaak lost een gesprek het snelst iets op. Ga naar degene om wie het gaat, bijvoorbeeld de pedagogisch medewerker of de gebiedsmanager. Die kan meteen iets doen. Komt u er samen niet uit? Of vertelt u het liever aan de organisatie? Gebruik dan het formulier.",
    procedure: "Zo gaat het verder",
    steps: [
        Step {
            title: "Wij lezen uw reactie",
            terms: &[],
            text: "Na het versturen krijgt u meteen een volgcode. Wij leggen uw reactie voor aan de manager die erover gaat. Is het ernstig en zijn de gevolgen misschien groot? Dan weten de directeur en de clustermanager het direct, en beslist de directeur wie uw reactie behandelt.",
        },
        Step {
            title: "U weet wie uw reactie behandelt",
            terms: &[
                (Commitment::Promise, "binnen 1 week"),
                (Commitment::Aim, "een voorstel of antwoord binnen 3 weken"),
            ],
            text: "U krijgt er schriftelijk bericht van. Meestal is het de leidinggevende van de locatie, soms iemand van een ondersteunende afdeling. Wij leggen vast wat wij doen en wat wij met u afspreken.",
        },
        Step {
            title: "Wij vragen of u tevreden bent",
            terms: &[(
                Commitment::Law,
                "bij een klacht: ons oordeel binnen 6 weken",
            )],
            text: "De behandelaar neemt contact met u op. Bent u tevreden over de oplossing? En over hoe het ging? Samen loopt u de afspraken na. Daarna krijgt u een brief of e-mail en sluiten wij uw reactie af.",
        },
        Step {
            title: "Wij leren ervan",
            terms: &[],
            text: "Soms is een verbetering nodig voor de hele organisatie. Dan pakken wij die op met de directeur en de clustermanager. Bij een wijziging praat de oudercommissie altijd mee. Elk jaar vertellen wij openbaar welke reacties wij kregen en wat wij ermee deden.",
        },
    ],
    expect: "Wat u van ons mag verwachten",
    expectations: [
        "U ziet altijd hoe het met uw reactie staat, met uw volgcode.",
        "Mag iemand van ons uw reactie niet zien? Dat kunt u aangeven.",
        "In e-mails staat nooit wat u schreef.",
        "Bent u het niet met ons eens? Dan vertellen wij waar u nog meer terechtkunt.",
    ],
};

const FORM: Form = Form {
    title: "Uw reactie",
    heading: "Uw reactie",
    lead: "Vul in wat u wilt vertellen. Waar “niet verplicht” staat, mag u het leeg laten.",
    step: [
        "Stap 1 van 4",
        "Stap 2 van 4",
        "Stap 3 van 4",
        "Stap 4 van 4",
    ],
    legends: ["Waar gaat het over?", "Uw verhaal", "Over uzelf"],
    optional: "(niet verplicht)",
    choose: "Maak een keuze",
    no_choice: "Geen keuze",
    other_places: "Anders",
    more: "Meer vertellen: groep, kind, soort opvang",
    why_contact: "Met uw gegevens kunnen wij u antwoorden. Wij gebruiken ze nergens anders voor.",
    complaint_needs: "Bij een klacht hebben wij uw naam nodig, en uw e-mailadres of telefoonnummer.",
    privacy: "De coördinator, de managers die erover gaan en wie uw reactie behandelt, lezen wat u schrijft. Anderen kunnen er niet bij.",
    send: "Verstuur uw reactie",
    sending: "Wordt verstuurd…",
    left: "Nog {} tekens",
    over: "{} tekens te veel",
    at_most: "Nog hoogstens {} tekens",
    too_long: "Uw reactie is te lang.",
};

const DANGER: Danger = Danger {
    heading: "Is er gevaar? Wacht dan niet op ons",
    now: "Bij gevaar op dit moment:",
    home: "Zorgen over geweld of mishandeling thuis, dag en nacht: Veilig Thuis,",
    inspector: "Vermoedens van geweld of misbruik door een medewerker: de vertrouwensinspecteur,",
    send: "U kunt uw reactie daarna gewoon versturen.",
};

const RECEIPT: Receipt = Receipt {
    title: "Uw reactie is ontvangen",
    heading: "Dank u. Uw reactie is bij ons binnen",
    received: ("Wij ontvingen", "op"),
    reference: "Kenmerk",
    code: "Uw volgcode",
    code_text: "Met deze code leest u ons antwoord en kunt u ons iets laten weten. Bewaar de code goed. Wij tonen hem alleen nu.",
    copy: "Kopieer de code",
    copied: "Gekopieerd",
    print: "Druk deze pagina af",
    promise: "Wanneer hoort u iets?",
    next: "Wat gebeurt er nu?",
    now: [
        "Wij bekijken wie u het beste kan helpen.",
        "U krijgt schriftelijk bericht wie uw reactie behandelt.",
        "Met uw volgcode ziet u steeds hoe het staat.",
    ],
    now_light: [
        "Wij lezen uw reactie en geven haar door aan wie het aangaat.",
        "U leest wie haar kreeg en wat wij ermee doen.",
        "Met uw volgcode ziet u steeds hoe het staat.",
    ],
    mailed: "Wij sturen u een e-mail als bevestiging. Daarin staat niet wat u schreef.",
    anonymous: "U bent anoniem. Wij kunnen u niet bereiken: ons antwoord leest u alleen met uw volgcode.",
    unmailed: "U krijgt van ons geen e-mail. Met uw volgcode leest u hoe het gaat.",
    follow: "Volg uw reactie",
    expired: "Dit ontvangstbewijs is niet meer te zien",
    expired_text: "Wij tonen het een uur lang, zodat niemand anders op dit apparaat het leest. Is uw reactie verstuurd, dan is zij bij ons veilig binnen. Met uw volgcode kunt u haar volgen.",
    expired_lost: "Hebt u geen volgcode en weet u niet zeker of uw reactie is verstuurd? Dan kunt u haar opnieuw sturen.",
};

const FOLLOW: Follow = Follow {
    title: "Volg uw reactie",
    heading: "Volg uw reactie",
    lead: "Vul de volgcode in van uw ontvangstbewijs.",
    open: "Bekijk uw reactie",
    opening: "Wordt geopend…",
    lost: "Bent u uw code kwijt?",
    lost_text: "Vraag het ons dan op de locatie of per telefoon, en noem uw kenmerk (dat begint met KR). Hebt u anoniem gereageerd, dan kunnen wij u niet verder helpen: wij weten niet wie u bent.",
    ended: "Uw bezoek is afgelopen. Zo blijft uw reactie van u. Vul uw code opnieuw in.",
    unsent: "Dit bericht is nog niet verstuurd. Kopieer het, vul uw code in en verstuur het dan opnieuw.",
    copy_it: "Dit bericht is niet verstuurd. Wilt u de tekst bewaren? Kopieer hem dan hier.",
    case: "volgen",
    next: "Wat nu?",
    handler: "Behandelaar",
    promise: "Wanneer hoort u iets?",
    own: "Dit schreef u ons",
    timeline: "Wat er is gebeurd",
    letters: "Brieven aan u",
    write: "Laat ons nog iets weten",
    write_hint: "Een aanvulling of een vraag: wie uw reactie behandelt, leest het.",
    send: "Verstuur uw bericht",
    sending: "Wordt verstuurd…",
    sent: "Uw bericht is verstuurd.",
    leave: "Stop met bekijken",
    leave_text: "Gebruikt iemand anders dit apparaat ook? Stop dan met bekijken als u klaar bent. Aan uw reactie verandert niets.",
    stale: "Deze pagina kon niet worden bijgewerkt. Wij proberen het over een halve minuut opnieuw.",
};

const RIGHTS: Rights = Rights {
    heading: "Goed om te weten",
    short: "Goed om te weten: wie nog meer kan helpen, de regeling, intrekken",
    elsewhere: "Komt u er met ons niet uit? Wie u nog meer kan helpen",
    ways: [
        Way {
            name: "Oudercommissie van de locatie",
            site: None,
            text: "Raakt uw klacht ook andere ouders? Dan kan de oudercommissie er met ons over praten. Zij behandelt zelf geen klachten.",
        },
        Way {
            name: "Klachtenloket Kinderopvang",
            site: Some("https://www.klachtenloket-kinderopvang.nl"),
            text: "Hier krijgt u gratis advies. Het loket kan ook helpen om er samen uit te komen.",
        },
        Way {
            name: "Geschillencommissie Kinderopvang",
            site: Some("https://www.degeschillencommissie.nl"),
            text: "Deze commissie beslist over uw klacht. Daar moeten u en wij ons aan houden, en u betaalt er klachtengeld voor. U kunt naar haar toe als wij binnen zes weken niet op uw klacht reageren, of als wij er binnen zes weken samen niet uitkomen. Kan niemand van u vragen om eerst bij ons te klagen, bijvoorbeeld omdat u bang bent voor de gevolgen? Dan kunt u meteen naar haar toe.",
        },
        Way {
            name: "GGD of gemeente",
            site: None,
            text: "De GGD controleert de opvang voor de gemeente. U kunt daar melden wat niet goed gaat. Zij beslissen niet over uw klacht.",
        },
    ],
    regulation: "De regeling",
    regulation_text: "Voor uw reactie geldt onze klantreactieregeling, versie {}. Die gold toen wij uw reactie kregen. U kunt ernaar vragen op de locatie.",
    regulation_any: "Voor elke reactie geldt onze klantreactieregeling zoals die is op de dag dat wij de reactie krijgen. U kunt ernaar vragen op de locatie.",
    data: "Wie uw reactie leest en hoelang wij haar bewaren",
    data_text: "De coördinator, de managers die erover gaan en wie uw reactie behandelt, lezen wat u schrijft. Anderen kunnen er niet bij. Wij gebruiken uw gegevens alleen om uw reactie te behandelen en u te antwoorden. Een klacht bewaren wij twee jaar na het afsluiten, een compliment, suggestie of tip één jaar. Daarna houden wij alleen cijfers over. U mag vragen wat wij van u weten, en of wij het willen verbeteren of wissen.",
    withdraw: "Uw reactie intrekken",
    withdraw_text: "U kunt uw reactie intrekken zolang wij haar niet hebben afgesloten. Schrijf het ons in een bericht op uw volgpagina. Is het iets ernstigs, dan zoeken wij het toch uit.",
};

const TROUBLE: Trouble = Trouble {
    prefix: "Let op: ",
    summary: "Er moet nog iets worden aangepast",
    heading: "Uw gegevens zijn nog niet verstuurd",
    page: "Wij kunnen deze pagina nu niet tonen",
    page_text: "Er is niets verloren. Probeer het over een paar minuten opnieuw.",
    different: "Met dit formulier hebt u al een reactie verstuurd, met een andere tekst. Wilt u die aanvullen? Ga dan naar “Volgen” en gebruik uw volgcode. Is dit een nieuwe reactie? Druk dan nog een keer op versturen.",
    busy: "Er is te vaak achter elkaar iets verstuurd. Wacht {} en probeer het dan opnieuw. Wat u typte, staat er nog.",
    seconds: "seconden",
    minutes: "minuten",
    offline: "Er is geen verbinding. Er is niets verloren: wat u typte, staat er nog. Probeer het zo opnieuw. Kwam het toch al bij ons aan, dan telt het maar één keer.",
    unavailable: "Wij kunnen nu niets opslaan. Wat u typte, staat er nog. Probeer het over een paar minuten opnieuw.",
    incident: "Blijft het misgaan? Noem ons dan dit nummer:",
    malformed: "Wij konden het formulier niet lezen. Laad de pagina opnieuw en verstuur het nog een keer.",
    refused: "Bij deze reactie kunt u nu geen bericht meer sturen.",
    missing: "Deze pagina is er niet",
    missing_text: "Misschien is het adres niet goed overgenomen, of is de pagina verhuisd.",
    home: "Naar de beginpagina",
};
