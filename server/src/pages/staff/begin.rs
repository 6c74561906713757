//! Choosing a password with an invitation; the first administrator also gives name and address.

use app::error::AppError;
use app::services::{Founder, SignIn, found, is_founded};
use app::staff::forms::{BeginForm, BeginTrouble};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::response::Response;
use domain::reaction::{EmailAddress, Language};
use domain::staff::StaffId;
use domain::words::{Line, PersonName};
use leptos::prelude::provide_context;

use super::again::page_again;
use super::{BOARD, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;
use crate::tickets::TicketOffice;

/// Fewest and most characters of a password.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=200;

/// Whom a counting invitation is for.
enum Invited {
    /// The first administrator, while there is none.
    First,
    /// A colleague.
    Colleague(StaffId, String),
}

/// The page behind the link.
pub(super) async fn page(site: &Site, request: Request) -> Response {
    let fields = request
        .uri()
        .query()
        .map(|query| Fields::parse(query.as_bytes()));
    let fields = fields.and_then(Result::ok).unwrap_or_default();
    let token = fields.get("uitnodiging").unwrap_or_default().to_owned();
    let left = form(invited(site, &token).await.as_ref(), token);
    site.staff_page(request, move || provide_context(left.clone()))
        .await
}

fn form(invited: Option<&Invited>, token: String) -> BeginForm {
    let who = match invited {
        Some(Invited::Colleague(_, name)) => Some(name.clone()),
        Some(Invited::First) | None => None,
    };
    BeginForm {
        valid: invited.is_some(),
        token,
        who,
        ..BeginForm::default()
    }
}

async fn invited(site: &Site, token: &str) -> Option<Invited> {
    let org = site.ports.roster.current();
    match TicketOffice::invited(token)? {
        None => {
            let founded = is_founded(&site.ports).await.ok()?;
            (!founded && site.office.counts(token, "")).then_some(Invited::First)
        }
        Some(id) => {
            let one = org.colleague(&id).filter(|one| one.active)?;
            let hash = site.ports.accounts.password(&id).await.ok()?;
            let counts = site
                .office
                .counts(token, hash.as_deref().unwrap_or_default());
            counts.then(|| Invited::Colleague(id, one.name.as_str().to_owned()))
        }
    }
}

pub(super) async fn begin(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let token = fields.get("uitnodiging").unwrap_or_default().to_owned();
    let Some(invited) = invited(&site, &token).await else {
        return page_again(&site, &parts, form(None, token), Some(&AppError::NotFound)).await;
    };
    let language = site.visitor(&parts.uri, &parts.headers, address).language;
    match enter(&site, &invited, &fields, language).await {
        Ok(cookie) => see_other(BOARD, Some(&cookie)),
        Err(Refused::Form(troubles)) => {
            let typed = |name: &str| fields.get(name).unwrap_or_default().to_owned();
            let left = BeginForm {
                organisation: typed("organisatie"),
                name: typed("naam"),
                email: typed("email"),
                troubles,
                ..form(Some(&invited), token)
            };
            page_again(&site, &parts, left, Some(&AppError::Fields(Vec::new()))).await
        }
        Err(Refused::Else(error)) => refused(&error),
    }
}

enum Refused {
    Form(Vec<BeginTrouble>),
    Else(AppError),
}

/// Stores the password and starts a session; gives its cookie.
async fn enter(
    site: &Site,
    invited: &Invited,
    fields: &Fields,
    language: Language,
) -> Result<String, Refused> {
    let password = password(fields);
    let first = match invited {
        Invited::First => Some(founder(fields, language)),
        Invited::Colleague(..) => None,
    };
    let mut troubles = password
        .as_ref()
        .err()
        .copied()
        .into_iter()
        .collect::<Vec<_>>();
    troubles.extend(
        first
            .as_ref()
            .and_then(|first| first.as_ref().err())
            .copied(),
    );
    let (Ok(password), true) = (password, troubles.is_empty()) else {
        return Err(Refused::Form(troubles));
    };
    let hash = site.passwords.hash(password.to_owned()).await;
    let hash = hash.map_err(|_| Refused::Form(vec![BeginTrouble::Unavailable]))?;
    let id = match (invited, first) {
        (Invited::Colleague(id, _), _) => id.clone(),
        (Invited::First, Some(Ok(founder))) => {
            found(&site.ports, &founder).await.map_err(Refused::Else)?
        }
        (Invited::First, Some(Err(_)) | None) => return Err(Refused::Else(AppError::Malformed)),
    };
    session(site, &id, &hash).await.map_err(Refused::Else)
}

async fn session(site: &Site, id: &StaffId, hash: &str) -> Result<String, AppError> {
    let stored = site.ports.accounts.set_password(id, hash).await;
    stored.map_err(|_| AppError::Unavailable(String::new()))?;
    let door = SignIn::new(&site.ports, site.passwords.as_ref());
    let (token, until) = door.start(id).await?;
    Ok(site.ports.tickets.session(&token, until))
}

fn password(fields: &Fields) -> Result<&str, BeginTrouble> {
    let password = fields.get("wachtwoord").unwrap_or_default();
    let length = password.chars().count();
    if length < *LENGTH.start() {
        Err(BeginTrouble::TooShort)
    } else if length > *LENGTH.end() {
        Err(BeginTrouble::TooLong)
    } else if fields.get("nogmaals") == Some(password) {
        Ok(password)
    } else {
        Err(BeginTrouble::NotTheSame)
    }
}

fn founder(fields: &Fields, language: Language) -> Result<Founder, BeginTrouble> {
    let text = |name: &str| fields.get(name).unwrap_or_default();
    let function = domain::text::people::role(domain::staff::Role::Administrator, language);
    Ok(Founder {
        brand: Line::parse(text("organisatie")).map_err(|_| BeginTrouble::OrganisationMissing)?,
        name: PersonName::parse(text("naam")).map_err(|_| BeginTrouble::NameMissing)?,
        email: EmailAddress::parse(text("email")).map_err(|_| BeginTrouble::EmailWrong)?,
        function: Line::parse(function).map_err(|_| BeginTrouble::Unavailable)?,
    })
}
