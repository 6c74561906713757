//! What an empty store starts with: the demo organisation, or a link for the first administrator.
//!
//! The demo is a script of commands run through `decide` under a clock that only the seed moves,
//! so that later versions extend it to years of history. Running it again goes on where it was.

mod organisation;
mod reaction;
mod script;

use app::services::is_founded;
use domain::error::StoreError;
use domain::reaction::Language;
use domain::text::refusal::store_error;

use crate::config::Config;
use crate::site::Site;

/// The password of every demo account. Only `--demo` makes such accounts.
pub const DEMO_PASSWORD: &str = "kinderplein-demo";

/// Fills an empty store as the settings say, and tells on the terminal how to get in.
///
/// # Errors
/// The sentence that says what could not be stored.
pub async fn prepare(site: &Site, config: &Config) -> Result<(), String> {
    let org = site.ports.roster.current();
    let empty = org.colleagues.is_empty() && head(site).await? == 0;
    if config.demo && (empty || org.brand == organisation::brand()?) {
        fill(site, config).await?;
    }
    announce(site, config).await
}

async fn head(site: &Site) -> Result<u64, String> {
    let head = site.ports.cases.head().await;
    head.map_err(told)
}

/// What the store answered, for whoever starts the program.
fn told(error: StoreError) -> String {
    store_error(error, Language::Nl).to_owned()
}

async fn fill(site: &Site, config: &Config) -> Result<(), String> {
    let last = organisation::colleagues()?
        .last()
        .map(|colleague| colleague.id.clone());
    let last = last.ok_or("the demo has no colleagues")?;
    let done = site.ports.accounts.password(&last).await.map_err(told)?;
    if done.is_some() {
        return Ok(());
    }
    say("De demo-organisatie wordt gevuld…");
    organisation::save(site).await?;
    script::run(site, config).await?;
    let hash = site.passwords.hash(DEMO_PASSWORD.to_owned()).await;
    let hash = hash.map_err(|_| "Er is te weinig geheugen om wachtwoorden te bewaren.")?;
    for colleague in &site.ports.roster.current().colleagues {
        let set = site.ports.accounts.set_password(&colleague.id, &hash).await;
        set.map_err(told)?;
    }
    Ok(())
}

async fn announce(site: &Site, config: &Config) -> Result<(), String> {
    let url = config.public_url();
    let url = url.as_str();
    let org = site.ports.roster.current();
    let founded = is_founded(&site.ports).await;
    let founded = founded.map_err(|_| told(StoreError::Unavailable))?;
    say(&format!(
        "\nKlantreacties staat klaar op {url}  (medewerkers: {url}/team)"
    ));
    if config.demo && organisation::brand().is_ok_and(|brand| brand == org.brand) {
        say(&format!(
            "Demo-accounts, wachtwoord voor alle: {DEMO_PASSWORD}"
        ));
        for colleague in org.colleagues.iter().filter(|one| one.active) {
            say(&format!(
                "  {:<44} {}",
                colleague.email,
                colleague.function.as_str()
            ));
        }
    } else if !founded {
        let token = site.office.invite(None, "");
        say(
            "Er is nog geen beheerder. Maak de eerste met deze link; hij werkt één keer, zeven dagen lang:",
        );
        say(&format!("  {url}/team/begin?uitnodiging={token}"));
    }
    Ok(())
}

#[expect(
    clippy::print_stdout,
    reason = "what the person at the terminal needs to go on"
)]
fn say(line: &str) {
    println!("{line}");
}
