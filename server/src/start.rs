//! From settings to a running server, and back.

use std::sync::Arc;

use app::context::Ports;
use app::services::Roster;
use domain::ports::{Clock, OrganisationStore};
use store::{Store, StoreConfig};
use tokio_util::sync::CancellationToken;

use crate::clock::SystemClock;
use crate::config::Config;
use crate::http::Base;
use crate::http::accept::{self, ConnectionLimits};
use crate::http::assets::Assets;
use crate::keyring::ServerKeyring;
use crate::live::Hub;
use crate::mail::Postman;
use crate::password::{Cost, Passwords};
use crate::ratelimit::Limits;
use crate::seal::Secret;
use crate::seed;
use crate::site::Site;
use crate::tickets::TicketOffice;

/// What a server is made of; tests bring their own.
pub struct Parts {
    /// Cases, organisation, sessions.
    pub store: Arc<Store>,
    /// The feed the store publishes to.
    pub hub: Hub,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Keys derive from it.
    pub secret: Secret,
    /// Scripts and styles.
    pub assets: Arc<Assets>,
    /// Password hashing.
    pub passwords: Passwords,
}

/// Puts the application together.
///
/// # Errors
/// The sentence that says why the organisation can't be read.
pub async fn assemble(made_of: &Parts, config: &Config) -> Result<Site, String> {
    let accounts: Arc<dyn OrganisationStore> = made_of.store.clone();
    let roster = Roster::load(accounts.clone())
        .await
        .map_err(|error| error.to_string())?;
    let clock = made_of.clock.clone();
    let office = Arc::new(TicketOffice::new(
        &made_of.secret,
        config.secure_cookies,
        clock.clone(),
    ));
    let ports = Ports {
        cases: made_of.store.clone(),
        accounts,
        roster: Arc::new(roster),
        clock,
        keyring: Arc::new(ServerKeyring::new(&made_of.secret)),
        tickets: office.clone(),
        limiter: Arc::new(Limits::new(&made_of.secret, config.limit_factor)),
    };
    let manifest = made_of.assets.manifest();
    Ok(Site {
        ports,
        office,
        passwords: Arc::new(made_of.passwords.clone()),
        hub: made_of.hub.clone(),
        parent: (&manifest.parent).into(),
        staff: (&manifest.staff).into(),
    })
}

/// Starts the server and returns when it has stopped.
///
/// # Errors
/// The sentence that says why it can't start, or why it stopped by itself.
pub async fn run(config: &Config) -> Result<(), String> {
    let assets = Arc::new(Assets::load(&config.site())?);
    let listener = accept::listen(config.listen)?;
    let hub = Hub::new();
    let store = open(config, &hub).await?;
    let secret = Secret::load_or_create(&config.secret_file())?;
    let passwords = Passwords::new(Cost::Full).map_err(|error| format!("{error:?}"))?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let parts = Parts {
        store,
        hub,
        clock,
        secret,
        assets,
        passwords,
    };
    let site = assemble(&parts, config).await?;
    seed::prepare(&site, config).await?;
    serve(config, parts, site, listener).await
}

async fn open(config: &Config, hub: &Hub) -> Result<Arc<Store>, String> {
    let settings = StoreConfig::new(config.database());
    let store = Store::open(&settings, Arc::new(hub.clone())).await;
    store.map(Arc::new).map_err(|error| error.to_string())
}

async fn serve(
    config: &Config,
    parts: Parts,
    site: Site,
    listener: tokio::net::TcpListener,
) -> Result<(), String> {
    let shutdown = CancellationToken::new();
    let base = Base::new(config, parts.assets.clone(), shutdown.clone());
    let postman = Postman::new(
        site.ports.clone(),
        config.mail_dir(),
        config.public_url().as_str().to_owned(),
    );
    let postman = tokio::spawn(postman.run(shutdown.clone()));
    let routes = crate::router(site, &base)?;
    accept::stop_on_signal(shutdown.clone()).map_err(|error| error.to_string())?;
    let watch = stop_when_storage_fails(parts.store.clone(), shutdown.clone());
    accept::serve(listener, routes, ConnectionLimits::new(config), shutdown).await;
    let _stopped = postman.await;
    if watch.await.unwrap_or(false) {
        return Err(
            "De opslag weigerde een schrijfopdracht; er wordt niets meer bevestigd. \
                    Controleer de schijf (vol, of defect) en start de server opnieuw."
                .to_owned(),
        );
    }
    Ok(())
}

/// After the first failed sync nothing is acknowledged any more: stop, and say so at exit.
fn stop_when_storage_fails(
    store: Arc<Store>,
    shutdown: CancellationToken,
) -> tokio::task::JoinHandle<bool> {
    tokio::spawn(async move {
        tokio::select! {
            () = shutdown.cancelled() => false,
            () = store.failed() => {
                shutdown.cancel();
                true
            }
        }
    })
}
