//! Dutch.

use super::Words;

/// The words.
pub const WORDS: Words = Words {
    // Frame.
    tag: "nl",
    other_tag: "en",
    other_language: "English",
    skip: "Naar de inhoud",
    navigation: "Hoofdnavigatie",
    workplace: "werkplek",
    board: "Bord",
    list: "Lijst",
    outbox: "Postvak uit",
    administration: "Beheer",
    sign_out: "Afmelden",
    live: "Live",
    live_opening: "Verbinden…",
    live_connecting: "Niet live – opnieuw verbinden…",
    live_since: "Niet live, laatst bijgewerkt",
    reload: "Pagina vernieuwen",
    waiting: "Een ogenblik…",
    no_script: "Zonder script ververst dit bord niet vanzelf.",
    // Troubles.
    signed_out: "U bent afgemeld. Meld u opnieuw aan.",
    stale: "Een collega was net iets eerder. De pagina is bijgewerkt; wat u typte staat er nog. Kijk of het nog klopt en verstuur het opnieuw.",
    malformed: "Wij konden dit niet lezen. Kies een van de mogelijkheden en probeer het opnieuw.",
    offline: "Er is nu geen verbinding. Wat u typte staat er nog. Probeer het zo nog een keer.",
    incident: "Noem bij vragen dit nummer:",
    missing: "Deze pagina is er niet",
    missing_why: "Het adres klopt niet, of u kunt hier niet bij. Vraag het de klachtencoördinator of de beheerder.",
    cannot_show: "Deze pagina kan nu niet worden getoond",
    to_board: "Naar het bord",
    gone: "Deze reactie is voor u niet (meer) beschikbaar",
    unsent: "Dit is niet verstuurd. Kopieer wat u nog nodig hebt.",
    // Door.
    sign_in: "Aanmelden",
    sign_in_hint: "Voor medewerkers. Ouders volgen hun reactie met de volgcode.",
    email: "E-mailadres",
    password: "Wachtwoord",
    wrong_combination: "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.",
    password_lost: "Wachtwoord vergeten? De beheerder geeft u een nieuwe uitnodiging.",
    begin: "Kies uw wachtwoord",
    organisation: "Naam van de organisatie",
    organisation_hint: "Zoals ouders die kennen. Deze naam staat op elke pagina en in brieven.",
    organisation_missing: "Vul de naam van de organisatie in.",
    first_administrator: "U wordt de eerste beheerder. Daarna voegt u collega’s en locaties toe.",
    invitation_void: "Deze uitnodiging is niet meer geldig",
    invitation_void_why: "Een uitnodiging geldt een week en één keer. Vraag de beheerder om een nieuwe.",
    new_password: "Nieuw wachtwoord",
    new_password_hint: "Ten minste 12 tekens. Een paar woorden achter elkaar is goed te onthouden.",
    password_again: "Nog een keer",
    set_password: "Wachtwoord bewaren en beginnen",
    password_short: "Kies een wachtwoord van ten minste 12 tekens.",
    password_long: "Kies een korter wachtwoord: ten hoogste 200 tekens.",
    password_differs: "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
    name: "Naam",
    name_missing: "Vul een naam in.",
    email_wrong: "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    // Board and list.
    search: "Zoeken op woorden of kenmerk",
    state: "Stap",
    all_open: "Alle open stappen",
    nature: "Aard",
    all_natures: "Alle vier",
    mine: "Alleen die van mij",
    show: "Tonen",
    confidential: "vertrouwelijk",
    awaits_reply: "wacht op antwoord",
    is_mine: "van mij",
    reference: "Kenmerk",
    location: "Locatie",
    opening: "Eerste woorden",
    handler: "Behandelaar",
    deadline: "Volgende termijn",
    age: "Sinds",
    open_since: "sinds",
    nothing_found: "Hier staat nu niets. Kies een andere stap of andere woorden.",
    previous: "Vorige",
    older: "Oudere e-mails",
    next: "Volgende",
    pages: "Pagina’s",
    // What is asked of a colleague.
    asked_of_you: "Gevraagd aan u",
    nothing_asked: "Er is nu niets aan u gevraagd. Vraagt een collega u iets, dan staat het hier en krijgt u een e-mail.",
    question_to_you: "Een vraag aan u",
    the_part: "Het deel van de tekst",
    only_this_part: "U ziet alleen dit deel van de reactie. De rest blijft bij de collega’s die haar behandelen.",
    the_question: "De vraag",
    contribution_given: "Dank u wel voor uw bijdrage",
    your_contribution: "Wat u schreef",
    contribution_over: "Deze vraag hoeft u niet meer te beantwoorden",
    contribution_over_why: "De reactie is intussen afgesloten. Uw bijdrage is niet meer nodig.",
    to_start: "Naar de eerste pagina",
    asked_by: |who, day| {
        if who.is_empty() {
            format!("Een collega vroeg u dit op {day}.")
        } else {
            format!("{who} vroeg u dit op {day}.")
        }
    },
    given_to: |who, day| {
        if who.is_empty() {
            format!("U gaf haar op {day}. De behandelaar leest haar bij de reactie.")
        } else {
            format!("U gaf haar op {day}. {who} leest haar bij de reactie.")
        }
    },
    // Case.
    reaction_text: "De reactie",
    reporter: "Wie dit schreef",
    no_reporter: "Anoniem, of niet voor u te zien.",
    no_handler: "Nog geen behandelaar",
    what_now: "Wat nu",
    the_parent: "De ouder",
    records: "Afspraken en werk",
    no_records: "Nog niets vastgelegd.",
    more_parts: "Meer onderdelen",
    measures: "Maatregelen, met datum",
    nothing_now: "Er is nu niets te doen voor u.",
    not_now: "Nu niet mogelijk",
    deadlines: "Termijnen",
    involvement: "Betrokkenen",
    involvement_checked: "De controle op betrokkenheid is afgerond.",
    involvement_unchecked: "De controle op betrokkenheid is nog niet afgerond.",
    letters: "Brieven",
    no_letters: "Er is nog geen brief gemaakt.",
    show_letter: "Brief bekijken en afdrukken",
    history: "Verloop",
    updated_by: "Bijgewerkt door",
    sending: "Bezig…",
    one_at_a_time: "Even wachten: uw vorige handeling wordt nog bewaard. Doe het daarna opnieuw.",
    reason: "Reden",
    optional: "(niet verplicht)",
    reason_for_level: "(nodig bij ernstig of acuut, en bij verlagen)",
    agreed_on: "Ouder akkoord op",
    agreed_on_hint: "Zonder akkoord van de ouder blijven de termijn en het oordeel van een klacht gelden.",
    severity: "Ernst",
    category: "Categorie",
    cause: "Oorzaak",
    care: "Soort opvang",
    none: "Geen",
    colleague: "Collega",
    choose: "Kies een collega",
    choose_category: "Kies een categorie",
    make_confidential: "Alleen voor een besloten kring",
    circle: "Kring",
    own_text: "Uw eigen woorden in de brief",
    own_text_hint: "Aanhef, gegevens en afsluiting staan al in de brief.",
    channel: "Hoe gaat de brief?",
    handed_over_on: "Overhandigd op",
    empty_is_today: "Leeg laten betekent vandaag.",
    message: "Bericht",
    note: "Notitie",
    layer: "Wie leest dit?",
    layer_internal: "Collega’s die deze reactie zien",
    layer_confidential: "Alleen de besloten kring",
    // Letter and outbox.
    back_to_case: "Terug naar de reactie",
    print: "Afdrukken",
    print_hint: "Of druk af met uw browser.",
    outbox_hint: "E-mails bevatten nooit de inhoud van een reactie.",
    outbox_empty: "Er is nog geen e-mail geschreven. E-mails over reacties komen hier.",
    written_at: "Geschreven",
    subject: "Onderwerp",
    to: "Aan",
    send_again: "Opnieuw versturen",
    // Administration.
    colleagues: "Medewerkers",
    locations: "Locaties",
    roles: "Rollen vandaag",
    no_roles: "geen",
    active: "actief",
    inactive: "niet actief",
    status: "Status",
    new_colleague: "Medewerker toevoegen",
    new_colleague_effect: "Daarna geeft u rechten en een uitnodiging om een wachtwoord te kiezen.",
    save: "Bewaren",
    function: "Functie",
    function_hint: "Zoals ouders die lezen, bijvoorbeeld “locatiemanager De Boomhut”.",
    function_missing: "Vul een functie in.",
    email_hint: "Hiermee meldt de collega zich aan.",
    phone: "Telefoon op het werk",
    colleague_refused: "Dit kan niet: een andere collega heeft dit e-mailadres al, of u maakt uzelf niet actief.",
    grant_refused: "Dit recht kan niet. Kies bij de rol het bereik dat erbij hoort, en een laatste dag na de eerste.",
    details: "Gegevens",
    may_sign_in: "Actief: kan zich aanmelden en worden gekozen",
    own_end: "U kunt uzelf niet op niet actief zetten.",
    grants: "Rechten",
    no_grants: "Nog geen rechten: deze collega ziet niets.",
    own_grants: "Uw eigen rechten wijzigt een andere beheerder.",
    from: "vanaf",
    until: "tot en met",
    not_today: "geldt vandaag niet",
    given_by: "gegeven door",
    revoke: "Intrekken",
    new_grant: "Recht geven",
    role: "Rol",
    reach: "Bereik",
    reach_hint: "Locatiemanager: een locatie. Clustermanager: een cluster. Behandelaar van een afdeling: eigen reacties. De andere: de hele organisatie.",
    from_day: "Eerste dag",
    until_day: "Laatste dag",
    grant: "Recht geven",
    invitation: "Uitnodiging",
    invitation_hint: "Met een uitnodiging kiest de collega zelf een wachtwoord. Zij geldt een week en één keer.",
    invitation_once: "Geef deze link zelf aan de collega. U ziet hem alleen nu.",
    make_invitation: "Uitnodiging maken",
    clusters: "Clusters",
    cluster: "Cluster",
    no_locations: "Er zijn nog geen locaties. Voeg ze hieronder toe.",
    town: "Plaats",
    children: "Kinderen",
    in_form: "In het formulier",
    yes: "ja",
    no: "nee",
    close_place: "Niet meer tonen",
    open_place: "Weer tonen",
    import: "Locaties toevoegen of wijzigen",
    import_hint: "Eén locatie per regel. Meer soorten opvang scheidt u met een spatie: kdv, bso, peuteropvang, tso, gastouder. Een locatie met dezelfde naam wordt vervangen. Alles wordt bewaard, of niets.",
    import_template: "Sjabloon downloaden",
    import_file: "Bestand kiezen",
    import_text: "Inhoud van het bestand",
    import_check: "Controleren",
    import_store: "Alles bewaren",
    line: "Regel",
    content: "Gelezen",
    outcome: "Uitkomst",
    line_new: "nieuw",
    line_replaces: "vervangt een locatie",
    line_header: "De eerste regel moet zijn: locatie;cluster;plaats;opvang;kinderen",
    line_columns: "Deze regel heeft geen vijf kolommen.",
    line_name: "De naam van de locatie ontbreekt of is te lang.",
    line_cluster: "De naam van het cluster ontbreekt of is te lang.",
    line_care: "Kies uit kdv, bso, peuteropvang, tso en gastouder.",
    line_children: "Het aantal kinderen is geen getal.",
    line_twice: "Deze locatie staat er al eerder in.",
    line_empty: "Er staat niets in.",
    line_too_many: "Meer regels dan hier passen: ten hoogste 500.",
    // With something in them.
    new_reactions: |count| {
        if count == 1 {
            "1 nieuwe reactie".to_owned()
        } else {
            format!("{count} nieuwe reacties")
        }
    },
    more: |count| format!("Nog {count} in de lijst"),
    found: |count| {
        if count == 1 {
            "1 reactie".to_owned()
        } else {
            format!("{count} reacties")
        }
    },
    try_again_in: |minutes| {
        if minutes <= 1 {
            "U hebt het te vaak geprobeerd. Probeer het over 1 minuut opnieuw.".to_owned()
        } else {
            format!("U hebt het te vaak geprobeerd. Probeer het over {minutes} minuten opnieuw.")
        }
    },
    welcome: |name| format!("Welkom, {name}. Kies een wachtwoord om te beginnen."),
    import_sound: |count| format!("{count} regels gecontroleerd. Alles klopt; u kunt bewaren."),
    import_wrong: |count| {
        if count == 1 {
            "1 regel klopt niet. Verbeter die en controleer opnieuw; er is niets bewaard."
                .to_owned()
        } else {
            format!(
                "{count} regels kloppen niet. Verbeter ze en controleer opnieuw; er is niets bewaard."
            )
        }
    },
};
