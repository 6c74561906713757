//! The prose of the parents' pages: one value per language, so a missing sentence doesn't
//! compile. Labels, hints and errors of fields live in `domain::text`, shared with mails and
//! staff; nothing here knows a case.

mod en;
mod nl;

use domain::reaction::Language;

/// The prose in this language.
#[must_use]
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::Nl => &nl::WORDS,
        Language::En => &en::WORDS,
    }
}

/// Everything the pages say.
pub struct Words {
    /// Around every page.
    pub frame: Frame,
    /// `/`.
    pub home: Home,
    /// `/reageren`.
    pub form: Form,
    /// Where to turn in danger.
    pub danger: Danger,
    /// `/ontvangst`.
    pub receipt: Receipt,
    /// `/volgen` and `/volgen/reactie`.
    pub follow: Follow,
    /// What goes for every reaction.
    pub rights: Rights,
    /// What can go wrong.
    pub trouble: Trouble,
}

/// Header, footer, navigation.
pub struct Frame {
    /// Skip link.
    pub skip: &'static str,
    /// Name of the navigation.
    pub nav: &'static str,
    /// To the form.
    pub react: &'static str,
    /// To the tracking page.
    pub follow: &'static str,
    /// The other language, in that language.
    pub other_language: &'static str,
    /// Its slug.
    pub other_slug: &'static str,
    /// What this site is, after the brand.
    pub service: &'static str,
    /// Footer: danger.
    pub danger: &'static str,
    /// Footer: to the staff's pages.
    pub staff: &'static str,
    /// "Laden…".
    pub loading: &'static str,
}

/// The first page.
pub struct Home {
    /// Title of the tab.
    pub title: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// Under the heading.
    pub lead: &'static str,
    /// Above the four natures.
    pub choose: &'static str,
    /// Button.
    pub start: &'static str,
    /// What filling in asks.
    pub effort: &'static str,
    /// Link for who sent something before.
    pub already: &'static str,
    /// Heading: talk first.
    pub talk: &'static str,
    /// Its text.
    pub talk_text: &'static str,
    /// Heading: procedure.
    pub procedure: &'static str,
    /// The four steps.
    pub steps: [Step; 4],
    /// Heading: what to expect.
    pub expect: &'static str,
    /// Its points.
    pub expectations: [&'static str; 4],
}

/// One step of the procedure.
pub struct Step {
    /// What happens.
    pub title: &'static str,
    /// Its terms: what kind, and by when.
    pub terms: &'static [(domain::deadline::Commitment, &'static str)],
    /// More about it.
    pub text: &'static str,
}

/// The form.
pub struct Form {
    /// Title of the tab.
    pub title: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// Under the heading.
    pub lead: &'static str,
    /// "Stap {} van 4".
    pub step: [&'static str; 4],
    /// Legends of steps 2 to 4 (the first is the question itself).
    pub legends: [&'static str; 3],
    /// After labels of what may stay empty.
    pub optional: &'static str,
    /// First option of a select.
    pub choose: &'static str,
    /// First option of a select that may stay empty.
    pub no_choice: &'static str,
    /// Name of the group of options that are no location.
    pub other_places: &'static str,
    /// Opens the details.
    pub more: &'static str,
    /// Who is told, beside the consequences of staying anonymous.
    pub why_contact: &'static str,
    /// What a complaint needs.
    pub complaint_needs: &'static str,
    /// What happens with the data.
    pub privacy: &'static str,
    /// Button.
    pub send: &'static str,
    /// Button while sending.
    pub sending: &'static str,
    /// Shown when room runs out: "Nog {} tekens".
    pub left: &'static str,
    /// Shown when too long: "{} tekens te veel".
    pub over: &'static str,
    /// Said aloud now and then: "Nog hoogstens {} tekens".
    pub at_most: &'static str,
    /// Said aloud when too long.
    pub too_long: &'static str,
}

/// Where to turn in danger.
pub struct Danger {
    /// Heading.
    pub heading: &'static str,
    /// Before 112.
    pub now: &'static str,
    /// Before Veilig Thuis.
    pub home: &'static str,
    /// Before the vertrouwensinspecteur.
    pub inspector: &'static str,
    /// That sending stays possible.
    pub send: &'static str,
}

/// The receipt.
pub struct Receipt {
    /// Title of the tab.
    pub title: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// "Wij ontvingen uw {nature} op {when}."
    pub received: (&'static str, &'static str),
    /// Label of the reference.
    pub reference: &'static str,
    /// Heading: code.
    pub code: &'static str,
    /// What the code is for.
    pub code_text: &'static str,
    /// Button.
    pub copy: &'static str,
    /// Said after copying.
    pub copied: &'static str,
    /// Button.
    pub print: &'static str,
    /// Heading: promise line.
    pub promise: &'static str,
    /// Heading.
    pub next: &'static str,
    /// What happens now.
    pub now: [&'static str; 3],
    /// The same for a compliment, suggestion or tip.
    pub now_light: [&'static str; 3],
    /// A mail is on its way.
    pub mailed: &'static str,
    /// Nobody can be reached.
    pub anonymous: &'static str,
    /// Reached otherwise than by mail.
    pub unmailed: &'static str,
    /// Button.
    pub follow: &'static str,
    /// Heading when the hour is over.
    pub expired: &'static str,
    /// What to do then.
    pub expired_text: &'static str,
    /// For who has no code.
    pub expired_lost: &'static str,
}

/// The tracking pages.
pub struct Follow {
    /// Title of the tab, code entry.
    pub title: &'static str,
    /// Heading of the code entry.
    pub heading: &'static str,
    /// Under it.
    pub lead: &'static str,
    /// Button.
    pub open: &'static str,
    /// Button while it opens.
    pub opening: &'static str,
    /// Lost code.
    pub lost: &'static str,
    /// Its text.
    pub lost_text: &'static str,
    /// The visit ended.
    pub ended: &'static str,
    /// What to do with a message that wasn't sent.
    pub unsent: &'static str,
    /// What to do with a message that can't be sent any more.
    pub copy_it: &'static str,
    /// Heading of the case; the nature goes before it.
    pub case: &'static str,
    /// Label of the next step.
    pub next: &'static str,
    /// Label of the handler.
    pub handler: &'static str,
    /// Heading of the promise line.
    pub promise: &'static str,
    /// Heading of the own text.
    pub own: &'static str,
    /// Heading of the timeline.
    pub timeline: &'static str,
    /// Heading of the letters.
    pub letters: &'static str,
    /// Heading of the message form.
    pub write: &'static str,
    /// Under it.
    pub write_hint: &'static str,
    /// Button.
    pub send: &'static str,
    /// Button while sending.
    pub sending: &'static str,
    /// Said after sending.
    pub sent: &'static str,
    /// Button.
    pub leave: &'static str,
    /// Why to end the visit.
    pub leave_text: &'static str,
    /// The page could not be refreshed.
    pub stale: &'static str,
}

/// What goes for every reaction.
pub struct Rights {
    /// Heading.
    pub heading: &'static str,
    /// Opens all of it in short.
    pub short: &'static str,
    /// Opens who else can help.
    pub elsewhere: &'static str,
    /// Who else can help.
    pub ways: [Way; 4],
    /// Opens the regulation.
    pub regulation: &'static str,
    /// Which version goes for this reaction: "{}".
    pub regulation_text: &'static str,
    /// The same where no reaction is meant.
    pub regulation_any: &'static str,
    /// Opens who reads what, and how long it is kept.
    pub data: &'static str,
    /// Its text.
    pub data_text: &'static str,
    /// Opens how to withdraw.
    pub withdraw: &'static str,
    /// Its text.
    pub withdraw_text: &'static str,
}

/// A body outside the organisation that can help (1.3).
pub struct Way {
    /// What it is called.
    pub name: &'static str,
    /// Its own site, where there is one for the whole country.
    pub site: Option<&'static str>,
    /// What it does, and when one can go there.
    pub text: &'static str,
}

/// What can go wrong, in whole sentences that say what to do.
pub struct Trouble {
    /// Before the tab's title.
    pub prefix: &'static str,
    /// Heading of the error summary.
    pub summary: &'static str,
    /// Heading of other trouble.
    pub heading: &'static str,
    /// Heading of a page that couldn't be made.
    pub page: &'static str,
    /// Its text.
    pub page_text: &'static str,
    /// The key was used for other content.
    pub different: &'static str,
    /// Too many attempts: "{}" is the wait.
    pub busy: &'static str,
    /// Seconds.
    pub seconds: &'static str,
    /// Minutes.
    pub minutes: &'static str,
    /// No network.
    pub offline: &'static str,
    /// The server can't.
    pub unavailable: &'static str,
    /// "Noem dit nummer: ".
    pub incident: &'static str,
    /// Anything else.
    pub malformed: &'static str,
    /// Refused by the rules.
    pub refused: &'static str,
    /// No such page: heading.
    pub missing: &'static str,
    /// Its text.
    pub missing_text: &'static str,
    /// Link to the first page.
    pub home: &'static str,
}
