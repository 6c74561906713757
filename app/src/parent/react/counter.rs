//! How much room is left for the story. Says nothing until it matters: the eye reads every
//! character's count, the ear hears of each hundred, and once that it is too long.

use crate::parent::front::prose;
use crate::parent::words::Form;
use domain::error::Field;
use domain::words::Body;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

/// The room there is.
const MOST: usize = Body::MAX as usize;

/// Shows once four fifths of the room are used.
#[component]
pub fn Counter(
    /// Characters typed.
    typed: RwSignal<usize>,
) -> impl IntoView {
    let words = &prose().form;
    let heard = Memo::new(move |_| spoken(typed.get(), words));
    view! {
        <p class="counter">{move || shown(typed.get(), words)}</p>
        <p class="unseen" role="status">{move || heard.get()}</p>
    }
}

/// To the character.
fn shown(typed: usize, words: &Form) -> Option<String> {
    if typed > MOST {
        Some(words.over.replace("{}", &(typed - MOST).to_string()))
    } else {
        left(typed).map(|left| words.left.replace("{}", &left.to_string()))
    }
}

/// To the hundred above, so that it stays true until the next time it changes.
fn spoken(typed: usize, words: &Form) -> Option<String> {
    if typed > MOST {
        Some(words.too_long.to_owned())
    } else {
        left(typed).map(|left| {
            let hundreds = left.div_ceil(100) * 100;
            words.at_most.replace("{}", &hundreds.to_string())
        })
    }
}

fn left(typed: usize) -> Option<usize> {
    (typed > MOST / 5 * 4).then(|| MOST - typed)
}

/// Counts the reaction's characters as they are typed.
pub fn length_of_body(event: &Event, length: RwSignal<usize>) {
    let area = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area.filter(|area| area.name() == Field::Body.name()) {
        length.set(area.value().chars().count());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parent::words::words;
    use domain::reaction::Language;

    #[test]
    fn every_character_is_shown_and_each_hundred_is_said() {
        let words = words(Language::Nl);
        let both = |typed| (shown(typed, &words.form), spoken(typed, &words.form));
        let nl = |shown: &str, spoken: &str| (Some(shown.to_owned()), Some(spoken.to_owned()));
        assert_eq!(both(4000), (None, None));
        assert_eq!(both(4701), nl("Nog 299 tekens", "Nog hoogstens 300 tekens"));
        assert_eq!(both(4702), nl("Nog 298 tekens", "Nog hoogstens 300 tekens"));
        assert_eq!(both(4800), nl("Nog 200 tekens", "Nog hoogstens 200 tekens"));
        assert_eq!(both(5000), nl("Nog 0 tekens", "Nog hoogstens 0 tekens"));
        assert_eq!(both(5007), nl("7 tekens te veel", "Uw reactie is te lang."));
        assert_eq!(both(5008).1, both(5007).1);
    }
}
