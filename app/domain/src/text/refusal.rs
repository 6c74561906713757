//! Why an act can't be done: who can do it, or what to do first.

mod parent;

pub use parent::refusal_for_parent;

use super::say;
use crate::error::{Refusal, StoreError};
use crate::reaction::Language;

/// For colleagues.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one sentence for each refusal")]
pub const fn refusal(refusal: Refusal, language: Language) -> &'static str {
    let said = match refusal {
        Refusal::NotFound => (
            "Deze reactie is er niet, of een andere collega kan erbij. Vraag het de \
             klachtencoördinator.",
            "This reaction does not exist, or another colleague has access. Ask the complaints \
             coordinator.",
        ),
        Refusal::NotYourRole => (
            "Dit hoort bij een andere rol. Vraag het de klachtencoördinator.",
            "This belongs to another role. Ask the complaints coordinator.",
        ),
        Refusal::NotInThisState => (
            "Dit kan niet in de stap waarin de reactie nu is.",
            "This cannot be done at the step the reaction is at now.",
        ),
        Refusal::DirectorOnly => (
            "De reactie is ernstig. Alleen de directeur kan dit, of wie de directeur vervangt.",
            "The reaction is serious. Only the director, or whoever stands in, can do this.",
        ),
        Refusal::AwaitsDirector => (
            "De directeur beslist eerst wie deze ernstige reactie behandelt. Tot dan kunt u \
             lezen en notities schrijven, maar niets aan de ouder of aan collega’s vragen of sturen.",
            "The director first decides who handles this serious reaction. Until then you can \
             read and write notes, but not ask or send anything to the parent or to colleagues.",
        ),
        Refusal::AboveYourLevel => (
            "De locatiemanager beoordeelt tot en met niveau 2. Vraag het de klachtencoördinator.",
            "The location manager reviews up to level 2. Ask the complaints coordinator.",
        ),
        Refusal::ReasonMissing => ("Schrijf eerst waarom.", "Write the reason first."),
        Refusal::InvolvementUnchecked => (
            "Rond eerst de controle op betrokkenheid af: koppel elke genoemde naam of sluit die \
             uit.",
            "Finish the involvement check first: link each name given, or rule it out.",
        ),
        Refusal::InvolvementSettled => (
            "Hier valt niets meer te koppelen of uit te sluiten. Laad de pagina opnieuw.",
            "There is nothing left to link or to rule out here. Load the page again.",
        ),
        Refusal::CandidateInvolved => (
            "Deze collega is betrokken. Kies een andere collega.",
            "This colleague is involved. Choose another colleague.",
        ),
        Refusal::CandidateUnsuitable => (
            "Deze collega kan deze reactie niet behandelen. Kies een collega uit de lijst.",
            "This colleague cannot handle this reaction. Choose a colleague from the list.",
        ),
        Refusal::CandidateOutside => (
            "Deze collega leest deze reactie niet. Kies iemand die haar leest, of voeg de collega \
             eerst toe aan de kring.",
            "This colleague does not read this reaction. Choose somebody who does, or add the \
             colleague to the circle first.",
        ),
        Refusal::AlreadyHandler => (
            "Deze collega behandelt de reactie al. Kies een andere collega.",
            "This colleague already handles the reaction. Choose another colleague.",
        ),
        Refusal::FullTrackOnly => (
            "Bedanken en sluiten kan bij een compliment, suggestie of tip van niveau 0. Bepaal \
             eerst de ernst, of laat een behandelaar deze reactie oppakken.",
            "Thanking and closing is for a compliment, suggestion or tip at level 0. Set the \
             severity first, or let a handler take this reaction.",
        ),
        Refusal::NoHandler => ("Wijs eerst een behandelaar toe.", "Assign a handler first."),
        Refusal::LetterPending => (
            "Er is al een brief goedgekeurd. Leg eerst vast dat die is bezorgd.",
            "A letter was already approved. Record its delivery first.",
        ),
        Refusal::NoSuchLetter => (
            "Deze brief is er niet, of is al verwerkt. Laad de pagina opnieuw.",
            "This letter does not exist or was already dealt with. Load the page again.",
        ),
        Refusal::ChannelUnavailable => (
            "De ouder gaf hiervoor geen adres. Kies een andere weg.",
            "The parent left no address for this. Choose another way.",
        ),
        Refusal::ConsultationMissing => (
            "Een reactie van niveau 4 gaat pas omlaag of dicht als het overleg met de \
             vertrouwensinspecteur is vastgelegd. Leg dat eerst vast.",
            "A reaction of level 4 is lowered or closed only once the talk with the confidential \
             inspector was recorded. Record that first.",
        ),
        Refusal::NothingChanges => (
            "Er verandert niets. Kies eerst iets anders.",
            "Nothing would change. Choose something else first.",
        ),
        Refusal::DateImpossible => (
            "Kies een dag tot en met vandaag, en niet van voor de ontvangst. Een brief is niet \
             bezorgd voordat die is goedgekeurd, en een geschil eindigt niet voordat het begint.",
            "Choose a day up to and including today, and not before the receipt. A letter is not \
             delivered before it was approved, and a dispute does not end before it began.",
        ),
        Refusal::DateOver => (
            "Deze datum moet nog komen. Kies vandaag of later. Voor het antwoord van de ouder \
             kiest u ten minste morgen.",
            "This date has to be still to come. Choose today or later. For the parent’s answer \
             choose tomorrow at the earliest.",
        ),
        Refusal::SeverityUnsettled => (
            "Deze reactie is mogelijk ernstig. Bepaal eerst de ernst.",
            "This reaction may be serious. Set the severity first.",
        ),
        Refusal::ComplaintHasALevel => (
            "Een klacht heeft ten minste niveau 1. Kies een hoger niveau, of wijzig eerst de aard.",
            "A complaint has at least level 1. Choose a higher level, or change the nature first.",
        ),
        Refusal::MessagesFull => (
            "Er past geen bericht meer bij deze reactie. Bel de ouder of schrijf een brief.",
            "No more messages fit with this reaction. Call the parent or write a letter.",
        ),
        Refusal::QuestionOpen => (
            "Er staat nog een vraag aan de ouder open. Wacht op het antwoord, of leg het eerst \
             vast.",
            "A question to the parent is still open. Wait for the answer, or record it first.",
        ),
        Refusal::NoQuestion => (
            "Er staat geen vraag aan de ouder meer open. Laad de pagina opnieuw, of stel een \
             nieuwe vraag.",
            "No question to the parent is open any more. Load the page again, or ask a new \
             question.",
        ),
        Refusal::TooEarly => (
            "De ouder heeft nog tijd om te antwoorden. Wacht tot die termijn voorbij is, of leg \
             het antwoord vast.",
            "The parent still has time to answer. Wait until that term is over, or record the \
             answer.",
        ),
        Refusal::NoSuchRecord => (
            "Dit hoort niet bij deze reactie, of is al afgerond. Laad de pagina opnieuw en kijk \
             wat er nog openstaat.",
            "This does not belong to this reaction, or is done already. Load the page again and \
             see what is still open.",
        ),
        Refusal::ObjectionOpen => (
            "Beantwoord eerst het bezwaar van de ouder tegen de behandelaar.",
            "Answer the parent’s objection to the handler first.",
        ),
        Refusal::ProposalMissing => (
            "Stel eerst het oplossingsvoorstel van deze ronde op.",
            "Draft the proposal of this round first.",
        ),
        Refusal::AgreementMissing => (
            "Leg eerst een afspraak met de ouder vast, of schrijf in het voorstel waarom er geen \
             is.",
            "Record an agreement with the parent first, or write in the proposal why there is \
             none.",
        ),
        Refusal::NotVerified => (
            "Leg eerst het gesprek met de ouder en beide cijfers vast. Is de ouder niet te \
             bereiken, leg dan twee pogingen op verschillende dagen vast.",
            "Record the talk with the parent and both scores first. If the parent cannot be \
             reached, record two attempts on different days.",
        ),
        Refusal::JudgmentMissing => (
            "Stel eerst het oordeel op, met de redenen en met een datum bij elke maatregel.",
            "Draft the judgment first, with the reasons and with a date for each measure.",
        ),
        Refusal::MeasureOverdue => (
            "De datum van een maatregel is voorbij. Leg vast dat de maatregel is uitgevoerd, of \
             stel het oordeel opnieuw op met een datum die nog komt.",
            "The date of a measure is over. Record that the measure was carried out, or draft \
             the judgment again with a date that is still to come.",
        ),
        Refusal::NoJudgmentNeeded => (
            "Een oordeel hoort bij een klacht. Is dit er een, wijzig dan eerst de aard.",
            "A judgment belongs to a complaint. If this is one, change the nature first.",
        ),
        Refusal::ConsentMissing => (
            "De ouder is niet tevreden. Vraag eerst wie boven de behandelaar staat om in te \
             stemmen met sluiten: de clustermanager, de directeur of de bestuurder.",
            "The parent is not satisfied. First ask whoever stands above the handler to consent \
             to closing: the cluster manager, the director or the board member.",
        ),
        Refusal::NotNextUp => (
            "Hiermee stemt in wie boven de behandelaar staat. Vraag het de clustermanager, of \
             anders de directeur, of als die de reactie behandelt de bestuurder.",
            "Whoever stands above the handler consents to this. Ask the cluster manager, or else \
             the director, or the board member if the director handles the reaction.",
        ),
        Refusal::NotWithdrawn => (
            "De ouder heeft deze reactie niet ingetrokken. Leg eerst de intrekking vast, of \
             behandel de reactie verder.",
            "The parent did not withdraw this reaction. Record the withdrawal first, or go on \
             handling it.",
        ),
        Refusal::LetterNotDelivered => (
            "De bevestiging van de intrekking is nog niet bezorgd. Stuur haar eerst, of leg de \
             bezorging vast.",
            "The confirmation of the withdrawal was not delivered yet. Send it first, or record \
             its delivery.",
        ),
        Refusal::ProofMissing => (
            "Schrijf eerst waaruit blijkt dat de ouder intrekt, bijvoorbeeld uit een e-mail of \
             een gesprek.",
            "Write first what shows that the parent withdraws, for example an e-mail or a talk.",
        ),
        Refusal::TooLate => (
            "De ouder kan tot zes weken na het sluiten heropenen. Daarna doet de \
             klachtencoördinator of de directeur dat.",
            "The parent can open it again until six weeks after closing. After that the \
             complaints coordinator or the director does.",
        ),
        Refusal::SameCase => (
            "Dit is deze reactie zelf. Kies de eerdere reactie die hetzelfde vertelt.",
            "This is this reaction itself. Choose the earlier reaction that tells the same.",
        ),
        Refusal::PersonNeeded => (
            "Wie een ernstige reactie behandelt, bepaalt de directeur zelf. Kies een collega in \
             plaats van een afdeling.",
            "The director decides personally who handles a serious reaction. Choose a colleague \
             instead of a department.",
        ),
        Refusal::OriginalUnknown => (
            "U ziet geen reactie met dit kenmerk. Vul het kenmerk in van de eerdere reactie, \
             bijvoorbeeld KR-2026-00042.",
            "You see no reaction with this reference. Fill in the reference of the earlier \
             reaction, for example KR-2026-00042.",
        ),
        Refusal::OriginalNotOpen => (
            "De eerdere reactie is afgesloten of zelf samengevoegd. Heropen haar eerst, of kies \
             een reactie die nog openstaat.",
            "The earlier reaction is closed or was merged itself. Open it again first, or choose \
             a reaction that is still open.",
        ),
        Refusal::OriginalUnlike => (
            "Deze reactie is een klacht, ernstiger of vertrouwelijker dan de eerdere. Pas eerst \
             de aard, de ernst of de vertrouwelijkheid van de eerdere reactie aan.",
            "This reaction is a complaint, more serious or more confidential than the earlier \
             one. Change the nature, severity or confidentiality of the earlier one first.",
        ),
        Refusal::OriginalSeenByInvolved => (
            "Bij deze reactie is iemand betrokken die de eerdere reactie kan lezen, of een naam \
             is nog niet uitgezocht. Zoek de naam uit en leg de betrokkenheid ook bij de eerdere \
             reactie vast.",
            "Somebody involved here can read the earlier reaction, or a name is not looked up \
             yet. Look the name up and record the involvement with the earlier reaction too.",
        ),
        Refusal::OwnJudgment => (
            "Deze klacht is van iemand anders, of wij weten niet of het dezelfde ouder is. Wie \
             klaagt, krijgt een eigen oordeel: behandel haar daarom apart.",
            "This complaint is somebody else’s, or we do not know whether it is the same parent. \
             Whoever complains gets a judgment of their own, so handle it separately.",
        ),
        Refusal::ConsentInvalid => (
            "Toestemming geeft de klachtencoördinator, de clustermanager of de directeur, die de \
             reactie zelf kan zien. Kies zo’n collega, of uzelf als u dat bent.",
            "Consent comes from the complaints coordinator, the cluster manager or the director, \
             who can see the reaction. Choose such a colleague, or yourself if you are one.",
        ),
        Refusal::NothingToObject => (
            "De ouder kan bezwaar maken zodra de behandelaarsbrief is bezorgd, één keer per \
             behandelaar.",
            "The parent can object once the handler letter was delivered, one time for each \
             handler.",
        ),
        Refusal::NotLater => (
            "Kies een datum na de streefdatum van nu. Is het voorstel al gedaan, dan is een \
             tussenbericht niet nodig.",
            "Choose a date after the present aim. If the solution was already proposed, no \
             interim letter is needed.",
        ),
        Refusal::PoliceReportDue => (
            "Bij een redelijk vermoeden moet meteen aangifte bij de politie worden gedaan. Doe \
             dat eerst en vul de dag van de aangifte in.",
            "A reasonable suspicion must be reported to the police at once. Do that first and \
             fill in the day of the report.",
        ),
        Refusal::NotAcute => (
            "Dit overleg hoort bij niveau 4. Gaat het daarom, bepaal dan eerst de ernst.",
            "This talk belongs to level 4. If that is what it is about, set the severity first.",
        ),
        Refusal::NoComplaint => (
            "Een geschil gaat over een klacht. Is dit er een, wijzig dan eerst de aard.",
            "A dispute is about a complaint. If this is one, change the nature first.",
        ),
        Refusal::KeptByHold => (
            "Op deze reactie rust een bewaarplicht. Er wordt niets gewist zolang de directeur die \
             niet opheft.",
            "This reaction is under a hold. Nothing is erased until the director lifts it.",
        ),
        Refusal::DisputeOpen => (
            "Er loopt nog een geschil over deze reactie. De bewaartermijn begint als de uitkomst \
             is vastgelegd.",
            "A dispute about this reaction goes on. The retention term starts once its outcome \
             was recorded.",
        ),
        Refusal::RetentionRuns => (
            "De bewaartermijn van deze reactie is nog niet voorbij.",
            "The retention term of this reaction is not over yet.",
        ),
        Refusal::ReportOpen => (
            "Deze reactie telt mee in een jaarverslag dat nog niet vaststaat. Stel dat verslag \
             eerst vast.",
            "This reaction counts in a yearly report that is not final yet. Make that report \
             final first.",
        ),
        Refusal::WithdrawnAlready => (
            "De ouder heeft deze reactie ingetrokken en krijgt alleen nog de bevestiging \
             daarvan. Stuur die als zij nog niet is bezorgd.",
            "The parent withdrew this reaction and gets only the confirmation of that. Send it \
             if it was not delivered yet.",
        ),
    };
    say(language, said)
}

/// What the store answered, for everybody.
#[must_use]
pub const fn store_error(error: StoreError, language: Language) -> &'static str {
    let said = match error {
        StoreError::Stale => (
            "Een collega was net iets eerder. Laad de pagina opnieuw en kijk of dit nog nodig is.",
            "A colleague was just ahead. Load the page again and see whether this is still needed.",
        ),
        StoreError::KeyReused => (
            "Met dit formulier is al een andere tekst verstuurd. Kies of dit een aanvulling is \
             of een nieuwe reactie.",
            "Another text was already sent with this form. Choose whether this adds to it or is \
             a new reaction.",
        ),
        StoreError::Broken => (
            "De gegevens van deze reactie zijn beschadigd. Daarom tonen wij haar niet. Vraag de \
             beheerder om te kijken wat er is gebeurd.",
            "The record of this reaction was damaged, so we do not show it. Ask the \
             administrator to look at what happened.",
        ),
        StoreError::Unavailable => (
            "Het lukt nu niet om dit te bewaren. Er is niets verstuurd. Probeer het over een \
             paar minuten nog een keer.",
            "This cannot be stored right now. Nothing was sent. Try again in a few minutes.",
        ),
    };
    say(language, said)
}
