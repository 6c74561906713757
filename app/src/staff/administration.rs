//! Beheer: colleagues and their grants, locations. Plain forms; no case content.

mod check;
mod colleague;
mod colleagues;
mod import;
mod places;

pub use check::CheckPage;
pub use colleague::EditColleague;
pub use colleagues::Colleagues;
pub use places::Places;

use super::forms::{ColleagueForm, ColleagueTrouble};
use super::words::words;
use crate::components::{Field, TextInput};
use leptos::prelude::*;

/// The way between the parts.
#[component]
fn Parts() -> impl IntoView {
    let words = words();
    view! {
        <nav class="tabs" aria-label=words.administration>
            <a href="/team/beheer">{words.colleagues}</a>
            <a href="/team/beheer/locaties">{words.locations}</a>
            <a href="/team/beheer/controle">{words.check}</a>
        </nav>
    }
}

/// Name, function, address, phone.
#[component]
fn ColleagueFields(form: ColleagueForm) -> impl IntoView {
    let words = words();
    view! {
        <Field id="naam" label=words.name>
            <TextInput id="naam" name="naam" value=form.name autocomplete="off" required=true />
        </Field>
        <Field id="functie" label=words.function hint=Some(words.function_hint)>
            <TextInput id="functie" name="functie" value=form.function autocomplete="off" required=true />
        </Field>
        <Field id="email" label=words.email hint=Some(words.email_hint)>
            <TextInput id="email" name="email" kind="email" value=form.email autocomplete="off" required=true />
        </Field>
        <Field id="telefoon" label=words.phone note=Some(words.optional)>
            <TextInput id="telefoon" name="telefoon" kind="tel" value=form.phone autocomplete="off" size="medium" />
        </Field>
    }
}

/// What is wrong with a colleague's form or grant.
#[component]
fn Troubles(troubles: Vec<ColleagueTrouble>) -> impl IntoView {
    let words = words();
    let lines = troubles.iter().map(|trouble| match trouble {
        ColleagueTrouble::NameMissing => words.name_missing,
        ColleagueTrouble::FunctionMissing => words.function_missing,
        ColleagueTrouble::EmailWrong => words.email_wrong,
        ColleagueTrouble::Refused => words.colleague_refused,
        ColleagueTrouble::GrantRefused => words.grant_refused,
        ColleagueTrouble::InvitationRefused => words.invitation_refused,
    });
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    (!troubles.is_empty()).then(|| view! { <div class="wrong" role="alert">{lines}</div> })
}
