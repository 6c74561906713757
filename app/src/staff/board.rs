//! The board: columns by state, live.

mod card;
mod column;
mod follow;

pub use card::{CardMarks, urgency};

use super::contribution::Requests;
use super::filter::{FilterFields, address, first, of_form};
use super::frame::AtDesk;
use super::live::{Live, News};
use super::trouble::{Unshown, Wrong};
use super::words::words;
use crate::api::contribution::requests;
use crate::api::desk::board;
use crate::error::AppError;
use crate::form::Filter;
use column::BoardColumn;
use domain::status::StatusKind;
use domain::view::{BoardView, RequestView};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::time::Duration;
use wasm_bindgen::JsCast as _;

/// News that comes together is read again together.
const TOGETHER: Duration = Duration::from_millis(600);

/// The page.
#[component]
pub fn Board() -> impl IntoView {
    let words = words();
    let loaded = Resource::new_blocking(
        || (),
        |()| {
            let filter = first();
            async move {
                let all = Filter {
                    status: String::new(),
                    ..filter.clone()
                };
                (filter, board(all).await, requests().await)
            }
        },
    );
    let desk = expect_context::<AtDesk>();
    view! {
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                let sees = desk.await.is_ok_and(|me| me.handles_cases);
                match loaded.await {
                    (_, Ok(_), asked) if !sees => view! { <Asked asked /> }.into_any(),
                    (filter, Ok(base), asked) => view! { <Shown filter base asked /> }.into_any(),
                    (_, Err(trouble), _) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// The first page of a colleague who sees no cases: what is asked of them.
#[component]
fn Asked(asked: Result<Vec<RequestView>, AppError>) -> impl IntoView {
    let words = words();
    view! {
        <Title text=words.asked_of_you />
        <h1>{words.asked_of_you}</h1>
        <Requests asked alone=true />
    }
}

/// The board's state in the browser.
#[derive(Clone, Copy)]
struct State {
    filter: RwSignal<Filter>,
    base: RwSignal<BoardView>,
    trouble: RwSignal<Option<AppError>>,
    busy: StoredValue<bool>,
    live: Live,
}

impl State {
    /// Reads the whole board again, once however often it is asked.
    fn read_again(self) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        set_timeout(move || spawn_local(self.fetch()), TOGETHER);
    }

    /// The board may be left before it is asked, or before the answer comes.
    async fn fetch(self) {
        self.busy.set_value(false);
        let Some(asked) = self.filter.try_get_untracked() else {
            return;
        };
        match board(asked.clone()).await {
            // Another choice was made while this one was read.
            Ok(_) if self.filter.try_get_untracked() != Some(asked) => {}
            Ok(fresh) => {
                self.live.read_again(fresh.seq);
                self.trouble.set(None);
                self.base.set(fresh);
            }
            Err(AppError::Offline) => {}
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
    }

    /// Whether the news can't be told from the cards alone.
    fn needs_reading(self) -> bool {
        let (base, filter) = (self.base.read_untracked(), self.filter.read_untracked());
        let cut = base.columns.iter().any(|column| {
            usize::try_from(column.total).is_ok_and(|total| total > column.cards.len())
        });
        cut || !filter.words.trim().is_empty()
            || self.live.log.read_untracked().since(base.seq).count() > 200
    }
}

#[component]
fn Shown(
    filter: Filter,
    base: BoardView,
    asked: Result<Vec<RequestView>, AppError>,
) -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let first = filter.clone();
    let columns: Vec<(StatusKind, String, String)> = base
        .columns
        .iter()
        .map(|column| (column.status, column.title.clone(), column.empty.clone()))
        .collect();
    let state = State {
        filter: RwSignal::new(filter),
        base: RwSignal::new(base),
        trouble: RwSignal::new(None),
        busy: StoredValue::new(false),
        live,
    };
    let shown = Memo::new(move |_| {
        let (base, filter) = (state.base.read(), state.filter.read());
        live.log
            .with(|log| follow::applied(&base, log.since(base.seq), &filter))
    });
    let said = RwSignal::new(String::new());
    let drawn = card::Drawn(StoredValue::new(false));
    provide_context(drawn);
    Effect::new(move |_| request_animation_frame(move || drawn.0.set_value(true)));
    start(state);
    listen(state, said);
    let columns = columns.into_iter().map(|(status, title, empty)| {
        view! { <BoardColumn status title empty shown /> }
    });
    view! {
           <Title text=words.board />
           <div class="page-head">
               <h1>{words.board}</h1>
               <FilterForm first state />
           </div>
           <noscript><p class="hint">{words.no_script}" "<a href="/team">{words.reload}</a></p></noscript>
    {move || state.trouble.get().map(|trouble| view! { <Wrong trouble /> })}
           <Requests asked />
           <p class="unseen" role="status" aria-live="polite">{said}</p>
           <div class="board">{columns.collect_view()}</div>
       }
}

/// Follows the feed from where the page stands. Browser only.
fn start(state: State) {
    let desk = expect_context::<AtDesk>();
    Effect::new(move |_| {
        let who = desk.get().and_then(Result::ok).map(|me| me.name);
        if let Some(who) = who {
            state.live.follow(state.base.read_untracked().seq, &who);
        }
    });
}

/// Reads again where that is needed, and says what came.
fn listen(state: State, said: RwSignal<String>) {
    let words = words();
    Effect::new(move |done: Option<u64>| {
        let log = state.live.log.read();
        let Some(done) = done else { return log.count() };
        let base = state.base.read_untracked();
        let new = log
            .after(done)
            .filter(|told| matches!(&told.news, News::Card(card) if follow::is_new(&base, card)))
            .count();
        if new > 0 {
            said.set((words.new_reactions)(new));
        }
        let again = log.after(done).any(|told| told.news == News::Again);
        let told = log.count();
        drop((base, log));
        if told > done && (again || state.needs_reading()) {
            state.read_again();
        }
        told
    });
}

#[component]
fn FilterForm(first: Filter, state: State) -> impl IntoView {
    let navigate = use_navigate();
    let choose = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into().ok());
        let Some(form) = form else { return };
        let filter = of_form(&form);
        let quiet = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&address("/team", &filter), quiet);
        state.filter.set(filter);
        spawn_local(state.fetch());
    };
    view! {
        <form class="filter" method="post" action="/team" role="search" on:submit=choose>
            <FilterFields filter=first />
        </form>
    }
}
