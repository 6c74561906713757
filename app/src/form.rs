//! What travels between a plain form, the server and the hydrated page.

use domain::command::{CommandKind, Manner};
use domain::draft::{Draft, Step};
use domain::error::FieldError;
use domain::letter::Channel;
#[cfg(feature = "ssr")]
use domain::organisation::{Location, Organisation};
use domain::view::{AskView, CaseView, Choice};
use serde::{Deserialize, Serialize};

/// The public form as it stands: a step, what was typed in all of them, and what is wrong.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReactionForm {
    /// The step that is shown.
    pub step: Step,
    /// Whether this step was come to from the summary, to change something.
    pub changing: bool,
    /// What was typed.
    pub draft: Draft,
    /// What is wrong with it, in form order.
    pub errors: Vec<FieldError>,
    /// Another trouble, above the form.
    pub trouble: Option<crate::error::AppError>,
    /// Open locations, `hint` is the town. Empty in a browser that was never told.
    pub places: Vec<Choice>,
}

/// More locations than this are listed by town.
pub const BY_TOWN: usize = 20;

/// The locations a form offers, in order: by name without its article, or by town when they are
/// many.
#[cfg(feature = "ssr")]
#[must_use]
pub fn open_places(org: &Organisation) -> Vec<Choice> {
    let open = org.locations.iter().filter(|location| location.open);
    let choice = |location: &Location| Choice {
        value: location.id.to_string(),
        label: location.name.clone(),
        hint: Some(location.town.clone()),
    };
    let mut places: Vec<Choice> = open.map(choice).collect();
    let by_town = places.len() > BY_TOWN;
    places.sort_by_cached_key(|place| {
        let town = place
            .hint
            .as_deref()
            .filter(|_| by_town)
            .unwrap_or_default();
        (town.to_lowercase(), without_article(&place.label))
    });
    places
}

#[cfg(feature = "ssr")]
fn without_article(name: &str) -> String {
    let name = name.to_lowercase();
    let articles = ["de ", "het ", "’t ", "'t ", "the "];
    let bare = articles
        .iter()
        .find_map(|article| name.strip_prefix(article));
    bare.map_or_else(|| name.clone(), str::to_owned)
}

/// The tracking pages' forms (code, further message) after a plain POST.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TrackForm {
    /// Key for the next message.
    pub key: String,
    /// The message typed. A code is never sent back.
    pub message: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// Another trouble.
    pub trouble: Option<crate::error::AppError>,
}

/// One act on a case as its form sends it: which, on what, and what was filled in; the same for
/// plain posts and WASM.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// The case.
    pub reference: String,
    /// The version the page showed.
    pub version: String,
    /// Key against doubles.
    pub key: String,
    /// [`domain::CommandKind`] slug.
    pub act: String,
    /// Number of an involvement, a letter or a record.
    pub number: String,
    /// Print of what was read before it is done ([`Asked`]); empty when nothing was yet.
    pub seen: String,
    /// Back to what was typed, instead of doing it.
    pub back: bool,
    /// What was filled in, in the form's order; a name can come more than once.
    pub values: Vec<(String, String)>,
}

impl ActForm {
    /// From the pairs of a urlencoded body.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "reference" => form.reference = value,
                "version" => form.version = value,
                "key" => form.key = value,
                "act" => form.act = value,
                "number" => form.number = value,
                "seen" => form.seen = value,
                "back" => form.back = true,
                _ => form.values.push((name, value)),
            }
        }
        form
    }

    /// What was filled in under a name; empty when nothing was.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// Everything that was filled in under a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.values.iter();
        values
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

impl ActForm {
    /// Whether it lets a letter go that has to be printed.
    #[must_use]
    pub fn prints(&self) -> bool {
        let letter = CommandKind::parse(&self.act).map(CommandKind::manner) == Some(Manner::Letter);
        letter && self.get("channel") == Channel::Post.slug()
    }
}

/// What is read before an act is done: a letter's preview, or what will happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What is read.
    pub view: AskView,
    /// The version it holds for.
    pub version: u32,
    /// Its print: what is done is what was read.
    pub seen: String,
    /// It was read before, and is different now.
    pub changed: bool,
}

/// What became of an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acted {
    /// It is done: the case after it, for whoever still sees it.
    Done(Option<Box<CaseView>>),
    /// Something has to be read first; nothing was done.
    Asked(Box<Asked>),
}

/// A case page after a plain POST that did nothing: the form as typed, and why.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ActState {
    /// Key for the next act.
    pub key: String,
    /// What was typed.
    pub form: ActForm,
    /// Why it was refused.
    pub trouble: Option<crate::error::AppError>,
    /// What is read before it is done.
    #[serde(default)]
    pub asked: Option<Asked>,
}

impl ActState {
    /// Whether it is this act's form that was posted.
    #[must_use]
    pub fn is_of(&self, kind: CommandKind, number: &str) -> bool {
        self.form.act == kind.slug() && self.form.number == number
    }
}

/// Which cases the board or list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Nature slug, or empty.
    pub nature: String,
    /// Only the reader's own cases.
    pub mine: bool,
    /// Words or a reference.
    pub words: String,
    /// A state's slug for the list, or empty.
    pub status: String,
    /// Page of the list, from 0.
    pub page: u32,
}
