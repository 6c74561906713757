//! A style that stands in a page, made shorter. Custom properties that nothing uses go, those used
//! once become their value, the others get short names: they are the style's own affair, no page
//! and no script names them. Directions become those of Dutch and English, whose names are shorter
//! and known to older browsers; layers that follow on themselves are one.

use std::collections::BTreeMap;

/// The same style, shorter. Expects what a minifier writes.
pub fn slimmed(css: &str) -> String {
    let css = inlined(&without_unused(&tight(css.trim())));
    let css = renamed(&without_empty(&css));
    joined(&directed(&css))
}

/// What flows from left to right and from top to bottom; longer names first.
const DIRECTIONS: [(&str, &str); 12] = [
    ("margin-block-start:", "margin-top:"),
    ("margin-block-end:", "margin-bottom:"),
    ("padding-block-start:", "padding-top:"),
    ("padding-block-end:", "padding-bottom:"),
    ("padding-inline-start:", "padding-left:"),
    ("margin-inline-start:", "margin-left:"),
    ("border-block-start:", "border-top:"),
    ("border-block-end:", "border-bottom:"),
    ("border-inline-start:", "border-left:"),
    ("inset-block-start:", "top:"),
    ("block-size:", "height:"),
    ("inline-size:", "width:"),
];

fn directed(css: &str) -> String {
    let longer = |css: String, (from, to): &(&str, &str)| css.replace(from, to);
    DIRECTIONS.iter().fold(css.to_owned(), longer)
}

/// Without the spaces that minifiers leave before the value of a custom property.
fn tight(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("--") {
        let end = at
            + rest[at..]
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .unwrap_or(0);
        let (before, after) = rest.split_at(end.max(at + 2));
        out.push_str(before);
        rest = match after.strip_prefix(": ") {
            Some(value) => {
                out.push(':');
                value
            }
            None => after,
        };
    }
    out + rest
}

/// Properties that are set for the whole page, and read in one place.
fn inlined(css: &str) -> String {
    let mut css = css.to_owned();
    loop {
        let once = properties(&css).into_iter().find_map(|(name, _)| {
            let (set, read) = (format!("{name}:"), format!("var({name})"));
            let single = css.matches(&set).count() == 1 && css.matches(&read).count() == 1;
            let (before, from) = css.split_once(&set)?;
            let everywhere = before.rsplit_once('{')?.0.ends_with(":root");
            let value = from.split([';', '}']).next()?.to_owned();
            (single && everywhere).then_some((set, read, value))
        });
        let Some((set, read, value)) = once else {
            return css;
        };
        css = without_declarations(&css, &set).replace(&read, &value);
    }
}

/// `@layer a{x}@layer a{y}` is `@layer a{xy}`.
fn joined(css: &str) -> String {
    let mut out = String::new();
    let mut open = "";
    let mut rest = css;
    while let Some(at) = rest.find("}@layer ") {
        let (before, from) = rest.split_at(at);
        let name = from["}@layer ".len()..]
            .split('{')
            .next()
            .unwrap_or_default();
        let next = &from["}@layer ".len() + name.len() + 1..];
        out.push_str(before);
        if name != open {
            out.push_str("}@layer ");
            out.push_str(name);
            out.push('{');
        }
        (open, rest) = (name, next);
    }
    out + rest
}

/// Names of custom properties in order of appearance, with how often they appear.
fn properties(css: &str) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    for (at, _) in css.match_indices("--") {
        let rest = &css[at..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        *found.entry(&rest[..end.unwrap_or(rest.len())]).or_default() += 1;
    }
    found
}

/// A property can be used by another one that goes: until none goes any more.
fn without_unused(css: &str) -> String {
    let mut css = css.to_owned();
    loop {
        let uses = |name: &str| {
            let used = |end: char| css.contains(&format!("var({name}{end}"));
            used(')') || used(',')
        };
        let unused: Vec<String> = properties(&css)
            .into_keys()
            .filter(|name| !uses(name))
            .map(str::to_owned)
            .collect();
        if unused.is_empty() {
            return css;
        }
        for name in unused {
            css = without_declarations(&css, &format!("{name}:"));
        }
    }
}

fn without_declarations(css: &str, start: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find(start) {
        let (before, from) = rest.split_at(at);
        let end = from.find([';', '}']).unwrap_or(from.len());
        out.push_str(before);
        rest = &from[end..];
        if let Some(after) = rest.strip_prefix(';') {
            rest = after;
        } else if out.ends_with(';') {
            out.pop();
        }
    }
    out + rest
}

/// The more often, the shorter.
fn renamed(css: &str) -> String {
    let mut names: Vec<(&str, usize)> = properties(css).into_iter().collect();
    names.sort_by_key(|(name, times)| (std::cmp::Reverse(*times), *name));
    let short: BTreeMap<&str, String> = names
        .into_iter()
        .enumerate()
        .map(|(at, (name, _))| (name, format!("--{}", letters(at))))
        .collect();
    let mut out = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("--") {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let (name, after) = from.split_at(end.unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(short.get(name).map_or(name, String::as_str));
        rest = after;
    }
    out + rest
}

/// a … z, aa, ab …
fn letters(at: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    if at < 26 {
        letter(at).to_string()
    } else {
        format!("{}{}", letters(at / 26 - 1), letter(at))
    }
}

/// Rules that lost all they said.
fn without_empty(css: &str) -> String {
    let Some(at) = css.find("{}") else {
        return css.to_owned();
    };
    let start = css[..at]
        .rfind(['{', '}', ';'])
        .map_or(0, |start| start + 1);
    without_empty(&format!("{}{}", &css[..start], &css[at + 2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_gets_a_short_name_and_the_rest_goes() {
        let css = ":root{--paper:#fff;--ink:#000;--text:a,b;--display:c,var(--text)}\
                   @media screen{:root{--ink:#111;--paper:#222}}p{color:var(--ink);border-color:var(--ink)}";
        assert_eq!(
            slimmed(css),
            ":root{--a:#000}@media screen{:root{--a:#111}}p{color:var(--a);border-color:var(--a)}"
        );
    }

    #[test]
    fn a_name_that_begins_another_is_told_apart() {
        let css = ":root{--size:1px;--size-1:2px}p{margin:var(--size) var(--size);padding:var(--size-1) var(--size-1)}";
        assert_eq!(
            slimmed(css),
            ":root{--a:1px;--b:2px}p{margin:var(--a) var(--a);padding:var(--b) var(--b)}"
        );
    }

    #[test]
    fn a_property_set_on_an_element_is_kept_when_it_is_read() {
        let css = ".x{--tint:red}.x>.y{background:var(--tint)}.z{--gone:1}";
        assert_eq!(slimmed(css), ".x{--a:red}.x>.y{background:var(--a)}");
    }

    #[test]
    fn what_is_set_and_read_once_is_its_value() {
        let css = ":root{--column: 38rem;--ink: #000}p{width:var(--column);color:var(--ink);fill:var(--ink)}";
        assert_eq!(
            slimmed(css),
            ":root{--a:#000}p{width:38rem;color:var(--a);fill:var(--a)}"
        );
    }

    #[test]
    fn directions_are_those_of_the_page() {
        let css = ".a{margin-block-start:1px;min-block-size:2px;border-inline-start:3px solid}";
        assert_eq!(
            slimmed(css),
            ".a{margin-top:1px;min-height:2px;border-left:3px solid}"
        );
    }

    #[test]
    fn layers_that_follow_on_themselves_are_one() {
        let css = "@layer a,b;@layer a{p{x:1}}@layer b{q{x:2}}@layer b{r{x:3}}@layer a{s{x:4}}";
        assert_eq!(
            slimmed(css),
            "@layer a,b;@layer a{p{x:1}}@layer b{q{x:2}r{x:3}}@layer a{s{x:4}}"
        );
    }

    #[test]
    fn names_go_on_after_z() {
        assert_eq!(
            [letters(0), letters(25), letters(26), letters(53)],
            ["a", "z", "aa", "bb"]
        );
    }
}
