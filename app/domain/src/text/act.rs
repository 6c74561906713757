//! Acts on screen: what each is called and what it will do.

mod button;
mod effect;
mod parent;

pub use button::button;
pub use effect::effect;
pub use parent::{effect_for_parent, title_for_parent};

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
        CommandKind::RuleOutInvolvement => ("Betrokkenheid uitsluiten", "Rule out an involvement"),
        CommandKind::CompleteInvolvementCheck => (
            "Controle op betrokkenheid afronden",
            "Finish the involvement check",
        ),
        CommandKind::SetConfidential => ("Besloten kring instellen", "Set the restricted circle"),
        CommandKind::Assign => ("Behandelaar toewijzen", "Assign a handler"),
        CommandKind::AnnounceHandler => ("Behandelaarsbrief sturen", "Send the handler letter"),
        CommandKind::Propose => ("Oplossingsvoorstel sturen", "Send the proposal"),
        CommandKind::ExtendAim => ("Tussenbericht sturen", "Send the interim letter"),
        CommandKind::Close => ("Sluitingsbrief sturen", "Send the closing letter"),
        CommandKind::ConfirmWithdrawal => ("Intrekking bevestigen", "Confirm the withdrawal"),
        CommandKind::NotTake => ("Niet in behandeling nemen", "Decline to handle"),
        CommandKind::ThankAndClose => ("Bedanken en sluiten", "Thank and close"),
        CommandKind::DeliverLetter => ("Bezorging vastleggen", "Record delivery"),
        CommandKind::TakeBackLetter => ("Brief kwam terug", "Letter came back"),
        CommandKind::WriteToParent => ("Bericht aan de ouder", "Message to the parent"),
        CommandKind::WriteNote => ("Notitie voor collega’s", "Note for colleagues"),
        CommandKind::WriteToOrganisation => ("Bericht sturen", "Send a message"),
        CommandKind::AskParent => ("Vraag stellen aan de ouder", "Ask the parent"),
        CommandKind::AnswerQuestion => (
            "Antwoord van de ouder vastleggen",
            "Record the parent’s answer",
        ),
        CommandKind::LapseQuestion => ("Vraag laten vervallen", "Let the question lapse"),
        CommandKind::RecordAgreement => ("Afspraak vastleggen", "Record an agreement"),
        CommandKind::CorrectAgreement => ("Afspraak wijzigen", "Change the agreement"),
        CommandKind::CompleteAgreement => {
            ("Nagekomen afspraak vastleggen", "Record a kept agreement")
        }
        CommandKind::RecordContact => ("Contact vastleggen", "Record a contact"),
        CommandKind::AskContribution => ("Bijdrage vragen", "Ask for a contribution"),
        CommandKind::Contribute => ("Bijdrage geven", "Give the contribution"),
        CommandKind::AddSubAction => ("Deeltaak geven", "Give a sub-action"),
        CommandKind::CompleteSubAction => ("Deeltaak afronden", "Finish a sub-action"),
        CommandKind::DraftProposal => ("Oplossingsvoorstel opstellen", "Draft the proposal"),
        CommandKind::DraftJudgment => ("Oordeel opstellen", "Draft the judgment"),
        CommandKind::AcceptProposal => (
            "Akkoord van de ouder vastleggen",
            "Record that the parent accepts",
        ),
        CommandKind::RefuseProposal => (
            "Afwijzing door de ouder vastleggen",
            "Record that the parent refuses",
        ),
        CommandKind::StartVerifying => (
            "Verificatie beginnen zonder antwoord",
            "Start the verification without an answer",
        ),
        CommandKind::RecordSatisfaction => ("Tevredenheid vastleggen", "Record satisfaction"),
        CommandKind::ConsentToClose => ("Instemmen met sluiten", "Consent to closing"),
        CommandKind::CompleteMeasure => (
            "Uitgevoerde maatregel vastleggen",
            "Record a measure carried out",
        ),
        CommandKind::ToFullTrack => ("Volledig behandelen", "Handle in full"),
        CommandKind::Withdraw => ("Intrekking vastleggen", "Record the withdrawal"),
        CommandKind::UndoWithdrawal => ("Intrekking ongedaan maken", "Undo the withdrawal"),
        CommandKind::CloseInternally => ("Intern sluiten", "Close internally"),
        CommandKind::Reopen => ("Reactie heropenen", "Open again"),
        CommandKind::TakeOver => ("Behandeling overnemen", "Take over the handling"),
        CommandKind::HandBack => ("Behandeling teruggeven", "Hand back the handling"),
        CommandKind::Object => ("Bezwaar tegen de behandelaar", "Objection to the handler"),
        CommandKind::AnswerObjection => ("Bezwaar beantwoorden", "Answer the objection"),
        CommandKind::OpenDispute => ("Geschil vastleggen", "Record a dispute"),
        CommandKind::SettleDispute => (
            "Uitkomst van het geschil vastleggen",
            "Record the outcome of the dispute",
        ),
        CommandKind::SetHold => ("Bewaarplicht instellen of opheffen", "Set or lift the hold"),
        CommandKind::TakeUp => ("Zelf oppakken", "Take it up yourself"),
        CommandKind::JoinDuplicate => ("Dubbele reactie opnemen", "Take in a duplicate"),
        CommandKind::PartDuplicate => ("Dubbele reactie losmaken", "Part from a duplicate"),
        CommandKind::Anonymise => ("Wissen na de bewaartermijn", "Erase after retention"),
        CommandKind::RecordConsultation => (
            "Overleg met vertrouwensinspecteur vastleggen",
            "Record the talk with the confidential inspector",
        ),
    };
    say(language, said)
}

/// The themes under which acts are listed, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// The handling and its outcome.
    Handling,
    /// Letters and messages to the parent.
    Parent,
    /// What it is, where, how serious, who is involved.
    Review,
    /// Who handles it, how it ends otherwise, what stands beside it.
    Course,
}

impl Theme {
    /// All themes, in order.
    pub const ALL: [Self; 4] = [Self::Handling, Self::Parent, Self::Review, Self::Course];

    /// "Behandeling".
    #[must_use]
    pub const fn title(self, language: Language) -> &'static str {
        let said = match self {
            Self::Handling => ("Behandeling", "Handling"),
            Self::Parent => ("Contact met de ouder", "Contact with the parent"),
            Self::Review => ("Beoordeling", "Review"),
            Self::Course => ("Toewijzen en afsluiten", "Assigning and closing"),
        };
        say(language, said)
    }
}

/// Under which theme an act is listed.
#[must_use]
pub const fn theme(kind: CommandKind) -> Theme {
    match kind {
        CommandKind::RecordAgreement
        | CommandKind::CorrectAgreement
        | CommandKind::CompleteAgreement
        | CommandKind::AskContribution
        | CommandKind::Contribute
        | CommandKind::AddSubAction
        | CommandKind::CompleteSubAction
        | CommandKind::DraftProposal
        | CommandKind::DraftJudgment
        | CommandKind::AcceptProposal
        | CommandKind::RefuseProposal
        | CommandKind::StartVerifying
        | CommandKind::RecordSatisfaction
        | CommandKind::ConsentToClose
        | CommandKind::CompleteMeasure
        | CommandKind::WriteNote
        | CommandKind::RecordConsultation => Theme::Handling,
        CommandKind::AnnounceHandler
        | CommandKind::Propose
        | CommandKind::ExtendAim
        | CommandKind::Close
        | CommandKind::ConfirmWithdrawal
        | CommandKind::ThankAndClose
        | CommandKind::DeliverLetter
        | CommandKind::TakeBackLetter
        | CommandKind::WriteToParent
        | CommandKind::WriteToOrganisation
        | CommandKind::AskParent
        | CommandKind::AnswerQuestion
        | CommandKind::LapseQuestion
        | CommandKind::RecordContact => Theme::Parent,
        CommandKind::SetNature
        | CommandKind::SetSeverity
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve
        | CommandKind::LinkInvolvement
        | CommandKind::RuleOutInvolvement
        | CommandKind::CompleteInvolvementCheck
        | CommandKind::SetConfidential => Theme::Review,
        CommandKind::Assign
        | CommandKind::NotTake
        | CommandKind::ToFullTrack
        | CommandKind::Withdraw
        | CommandKind::UndoWithdrawal
        | CommandKind::CloseInternally
        | CommandKind::Reopen
        | CommandKind::TakeOver
        | CommandKind::HandBack
        | CommandKind::Object
        | CommandKind::AnswerObjection
        | CommandKind::OpenDispute
        | CommandKind::SettleDispute
        | CommandKind::TakeUp
        | CommandKind::JoinDuplicate
        | CommandKind::PartDuplicate
        | CommandKind::SetHold
        | CommandKind::Anonymise => Theme::Course,
    }
}
