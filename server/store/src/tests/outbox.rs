//! What every engine must do with mails.

use super::sample::{both, later, note, notice, submission};
use domain::ports::{CaseStore, Mail, MailState};
use domain::reference::Reference;

fn numbers(mails: &[Mail]) -> Vec<u64> {
    mails.iter().map(|mail| mail.number).collect()
}

#[test]
fn mails_are_counted_listed_tried_and_put_back() {
    both(|bench| async move {
        let store = bench.open().await;
        for name in ["a", "b", "c"] {
            store.submit(submission(name, "x")).await.unwrap();
        }
        let reference = Reference::new(2026, 2);
        let case = store.case(reference).await.unwrap().unwrap();
        let mut change = note(&case, None, 1);
        change.notices = vec![notice(reference), notice(reference)];
        store.append(change).await.unwrap();

        assert_eq!(
            numbers(&store.mails(None, None, 10).await.unwrap()),
            [5, 4, 3, 2, 1]
        );
        assert_eq!(
            numbers(&store.mails(None, Some(4), 2).await.unwrap()),
            [3, 2]
        );
        assert_eq!(
            numbers(&store.mails(None, Some(1), 2).await.unwrap()),
            [0_u64; 0]
        );
        let of = Some(reference);
        assert_eq!(
            numbers(&store.mails(of, None, 10).await.unwrap()),
            [5, 4, 2]
        );
        assert_eq!(numbers(&store.mails(of, Some(5), 1).await.unwrap()), [4]);
        assert_eq!(numbers(&store.queued(2).await.unwrap()), [1, 2]);

        store
            .mail_tried(1, MailState::Queued, later(5))
            .await
            .unwrap();
        store
            .mail_tried(1, MailState::Failed, later(6))
            .await
            .unwrap();
        store
            .mail_tried(2, MailState::Sent, later(6))
            .await
            .unwrap();
        assert_eq!(numbers(&store.queued(9).await.unwrap()), [3, 4, 5]);
        let first = store.mails(None, Some(2), 1).await.unwrap().remove(0);
        assert_eq!((first.state, first.tries), (MailState::Failed, 2));
        assert_eq!(
            (first.tried_at, first.notice),
            (Some(later(6)), notice(Reference::new(2026, 1)))
        );

        store
            .mail_tried(1, MailState::Queued, later(9))
            .await
            .unwrap();
        let back = store.queued(1).await.unwrap().remove(0);
        assert_eq!(
            (back.number, back.tries, back.tried_at),
            (1, 2, Some(later(6)))
        );
        store.close().await;
    });
}
