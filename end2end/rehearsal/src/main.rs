//! The server on a clock that its standard input moves: for the browser tests, never released.
//!
//! Everything else is as in the real program. It ends when its standard input does, so that none
//! is left over when the tests are broken off.

use std::io::{stdin, stdout};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use rehearsal::{MovableClock, listen};
use server::clock::SystemClock;
use server::config::Config;
use tokio::sync::oneshot;

fn main() -> ExitCode {
    server::program::main(run)
}

async fn run(config: &Config) -> Result<(), String> {
    let clock = Arc::new(MovableClock::over(SystemClock));
    let unheard = orders(clock.clone());
    tokio::select! {
        ended = server::run_with(config, clock) => ended,
        _ = unheard => Ok(()),
    }
}

/// Listens on a thread of its own, which the program doesn't wait for when it ends; the receiver
/// hears when there are no more orders.
fn orders(clock: Arc<MovableClock<SystemClock>>) -> oneshot::Receiver<()> {
    let (ended, unheard) = oneshot::channel();
    thread::spawn(move || {
        if let Err(error) = listen(stdin().lock(), stdout(), &clock) {
            eprintln!("The clock can't be moved any more: {error}");
        }
        let _gone = ended.send(());
    });
    unheard
}
