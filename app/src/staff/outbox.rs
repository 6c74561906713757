//! "Postvak uit": which mails were written and where they are; a failed one can go again.

use super::trouble::Unshown;
use super::words::words;
use crate::api::desk::{MailView, outbox};
use leptos::prelude::*;
use leptos_meta::Title;

/// The page.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let words = words();
    let loaded = Resource::new_blocking(|| (), |()| outbox());
    view! {
        <Title text=words.outbox />
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    Ok(mails) => view! { <Mails mails /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Mails(mails: Vec<MailView>) -> impl IntoView {
    let words = words();
    let empty = mails.is_empty();
    let lines = mails.into_iter().map(|mail| view! { <Line mail /> });
    view! {
        <h1>{words.outbox}</h1>
        <p class="hint">{words.outbox_hint}</p>
        {empty.then(|| view! { <p>{words.outbox_empty}</p> })}
        <div class="table-place" tabindex="0" role="region" aria-label=words.outbox hidden=empty>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.written_at}</th>
                        <th scope="col">{words.subject}</th>
                        <th scope="col">{words.reference}</th>
                        <th scope="col">{words.to}</th>
                        <th scope="col">{words.state}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Line(mail: MailView) -> impl IntoView {
    let words = words();
    let case = mail.reference.map(|reference| {
        view! { <a href=format!("/team/reactie/{reference}")>{reference.clone()}</a> }
    });
    let again = mail.failed.then(|| {
        view! {
            <form method="post" action="/team/postvak/opnieuw">
                <input type="hidden" name="nummer" value=mail.number.to_string() />
                <button class="quiet" type="submit">{words.send_again}</button>
            </form>
        }
    });
    view! {
        <tr data-failed=mail.failed.then_some("true")>
            <td>{mail.queued}</td>
            <td>{mail.subject}</td>
            <td>{case}</td>
            <td>{mail.to}</td>
            <td>{mail.state}" "{again}</td>
        </tr>
    }
}
