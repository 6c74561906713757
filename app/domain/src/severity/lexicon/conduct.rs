//! Words about how people treat children and each other.

use super::Cue;

/// Who is hit, or hits: a finite form of "slaan" counts only with one of these near it.
const SOMEBODY: &str =
    "kind*, zoon*, dochter*, hem, haar, hen, hun, elkaar, baby*, peuter*, kleuter*, dreumes*,
     jongen*, jongetje*, meisje*, iemand, hand, handen, handje*, vingers, billen, rug, hoofd,
     gezicht, wang";

/// Who may be hitting; "de juf sloeg het boek open" keeps this to the present tense.
const STAFF: &str = "juf*, leidster*, leider*, meester*, medewerk*, begeleid*, stagiair*";

/// "Dat slaat nergens op", "een maaltijd overslaan", "alarm slaan": nobody is hit.
const NOBODY_HIT: &str =
    "nergens, alarm, gat, munt, acht, brug, over te, op te, aan te, af te, dicht, linksaf,
     rechtsaf, vleugels, deur, raam, klok, bliksem, hol, wartaal, stap, dag, dagen, paal,
     spijker*, voor, volgens, aan bij, arm om, armen om";

pub(super) const SEXUAL: &[Cue] = &[
    Cue::word(
        "seks, seksue*, sexue*, sex, sexual*, aanrand*, aangerand, verkracht*, ontucht*,
         onzedelijk*, zedendelict*, zedenzaak, zedenmisdrijf, zedenpolitie, pedofiel*, pedo,
         pedoseksu*, betast, betasten, betastte, betasting, *porno*, naaktfoto*, naaktbeeld*,
         grooming, *kindermisbruik*, geslachtsde*, schaamstreek, ongewenste aanraking*,
         ongepaste aanraking*, tussen de benen, tussen zijn benen, tussen haar benen,
         molest*, rape, raped, rapist, groped, groping, touched inappropriately,
         inappropriately touched, inappropriate touching, private parts, genital*, sexually,
         pedophile*, paedophile*, touched my son, touched my daughter, touched my child,
         touched our son, touched our daughter, touched our child, touched him, touched her",
    ),
    Cue::word("aangeraakt, aangeraakte, aanraakte, aanraakten, aanraken, aanraakt").unless(
        "eten, brood*, boterham*, fruit, groente*, lunch, maaltijd*, bord, fles, flesje,
         beker, speelgoed, onderwerp, onderwerpen, bordje",
    ),
    Cue::pair(
        "raakt hem, raakt haar, raakt mijn, raakt onze, raakt kind*, raakt * kind*,
         raakte hem, raakte haar, raakte mijn, raakte onze, raakte kind*, raakte * kind*,
         raakte * hem, raakte * haar, raakte * mijn, raakte * onze, raakte * * mijn,
         raakte * * haar, raakten hem, raakten haar, raakten mijn",
        "aan",
        6,
    )
    .unless(
        "gewend, gehecht, verknocht, verslaafd, daar aan, hier aan, er aan, kwijt, zoek, achter",
    ),
    Cue::word("misbruikt, misbruikte").unless("*gegevens, foto*, vertrouwen, regel*"),
    Cue::pair(
        "misbruik",
        "kind*, zoon*, dochter*, baby*, peuter*, vermoed*, slachtoffer*, mogelijk",
        6,
    )
    .unless("gegevens, regeling, vertrouwen, foto*"),
    Cue::pair(
        "piemel*, penis, vagina, plasser*, kruis, borsten",
        "voelde, voelen, gevoeld, zat aan, zit aan, zaten aan, wreef, gewreven, gestreeld,
         streelde, geknepen, gefotografeerd, gefilmd, touched, laten zien, liet zien",
        6,
    ),
    Cue::pair(
        "gezoend, zoende, gekust, kuste, tongzoen*, kissed",
        "mond, lippen, lips, mouth, door",
        6,
    ),
    Cue::pair(
        "billen, bottom",
        "geknepen, kneep, gestreeld, streelde, wreef, gewreven, touched, pinched",
        5,
    ),
];

pub(super) const VIOLENCE: &[Cue] = &[
    Cue::word(
        "*mishandel*, geweld, gewelddadig*, huiselijk geweld, lijfstraf*, gemept, mepte,
         mepten, meppen, een mep, rake klappen, een pak slaag, oorvijg*, gestompt, stompte,
         stompten, gewurgd, wurgde, wurgen, keel dichtgeknepen, bij de keel, gesleurd,
         sleurde, sleurden, meegesleurd, hardhandig*, vastgebonden, vast gebonden,
         opgesloten, sloot hem op, sloot haar op, dwangvoeding, dwangvoeden,
         gedwongen te eten, gedwongen om te eten, door elkaar geschud, door elkaar schudde*,
         door elkaar rammel*, aan de haren, aan haar haren, aan zijn haren, aan zijn haar,
         aan haar haar, aan zijn oor, aan haar oor, aan het oor, violence, violent*, slapped,
         slapping, smacked, smacking, spanked, spanking, kicked my, kicked him, kicked her,
         was kicked, kicked by, punched, punching, beaten, mistreat*, ill treat*, maltreat*,
         assault*, abuse, abused, abusing, abusive, shaken baby, locked him, locked her,
         locked my, was locked in, tied to a chair, hitting, hits my",
    ),
    Cue::word("geslagen").unless(
        "alarm, gat, brug, munt, acht, deur, paal, bliksem, piketpaal*, slag, muntje, plank,
         klok, slagroom, eieren, tent*",
    ),
    Cue::pair("slaat, slaan, sloeg, sloegen, slaande", SOMEBODY, 5).unless(NOBODY_HIT),
    Cue::pair("slaat, slaan", STAFF, 3).unless(NOBODY_HIT),
    Cue::word("begon te slaan, om te slaan"),
    Cue::pair(
        "schopt, schopte, schopten, geschopt, schoppen, getrapt, trapte, trapten",
        SOMEBODY,
        5,
    )
    .unless(
        "bal, voetbal*, goal, herrie, war, poep, plas*, fiets*, laars*, lego, speelgoed,
         wesp, glas, splinter*",
    ),
    Cue::pair(
        "klap, klappen, tik, tikken, pets, draai om de oren, slaag, stomp, schop",
        "gaf, gaven, geeft, geven, gegeven, kreeg, kregen, krijgt, gekregen, deelde,
         uitgedeeld, verkocht, billen, vingers",
        7,
    )
    .unless("schouder*, handen, handjes"),
    Cue::word("geknepen, kneep, knepen").unless("oogje, ogen, neus, klei, deeg, rem*"),
    Cue::pair(
        "vastgepakt, vast gepakt, vastgegrepen, vastpakte, beetgepakt, beetpakte,
         vastgehouden, getrokken, trok, behandeld, aangepakt, omgegaan",
        "ruw, ruwe, agressief, agressieve, met kracht",
        5,
    ),
    Cue::pair(
        "vastgepakt, vast gepakt, vastgegrepen, vastpakte, beetgepakt, beetpakte, gegrepen,
         getrokken, trok, trekt, rukte, gerukt, geduwd, duwde, pakte",
        "arm, armpje, nek, nekvel, haren, oor, tegen de grond, tegen de muur, op de grond,
         heel hard, te hard, erg hard",
        6,
    )
    .unless("jas, mouw, rits, schommel, kar, fiets*, eten, speelgoed"),
    Cue::pair(
        "geschud, schudde, schudden, shaken, shook",
        "baby*, kind*, zoon*, dochter*, peuter*, hem, hard, child*, son, daughter, him",
        4,
    )
    .unless("hand, handen, hoofd, kussen*"),
    Cue::word(
        "hit my, hit him, hit her, hit a child, hit the child, hit another, hit me, was hit,
         is hit, got hit, been hit, hit by, hit our, hit one of, hits children,
         hits the children, hits him, hits her, beat my, beat him, beat her, pinched my,
         pinched him, pinched her, grabbed my, grabbed him, grabbed her",
    ),
];

pub(super) const DISCRIMINATION: &[Cue] = &[
    Cue::word(
        "*discrimin*, racis*, *racisme, racism, huidskleur, skin colour, skin color,
         homofob*, homophob*, antisemit*, islamofob*, moslimhaat, xenofob*, xenophob*,
         buitengesloten vanwege, geweigerd vanwege",
    ),
    Cue::pair(
        "vanwege, wegens, because of",
        "afkomst, geloof, hoofddoek*, geaardheid, godsdienst, nationaliteit, religie,
         religion, origin, headscarf, skin",
        3,
    ),
    Cue::pair(
        "ongelijk, ongelijke",
        "afkomst, achternaam, nationaliteit",
        8,
    ),
];

pub(super) const INTIMIDATION: &[Cue] = &[
    Cue::word(
        "*intimid*, bedreig*, gedreigd, dreigde met, dreigt met, dreigden met, dreigement*,
         dreigen met, uitgescholden, uitschold, gescholden, schold, scholden, uitschelden,
         vernederd*, vernederend*, vernedert, vernedering*, gekleineerd, kleineer*,
         kleinerend*, machtsmisbruik, chantage, chanteer*, gechanteerd, stalk*, gestalkt,
         grensoverschrijdend*, onder druk gezet, threat, threats, threaten*, humiliat*,
         bullied by, yelled at, yelling at, yells at, shouted at, shouting at, shouts at,
         screamed at, screaming at, screams at, harass*, blackmail*",
    ),
    Cue::pair(
        "geschreeuwd, schreeuwt, schreeuwde, schreeuwden, schreeuwen, gegild, gilde, tieren,
         tierde, brulde",
        "tegen, naar",
        5,
    )
    .unless("spelen, spelende, vrolijk, blij"),
    Cue::pair(
        "bang, angstig, doodsbang, afraid, scared",
        "voor juf*, voor de juf*, voor een juf*, voor de leidster*, voor een leidster*,
         voor de begeleid*, voor de medewerk*, voor een medewerk*, voor meester*,
         voor de meester, of the teacher*, of her teacher*, of his teacher*, of the staff",
        3,
    ),
];
