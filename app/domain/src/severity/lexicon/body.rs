//! Words about a child's body, health and whereabouts.

use super::Cue;

pub(super) const ACUTE_DANGER: &[Cue] = &[
    Cue::word(
        "levensgevaar*, acuut gevaar, direct gevaar, acute danger, immediate danger,
         life threatening, bewusteloos, bewusteloze, buiten bewustzijn, unconscious,
         gereanimeerd, reanim*, verdronken, verdronk, verdrinken, verdrinking*, drowned,
         drowning, gestikt, verstikking*, ademde niet, ademt niet, stopte met ademen,
         geen adem meer, stopped breathing, not breathing, choked, choking",
    ),
    Cue::pair(
        "in gevaar, in danger",
        "kind*, zoon*, dochter*, baby*, peuter*, leven*, child*, son, daughter, life, lives",
        5,
    ),
    Cue::pair(
        "stikte, stikken, stikt",
        "bijna, haast, hij, zoon*, dochter*, kind*, baby*, peuter*",
        4,
    )
    .unless("warmte, hitte, lachen, lach"),
];

pub(super) const INJURY: &[Cue] = &[
    Cue::word(
        "*pijn, pijnen, pijnlijke plek*, *letsel, *letsels, gewond, gewonde*, verwond,
         verwondde, verwonding*, wond, wonden, *brandwond*, *snijwond*, *hoofdwond*,
         *bijtwond*, hechtingen, gekneusd*, kneuzing*, ontwricht*, uit de kom,
         hersenschudding*, schedelb*, *botbreuk*, armbreuk, beenbreuk, polsbreuk,
         sleutelbeenbreuk, breuk, blauwe plek, blauwe plekken, blauw oog, bloedde, bloedden,
         bloedend*, gebloed, onder het bloed, vol bloed, zat bloed, bloeding*, vergiftig*,
         injur*, wound, wounds, wounded, bruise, bruises, bruised, bleeding, bled,
         concussion, fracture*, broken arm, broken leg, broken wrist, broken nose,
         broken collarbone, broke his, broke her, stitches, in pain, black eye, was hurt,
         got hurt, been hurt, is hurt, hurt my, hurt him, hurt her, hurts",
    ),
    Cue::word("verbrand, verbrandde").unless(
        "eten, rijst, pan, soep, maaltijd*, brood*, toast, pannenkoek*, lunch, koek*, taart*",
    ),
    Cue::pair(
        "gebroken, brak, gescheurd*",
        "arm, armpje, been, beentje, pols, polsje, pink, vinger*, teen, neus, sleutelbeen,
         enkel, elleboog, hand, handje, voet, voetje, tand, tanden, tandje, rib, ribben, bot,
         kaak, schouder*, lip",
        4,
    ),
    Cue::pair(
        "gehecht, hechten",
        "wond*, kin, wenkbrauw*, lip, voorhoofd*, snee, hoofdwond*",
        6,
    ),
    Cue::pair(
        "gevallen, viel, valt, vallen, fell, fallen",
        "hoofd, hoofdje, achterhoofd*, commode*, aankleedkussen*, verschoontafel*,
         van de trap, klimrek*, klimtoestel*, glijbaan*, uit bed, uit het bed, uit zijn bed*,
         uit haar bed*, uit een bed*, hoogslaper*, uit het raam, uit de box, stairs, slide,
         head, changing table",
        6,
    )
    .unless("alle, veel, sommige, zulke, dergelijke, deze, beide, smaak, me op, mij op, ons op"),
];

pub(super) const HOSPITAL: &[Cue] = &[
    Cue::word(
        "*ziekenhuis*, *ziekenhuizen, ambulance*, ziekenwagen, spoedeisende, seh, spoedpost*,
         spoedarts*, huisartsenpost*, 112, intensive care, op de eerste hulp,
         naar de eerste hulp, bij de eerste hulp, traumaheli*, hospital*, emergency room,
         emergency services, paramedic*",
    ),
    Cue::pair(
        "huisarts, dokter, arts, kinderarts, tandarts, doctor, dentist",
        "moest, moesten, spoed*, meteen, direct, onmiddellijk, gebeld, belden, rushed,
         urgent*, straight, immediately",
        5,
    ),
];

pub(super) const CHILD_LOST: &[Cue] = &[
    Cue::word(
        "kwijt, kwijtgeraakt, kwijtraakte, kwijtraakten, kwijtraken, vermist, vermiste,
         vermissing, zoekgeraakt, was zoek, raakte zoek, is zoek, went missing, was missing,
         gone missing, go missing, goes missing, been missing, reported missing, got lost,
         gets lost, was lost, left behind",
    )
    .unless(BELONGINGS),
    Cue::word(
        "missing child*, missing kid*, missing toddler*, weggelopen, zonder toezicht,
         zonder begeleiding, geen toezicht, niemand toezicht, onbewaakt*, alleen buiten,
         alleen op straat, alleen over straat, haar vergeten,
         hem vergeten, zoon vergeten, dochter vergeten, alleen op het plein,
         alleen op het schoolplein,
         uit het oog verloren, vergeten op te halen, niet opgehaald van school, unattended,
         unsupervised, without supervision, no supervision, left alone, wandered off,
         walked out alone, ran away, lost sight, lost track of, lost my son, lost my daughter,
         lost my child,
         lost our son, lost our daughter, lost our child, lost a child, lost the child, lost him",
    ),
    Cue::word("alleengelaten, alleen gelaten, alleen liet*").unless("voel*, gevoel*"),
    Cue::pair(
        "liep weg, liepen weg, wegliep, wegliepen, wegloopt, weglopen",
        "kind*, zoon*, dochter*, peuter*, kleuter*, jongen*, jongetje*, meisje*",
        5,
    ),
    Cue::word("ontsnapt, ontsnapte, ontsnappen, achtergelaten").unless(
        "konijn*, hamster*, cavia*, kip, kippen, vogel*, poes, hond, kikker*, vlinder*, jas*,
         tas*, knuffel*, rommel, troep, afval, briefje*, bericht*, indruk, beker*, spullen,
         speelgoed, wc, toilet*, lokaal, *ruimte, keuken,
         rommelig*, vies*, vuil, netjes, schoon",
    ),
    Cue::pair(
        "meegegeven, mee gegeven, opgehaald, given, handed, picked up",
        "vreemde, vreemden, onbekende, onbekenden, stranger*, verkeerde man,
         verkeerde persoon, verkeerde ouder*, wrong person, wrong parent*",
        5,
    ),
];

/// What families lose every day; losing these is no lost child.
const BELONGINGS: &str =
    "jas, jasje*, jassen, jack, jackje, tas, tasje*, tassen, rugzak*, rugtas*, trui*, vest,
     vestje, broek*, shirt*, sok*, laars*, laarzen, laarsje*, schoen*, sandaal*, slippers,
     pet, petje*, muts*, sjaal*, handschoen*, wanten, wantje*, zwembroek*, zwempak*,
     zwemspullen, zwemtas, handdoek*, gymtas*, gympen, gymschoen*, knuffel*, speen*, doekje*,
     beker*, fles, flesje*, broodtrommel*, trommel*, bakje*, slab*, luier*, deken*, fiets*,
     step, helm, regenpak*, kleding*, kleren, spullen, speelgoed*, boek*, tekening*,
     sleutel*, telefoon*, code*, wachtwoord*, factuur, mail*, bericht*, brief*, formulier*,
     vertrouwen, overzicht, tel, moed, geduld, onze plek, vaste plek, zijn plek, haar plek,
     mijn plek,
     de plek, geld, euro, verhaal, iets, ei, zin, weg, spoor, draad, wil ik, ik wil,
     wilde ik, ik wilde, moet ik, ik moet, moest ik, ik moest, baan, bril, brilletje,
     haarspeld*, oorbel*, ketting*, jacket*, coat*, bag, backpack*, bottle*, cuddly, toy*,
     teddy*, shoe*, hat, glove*, lunchbox*, invoice*, clothes, sweater*, password,
     information";

pub(super) const ALLERGY: &[Cue] = &[Cue::word(
    "*allergie*, *allergisch*, *allergeen*, *allergenen*, *allergy*, *allergic*, *allergies,
     *allergen*, anafyla*, anaphyla*, epipen*, epi pen, coeliakie",
)];

pub(super) const MEDICATION: &[Cue] = &[Cue::word(
    "*medicijn*, *medicatie*, medicament*, geneesmiddel*, paracetamol*, ibuprofen,
     antibiotic*, insuline*, insulin, overdos*, zetpil*, medicine*, medication*, wrong dose,
     verkeerde dosis, dubbele dosis",
)];
