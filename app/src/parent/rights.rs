//! What goes for a reaction (document 1, 4.8): where else one can go, the regulation, the data,
//! how to withdraw. Short and folded, with the way to the whole of it.

use super::prose::ProsePage;
use super::words::{self, Way};
use domain::reaction::Language;
use leptos::prelude::*;

/// In one fold; `regulation` is the version that goes for this reaction.
pub fn rights(regulation: &str, language: Language) -> AnyView {
    let words = words::rights(language);
    let ways = words.ways.iter().map(|way| {
        let Way { name, site, text } = way;
        let name = match site {
            Some(site) => view! { <a href=*site rel="external noreferrer">{*name}</a> }.into_any(),
            None => (*name).into_any(),
        };
        view! { <li><strong>{name}</strong>". "{*text}</li> }
    });
    view! {
        <details>
            <summary>{words.short}</summary>
            <ul>{ways.collect_view()}</ul>
            <p>{words.regulation_text.replace("{}", regulation)}</p>
            <p>{words.withdraw_text}</p>
            <p><a href=ProsePage::Procedure.path()>{words.regulation}</a></p>
            <p><a href=ProsePage::Privacy.path()>{words.data}</a></p>
        </details>
    }
    .into_any()
}
