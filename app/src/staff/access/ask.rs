//! Access on request: the privacy officer names a case and says why.

use crate::components::{Field, TextArea, TextInput};
use crate::form::ActState;
use crate::staff::trouble::Wrong;
use crate::staff::words::words;
use leptos::prelude::*;

/// The form; a plain one, with script too.
#[component]
pub fn AskAccess(
    /// What a refused post left.
    left: ActState,
) -> impl IntoView {
    let words = words();
    let refused = left.trouble.is_some();
    let (reference, reason) = (
        left.form.reference.clone(),
        left.form.get("reason").to_owned(),
    );
    let trouble = left.trouble.map(|trouble| view! { <Wrong trouble /> });
    view! {
        <section class="panel ask-access" aria-labelledby="vraag-inzage">
            <h2 id="vraag-inzage">{words.ask_access}</h2>
            <p class="hint">{words.ask_access_hint}</p>
            {trouble}
            <form class="act-form" method="post" action="/team/inzage">
                <input type="hidden" name="key" value=left.key />
                <Field id="inzage-kenmerk" label=words.reference>
                    <TextInput id="inzage-kenmerk" name="reference" value=reference size="medium" invalid=refused />
                </Field>
                <Field id="inzage-reden" label=words.ask_access_reason hint=Some(words.ask_access_reason_hint)>
                    <TextArea
                        id="inzage-reden"
                        name="reason"
                        text=reason
                        rows=3
                        described_by=Some("inzage-reden-hint".to_owned())
                        required=true
                    />
                </Field>
                <button class="button" type="submit">{words.ask_access_now}</button>
            </form>
        </section>
    }
}
