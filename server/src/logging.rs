//! Log lines: their form, and what a panic may say.
//!
//! Owns the subscriber and the panic hook. Must not know requests: those are logged by
//! `http::trace` without paths, queries, addresses or anything a person typed.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::Subscriber;

use crate::config::LogFormat;
use crate::http::incident::IncidentId;

/// Loud libraries speak only of trouble; their information lines may quote stored text.
const QUIET: &str = "surrealdb=warn,surrealdb_core=warn,surrealkv=warn,hyper=warn,h2=warn";

thread_local! {
    static LAST_INCIDENT: RefCell<Option<IncidentId>> = const { RefCell::new(None) };
}

/// Installs the subscriber and the panic hook. A second call changes nothing.
///
/// # Errors
/// The sentence that says what is wrong with `filter`.
pub fn install(format: LogFormat, filter: &str) -> Result<(), String> {
    let filter = EnvFilter::try_new(format!("{QUIET},{filter}"))
        .map_err(|error| format!("De instelling --log is niet te lezen: {error}"))?;
    let lines = Subscriber::builder()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // An error here means that a subscriber is installed already, which is what is wanted.
    let _installed = match format {
        LogFormat::Json => tracing::subscriber::set_global_default(lines.json().finish()),
        LogFormat::Text => tracing::subscriber::set_global_default(lines.finish()),
    };
    std::panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// The incident that the last panic on this thread was logged under.
#[must_use]
pub fn take_incident() -> Option<IncidentId> {
    LAST_INCIDENT.take()
}

/// A message composed while running may quote what a person typed; only literal ones are logged.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let incident = IncidentId::new();
    let message = panic.payload().downcast_ref::<&'static str>().copied();
    let place = panic
        .location()
        .map(ToString::to_string)
        .unwrap_or_default();
    tracing::error!(%incident, place, message = message.unwrap_or("(withheld)"), "panic");
    LAST_INCIDENT.set(Some(incident));
}
