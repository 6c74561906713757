//! Words about what reaches beyond the location: law, police, press, data, staffing.

use super::Cue;

pub(super) const LEGAL_THREAT: &[Cue] = &[Cue::word(
    "advocaat, advocate, advocaten*, advocaatkosten, *letselschade*, jurist, juristen,
     juridisch*, rechtbank*, rechtszaak, rechtszaken, rechtsbijstand*, naar de rechter,
     voor de rechter, gerechtelijk*, dagvaard*, gedagvaard, aansprakelijk*, schadeclaim*,
     schadevergoeding*, kort geding, sommeer, sommatie*, ingebrekestelling, in gebreke,
     geschillencommissie, lawyer*, attorney*, solicitor*, legal action*, legal steps,
     lawsuit*, sue you, sue the, suing, to court, liable, liability",
)];

pub(super) const POLICE_REPORT: &[Cue] = &[
    Cue::word("aangifte, aangiftes").unless(
        "belasting*, jaaropgave*, jaaroverzicht*, toeslag*, inkomstenbelasting, fiscale, ib,
         inkomsten*, fiscus",
    ),
    Cue::word(
        "police, bij de politie, politie gebeld, politie bellen, politie ingeschakeld,
         politie inschakelen,
         politie ingelicht, politie gewaarschuwd, politie erbij, strafbaar*, strafrecht*",
    ),
    Cue::pair(
        "politie",
        "gebeld, bel, bellen, belde, belden, ingeschakeld, inschakelen, schakel, schakelen,
         melding, melden, gemeld, meld, ingelicht, inlichten, aangifte, gewaarschuwd,
         waarschuwen, stap, stappen, gestapt, onderzoek*, vermist*",
        6,
    )
    .unless("thema*, verkleed*, bezoek"),
];

pub(super) const PRESS: &[Cue] = &[
    Cue::word(
        "de pers, naar pers, landelijke pers, lokale pers, journalist*, persbericht*,
         naar de krant*, de krant bellen, krant inlichten, krant ingelicht,
         in de krant zetten, krant benaderen, dagblad*, naar de media, de media inschakelen,
         media inschakelen, media inlichten, media opzoeken, media benaderen,
         de media benaderd, media halen, omroep brabant, regionale omroep, redactie van,
         the press, newspaper*, reporter*, to the media, the media",
    ),
    Cue::pair(
        "krant, media, televisie, tv, radar, kassa, hart van nederland",
        "stap, stappen, stapt, benader, benaderen, bel, inlichten, inschakelen, schakel,
         publiek, openbaar, naar buiten",
        5,
    )
    .unless("social, sociale, zoekkaart, kijken, winkel*"),
];

pub(super) const DATA_BREACH: &[Cue] = &[
    Cue::word(
        "*datalek*, data lek, data lekken, privacyschending*, privacy geschonden,
         privacy schend*, schending van de privacy, schending van onze privacy,
         inbreuk op de privacy, inbreuk op onze privacy, privacyinbreuk, gehackt, hackers,
         autoriteit persoonsgegevens, data breach*, data leak*, breach of privacy,
         privacy breach*, privacy violation*, hacked, foto zonder toestemming,
         foto s zonder toestemming, fotos zonder toestemming, beelden zonder toestemming,
         filmpje zonder toestemming, photo without, photos without, pictures without",
    ),
    Cue::pair(
        "*gegevens, dossier*, adres, adressen, foto, fotos, foto s, mail, mailadressen,
         e mailadressen, bsn, persoonlijke data, data, details, personal",
        "gelekt, uitgelekt, lekken, onbevoegd*, met derden, aan derden, verkeerde ouder*,
         verkeerde gezin*, verkeerde persoon, andere ouders gestuurd, zonder toestemming,
         alle ouders gestuurd, leaked, without permission, without consent, wrong parent*",
        7,
    ),
    Cue::pair("*gegevens, dossier*", "op straat, openbaar", 5),
];

pub(super) const UNDERSTAFFING: &[Cue] = &[Cue::word(
    "onderbez*, onderbemand*, onderbemens*, personeelstekort*, personeelsgebrek,
     tekort aan personeel, tekort aan leidsters, gebrek aan personeel, personeel tekort, bkr,
     *kindratio, kind ratio, understaff*, short staffed, short of staff, staff shortage*,
     not enough staff, too few staff, alleen op de groep, alleen op een groep,
     stond alleen voor, staat alleen voor, in haar eentje op, in zijn eentje op,
     te weinig personeel, te weinig leidsters, te weinig medewerk*, te weinig pedagogisch*,
     te weinig begeleid*, te weinig handen, te weinig leiding, te weinig mensen,
     onvoldoende personeel, onvoldoende bezetting, onvoldoende leidsters,
     onvoldoende medewerk*, geen personeel",
)];
