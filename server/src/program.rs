//! From the command line to an exit code: log, TLS, runtime; what runs on it is the program's own.

use std::process::ExitCode;

use crate::config::{Act, CommandLine, Config};
use crate::{logging, verify};

/// Pages are rendered by deep recursion, in debug builds beyond the usual 2 MiB.
const STACK: usize = 10 * 1024 * 1024;

/// Reads the settings, runs the server as `run` says, and says at exit why it failed; or runs the
/// command that was asked for.
pub fn main(run: impl AsyncFnOnce(&Config) -> Result<(), String>) -> ExitCode {
    let asked = CommandLine::read();
    let ended = match asked.act {
        None => on_runtime(&asked.config, run).map(|ended| match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => failed(&sentence, ExitCode::FAILURE),
        }),
        Some(Act::Verify { reference, config }) => {
            let verify = async |config: &Config| verify::run(config, reference).await;
            on_runtime(&config, verify).map(ExitCode::from)
        }
    };
    ended.unwrap_or_else(|sentence| failed(&sentence, ExitCode::from(2)))
}

fn failed(sentence: &str, code: ExitCode) -> ExitCode {
    eprintln!("{sentence}");
    code
}

fn on_runtime<T>(config: &Config, run: impl AsyncFnOnce(&Config) -> T) -> Result<T, String> {
    logging::install(config.log_format, &config.log)?;
    // Two TLS providers are in the graph; an error means that one is chosen already.
    let _chosen = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| format!("De server kan niet starten: {error}"))?;
    Ok(runtime.block_on(run(config)))
}
