//! What happened with a case, in order.

use super::StatusTag;
use domain::event::Visibility;
use domain::view::TimelineItem;
use leptos::prelude::*;

/// The events a reader may see; staff also see each one's layer.
#[component]
pub fn Timeline(
    /// In order, oldest first.
    #[prop(into)]
    items: Signal<Vec<TimelineItem>>,
    /// Whether the layer is shown (staff).
    #[prop(optional)]
    layers: bool,
) -> impl IntoView {
    view! {
        <ol class="timeline">
            <For
                each=move || items.get()
                key=|item| (item.number, item.when.clone())
                children=move |item| view! { <Moment item layers /> }
            />
        </ol>
    }
}

#[component]
fn Moment(item: TimelineItem, layers: bool) -> impl IntoView {
    let layer = layers.then(|| view! { <StatusTag text=item.layer_text /> });
    view! {
        <li class="moment" data-layer=slug(item.layer)>
            <p class="moment-when">
                <time datetime=item.iso>{item.when}</time>" · "{item.who}" "{layer}
            </p>
            <p>{item.what}</p>
            {item.text.map(|text| view! { <blockquote class="typed">{text}</blockquote> })}
        </li>
    }
}

const fn slug(layer: Visibility) -> &'static str {
    match layer {
        Visibility::Parent => "parent",
        Visibility::Internal => "internal",
        Visibility::Confidential => "confidential",
    }
}
