//! The board after the news: cards move between columns, appear in order, go; counts follow.

use crate::form::Filter;
use crate::staff::live::{News, Told};
use domain::Nature;
use domain::reference::Reference;
use domain::view::{BoardView, Card};

/// The board that shows `base` and the news after it.
pub fn applied<'a>(
    base: &BoardView,
    news: impl Iterator<Item = &'a Told>,
    filter: &Filter,
) -> BoardView {
    let mut board = base.clone();
    for told in news {
        match &told.news {
            News::Card(card) => place(&mut board, card, filter),
            News::Gone(reference) => remove(&mut board, *reference),
            News::Again => {}
        }
    }
    board
}

/// Whether a card is of a reaction the board didn't show yet.
#[must_use]
pub fn is_new(base: &BoardView, card: &Card) -> bool {
    card.version <= 1 && shown(base, card.reference).is_none()
}

fn shown(board: &BoardView, reference: Reference) -> Option<&Card> {
    let mut cards = board.columns.iter().flat_map(|column| &column.cards);
    cards.find(|card| card.reference == reference)
}

fn place(board: &mut BoardView, card: &Card, filter: &Filter) {
    let known = shown(board, card.reference).map(|known| known.version);
    if known.is_some_and(|version| version > card.version) {
        return;
    }
    // With words only the server knows whether a case that wasn't there belongs here.
    let may_come = known.is_some() || filter.words.trim().is_empty();
    remove(board, card.reference);
    if !may_come || !fits(card, filter) {
        return;
    }
    let column = board
        .columns
        .iter_mut()
        .find(|column| column.status == card.status);
    if let Some(column) = column {
        let at = column
            .cards
            .partition_point(|other| other.sort <= card.sort);
        column.cards.insert(at, card.clone());
        column.total += 1;
    }
}

fn remove(board: &mut BoardView, reference: Reference) {
    for column in &mut board.columns {
        let before = column.cards.len();
        column.cards.retain(|card| card.reference != reference);
        if column.cards.len() < before {
            column.total = column.total.saturating_sub(1);
        }
    }
}

fn fits(card: &Card, filter: &Filter) -> bool {
    let nature = Nature::parse(&filter.nature);
    nature.is_none_or(|nature| nature == card.nature) && (card.mine || !filter.mine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::status::StatusKind;
    use domain::view::Column;

    fn card(number: u32, version: u32, status: StatusKind) -> Card {
        Card {
            reference: Reference::new(2026, number),
            version,
            status,
            nature: Nature::Tip,
            nature_text: "tip".into(),
            place: "De Boomhut".into(),
            words: "…".into(),
            severe: None,
            confidential: false,
            handler: None,
            mine: false,
            age_days: 0,
            age: "vandaag".into(),
            deadline: None,
            sort: format!("2026-11-{number:02}"),
            awaits_reply: false,
        }
    }

    fn board() -> BoardView {
        let column = |status, cards: Vec<Card>| Column {
            status,
            title: String::new(),
            empty: String::new(),
            total: cards.len() as u64,
            cards,
        };
        let received = vec![
            card(1, 1, StatusKind::Received),
            card(3, 1, StatusKind::Received),
        ];
        BoardView {
            columns: vec![
                column(StatusKind::Received, received),
                column(StatusKind::Triage, vec![]),
            ],
            seq: 10,
        }
    }

    fn numbers(board: &BoardView, column: usize) -> Vec<u32> {
        board.columns[column]
            .cards
            .iter()
            .map(|card| card.reference.number())
            .collect()
    }

    fn told(seq: u64, news: News) -> Told {
        Told { seq, news }
    }

    #[test]
    fn a_new_card_appears_in_order_and_is_counted() {
        let news = [told(
            11,
            News::Card(Box::new(card(2, 1, StatusKind::Received))),
        )];
        let board = applied(&board(), news.iter(), &Filter::default());
        assert_eq!(numbers(&board, 0), [1, 2, 3]);
        assert_eq!(board.columns[0].total, 3);
    }

    #[test]
    fn a_card_moves_between_columns_and_an_older_one_does_not_move_it_back() {
        let news = [
            told(11, News::Card(Box::new(card(1, 2, StatusKind::Triage)))),
            told(12, News::Card(Box::new(card(1, 1, StatusKind::Received)))),
        ];
        let board = applied(&board(), news.iter(), &Filter::default());
        assert_eq!((numbers(&board, 0), numbers(&board, 1)), (vec![3], vec![1]));
        assert_eq!((board.columns[0].total, board.columns[1].total), (1, 1));
    }

    #[test]
    fn what_is_gone_is_gone_from_the_count_too() {
        let news = [told(11, News::Gone(Reference::new(2026, 3)))];
        let board = applied(&board(), news.iter(), &Filter::default());
        assert_eq!((numbers(&board, 0), board.columns[0].total), (vec![1], 1));
    }

    #[test]
    fn a_filter_holds_for_news_too() {
        let news = [told(
            11,
            News::Card(Box::new(card(2, 1, StatusKind::Received))),
        )];
        let mine = Filter {
            mine: true,
            ..Filter::default()
        };
        assert_eq!(numbers(&applied(&board(), news.iter(), &mine), 0), [1, 3]);
    }
}
