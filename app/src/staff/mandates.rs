//! Bevoegdheden: the director gives the rights that the administrator prepared, and names a
//! deputy for some days. Plain forms.

mod words;

use super::forms::{Handed, MandateTrouble};
use super::handed::HandedLink;
use super::left::left_behind;
use super::trouble::Unshown;
use crate::api::administration::GrantLine;
use crate::api::mandates::{DeputyLine, MandatesView, PreparedLine, mandates};
use crate::components::{Field, TextInput};
use domain::view::Choice;
use leptos::prelude::*;
use leptos_meta::Title;
use words::{Words, words};

const PAGE: &str = "/team/bevoegdheden";

/// The page.
#[component]
pub fn MandatesPage() -> impl IntoView {
    let words = words();
    let (left, handed) = (left_behind::<MandateTrouble>(), left_behind::<Handed>());
    let loaded = Resource::new_blocking(|| (), |()| mandates());
    view! {
        <Title text=words.title />
        <Suspense>
            {move || Suspend::new(async move {
                let (left, handed) = (left.await, handed.await);
                match loaded.await {
                    Ok(all) => view! { <Shown all left handed words /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(
    all: MandatesView,
    left: MandateTrouble,
    handed: Handed,
    words: &'static Words,
) -> impl IntoView {
    let trouble = words.trouble(left).map(|line| {
        view! { <div class="wrong" role="alert"><p>{line}</p></div> }
    });
    let names = all.names_deputies;
    view! {
        <h1>{words.title}</h1>
        <p class="hint">{words.lead}</p>
        {trouble}
        <div class="panels">
            <Waiting lines=all.prepared words />
            <Deputies lines=all.deputies names candidates=all.candidates today=all.today words />
            <Invite candidates=all.invitable handed words />
        </div>
    }
}

/// A form of one button.
#[component]
fn Press(
    step: &'static str,
    number: String,
    #[prop(optional)] who: String,
    label: &'static str,
    kind: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action=PAGE>
            <input type="hidden" name="stap" value=step />
            <input type="hidden" name="recht" value=number />
            <input type="hidden" name="medewerker" value=who />
            <button class="button" data-kind=kind type="submit">{label}</button>
        </form>
    }
}

fn days(grant: &GrantLine, words: &Words) -> String {
    let from = format!("{} {}", words.from, grant.from);
    match &grant.until {
        Some(until) => format!("{from} {} {until}", words.until),
        None => from,
    }
}

#[component]
fn Waiting(lines: Vec<PreparedLine>, words: &'static Words) -> impl IntoView {
    let none = lines.is_empty();
    let lines = lines.into_iter().map(|one| {
        let by = one.grant.granted_by.clone();
        let decide = if one.own {
            view! { <p class="hint">{words.own}</p> }.into_any()
        } else {
            let number = one.number.to_string();
            view! {
                <div class="buttons">
                    <Press step="bevestigen" number=number.clone() label=words.confirm kind="first" />
                    <Press step="afwijzen" number label=words.decline kind="second" />
                </div>
            }
            .into_any()
        };
        view! {
            <li class="part">
                <p><strong>{one.name}</strong>" · "{one.function}" · "{one.email}</p>
                <p>{one.grant.role.clone()}" · "{one.grant.scope.clone()}</p>
                <p class="hint">
                    {days(&one.grant, words)}
                    {by.map(|name| format!(" · {} {name}", words.prepared_by))}
                </p>
                {decide}
            </li>
        }
    });
    view! {
        <section class="panel" aria-labelledby="wachtend">
            <h2 id="wachtend">{words.waiting}</h2>
            {none.then(|| view! { <p class="hint">{words.none_waiting}</p> })}
            <ul class="parts" role="list">{lines.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Deputies(
    lines: Vec<DeputyLine>,
    names: bool,
    candidates: Vec<Choice>,
    today: String,
    words: &'static Words,
) -> impl IntoView {
    let none = lines.is_empty();
    let lines = lines.into_iter().map(|one| {
        let (id, key) = (one.id.clone(), one.grant.key.clone());
        let end = names.then(|| {
            view! { <Press step="beeindigen" number=key who=id label=words.end kind="second" /> }
        });
        view! {
            <li class="part" data-off=(!one.grant.holds).then_some("true")>
                <p><strong>{one.name}</strong></p>
                <p class="hint">{days(&one.grant, words)}</p>
                {end}
            </li>
        }
    });
    let form = names.then(|| view! { <NameDeputy candidates today words /> });
    view! {
        <section class="panel" aria-labelledby="vervanging">
            <h2 id="vervanging">{words.deputies}</h2>
            <p class="hint">{words.deputies_hint}</p>
            {none.then(|| view! { <p>{words.no_deputies}</p> })}
            <ul class="parts" role="list">{lines.collect_view()}</ul>
            {form}
        </section>
    }
}

#[component]
fn Options(id: &'static str, label: &'static str, candidates: Vec<Choice>) -> impl IntoView {
    let options = candidates.into_iter();
    let options = options.map(|one| view! { <option value=one.value>{one.label}</option> });
    view! {
        <Field id label>
            <select class="input" id=id name="medewerker" required>
                <option value="">{words().choose}</option>
                {options.collect_view()}
            </select>
        </Field>
    }
}

#[component]
fn NameDeputy(candidates: Vec<Choice>, today: String, words: &'static Words) -> impl IntoView {
    view! {
        <form class="act-form" method="post" action=PAGE>
            <input type="hidden" name="stap" value="vervangen" />
            <h3>{words.new_deputy}</h3>
            <Options id="vervanger" label=words.who candidates />
            <Field id="vanaf" label=words.from_day>
                <TextInput id="vanaf" name="vanaf" kind="date" value=today size="medium" required=true />
            </Field>
            <Field id="tot" label=words.until_day>
                <TextInput id="tot" name="tot" kind="date" size="medium" required=true />
            </Field>
            <p class="effect">{words.deputy_effect}</p>
            <button class="button" type="submit">{words.name}</button>
        </form>
    }
}

#[component]
fn Invite(candidates: Vec<Choice>, handed: Handed, words: &'static Words) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="uitnodiging">
            <h2 id="uitnodiging">{words.invitation}</h2>
            <p class="hint">{words.invitation_hint}</p>
            <HandedLink handed once=words.once />
            <form method="post" action=PAGE>
                <input type="hidden" name="stap" value="uitnodiging" />
                <Options id="uitgenodigde" label=words.who candidates />
                <button class="button" data-kind="second" type="submit">{words.invite}</button>
            </form>
        </section>
    }
}
