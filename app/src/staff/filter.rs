//! Which cases board and list show: nature, mine, words. A plain form; words never stand in an
//! address, because they may name somebody.

use super::words::words;
use crate::form::Filter;
use domain::Nature;
use domain::status::StatusKind;
use domain::text::{names, status};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The filter a page starts with: what its form posted, else what its address says.
pub fn first() -> Filter {
    use_context::<Filter>().unwrap_or_else(|| {
        let query = use_query_map().get_untracked();
        let text = |name: &str| query.get(name).unwrap_or_default();
        Filter {
            nature: text("aard"),
            mine: text("mijn") == "on",
            words: String::new(),
            status: text("stap"),
            page: text("pagina").parse().unwrap_or(0),
        }
    })
}

/// The fields of the filter; the form around them belongs to the page.
#[component]
pub fn FilterFields(
    /// What is chosen.
    filter: Filter,
    /// Whether a state can be chosen (the list).
    #[prop(optional)]
    with_status: bool,
) -> impl IntoView {
    let words = words();
    let language = super::left::page_language();
    let Filter {
        nature: chosen_nature,
        mine,
        words: typed,
        status: chosen_status,
        page: _,
    } = filter;
    let natures = Nature::ALL.iter().map(|nature| {
        let chosen = chosen_nature == nature.slug();
        view! {
            <option value=nature.slug() selected=chosen>
                {names::nature_title(*nature, language)}
            </option>
        }
    });
    let states = with_status.then(|| {
        let states = StatusKind::ALL.iter().filter(|state| **state != StatusKind::Anonymised);
        let states = states.map(|state| {
            let chosen = chosen_status == state.slug();
            view! {
                <option value=state.slug() selected=chosen>{status::column(*state, language)}</option>
            }
        });
        view! {
            <label class="filter-part">
                <span>{words.state}</span>
                <select class="input" name="stap">
                    <option value="">{words.all_open}</option>
                    {states.collect_view()}
                </select>
            </label>
        }
    });
    view! {
        <label class="filter-part filter-words">
            <span>{words.search}</span>
            <input class="input" id="zoek" type="search" name="woorden" value=typed autocomplete="off" />
        </label>
        {states}
        <label class="filter-part">
            <span>{words.nature}</span>
            <select class="input" name="aard">
                <option value="">{words.all_natures}</option>
                {natures.collect_view()}
            </select>
        </label>
        <label class="filter-part filter-mine">
            <input type="checkbox" name="mijn" value="on" checked=mine />
            <span>{words.mine}</span>
        </label>
        <button class="button" data-kind="second" type="submit">{words.show}</button>
    }
}

/// The filter as its form stands in the browser.
pub fn of_form(form: &web_sys::HtmlFormElement) -> Filter {
    let data = web_sys::FormData::new_with_form(form).ok();
    let text = |name: &str| {
        data.as_ref()
            .and_then(|data| data.get(name).as_string())
            .unwrap_or_default()
    };
    Filter {
        nature: text("aard"),
        mine: text("mijn") == "on",
        words: text("woorden"),
        status: text("stap"),
        page: text("pagina").parse().unwrap_or(0),
    }
}

/// The address that shows the same again; without the words.
#[must_use]
pub fn address(path: &str, filter: &Filter) -> String {
    let mut parts = Vec::new();
    if let Some(nature) = Nature::parse(&filter.nature) {
        parts.push(format!("aard={}", nature.slug()));
    }
    if filter.mine {
        parts.push("mijn=on".to_owned());
    }
    if let Some(status) = StatusKind::parse(&filter.status) {
        parts.push(format!("stap={}", status.slug()));
    }
    if filter.page > 0 {
        parts.push(format!("pagina={}", filter.page));
    }
    if parts.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", parts.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_stand_in_an_address() {
        let filter = Filter {
            words: "Jansen".into(),
            mine: true,
            nature: "x&y".into(),
            ..Filter::default()
        };
        assert_eq!(address("/team", &filter), "/team?mijn=on");
    }
}
