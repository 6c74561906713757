//! What the stream told, in order, each with its place in the feed.

use domain::reference::Reference;
use domain::view::Card;
use std::collections::VecDeque;

/// Entries kept; a page further behind reads again.
const KEPT: usize = 400;

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A case the reader sees changed or came.
    Card(Box<Card>),
    /// A case is no longer the reader's to see.
    Gone(Reference),
    /// Read everything again.
    Again,
}

/// News with its place in the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Sequence number of the event behind it.
    pub seq: u64,
    /// What.
    pub news: News,
}

/// What was told since the first page was opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    told: VecDeque<Told>,
    /// How many were told in all.
    count: u64,
    /// The furthest position shown or told.
    seen: u64,
}

impl Log {
    /// A page shows this position.
    pub fn shown(&mut self, seq: u64) {
        self.seen = self.seen.max(seq);
    }

    /// The furthest position shown or told.
    #[must_use]
    pub const fn seen(&self) -> u64 {
        self.seen
    }

    /// Takes news in; what was told before (by another tab's stream) is dropped.
    pub fn push(&mut self, told: Told) {
        let double = self
            .told
            .iter()
            .any(|known| known.seq == told.seq && known.news == told.news);
        if double {
            return;
        }
        self.seen = self.seen.max(told.seq);
        self.count += 1;
        self.told.push_back(told);
        if self.told.len() > KEPT {
            self.told.pop_front();
            if let Some(oldest) = self.told.front_mut() {
                // Whoever still needs what fell off has to read again.
                oldest.news = News::Again;
            }
        }
    }

    /// Everything has to be read again, whatever was told.
    pub fn again(&mut self) {
        self.count += 1;
        self.told.push_back(Told {
            seq: self.seen,
            news: News::Again,
        });
    }

    /// How many were told in all.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// News newer than the position a page shows, oldest first.
    pub fn since(&self, seq: u64) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(move |told| told.seq > seq)
    }

    /// The news after the first `count`, oldest first.
    pub fn after(&self, count: u64) -> impl Iterator<Item = &Told> {
        let fresh = usize::try_from(self.count.saturating_sub(count)).unwrap_or(usize::MAX);
        self.told.iter().skip(self.told.len().saturating_sub(fresh))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gone(seq: u64) -> Told {
        Told {
            seq,
            news: News::Gone(Reference::new(2026, 1)),
        }
    }

    #[test]
    fn what_two_tabs_tell_counts_once() {
        let mut log = Log::default();
        log.push(gone(5));
        log.push(gone(5));
        assert_eq!((log.count(), log.seen()), (1, 5));
    }

    #[test]
    fn a_page_gets_what_is_newer_than_it_shows() {
        let mut log = Log::default();
        for seq in 1..=6 {
            log.push(gone(seq));
        }
        assert_eq!(
            log.since(4).map(|told| told.seq).collect::<Vec<_>>(),
            [5, 6]
        );
        assert_eq!(log.after(5).map(|told| told.seq).collect::<Vec<_>>(), [6]);
    }

    #[test]
    fn whoever_is_far_behind_reads_again() {
        let mut log = Log::default();
        for seq in 1..=500 {
            log.push(gone(seq));
        }
        assert_eq!(
            log.since(1).next().map(|told| &told.news),
            Some(&News::Again)
        );
    }
}
