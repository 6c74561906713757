//! The lines under the form: that a draft is kept here, that it was brought back, that it waits
//! for the network; each with what one can do about it.

use super::answers::typed;
use super::draft::{self, Kept};
use super::form::Steps;
use super::page::{by_id, draw};
use super::send::{take_back, try_again};
use crate::components::{Notice, Tone};
use crate::parent::words::{Device, device};
use domain::reaction::Language;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// What there is to say.
#[derive(Clone)]
pub enum Note {
    /// Nothing was typed yet.
    None,
    /// It is kept.
    Kept,
    /// The draft of then stands in the form again.
    Restored(u64),
    /// There is another draft.
    Found(Kept),
    /// It was wiped, and can be brought back.
    Wiped(Kept),
    /// It waits to be sent.
    Queued {
        /// It is being tried at this moment.
        trying: bool,
    },
    /// Another tab sent it.
    SentElsewhere,
}

impl Note {
    /// Something was kept: says so, unless there is something more important to say.
    pub fn kept(&mut self) {
        if matches!(self, Self::None | Self::Wiped(_)) {
            *self = Self::Kept;
        }
    }
}

/// Puts the lines under the form.
pub fn mount(steps: Steps) {
    if let Some(place) = by_id::<HtmlElement>("concept") {
        let may_keep = RwSignal::new(draft::may_keep());
        draw(place, move || note(steps, may_keep));
    }
}

fn note(steps: Steps, may_keep: RwSignal<bool>) -> AnyView {
    let words = device(steps.language);
    match steps.note.get() {
        Note::Queued { trying } => queued(steps, words, trying),
        Note::SentElsewhere => {
            view! { <Notice tone=Tone::Done><p role="status">{words.elsewhere}</p></Notice> }
                .into_any()
        }
        note => {
            let said = said(&note, words, steps.language);
            view! {
                <p class="kept" role="status">{said} {act(steps, note, words)}</p>
                {keeping(steps, may_keep, words)}
            }
            .into_any()
        }
    }
}

fn said(note: &Note, words: &Device, language: Language) -> Option<String> {
    match note {
        Note::Restored(at) => Some(words.restored.replace("{}", &moment(*at, language))),
        Note::Found(kept) => Some(words.found.replace("{}", &moment(kept.at, language))),
        Note::Wiped(_) => Some(words.wiped.to_owned()),
        Note::None | Note::Kept | Note::Queued { .. } | Note::SentElsewhere => None,
    }
}

/// What can be done about it.
fn act(steps: Steps, note: Note, words: &'static Device) -> Option<AnyView> {
    match note {
        Note::Found(kept) => Some(link(words.restore, move || {
            steps.bring_back(&kept);
            steps.note.set(Note::Restored(kept.at));
        })),
        Note::Wiped(kept) => Some(link(words.undo, move || {
            draft::keep(&kept);
            steps.bring_back(&kept);
            steps.note.set(Note::Kept);
        })),
        Note::None | Note::Kept | Note::Restored(_) | Note::Queued { .. } | Note::SentElsewhere => {
            None
        }
    }
}

/// Whether and where the draft is kept, and how to change that.
fn keeping(steps: Steps, may_keep: RwSignal<bool>, words: &'static Device) -> AnyView {
    if !may_keep.get() {
        let keep = move || {
            draft::set_may_keep(true);
            may_keep.set(true);
            steps.keep();
        };
        return view! { <p class="hint kept">{words.not_kept}" "{link(words.keep, keep)}</p> }
            .into_any();
    }
    let wipe = move || {
        let kept = Kept {
            draft: typed(),
            step: steps.drawn.with_untracked(|form| form.step),
            at: draft::now(),
            queued: false,
        };
        draft::forget();
        steps.begin_again();
        steps.note.set(Note::Wiped(kept));
    };
    let nothing = move || {
        draft::set_may_keep(false);
        may_keep.set(false);
    };
    let begun = matches!(steps.note.get(), Note::Kept | Note::Restored(_));
    view! {
        <p class="hint kept">
            {words.kept}" "{begun.then(|| link(words.wipe, wipe))}" "{link(words.keep_nothing, nothing)}
        </p>
    }
    .into_any()
}

fn queued(steps: Steps, words: &'static Device, trying: bool) -> AnyView {
    let text = if draft::may_keep() {
        words.queued_text
    } else {
        words.queued_here
    };
    view! {
        <Notice tone=Tone::Next heading=words.queued>
            <p role="status">{if trying { words.trying } else { text }}</p>
            <p class="buttons">
                {button("button", None, words.retry, Box::new(move || try_again(steps)))}
                {button("button", Some("second"), words.withdraw, Box::new(move || take_back(steps)))}
            </p>
        </Notice>
    }
    .into_any()
}

fn link(text: &'static str, act: impl Fn() + 'static) -> AnyView {
    button("link", None, text, Box::new(act))
}

/// One kind of button for all acts: each kind of closure would bring a button of its own.
fn button(
    class: &'static str,
    kind: Option<&'static str>,
    text: &'static str,
    act: Box<dyn Fn()>,
) -> AnyView {
    view! { <button type="button" class=class data-kind=kind on:click=move |_| act()>{text}</button> }
        .into_any()
}

/// "dinsdag 24 november om 14:30", as the browser writes it.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
fn moment(at: u64, language: Language) -> String {
    let options = js_sys::Object::new();
    for (name, value) in [
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ] {
        let _set = js_sys::Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        );
    }
    let locale = match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    };
    let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
    String::from(date.to_locale_string(locale, &options))
}
