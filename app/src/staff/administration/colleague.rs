//! One colleague: details, what they may do and until when, invitation, end.

use super::{ColleagueFields, Parts, Troubles};
use crate::api::administration::{ColleagueView, GrantLine, colleague};
use crate::components::{Field, TextInput};
use crate::staff::forms::{ColleagueForm, Handed};
use crate::staff::handed::HandedLink;
use crate::staff::left::left_behind;
use crate::staff::trouble::Unshown;
use crate::staff::words::words;
use domain::view::Choice;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// The page.
#[component]
pub fn EditColleague() -> impl IntoView {
    let words = words();
    let params = use_params_map();
    let (left, handed) = (left_behind::<ColleagueForm>(), left_behind::<Handed>());
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let loaded = Resource::new_blocking(id, colleague);
    view! {
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                let (left, handed) = (left.await, handed.await);
                match loaded.await {
                    Ok(one) => view! { <Shown one left handed /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(one: ColleagueView, left: ColleagueForm, handed: Handed) -> impl IntoView {
    let words = words();
    let path = format!("/team/beheer/medewerker/{}", one.id);
    let troubles = left.troubles.clone();
    let form = if left.email.is_empty() && left.name.is_empty() {
        ColleagueForm {
            name: one.name.clone(),
            function: one.function.clone(),
            email: one.email.clone(),
            phone: one.phone.clone(),
            troubles: Vec::new(),
        }
    } else {
        left
    };
    view! {
        <Title text=one.name.clone() />
        <h1>{one.name.clone()}</h1>
        <Parts />
        <Troubles troubles />
        <div class="panels">
            <section class="panel" aria-labelledby="gegevens">
                <h2 id="gegevens">{words.details}</h2>
                <form method="post" action=path.clone()>
                    <input type="hidden" name="stap" value="bewaren" />
                    <ColleagueFields form />
                    <label class="choice">
                        <input type="checkbox" name="actief" value="on" checked=one.active />
                        <span>{words.may_sign_in}</span>
                    </label>
                    {one.own.then(|| view! { <p class="hint">{words.own_end}</p> })}
                    <button class="button" type="submit">{words.save}</button>
                </form>
            </section>
            <Grants one=one.clone() path=path.clone() />
            <Invitation path handed active=one.active />
        </div>
    }
}

#[component]
fn Grants(one: ColleagueView, path: String) -> impl IntoView {
    let words = words();
    let (own, none) = (one.own, one.grants.is_empty());
    let page = path.clone();
    let lines = one.grants.into_iter().map(|grant| {
        view! { <Line grant own path=page.clone() /> }
    });
    view! {
        <section class="panel" aria-labelledby="rechten">
            <h2 id="rechten">{words.grants}</h2>
            {none.then(|| view! { <p class="hint">{words.no_grants}</p> })}
            <ul class="parts" role="list">{lines.collect_view()}</ul>
            <Prepared lines=one.prepared path=path.clone() />
            {if own {
                view! { <p class="hint">{words.own_grants}</p> }.into_any()
            } else {
                view! {
                    <GrantForm path roles=one.roles scopes=one.scopes today=one.today />
                }
                .into_any()
            }}
        </section>
    }
}

/// What the director hasn't decided on.
#[component]
fn Prepared(lines: Vec<GrantLine>, path: String) -> impl IntoView {
    let words = words();
    let any = !lines.is_empty();
    let lines = lines.into_iter().map(|grant| {
        view! {
            <li class="part" data-off="true">
                <p><strong>{grant.role}</strong>" · "{grant.scope}</p>
                <p class="hint">{words.waits_for_director}</p>
                <form method="post" action=path.clone()>
                    <input type="hidden" name="stap" value="terugnemen" />
                    <input type="hidden" name="recht" value=grant.key />
                    <button class="quiet" type="submit">{words.revoke}</button>
                </form>
            </li>
        }
    });
    let lines = lines.collect_view();
    any.then(|| view! { <ul class="parts" role="list">{lines}</ul> })
}

#[component]
fn Line(grant: GrantLine, own: bool, path: String) -> impl IntoView {
    let words = words();
    let until = match grant.until {
        Some(until) => format!("{} {} {} {until}", words.from, grant.from, words.until),
        None => format!("{} {}", words.from, grant.from),
    };
    let end = (!own).then(|| {
        view! {
            <form method="post" action=path>
                <input type="hidden" name="stap" value="intrekken" />
                <input type="hidden" name="recht" value=grant.key.clone() />
                <button class="quiet" type="submit">{words.revoke}</button>
            </form>
        }
    });
    view! {
        <li class="part" data-off=(!grant.holds).then_some("true")>
            <p><strong>{grant.role}</strong>" · "{grant.scope}</p>
            <p class="hint">
                {until}
                {(!grant.holds).then(|| format!(" · {}", words.not_today))}
                {grant.granted_by.map(|name| format!(" · {} {name}", words.given_by))}
            </p>
            {end}
        </li>
    }
}

#[component]
fn GrantForm(
    path: String,
    roles: Vec<Choice>,
    scopes: Vec<Choice>,
    today: String,
) -> impl IntoView {
    let words = words();
    let options = |choices: Vec<Choice>| {
        let options = choices.into_iter();
        options
            .map(|one| view! { <option value=one.value>{one.label}</option> })
            .collect_view()
    };
    view! {
        <form class="act-form" method="post" action=path>
            <input type="hidden" name="stap" value="recht" />
            <h3>{words.new_grant}</h3>
            <Field id="rol" label=words.role>
                <select class="input" id="rol" name="rol">{options(roles)}</select>
            </Field>
            <Field id="bereik" label=words.reach hint=Some(words.reach_hint)>
                <select class="input" id="bereik" name="bereik">{options(scopes)}</select>
            </Field>
            <Field id="vanaf" label=words.from_day>
                <TextInput id="vanaf" name="vanaf" kind="date" value=today size="short" />
            </Field>
            <Field id="tot" label=words.until_day note=Some(words.optional)>
                <TextInput id="tot" name="tot" kind="date" size="short" />
            </Field>
            <p class="effect">{words.grant_effect}</p>
            <button class="button" type="submit">{words.grant}</button>
        </form>
    }
}

#[component]
fn Invitation(path: String, handed: Handed, active: bool) -> impl IntoView {
    let words = words();
    view! {
        <section class="panel" aria-labelledby="uitnodiging">
            <h2 id="uitnodiging">{words.invitation}</h2>
            <p class="hint">{words.invitation_hint}</p>
            <HandedLink handed once=words.invitation_once />
            {active.then(|| view! {
                <form method="post" action=path>
                    <input type="hidden" name="stap" value="uitnodiging" />
                    <button class="button" data-kind="second" type="submit">{words.make_invitation}</button>
                </form>
            })}
        </section>
    }
}
