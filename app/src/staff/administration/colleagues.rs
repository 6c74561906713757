//! All colleagues, and a new one.

use super::{ColleagueFields, Parts, Troubles};
use crate::api::administration::{ColleagueLine, colleagues};
use crate::staff::forms::ColleagueForm;
use crate::staff::left::left_behind;
use crate::staff::trouble::Unshown;
use crate::staff::words::words;
use leptos::prelude::*;
use leptos_meta::Title;

/// The page.
#[component]
pub fn Colleagues() -> impl IntoView {
    let words = words();
    let left = left_behind::<ColleagueForm>();
    let loaded = Resource::new_blocking(|| (), |()| colleagues());
    view! {
        <Title text=words.colleagues />
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
fn Shown(all: Vec<ColleagueLine>, left: ColleagueForm) -> impl IntoView {
    let words = words();
    let troubled = !left.troubles.is_empty();
    let lines = all.into_iter().map(|one| view! { <Line one /> });
    view! {
        <h1>{words.administration}</h1>
        <Parts />
        <h2>{words.colleagues}</h2>
        <div class="table-place" tabindex="0" role="region" aria-label=words.colleagues>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.name}</th>
                        <th scope="col">{words.function}</th>
                        <th scope="col">{words.email}</th>
                        <th scope="col">{words.roles}</th>
                        <th scope="col">{words.status}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
        <details class="act" open=troubled>
            <summary>{words.new_colleague}</summary>
            <form class="act-form" method="post" action="/team/beheer">
                <Troubles troubles=left.troubles.clone() />
                <ColleagueFields form=left />
                <p class="effect">{words.new_colleague_effect}</p>
                <button class="button" type="submit">{words.save}</button>
            </form>
        </details>
    }
}

#[component]
fn Line(one: ColleagueLine) -> impl IntoView {
    let words = words();
    let page = format!("/team/beheer/medewerker/{}", one.id);
    view! {
        <tr data-off=(!one.active).then_some("true")>
            <th scope="row"><a href=page>{one.name}</a></th>
            <td>{one.function}</td>
            <td>{one.email}</td>
            <td>{if one.roles.is_empty() { words.no_roles.to_owned() } else { one.roles }}</td>
            <td>{if one.active { words.active } else { words.inactive }}</td>
        </tr>
    }
}
