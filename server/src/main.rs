//! The program: settings, log, runtime; everything else is in the library.

use std::process::ExitCode;

use server::config::Config;
use server::logging;

/// Pages are rendered by deep recursion, in debug builds beyond the usual 2 MiB.
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
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| format!("De server kan niet starten: {error}"))?;
    runtime.block_on(server::run(config))
}
