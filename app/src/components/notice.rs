//! Something that has to be noticed.

use leptos::prelude::*;

/// What a notice or tag is about; never told by colour alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// What to do next.
    Next,
    /// It went well.
    Done,
    /// Something is wrong.
    Error,
    /// Danger: where to turn.
    Danger,
}

impl Tone {
    /// As in the style sheets.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Next => "next",
            Self::Done => "done",
            Self::Error => "error",
            Self::Danger => "danger",
        }
    }
}

/// A framed remark with an optional heading.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    tone: Tone,
    /// Heading.
    #[prop(into, optional)]
    heading: Option<String>,
    /// Identity, to focus or link it.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Content.
    children: Children,
) -> impl IntoView {
    let wrong = matches!(tone, Tone::Error);
    let role = wrong.then_some("alert");
    // Takes the focus when the page arrives with it.
    let first = wrong && id.is_some();
    view! {
        <div
            class="notice"
            data-tone=tone.slug()
            id=id
            tabindex=id.map(|_| "-1")
            autofocus=first
            role=role
        >
            {heading.map(|heading| view! { <h2>{heading}</h2> })}
            {children()}
        </div>
    }
}
