//! The question after the location: a plain list, grouped when it is long.

use super::entry::Answers;
use crate::components::{Field, described_by};
use crate::parent::front::{language, prose};
use domain::draft::PlaceChoices;
use domain::error::Field as Name;
use domain::place::{ClusterId, LocationId, Site};
use domain::text::form;
use domain::view::Choice;
use leptos::prelude::*;

/// More locations than this are grouped by first letter.
const PLAIN: usize = 20;

/// The locations this form offers, as far as the browser has to know: whether a choice is one
/// of them. Its cluster is the server's business.
pub struct Offered(pub Vec<Choice>);

impl PlaceChoices for Offered {
    fn site(&self, slug: &str) -> Option<Site> {
        let offered = self.0.iter().any(|place| place.value == slug);
        let (location, cluster) = (LocationId::parse(slug)?, ClusterId::parse("onbekend")?);
        offered.then_some(Site { location, cluster })
    }
}

/// The select with all places.
#[component]
pub fn PlaceSelect(places: Vec<Choice>) -> impl IntoView {
    let answers: Answers = expect_context();
    let (words, language, field) = (&prose().form, language(), Name::Place);
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(field.name(), hint.is_some(), error);
    let option = move |value: String, label: String| {
        let chosen = answers.chose(field, &value);
        view! { <option value=value selected=chosen>{label}</option> }
    };
    let groups = grouped(places).into_iter().map(move |(letter, places)| {
        let options = places
            .into_iter()
            .map(move |place| option(place.value.clone(), named(place)));
        let options = options.collect_view();
        match letter {
            Some(letter) => view! { <optgroup label=letter>{options}</optgroup> }.into_any(),
            None => options.into_any(),
        }
    });
    let others = form::other_places(language)
        .map(|(value, label)| option(value.to_owned(), label.to_owned()));
    view! {
        <Field id=field.name() label=form::label(field, language) hint error>
            <select
                class="input"
                id=field.name()
                name=field.name()
                aria-describedby=move || about.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-required="true"
            >
                <option value="">{words.choose}</option>
                {groups.collect_view()}
                <optgroup label=words.other_places>{others.collect_view()}</optgroup>
            </select>
        </Field>
    }
}

/// "De Vlierhof, Wilgenrode".
fn named(place: Choice) -> String {
    match place.hint {
        Some(town) if !town.is_empty() => format!("{}, {town}", place.label),
        Some(_) | None => place.label,
    }
}

/// By first letter, articles apart; in one group without a name when they are few.
fn grouped(mut places: Vec<Choice>) -> Vec<(Option<String>, Vec<Choice>)> {
    places.sort_by_cached_key(|place| sorted_by(&place.label));
    if places.len() <= PLAIN {
        return vec![(None, places)];
    }
    let mut groups: Vec<(Option<String>, Vec<Choice>)> = Vec::new();
    for place in places {
        let letter = sorted_by(&place.label)
            .chars()
            .next()
            .map(|c| c.to_uppercase().to_string());
        match groups.last_mut() {
            Some((last, members)) if *last == letter => members.push(place),
            Some(_) | None => groups.push((letter, vec![place])),
        }
    }
    groups
}

fn sorted_by(name: &str) -> String {
    let name = name.to_lowercase();
    let bare = ["de ", "het ", "’t ", "'t ", "the "]
        .iter()
        .find_map(|article| name.strip_prefix(article));
    bare.map_or_else(|| name.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> Choice {
        Choice {
            value: "x".to_owned(),
            label: name.to_owned(),
            hint: None,
        }
    }

    #[test]
    fn few_places_stand_in_order_without_groups() {
        let groups = grouped(vec![place("Het Zonnewiel"), place("De Boomhut")]);
        let names: Vec<&str> = groups[0].1.iter().map(|one| one.label.as_str()).collect();
        assert_eq!(
            (groups.len(), names),
            (1, vec!["De Boomhut", "Het Zonnewiel"])
        );
    }

    #[test]
    fn many_places_are_grouped_by_their_first_letter_without_the_article() {
        let names = (0..30).map(|at| {
            place(if at % 2 == 0 {
                "De Boomhut"
            } else {
                "Appelhof"
            })
        });
        let groups = grouped(names.collect());
        let letters: Vec<_> = groups.iter().map(|(letter, _)| letter.as_deref()).collect();
        assert_eq!(letters, [Some("A"), Some("B")]);
    }

    #[test]
    fn only_offered_places_are_known_in_the_browser() {
        let offered = Offered(vec![Choice {
            value: "boomhut".to_owned(),
            ..place("De Boomhut")
        }]);
        assert!(offered.site("boomhut").is_some());
        assert!(offered.site("elders").is_none());
    }
}
