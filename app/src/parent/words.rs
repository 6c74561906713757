//! The prose of the parents' pages: one value per language, so a missing sentence doesn't
//! compile. Labels, hints and errors of fields live in `domain::text`, shared with mails and
//! staff; nothing here knows a case.

mod en;
mod form;
mod nl;

pub use form::{Device, Form};

use domain::reaction::Language;

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident: $words:ident = $value:ident,)+) => {$(
        $(#[$doc])*
        #[must_use]
        pub const fn $part(language: Language) -> &'static $words {
            match language {
                Language::Nl => &nl::$value,
                Language::En => &en::$value,
            }
        }
    )+};
}

// Each part is a value of its own: the program in the browser carries only those it uses.
parts! {
    /// Around every page.
    frame: Frame = FRAME,
    /// `/`.
    home: Home = HOME,
    /// `/reageren`.
    form: Form = FORM,
    /// What the program adds to it.
    device: Device = DEVICE,
    /// Where to turn in danger.
    danger: Danger = DANGER,
    /// `/ontvangst`.
    receipt: Receipt = RECEIPT,
    /// `/volgen` and `/volgen/reactie`.
    follow: Follow = FOLLOW,
    /// What goes for every reaction.
    rights: Rights = RIGHTS,
    /// What can go wrong.
    trouble: Trouble = TROUBLE,
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
    /// Footer: name of its links.
    pub about: &'static str,
    /// Footer: to the staff's pages.
    pub staff: &'static str,
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
    /// Link to the whole procedure.
    pub more: &'static str,
    /// Link to the outside routes.
    pub elsewhere: &'static str,
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
    pub share: &'static str,
    /// Title of what is shared.
    pub share_title: &'static str,
    /// Button.
    pub print: &'static str,
    /// Beside the picture of the tracking page's address.
    pub scan: &'static str,
    /// What the picture is.
    pub scan_alt: &'static str,
    /// Box to check.
    pub saved: &'static str,
    /// Button under it.
    pub done: &'static str,
    /// What the button does.
    pub done_text: &'static str,
    /// Heading after it.
    pub closed: &'static str,
    /// Its text.
    pub closed_text: &'static str,
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
    /// Box: stay in for longer than this visit.
    pub remember: &'static str,
    /// What that means.
    pub remember_hint: &'static str,
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
    /// Said after sending.
    pub sent: &'static str,
    /// Heading: what the parent can do.
    pub can: &'static str,
    /// What that is while the case is open.
    pub can_open: [&'static str; 3],
    /// And once it is closed.
    pub can_closed: [&'static str; 2],
    /// Link to the message form.
    pub to_message: &'static str,
    /// Link to the outside routes.
    pub to_elsewhere: &'static str,
    /// The device remembers the visit.
    pub remembered: &'static str,
    /// Button.
    pub leave: &'static str,
    /// Why to end the visit.
    pub leave_text: &'static str,
    /// The page could not be refreshed.
    pub stale: &'static str,
    /// That the page was brought up to date.
    pub updated: &'static str,
}

/// What goes for every reaction.
pub struct Rights {
    /// Opens all of it in short.
    pub short: &'static str,
    /// Who else can help.
    pub ways: [Way; 4],
    /// Link to the whole procedure.
    pub regulation: &'static str,
    /// Which version of the regulation goes for this reaction: "{}".
    pub regulation_text: &'static str,
    /// Link: who reads what, and how long it is kept.
    pub data: &'static str,
    /// How to withdraw.
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
    /// Heading of a reaction that was damaged.
    pub broken: &'static str,
    /// Its text: who can help.
    pub broken_text: &'static str,
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
