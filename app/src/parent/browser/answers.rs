//! The answers as they stand on the page, and what the address and the device add to them.

use super::page::{by_id, first, values};
use crate::parent::react::sheet::{FORM, SHEET};
use domain::Nature;
use domain::draft::Draft;
use domain::error::Field;
use leptos::prelude::window;
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

/// What stands in the form, all steps together.
pub fn typed() -> Draft {
    let form: Option<HtmlFormElement> = by_id(FORM);
    let names = Draft::FIELDS.iter().map(|field| field.name());
    Draft::from_pairs(form.map(|form| values(&form, names)).unwrap_or_default())
}

/// Sets a hidden field on the page.
pub fn set_field(field: Field, value: &str) {
    let page: Option<Element> = by_id(SHEET);
    let input =
        page.and_then(|page| first::<HtmlInputElement>(&page, &format!("[name={}]", field.name())));
    if let Some(input) = input {
        input.set_value(value);
    }
}

/// A tile of the first page names the nature; a form kept at hand was made without it.
pub fn choose_asked() {
    let Some(slug) = asked().filter(|_| typed().nature.is_empty()) else {
        return;
    };
    let tile = by_id::<Element>(SHEET)
        .and_then(|page| first::<HtmlInputElement>(&page, &format!("[name=nature][value={slug}]")));
    if let Some(tile) = tile {
        tile.set_checked(true);
    }
}

/// The nature in the address.
pub fn asked() -> Option<String> {
    let search = window().location().search().ok()?;
    let asked = web_sys::UrlSearchParams::new_with_str(&search)
        .ok()?
        .get("aard")?;
    Nature::parse(&asked).map(|nature| nature.slug().to_owned())
}

/// 128 random bits, made on the device: who sends the same again sends the same key.
pub fn fresh_key() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = window().crypto().ok();
    let made = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if made.is_none() {
        return String::new();
    }
    bytes
        .iter()
        .fold(String::new(), |key, byte| key + &format!("{byte:02x}"))
}
