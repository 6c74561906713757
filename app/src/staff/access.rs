//! "Inzage": who read which confidential case, when and as what; newest first.

mod ask;

use super::case::Unsent;
use super::trouble::Unshown;
use super::words::words;
use crate::api::access::{InspectionView, access_log};
use crate::api::desk::act_state;
use ask::AskAccess;
use domain::view::AccessView;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn AccessPage() -> impl IntoView {
    let words = words();
    let query = use_query_map();
    let asked = move || {
        let text = |name| query.with(|query| query.get(name).unwrap_or_default());
        (text("kenmerk"), text("voor"))
    };
    let loaded = Resource::new_blocking(asked, |(reference, after)| async move {
        let left = act_state().await.unwrap_or_default();
        let page = access_log(reference.clone(), after).await;
        (reference, page, left)
    });
    view! {
        <Title text=words.access_log />
        <Transition fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    (reference, Ok(page), left) => {
                        let ask = page.asks.then(|| view! { <AskAccess left /> });
                        view! { <Lines reference page />{ask} }.into_any()
                    }
                    (_, Err(trouble), left) => {
                        view! { <Unshown trouble /><Unsent form=left.form /> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

#[component]
fn Lines(reference: String, page: InspectionView) -> impl IntoView {
    let words = words();
    let empty = page.lines.is_empty();
    let all = reference.is_empty();
    let older = page.older.map(|after| {
        let way = older(&reference, &after);
        view! {
            <nav class="pages" aria-label=words.pages>
                <a href=way>{words.older_reads}</a>
            </nav>
        }
    });
    let lines = page.lines.into_iter().map(|line| view! { <Line line /> });
    let nothing = if all {
        words.no_reads
    } else {
        words.no_reads_of_it
    };
    view! {
        <div class="page-head">
            <h1>{words.access_log}</h1>
            <Filter reference />
        </div>
        <p class="hint">{words.access_log_hint}</p>
        {empty.then(|| view! { <p>{nothing}</p> })}
        <div class="table-place" tabindex="0" role="region" aria-label=words.access_log hidden=empty>
            <table class="table access lines" data-dense="true" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words.read_at}</th>
                        <th role="columnheader" scope="col">{words.who}</th>
                        <th role="columnheader" scope="col">{words.as_what}</th>
                        <th role="columnheader" scope="col">{words.reference}</th>
                        <th role="columnheader" scope="col">{words.what_was_read}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines.collect_view()}</tbody>
            </table>
        </div>
        {older}
    }
}

/// The way to older lines; a reference that is none is looked for as it was typed.
fn older(reference: &str, after: &str) -> String {
    match reference.parse::<domain::Reference>() {
        Ok(reference) => format!("/team/inzage?kenmerk={reference}&voor={after}"),
        Err(_) => format!("/team/inzage?voor={after}"),
    }
}

/// A reference tells nothing of anybody: it may stand in an address.
#[component]
fn Filter(reference: String) -> impl IntoView {
    let words = words();
    let all = (!reference.is_empty()).then(|| {
        view! { <a class="filter-all" href="/team/inzage">{words.all_reads}</a> }
    });
    view! {
        <form class="filter" method="get" action="/team/inzage" role="search">
            <label class="filter-part">
                <span>{words.reference}</span>
                <input
                    class="input"
                    id="zoek"
                    type="search"
                    name="kenmerk"
                    value=reference
                    placeholder="KR-2026-00042"
                    autocomplete="off"
                />
            </label>
            <button class="button" data-kind="second" type="submit">{words.show}</button>
            {all}
        </form>
    }
}

#[component]
fn Line(line: AccessView) -> impl IntoView {
    let case = if line.open {
        let way = format!("/team/reactie/{}", line.reference);
        view! { <a href=way>{line.reference}</a> }.into_any()
    } else {
        line.reference.into_any()
    };
    let asked = line.reason.is_some().then_some("true");
    let reason = line.reason.map(|reason| {
        view! { <span class="access-reason typed">{reason}</span> }
    });
    view! {
        <tr role="row" data-request=asked>
            <td role="cell"><time datetime=line.iso>{line.when}</time></td>
            <th role="rowheader" scope="row">{line.who}</th>
            <td role="cell">{line.capacity}</td>
            <td role="cell">{case}</td>
            <td role="cell">{line.way}{reason}</td>
        </tr>
    }
}
