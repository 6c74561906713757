//! A reaction as the parent gave it, after parsing ([`crate::draft`] does that).

use crate::place::{Care, Places};
use crate::severity::SafetyAnswer;
use crate::words::{Body, Line, PersonName, Remark};
use email_address::EmailAddress as Address;
use serde::{Deserialize, Serialize};

use crate::error::Problem;

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All choices, in the order of the form.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// As in forms and data files.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// The choice with this slug.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.slug() == raw)
            }
        }
    };
}
pub(crate) use choices;

choices!(
    /// Aard: exactly these four, in this order (Z1).
    Nature {
        /// Compliment.
        Compliment = "compliment",
        /// Suggestie.
        Suggestion = "suggestion",
        /// Tip.
        Tip = "tip",
        /// Klacht.
        Complaint = "complaint",
    }
);

impl Nature {
    /// Klacht: the law's clock and judgment apply.
    #[must_use]
    pub const fn is_complaint(self) -> bool {
        matches!(self, Self::Complaint)
    }
}

choices!(
    /// How the reaction came in (4.1).
    Source {
        /// The form on the site.
        Web = "web",
        /// By phone, entered by staff.
        Phone = "phone",
        /// A paper letter.
        Letter = "letter",
        /// At the desk.
        InPerson = "in_person",
        /// An e-mail, entered by staff.
        Email = "email",
        /// The oudercommissie as a body.
        Committee = "committee",
    }
);

choices!(
    /// Language of the answer.
    Language {
        /// Dutch.
        Nl = "nl",
        /// English.
        En = "en",
    }
);

choices!(
    /// Relation to the organisation; former and prospective parents may submit (1.1).
    Relation {
        /// Ouder.
        Parent = "parent",
        /// Verzorger.
        Carer = "carer",
        /// Oudercommissie.
        Committee = "committee",
        /// Oud-klant.
        Former = "former",
        /// Op de wachtlijst.
        Waiting = "waiting",
        /// Anders.
        Other = "other",
    }
);

choices!(
    /// How the parent prefers to be reached.
    ContactPreference {
        /// By e-mail.
        Email = "email",
        /// By phone.
        Phone = "phone",
        /// By letter; needs a postal address.
        Letter = "letter",
        /// A talk at the location.
        Talk = "talk",
    }
);

/// An e-mail address, at most 254 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Parses a typed address; the domain must have a dot.
    ///
    /// # Errors
    /// [`Problem::Missing`], [`Problem::TooLong`] or [`Problem::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        let text = crate::words::measured(raw, 1, 254, false)?;
        let dotted = text
            .rsplit_once('@')
            .is_some_and(|(_, domain)| domain.contains('.'));
        let plain = text.is_ascii() && !text.contains(['"', '<', '>', '(', ')', ' ']);
        if dotted && plain && Address::is_valid(&text) {
            Ok(Self(text))
        } else {
            Err(Problem::Malformed)
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        Self::parse(&raw).map_err(|_| "not an e-mail address".to_owned())
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

/// A phone number as typed: 8–15 digits, with spaces, dashes, brackets and a leading plus.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

impl Phone {
    /// Parses a typed number.
    ///
    /// # Errors
    /// [`Problem::Missing`], [`Problem::TooLong`] or [`Problem::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        let text = crate::words::measured(raw, 1, 30, false)?;
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let shaped = text
            .char_indices()
            .all(|(at, c)| c.is_ascii_digit() || " -()./".contains(c) || (c == '+' && at == 0));
        if shaped && (8..=15).contains(&digits) {
            Ok(Self(text))
        } else {
            Err(Problem::Malformed)
        }
    }

    /// The number as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Phone {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        Self::parse(&raw).map_err(|_| "not a phone number".to_owned())
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// A postal address, asked only when a paper letter is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PostalAddress {
    /// Street and house number.
    pub street: Line,
    /// Postcode.
    pub postcode: Line,
    /// Town.
    pub town: Line,
}

/// Who reacts; every part optional (decision 6: anonymous is possible for every nature).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reporter {
    /// Name.
    pub name: Option<PersonName>,
    /// E-mail address.
    pub email: Option<EmailAddress>,
    /// Phone number.
    pub phone: Option<Phone>,
    /// Postal address.
    pub address: Option<PostalAddress>,
    /// Relation to the organisation.
    pub relation: Relation,
    /// Preferred way of contact.
    pub contact: Option<ContactPreference>,
    /// When to reach them.
    pub reachable: Option<Line>,
}

/// "Al besproken?" and its outcome; never blocking (Z2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussed {
    /// Whether it was discussed with those concerned.
    pub discussed: bool,
    /// With whom.
    pub with: Option<Line>,
    /// When, in the parent's words.
    pub when: Option<Line>,
    /// What came of it.
    pub outcome: Option<Remark>,
}

/// A parsed reaction, ready to be received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReaction {
    /// Nature as sent.
    pub nature: Nature,
    /// Place.
    pub places: Places,
    /// Kind of care.
    pub care: Option<Care>,
    /// Group, as typed.
    pub group: Option<Line>,
    /// The reaction.
    pub body: Body,
    /// When it happened, as typed ("ongeveer" is fine).
    pub happened: Option<Line>,
    /// Talked about first?
    pub discussed: Option<Discussed>,
    /// Who must not see it, as typed: becomes an involvement (4.6 d).
    pub not_for: Option<Line>,
    /// Wished solution.
    pub wish: Option<Remark>,
    /// "Gaat het over de veiligheid van een kind?"
    pub safety: Option<SafetyAnswer>,
    /// Who reacts.
    pub reporter: Reporter,
    /// The child's first name.
    pub child: Option<Line>,
    /// May be shared, anonymised, with the oudercommissie.
    pub share_with_committee: bool,
    /// Language of the answer.
    pub language: Language,
}
