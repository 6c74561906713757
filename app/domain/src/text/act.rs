//! Acts on screen: what each is called and what it will do.

use super::say;
use crate::command::CommandKind;
use crate::reaction::Language;

/// "Behandelaar toewijzen".
#[must_use]
pub const fn title(kind: CommandKind, language: Language) -> &'static str {
    let said = match kind {
        CommandKind::SetNature => ("Aard wijzigen", "Change the nature"),
        CommandKind::SetSeverity => ("Ernst bepalen", "Set the severity"),
        CommandKind::SetCategory => ("Categorie kiezen", "Choose a category"),
        CommandKind::SetPlaces => ("Locatie wijzigen", "Change the location"),
        CommandKind::Involve => ("Betrokken collega toevoegen", "Add an involved colleague"),
        CommandKind::LinkInvolvement => (
            "Naam koppelen aan een collega",
            "Link a name to a colleague",
        ),
        CommandKind::RuleOutInvolvement => ("Naam uitsluiten", "Rule out a name"),
        CommandKind::CompleteInvolvementCheck => (
            "Controle op betrokkenheid afronden",
            "Finish the involvement check",
        ),
        CommandKind::SetConfidential => ("Besloten kring instellen", "Set the restricted circle"),
        CommandKind::Assign => ("Behandelaar toewijzen", "Assign a handler"),
        CommandKind::AnnounceHandler => ("Behandelaarsbrief sturen", "Send the handler letter"),
        CommandKind::ThankAndClose => ("Bedanken en sluiten", "Thank and close"),
        CommandKind::DeliverLetter => ("Bezorging vastleggen", "Record delivery"),
        CommandKind::TakeBackLetter => ("Brief kwam terug", "Letter came back"),
        CommandKind::WriteToParent => ("Bericht aan de ouder", "Message to the parent"),
        CommandKind::WriteNote => ("Notitie voor collega’s", "Note for colleagues"),
        CommandKind::WriteToOrganisation => ("Bericht sturen", "Send a message"),
    };
    say(language, said)
}

/// What the act will do, whole sentences.
#[must_use]
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
            "Vastgelegd wordt waarom bij deze naam geen collega betrokken is.",
            "Records why no colleague is involved behind this name.",
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
    };
    say(language, said)
}
