//! From settings to a running server, and back.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::context::Ports;
use app::services::{Readings, Roster};
use domain::ports::{CaseStore as _, Clock, OrganisationStore};
use domain::reaction::Language;
use domain::text::refusal::store_error;
use store::{Credentials, OpenError, Store, StoreConfig};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::clock::SystemClock;
use crate::config::Config;
use crate::control::Door;
use crate::http::Base;
use crate::http::accept::{self, ConnectionLimits};
use crate::http::assets::Assets;
use crate::keyring::ServerKeyring;
use crate::live::Hub;
use crate::mail::Postman;
use crate::password::{Cost, Passwords};
use crate::picture;
use crate::ratelimit::Limits;
use crate::seal::Secret;
use crate::seed;
use crate::site::{Site, Styles};
use crate::tickets::TicketOffice;

/// How old the organisation kept in memory can be.
const FRESH: Duration = Duration::from_secs(5);

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
        .map_err(|error| store_error(error, Language::Nl).to_owned())?;
    let clock = made_of.clock.clone();
    let office = Arc::new(TicketOffice::new(
        &made_of.secret,
        config.secure_cookies,
        clock.clone(),
    ));
    let ports = Ports {
        cases: made_of.store.clone(),
        records: made_of.store.clone(),
        accounts,
        roster: Arc::new(roster),
        clock,
        readings: Arc::new(Readings::new(made_of.store.clone())),
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
        styles: Arc::new(Styles::of(&made_of.assets)),
        picture: picture::of(&format!("{}/volgen", config.public_url().as_str())),
    })
}

/// Starts the server on the machine's clock and returns when it has stopped.
///
/// # Errors
/// The sentence that says why it can't start, or why it stopped by itself.
pub async fn run(config: &Config) -> Result<(), String> {
    run_with(config, Arc::new(SystemClock)).await
}

/// The same on a clock of the caller's: how the browser tests' own program moves time.
///
/// # Errors
/// As [`run`].
pub async fn run_with(config: &Config, clock: Arc<dyn Clock>) -> Result<(), String> {
    let assets = Arc::new(Assets::load(&config.site())?);
    let listener = accept::listen(config.listen)?;
    let hub = Hub::new();
    private_folder(&config.data)?;
    let store = open(config, &hub).await?;
    let secret = secret(config, &store).await?;
    let passwords = Passwords::new(Cost::Full)
        .map_err(|_| "Er is te weinig geheugen om wachtwoorden te controleren.")?;
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
    let store = Store::open(&settings(config)?, Arc::new(hub.clone())).await;
    store.map(Arc::new).map_err(|error| error.to_string())
}

fn settings(config: &Config) -> Result<StoreConfig, String> {
    Ok(StoreConfig {
        namespace: config.database_namespace.clone(),
        database: config.database_name.clone(),
        credentials: credentials(config)?,
        ..StoreConfig::new(config.database())
    })
}

/// Why a store that should be there can't be opened.
#[derive(Debug)]
pub enum Unopened {
    /// A setting is wrong, or nothing is there.
    Setting(String),
    /// The store says why.
    Store(OpenError),
}

impl std::fmt::Display for Unopened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Setting(sentence) => f.write_str(sentence),
            Self::Store(error) => error.fmt(f),
        }
    }
}

/// Opens the store of a server that doesn't run. It makes none: an empty one would be sound.
///
/// # Errors
/// Why it can't be opened.
pub async fn open_existing(config: &Config) -> Result<Store, Unopened> {
    let database = config.database();
    let folder = database.strip_prefix("surrealkv://").map(Path::new);
    if folder.is_some_and(|folder| !folder.is_dir()) {
        let missing = format!("Er is geen opslag op {database}. Controleer --data of --database.");
        return Err(Unopened::Setting(missing));
    }
    let settings = settings(config).map_err(Unopened::Setting)?;
    let nobody = Arc::new(Hub::new());
    let store = Store::open(&settings, nobody).await;
    store.map_err(Unopened::Store)
}

fn credentials(config: &Config) -> Result<Option<Credentials>, String> {
    let (Some(user), Some(file)) = (&config.database_user, &config.database_password_file) else {
        return Ok(None);
    };
    let password = std::fs::read_to_string(file).map_err(|_| {
        let file = file.display();
        format!("Het bestand {file} met het wachtwoord van de database is niet te lezen.")
    })?;
    Ok(Some(Credentials {
        user: user.clone(),
        password: password.trim_end_matches(['\r', '\n']).to_owned(),
    }))
}

/// Cases are nobody else's business on this machine.
fn private_folder(folder: &Path) -> Result<(), String> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| format!("De map {} is niet te maken: {error}", folder.display()))
}

/// Without its secret no parent's code opens a case any more: a new one beside existing cases
/// would hide that it was lost.
async fn secret(config: &Config, store: &Store) -> Result<Secret, String> {
    let file = config.secret_file();
    let head = store.head().await;
    let head = head.map_err(|error| store_error(error, Language::Nl).to_owned())?;
    if head > 0 && !file.exists() {
        let file = file.display();
        return Err(format!(
            "Het geheim {file} ontbreekt, terwijl er al reacties zijn. Zonder dat geheim openen de \
             volgcodes van ouders niets meer. Zet het bestand terug uit de reservekopie."
        ));
    }
    Secret::load_or_create(&file)
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
    let routes = crate::router(site.clone(), &base)?;
    accept::stop_on_signal(shutdown.clone())
        .map_err(|error| format!("Op signalen om te stoppen kan niet worden gewacht: {error}"))?;
    let watch = tokio::spawn(watch(parts.store.clone(), postman, shutdown.clone()));
    match Door::open(&config.data) {
        Ok(door) => {
            tokio::spawn(door.answer(site.ports.clone(), shutdown.clone()));
        }
        Err(error) => tracing::warn!(%error, "commands at this machine get no answer"),
    }
    tokio::spawn(stay_fresh(site.ports.roster.clone(), shutdown.clone()));
    accept::serve(listener, routes, ConnectionLimits::new(config), shutdown).await;
    match watch.await {
        Ok(None) => Ok(()),
        Ok(Some(sentence)) => Err(sentence.to_owned()),
        Err(_) => Err(STOPPED.to_owned()),
    }
}

const DISK: &str = "De opslag weigerde een schrijfopdracht; er wordt niets meer bevestigd. \
                    Controleer de schijf (vol, of defect) en start de server opnieuw.";
const STOPPED: &str = "Een onderdeel van de server is onverwacht gestopt. Er is niets verloren; \
                       start de server opnieuw en meld de fout.";

/// After the first failed sync nothing is acknowledged, and without its postman nobody is told:
/// then the server stops, and says why at exit.
async fn watch(
    store: Arc<Store>,
    mut postman: JoinHandle<()>,
    shutdown: CancellationToken,
) -> Option<&'static str> {
    let sentence = tokio::select! {
        biased;
        () = shutdown.cancelled() => None,
        () = store.failed() => Some(DISK),
        _ = &mut postman => Some(STOPPED),
    };
    shutdown.cancel();
    if !postman.is_finished() {
        let _ended = postman.await;
    }
    sentence
}

/// Another process on the same database may edit the organisation.
async fn stay_fresh(roster: Arc<Roster>, shutdown: CancellationToken) {
    while tokio::time::timeout(FRESH, shutdown.cancelled())
        .await
        .is_err()
    {
        if let Err(error) = roster.refresh().await {
            tracing::warn!(%error, "the organisation was not read again");
        }
    }
}
