//! Words of the director's page of rights.

use crate::staff::forms::MandateTrouble;
use crate::staff::left::page_language;
use domain::reaction::Language;

/// The words in one language.
pub struct Words {
    pub title: &'static str,
    pub lead: &'static str,
    pub waiting: &'static str,
    pub none_waiting: &'static str,
    pub own: &'static str,
    pub confirm: &'static str,
    pub decline: &'static str,
    pub prepared_by: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub deputies: &'static str,
    pub deputies_hint: &'static str,
    pub no_deputies: &'static str,
    pub end: &'static str,
    pub new_deputy: &'static str,
    pub who: &'static str,
    pub choose: &'static str,
    pub from_day: &'static str,
    pub until_day: &'static str,
    pub deputy_effect: &'static str,
    pub name: &'static str,
    pub invitation: &'static str,
    pub invitation_hint: &'static str,
    pub invite: &'static str,
    pub once: &'static str,
    decided: &'static str,
    days_wrong: &'static str,
    unsuitable: &'static str,
    not_yours: &'static str,
}

impl Words {
    /// What is wrong, in a sentence.
    pub const fn trouble(&self, trouble: MandateTrouble) -> Option<&'static str> {
        match trouble {
            MandateTrouble::Nothing => None,
            MandateTrouble::Decided => Some(self.decided),
            MandateTrouble::Days => Some(self.days_wrong),
            MandateTrouble::Unsuitable => Some(self.unsuitable),
            MandateTrouble::NotYours => Some(self.not_yours),
        }
    }
}

/// The words of this page.
pub fn words() -> &'static Words {
    match page_language() {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

const NL: Words = Words {
    title: "Rechten",
    lead: "De beheerder zet rechten klaar waarmee iemand reacties kan zien. Ze gelden pas als u ze geeft.",
    waiting: "Wacht op u",
    none_waiting: "Er staat niets klaar.",
    own: "Dit recht is voor uzelf. Een ander beslist erover: de directeur of de bestuurder.",
    confirm: "Geef dit recht",
    decline: "Wijs af",
    prepared_by: "klaargezet door",
    from: "vanaf",
    until: "tot en met",
    deputies: "Vervanging",
    deputies_hint: "Een vervanger doet alles wat de directeur doet, alleen op deze dagen. Een vervanger wijst zelf niemand aan.",
    no_deputies: "Er is geen vervanger aangewezen.",
    end: "Beëindig nu",
    new_deputy: "Vervanger aanwijzen",
    who: "Collega",
    choose: "Kies een collega",
    from_day: "Eerste dag",
    until_day: "Laatste dag",
    deputy_effect: "De vervanger ziet op deze dagen ook ernstige en vertrouwelijke reacties.",
    name: "Wijs aan",
    invitation: "Nieuw wachtwoord",
    invitation_hint: "Is een collega die reacties ziet het wachtwoord kwijt, maak dan hier een uitnodiging en geef die zelf. De beheerder kan dat niet: wie de uitnodiging heeft, kan zich als die collega aanmelden.",
    invite: "Maak een uitnodiging",
    once: "Deze link ziet u één keer. Geef hem aan de collega; hij werkt een week en één keer.",
    decided: "Hierover is al beslist. De pagina is bijgewerkt.",
    days_wrong: "Kies een eerste dag vanaf vandaag en een laatste dag die niet eerder is.",
    unsuitable: "Deze collega kan dit niet zijn. Kies een ander die actief is, niet uzelf.",
    not_yours: "Dit kunt u niet zelf doen. Vraag het de directeur of de bestuurder.",
};

const EN: Words = Words {
    title: "Rights",
    lead: "The administrator prepares rights that let somebody see reactions. They hold only once you give them.",
    waiting: "Waiting for you",
    none_waiting: "Nothing is prepared.",
    own: "This right is for yourself. Somebody else decides on it: the director or the board.",
    confirm: "Give this right",
    decline: "Decline",
    prepared_by: "prepared by",
    from: "from",
    until: "until",
    deputies: "Deputies",
    deputies_hint: "A deputy does all that the director does, on these days only. A deputy names nobody.",
    no_deputies: "No deputy is named.",
    end: "End now",
    new_deputy: "Name a deputy",
    who: "Colleague",
    choose: "Choose a colleague",
    from_day: "First day",
    until_day: "Last day",
    deputy_effect: "On these days the deputy also sees severe and confidential reactions.",
    name: "Name",
    invitation: "New password",
    invitation_hint: "Has a colleague who sees reactions lost the password, make an invitation here and hand it over yourself. The administrator cannot: whoever has the invitation can sign in as that colleague.",
    invite: "Make an invitation",
    once: "You see this link once. Give it to the colleague; it works for a week and once.",
    decided: "This was decided already. The page is up to date.",
    days_wrong: "Choose a first day from today on and a last day that is not before it.",
    unsuitable: "It cannot be this colleague. Choose another who is active, not yourself.",
    not_yours: "You cannot do this yourself. Ask the director or the board.",
};
