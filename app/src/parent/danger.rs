//! Where to turn in danger (4.6 g).

use super::element::{Element, el};
use super::words::danger as words;
use crate::components::Tone;
use domain::reaction::Language;

/// The same above a form: that it can be sent all the same.
pub fn danger_before(language: Language) -> Element {
    danger(language).child(el("p").text(words(language).send))
}

/// 112, Veilig Thuis and the vertrouwensinspecteur.
pub fn danger(language: Language) -> Element {
    let words = words(language);
    let ways = [
        (words.now, "tel:112", "112"),
        (words.home, "tel:08002000", "0800-2000"),
        (words.inspector, "tel:09001113111", "0900-1113111"),
    ];
    let ways = ways.map(|(who, address, number)| {
        let link = el("a").with("href", address).text(number);
        el("li").text(format!("{who} ")).child(link)
    });
    el("div")
        .class("notice")
        .with("data-tone", Tone::Danger.slug())
        .child(el("h2").text(words.heading))
        .child(el("ul").children(ways))
}
