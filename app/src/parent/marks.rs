//! What Leptos writes for a program that takes a page over (`<!>` between texts), taken out
//! again: the parents' pages are not taken over, and have to fit in the first flight. Also the
//! quotes that HTML can do without, and empty values.

/// The same page without marks. What people typed stays as it is: in text `<` is escaped, and
/// quoted values are left alone.
pub(super) fn without(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("<!>") {
            rest = after;
        } else {
            rest = tag(rest, &mut out);
        }
    }
    out.push_str(rest);
    out
}

/// Copies one tag up to its `>`, and gives what comes after it.
fn tag<'a>(html: &'a str, out: &mut String) -> &'a str {
    let mut rest = html;
    loop {
        let Some(at) = rest.find(['"', '>']) else {
            out.push_str(rest);
            return "";
        };
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some(after) = from.strip_prefix('>') {
            out.push('>');
            return after;
        }
        let value = &from[1..];
        let end = value.find('"').unwrap_or(value.len());
        rest = value.get(end + 1..).unwrap_or_default();
        attribute(&value[..end], rest.starts_with('/'), out);
    }
}

/// A slash right after a bare value would become part of it; what is empty needs no value.
fn attribute(value: &str, closing: bool, out: &mut String) {
    if value.is_empty() && out.ends_with('=') {
        out.pop();
        return;
    }
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.#:".contains(&byte);
    if !closing && value.bytes().all(bare) {
        out.push_str(value);
    } else {
        out.push('"');
        out.push_str(value);
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn marks_and_needless_quotes_go() {
        let html = "<p class=\"hint\" id=\"a-b\">een<!> twee<!></p><!><input value=\"\">";
        assert_eq!(
            without(html),
            "<p class=hint id=a-b>een twee</p><input value>"
        );
    }

    #[test]
    fn what_was_typed_stays() {
        let html = "<input value=\"a <!> b > c\" title=\"x y\"><p>&lt;!&gt; \"q\" > </p>";
        assert_eq!(without(html), html);
    }

    #[test]
    fn a_bare_value_ends_where_the_next_attribute_or_the_tag_does() {
        assert_eq!(
            without("<a href=\"/team\" rel=\"nofollow\">x</a><br class=\"a\"/>"),
            "<a href=\"/team\" rel=nofollow>x</a><br class=\"a\"/>"
        );
    }

    #[test]
    fn broken_ends_are_kept() {
        for html in ["<p class=\"x", "a < b", "<", "<!", "<p x=\""] {
            let _kept = without(html);
        }
    }
}
