//! One act: a disclosure with a small form that works without script, and in place with it.

use super::ask::{Ask, heading};
use super::field::Fields;
use super::focus::{has_focus, is_filled};
use super::form::{keep_typed, submit};
use super::{Case, act_id, act_place};
use crate::error::AppError;
use crate::staff::kept;
use crate::staff::trouble::Wrong;
use crate::staff::words::words;
use domain::command::{CommandKind, Manner};
use domain::error::Refusal;
use domain::text::refusal::refusal as refusal_text;
use domain::text::{act, ask};
use domain::view::ActView;
use domain::view::inputs::beside;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The act as the server offers it.
fn offered(open: Case, kind: CommandKind) -> Option<ActView> {
    open.view
        .with(|view| view.acts.iter().find(|act| act.kind == kind).cloned())
}

/// Whether the act can be done now.
pub fn permitted(open: Case, kind: CommandKind) -> bool {
    offered(open, kind).is_some_and(|act| act.refusal.is_none())
}

/// Why it can't be done now.
pub fn refusal(open: Case, kind: CommandKind) -> Option<String> {
    offered(open, kind)?.refusal
}

/// Whether somebody opened the form, typed or chose something in it, or is in it. Browser only.
fn is_used(open: Case, kind: CommandKind) -> bool {
    let touched = open.touched.with_value(|touched| touched.contains(&kind));
    let by_hand = open.opened.with_value(|opened| opened.contains(&kind));
    touched || by_hand || has_focus(kind) || is_filled(kind)
}

/// An act's disclosure and form.
#[component]
pub fn Act(
    /// The case.
    open: Case,
    /// Which act.
    kind: CommandKind,
    /// On which name or letter; empty for acts on the whole case.
    number: String,
) -> impl IntoView {
    let language = crate::staff::left::page_language();
    open.touched.update_value(|touched| {
        touched.remove(&kind);
    });
    open.told(kind);
    let was = open
        .view
        .with_untracked(|view| view.acts.iter().find(|act| act.kind == kind).cloned());
    let primary = Memo::new(move |_| offered(open, kind).is_some_and(|act| act.primary));
    let effect = was.map_or_else(|| act::effect(kind, language).to_owned(), |act| act.effect);
    let title = act::title(kind, language);
    let left = open.left.with_value(|left| left.is_of(kind, &number));
    let refused = move || {
        let over = || Some(refusal_text(Refusal::NotInThisState, language).to_owned());
        let why = offered(open, kind).map_or_else(over, |act| act.refusal);
        why.map(|why| view! { <p class="wrong" role="status">{why}</p> })
    };
    // What somebody opened stays open: they may be about to type there.
    let by_hand = open.opened.with_value(|opened| opened.contains(&kind));
    let shown = RwSignal::new(primary.get_untracked() || left || by_hand);
    Effect::new(move |was: Option<bool>| {
        let is = primary.get();
        if is {
            shown.set(true);
        } else if was == Some(true) && !is_used(open, kind) {
            shown.set(false);
        }
        is
    });
    let toggled = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let opened = details.is_some_and(|details| details.has_attribute("open"));
        // What the page opens or closes by itself is nobody's hand.
        if opened == shown.get_untracked() {
            return;
        }
        shown.set(opened);
        open.opened.update_value(|all| {
            if opened {
                all.insert(kind);
            } else {
                all.remove(&kind);
            }
        });
    };
    view! {
        <details
            class="act"
            data-primary=move || primary.get().then_some("true")
            open=shown
            on:toggle=toggled
            on:input=move |_| open.touched.update_value(|touched| {
                touched.insert(kind);
            })
        >
            <summary>{title}</summary>
            {refused}
            <ActForm open kind number effect shown />
        </details>
    }
}

#[component]
fn ActForm(
    open: Case,
    kind: CommandKind,
    number: String,
    effect: String,
    shown: RwSignal<bool>,
) -> impl IntoView {
    let words = words();
    let here = StoredValue::new((kind, number.clone()));
    let id = act_id(kind, &number);
    let pending = move || {
        let mine = |pending: &Option<_>| pending.as_ref() == Some(&here.get_value());
        open.pending.with(mine)
    };
    let trouble = move || {
        let (act, number, trouble) = open.trouble.get()?;
        let mine = here.with_value(|(kind, own)| act == *kind && number == *own);
        mine.then(|| view! { <Wrong trouble=above(trouble, kind) /> })
    };
    let asked = Memo::new(move |_| here.with_value(|(kind, number)| open.asked(*kind, number)));
    let seen = move || {
        asked.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.seen.clone())
        })
    };
    let version = move || {
        let read = asked.with(|one| one.as_ref().map(|one| one.version));
        read.unwrap_or_else(|| open.shown(kind)).to_string()
    };
    let button = match kind.manner() {
        Manner::Letter => ask::preview(crate::staff::left::page_language()),
        Manner::Confirmed | Manner::AtOnce => {
            act::button(kind, crate::staff::left::page_language())
        }
    };
    let restored = bring_back(open, (kind, number.clone()), shown);
    let of_number = (!number.is_empty()).then(|| number.clone());
    let of_ask = id.clone();
    // With a name, letter or record it stands under that section's own heading.
    let high = !number.is_empty();
    view! {
        <form
            class="act-form"
            method="post"
            novalidate=true
            action=format!("/team/reactie/{}", open.reference)
            id=id
            on:submit=move |event| submit(open, kind, &here.get_value().1, &event)
            on:input=move |event| keep_typed(open, kind, &here.get_value().1, &event)
        >
            <input type="hidden" name="reference" value=open.reference.to_string() />
            <input type="hidden" name="version" value=version />
            <input type="hidden" name="key" value=open.key />
            <input type="hidden" name="act" value=kind.slug() />
            <input type="hidden" name="seen" value=seen />
            {of_number.map(|number| view! { <input type="hidden" name="number" value=number /> })}
            <div class="act-fields" hidden=move || asked.with(Option::is_some)>
                <p class="hint" role="status" hidden=move || !restored.get()>{words.restored}</p>
                <Fields open kind number />
                <p class="effect">{effect}</p>
                {trouble}
                <button class="button" type="submit" aria-disabled=move || pending().then_some("true")>
                    {move || if pending() { words.sending } else { button }}
                </button>
            </div>
            {move || {
                let form = of_ask.clone();
                asked.get().map(|asked| view! { <Ask id=heading(&form) high asked pending=Signal::derive(pending) /> })
            }}
        </form>
    }
}

/// What stands beside an input already is only pointed at.
fn above(trouble: AppError, kind: CommandKind) -> AppError {
    match trouble {
        AppError::Inputs(_) => AppError::Inputs(Vec::new()),
        AppError::Refused(why) if beside(why, kind).is_some() => AppError::Inputs(Vec::new()),
        other => other,
    }
}

/// What was typed here before the page was left comes back, once; whether it did.
fn bring_back(
    open: Case,
    (kind, number): (CommandKind, String),
    shown: RwSignal<bool>,
) -> RwSignal<bool> {
    let restored = RwSignal::new(false);
    Effect::new(move |_| {
        let left = open.left.with_value(|left| left.is_of(kind, &number));
        let place = act_place(open, kind, &number);
        let Some(kept) = kept::kept(&place).filter(|_| !left) else {
            return;
        };
        let id = act_id(kind, &number);
        shown.set(true);
        open.brought_back(kind, &kept);
        restored.set(true);
        request_animation_frame(move || {
            let form = document().get_element_by_id(&id);
            if let Some(form) = form.and_then(|form| form.dyn_into().ok()) {
                kept::restore(&form, &kept);
            }
        });
    });
    restored
}
