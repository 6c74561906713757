//! The one retry helper: a conflict is an everyday event, answered by doing it again.

use crate::failure::Failure;
use rand::Rng as _;
use std::time::Duration;

/// How often something is tried.
const TRIES: u32 = 8;

/// Does it again while it conflicts, at most [`TRIES`] times, with a growing random pause.
///
/// # Errors
/// The last [`Failure`]; one that isn't a conflict at once.
pub(crate) async fn retried<T, F>(mut attempt: impl FnMut() -> F) -> Result<T, Failure>
where
    F: Future<Output = Result<T, Failure>>,
{
    let mut tries = 1;
    loop {
        match attempt().await {
            Err(Failure::Conflict) if tries < TRIES => pause(tries).await,
            outcome => return outcome,
        }
        tries += 1;
    }
}

/// 1–4, 1–8, … 1–256 ms.
#[expect(
    clippy::disallowed_methods,
    reason = "the pause between tries decides nothing"
)]
pub(crate) async fn pause(tries: u32) {
    let most = 1u64 << (tries + 1).min(8);
    let millis = rand::rng().random_range(1..=most);
    tokio::time::sleep(Duration::from_millis(millis)).await;
}

#[cfg(test)]
mod tests {
    use super::{TRIES, retried};
    use crate::failure::Failure;
    use std::cell::Cell;

    #[tokio::test]
    async fn a_conflict_is_tried_again_and_any_other_failure_is_not() {
        let tries = Cell::new(0);
        let third_time_lucky = async || {
            tries.set(tries.get() + 1);
            if tries.get() < 3 {
                Err(Failure::Conflict)
            } else {
                Ok(tries.get())
            }
        };
        assert_eq!(retried(third_time_lucky).await, Ok(3));

        let tries = Cell::new(0);
        let refused: Result<(), Failure> = retried(async || {
            tries.set(tries.get() + 1);
            Err(Failure::Refused { statement: 0 })
        })
        .await;
        assert_eq!(
            (refused, tries.get()),
            (Err(Failure::Refused { statement: 0 }), 1)
        );
    }

    #[tokio::test]
    async fn trying_ends() {
        let tries = Cell::new(0);
        let always: Result<(), Failure> = retried(async || {
            tries.set(tries.get() + 1);
            Err(Failure::Conflict)
        })
        .await;
        assert_eq!((always, tries.get()), (Err(Failure::Conflict), TRIES));
    }
}
