//! The HTML document around a front end. Server only.
//!
//! Long prose is rendered outside the hydrated tree; the bootstrap is nonce'd and one per front
//! end, since `HydrationScripts` knows one output name (architecture 5).

use crate::context::Assets;
use domain::reaction::Language;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// The document of a front end; `critical` is its inlined style.
pub fn document<V: IntoView + 'static>(
    language: Language,
    assets: &Assets,
    critical: &'static str,
    body: V,
) -> impl IntoView + use<V> {
    let nonce = use_nonce();
    let boot = format!(
        "import({js:?}).then(m=>m.default({{module_or_path:{wasm:?}}}).then(()=>{{m.hydrate();document.documentElement.dataset.hydrated=\"\"}}))",
        js = assets.js,
        wasm = assets.wasm,
    );
    view! {
        <!DOCTYPE html>
        <html lang=language.slug()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                {(!critical.is_empty())
                    .then(|| view! { <style nonce=nonce.clone()>{critical}</style> })}
                <link rel="stylesheet" href=assets.css.clone() />
                <MetaTags />
                <script type="module" nonce=nonce>
                    {boot}
                </script>
            </head>
            <body>{body}</body>
        </html>
    }
}
