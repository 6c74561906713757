//! What the staff's plain forms leave behind when they are rendered again.

use crate::error::AppError;
use serde::{Deserialize, Serialize};

/// The sign-in form. A password is never sent back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorForm {
    /// The address typed.
    pub email: String,
    /// The page to go to afterwards; parsed by the server.
    pub to: String,
    /// Why it was refused.
    pub trouble: Option<AppError>,
}

/// Why a password was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeginTrouble {
    /// Fewer than twelve characters.
    TooShort,
    /// Longer than anybody types.
    TooLong,
    /// The two are not the same.
    NotTheSame,
    /// No name of the organisation.
    OrganisationMissing,
    /// No name.
    NameMissing,
    /// No usable address.
    EmailWrong,
    /// The server can't do it now.
    Unavailable,
}

/// The page where an invited colleague chooses a password.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeginForm {
    /// Whether the invitation counts.
    pub valid: bool,
    /// The invitation, as the link brought it.
    pub token: String,
    /// Whom it is for; `None` for the first administrator.
    pub who: Option<String>,
    /// Name of the organisation typed by the first administrator.
    pub organisation: String,
    /// Name typed by the first administrator.
    pub name: String,
    /// Address typed by the first administrator.
    pub email: String,
    /// What is wrong.
    pub troubles: Vec<BeginTrouble>,
}

/// A colleague's form, new or changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueForm {
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Mail address.
    pub email: String,
    /// Phone at work.
    pub phone: String,
    /// What is wrong.
    pub troubles: Vec<ColleagueTrouble>,
}

/// Why a colleague's form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColleagueTrouble {
    /// No name.
    NameMissing,
    /// No function.
    FunctionMissing,
    /// No usable address.
    EmailWrong,
    /// Another colleague has it, or it is one's own end.
    Refused,
    /// A grant whose reach doesn't go with its role, to oneself, or that ends before it begins.
    GrantRefused,
    /// The director makes this invitation.
    InvitationRefused,
}

/// An invitation link, shown once to hand over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// The link; empty when none was made.
    pub link: String,
}

/// Why the director's decision on a grant was not taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MandateTrouble {
    /// Nothing is wrong.
    #[default]
    Nothing,
    /// It was decided on before.
    Decided,
    /// The days are over, missing, or the wrong way round.
    Days,
    /// It can't be this colleague.
    Unsuitable,
    /// Somebody else decides.
    NotYours,
}

/// What a look at one case's record found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examined {
    /// The reference typed.
    pub reference: String,
    /// The verdict in a sentence; empty before the first look.
    pub said: String,
    /// Whether the record holds.
    pub sound: bool,
    /// What was typed is no reference.
    pub malformed: bool,
}

/// Why a line of the locations' file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineTrouble {
    /// The first line names other columns than the template.
    Header,
    /// Too few or too many columns.
    Columns,
    /// No usable name of the location.
    Name,
    /// No usable name of the cluster.
    Cluster,
    /// An unknown kind of care.
    Care,
    /// No number of children.
    Children,
    /// The same location twice.
    Twice,
    /// Nothing in it.
    Empty,
    /// More lines than an organisation has locations.
    TooMany,
}

/// One line of the locations' file, as read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportLine {
    /// Line number in the file, from 1.
    pub line: u64,
    /// The cells as read.
    pub cells: Vec<String>,
    /// What is wrong with it.
    pub trouble: Option<LineTrouble>,
    /// Whether it replaces a location that is there.
    pub known: bool,
}

/// The import as checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportForm {
    /// The file's text.
    pub text: String,
    /// Its lines; empty before the first check.
    pub lines: Vec<ImportLine>,
}

impl ImportForm {
    /// Whether everything can be stored.
    #[must_use]
    pub fn sound(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.trouble.is_none())
    }
}
