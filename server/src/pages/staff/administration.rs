//! Forms of the administrator: colleagues, grants, invitations.

use app::error::AppError;
use app::services::Administration;
use app::staff::forms::{ColleagueForm, ColleagueTrouble, Handed};
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::response::Response;
use domain::organisation::Organisation;
use domain::place::{ClusterId, LocationId, slug_from};
use domain::reaction::EmailAddress;
use domain::staff::{Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Line, PersonName};

use super::again::page_again;
use super::{Named, desk, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

/// The office of whoever posted; everybody else finds nothing here.
pub(super) async fn office(
    site: &Site,
    address: ClientAddress,
    parts: &Parts,
) -> Result<Administration, Response> {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let desk = desk(site, &visitor).await?;
    Administration::at(&desk).map_err(|error| refused(&error))
}

pub(super) async fn add(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let office = match office(&site, address, &parts).await {
        Ok(office) => office,
        Err(elsewhere) => return elsewhere,
    };
    let nobody = |_: &PersonName| StaffId::parse("nieuw").expect("a slug");
    match colleague(&fields, nobody, true) {
        Ok(one) => match office.add_colleague(&one, free_id).await {
            Ok(id) => see_other(&format!("/team/beheer/medewerker/{id}"), None),
            Err(error) => {
                again(
                    &site,
                    &parts,
                    &fields,
                    vec![ColleagueTrouble::Refused],
                    &error,
                )
                .await
            }
        },
        Err(troubles) => again(&site, &parts, &fields, troubles, &wrong()).await,
    }
}

fn wrong() -> AppError {
    AppError::Fields(Vec::new())
}

/// The page again with what was typed. What isn't the form's fault has no place on it.
async fn again(
    site: &Site,
    parts: &Parts,
    fields: &Fields,
    troubles: Vec<ColleagueTrouble>,
    error: &AppError,
) -> Response {
    if !matches!(error, AppError::Fields(_) | AppError::Refused(_)) {
        return refused(error);
    }
    let typed = |name: &str| fields.get(name).unwrap_or_default().to_owned();
    let left = ColleagueForm {
        name: typed("naam"),
        function: typed("functie"),
        email: typed("email"),
        phone: typed("telefoon"),
        troubles,
    };
    page_again(site, parts, left, Some(error)).await
}

pub(super) async fn change(
    State(site): State<Site>,
    address: ClientAddress,
    id: Named,
    parts: Parts,
    fields: Fields,
) -> Response {
    let Ok(Path(id)) = id else {
        return refused(&AppError::NotFound);
    };
    let office = match office(&site, address, &parts).await {
        Ok(office) => office,
        Err(elsewhere) => return elsewhere,
    };
    let org = office.organisation();
    let known = StaffId::parse(&id).and_then(|id| org.colleague(&id).cloned());
    let Some(known) = known else {
        return refused(&AppError::NotFound);
    };
    let (done, trouble) = match fields.get("stap") {
        Some("recht") => (
            grant(&site, &office, &org, &known, &fields).await,
            ColleagueTrouble::GrantRefused,
        ),
        Some("intrekken") => (
            revoke(&office, &known, &fields).await,
            ColleagueTrouble::GrantRefused,
        ),
        Some("terugnemen") => (
            take_back(&office, &fields).await,
            ColleagueTrouble::GrantRefused,
        ),
        Some("uitnodiging") => {
            let has_password = site.ports.accounts.password(&known.id).await;
            let has_password = has_password.is_ok_and(|hash| hash.is_some());
            match office.may_invite(&known, has_password) {
                Ok(()) => return invite(&site, &parts, &known).await,
                refused => (refused, ColleagueTrouble::InvitationRefused),
            }
        }
        Some(_) | None => match colleague(
            &fields,
            |_| known.id.clone(),
            fields.get("actief") == Some("on"),
        ) {
            Ok(one) => (office.save_colleague(&one).await, ColleagueTrouble::Refused),
            Err(troubles) => return again(&site, &parts, &fields, troubles, &wrong()).await,
        },
    };
    match done {
        Ok(()) => see_other(&format!("/team/beheer/medewerker/{}", known.id), None),
        Err(error) => again(&site, &parts, &fields, vec![trouble], &error).await,
    }
}

async fn grant(
    site: &Site,
    office: &Administration,
    org: &Organisation,
    to: &Colleague,
    fields: &Fields,
) -> Result<(), AppError> {
    let text = |name: &str| fields.get(name).unwrap_or_default();
    let day = |name: &str| match text(name) {
        "" => Ok(None),
        raw => raw.parse().map(Some).map_err(|_| wrong()),
    };
    let from = day("vanaf")?.unwrap_or(site.ports.now().local);
    let until = day("tot")?;
    let (Some(role), Some(scope)) = (Role::parse(text("rol")), scope(org, text("bereik"))) else {
        return Err(wrong());
    };
    if until.is_some_and(|until| until < from) {
        return Err(wrong());
    }
    office
        .grant(
            &to.id,
            &Grant {
                role,
                scope,
                from,
                until,
                granted_by: None,
            },
        )
        .await
}

fn scope(org: &Organisation, raw: &str) -> Option<Scope> {
    match raw.split_once(':') {
        None if raw == "organisation" => Some(Scope::Organisation),
        None if raw == "own" => Some(Scope::Own),
        Some(("cluster", id)) => {
            let id = ClusterId::parse(id)?;
            org.clusters
                .iter()
                .any(|one| one.id == id)
                .then_some(Scope::Cluster(id))
        }
        Some(("location", id)) => {
            let id = LocationId::parse(id)?;
            org.location(&id).map(|_| Scope::Location(id.clone()))
        }
        None | Some(_) => None,
    }
}

async fn revoke(
    office: &Administration,
    from: &Colleague,
    fields: &Fields,
) -> Result<(), AppError> {
    let grant = fields.get("recht").ok_or_else(wrong)?;
    office.revoke(&from.id, grant).await
}

async fn take_back(office: &Administration, fields: &Fields) -> Result<(), AppError> {
    let number = fields.get("recht").and_then(|raw| raw.parse().ok());
    office.take_back(number.ok_or_else(wrong)?).await
}

/// A link to hand over, shown once; a new one for a new password too.
pub(super) async fn invite(site: &Site, parts: &Parts, to: &Colleague) -> Response {
    let Ok(hash) = site.ports.accounts.password(&to.id).await else {
        return refused(&AppError::Unavailable(String::new()));
    };
    let token = site
        .office
        .invite(Some(&to.id), hash.as_deref().unwrap_or_default());
    let link = format!("{}/team/begin?uitnodiging={token}", origin(&parts.headers));
    page_again(site, parts, Handed { link }, None).await
}

/// Our own address, as the browser that posted names it.
fn origin(headers: &HeaderMap) -> &str {
    headers
        .get(ORIGIN)
        .and_then(|origin| origin.to_str().ok())
        .filter(|it| *it != "null")
        .unwrap_or_default()
}

fn colleague(
    fields: &Fields,
    id: impl Fn(&PersonName) -> StaffId,
    active: bool,
) -> Result<Colleague, Vec<ColleagueTrouble>> {
    let text = |name: &str| fields.get(name).unwrap_or_default();
    let name = PersonName::parse(text("naam")).map_err(|_| ColleagueTrouble::NameMissing);
    let function = Line::parse(text("functie")).map_err(|_| ColleagueTrouble::FunctionMissing);
    let email = EmailAddress::parse(text("email")).map_err(|_| ColleagueTrouble::EmailWrong);
    let phone = Line::parse(text("telefoon"))
        .ok()
        .map(|phone| phone.as_str().to_owned());
    match (name, function, email) {
        (Ok(name), Ok(function), Ok(email)) => Ok(Colleague {
            id: id(&name),
            name,
            function,
            email: email.as_str().to_lowercase(),
            phone,
            active,
            grants: Vec::new(),
            departments: Vec::new(),
        }),
        (name, function, email) => Err([name.err(), function.err(), email.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

/// An id nobody has, that says nothing of the person.
fn free_id(org: &Organisation, name: &str) -> StaffId {
    let first: String = slug_from(name).chars().take(1).collect();
    (1..=u32::MAX)
        .filter_map(|number| StaffId::parse(&format!("{first}{number:03}")))
        .find(|id| org.colleague(id).is_none())
        .expect("there are more numbers than colleagues")
}
