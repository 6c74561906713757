//! The list: a table with paging; what changes while it is open is read again.

use super::board::CardMarks;
use super::filter::{FilterFields, first};
use super::frame::AtDesk;
use super::live::{Live, News};
use super::trouble::Unshown;
use super::words::words;
use crate::api::desk::{ListView, list};
use crate::components::NatureSign;
use crate::form::Filter;
use domain::text::status;
use domain::view::Card;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use std::time::Duration;

const TOGETHER: Duration = Duration::from_millis(400);

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let words = words();
    let query = leptos_router::hooks::use_query_map();
    let loaded = Resource::new_blocking(
        move || query.get(),
        |_| {
            let filter = first();
            async move { (filter.clone(), list(filter).await) }
        },
    );
    view! {
        <Title text=words.list />
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    (filter, Ok(lines)) => view! { <Shown filter lines /> }.into_any(),
                    (_, Err(trouble)) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(filter: Filter, lines: ListView) -> impl IntoView {
    let words = words();
    let shown = RwSignal::new(lines);
    follow(filter.clone(), shown);
    let cards = move || shown.with(|shown| shown.cards.clone());
    let paged = filter.clone();
    view! {
        <div class="page-head">
            <h1>{words.list}</h1>
            <form class="filter" method="post" action="/team/lijst" role="search">
                <FilterFields filter=filter with_status=true />
            </form>
        </div>
        <p class="hint" role="status">{move || (words.found)(shown.with(|shown| shown.total))}</p>
        <div class="table-place" tabindex="0" role="region" aria-label=words.list>
            <table class="table lines cases" data-dense="true" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words.reference}</th>
                        <th role="columnheader" scope="col">{words.nature}</th>
                        <th role="columnheader" scope="col">{words.location}</th>
                        <th role="columnheader" scope="col">{words.opening}</th>
                        <th role="columnheader" scope="col">{words.state}</th>
                        <th role="columnheader" scope="col">{words.handler}</th>
                        <th role="columnheader" scope="col">{words.deadline}</th>
                        <th role="columnheader" scope="col">{words.age}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For
                        each=cards
                        key=|card| (card.reference, card.version)
                        children=|card| view! { <Line card /> }
                    />
                </tbody>
            </table>
        </div>
        {move || shown.with(|shown| shown.cards.is_empty()).then(|| view! { <p>{words.nothing_found}</p> })}
        {move || view! { <Pages filter=paged.clone() more=shown.with(|shown| shown.more) /> }}
    }
}

#[component]
fn Line(card: Card) -> impl IntoView {
    let reference = card.reference.to_string();
    let language = super::left::page_language();
    let (handler, deadline) = (card.handler.clone(), card.deadline.clone());
    view! {
        <tr role="row" data-severe=card.severe.is_some().then_some("true")>
            <th role="rowheader" scope="row"><a href=format!("/team/reactie/{reference}")>{reference.clone()}</a></th>
            <td role="cell"><NatureSign nature=card.nature />" "{card.nature_text.clone()}</td>
            <td role="cell">{card.place.clone()}</td>
            <td role="cell" class="table-words"><CardMarks card=card.clone() />{card.words.clone()}</td>
            <td role="cell">{status::column(card.status, language)}</td>
            <td role="cell">{handler.map(|(_, name)| name)}</td>
            <td role="cell">
                {deadline.map(|deadline| view! {
                    <span class="due" data-urgency=super::board::urgency(deadline.urgency)>
                        <strong>{deadline.remaining}</strong>" · "
                        <time datetime=deadline.iso title=deadline.date>{deadline.short}</time>
                    </span>
                })}
            </td>
            <td role="cell" class="number">{card.age}</td>
        </tr>
    }
}

/// Further pages, by the same form: the words go along unseen.
#[component]
fn Pages(filter: Filter, more: bool) -> impl IntoView {
    let words = words();
    let page = filter.page;
    let turn = move |to: u32, text: &'static str| {
        let filter = filter.clone();
        view! {
            <form method="post" action="/team/lijst">
                <input type="hidden" name="woorden" value=filter.words />
                <input type="hidden" name="aard" value=filter.nature />
                <input type="hidden" name="stap" value=filter.status />
                <input type="hidden" name="mijn" value=if filter.mine { "on" } else { "" } />
                <input type="hidden" name="pagina" value=to.to_string() />
                <button class="button" data-kind="second" type="submit">{text}</button>
            </form>
        }
    };
    let back = (page > 0).then(|| turn(page.saturating_sub(1), words.previous));
    let on = more.then(|| turn(page + 1, words.next));
    view! { <nav class="pages" aria-label=words.pages>{back}{on}</nav> }
}

/// What changes is read again; what is gone goes at once.
fn follow(filter: Filter, shown: RwSignal<ListView>) {
    let (live, desk) = (expect_context::<Live>(), expect_context::<AtDesk>());
    let busy = StoredValue::new(false);
    let filter = StoredValue::new(filter);
    Effect::new(move |_| {
        if let Some(Ok(me)) = desk.get() {
            // The list doesn't say where in the feed it stands: it reads again once.
            live.follow(0, &me.name);
        }
    });
    Effect::new(move |done: Option<u64>| {
        let log = live.log.read();
        let told = log.count();
        let Some(done) = done else { return told };
        for gone in log.after(done).filter_map(gone) {
            shown.update(|shown| shown.cards.retain(|card| card.reference != gone));
        }
        if told > done && !busy.get_value() {
            busy.set_value(true);
            let again = async move {
                busy.set_value(false);
                // The list may have been left meanwhile.
                let Some(asked) = filter.try_get_value() else {
                    return;
                };
                if let Ok(fresh) = list(asked).await {
                    shown.set(fresh);
                }
            };
            set_timeout(move || spawn_local(again), TOGETHER);
        }
        told
    });
}

fn gone(told: &super::live::Told) -> Option<domain::Reference> {
    match told.news {
        News::Gone(reference) => Some(reference),
        News::Card(_) | News::Again => None,
    }
}
