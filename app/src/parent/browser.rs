//! The program on the parents' pages, in the browser only.
//!
//! It takes over as little as it can: the form's steps from the second on, the search for a
//! location, keeping and sending later, and the small acts on receipt and case. A page that it
//! doesn't reach, or on which it breaks, goes on as plain HTML. Reading order: `form` (the steps
//! and their state), `buttons` (from one to the other) and `answers`; `storage`, `draft` and
//! `keep` (what is kept on the device); `send` (once, also without network), `places`, `counter`,
//! `receipt`; then `case` with `exchange` (a newer page in place) and `unsent`.

mod answers;
mod buttons;
mod case;
mod counter;
mod draft;
mod exchange;
mod form;
mod keep;
mod notes;
mod page;
mod places;
mod receipt;
mod send;
mod storage;
mod unsent;

use leptos::prelude::Owner;

/// Starts whatever this page has for the program.
pub fn start() {
    // Executors are set once; another start finds it there.
    let _set = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    form::start();
    receipt::start();
    case::start();
    // The page keeps what was made for it until it is left.
    std::mem::forget(owner);
}
