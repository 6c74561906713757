//! What every page of prose keeps to, in both languages.

use super::{Block, Part, Prose, ProsePage, ProseView, Span};
use crate::parent::front::Front;
use domain::reaction::Language;
use leptos::prelude::*;
use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];
const BRAND: &str = "De Vuurtoren <&>";
/// Pages of other modules that the prose may lead to.
const PAGES: [&str; 4] = ["/", "/reageren", "/reageren?aard=tip", "/volgen"];
const SITES: [&str; 3] = [
    "https://www.klachtenloket-kinderopvang.nl",
    "https://www.degeschillencommissie.nl",
    "https://www.autoriteitpersoonsgegevens.nl",
];

/// Every page in every language, with a name for when something is wrong.
fn every() -> impl Iterator<Item = (String, &'static Prose)> {
    ProsePage::ALL.into_iter().flat_map(|page| {
        LANGUAGES.map(|language| (format!("{page:?} {language:?}"), page.prose(language)))
    })
}

/// Each run of spans that is read on end.
fn runs(prose: &'static Prose) -> Vec<&'static [Span]> {
    let mut runs: Vec<&'static [Span]> = vec![prose.lead];
    for block in prose.parts.iter().flat_map(|part| part.blocks) {
        match block {
            Block::Text(text) => runs.push(text),
            Block::List(points) => runs.extend(*points),
            Block::Terms(terms) => runs.extend(terms.iter().map(|(_, meaning)| *meaning)),
        }
    }
    runs
}

/// What a run says.
fn said(run: &[Span]) -> String {
    run.iter()
        .map(|span| match span {
            Span::Plain(text) | Span::Strong(text) | Span::Dutch(text) | Span::Link(text, _) => {
                text
            }
            Span::Brand => "Kinderplein",
        })
        .collect()
}

/// Everything a page says, a line each.
fn lines(prose: &'static Prose) -> Vec<String> {
    let mut lines = vec![prose.title.to_owned()];
    lines.extend(prose.parts.iter().map(|part| part.heading.to_owned()));
    lines.extend(runs(prose).into_iter().map(said));
    for block in prose.parts.iter().flat_map(|part| part.blocks) {
        if let Block::Terms(terms) = block {
            lines.extend(terms.iter().map(|(term, _)| (*term).to_owned()));
        }
    }
    lines
}

fn part(page: ProsePage, language: Language, id: &str) -> &'static Part {
    let mut parts = page.prose(language).parts.iter();
    parts.find(|part| part.id == id).expect("a part")
}

fn drawn(page: ProsePage, language: Language) -> String {
    Owner::new().with(|| {
        provide_context(Front {
            language,
            brand: BRAND.to_owned(),
        });
        view! { <ProseView page /> }.to_html()
    })
}

#[test]
fn an_address_leads_to_its_page() {
    for page in ProsePage::ALL {
        assert_eq!(ProsePage::of_path(page.path()), Some(page));
    }
    for other in ["", "/", "/volgen", "/privacy/", "privacy"] {
        assert_eq!(ProsePage::of_path(other), None, "{other}");
    }
}

#[test]
fn both_languages_have_the_same_parts_in_the_same_order() {
    for page in ProsePage::ALL {
        let ids = LANGUAGES.map(|language| {
            let parts = page.prose(language).parts.iter();
            parts.map(|part| part.id).collect::<Vec<_>>()
        });
        assert_eq!(ids[0], ids[1], "{page:?}");
        let once: BTreeSet<_> = ids[0].iter().collect();
        assert_eq!(once.len(), ids[0].len(), "{page:?}");
        // What the frame and the table of contents are called already.
        assert!(!once.contains(&"inhoud") && !once.contains(&"op-deze-pagina"));
        for id in once {
            let slug = |letter: char| letter.is_ascii_lowercase() || "-0123456789".contains(letter);
            assert!(id.chars().all(slug), "{id}");
        }
    }
}

#[test]
fn nothing_is_empty_and_no_space_is_missing_or_too_many() {
    for (name, prose) in every() {
        for line in lines(prose) {
            assert!(!line.is_empty() && line.trim() == line, "{name}: “{line}”");
            assert!(!line.contains("  "), "{name}: “{line}”");
            assert!(!line.contains(['\'', '"']), "{name}: “{line}”");
        }
        for part in prose.parts {
            assert!(!part.blocks.is_empty(), "{name}: {}", part.id);
        }
        for run in runs(prose) {
            let glued = run.windows(2).any(|pair| {
                let (left, right) = (said(&pair[..1]), said(&pair[1..]));
                left.ends_with(char::is_alphanumeric) && right.starts_with(char::is_alphanumeric)
            });
            assert!(!glued, "{name}: “{}”", said(run));
            assert!(
                said(run).ends_with(['.', '?', ':', ';']),
                "{name}: “{}”",
                said(run)
            );
        }
    }
}

#[test]
fn every_link_leads_to_a_page_a_part_a_phone_or_a_known_site() {
    for (name, prose) in every() {
        for span in runs(prose).into_iter().flatten() {
            let Span::Link(text, to) = span else { continue };
            let known = if let Some(phone) = to.strip_prefix("tel:") {
                phone == text.replace('-', "")
            } else if to.starts_with('/') {
                let (path, id) = to
                    .split_once('#')
                    .map_or((*to, None), |(p, i)| (p, Some(i)));
                match ProsePage::of_path(path) {
                    Some(page) => id.is_none_or(|id| {
                        let mut parts = page.prose(Language::Nl).parts.iter();
                        parts.any(|part| part.id == id)
                    }),
                    None => id.is_none() && PAGES.contains(&path),
                }
            } else {
                SITES.contains(to)
            };
            assert!(known, "{name}: {text} → {to}");
        }
    }
}

#[test]
fn where_to_call_in_danger_stands_on_the_page_of_who_else_can_help() {
    for language in LANGUAGES {
        let html = drawn(ProsePage::Elsewhere, language);
        for number in ["tel:112", "tel:08002000", "tel:09001113111"] {
            assert!(html.contains(&format!(r#"href="{number}""#)), "{number}");
        }
        assert!(
            drawn(ProsePage::Procedure, language).contains(r#"href="tel:112""#),
            "{language:?}"
        );
    }
}

#[test]
fn promise_aim_and_law_are_told_apart() {
    let expected = [
        (
            Language::Nl,
            [
                "Belofte: binnen 1 week",
                "Streven: binnen 3 weken",
                "Wet: binnen 6 weken",
            ],
        ),
        (
            Language::En,
            [
                "Promise: within 1 week",
                "Aim: within 3 weeks",
                "Law: within 6 weeks",
            ],
        ),
    ];
    for (language, expected) in expected {
        let part = part(ProsePage::Procedure, language, "termijnen");
        let terms = part.blocks.iter().find_map(|block| match block {
            Block::Terms(terms) => Some(*terms),
            Block::Text(_) | Block::List(_) => None,
        });
        let terms = terms.expect("the terms");
        assert!(terms.iter().map(|(term, _)| *term).eq(expected));
        let law = said(terms[2].1);
        let act = match language {
            Language::Nl => ["Wet kinderopvang", "alleen voor klachten"],
            Language::En => ["Dutch Childcare Act", "complaints only"],
        };
        assert!(act.iter().all(|words| law.contains(words)), "{law}");
        // Further down each term is named with its kind again.
        let strong: Vec<_> = runs(ProsePage::Procedure.prose(language))
            .into_iter()
            .flatten()
            .filter_map(|span| match span {
                Span::Strong(text) => Some(*text),
                Span::Plain(_) | Span::Dutch(_) | Span::Link(..) | Span::Brand => None,
            })
            .collect();
        for term in expected {
            assert!(strong.iter().any(|text| text.starts_with(term)), "{term}");
        }
    }
}

#[test]
fn what_must_not_be_missing_is_there() {
    use Language::{En, Nl};
    use ProsePage::{Accessibility, Elsewhere, Privacy, Procedure};
    let expected = [
        (
            Procedure,
            Nl,
            "Het hoeft niet|directeur besluit|anoniem|oudercommissie|jaarverslag",
        ),
        (
            Procedure,
            En,
            "You don’t have to|director decides|anonymous|oudercommissie|every year",
        ),
        (
            Procedure,
            Nl,
            "zolang uw reactie niet is afgesloten|binnen 6 weken na het afsluiten",
        ),
        (
            Procedure,
            En,
            "as long as it is not closed|within 6 weeks after closing",
        ),
        (
            Privacy,
            Nl,
            "24 maanden|12 maanden|90 dagen|35 dagen|30 dagen|1 maand",
        ),
        (
            Privacy,
            En,
            "24 months|12 months|90 days|35 days|30 days|1 month",
        ),
        (
            Privacy,
            Nl,
            "Wet kinderopvang|gerechtvaardigd belang|Autoriteit Persoonsgegevens",
        ),
        (
            Privacy,
            En,
            "Childcare Act|legitimate interest|Autoriteit Persoonsgegevens",
        ),
        (
            Accessibility,
            Nl,
            "WCAG 2.2, niveau AA|axe|320 pixels|400%|nog niet getoetst",
        ),
        (
            Accessibility,
            En,
            "WCAG 2.2, level AA|axe|320 pixels|400%|No independent party",
        ),
        (Accessibility, Nl, "24 november 2026"),
        (Accessibility, En, "24 November 2026"),
        (
            Elsewhere,
            Nl,
            "geen klachtencommissie|binnen 12 maanden|site van de commissie|GGD",
        ),
        (
            Elsewhere,
            En,
            "not a complaints committee|within 12 months|committee’s site|GGD",
        ),
        (Elsewhere, Nl, "uw kind niet anders"),
        (Elsewhere, En, "your child no differently"),
    ];
    for (page, language, expected) in expected {
        let text = lines(page.prose(language)).join("\n").to_lowercase();
        for words in expected.split('|') {
            assert!(text.contains(&words.to_lowercase()), "{page:?}: {words}");
        }
    }
}

#[test]
fn the_voice_is_plain_and_calls_nobody_a_customer() {
    let never = [
        "oeps",
        "klant",
        "klanten",
        "consument",
        "je",
        "jij",
        "jouw",
        "helaas",
        "middels",
        "oops",
        "customer",
        "customers",
        "unfortunately",
        "korein",
        "todo",
    ];
    for (name, prose) in every() {
        for line in lines(prose) {
            let lower = line.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphabetic());
            assert!(words.all(|word| !never.contains(&word)), "{name}: “{line}”");
            assert!(!line.contains('!'), "{name}: “{line}”");
        }
    }
}

#[test]
fn no_sentence_is_long() {
    for (name, prose) in every() {
        for line in lines(prose) {
            for sentence in line.split_inclusive(['.', '?', ':', ';']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 24, "{name}, {words} words: “{sentence}”");
            }
        }
    }
}

#[test]
fn a_page_has_one_heading_its_contents_and_its_parts() {
    for page in ProsePage::ALL {
        for language in LANGUAGES {
            let html = drawn(page, language);
            let prose = page.prose(language);
            assert_eq!(html.matches("<h1").count(), 1);
            assert!(html.contains(r#"<p class="lead">"#), "{page:?}");
            let contents = prose.parts.len() >= 4;
            let nav = html.contains(r#" class="contents">"#);
            assert_eq!(nav, contents, "{page:?}");
            for part in prose.parts {
                let listed = html.contains(&format!(r##"href="#{}""##, part.id));
                assert_eq!(listed, contents);
                assert!(html.contains(&format!(r#"<section id="{}">"#, part.id)));
            }
            assert!(html.len() < 30_000, "{page:?}: {} bytes", html.len());
        }
    }
}

#[test]
fn the_brand_is_the_organisations_own_and_stays_text() {
    for page in ProsePage::ALL {
        for language in LANGUAGES {
            let html = drawn(page, language);
            assert!(html.contains("De Vuurtoren &lt;&amp;&gt;"), "{page:?}");
        }
    }
}

#[test]
fn another_site_is_a_plain_link_that_tells_nothing_of_the_reader() {
    let html = drawn(ProsePage::Elsewhere, Language::Nl);
    let link = r#"<a href="https://www.degeschillencommissie.nl" rel="external noreferrer">"#;
    assert!(html.contains(link), "{html}");
    assert!(html.contains(r#"<a href="tel:112">112</a>"#), "{html}");
}
