//! Places as form values: slugs of locations, the whole organisation, unknown.

use crate::error::Problem;
use crate::organisation::Organisation;
use crate::place::{LocationId, Places, Site, slug_from};

/// The value of `place` for the whole organisation.
pub const WHOLE_ORGANISATION: &str = "organisatie";
/// The value of `place` when the parent doesn't know.
pub const UNKNOWN_PLACE: &str = "onbekend";

/// The slug of a location's name, its town left out: "Het Zonnewiel, Lindendaal" is
/// `het-zonnewiel`. A list need not repeat what its names say.
#[must_use]
pub fn slug_of(name: &str) -> String {
    slug_from(name.split(',').next().unwrap_or_default())
}

/// The locations a form offers.
pub trait PlaceChoices {
    /// The offered location with this slug.
    fn site(&self, slug: &str) -> Option<Site>;
}

impl PlaceChoices for Organisation {
    fn site(&self, slug: &str) -> Option<Site> {
        let id = LocationId::parse(slug)?;
        self.location(&id).filter(|location| location.open)?;
        self.site(&id)
    }
}

impl PlaceChoices for Vec<Site> {
    fn site(&self, slug: &str) -> Option<Site> {
        self.iter()
            .find(|site| site.location.as_str() == slug)
            .cloned()
    }
}

/// The places chosen: one or more locations, each once, or one of the two other values alone.
///
/// # Errors
/// [`Problem::Missing`] or [`Problem::UnknownChoice`].
pub fn places<'a>(
    values: impl IntoIterator<Item = &'a str>,
    choices: &dyn PlaceChoices,
) -> Result<Places, Problem> {
    let chosen: Vec<&str> = values
        .into_iter()
        .map(str::trim)
        .filter(|one| !one.is_empty())
        .collect();
    match chosen.as_slice() {
        [] => Err(Problem::Missing),
        [WHOLE_ORGANISATION] => Ok(Places::Organisation),
        [UNKNOWN_PLACE] => Ok(Places::Unknown),
        slugs => {
            let mut sites: Vec<Site> = Vec::with_capacity(slugs.len());
            for slug in slugs {
                let site = choices.site(slug).ok_or(Problem::UnknownChoice)?;
                if !sites.contains(&site) {
                    sites.push(site);
                }
            }
            Ok(Places::Sites(sites))
        }
    }
}
