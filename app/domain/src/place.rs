//! Where a reaction is about: locations and their clusters, the whole organisation, or unknown.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Lower-case letters, digits and single dashes, 1–60 characters; `None` otherwise.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                let fits = (1..=60).contains(&raw.len())
                    && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                    && !raw.starts_with('-')
                    && !raw.ends_with('-');
                fits.then(|| Self(raw.to_owned()))
            }

            /// The slug.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(raw: String) -> Result<Self, String> {
                Self::parse(&raw).ok_or_else(|| concat!("not a ", stringify!($name)).to_owned())
            }
        }

        impl From<$name> for String {
            fn from(slug: $name) -> Self {
                slug.0
            }
        }
    };
}
pub(crate) use slug;

slug!(
    /// A location, as in its address.
    LocationId
);
slug!(
    /// A cluster of locations.
    ClusterId
);
slug!(
    /// A supporting department.
    DepartmentId
);

/// Kind of care (Wet kinderopvang; domain 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// Kinderdagverblijf.
    Kdv,
    /// Buitenschoolse opvang.
    Bso,
    /// Peuteropvang.
    Peuteropvang,
    /// Tussenschoolse opvang.
    Tso,
    /// Gastouderopvang.
    Gastouder,
}

impl Care {
    /// All kinds, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Kdv,
        Self::Bso,
        Self::Peuteropvang,
        Self::Tso,
        Self::Gastouder,
    ];

    /// As in forms and data files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Kdv => "kdv",
            Self::Bso => "bso",
            Self::Peuteropvang => "peuteropvang",
            Self::Tso => "tso",
            Self::Gastouder => "gastouder",
        }
    }

    /// The kind with this slug.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|care| care.slug() == raw)
    }
}

/// A location with the cluster it belonged to when the case named it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Site {
    /// The location.
    pub location: LocationId,
    /// Its cluster.
    pub cluster: ClusterId,
}

/// What a case is about: one or more locations, the whole organisation, or not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Places {
    /// One or more locations; never empty.
    Sites(Vec<Site>),
    /// "Organisatiebreed".
    Organisation,
    /// "Weet ik niet".
    Unknown,
}

impl Places {
    /// The locations, none for the other two.
    #[must_use]
    pub fn sites(&self) -> &[Site] {
        match self {
            Self::Sites(sites) => sites,
            Self::Organisation | Self::Unknown => &[],
        }
    }
}

/// A name as in an address: "De Boomhut" → "de-boomhut".
#[must_use]
pub fn slug_from(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        let plain = match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-')
        .chars()
        .take(60)
        .collect::<String>()
        .trim_end_matches('-')
        .to_owned()
}
