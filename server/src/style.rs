//! The style that stands in a page: of all rules for its kind, those that the page has a use for.
//!
//! Owns the reading of what the build wrote (minified, well formed) and the choice. What is left
//! out comes with the whole sheet, which pages that can change ask for afterwards.

use std::collections::HashSet;

/// A style sheet, read once.
#[derive(Debug, Default)]
pub struct Sheet {
    items: Vec<Item>,
}

#[derive(Debug)]
enum Item {
    /// `@layer a,b;`
    Statement(String),
    /// `@media …{…}`, `@layer x{…}`
    Group(String, Vec<Item>),
    /// A selector, the classes each of its alternatives needs, and its declarations.
    Rule(String, Vec<Vec<String>>, String),
}

impl Sheet {
    /// Reads a sheet.
    #[must_use]
    pub fn read(css: &str) -> Self {
        let (items, _) = items(css);
        Self { items }
    }

    /// The rules for a page that has these classes and no others.
    #[must_use]
    pub fn for_page(&self, html: &str) -> String {
        let classes = classes(html);
        let mut css = String::new();
        for item in &self.items {
            item.write(&classes, &mut css);
        }
        without_unused(&css)
    }
}

impl Item {
    fn write(&self, classes: &HashSet<&str>, css: &mut String) {
        match self {
            Self::Statement(text) => css.push_str(text),
            Self::Group(prelude, items) => {
                let start = css.len();
                css.push_str(prelude);
                css.push('{');
                let inside = css.len();
                for item in items {
                    item.write(classes, css);
                }
                if css.len() == inside {
                    css.truncate(start);
                } else {
                    css.push('}');
                }
            }
            Self::Rule(selector, needs, body) => {
                let met = |needs: &Vec<String>| {
                    needs.iter().all(|class| classes.contains(class.as_str()))
                };
                if needs.iter().any(met) {
                    css.extend([selector, "{", body, "}"]);
                }
            }
        }
    }
}

/// Items up to the `}` that closes the group they are in, and what comes after it.
fn items(css: &str) -> (Vec<Item>, &str) {
    let mut found = Vec::new();
    let mut rest = css.trim_start();
    loop {
        let Some(at) = rest.find(['{', '}', ';']) else {
            return (found, "");
        };
        let (prelude, from) = rest.split_at(at);
        let after = &from[1..];
        if from.starts_with('}') {
            return (found, after);
        }
        if from.starts_with(';') {
            found.push(Item::Statement(format!("{prelude};")));
            rest = after;
        } else if prelude.starts_with("@media")
            || prelude.starts_with("@layer")
            || prelude.starts_with("@supports")
        {
            let (inside, after) = items(after);
            found.push(Item::Group(prelude.to_owned(), inside));
            rest = after;
        } else {
            let (body, after) = after.split_once('}').unwrap_or((after, ""));
            found.push(Item::Rule(
                prelude.to_owned(),
                needs(prelude),
                body.to_owned(),
            ));
            rest = after;
        }
    }
}

/// The classes that each alternative of a selector asks for; what `:not(…)` and `:has(…)` name is
/// no condition to be sure of.
fn needs(selector: &str) -> Vec<Vec<String>> {
    let mut depth = 0_usize;
    let mut plain = String::new();
    let mut alternatives = Vec::new();
    for letter in selector.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => alternatives.push(std::mem::take(&mut plain)),
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    alternatives.push(plain);
    alternatives.iter().map(|one| named(one)).collect()
}

fn named(selector: &str) -> Vec<String> {
    let name = |part: &str| {
        let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        part[..end.unwrap_or(part.len())].to_owned()
    };
    selector
        .split('.')
        .skip(1)
        .map(name)
        .filter(|name| !name.starts_with(|c: char| c.is_ascii_digit()))
        .collect()
}

/// Every class of a page, as the page's writer writes them.
fn classes(html: &str) -> HashSet<&str> {
    let values = html.split(" class=").skip(1);
    let value = |text: &'_ str| -> usize {
        let quoted = text.strip_prefix('"');
        quoted.map_or_else(
            || text.find([' ', '>']).unwrap_or(text.len()),
            |inner| inner.find('"').unwrap_or(inner.len()) + 1,
        )
    };
    values
        .flat_map(|text| text[..value(text)].trim_start_matches('"').split(' '))
        .collect()
}

/// Without custom properties of `:root` that no rule reads any more.
fn without_unused(css: &str) -> String {
    let mut css = css.to_owned();
    loop {
        let declared = css
            .split(":root{")
            .skip(1)
            .filter_map(|from| from.split('}').next());
        let unused = declared
            .flat_map(|body| body.split(';'))
            .filter_map(|one| one.split_once(':'))
            .filter(|(name, _)| name.starts_with("--") && !css.contains(&format!("var({name})")))
            .map(|(name, value)| format!("{name}:{value}"))
            .next();
        let Some(unused) = unused else {
            return css;
        };
        let with_end = format!("{unused};");
        let before_end = format!(";{unused}}}");
        css = if css.contains(&with_end) {
            css.replacen(&with_end, "", 1)
        } else if css.contains(&before_end) {
            css.replacen(&before_end, "}", 1)
        } else {
            css.replacen(&format!("{{{unused}}}"), "{}", 1)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "@layer a,b;@layer a{:root{color-scheme:light dark;--a:#fff;--b:#000;--c:1px}\
        @media (x){:root{--b:#111}}}@layer b{p,li{margin:var(--c)}.card{color:var(--b)}.card:has(.x)>.y{top:0}\
        .row>.cell:not(.wide),.tile{width:.5rem}@media print{.card{top:0}}@media print{.gone{top:0}}}";

    #[test]
    fn a_page_gets_the_rules_it_has_a_use_for() {
        let css = Sheet::read(CSS).for_page("<p class=card><b class=\"x tile\">");
        assert_eq!(
            css,
            "@layer a,b;@layer a{:root{color-scheme:light dark;--b:#000;--c:1px}@media (x){:root{--b:#111}}}\
             @layer b{p,li{margin:var(--c)}.card{color:var(--b)}\
             .row>.cell:not(.wide),.tile{width:.5rem}@media print{.card{top:0}}}"
        );
    }

    #[test]
    fn what_only_unused_rules_read_goes() {
        let css = Sheet::read(CSS).for_page("<p>");
        assert_eq!(
            css,
            "@layer a,b;@layer a{:root{color-scheme:light dark;--c:1px}@media (x){:root{}}}@layer b{p,li{margin:var(--c)}}"
        );
    }

    #[test]
    fn a_whole_sheet_stays_what_it_was() {
        let all = "<p class=\"card x y row cell wide tile gone\">";
        assert_eq!(
            Sheet::read(CSS).for_page(all).replace("--a:#fff;", ""),
            CSS.replace("--a:#fff;", "")
        );
    }
}
