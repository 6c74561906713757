//! "Gevraagd aan u": what waits for whoever is signed in, each with the way to its page.

use crate::error::AppError;
use crate::staff::trouble::Wrong;
use crate::staff::words::words;
use domain::view::RequestView;
use leptos::prelude::*;

/// What is asked, under the page's heading; nothing where nothing is, unless it is `alone`.
#[component]
pub fn Requests(
    /// What waits.
    asked: Result<Vec<RequestView>, AppError>,
    /// There is nothing else on the page.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let words = words();
    let asked = match asked {
        Ok(asked) => asked,
        Err(trouble) => return view! { <Wrong trouble /> }.into_any(),
    };
    if asked.is_empty() {
        return alone
            .then(|| view! { <p class="hint">{words.nothing_asked}</p> })
            .into_any();
    }
    let lines = asked.into_iter().map(|one| view! { <Line one /> });
    let lines = view! { <ul class="requests" role="list">{lines.collect_view()}</ul> };
    if alone {
        return lines.into_any();
    }
    view! {
        <section class="asked" aria-labelledby="gevraagd">
            <h2 id="gevraagd">{words.asked_of_you}</h2>
            {lines}
        </section>
    }
    .into_any()
}

#[component]
fn Line(one: RequestView) -> impl IntoView {
    let way = format!("/team/bijdrage/{}/{}", one.reference, one.number);
    view! {
        <li>
            <a href=way class="request-line">
                <span class="request-words">{one.question}</span>
                <span class="hint">
                    {one.by}" · "<time datetime=one.iso>{one.date}</time>
                </span>
            </a>
        </li>
    }
}
