//! Words of the staff's pages that belong to no rule: one struct a language, so that a missing
//! one does not compile. What states, acts and refusals are called is in `domain::text`.

mod en;
mod nl;

use domain::reaction::Language;
use leptos::prelude::use_context;

/// The words in a language.
#[must_use]
pub const fn of(language: Language) -> &'static Words {
    match language {
        Language::Nl => &nl::WORDS,
        Language::En => &en::WORDS,
    }
}

/// The words in the page's language.
#[must_use]
pub fn words() -> &'static Words {
    use_context::<&'static Words>().unwrap_or(&nl::WORDS)
}

/// All words; a doc stands where the name doesn't tell the place.
pub struct Words {
    // Frame.
    /// Language tag of these words.
    pub tag: &'static str,
    /// Language tag of the other language.
    pub other_tag: &'static str,
    /// The other language's name, in that language.
    pub other_language: &'static str,
    /// Link past the frame.
    pub skip: &'static str,
    /// Name of the rail.
    pub navigation: &'static str,
    /// After the brand.
    pub workplace: &'static str,
    pub board: &'static str,
    pub list: &'static str,
    pub outbox: &'static str,
    pub administration: &'static str,
    pub sign_out: &'static str,
    pub live: &'static str,
    pub live_opening: &'static str,
    pub live_connecting: &'static str,
    /// Before a time of day.
    pub live_since: &'static str,
    pub reload: &'static str,
    pub waiting: &'static str,
    pub no_script: &'static str,
    // Troubles.
    pub signed_out: &'static str,
    pub stale: &'static str,
    pub malformed: &'static str,
    pub offline: &'static str,
    /// Before a number.
    pub incident: &'static str,
    pub missing: &'static str,
    pub missing_why: &'static str,
    pub cannot_show: &'static str,
    pub to_board: &'static str,
    pub gone: &'static str,
    pub unsent: &'static str,
    // Door.
    pub sign_in: &'static str,
    pub sign_in_hint: &'static str,
    pub email: &'static str,
    pub password: &'static str,
    /// One sentence for every failure.
    pub wrong_combination: &'static str,
    pub password_lost: &'static str,
    pub begin: &'static str,
    pub organisation: &'static str,
    pub organisation_hint: &'static str,
    pub organisation_missing: &'static str,
    pub first_administrator: &'static str,
    pub invitation_void: &'static str,
    pub invitation_void_why: &'static str,
    pub new_password: &'static str,
    pub new_password_hint: &'static str,
    pub password_again: &'static str,
    pub set_password: &'static str,
    pub password_short: &'static str,
    pub password_long: &'static str,
    pub password_differs: &'static str,
    pub name: &'static str,
    pub name_missing: &'static str,
    pub email_wrong: &'static str,
    // Board and list.
    pub search: &'static str,
    pub state: &'static str,
    pub all_open: &'static str,
    pub nature: &'static str,
    pub all_natures: &'static str,
    pub mine: &'static str,
    pub show: &'static str,
    pub confidential: &'static str,
    pub awaits_reply: &'static str,
    pub is_mine: &'static str,
    pub reference: &'static str,
    pub location: &'static str,
    pub opening: &'static str,
    pub handler: &'static str,
    pub deadline: &'static str,
    pub age: &'static str,
    pub open_since: &'static str,
    pub nothing_found: &'static str,
    pub previous: &'static str,
    pub older: &'static str,
    pub next: &'static str,
    /// Name of the way between pages.
    pub pages: &'static str,
    // Case.
    pub reaction_text: &'static str,
    pub reporter: &'static str,
    pub no_reporter: &'static str,
    pub no_handler: &'static str,
    pub what_now: &'static str,
    pub the_parent: &'static str,
    pub records: &'static str,
    pub no_records: &'static str,
    pub marked: &'static str,
    pub changed_meanwhile: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    pub restored: &'static str,
    pub part: &'static str,
    pub measure: &'static str,
    pub add_part: &'static str,
    pub add_measure: &'static str,
    pub remove_part: &'static str,
    pub remove_measure: &'static str,
    pub measures: &'static str,
    pub nothing_now: &'static str,
    pub not_now: &'static str,
    pub deadlines: &'static str,
    pub involvement: &'static str,
    pub involvement_checked: &'static str,
    pub involvement_unchecked: &'static str,
    pub letters: &'static str,
    pub no_letters: &'static str,
    pub show_letter: &'static str,
    pub history: &'static str,
    /// Before a name.
    pub updated_by: &'static str,
    pub sending: &'static str,
    pub one_at_a_time: &'static str,
    pub reason: &'static str,
    pub optional: &'static str,
    pub reason_for_level: &'static str,
    pub agreed_on: &'static str,
    pub agreed_on_hint: &'static str,
    pub severity: &'static str,
    pub category: &'static str,
    pub cause: &'static str,
    pub care: &'static str,
    pub none: &'static str,
    pub colleague: &'static str,
    pub choose: &'static str,
    pub choose_category: &'static str,
    pub make_confidential: &'static str,
    pub circle: &'static str,
    pub channel: &'static str,
    pub handed_over_on: &'static str,
    pub empty_is_today: &'static str,
    pub message: &'static str,
    pub note: &'static str,
    pub layer: &'static str,
    pub layer_internal: &'static str,
    pub layer_confidential: &'static str,
    // Letter and outbox.
    pub back_to_case: &'static str,
    pub print: &'static str,
    pub print_hint: &'static str,
    pub outbox_hint: &'static str,
    pub outbox_empty: &'static str,
    pub written_at: &'static str,
    pub subject: &'static str,
    pub to: &'static str,
    pub send_again: &'static str,
    // Administration.
    pub colleagues: &'static str,
    pub locations: &'static str,
    pub roles: &'static str,
    pub no_roles: &'static str,
    pub active: &'static str,
    pub inactive: &'static str,
    pub status: &'static str,
    pub new_colleague: &'static str,
    pub new_colleague_effect: &'static str,
    pub save: &'static str,
    pub function: &'static str,
    pub function_hint: &'static str,
    pub function_missing: &'static str,
    pub email_hint: &'static str,
    pub phone: &'static str,
    pub colleague_refused: &'static str,
    pub grant_refused: &'static str,
    pub details: &'static str,
    pub may_sign_in: &'static str,
    pub own_end: &'static str,
    pub grants: &'static str,
    pub no_grants: &'static str,
    pub own_grants: &'static str,
    /// Before a date.
    pub from: &'static str,
    /// Before a date.
    pub until: &'static str,
    pub not_today: &'static str,
    /// Before a name.
    pub given_by: &'static str,
    pub revoke: &'static str,
    pub new_grant: &'static str,
    pub role: &'static str,
    pub reach: &'static str,
    pub reach_hint: &'static str,
    pub from_day: &'static str,
    pub until_day: &'static str,
    pub grant: &'static str,
    pub invitation: &'static str,
    pub invitation_hint: &'static str,
    pub invitation_once: &'static str,
    pub make_invitation: &'static str,
    /// Before names.
    pub clusters: &'static str,
    pub cluster: &'static str,
    pub no_locations: &'static str,
    pub town: &'static str,
    pub children: &'static str,
    pub in_form: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub close_place: &'static str,
    pub open_place: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    pub import_template: &'static str,
    pub import_file: &'static str,
    pub import_text: &'static str,
    pub import_check: &'static str,
    pub import_store: &'static str,
    pub line: &'static str,
    pub content: &'static str,
    pub outcome: &'static str,
    pub line_new: &'static str,
    pub line_replaces: &'static str,
    pub line_header: &'static str,
    pub line_columns: &'static str,
    pub line_name: &'static str,
    pub line_cluster: &'static str,
    pub line_care: &'static str,
    pub line_children: &'static str,
    pub line_twice: &'static str,
    pub line_empty: &'static str,
    pub line_too_many: &'static str,
    // With something in them.
    /// How many new reactions came.
    pub new_reactions: fn(usize) -> String,
    /// How many cards are not on the board.
    pub more: fn(u64) -> String,
    /// How many lines the list has in all.
    pub found: fn(u64) -> String,
    /// Minutes to wait.
    pub try_again_in: fn(u64) -> String,
    /// Greets an invited colleague.
    pub welcome: fn(&str) -> String,
    /// All lines can be stored.
    pub import_sound: fn(usize) -> String,
    /// Some lines can't.
    pub import_wrong: fn(usize) -> String,
}
