//! Where to turn in danger (4.6 g).

use super::words::danger;
use crate::components::{Notice, Tone};
use domain::reaction::Language;
use leptos::prelude::*;

/// 112, Veilig Thuis and the vertrouwensinspecteur.
#[component]
pub fn Danger(
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = danger(language);
    view! {
        <Notice tone=Tone::Danger heading=words.heading>
            <ul>
                <li>{words.now}" "<a href="tel:112">"112"</a></li>
                <li>{words.home}" "<a href="tel:08002000">"0800-2000"</a></li>
                <li>{words.inspector}" "<a href="tel:09001113111">"0900-1113111"</a></li>
            </ul>
            <p>{words.send}</p>
        </Notice>
    }
}
