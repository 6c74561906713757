//! One column: its count, its cards in order, or what will come here.

use super::card::BoardCard;
use crate::staff::words::words;
use domain::status::StatusKind;
use domain::view::{BoardView, Card};
use leptos::prelude::*;

/// A column of the board.
#[component]
pub fn BoardColumn(
    /// Its state.
    status: StatusKind,
    /// "In beoordeling".
    title: String,
    /// What comes here, when empty.
    empty: String,
    /// The board as it stands.
    shown: Memo<BoardView>,
) -> impl IntoView {
    let words = words();
    let cards = Memo::new(move |_| column(&shown.read(), status).0);
    let total = Memo::new(move |_| column(&shown.read(), status).1);
    let heading = format!("kolom-{}", status.slug());
    let label = heading.clone();
    let more = format!("/team/lijst?stap={}", status.slug());
    let left = move || total.get().saturating_sub(cards.with(Vec::len) as u64);
    view! {
        <section class="column" aria-labelledby=label data-empty=move || (total.get() == 0).then_some("true")>
            <h2 class="column-head" id=heading>
                {title}" "<span class="count">{move || total.get()}</span>
            </h2>
            <p class="column-empty" hidden=move || { total.get() > 0 }>{empty}</p>
            <ul class="cards" role="list">
                <For
                    each=move || cards.get()
                    key=|card| card.reference
                    children=move |card| view! { <BoardCard card cards /> }
                />
            </ul>
            <p class="column-more" hidden=move || left() == 0>
                <a href=more>{move || (words.more)(left())}</a>
            </p>
        </section>
    }
}

fn column(board: &BoardView, status: StatusKind) -> (Vec<Card>, u64) {
    let column = board.columns.iter().find(|column| column.status == status);
    column.map_or((Vec::new(), 0), |column| {
        (column.cards.clone(), column.total)
    })
}
