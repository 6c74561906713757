//! How a page of prose is drawn.

use super::{Block, Part, ProsePage, Span};
use crate::parent::front::{Front, language};
use domain::reaction::Language;
use leptos::prelude::*;

/// A page of fewer parts is seen at a glance.
const CONTENTS_FROM: usize = 4;
const CONTENTS: &str = "op-deze-pagina";

/// Heading, lead, table of contents and parts of a page.
#[component]
pub fn ProseView(
    /// Which page.
    page: ProsePage,
) -> impl IntoView {
    let prose = page.prose(language());
    view! {
        <h1>{prose.title}</h1>
        <p class="lead">{spans(prose.lead)}</p>
        {(prose.parts.len() >= CONTENTS_FROM).then(|| view! { <Contents parts=prose.parts /> })}
        {prose.parts.iter().map(|part| view! { <PartView part /> }).collect_view()}
    }
}

#[component]
fn Contents(parts: &'static [Part]) -> impl IntoView {
    let heading = match language() {
        Language::Nl => "Op deze pagina",
        Language::En => "On this page",
    };
    let links = parts.iter().map(|part| {
        view! { <li><a href=format!("#{}", part.id)>{part.heading}</a></li> }
    });
    view! {
        <nav class="contents" aria-labelledby=CONTENTS>
            <h2 id=CONTENTS>{heading}</h2>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

#[component]
fn PartView(part: &'static Part) -> impl IntoView {
    view! {
        <section id=part.id>
            <h2>{part.heading}</h2>
            {part.blocks.iter().map(block).collect_view()}
        </section>
    }
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{spans(text)}</p> }.into_any(),
        Block::List(points) => {
            let points = points.iter().map(|point| view! { <li>{spans(point)}</li> });
            view! { <ul>{points.collect_view()}</ul> }.into_any()
        }
        Block::Terms(terms) => {
            let terms = terms
                .iter()
                .map(|(term, meaning)| view! { <dt>{*term}</dt><dd>{spans(meaning)}</dd> });
            view! { <dl>{terms.collect_view()}</dl> }.into_any()
        }
    }
}

fn spans(spans: &'static [Span]) -> impl IntoView {
    spans.iter().map(span).collect_view()
}

fn span(span: &'static Span) -> AnyView {
    match *span {
        Span::Plain(text) => text.into_any(),
        Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        Span::Dutch(text) => view! { <span lang="nl">{text}</span> }.into_any(),
        Span::Link(text, to) => view! { <a href=to rel=relation(to)>{text}</a> }.into_any(),
        Span::Brand => use_context::<Front>()
            .map(|front| front.brand)
            .unwrap_or_default()
            .into_any(),
    }
}

/// Another site isn't told where the reader came from.
fn relation(to: &str) -> Option<&'static str> {
    to.starts_with("https:").then_some("external noreferrer")
}
