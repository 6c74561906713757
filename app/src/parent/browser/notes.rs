//! The lines under the form: that a draft is kept here, that it was brought back, that it waits
//! for the network; each with what one can do about it.

use super::draft::{self, Kept};
use super::form::Steps;
use super::page::{by_id, draw, focus};
use super::send::{take_back, try_again};
use crate::components::Tone;
use crate::parent::element::{Element, el, p};
use crate::parent::react::sheet::SHEET;
use crate::parent::words::{Device, device};
use domain::reaction::Language;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element as Node, HtmlElement};

/// The id of the heading that says that it waits.
pub const WAITS: &str = "wacht";
/// The id of the line that says how it is kept.
const KEEPING: &str = "bewaard";

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
    let (Some(place), Some(page)) = (by_id::<HtmlElement>("concept"), by_id::<Node>(SHEET)) else {
        return;
    };
    draw(place, move || under(steps));
    // What was brought back or taken away is said where the page begins.
    let above = document().create_element("div").ok();
    if let Some(above) = above.and_then(|above| above.dyn_into::<HtmlElement>().ok()) {
        let _added = page.before_with_node_1(&above);
        draw(above, move || over(steps));
    }
}

/// What was found, brought back or wiped.
fn over(steps: Steps) -> AnyView {
    let words = device(steps.language);
    let note = steps.note.get();
    let said = said(&note, words, steps.language).unwrap_or_default();
    // Nothing moves on a page without anything to say.
    let silent = said.is_empty();
    let line = status(said).class("kept").flag("hidden", silent).text(" ");
    line.children(act(steps, note, words)).any()
}

/// How it is kept, or that it waits.
fn under(steps: Steps) -> AnyView {
    let words = device(steps.language);
    match steps.note.get() {
        Note::Queued { trying } => queued(steps, words, trying).any(),
        Note::SentElsewhere => notice(Tone::Done).child(status(words.elsewhere)).any(),
        note => keeping(steps, &note, words).any(),
    }
}

fn status(text: impl Into<String>) -> Element {
    el("p").with("role", "status").text(text)
}

fn notice(tone: Tone) -> Element {
    el("div").class("notice").with("data-tone", tone.slug())
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
fn act(steps: Steps, note: Note, words: &'static Device) -> Option<Element> {
    match note {
        Note::Found(kept) => Some(link(words.restore, move || steps.swap(&kept))),
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
fn keeping(steps: Steps, note: &Note, words: &'static Device) -> Element {
    let line = |text| {
        let line = p("hint kept").with("id", KEEPING).with("tabindex", "-1");
        line.text(text).text(" ")
    };
    if !steps.keeps.get() {
        let keep = move || {
            draft::set_may_keep(true);
            steps.keeps.set(true);
            steps.keep();
            request_animation_frame(|| focus(KEEPING));
        };
        return line(words.not_kept).child(link(words.keep, keep));
    }
    let wipe = move || {
        let kept = steps.as_kept();
        draft::forget();
        steps.begin_again();
        steps.note.set(Note::Wiped(kept));
    };
    let nothing = move || {
        draft::set_may_keep(false);
        steps.keeps.set(false);
        request_animation_frame(|| focus(KEEPING));
    };
    let begun = matches!(note, Note::Kept | Note::Restored(_));
    let wipe = begun.then(|| link(words.wipe, wipe));
    line(words.kept)
        .children(wipe)
        .text(" ")
        .child(link(words.keep_nothing, nothing))
}

fn queued(steps: Steps, words: &'static Device, trying: bool) -> Element {
    let text = match (trying, steps.keeps.get()) {
        (true, _) => words.trying,
        (false, true) => words.queued_text,
        (false, false) => words.queued_here,
    };
    let again = button("button", words.retry, move || try_again(steps));
    let back = button("button", words.withdraw, move || take_back(steps));
    notice(Tone::Next)
        .child(
            el("h2")
                .with("id", WAITS)
                .with("tabindex", "-1")
                .text(words.queued),
        )
        .child(status(text))
        .child(
            p("buttons")
                .child(again)
                .child(back.with("data-kind", "second")),
        )
}

fn link(text: &'static str, act: impl Fn() + 'static) -> Element {
    button("link", text, act)
}

fn button(class: &'static str, text: &'static str, act: impl Fn() + 'static) -> Element {
    el("button")
        .with("type", "button")
        .class(class)
        .text(text)
        .on("click", move |_| act())
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
