//! The staff's front end in the browser: attaches to what the server drew.

use app::staff::StaffApp;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page's bootstrap once the program has loaded.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(StaffApp);
}
