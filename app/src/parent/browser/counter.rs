//! The count of what stands in the story's field, on the page.

use super::page::first;
use crate::parent::react::room::{shown, spoken};
use crate::parent::words::form;
use domain::error::Field;
use domain::reaction::Language;
use web_sys::{Element, HtmlTextAreaElement};

/// Counts what stands in the story's field, if it is on this step.
pub fn count(sheet: &Element, language: Language) {
    let area: Option<HtmlTextAreaElement> =
        first(sheet, &format!("textarea[name={}]", Field::Body.name()));
    let Some(area) = area else {
        return;
    };
    let (typed, words) = (area.value().chars().count(), form(language));
    say(sheet, ".counter", shown(typed, words));
    say(sheet, ".counter + [role=status]", spoken(typed, words));
}

/// Only what changed is said aloud.
fn say(sheet: &Element, selector: &str, text: Option<String>) {
    let text = text.unwrap_or_default();
    let line: Option<Element> = first(sheet, selector);
    if let Some(line) = line.filter(|line| line.text_content().unwrap_or_default() != text) {
        line.set_text_content(Some(&text));
    }
}
