//! What a reader gets: never a [`crate::Case`], always a view made for them by the server, with
//! dates and sentences already written in their language. The browser only shows it.

mod access;
mod acts;
mod ask;
mod card;
mod choices;
mod contribution;
mod deadlines;
mod decision;
mod facts;
pub mod inputs;
mod lens;
mod letters;
mod on_request;
mod parent;
mod people;
mod record_kind;
mod records;
mod staff;
mod timeline;

pub use access::{AccessView, access};
pub use ask::{AskView, SheetView, ask, undo};
pub use card::{BoardView, Column, board, card};
pub use choices::DEPARTMENT;
pub use contribution::{ContributionView, RequestState, RequestView, contribution, requests};
pub use decision::DecisionView;
pub use lens::Lens;
pub use on_request::case_on_request;
pub use parent::{joined, receipt, track};
pub use people::knows_reporter;
pub use record_kind::{RecordKind, RecordView};
pub use staff::case_view;

use crate::command::CommandKind;
use crate::deadline::{Commitment, DeadlineKind};
use crate::event::Visibility;
use crate::letter::{Channel, LetterKind};
use crate::reaction::{Language, Nature};
use crate::reference::Reference;
use crate::severity::Severity;
use crate::status::StatusKind;
use serde::{Deserialize, Serialize};

/// How near a deadline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// More than two working days away.
    Calm,
    /// Within two working days.
    Soon,
    /// Today.
    Today,
    /// Past.
    Overdue,
    /// Met.
    Met,
    /// In time still when the case was closed.
    Lapsed,
}

/// A deadline in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineView {
    /// Which.
    pub kind: DeadlineKind,
    /// Promise, aim, law or internal.
    pub commitment: Commitment,
    /// "Behandelaar gemeld".
    pub title: String,
    /// "belofte", "streven", "wet", "intern".
    pub commitment_text: String,
    /// "uiterlijk", "liefst vóór of op": before the date. For colleagues only where the term is
    /// over, and the date is said after what came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// "maandag 30 november" (the date the reader should work with: staff the staff date, until
    /// it has passed; the last day once the term is over).
    pub date: String,
    /// "ma 30 nov", for cards and lists of colleagues; empty for parents.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// ISO date for `<time datetime>`.
    pub iso: String,
    /// "nog 2 dagen", "vandaag", "3 dagen te laat", "op tijd gehaald op maandag 30 november",
    /// "vervallen bij sluiten op maandag 30 november".
    pub remaining: String,
    /// For colour and word.
    pub urgency: Urgency,
}

/// A card of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Identity.
    pub reference: Reference,
    /// The case's version.
    pub version: u32,
    /// Column.
    pub status: StatusKind,
    /// Nature as handled.
    pub nature: Nature,
    /// "klacht".
    pub nature_text: String,
    /// "De Boomhut", "3 locaties", "Organisatiebreed".
    pub place: String,
    /// First words of the reaction (≤ 90 characters).
    pub words: String,
    /// "Ernstig", "Acuut", "Mogelijk ernstig"; `None` otherwise.
    pub severe: Option<String>,
    /// Seen only by its circle.
    pub confidential: bool,
    /// The handler's initials and name.
    pub handler: Option<(String, String)>,
    /// Whether the reader handles it.
    pub mine: bool,
    /// Days since arrival.
    pub age_days: i64,
    /// "vandaag", "6 dagen".
    pub age: String,
    /// The next deadline.
    pub deadline: Option<DeadlineView>,
    /// Order within the column: ISO due date, then reference; closed: newest first.
    pub sort: String,
    /// The parent wrote last.
    pub awaits_reply: bool,
}

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineItem {
    /// Gapless within the case; gaps for a reader of fewer layers.
    pub number: u32,
    /// Layer.
    pub layer: Visibility,
    /// "ouder", "intern", "vertrouwelijk".
    pub layer_text: String,
    /// "maandag 30 november om 14.30 uur".
    pub when: String,
    /// ISO instant for `<time datetime>`.
    pub iso: String,
    /// Who, by name ("U", "Sanne de Wit", "Automatisch").
    pub who: String,
    /// What happened, one sentence.
    pub what: String,
    /// The text that belongs to it: message, reason, note. Hostile when rendered.
    pub text: Option<String>,
}

/// A choice of a select.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Value sent.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A second line, or the cluster it stands under.
    pub hint: Option<String>,
}

/// One act of "wat nu".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActView {
    /// Which.
    pub kind: CommandKind,
    /// "Behandelaar toewijzen".
    pub title: String,
    /// What it will do ("De ouder krijgt een e-mail.").
    pub effect: String,
    /// Why it can't be done now; `None` when it can.
    pub refusal: Option<String>,
    /// The most likely act.
    pub primary: bool,
}

/// A question-and-answer row of the reaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// "Gewenste oplossing".
    pub label: String,
    /// What was filled in. Hostile when rendered.
    pub value: String,
}

/// A letter for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// Within the case.
    pub number: u32,
    /// Which document.
    pub kind: LetterKind,
    /// "Behandelaarsbrief".
    pub title: String,
    /// How it goes.
    pub channel: Channel,
    /// "goedgekeurd, nog niet bezorgd" / "bezorgd op …" / "teruggenomen op …".
    pub state: String,
    /// Whether it can still be recorded as handed over (by post; mail records itself).
    pub awaits_delivery: bool,
    /// Whether it can be recorded as having come back: sent or delivered, by mail or post.
    pub delivered: bool,
    /// Language it is written in.
    pub language: Language,
    /// The paragraphs of the whole letter, address to signature. Hostile when rendered.
    pub paragraphs: Vec<String>,
}

/// An involvement for staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvolvementView {
    /// Within the case.
    pub number: u32,
    /// What the parent typed. Hostile when rendered.
    pub named: Option<String>,
    /// "nog uitzoeken", "betrokken: …", "geen betrokkene: …".
    pub outcome: String,
    /// Still to be linked or ruled out.
    pub open: bool,
    /// A colleague is linked, which can be corrected.
    pub linked: bool,
}

/// A case for a colleague.
#[expect(clippy::struct_excessive_bools, reason = "facts that go together")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// The card's facts.
    pub card: Card,
    /// "In behandeling".
    pub status_text: String,
    /// The reaction's text. Hostile when rendered.
    pub body: String,
    /// Everything else the parent filled in.
    pub facts: Vec<Fact>,
    /// The reporter; `None` when anonymous or when the reader may not know.
    pub reporter: Option<Vec<Fact>>,
    /// Values set by staff, for the forms' defaults.
    pub current: Current,
    /// Why automation suggests its level; empty when it suggests nothing above the nature's own.
    pub signals: Vec<String>,
    /// Sentence on the suggested level, if not yet confirmed.
    pub suggestion: Option<String>,
    /// Names and links.
    pub involvements: Vec<InvolvementView>,
    /// Whether the involvement check was completed.
    pub involvement_checked: bool,
    /// Deadlines in order of date.
    pub deadlines: Vec<DeadlineView>,
    /// Whose consent closing waits for, where the parent isn't satisfied.
    #[serde(default)]
    pub consent: Option<String>,
    /// What can be done now, and why other acts can't.
    pub acts: Vec<ActView>,
    /// Newest last.
    pub timeline: Vec<TimelineItem>,
    /// Letters.
    pub letters: Vec<LetterView>,
    /// The director's decisions, for whoever reads the deepest layer.
    #[serde(default)]
    pub decisions: Vec<DecisionView>,
    /// What was recorded while it was handled.
    pub records: Vec<RecordView>,
    /// What the drafts of proposal and judgment hold: name and value, in the form's order.
    pub drafted: Vec<(String, String)>,
    /// The case's own locations.
    pub sites: Vec<Choice>,
    /// Who can be made its handler, and departments that can.
    pub candidates: Vec<Choice>,
    /// Who can be given a sub-action.
    pub tasked: Vec<Choice>,
    /// Whose input can be asked.
    pub askable: Vec<Choice>,
    /// Who can consent to a take-over.
    pub consenters: Vec<Choice>,
    /// All active colleagues, for linking.
    pub colleagues: Vec<Choice>,
    /// Those of them who can be in the circle: nobody who is involved.
    pub members: Vec<Choice>,
    /// Levels this reader can set now, with a reason.
    pub levels: Vec<Severity>,
    /// Whether this reader writes notes for the circle alone.
    pub deep: bool,
    /// Whether assigning needs a reason.
    pub assigning_needs_reason: bool,
    /// Locations under their clusters, then `organisatie` and `onbekend`.
    pub locations: Vec<Choice>,
    /// Channels the parent can be reached by, the preferred first.
    pub channels: Vec<Choice>,
    /// Today, for the dates that can be chosen.
    pub today: String,
    /// The feed's position this page shows.
    pub seq: u64,
    /// Shown on request to somebody who sees no cases by default, and to read only.
    #[serde(default)]
    pub on_request: bool,
}

/// What staff set so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Current {
    /// Nature.
    pub nature: Nature,
    /// Term and judgment of a klacht hold, whatever the nature is called.
    pub counts_as_complaint: bool,
    /// Level.
    pub severity: Severity,
    /// Set by a person.
    pub severity_confirmed: bool,
    /// Category slug.
    pub category: Option<String>,
    /// Cause.
    pub cause: Option<String>,
    /// Location slugs, or `organisatie`, or `onbekend`, as in the form.
    pub places: Vec<String>,
    /// Care slug.
    pub care: Option<String>,
    /// Confidential.
    pub confidential: bool,
    /// Circle.
    pub circle: Vec<String>,
    /// Handler.
    pub handler: Option<String>,
}

/// The three marks of the promise line: behandelaar bekend · voorstel · afsluiting/oordeel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The marks, in order.
    pub marks: Vec<DeadlineView>,
}

/// The receipt, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptView {
    /// Identity.
    pub reference: Reference,
    /// Five groups of four.
    pub code: String,
    /// "zondag 22 november om 21.56 uur".
    pub received: String,
    /// What the parent will hear and when.
    pub promise: Promise,
    /// "klacht".
    pub nature: Nature,
    /// The reaction's own text, as document 1 repeats it on the page. Hostile when rendered.
    pub body: String,
    /// Version of the regulation in force at receipt (Z14).
    pub regulation: String,
    /// Whether a confirmation goes by mail.
    pub mailed: bool,
    /// Whether nobody can write or call the parent: the tracking page is the letter.
    pub anonymous: bool,
    /// Level 4 or safety "ja": where to turn in danger.
    pub danger: bool,
}

/// A case for its parent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackView {
    /// Identity.
    pub reference: Reference,
    /// Nature as handled.
    pub nature: Nature,
    /// "klacht".
    pub nature_text: String,
    /// That the reaction whose code was given goes on in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<String>,
    /// One plain sentence on where it stands.
    pub state: String,
    /// What happens next and by when, one or two sentences.
    pub next: String,
    /// Whether the case is closed.
    pub closed: bool,
    /// Who handles it: name and function.
    pub handler: Option<(String, String)>,
    /// The promise line.
    pub promise: Promise,
    /// The reaction's own text. Hostile when rendered.
    pub body: String,
    /// What else was filled in.
    pub facts: Vec<Fact>,
    /// Version of the regulation in force at receipt (Z14).
    pub regulation: String,
    /// What the parent may read, newest last.
    pub timeline: Vec<TimelineItem>,
    /// Delivered letters.
    pub letters: Vec<LetterView>,
    /// Whether a further message can be written.
    pub may_write: bool,
    /// Level 4 or safety "ja": where to turn in danger.
    pub danger: bool,
}
