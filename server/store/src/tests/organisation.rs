//! What every engine must do with the organisation, passwords and sessions.

use super::sample::{both, later, noon};
use domain::error::StoreError;
use domain::organisation::Organisation;
use domain::ports::{OrganisationStore, Session};
use domain::staff::{By, StaffId};

fn sanne() -> StaffId {
    StaffId::parse("sanne").unwrap()
}

fn session(token_hash: &str, staff: &StaffId) -> Session {
    let token_hash = token_hash.to_owned();
    Session {
        token_hash,
        staff: staff.clone(),
        since: noon(),
        until: later(60),
    }
}

#[test]
fn the_organisation_is_empty_until_it_is_saved() {
    both(|bench| async move {
        let store = bench.open().await;
        assert_eq!(store.load().await, Ok(Organisation::default()));
        let mut organisation = Organisation {
            brand: "Voorbeeldopvang".to_owned(),
            ..Organisation::default()
        };
        for year in ["2026-1", "2027-1"] {
            organisation.regulation = year.to_owned();
            store
                .save(&organisation, &By::Staff(sanne()), noon())
                .await
                .unwrap();
            organisation.revision += 1;
            assert_eq!(store.load().await.as_ref(), Ok(&organisation));
        }
        store.close().await;
    });
}

#[test]
fn of_two_edits_of_the_same_organisation_the_second_is_told() {
    both(|bench| async move {
        let store = bench.open().await;
        let edited = Organisation::default();
        let by = By::Staff(sanne());
        assert_eq!(store.save(&edited, &by, noon()).await, Ok(()));
        let again = store.save(&edited, &by, noon()).await;
        assert_eq!(again, Err(StoreError::Stale));
        let fresh = store.load().await.unwrap();
        assert_eq!(store.save(&fresh, &by, noon()).await, Ok(()));
        store.close().await;
    });
}

#[test]
fn a_session_lasts_until_it_ends() {
    both(|bench| async move {
        let store = bench.open().await;
        let one = session("hash-1", &sanne());
        store.start_session(&one).await.unwrap();
        assert_eq!(store.session("hash-1", noon()).await, Ok(Some(one)));
        assert_eq!(store.session("hash-1", later(60)).await, Ok(None));
        assert_eq!(store.session("hash-2", noon()).await, Ok(None));
        store.end_session("hash-2").await.unwrap();
        store.end_session("hash-1").await.unwrap();
        assert_eq!(store.session("hash-1", noon()).await, Ok(None));
        store.close().await;
    });
}

#[test]
fn sessions_that_are_over_are_forgotten_when_the_next_one_starts() {
    both(|bench| async move {
        let store = bench.open().await;
        store
            .start_session(&session("old", &sanne()))
            .await
            .unwrap();
        let late = session("late", &StaffId::parse("bo").unwrap());
        store.start_session(&late).await.unwrap();
        let next = Session {
            since: later(90),
            until: later(180),
            ..session("next", &sanne())
        };
        store.start_session(&next).await.unwrap();
        assert_eq!(
            store.session("old", noon()).await,
            Ok(None),
            "gone, not only over"
        );
        assert_eq!(store.session("late", noon()).await, Ok(Some(late)));
        assert_eq!(store.session("next", later(91)).await, Ok(Some(next)));
        store.close().await;
    });
}

#[test]
fn a_new_password_ends_all_sessions_of_that_colleague_only() {
    both(|bench| async move {
        let store = bench.open().await;
        let other = StaffId::parse("sanne-2").unwrap();
        for (hash, staff) in [("h1", &sanne()), ("h2", &sanne()), ("h3", &other)] {
            store.start_session(&session(hash, staff)).await.unwrap();
        }
        assert_eq!(store.password(&sanne()).await, Ok(None));
        store.set_password(&sanne(), "$argon2id$1").await.unwrap();
        store.set_password(&sanne(), "$argon2id$2").await.unwrap();
        assert_eq!(
            store.password(&sanne()).await,
            Ok(Some("$argon2id$2".to_owned()))
        );
        assert_eq!(store.session("h1", noon()).await, Ok(None));
        assert_eq!(store.session("h2", noon()).await, Ok(None));
        assert!(store.session("h3", noon()).await.unwrap().is_some());
        store.close().await;
    });
}
