//! An anonymised case: its words, its mails and its code are gone in the same transaction, its
//! record holds, and other cases keep theirs.

use super::sample::{anonymised, both, note, submission};
use crate::Store;
use domain::Event;
use domain::case::Case;
use domain::event::Recorded;
use domain::ports::{CaseStore, CodeHash, Submitted, Verdict};
use domain::reference::Reference;
use domain::status::Status;

fn reference(number: u32) -> Reference {
    Reference::new(2026, number)
}

/// Two cases, each with a note.
async fn filled(store: &Store) -> Case {
    for (number, name) in [(1, "one"), (2, "two")] {
        store.submit(submission(name, name)).await.unwrap();
        let case = store.case(reference(number)).await.unwrap().unwrap();
        store.append(note(&case, None, 1)).await.unwrap();
    }
    store.case(reference(1)).await.unwrap().unwrap()
}

fn told(history: &[Recorded]) -> Vec<Option<&'static str>> {
    let events = history.iter().map(|one| one.event.as_ref());
    events.map(|event| event.map(Event::name)).collect()
}

async fn mails(store: &Store, number: u32) -> usize {
    let mails = store.mails(Some(reference(number)), None, 9).await.unwrap();
    mails.len()
}

#[test]
fn an_anonymised_case_leaves_its_figures_and_a_record_that_holds() {
    both(|bench| async move {
        let store = bench.open().await;
        let case = filled(&store).await;
        assert_eq!((mails(&store, 1).await, mails(&store, 2).await), (1, 1));
        store.append(anonymised(&case, 9)).await.unwrap();
        let left = store.case(reference(1)).await.unwrap().unwrap();
        assert_eq!(left.status, Status::Anonymised);
        assert!(left.dossier.kept.is_some());
        let sound = Ok(Verdict::Sound { events: 3 });
        assert_eq!(store.verify(reference(1)).await, sound);
        let history = store.history(reference(1)).await.unwrap();
        assert_eq!(told(&history), [None, None, Some("anonymised")]);
        assert_eq!((mails(&store, 1).await, mails(&store, 2).await), (0, 1));
        assert_eq!(
            store.by_code(&CodeHash("code of one".to_owned())).await,
            Ok(None)
        );
        assert_eq!(
            store.by_code(&CodeHash("code of two".to_owned())).await,
            Ok(Some(reference(2)))
        );
        let other = store.history(reference(2)).await.unwrap();
        assert_eq!(told(&other), [Some("received"), Some("note_written")]);
        store.close().await;
    });
}

#[test]
fn its_key_is_free_again_and_its_waiting_mail_is_gone() {
    both(|bench| async move {
        let store = bench.open().await;
        let case = filled(&store).await;
        store.append(anonymised(&case, 9)).await.unwrap();
        // A second submission with the key of the first is a new reaction.
        let again = store.submit(submission("one", "one")).await;
        assert_eq!(again, Ok(Submitted::New(reference(3))));
        let queued = store.queued(9).await.unwrap();
        let waiting: Vec<_> = queued.iter().map(|mail| mail.notice.reference).collect();
        assert_eq!(waiting, [reference(2), reference(3)]);
        store.close().await;
    });
}

#[test]
fn what_is_written_in_one_batch_with_it_is_erased_too() {
    both(|bench| async move {
        let store = bench.open().await;
        let case = filled(&store).await;
        let last = note(&case, Some("last"), 3);
        let erased = anonymised(&last.case, 9);
        let (one, two) = tokio::join!(store.append(last), store.append(erased));
        assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
        let history = store.history(reference(1)).await.unwrap();
        assert_eq!(told(&history), [None, None, None, Some("anonymised")]);
        store.close().await;
    });
}
