//! What each act will do: who reads it, which state follows, which term runs.

use crate::command::CommandKind;
use crate::reaction::Language;
use crate::text::say;

/// What the act will do, whole sentences.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one sentence for each act")]
pub const fn effect(kind: CommandKind, language: Language) -> &'static str {
    let said = match kind {
        CommandKind::SetNature => (
            "De ouder leest de nieuwe aard en de reden op de volgpagina.",
            "The parent reads the new nature and the reason on the tracking page.",
        ),
        CommandKind::SetSeverity => (
            "Bij ernstig of acuut horen de directeur en de clustermanager het meteen en wijst de \
             directeur toe.",
            "At serious or acute the director and the cluster manager are told at once and the \
             director assigns.",
        ),
        CommandKind::SetCategory => (
            "De categorie telt mee in het jaarverslag. De ouder ziet haar niet.",
            "The category counts in the yearly report. The parent does not see it.",
        ),
        CommandKind::SetPlaces => (
            "De locatie bepaalt welke managers de reactie zien. De ouder ziet de wijziging niet.",
            "The location decides which managers see the reaction. The parent does not see the \
             change.",
        ),
        CommandKind::Involve => (
            "Deze collega ziet de reactie meteen niet meer, ook niet in lijsten en aantallen.",
            "This colleague stops seeing the reaction at once, in lists and counts too.",
        ),
        CommandKind::LinkInvolvement => (
            "De collega die bij de naam hoort, ziet de reactie meteen niet meer.",
            "The colleague behind the name stops seeing the reaction at once.",
        ),
        CommandKind::RuleOutInvolvement => (
            "Vastgelegd wordt waarom hier geen collega betrokken is. Was er een collega gekoppeld, \
             dan kan die de reactie weer zien als dat bij de rol hoort.",
            "Records why no colleague is involved here. If a colleague was linked, they can see \
             the reaction again where their role allows it.",
        ),
        CommandKind::CompleteInvolvementCheck => (
            "Daarna ziet de locatiemanager de klacht en kan een behandelaar worden toegewezen.",
            "After this the location manager sees the complaint and a handler can be assigned.",
        ),
        CommandKind::SetConfidential => (
            "Alleen kring, directeur, clustermanager en behandelaar zien de reactie dan nog.",
            "Only circle, director, cluster manager and handler still see the reaction.",
        ),
        CommandKind::Assign => (
            "De behandelaar krijgt een e-mail. De ouder hoort het pas met de behandelaarsbrief.",
            "The handler gets an e-mail. The parent hears it only with the handler letter.",
        ),
        CommandKind::AnnounceHandler => (
            "De ouder krijgt de brief. Na bezorging is de reactie in behandeling.",
            "The parent gets the letter. Once delivered, the reaction is being handled.",
        ),
        CommandKind::Propose => (
            "De ouder krijgt het oplossingsvoorstel en antwoordt op de volgpagina of in een \
             gesprek. Na bezorging is het voorstel gedaan en telt de brief voor de streefdatum.",
            "The parent gets the proposal and answers on the tracking page or in a talk. Once \
             delivered, the solution is proposed and the letter counts for the aim.",
        ),
        CommandKind::ExtendAim => (
            "De ouder leest waarom het voorstel later komt en wat de nieuwe streefdatum is. Die \
             geldt na bezorging; de wettelijke termijn voor het oordeel schuift niet op.",
            "The parent reads why the proposal comes later and what the new aim is. It holds \
             once delivered; the legal time limit for the judgment does not move.",
        ),
        CommandKind::Close => (
            "De ouder krijgt de sluitingsbrief, bij een klacht met het oordeel en de \
             maatregelen. Na bezorging is de reactie gesloten.",
            "The parent gets the closing letter, for a complaint with the judgment and the \
             measures. Once delivered, the reaction is closed.",
        ),
        CommandKind::ConfirmWithdrawal => (
            "De ouder krijgt de bevestiging, nu langs de gekozen weg. Na bezorging is de reactie \
             gesloten; is zij ernstig of mogelijk ernstig, dan sluit de directeur haar.",
            "The parent gets the confirmation, this time in the way chosen. Once delivered, the \
             reaction is closed; if it is or may be serious, the director closes it.",
        ),
        CommandKind::NotTake => (
            "De ouder krijgt een brief met de reden en leest wie wel kan helpen. Na bezorging is \
             de reactie gesloten; kwam zij dubbel binnen, dan gaat de eerste verder.",
            "The parent gets a letter with the reason and reads who can help instead. Once \
             delivered, the reaction is closed; if it came in twice, the first one goes on.",
        ),
        CommandKind::ThankAndClose => (
            "De ouder krijgt het dankbericht. Na bezorging is de reactie gesloten.",
            "The parent gets the thank-you message. Once delivered, the reaction is closed.",
        ),
        CommandKind::DeliverLetter => (
            "Vanaf de gekozen dag telt de brief als bezorgd bij de ouder.",
            "From the chosen day on, the letter counts as delivered to the parent.",
        ),
        CommandKind::TakeBackLetter => (
            "De brief telt niet meer en de termijn loopt weer. Kies daarna een andere weg.",
            "The letter no longer counts and the term runs again. Choose another way next.",
        ),
        CommandKind::WriteToParent => (
            "De ouder leest het bericht op de volgpagina. Is het e-mailadres bekend, dan gaat er \
             een e-mail zonder inhoud heen.",
            "The parent reads it on the tracking page. If the e-mail address is known, an e-mail \
             without content is sent.",
        ),
        CommandKind::WriteNote => (
            "Alleen collega’s die deze reactie zien, lezen de notitie. De ouder niet.",
            "Only colleagues who see this reaction read the note. The parent does not.",
        ),
        CommandKind::WriteToOrganisation => (
            "Wij lezen uw bericht bij uw reactie. Ons antwoord komt op deze pagina.",
            "We read your message with your reaction. Our answer comes on this page.",
        ),
        CommandKind::AskParent => (
            "De ouder leest de vraag op de volgpagina en kan daar antwoorden. Zolang de vraag \
             openstaat, schuift de streefdatum op, in totaal ten hoogste 14 dagen.",
            "The parent reads the question on the tracking page and can answer there. While the \
             question is open the aim moves along, 14 days in all at most.",
        ),
        CommandKind::AnswerQuestion => (
            "De ouder leest op de volgpagina welk antwoord is vastgelegd. De vraag is dan \
             beantwoord en de streefdatum schuift niet verder op.",
            "The parent reads on the tracking page which answer was recorded. The question is \
             then answered and the aim moves no further.",
        ),
        CommandKind::LapseQuestion => (
            "Dit gaat vanzelf, zeven dagen nadat de vraag is gesteld. De ouder leest dat wij \
             zonder antwoord verdergaan en de streefdatum schuift niet verder op.",
            "This happens by itself, seven days after the question was asked. The parent reads \
             that we go on without an answer, and the aim moves no further.",
        ),
        CommandKind::RecordAgreement => (
            "De ouder leest de afspraak op de volgpagina. Bij een klacht gaat het voorstel pas \
             weg met een afspraak, of met de reden waarom er geen is.",
            "The parent reads the agreement on the tracking page. For a complaint the proposal \
             goes out only with an agreement, or with the reason why there is none.",
        ),
        CommandKind::CorrectAgreement => (
            "De ouder leest de afspraak zoals die nu is op de volgpagina. Hoe zij eerst was, \
             blijft in de tijdlijn staan.",
            "The parent reads the agreement as it is now on the tracking page. How it was before \
             stays in the timeline.",
        ),
        CommandKind::CompleteAgreement => (
            "De ouder leest op de volgpagina dat de afspraak is nagekomen.",
            "The parent reads on the tracking page that the agreement was kept.",
        ),
        CommandKind::RecordContact => (
            "Alleen collega’s die deze reactie zien, lezen dit. Voor de verificatie telt een \
             gesprek met beide cijfers, of twee pogingen op verschillende dagen.",
            "Only colleagues who see this reaction read it. For the verification a talk with \
             both scores counts, or two attempts on different days.",
        ),
        CommandKind::AskContribution => (
            "Deze collega krijgt alleen het gekozen deel en de vraag te lezen, verder niets van \
             de reactie. De ouder leest dit niet.",
            "This colleague is shown only the part chosen and the question, nothing else of the \
             reaction. The parent does not read it.",
        ),
        CommandKind::Contribute => (
            "De behandelaar leest de bijdrage bij de reactie, de ouder niet. Wie alleen hiervoor \
             is gevraagd, ziet het gekozen deel daarna niet meer.",
            "The handler reads the contribution with the reaction, the parent does not. Whoever \
             was asked only for this no longer sees the part chosen.",
        ),
        CommandKind::AddSubAction => (
            "De deeltaak komt op naam van deze collega, voor de gekozen locatie en datum. De \
             ouder ziet haar niet.",
            "The sub-action is put in this colleague’s name, for the location and date chosen. \
             The parent does not see it.",
        ),
        CommandKind::CompleteSubAction => (
            "Collega’s die deze reactie zien, lezen wat de deeltaak heeft opgeleverd. De ouder \
             leest dit niet.",
            "Colleagues who see this reaction read what came of the sub-action. The parent does \
             not.",
        ),
        CommandKind::DraftProposal => (
            "Collega’s die deze reactie zien, lezen het ontwerp; de ouder leest het pas in de \
             brief. Opnieuw opstellen vervangt het ontwerp van deze ronde.",
            "Colleagues who see this reaction read the draft; the parent reads it only in the \
             letter. Drafting again replaces the draft of this round.",
        ),
        CommandKind::DraftJudgment => (
            "De ouder leest het oordeel pas in de brief: bij het voorstel of bij het sluiten. Na \
             bezorging telt die brief voor de wettelijke termijn van zes weken en zijn de \
             maatregelen beloofd.",
            "The parent reads the judgment only in the letter: with the proposal or at closing. \
             Once delivered, that letter counts for the legal time limit of six weeks and the \
             measures are promised.",
        ),
        CommandKind::AcceptProposal => (
            "De ouder leest op de volgpagina dat het akkoord is vastgelegd. Nu volgt de \
             verificatie: vraag binnen een week of de ouder tevreden is.",
            "The parent reads on the tracking page that the proposal was accepted. Now the \
             verification follows: ask within a week whether the parent is satisfied.",
        ),
        CommandKind::RefuseProposal => (
            "De ouder leest de reden terug op de volgpagina. De reactie is weer in behandeling, \
             in een nieuwe ronde; de termijnen veranderen niet.",
            "The parent can read the reason back on the tracking page. The reaction is being \
             handled again, in a new round; the terms do not change.",
        ),
        CommandKind::StartVerifying => (
            "De reactie gaat zonder antwoord naar de verificatie en de ouder leest dat op de \
             volgpagina. Vraag binnen een week of de ouder tevreden is.",
            "The reaction goes to the verification without an answer, and the parent reads so on \
             the tracking page. Ask within a week whether the parent is satisfied.",
        ),
        CommandKind::RecordSatisfaction => (
            "De ouder leest beide cijfers terug op de volgpagina. Is een cijfer 1 of 2, dan kan \
             de sluitingsbrief pas weg als een leidinggevende boven de behandelaar instemt. U \
             leest eerst wie dat is.",
            "The parent can read both scores back on the tracking page. If a score is 1 or 2, \
             the closing letter can go only once a manager above the handler consents. You first \
             read who that is.",
        ),
        CommandKind::ConsentToClose => (
            "De sluitingsbrief kan dan weg, al is de ouder niet tevreden. Alleen collega’s die \
             deze reactie zien, lezen de reden.",
            "The closing letter can then go, though the parent is not satisfied. Only colleagues \
             who see this reaction read the reason.",
        ),
        CommandKind::CompleteMeasure => (
            "De ouder leest op de volgpagina dat de maatregel is uitgevoerd. De gekozen dag telt \
             voor de beloofde datum.",
            "The parent reads on the tracking page that the measure was carried out. The day \
             chosen counts for the date that was promised.",
        ),
        CommandKind::ToFullTrack => (
            "De ouder leest de reden; de reactie gaat naar de beoordeling en krijgt daarna een \
             behandelaar. Was zij al gesloten, dan beginnen de termijnen van één en drie weken \
             opnieuw.",
            "The parent reads the reason; the reaction goes to the review and gets a handler \
             next. If it was already closed, the terms of one and three weeks begin anew.",
        ),
        CommandKind::Withdraw => (
            "De ouder krijgt een bevestiging en na bezorging is de reactie gesloten. Is zij \
             ernstig of mogelijk ernstig, dan gaat het onderzoek door en sluit de directeur \
             haar.",
            "The parent gets a confirmation and, once delivered, the reaction is closed. If it \
             is or may be serious, we go on looking into it and the director closes it.",
        ),
        CommandKind::UndoWithdrawal => (
            "De reactie gaat verder waar zij was en de ouder leest de reden. Een bevestiging van \
             de intrekking die nog onderweg is, sluit de reactie niet meer.",
            "The reaction goes on where it was and the parent reads the reason. A confirmation \
             of the withdrawal that is still on its way no longer closes it.",
        ),
        CommandKind::CloseInternally => (
            "De reactie is meteen gesloten en de ouder krijgt hierover geen brief. Alleen \
             collega’s die deze reactie zien, lezen wat is gevonden en gedaan.",
            "The reaction is closed at once and the parent gets no letter about it. Only \
             colleagues who see this reaction read what was found and done.",
        ),
        CommandKind::Reopen => (
            "De ouder leest de reden op de volgpagina en de termijnen beginnen opnieuw. De \
             reactie gaat naar de beoordeling, of naar de directeur als zij ernstig is.",
            "The parent reads the reason on the tracking page and the terms begin anew. The \
             reaction goes to the review, or to the director if it is serious.",
        ),
        CommandKind::TakeOver => (
            "Wie overneemt, is meteen behandelaar; de toestemming wordt vastgelegd. Kende de \
             ouder al een behandelaar, dan moet de nieuwe behandelaarsbrief binnen een week \
             bezorgd zijn.",
            "Whoever takes over is the handler at once; the consent is recorded. If the parent \
             already knew a handler, the new handler letter must be delivered within a week.",
        ),
        CommandKind::HandBack => (
            "De reactie heeft dan geen behandelaar meer en gaat terug naar de beoordeling, of \
             naar de directeur als zij ernstig is. De termijnen lopen door.",
            "The reaction then has no handler and goes back to the review, or to the director if \
             it is serious. The terms run on.",
        ),
        CommandKind::Object => (
            "Alleen de ouder maakt bezwaar, op de volgpagina. Wie een behandelaar toewijst, \
             beslist binnen een week.",
            "Only the parent objects, on the tracking page. Whoever assigns a handler decides \
             within a week.",
        ),
        CommandKind::AnswerObjection => (
            "De ouder leest het antwoord op de volgpagina. Krijgt de ouder gelijk, dan heeft de \
             reactie geen behandelaar tot een andere collega is toegewezen.",
            "The parent reads the answer on the tracking page. If the objection is granted, the \
             reaction has no handler until another colleague is assigned.",
        ),
        CommandKind::OpenDispute => (
            "De behandeling gaat gewoon door. Zolang het geschil loopt, wordt niets van deze \
             reactie gewist.",
            "The handling simply goes on. As long as the dispute lasts, nothing of this reaction \
             is erased.",
        ),
        CommandKind::SettleDispute => (
            "De uitkomst staat bij de reactie en dit geschil houdt het wissen niet meer tegen. \
             De ouder leest dit niet op de volgpagina.",
            "The outcome is kept with the reaction and this dispute no longer stops erasing. The \
             parent does not read it on the tracking page.",
        ),
        CommandKind::SetHold => (
            "Met de bewaarplicht wordt niets van deze reactie gewist, ook niet als de \
             bewaartermijn voorbij is. Na opheffen mag wissen weer, tenzij er nog een geschil \
             loopt.",
            "Under the hold nothing of this reaction is erased, not even after its retention \
             period. Once lifted, erasing is allowed again, unless a dispute still lasts.",
        ),
        CommandKind::TakeUp => (
            "U wordt de behandelaar. Collega’s van de afdeling hoeven niets meer te doen. De ouder \
             hoort het met de behandelaarsbrief.",
            "You become the handler. Colleagues of the department need not do anything more. The \
             parent hears it with the handler letter.",
        ),
        CommandKind::JoinDuplicate => (
            "De dubbele reactie gaat hier verder. Was zij van dezelfde ouder, dan leest die het \
             op de volgpagina.",
            "The duplicate goes on here. If the same parent sent it, they read so on the \
             tracking page.",
        ),
        CommandKind::PartDuplicate => (
            "De dubbele reactie gaat weer op zichzelf verder.",
            "The duplicate goes on by itself again.",
        ),
        CommandKind::Anonymise => (
            "Alles wordt gewist, behalve de cijfers voor het jaarverslag. Dat is niet ongedaan te \
             maken.",
            "Everything is erased, except the figures for the yearly report. This cannot be \
             undone.",
        ),
        CommandKind::RecordConsultation => (
            "Alleen directeur, clustermanager, kring en aandachtsfunctionaris lezen dit. Daarna \
             kan de directeur niveau 4 verlagen; bij een redelijk vermoeden is meteen aangifte \
             nodig.",
            "Only director, cluster manager, circle and child protection officer read this. The \
             director can then lower level 4; a reasonable suspicion is reported to the police \
             at once.",
        ),
    };
    say(language, said)
}
