//! The staff's front end: sign-in, board, list, case, letter, contribution, outbox,
//! access log, administration.
//!
//! Reading order: [`StaffApp`] (routes), `frame` (what surrounds every page), `live` (the one
//! stream all tabs share), then the pages. Every page is complete without script.

mod access;
mod administration;
mod board;
mod case;
mod contribution;
mod decision;
mod door;
mod filter;
pub mod forms;
mod frame;
mod handed;
mod kept;
mod left;
mod letter;
mod list;
mod live;
mod mandates;
mod outbox;
mod trouble;
mod words;

use access::AccessPage;
use administration::{CheckPage, Colleagues, EditColleague, Places};
use board::Board;
use case::CasePage;
use contribution::ContributionPage;
use decision::DecisionPage;
pub use filter::address;

use door::{Begin, SignIn};
use frame::Frame;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};
use letter::LetterPage;
use list::ListPage;
use live::Live;
use mandates::MandatesPage;
use outbox::OutboxPage;
use trouble::Missing;

/// The staff's pages.
#[component]
pub fn StaffApp() -> impl IntoView {
    provide_meta_context();
    provide_context(words::of(left::page_language()));
    provide_context(Live::new());
    provide_context(frame::at_desk());
    view! {
        <Router>
            <Frame>
                <FlatRoutes fallback=Missing>
                    <Route path=path!("/team/aanmelden") view=SignIn ssr=SsrMode::Async />
                    <Route path=path!("/team/begin") view=Begin ssr=SsrMode::Async />
                    <Route path=path!("/team") view=Board ssr=SsrMode::Async />
                    <Route path=path!("/team/lijst") view=ListPage ssr=SsrMode::Async />
                    <Route path=path!("/team/reactie/:reference") view=CasePage ssr=SsrMode::Async />
                    <Route
                        path=path!("/team/reactie/:reference/brief/:number")
                        view=LetterPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/team/reactie/:reference/besluit/:number")
                        view=DecisionPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/team/bijdrage/:reference/:number")
                        view=ContributionPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/team/postvak") view=OutboxPage ssr=SsrMode::Async />
                    <Route path=path!("/team/bevoegdheden") view=MandatesPage ssr=SsrMode::Async />
                    <Route path=path!("/team/inzage") view=AccessPage ssr=SsrMode::Async />
                    <Route path=path!("/team/beheer") view=Colleagues ssr=SsrMode::Async />
                    <Route
                        path=path!("/team/beheer/medewerker/:id")
                        view=EditColleague
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/team/beheer/locaties") view=Places ssr=SsrMode::Async />
                    <Route path=path!("/team/beheer/controle") view=CheckPage ssr=SsrMode::Async />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// The document around [`StaffApp`].
#[cfg(feature = "ssr")]
#[must_use]
#[expect(
    non_snake_case,
    reason = "it is drawn like a component, once, around all others"
)]
pub fn StaffDocument(
    language: domain::reaction::Language,
    assets: &crate::context::Assets,
) -> impl IntoView + use<> {
    crate::shell::document(language, assets, "", view! { <StaffApp /> })
}
