//! Around every parents' page: the router, header and footer; and the document on the server.

use super::follow::{CasePage, CodePage};
use super::front::{Front, prose};
use super::home::HomePage;
use super::missing::MissingPage;
use super::react::ReactPage;
use super::receipt::ReceiptPage;
use crate::components::focus;
use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{SsrMode, path};

/// The parents' pages.
#[component]
pub fn ParentApp() -> impl IntoView {
    provide_meta_context();
    provide_context(Front::here());
    view! {
        <Router>
            <Header />
            <main id="inhoud" tabindex="-1">
                <FlatRoutes fallback=MissingPage transition=true>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/reageren") view=ReactPage ssr=SsrMode::Async />
                    <Route path=path!("/ontvangst") view=ReceiptPage ssr=SsrMode::Async />
                    <Route path=path!("/volgen") view=CodePage ssr=SsrMode::Async />
                    <Route path=path!("/volgen/reactie") view=CasePage ssr=SsrMode::Async />
                </FlatRoutes>
            </main>
            <Footer />
        </Router>
    }
}

/// The document around the parents' pages.
#[cfg(feature = "ssr")]
#[expect(
    non_snake_case,
    reason = "it is drawn like a component, once, around all others"
)]
pub fn ParentDocument(
    language: domain::reaction::Language,
    assets: &crate::context::Assets,
) -> impl IntoView + use<> {
    crate::shell::document(language, assets, "", view! { <ParentApp /> })
}

#[component]
fn Header() -> impl IntoView {
    let words = &prose().frame;
    let brand = use_context::<Front>()
        .map(|front| front.brand)
        .unwrap_or_default();
    follow_the_focus();
    let switch = format!("?taal={}", words.other_slug);
    view! {
        <a class="skip" href="#inhoud" rel="external">{words.skip}</a>
        <header class="frame frame-top">
            <a class="brand" href="/">
                <svg class="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M4 15a11 11 0 0 1 11-11h13v13a11 11 0 0 1-11 11H4z" />
                    <path d="M11 21c1-5 4-9 10-11M15 15.5V20h4.5" />
                </svg>
                <span><strong>{brand}</strong>" "{words.service}</span>
            </a>
            <nav aria-label=words.nav>
                <a href="/reageren">{words.react}</a>
                <a href="/volgen">{words.follow}</a>
                // A new page from the server: the language of everything changes.
                <a href=switch rel="external" hreflang=words.other_slug lang=words.other_slug>
                    {words.other_language}
                </a>
            </nav>
        </header>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let words = &prose().frame;
    view! {
        <footer class="frame frame-bottom">
            <p>{words.danger}" "<a href="tel:112">"112"</a></p>
            <p><a href="/team" rel="external nofollow">{words.staff}</a></p>
        </footer>
    }
}

/// After going to another page inside the program, the focus goes to its content, as it would
/// with a page from the server.
fn follow_the_focus() {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            focus("inhoud");
        }
        now
    });
}

/// The title of the tab.
#[component]
pub fn PageTitle(
    /// What the page is.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let brand = use_context::<Front>()
        .map(|front| front.brand)
        .unwrap_or_default();
    // A page that is read again stands there as it was for a moment more, when its text is gone.
    let text = move || {
        text.try_with(|text| format!("{text} · {brand}"))
            .unwrap_or_default()
    };
    view! { <Title text /> }
}
