//! What goes for every reaction (document 1, 4.8): where else one can go, the regulation, the data,
//! how to withdraw. Folded, so that the page stays calm.

use super::front::prose;
use super::words::Way;
use leptos::prelude::*;

/// Where this stands on the first page.
const RIGHTS: &str = "rechten";

/// All of it, each part folded by itself.
#[component]
pub fn Rights(
    /// Version of the regulation that goes for this reaction, where there is one.
    #[prop(optional)]
    regulation: Option<String>,
) -> impl IntoView {
    let words = &prose().rights;
    let parts = [
        (words.regulation, regulated(regulation)),
        (words.data, words.data_text.to_owned()),
        (words.withdraw, words.withdraw_text.to_owned()),
    ];
    let parts = parts.map(|(opens, text)| {
        view! { <details><summary>{opens}</summary><p>{text}</p></details> }
    });
    view! {
        <h2 id=RIGHTS>{words.heading}</h2>
        <details>
            <summary>{words.elsewhere}</summary>
            <Ways />
        </details>
        {parts.collect_view()}
    }
}

/// In short, in one fold: the rest is on the first page.
#[component]
pub fn RightsInShort(
    /// Version of the regulation that goes for this reaction.
    regulation: String,
) -> impl IntoView {
    let words = &prose().rights;
    view! {
        <details>
            <summary>{words.short}</summary>
            <Ways />
            <p>{regulated(Some(regulation))}</p>
            <p>{words.withdraw_text}</p>
            // A page of its own from the server: what is typed here is there again on the way back.
            <p><a href=format!("/#{RIGHTS}") rel="external">{words.data}</a></p>
        </details>
    }
}

/// Who else can help, and when.
#[component]
fn Ways() -> impl IntoView {
    let ways = prose().rights.ways.iter().map(|way| {
        let Way { name, site, text } = way;
        let name = match site {
            Some(site) => view! { <a href=*site rel="external">{*name}</a> }.into_any(),
            None => (*name).into_any(),
        };
        view! { <li><strong>{name}</strong>". "{*text}</li> }
    });
    view! { <ul>{ways.collect_view()}</ul> }
}

fn regulated(version: Option<String>) -> String {
    let words = &prose().rights;
    version.map_or_else(
        || words.regulation_any.to_owned(),
        |version| words.regulation_text.replace("{}", &version),
    )
}
