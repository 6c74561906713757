//! Controle: whether the records still hold, one case or all. Without script a press looks at a
//! part and the page says how far it is; with it the page goes on by itself.

mod words;

use super::Parts;
use crate::api::check::{CheckLine, CheckView, check_on, checks};
use crate::components::{Field, TextInput};
use crate::error::AppError;
use crate::staff::forms::Examined;
use crate::staff::left::left_behind;
use crate::staff::trouble::{Unshown, Wrong};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use web_sys::SubmitEvent;
use words::{Words, words};

const PAGE: &str = "/team/beheer/controle";

/// The page.
#[component]
pub fn CheckPage() -> impl IntoView {
    let words = words();
    let left = left_behind::<Examined>();
    let loaded = Resource::new_blocking(|| (), |()| checks());
    view! {
        <Title text=words.title />
        <Suspense>
            {move || Suspend::new(async move {
                let left = left.await;
                match loaded.await {
                    Ok(kept) => view! { <Shown kept left /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Shown(kept: CheckView, left: Examined) -> impl IntoView {
    let words = words();
    view! {
        <h1>{crate::staff::words::words().administration}</h1>
        <Parts />
        <h2>{words.title}</h2>
        <p class="hint">{words.lead}</p>
        <div class="panels">
            <Everything kept words />
            <One left words />
        </div>
    }
}

/// What the page goes on with by itself.
#[derive(Clone, Copy)]
struct Run {
    kept: RwSignal<CheckView>,
    busy: RwSignal<bool>,
    trouble: RwSignal<Option<AppError>>,
}

impl Run {
    /// Asks part after part until everything was looked at.
    async fn go(self, mut anew: bool) {
        while self.busy.try_get_untracked() == Some(true) {
            match check_on(anew).await {
                Ok(kept) => {
                    let more = kept.running.is_some();
                    self.kept.try_set(kept);
                    if !more {
                        break;
                    }
                }
                Err(trouble) => {
                    self.trouble.try_set(Some(trouble));
                    break;
                }
            }
            anew = false;
        }
        self.busy.try_set(false);
    }

    fn press(self, anew: bool, event: &SubmitEvent) {
        event.prevent_default();
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.trouble.set(None);
        spawn_local(self.go(anew));
    }
}

#[component]
fn Everything(kept: CheckView, words: &'static Words) -> impl IntoView {
    let run = Run {
        kept: RwSignal::new(kept),
        busy: RwSignal::new(false),
        trouble: RwSignal::new(None),
    };
    let running = move || run.kept.with(|kept| kept.running.clone());
    let last = move || run.kept.with(|kept| kept.last.clone());
    view! {
        <section class="panel" aria-labelledby="alles">
            <h3 id="alles">{words.everything}</h3>
            <div role="status">
                {move || running().map(|check| view! { <Running check words /> })}
                {move || match (last(), running()) {
                    (Some(check), None) => view! { <Ended check words /> }.into_any(),
                    (Some(check), Some(_)) => view! { <p class="hint">{ended(&check, words)}</p> }.into_any(),
                    (None, Some(_)) => ().into_any(),
                    (None, None) => view! { <p>{words.never}</p> }.into_any(),
                }}
            </div>
            {move || run.trouble.get().map(|trouble| view! { <Wrong trouble /> })}
            {move || running().map(|_| view! {
                <form method="post" action=PAGE on:submit=move |event| run.press(false, &event)>
                    <input type="hidden" name="stap" value="verder" />
                    <button class="button" type="submit" disabled=move || run.busy.get()>{words.go_on}</button>
                </form>
            })}
            <form method="post" action=PAGE on:submit=move |event| run.press(true, &event)>
                <input type="hidden" name="stap" value="alles" />
                <button
                    class="button"
                    data-kind=move || running().is_some().then_some("second")
                    type="submit"
                    disabled=move || run.busy.get()
                >
                    {move || if running().is_some() { words.anew } else { words.start }}
                </button>
            </form>
            <p class="hint">{words.command}" "<code>"server verify"</code></p>
        </section>
    }
}

#[component]
fn Running(check: CheckLine, words: &'static Words) -> impl IntoView {
    let (done, of) = (check.done.to_string(), check.of.to_string());
    view! {
        <p>{words.running}" "{done.clone()}" "{words.of}" "{of.clone()}</p>
        <progress class="progress" value=done max=of aria-label=words.running></progress>
        <Faults faults=check.faults more=check.more words />
    }
}

fn ended(check: &CheckLine, words: &'static Words) -> String {
    format!("{} {} · {} {}", words.last, check.when, words.by, check.by)
}

#[component]
fn Ended(check: CheckLine, words: &'static Words) -> impl IntoView {
    let when = ended(&check, words);
    let verdict = if check.sound {
        words.sound
    } else {
        words.unsound
    };
    view! {
        <p class="verdict" data-sound=check.sound.to_string()><strong>{verdict}</strong></p>
        <p>{words.looked_at}" "{check.cases}", "{check.events}"."</p>
        <p class="hint">{when}</p>
        <Faults faults=check.faults more=check.more words />
    }
}

#[component]
fn Faults(faults: Vec<String>, more: u64, words: &'static Words) -> impl IntoView {
    let any = !faults.is_empty();
    let lines = faults.into_iter().map(|line| view! { <li>{line}</li> });
    let lines = lines.collect_view();
    any.then(|| {
        view! {
            <div class="wrong">
                <p>{words.what_is_wrong}</p>
                <ul class="faults">{lines}</ul>
                {(more > 0).then(|| view! { <p>{more.to_string()}" "{words.more}</p> })}
                <p>{words.what_to_do}</p>
            </div>
        }
    })
}

#[component]
fn One(left: Examined, words: &'static Words) -> impl IntoView {
    let said = (!left.said.is_empty()).then(|| {
        view! { <p class="verdict" data-sound=left.sound.to_string() role="status">{left.said.clone()}</p> }
    });
    let wrong = left
        .malformed
        .then(|| view! { <div class="wrong" role="alert"><p>{words.no_reference}</p></div> });
    view! {
        <section class="panel" aria-labelledby="een">
            <h3 id="een">{words.one}</h3>
            {said}
            {wrong}
            <form method="post" action=PAGE>
                <input type="hidden" name="stap" value="een" />
                <Field id="verwijzing" label=words.reference hint=Some(words.reference_hint)>
                    <TextInput id="verwijzing" name="verwijzing" value=left.reference autocomplete="off" size="medium" required=true />
                </Field>
                <button class="button" data-kind="second" type="submit">{words.look}</button>
            </form>
        </section>
    }
}
