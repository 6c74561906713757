//! The question after the location: a plain list, grouped by town when it is long.

use super::entry::{Ask, Need};
use crate::form::BY_TOWN;
use crate::parent::element::{Element, el};
use crate::parent::words::form as words;
#[cfg(any(test, not(feature = "ssr")))]
use domain::draft::PlaceChoices;
use domain::draft::slug_of;
use domain::error::Field;
#[cfg(any(test, not(feature = "ssr")))]
use domain::place::{ClusterId, LocationId, Site};
use domain::text::form;
use domain::view::Choice;
use std::fmt::Write as _;

#[cfg(any(test, not(feature = "ssr")))]
/// The locations this form offers, as far as the browser has to know: whether a choice is one
/// of them. Its cluster is the server's business. A browser that was never told takes any.
pub struct Offered<'a>(pub &'a [Choice]);

#[cfg(any(test, not(feature = "ssr")))]
impl PlaceChoices for Offered<'_> {
    fn site(&self, slug: &str) -> Option<Site> {
        let offered = self.0.is_empty() || self.0.iter().any(|place| place.value == slug);
        let (location, cluster) = (LocationId::parse(slug)?, ClusterId::parse("onbekend")?);
        offered.then_some(Site { location, cluster })
    }
}

/// The select with all places. Its options are written as text: with many locations they are
/// most of the page, and HTML lets them be short.
pub fn place_select(ask: Ask<'_>) -> Element {
    let field = Field::Place;
    let control = el("select")
        .class("input")
        .with("id", field.name())
        .with("name", field.name())
        .with("aria-required", "true")
        .inner_html(options(ask));
    ask.labelled(field, Need::Needed, ask.described(field, control).any())
}

fn options(ask: Ask<'_>) -> String {
    let words = words(ask.language);
    let chosen = ask.form.draft.value(Field::Place);
    let mut html = format!("<option value=\"\">{}", words.choose);
    let option = |html: &mut String, value: &str, label: &str| {
        let selected = if value == chosen { " selected" } else { "" };
        let named = if slug_of(label) == value {
            String::new()
        } else {
            format!(" value=\"{}\"", escaped(value))
        };
        let _written = write!(html, "<option{named}{selected}>{}", escaped(label));
    };
    let by_town = ask.form.places.len() > BY_TOWN;
    let mut last = None;
    for place in &ask.form.places {
        if by_town && last != Some(town(place)) {
            last = Some(town(place));
            let _written = write!(html, "<optgroup label=\"{}\">", escaped(town(place)));
        }
        if by_town {
            option(&mut html, &place.value, &place.label);
        } else {
            option(&mut html, &place.value, &named(place));
        }
    }
    let _written = write!(html, "<optgroup label=\"{}\">", words.other_places);
    for (value, label) in form::other_places(ask.language) {
        option(&mut html, value, label);
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn town(place: &Choice) -> &str {
    place.hint.as_deref().unwrap_or_default()
}

/// "De Vlierhof, Wilgenrode".
pub fn named(place: &Choice) -> String {
    match town(place) {
        "" => place.label.clone(),
        town => format!("{}, {town}", place.label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::ReactionForm;
    use domain::reaction::Language;

    fn place(value: &str, name: &str, town: &str) -> Choice {
        Choice {
            value: value.to_owned(),
            label: name.to_owned(),
            hint: Some(town.to_owned()),
        }
    }

    fn written(places: Vec<Choice>, chosen: &str) -> String {
        let mut form = ReactionForm {
            places,
            ..ReactionForm::default()
        };
        chosen.clone_into(&mut form.draft.place);
        options(Ask {
            form: &form,
            language: Language::Nl,
        })
    }

    #[test]
    fn few_places_stand_without_groups_and_a_name_is_its_own_value() {
        let html = written(
            vec![
                place("de-boomhut", "De Boomhut", ""),
                place("z", "Het Zonnewiel", "Lindendaal"),
            ],
            "z",
        );
        assert!(
            html.contains(
                "<option>De Boomhut<option value=\"z\" selected>Het Zonnewiel, Lindendaal<optgroup"
            ),
            "{html}"
        );
    }

    #[test]
    fn many_places_are_grouped_by_their_town() {
        let places = (0..30).map(|at| {
            place(
                "x",
                "De Boomhut",
                if at < 15 { "Appelhof" } else { "Wilgenrode" },
            )
        });
        let html = written(places.collect(), "");
        assert_eq!(html.matches("<optgroup").count(), 3, "{html}");
        assert!(
            html.find("\"Appelhof\"") < html.find("\"Wilgenrode\""),
            "{html}"
        );
    }

    #[test]
    fn hostile_names_stay_names() {
        let html = written(vec![place("x", "</select><script>\"&", "<b>")], "");
        assert!(
            html.contains("&lt;/select>&lt;script>&quot;&amp;, &lt;b>"),
            "{html}"
        );
    }

    #[test]
    fn only_offered_places_are_known_in_the_browser() {
        let places = [place("boomhut", "De Boomhut", "")];
        assert!(Offered(&places).site("boomhut").is_some());
        assert!(Offered(&places).site("elders").is_none());
        assert!(Offered(&[]).site("elders").is_some(), "it was never told");
    }
}
