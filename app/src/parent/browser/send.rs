//! Sending, exactly once: one request at a time, always under the draft's key. Without network
//! the reaction waits on the device and is sent when it is back; the page says which it is.

use super::answers::fresh_key;
use super::draft::{self, Kept};
use super::form::Steps;
use super::notes::{Note, WAITS};
use super::page::{by_id, first, focus, on};
use crate::api::parents::{Unsent, send_reaction};
use crate::error::AppError;
use crate::parent::react::place::Offered;
use crate::parent::react::sheet::{FORM, SHEET};
use crate::parent::words::{device, form as words};
use domain::draft::{Draft, Step};
use domain::error::Field;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

/// Where the code is shown.
const RECEIPT: &str = "/ontvangst";
/// The first wait before trying again, in milliseconds; each next one is twice as long.
const WAIT: u32 = 4_000;
/// The longest.
const LONGEST: u32 = 60_000;

/// Sends what was typed, unless it is being sent already.
pub fn send(steps: Steps, draft: Draft) {
    if steps.pending.get_value() {
        return;
    }
    let places = steps.drawn.with_untracked(|form| form.places.clone());
    if let Err(errors) = draft.parse(&Offered(&places)) {
        return steps.wrong(draft, errors);
    }
    steps.pending.set_value(true);
    say_sending(steps, true);
    // A phone that dies now sends it when it is alive again.
    queue(steps, &draft, true);
    spawn_local(async move {
        let answer = send_reaction(draft.clone()).await;
        steps.pending.set_value(false);
        say_sending(steps, false);
        answered(steps, draft, answer);
    });
}

/// As without the program: the server draws what this page can't.
pub fn by_post() {
    let Some(form) = by_id::<HtmlFormElement>(FORM) else {
        return;
    };
    let asked = document().create_element("input").ok();
    if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<HtmlInputElement>().ok()) {
        asked.set_type("hidden");
        asked.set_name("go");
        asked.set_value("send");
        let _added = form.append_child(&asked);
        let _refused = form.submit();
    }
}

fn answered(steps: Steps, draft: Draft, answer: Result<(), Unsent>) {
    match answer {
        Ok(()) => sent(steps, &draft),
        Err(Unsent(AppError::Offline | AppError::Unavailable(_))) => wait(steps, draft),
        Err(Unsent(error)) => {
            queue(steps, &draft, false);
            refused(steps, draft, error);
        }
    }
}

fn refused(steps: Steps, mut draft: Draft, error: AppError) {
    match error {
        AppError::Fields(errors) => {
            if errors.iter().any(|error| error.field == Field::Key) {
                draft.key = fresh_key();
                queue(steps, &draft, false);
            }
            steps.wrong(draft, errors);
        }
        error => {
            if error == AppError::Different {
                // Pressing send once more now means: this is a new reaction.
                draft.key = fresh_key();
                queue(steps, &draft, false);
            }
            steps.trouble(draft, error);
        }
    }
}

fn sent(steps: Steps, draft: &Draft) {
    steps.done.set_value(true);
    draft::sent(&draft.key);
    let _refused = window().location().assign(RECEIPT);
}

fn queue(steps: Steps, draft: &Draft, queued: bool) {
    let kept = draft::keep(&Kept {
        draft: draft.clone(),
        step: Step::Check,
        at: draft::now(),
        queued,
    });
    steps.is_kept(kept);
}

/// The button says it.
fn say_sending(steps: Steps, sending: bool) {
    let page: Option<Element> = by_id(SHEET);
    let button = page.and_then(|page| first::<HtmlElement>(&page, ".buttons .button"));
    let Some(button) = button else {
        return;
    };
    let words = words(steps.language);
    let (from, to) = if sending {
        (words.send, words.sending)
    } else {
        (words.sending, words.send)
    };
    // The text node stays the one that draws the next step.
    let text = button.first_child();
    if let Some(text) = text.filter(|text| text.node_value().as_deref() == Some(from)) {
        text.set_node_value(Some(to));
    }
    let _refused = if sending {
        button.set_attribute("aria-disabled", "true")
    } else {
        button.remove_attribute("aria-disabled")
    };
}

/// Not sent yet: waits for the network, and tries now and then.
pub fn wait(steps: Steps, draft: Draft) {
    queue(steps, &draft, true);
    hide_form(true);
    if let Note::Queued { .. } = steps.note.get_untracked() {
        return steps.note.set(Note::Queued { trying: false });
    }
    steps.note.set(Note::Queued { trying: false });
    steps.drawn.update(|form| form.draft = draft);
    steps.say_title(device(steps.language).queued);
    request_animation_frame(|| focus(WAITS));
    if steps.waits.get_value() {
        return;
    }
    steps.waits.set_value(true);
    on(&window(), "online", move |_| try_again(steps));
    spawn_local(async move {
        let mut pause = WAIT;
        while is_queued(steps) {
            TimeoutFuture::new(pause).await;
            pause = (pause * 2).min(LONGEST);
            try_again(steps);
        }
        steps.waits.set_value(false);
    });
}

fn is_queued(steps: Steps) -> bool {
    matches!(steps.note.get_untracked(), Note::Queued { .. })
}

/// Tries once more, unless it is trying.
pub fn try_again(steps: Steps) {
    if !is_queued(steps) || steps.pending.get_value() {
        return;
    }
    let draft = steps.drawn.with_untracked(|form| form.draft.clone());
    steps.pending.set_value(true);
    steps.note.set(Note::Queued { trying: true });
    spawn_local(async move {
        let answer = send_reaction(draft.clone()).await;
        steps.pending.set_value(false);
        if !is_queued(steps) {
            // Taken back meanwhile; what arrived all the same counts.
            if answer.is_ok() {
                sent(steps, &draft);
            }
            return;
        }
        if !matches!(
            answer,
            Err(Unsent(AppError::Offline | AppError::Unavailable(_)))
        ) {
            steps.note.set(Note::None);
            hide_form(false);
        }
        answered(steps, draft, answer);
    });
}

/// Not to be sent after all: back to the form.
pub fn take_back(steps: Steps) {
    let draft = steps.drawn.with_untracked(|form| form.draft.clone());
    queue(steps, &draft, false);
    steps.note.set(Note::Kept);
    hide_form(false);
    steps.bring_back(&Kept {
        draft,
        step: Step::Check,
        at: 0,
        queued: false,
    });
}

fn hide_form(hidden: bool) {
    if let Some(page) = by_id::<HtmlElement>(SHEET) {
        page.set_hidden(hidden);
    }
}
