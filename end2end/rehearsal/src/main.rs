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
use server::logging;
use tokio::sync::oneshot;

/// As in the real program.
const STACK: usize = 10 * 1024 * 1024;

fn main() -> ExitCode {
    match run(&Config::read()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(config: &Config) -> Result<(), String> {
    logging::install(config.log_format, &config.log)?;
    // Two TLS providers are in the graph; an error means that one is chosen already.
    let _chosen = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let clock = Arc::new(MovableClock::over(SystemClock));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| format!("The rehearsal can't start: {error}"))?;
    let unheard = orders(clock.clone());
    runtime.block_on(async {
        tokio::select! {
            ended = server::run_with(config, clock) => ended,
            _ = unheard => Ok(()),
        }
    })
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
