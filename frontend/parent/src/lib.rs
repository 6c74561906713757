//! The parents' front end in the browser: the page the server sent comes alive.

use app::parent::ParentApp;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page. Until then, and without it, every form works as plain HTML.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(ParentApp);
}
