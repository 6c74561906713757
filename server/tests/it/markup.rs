//! The tags of a page. Reads our own regular markup: values of attributes in double quotes or
//! bare; an option's text goes up to the next tag.

/// An opening tag; `inside` is the text of a `textarea` or `option`.
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub inside: String,
}

impl Tag {
    /// Whether it has an attribute.
    pub fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _)| known == name)
    }

    /// What an attribute says; nothing where it is not there.
    pub fn value(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

/// Where an element begins or ends.
pub enum Piece<'a> {
    Open(Tag),
    Close(&'a str),
}

/// All tags of a page, in order.
pub fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(close) = rest.strip_prefix('/') {
            let (name, after) = close.split_once('>').unwrap_or((close, ""));
            pieces.push(Piece::Close(name.trim()));
            rest = after;
        } else if rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let (tag, after) = opened(rest);
            pieces.push(Piece::Open(tag));
            rest = after;
        }
    }
    pieces
}

/// The tag that `text` begins with, and what comes after it.
fn opened(text: &str) -> (Tag, &str) {
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, '=' | '>' | '/');
    let end = text.find(ends).unwrap_or(text.len());
    let (name, mut rest) = text.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let end = rest.find(ends).unwrap_or(rest.len());
        assert!(end > 0, "markup that is not ours: {rest:.60}");
        let (attribute, after) = rest.split_at(end);
        let (value, after) = match (after.strip_prefix("=\""), after.strip_prefix('=')) {
            (Some(quoted), _) => quoted.split_once('"').expect("a closed value"),
            (None, Some(bare)) => bare.split_at(bare.find([' ', '>']).unwrap_or(bare.len())),
            (None, None) => ("", after),
        };
        attributes.push((attribute.to_owned(), decoded(value)));
        rest = after;
    }
    rest = rest.strip_prefix('>').unwrap_or(rest);
    let mut inside = "";
    if matches!(name, "script" | "style" | "textarea") {
        let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
        (inside, rest) = rest.split_at(end);
    }
    if name == "option" {
        inside = rest.split('<').next().unwrap_or_default();
    }
    let tag = Tag {
        name: name.to_owned(),
        attributes,
        inside: decoded(inside.strip_prefix('\n').unwrap_or(inside)),
    };
    (tag, rest)
}

fn decoded(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&")
}
