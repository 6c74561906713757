//! The door: signing in, and choosing a password with an invitation. Plain forms.

use super::forms::{BeginForm, BeginTrouble, DoorForm};
use super::left::{left_behind, status};
use super::trouble::Wrong;
use super::words::{Words, words};
use crate::components::{Field, TextInput};
use crate::error::AppError;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// Signing in.
#[component]
pub fn SignIn() -> impl IntoView {
    let left = left_behind::<DoorForm>();
    let asked = use_query_map()
        .get_untracked()
        .get("naar")
        .unwrap_or_default();
    view! {
        <Title text=words().sign_in />
        <Suspense>
            {move || {
                let asked = asked.clone();
                Suspend::new(async move {
                    let left = left.await;
                    let to = if left.to.is_empty() { asked } else { left.to.clone() };
                    view! { <SignInForm left to /> }
                })
            }}
        </Suspense>
    }
}

#[component]
fn SignInForm(left: DoorForm, to: String) -> impl IntoView {
    let words = words();
    let trouble = left.trouble.map(|trouble| match trouble {
        AppError::SignedOut => {
            view! { <div class="wrong" role="alert"><p>{words.wrong_combination}</p></div> }
                .into_any()
        }
        other => view! { <Wrong trouble=other /> }.into_any(),
    });
    view! {
        <section class="sheet">
            <h1>{words.sign_in}</h1>
            <p class="hint">{words.sign_in_hint}</p>
            {trouble}
            <form method="post" action="/team/aanmelden">
                <input type="hidden" name="naar" value=to />
                <Field id="email" label=words.email>
                    <TextInput id="email" name="email" kind="email" value=left.email autocomplete="username" required=true />
                </Field>
                <Field id="wachtwoord" label=words.password>
                    <TextInput id="wachtwoord" name="wachtwoord" kind="password" autocomplete="current-password" required=true />
                </Field>
                <button class="button" type="submit">{words.sign_in}</button>
            </form>
            <p class="hint">{words.password_lost}</p>
        </section>
    }
}

/// Choosing a password.
#[component]
pub fn Begin() -> impl IntoView {
    let left = left_behind::<BeginForm>();
    view! {
        <Title text=words().begin />
        <Suspense>
            {move || Suspend::new(async move {
                let left = left.await;
                if left.valid {
                    view! { <BeginFields left /> }.into_any()
                } else {
                    view! { <Expired /> }.into_any()
                }
            })}
        </Suspense>
    }
}

#[component]
fn Expired() -> impl IntoView {
    status(404);
    let words = words();
    view! {
        <section class="sheet">
            <h1>{words.invitation_void}</h1>
            <p>{words.invitation_void_why}</p>
            <p><a href="/team/aanmelden" rel="external">{words.sign_in}</a></p>
        </section>
    }
}

#[component]
fn BeginFields(left: BeginForm) -> impl IntoView {
    let words = words();
    let first = left.who.is_none();
    let troubles = (!left.troubles.is_empty()).then(|| {
        let lines = left
            .troubles
            .iter()
            .map(|trouble| view! { <p>{sentence(*trouble, words)}</p> });
        view! { <div class="wrong" role="alert">{lines.collect_view()}</div> }
    });
    let who = first.then(|| {
        view! {
            <Field id="organisatie" label=words.organisation hint=Some(words.organisation_hint)>
                <TextInput id="organisatie" name="organisatie" value=left.organisation.clone() autocomplete="organization" described_by="organisatie-hint".to_owned() required=true />
            </Field>
            <Field id="naam" label=words.name>
                <TextInput id="naam" name="naam" value=left.name.clone() autocomplete="name" required=true />
            </Field>
            <Field id="email" label=words.email>
                <TextInput id="email" name="email" kind="email" value=left.email.clone() autocomplete="username" required=true />
            </Field>
        }
    });
    view! {
        <section class="sheet">
            <h1>{words.begin}</h1>
            <p>{match &left.who { Some(name) => (words.welcome)(name), None => words.first_administrator.to_owned() }}</p>
            {troubles}
            <form method="post" action="/team/begin">
                <input type="hidden" name="uitnodiging" value=left.token.clone() />
                {who}
                <Field id="wachtwoord" label=words.new_password hint=Some(words.new_password_hint)>
                    <TextInput id="wachtwoord" name="wachtwoord" kind="password" autocomplete="new-password" required=true />
                </Field>
                <Field id="nogmaals" label=words.password_again>
                    <TextInput id="nogmaals" name="nogmaals" kind="password" autocomplete="new-password" required=true />
                </Field>
                <button class="button" type="submit">{words.set_password}</button>
            </form>
        </section>
    }
}

const fn sentence(trouble: BeginTrouble, words: &Words) -> &'static str {
    match trouble {
        BeginTrouble::TooShort => words.password_short,
        BeginTrouble::TooLong => words.password_long,
        BeginTrouble::NotTheSame => words.password_differs,
        BeginTrouble::OrganisationMissing => words.organisation_missing,
        BeginTrouble::NameMissing => words.name_missing,
        BeginTrouble::EmailWrong => words.email_wrong,
        BeginTrouble::Unavailable => words.offline,
    }
}
