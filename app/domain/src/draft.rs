//! The public form as typed: one string per field, the same in browser and server. What of it
//! is acceptable is decided in [`Draft::parse`]; nothing here knows what a case is.

mod asked;
mod parse;
mod place;
mod reporter;
mod step;

pub use asked::asked;
pub use place::{PlaceChoices, UNKNOWN_PLACE, WHOLE_ORGANISATION, places, slug_of};
pub use step::Step;

use crate::error::Field;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The value of a checked box.
pub const CHECKED: &str = "on";
/// The value of "ja".
pub const YES: &str = "yes";
/// The value of "nee".
pub const NO: &str = "no";
/// The value of "weet ik niet".
pub const UNSURE: &str = "unknown";

macro_rules! form {
    ($($(#[$doc:meta])* $name:ident: $field:ident,)+) => {
        /// What was typed, field by field, in the order of the form.
        #[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Draft { $($(#[$doc])* pub $name: String,)+ }

        impl Draft {
            /// The form's fields, in order.
            pub const FIELDS: &[Field] = &[$(Field::$field),+];

            /// Every field's name with what was typed, in order.
            pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
                [$((stringify!($name), self.$name.as_str())),+].into_iter()
            }

            /// What was typed in a field; nothing for fields of other forms.
            #[must_use]
            pub fn value(&self, field: Field) -> &str {
                match field {
                    $(Field::$field => &self.$name,)+
                    Field::Code | Field::Message | Field::Colleague | Field::Reason | Field::Cause | Field::Date => "",
                }
            }

            fn slot(&mut self, name: &str) -> Option<&mut String> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)+
                    _ => None,
                }
            }
        }

        impl Field {
            /// The name in forms and addresses.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$field => stringify!($name),)+
                    Self::Code => "code",
                    Self::Message => "message",
                    Self::Colleague => "colleague",
                    Self::Reason => "reason",
                    Self::Cause => "cause",
                    Self::Date => "date",
                }
            }
        }
    };
}

form! {
    /// Slug of the nature.
    nature: Nature,
    /// Slug of a location, [`WHOLE_ORGANISATION`] or [`UNKNOWN_PLACE`].
    place: Place,
    /// Slug of the kind of care.
    care: Care,
    /// Group.
    group: Group,
    /// The reaction.
    body: Body,
    /// When it happened.
    happened: Happened,
    /// [`YES`] or [`NO`].
    discussed: Discussed,
    /// With whom.
    discussed_with: DiscussedWith,
    /// When.
    discussed_when: DiscussedWhen,
    /// What came of it.
    discussed_outcome: DiscussedOutcome,
    /// Who must not see it.
    not_for: NotFor,
    /// Wished solution.
    wish: Wish,
    /// [`YES`], [`NO`] or [`UNSURE`].
    safety: Safety,
    /// Name.
    name: Name,
    /// E-mail address.
    email: Email,
    /// Phone number.
    phone: Phone,
    /// Slug of the preferred way of contact.
    contact: Contact,
    /// When to reach them.
    reachable: Reachable,
    /// Street and number.
    street: Street,
    /// Postcode.
    postcode: Postcode,
    /// Town.
    town: Town,
    /// The child's first name.
    child: Child,
    /// Slug of the relation; nothing typed means ouder.
    relation: Relation,
    /// [`CHECKED`] when it may be shared with the oudercommissie.
    share: Share,
    /// [`CHECKED`] when the parent stays anonymous.
    anonymous: Anonymous,
    /// Slug of the language; nothing typed means Dutch.
    language: Language,
    /// The key against doubles.
    key: Key,
}

impl fmt::Debug for Draft {
    /// Names no content: drafts are personal and must not reach a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Draft(…)")
    }
}

impl Draft {
    /// A draft from a form's pairs: unknown names are ignored, the last of a name wins.
    pub fn from_pairs<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Self
    where
        N: AsRef<str>,
        V: Into<String>,
    {
        let mut draft = Self::default();
        for (name, value) in pairs {
            if let Some(slot) = draft.slot(name.as_ref()) {
                *slot = value.into();
            }
        }
        // A list of names sends a name.
        let names_a_place = draft
            .place
            .starts_with(|c: char| c.is_uppercase() || c == '’');
        if names_a_place || draft.place.contains([' ', ',']) {
            draft.place = slug_of(&draft.place);
        }
        draft
    }

    /// Whether the parent stays anonymous.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.anonymous == CHECKED
    }
}
