//! The form as a whole: its state, its errors above it, its button.

use super::counter::length_of_body;
use super::entry::Answers;
use super::place::Offered;
use super::sending::Sending;
use super::steps::{NatureStep, PlaceStep, ReporterStep, StoryStep};
use crate::api::parents::ReactionPage;
use crate::components::ErrorSummary;
use crate::parent::frame::PageTitle;
use crate::parent::front::{language, prose};
use crate::parent::trouble::TroubleNotice;
use domain::draft::Draft;
use domain::text::errors;
use leptos::prelude::*;

/// The form, with what was typed before.
#[component]
pub fn Sheet(
    /// As the server gave it.
    page: ReactionPage,
    /// The nature a tile of the first page named.
    asked: Option<String>,
) -> impl IntoView {
    let ReactionPage { form, places } = page;
    let draft = prefilled(form.draft, asked);
    let sending = Sending::new(
        draft.key.clone(),
        form.errors,
        form.trouble,
        Offered(places.clone()),
    );
    provide_context(Answers::new(draft, sending.errors));
    let (words, language) = (&prose().form, language());
    let listed = Signal::derive(move || {
        let errors = sending.errors.get().into_iter();
        errors
            .map(|error| (error.field.name(), errors::field_error(error, language)))
            .collect()
    });
    let refused =
        move || sending.errors.with(|all| !all.is_empty()) || sending.trouble.with(Option::is_some);
    let title = Signal::derive(move || {
        let prefix = if refused() {
            prose().trouble.prefix
        } else {
            ""
        };
        format!("{prefix}{}", words.title)
    });
    let typed = RwSignal::new(0_usize);
    view! {
        <PageTitle text=title />
        <h1>{words.heading}</h1>
        <ErrorSummary heading=prose().trouble.summary errors=listed />
        <TroubleNotice trouble=sending.trouble />
        <p class="lead">{words.lead}</p>
        <form
            class="sheet"
            method="post"
            action="/reageren"
            novalidate
            on:submit=move |event| sending.send(&event)
            on:input=move |event| length_of_body(&event, typed)
        >
            <input type="hidden" name="key" value=move || sending.key.get() />
            <NatureStep />
            <PlaceStep places />
            <StoryStep typed />
            <ReporterStep />
            <p class="hint">{words.privacy}</p>
            <button class="button" aria-disabled=move || sending.pending.get().then_some("true")>
                {move || if sending.pending.get() { words.sending } else { words.send }}
            </button>
            <p role="status" class="unseen">{move || sending.pending.get().then_some(words.sending)}</p>
        </form>
    }
}

fn prefilled(mut draft: Draft, asked: Option<String>) -> Draft {
    if draft.nature.is_empty() {
        draft.nature = asked
            .filter(|slug| domain::Nature::parse(slug).is_some())
            .unwrap_or_default();
    }
    if draft.language.is_empty() {
        language().slug().clone_into(&mut draft.language);
    }
    draft
}
