//! "Postvak uit": which mails were written and where they are; a failed one can go again.

use super::live::read_again_on_news;
use super::trouble::Unshown;
use super::words::words;
use crate::api::desk::{MailView, OutboxView, outbox};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page; what changes while it is open is read again.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let words = words();
    let query = use_query_map();
    let before = move || query.with(|query| query.get("voor").and_then(|raw| raw.parse().ok()));
    let loaded = Resource::new_blocking(before, outbox);
    read_again_on_news(move || loaded.refetch());
    view! {
        <Title text=words.outbox />
        <Transition fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    Ok(page) => view! { <Mails page /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Mails(page: OutboxView) -> impl IntoView {
    let words = words();
    let empty = page.mails.is_empty();
    let lines = page.mails.into_iter().map(|mail| view! { <Line mail /> });
    let older = page.older.map(|before| {
        view! {
            <nav class="pages" aria-label=words.pages>
                <a href=format!("/team/postvak?voor={before}")>{words.older}</a>
            </nav>
        }
    });
    view! {
        <h1>{words.outbox}</h1>
        <p class="hint">{words.outbox_hint}</p>
        {empty.then(|| view! { <p>{words.outbox_empty}</p> })}
        <div class="table-place" tabindex="0" role="region" aria-label=words.outbox hidden=empty>
            <table class="table lines" data-dense="true" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words.written_at}</th>
                        <th role="columnheader" scope="col">{words.subject}</th>
                        <th role="columnheader" scope="col">{words.reference}</th>
                        <th role="columnheader" scope="col">{words.to}</th>
                        <th role="columnheader" scope="col">{words.status}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines.collect_view()}</tbody>
            </table>
        </div>
        {older}
    }
}

#[component]
fn Line(mail: MailView) -> impl IntoView {
    let words = words();
    let case = mail.reference.map(|reference| {
        view! { <a href=format!("/team/reactie/{reference}")>{reference.clone()}</a> }
    });
    let again = mail.number.map(|number| {
        view! {
            <form method="post" action="/team/postvak/opnieuw">
                <input type="hidden" name="nummer" value=number.to_string() />
                <button class="quiet" type="submit">{words.send_again}</button>
            </form>
        }
    });
    view! {
        <tr role="row" data-failed=mail.failed.then_some("true")>
            <td role="cell">{mail.queued}</td>
            <td role="cell">{mail.subject}</td>
            <td role="cell">{case}</td>
            <td role="cell">{mail.to}</td>
            <td role="cell">{mail.state}" "{again}</td>
        </tr>
    }
}
