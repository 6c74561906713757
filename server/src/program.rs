//! From the command line to an exit code: log, TLS, runtime; what runs on it is the program's own.

use std::process::ExitCode;

use crate::config::Config;
use crate::logging;

/// Pages are rendered by deep recursion, in debug builds beyond the usual 2 MiB.
const STACK: usize = 10 * 1024 * 1024;

/// Reads the settings, runs the server as `run` says, and says at exit why it failed.
pub fn main(run: impl AsyncFnOnce(&Config) -> Result<(), String>) -> ExitCode {
    match on_runtime(&Config::read(), run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn on_runtime(
    config: &Config,
    run: impl AsyncFnOnce(&Config) -> Result<(), String>,
) -> Result<(), String> {
    logging::install(config.log_format, &config.log)?;
    // Two TLS providers are in the graph; an error means that one is chosen already.
    let _chosen = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| format!("De server kan niet starten: {error}"))?;
    runtime.block_on(run(config))
}
