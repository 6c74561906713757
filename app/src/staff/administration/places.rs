//! Clusters and locations, and their import from a file.

use super::Parts;
use super::import::Import;
use crate::api::administration::{PlaceLine, PlacesView, places};
use crate::staff::forms::ImportForm;
use crate::staff::left::left_behind;
use crate::staff::trouble::Unshown;
use crate::staff::words::words;
use leptos::prelude::*;
use leptos_meta::Title;

/// The page.
#[component]
pub fn Places() -> impl IntoView {
    let words = words();
    let left = left_behind::<ImportForm>();
    let loaded = Resource::new_blocking(|| (), |()| places());
    view! {
        <Title text=words.locations />
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                let left = left.await;
                match loaded.await {
                    Ok(all) => view! { <Shown all left /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(all: PlacesView, left: ImportForm) -> impl IntoView {
    let words = words();
    let none = all.locations.is_empty();
    let clusters = all.clusters.join(", ");
    let lines = all.locations.into_iter().map(|one| view! { <Line one /> });
    view! {
        <h1>{words.administration}</h1>
        <Parts />
        <h2>{words.locations}</h2>
        <p class="hint">
            {if none { words.no_locations.to_owned() } else { format!("{}: {clusters}", words.clusters) }}
        </p>
        <div class="table-place" tabindex="0" role="region" aria-label=words.locations hidden=none>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.location}</th>
                        <th scope="col">{words.cluster}</th>
                        <th scope="col">{words.town}</th>
                        <th scope="col">{words.care}</th>
                        <th scope="col">{words.children}</th>
                        <th scope="col">{words.in_form}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
        <Import left />
    }
}

#[component]
fn Line(one: PlaceLine) -> impl IntoView {
    let words = words();
    let (state, act, open) = if one.open {
        (words.yes, words.close_place, "")
    } else {
        (words.no, words.open_place, "on")
    };
    view! {
        <tr data-off=(!one.open).then_some("true")>
            <th scope="row">{one.name}</th>
            <td>{one.cluster}</td>
            <td>{one.town}</td>
            <td>{one.care}</td>
            <td class="number">{one.children}</td>
            <td>
                <form method="post" action="/team/beheer/locaties">
                    <input type="hidden" name="stap" value="tonen" />
                    <input type="hidden" name="locatie" value=one.id />
                    <input type="hidden" name="open" value=open />
                    {state}" "<button class="quiet" type="submit">{act}</button>
                </form>
            </td>
        </tr>
    }
}
