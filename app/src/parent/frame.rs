//! Around every parents' page: the document, header and footer. Server only.
//!
//! The document is written as text around what Leptos draws: its style stands in it, so that a
//! page is whole in one answer, and what only a later take-over would need is taken out.

use super::front::Front;
use super::ids::CONTENT;
use super::prose::ProsePage;
use super::words;
use crate::context::Assets;
use domain::reaction::Language;
use leptos::prelude::*;

/// What the server adds to every page.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// Lets this answer's style and script run.
    pub nonce: &'a str,
    /// The style for a page with this HTML.
    pub style: &'a dyn Fn(&str) -> String,
    /// Script and WASM of the program.
    pub assets: &'a Assets,
}

/// What a page says about itself.
pub(super) struct Head {
    pub title: String,
    pub description: Option<String>,
    pub program: bool,
    pub listed: bool,
    pub form: Option<&'static str>,
}

/// The whole document.
pub(super) fn document(front: &Front, frame: &Frame<'_>, head: &Head, main: AnyView) -> String {
    let slug = front.language.slug();
    let header = written(header(front, head.form));
    let main = written(main);
    let footer = written(footer(front.language));
    let body = format!("{header}<main id={CONTENT} tabindex=-1>{main}</main>{footer}");
    let style = (frame.style)(&body);
    let head = self::head(front, frame, &style, head);
    format!("<!DOCTYPE html><html lang={slug}><head>{head}</head><body>{body}</body></html>")
}

/// Draws without the marks by which a program would find its way in the page.
fn written(view: impl IntoView) -> String {
    super::marks::without(&view.into_view().to_html())
}

fn head(front: &Front, frame: &Frame<'_>, style: &str, head: &Head) -> String {
    let text = format!("{} · {}", head.title, front.brand);
    let title = html_text(&text);
    let description = head
        .description
        .as_deref()
        .map_or_else(String::new, |text| {
            format!("<meta name=description content=\"{}\">", html_text(text))
        });
    let listed = if head.listed {
        ""
    } else {
        "<meta name=robots content=noindex>"
    };
    let nonce = frame.nonce;
    let script = if head.program {
        boot(frame)
    } else {
        String::new()
    };
    format!(
        "<meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title>{description}{listed}\
         <link rel=icon href=/icon.svg type=image/svg+xml>{}\
         <style nonce={nonce}>{style}</style>{script}",
        if head.listed {
            "<link rel=manifest href=/manifest.webmanifest>"
        } else {
            ""
        },
    )
}

/// The script that starts the program (`frontend/parent/boot.js`), and where its WASM is.
fn boot(frame: &Frame<'_>) -> String {
    let Frame { nonce, assets, .. } = frame;
    format!(
        "<script type=module nonce={nonce} src={} data-wasm={}></script>",
        assets.js, assets.wasm
    )
}

/// As text or a quoted attribute.
fn html_text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn header(front: &Front, form: Option<&'static str>) -> AnyView {
    let words = words::frame(front.language);
    // Enter in a field presses the first button of its form: that is not to be the language.
    let first =
        form.map(|form| view! { <button hidden form=form name="go" value="next"></button> });
    view! {
        {first}
        <a class="skip" href=format!("#{CONTENT}")>{words.skip}</a>
        <header class="frame frame-top">
            <a class="brand" href="/">
                <svg class="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M4 15a11 11 0 0 1 11-11h13v13a11 11 0 0 1-11 11H4zM11 21c1-5 4-9 10-11M15 15.5V20h4.5" />
                </svg>
                <span><strong>{front.brand.clone()}</strong>" "{words.service}</span>
            </a>
            <nav aria-label=words.nav>
                <a href="/reageren">{words.react}</a>
                <a href="/volgen">{words.follow}</a>
                {switch(front.language, form)}
            </nav>
        </header>
    }
    .into_any()
}

/// To the other language: with what stands in the page's form, where it has one.
fn switch(language: Language, form: Option<&'static str>) -> AnyView {
    let words = words::frame(language);
    let slug = words.other_slug;
    match form {
        Some(form) => view! {
            <button class="link" form=form name="taal" value=slug lang=slug>{words.other_language}</button>
        }
        .into_any(),
        None => view! {
            <a href=format!("?taal={slug}") hreflang=slug lang=slug>{words.other_language}</a>
        }
        .into_any(),
    }
}

fn footer(language: Language) -> AnyView {
    let words = words::frame(language);
    let links = ProsePage::ALL
        .into_iter()
        .map(|page| view! { <a href=page.path()>{page.title(language)}</a> });
    view! {
        <footer class="frame frame-bottom">
            <p>{words.danger}" "<a href="tel:112">"112"</a></p>
            <nav aria-label=words.about>
                {links.collect_view()}
                <a href="/team" rel="nofollow">{words.staff}</a>
            </nav>
        </footer>
    }
    .into_any()
}
