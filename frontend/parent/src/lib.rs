//! The parents' front end in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts what the program has to do on this page. Without it every form works as plain HTML.
#[wasm_bindgen]
pub fn start() {
    app::parent::browser::start();
}
