//! What surrounds every staff page: skip link, rail (a bottom bar on a phone), name, live mark.

use super::kept;
use super::live::{Live, State};
use super::words::words;
use crate::api::desk::{Me, me};
use crate::components::focus;
use crate::error::AppError;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// Who sits at the desk; the sign-in page has nobody.
pub type AtDesk = Resource<Result<Me, AppError>>;

/// Asks once who is signed in.
pub fn at_desk() -> AtDesk {
    Resource::new_blocking(|| (), |()| me())
}

/// The page's frame.
#[component]
pub fn Frame(
    /// The pages.
    children: Children,
) -> impl IntoView {
    let words = words();
    follow_the_focus();
    reach_the_search_by_key();
    let desk = expect_context::<AtDesk>();
    Effect::new(move |_| match desk.get() {
        Some(Ok(me)) => kept::belongs_to(&me.name),
        Some(Err(AppError::SignedOut)) => kept::forget_all(),
        Some(Err(_)) | None => {}
    });
    view! {
        <a class="skip" href="#inhoud" rel="external">{words.skip}</a>
        <Suspense>
            {move || Suspend::new(async move {
                desk.await.ok().map(|me| view! { <Bar me /> })
            })}
        </Suspense>
        <main id="inhoud" class="work" tabindex="-1">{children()}</main>
    }
}

#[component]
fn Bar(me: Me) -> impl IntoView {
    let words = words();
    let switch = if words.tag == "nl" {
        "?taal=en"
    } else {
        "?taal=nl"
    };
    let admin = me.administrator.then(|| {
        view! {
            <Rail to="/team/beheer" text=words.administration sign=SIGNS[3] />
        }
    });
    let mandates = me.gives_grants.then(|| {
        view! { <Rail to="/team/bevoegdheden" text=words.mandates sign=SIGNS[3] /> }
    });
    let inspects = me.inspects.then(|| {
        view! { <Rail to="/team/inzage" text=words.access sign=SIGNS[5] /> }
    });
    let cases = if me.handles_cases {
        view! {
            <Rail to="/team" text=words.board sign=SIGNS[0] />
            <Rail to="/team/lijst" text=words.list sign=SIGNS[1] />
        }
        .into_any()
    } else {
        view! { <Rail to="/team" text=words.asked_of_you sign=SIGNS[4] /> }.into_any()
    };
    view! {
        <header class="topbar">
            <p class="topbar-brand">{me.brand}" "<span>{words.workplace}</span></p>
            <LiveMark />
            <p class="topbar-me" title=me.function>{me.name}</p>
            <a class="topbar-language" href=switch rel="external" hreflang=words.other_tag lang=words.other_tag>
                {words.other_language}
            </a>
            <form method="post" action="/team/afmelden" on:submit=|_| kept::forget_all()>
                <button class="quiet" type="submit">{words.sign_out}</button>
            </form>
        </header>
        <nav class="rail" aria-label=words.navigation>
            <ul>
                {cases}
                <Rail to="/team/postvak" text=words.outbox sign=SIGNS[2] />
                {mandates}
                {inspects}
                {admin}
            </ul>
        </nav>
    }
}

/// Pages that are reached from the first one.
const BELOW_BOARD: [&str; 2] = ["/team/reactie", "/team/bijdrage"];

/// Columns, lines, an envelope, two people, a balloon of speech, an eye.
const SIGNS: [&str; 6] = [
    "M4 4h4.5v16H4zM10 4h4.5v10H10zM16 4h4v6h-4z",
    "M4 6h16M4 12h16M4 18h10",
    "M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7",
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.5.8 3.5 2.7 3.5 5.5",
    "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5",
    "M2 12c2.6-4.4 6-6.6 10-6.6s7.4 2.2 10 6.6c-2.6 4.4-6 6.6-10 6.6S4.600 16.400 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
];

#[component]
fn Rail(to: &'static str, text: &'static str, sign: &'static str) -> impl IntoView {
    let path = use_location().pathname;
    let here = move || {
        let path = path.get();
        let inside = match to {
            "/team" => path == to || BELOW_BOARD.iter().any(|way| path.starts_with(way)),
            _ => path.starts_with(to),
        };
        inside.then_some("page")
    };
    view! {
        <li>
            <a href=to aria-current=here>
                <svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d=sign /></svg>
                <span>{text}</span>
            </a>
        </li>
    }
}

/// Whether the page follows what is stored. Nothing is claimed without script.
#[component]
fn LiveMark() -> impl IntoView {
    let words = words();
    let state = expect_context::<Live>().state;
    let path = use_location().pathname;
    let slug = move || match state.get() {
        State::Idle => "idle",
        State::Opening => "opening",
        State::Live => "live",
        State::Connecting | State::Since(_) | State::SignedOut | State::Shut => "off",
    };
    let text = move || match state.get() {
        State::Idle => String::new(),
        State::Opening => words.live_opening.to_owned(),
        State::Live => words.live.to_owned(),
        State::Connecting => words.live_connecting.to_owned(),
        State::Since(time) => format!("{} {time}", words.live_since),
        State::SignedOut => words.signed_out.to_owned(),
        State::Shut => words.shut.to_owned(),
    };
    let again = move || {
        matches!(
            state.get(),
            State::Since(_) | State::SignedOut | State::Shut
        )
        .then(|| {
            view! { " " <a href=move || path.get() rel="external">{words.reload}</a> }
        })
    };
    view! {
        <p class="live" role="status" data-live=slug>
            <span class="live-text">{text}</span>
            {again}
        </p>
    }
}

/// After going to another page inside the program, the focus goes to its content.
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

/// Ctrl or ⌘ with K goes to the search field, on the list where a page has none. No single key
/// does anything: people type and dictate here (WCAG 2.1.4).
fn reach_the_search_by_key() {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let navigate = navigate.clone();
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let with_k = (event.ctrl_key() || event.meta_key()) && event.key() == "k";
            if !with_k {
                return;
            }
            event.prevent_default();
            if document().get_element_by_id("zoek").is_none() {
                navigate("/team/lijst", NavigateOptions::default());
            }
            focus("zoek");
        });
        on_cleanup(move || handle.remove());
    });
}
