//! The style that stands in a page: of all rules for its kind, those that the page has a use for.
//!
//! Owns the reading of what the build wrote (minified, well formed) and the choice. For steps of
//! the form that the program draws, it carries the whole sheet itself.

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
    /// The alternatives of a selector, and the declarations.
    Rule(Vec<Alternative>, String),
}

impl Sheet {
    /// Reads a sheet.
    #[must_use]
    pub fn read(css: &str) -> Self {
        let (mut items, _) = items(css);
        // The order of layers is that of their first rules, unless it is said to be another.
        let order = layers(&items).join(",");
        items.retain(
            |item| !matches!(item, Item::Statement(text) if *text == format!("@layer {order};")),
        );
        Self { items }
    }

    /// The rules for a page that holds this and nothing else.
    #[must_use]
    pub fn for_page(&self, html: &str) -> String {
        let found = found(html);
        let mut css = String::new();
        for item in &self.items {
            item.write(&found, &mut css);
        }
        without_unused(&css)
    }
}

#[derive(Debug)]
struct Alternative {
    selector: String,
    /// What a page has to hold.
    needs: Vec<String>,
}

impl Item {
    fn write(&self, found: &HashSet<String>, css: &mut String) {
        match self {
            Self::Statement(text) => css.push_str(text),
            Self::Group(prelude, items) => {
                let start = css.len();
                css.push_str(prelude);
                css.push('{');
                let inside = css.len();
                for item in items {
                    item.write(found, css);
                }
                if css.len() == inside {
                    css.truncate(start);
                } else {
                    css.push('}');
                }
            }
            Self::Rule(alternatives, body) => {
                let met = |one: &&Alternative| one.needs.iter().all(|need| found.contains(need));
                let met = alternatives.iter().filter(met);
                let met: Vec<&str> = met.map(|one| one.selector.as_str()).collect();
                if !met.is_empty() {
                    css.extend([&met.join(","), "{", body, "}"]);
                }
            }
        }
    }
}

/// The layers with rules, in order.
fn layers(items: &[Item]) -> Vec<&str> {
    let mut names = Vec::new();
    for item in items {
        if let Item::Group(prelude, _) = item
            && let Some(name) = prelude.strip_prefix("@layer ")
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
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
            found.push(Item::Rule(alternatives(prelude), body.to_owned()));
            rest = after;
        }
    }
}

/// The parts of a selector between its commas.
fn alternatives(selector: &str) -> Vec<Alternative> {
    let mut depth = 0_usize;
    let comma = |letter: char| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    };
    let parts = selector.split(comma);
    parts
        .map(|selector| Alternative {
            selector: selector.to_owned(),
            needs: needs(selector),
        })
        .collect()
}

/// Attributes whose values a page keeps as they were written.
const LASTING: [&str; 3] = ["data-kind", "data-nature", "data-tone"];

/// What a selector asks of a page, as in [`found`]: elements, classes, and the attributes that
/// never change while a page is looked at. What stands in brackets, as with `:not(…)`, is no
/// condition to be sure of.
fn needs(selector: &str) -> Vec<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut names = Vec::new();
    let mut rest = selector;
    while let Some(first) = rest.chars().next() {
        if first == '(' {
            rest = after_brackets(rest);
            continue;
        }
        if first == '[' {
            let (inside, after) = rest[1..].split_once(']').unwrap_or((&rest[1..], ""));
            let inside = inside.replace(['"', '\''], "");
            let lasts = |(name, _): &(&str, &str)| LASTING.contains(name);
            if inside.split_once('=').as_ref().is_some_and(lasts) {
                names.push(format!("[{inside}]"));
            }
            rest = after;
            continue;
        }
        let word = rest.trim_start_matches(['.', ':', '#']);
        let sign = &rest[..rest.len() - word.len()];
        let end = word.find(|c| !is_name(c)).unwrap_or(word.len());
        let (name, after) = word.split_at(end);
        if name.is_empty() {
            rest = after
                .get(after.chars().next().map_or(0, char::len_utf8)..)
                .unwrap_or_default();
            continue;
        }
        if sign.is_empty() || sign == "." {
            names.push(format!("{sign}{name}"));
        }
        rest = after;
    }
    names
}

/// What comes after the bracket that closes the first one.
fn after_brackets(text: &str) -> &str {
    let mut depth = 0_usize;
    let end = text.find(|letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    end.and_then(|end| text.get(end + 1..)).unwrap_or_default()
}

/// Everything on a page that a rule may ask for, as the page's writer writes it.
fn found(html: &str) -> HashSet<String> {
    // Around every page.
    let mut found: HashSet<String> = ["html", "body"].map(str::to_owned).into();
    for tag in html.split('<').skip(1) {
        let end = tag.find([' ', '>', '/']).unwrap_or(tag.len());
        found.insert(tag[..end].to_owned());
        found.extend(
            values(tag, "class")
                .flat_map(|value| value.split(' '))
                .map(|class| format!(".{class}")),
        );
        for name in LASTING {
            found.extend(values(tag, name).map(|value| format!("[{name}={value}]")));
        }
    }
    found
}

/// The values of an attribute.
fn values<'a>(tag: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=");
    let parts: Vec<&str> = tag.split(start.as_str()).skip(1).collect();
    parts
        .into_iter()
        .map(|text| {
            text.strip_prefix('"').map_or_else(
                || text.split([' ', '>']).next(),
                |inner| inner.split('"').next(),
            )
        })
        .map(Option::unwrap_or_default)
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
            "@layer a{:root{color-scheme:light dark;--b:#000;--c:1px}@media (x){:root{--b:#111}}}\
             @layer b{p{margin:var(--c)}.card{color:var(--b)}.tile{width:.5rem}@media print{.card{top:0}}}"
        );
    }

    #[test]
    fn what_only_unused_rules_read_goes() {
        let css = Sheet::read(CSS).for_page("<li>");
        assert_eq!(
            css,
            "@layer a{:root{color-scheme:light dark;--c:1px}@media (x){:root{}}}@layer b{li{margin:var(--c)}}"
        );
    }

    #[test]
    fn a_whole_sheet_stays_what_it_was() {
        let all = "<p><li class=\"card x y row cell wide tile gone\">";
        assert_eq!(
            Sheet::read(CSS).for_page(all).replace("--a:#fff;", ""),
            CSS.replace("--a:#fff;", "").replace("@layer a,b;", "")
        );
    }

    #[test]
    fn another_order_of_layers_than_that_of_their_rules_stays_said() {
        let css = "@layer b,a;@layer a{p{top:0}}@layer b{p{top:1px}}";
        assert_eq!(Sheet::read(css).for_page("<p>"), css);
    }

    #[test]
    fn what_may_come_to_be_is_no_condition() {
        let stays = "html[data-program=on] p:focus-visible:not(.a,.b)::before,[hidden],p>*+:is(.x,b),p[open],\
            p:has(>[value=\"letter\"]:checked),p[data-kind=\"second\"]{top:0}";
        let page = "<p data-kind=second>";
        assert_eq!(Sheet::read(stays).for_page(page), stays);
        let goes = "p b,p:first-child>.c,p[data-kind=first],.x:not(p),table,p[data-tone=next]:hover{top:0}";
        assert_eq!(Sheet::read(goes).for_page(page), "");
    }
}
