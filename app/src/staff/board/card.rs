//! A card: reference, nature, place, first words, handler, next deadline. Nothing else.

use crate::components::NatureSign;
use crate::staff::words::words;
use domain::view::{Card, DeadlineView, Urgency};
use leptos::prelude::*;

/// A card on the board; it stays in place while what it says changes.
#[component]
pub fn BoardCard(
    /// As it came.
    card: Card,
    /// The column it stands in.
    cards: Memo<Vec<Card>>,
) -> impl IntoView {
    let reference = card.reference;
    let drawn = use_context::<Drawn>();
    let now = Memo::new(move |before: Option<&Card>| {
        let found = cards
            .read()
            .iter()
            .find(|card| card.reference == reference)
            .cloned();
        found
            .or_else(|| before.cloned())
            .unwrap_or_else(|| card.clone())
    });
    // What came or changed while the page was open lights up once.
    let fresh = RwSignal::new(false);
    Effect::new(move |shown: Option<u32>| {
        let version = now.read().version;
        let came_later = drawn.is_some_and(|drawn| drawn.0.get_value());
        fresh.set(shown.map_or(came_later, |before| before != version));
        version
    });
    view! {
        <li class="card-place">
            <a
                class="card"
                href=format!("/team/reactie/{reference}")
                data-severe=move || now.read().severe.is_some().then_some("true")
                data-fresh=move || fresh.get().then_some("true")
            >
                {move || view! { <CardBody card=now.get() /> }}
            </a>
        </li>
    }
}

/// Whether the board was drawn once: what comes afterwards is new.
#[derive(Clone, Copy)]
pub struct Drawn(pub StoredValue<bool>);

/// What a card says.
#[component]
pub fn CardBody(
    /// The card.
    card: Card,
) -> impl IntoView {
    let handler = card.handler.clone();
    view! {
        <span class="card-top">
            <NatureSign nature=card.nature />
            <span class="card-nature">{card.nature_text.clone()}</span>
            {card.status.is_open().then(|| view! { <span class="card-age">{words().open_since}" "{card.age.clone()}</span> })}
        </span>
        <span class="card-place-name">{card.place.clone()}</span>
        <CardMarks card=card.clone() />
        <span class="card-words">{card.words}</span>
        {card.deadline.map(|deadline| view! { <Due deadline /> })}
        <span class="card-foot">
            <span class="card-reference">{card.reference.to_string()}</span>
            {handler.map(|(initials, name)| view! {
                <span class="initials" title=name.clone() aria-hidden="true">{initials}</span>
                <span class="unseen">{words().handler}": "{name}</span>
            })}
        </span>
    }
}

/// Severe, confidential, mine, awaiting a reply: each a word, not only a colour.
#[component]
pub fn CardMarks(
    /// The card.
    card: Card,
) -> impl IntoView {
    let words = words();
    let mark = |kind: &'static str, text: String| {
        view! { <span class="mark" data-mark=kind>{text}</span>" " }
    };
    view! {
        <span class="marks">
            {card.severe.map(|word| mark("severe", word))}
            {card.confidential.then(|| mark("confidential", words.confidential.to_owned()))}
            {card.awaits_reply.then(|| mark("reply", words.awaits_reply.to_owned()))}
            {card.mine.then(|| mark("mine", words.is_mine.to_owned()))}
        </span>
    }
}

#[component]
fn Due(deadline: DeadlineView) -> impl IntoView {
    view! {
        <span class="due" data-urgency=urgency(deadline.urgency)>
            <strong>{deadline.remaining}</strong>" · "
            <time datetime=deadline.iso title=deadline.date>{deadline.short}</time>
        </span>
    }
}

/// For the style sheet.
pub const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Calm => "calm",
        Urgency::Soon => "soon",
        Urgency::Today => "today",
        Urgency::Overdue => "overdue",
        Urgency::Met => "met",
        Urgency::Lapsed => "lapsed",
    }
}
