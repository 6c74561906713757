//! Forms as a browser reads them out of a page and posts them. Reads our own regular markup:
//! values of attributes in double quotes, every element closed or empty.

use std::collections::BTreeSet;

use super::acts::WORDS;
use super::browser::Browser;
use super::testapp::Answer;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Radio,
    Checkbox,
    Option,
}

/// A value that goes along, or could.
#[derive(Debug, Clone)]
struct Entry {
    name: String,
    value: String,
    kind: Kind,
    /// Whether it goes along.
    on: bool,
}

/// A form with what stands in it.
#[derive(Debug, Clone)]
pub struct Form {
    action: String,
    entries: Vec<Entry>,
}

impl Form {
    /// Every form of a page.
    pub fn all(page: &str) -> Vec<Self> {
        let page = page.replace("\r\n", "\n");
        let (mut forms, mut open, mut select) = (Vec::new(), None::<Self>, None);
        for piece in pieces(&page) {
            match piece {
                Piece::Open(tag) if tag.name == "form" => {
                    let (action, entries) = (tag.value("action"), Vec::new());
                    open = Some(Self { action, entries });
                }
                Piece::Open(tag) => {
                    if let Some(form) = &mut open {
                        form.add(&tag, &mut select);
                    }
                }
                Piece::Close("form") => forms.extend(open.take()),
                Piece::Close("select") => {
                    if let (Some(form), Some((_, first))) = (&mut open, select.take()) {
                        form.choose_first(first);
                    }
                }
                Piece::Close(_) => {}
            }
        }
        forms
    }

    /// The first form that is posted to `action`.
    pub fn to(page: &str, action: &str) -> Self {
        let mut forms = Self::all(page).into_iter();
        let found = forms.find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form to {action} on {page}"))
    }

    /// The first form in which `name` stands at `value`: an act's by `act`, a step's by `stap`.
    pub fn holding(page: &str, name: &str, value: &str) -> Self {
        let mut forms = Self::all(page).into_iter();
        let found = forms.find(|form| form.value(name) == Some(value));
        found.unwrap_or_else(|| panic!("no form with {name}={value} on {page}"))
    }

    fn add(&mut self, tag: &Tag, select: &mut Option<(String, usize)>) {
        let entry = |kind, on| Entry {
            name: tag.value("name"),
            value: tag.value("value"),
            kind,
            on,
        };
        let kind = tag.value("type");
        let entry = match (tag.name.as_str(), kind.as_str()) {
            ("select", _) => {
                *select = Some((tag.value("name"), self.entries.len()));
                return;
            }
            ("option", _) => Entry {
                name: select
                    .as_ref()
                    .map(|(name, _)| name.clone())
                    .unwrap_or_default(),
                ..entry(Kind::Option, tag.has("selected"))
            },
            ("textarea", _) => Entry {
                value: tag.inside.clone(),
                ..entry(Kind::Text, true)
            },
            ("input", "radio") => entry(Kind::Radio, tag.has("checked")),
            ("input", "checkbox") => entry(Kind::Checkbox, tag.has("checked")),
            ("input", "submit" | "button" | "reset" | "image" | "file") => return,
            ("input", _) => entry(Kind::Text, true),
            _ => return,
        };
        if !entry.name.is_empty() {
            self.entries.push(entry);
        }
    }

    /// A list without a choice stands at its first option.
    fn choose_first(&mut self, first: usize) {
        let options = &mut self.entries[first..];
        if options.iter().all(|option| !option.on)
            && let Some(option) = options.first_mut()
        {
            option.on = true;
        }
    }

    /// What stands under a name.
    pub fn value(&self, name: &str) -> Option<&str> {
        let entry = self.entries.iter().find(|one| one.on && one.name == name);
        entry.map(|one| one.value.as_str())
    }

    /// Everything that can be chosen under a name.
    pub fn choices(&self, name: &str) -> Vec<String> {
        let choices = self.entries.iter().filter(|one| one.name == name);
        let choices = choices.filter(|one| one.kind != Kind::Text);
        choices.map(|one| one.value.clone()).collect()
    }

    /// Types a text, over what stood there.
    pub fn with(mut self, name: &str, text: &str) -> Self {
        let mut texts = self.entries.iter_mut();
        let field = texts.find(|one| one.name == name && one.kind == Kind::Text);
        let field = field.unwrap_or_else(|| panic!("no field {name}"));
        text.clone_into(&mut field.value);
        self
    }

    /// Chooses what is on offer, or ticks a box.
    pub fn choosing(mut self, name: &str, value: &str) -> Self {
        let offered = |one: &Entry| one.name == name && one.kind != Kind::Text;
        let at = self
            .entries
            .iter()
            .position(|one| offered(one) && one.value == value);
        let at = at.unwrap_or_else(|| panic!("{value} is not on offer under {name}"));
        if self.entries[at].kind != Kind::Checkbox {
            for one in &mut self.entries {
                one.on &= !offered(one);
            }
        }
        self.entries[at].on = true;
        self
    }

    /// An act's form with something everywhere: a sentence in empty texts (a day may stay empty),
    /// and the first choice where nothing is chosen.
    pub fn filled(mut self) -> Self {
        let mut lists = BTreeSet::new();
        for one in &mut self.entries {
            let empty = one.value.is_empty() && one.name != "date";
            match one.kind {
                Kind::Text if empty => WORDS.clone_into(&mut one.value),
                Kind::Radio | Kind::Option => {
                    lists.insert(one.name.clone());
                }
                Kind::Text | Kind::Checkbox => {}
            }
        }
        for name in lists {
            let mut choices = self.choices(&name).into_iter();
            if self.value(&name).is_none_or(str::is_empty)
                && let Some(first) = choices.find(|choice| !choice.is_empty())
            {
                self = self.choosing(&name, &first);
            }
        }
        self
    }

    /// Posts it, with line ends as browsers send them.
    pub async fn post(&self, browser: &Browser) -> Answer {
        let typed = |text: &str| text.replace("\r\n", "\n").replace('\n', "\r\n");
        let going = self.entries.iter().filter(|one| one.on);
        let pairs: Vec<(&str, String)> = going
            .map(|one| (one.name.as_str(), typed(&one.value)))
            .collect();
        let fields: Vec<(&str, &str)> = pairs
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        browser.post(&self.action, &fields).await
    }
}

/// An opening tag; `inside` is the text of a `textarea`.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    inside: String,
}

impl Tag {
    fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(known, _)| known == name)
    }

    fn value(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

enum Piece<'a> {
    Open(Tag),
    Close(&'a str),
}

fn pieces(page: &str) -> Vec<Piece<'_>> {
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
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a closed value"),
            None => ("", after),
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

#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let page = "<form method=\"post\" action=\"/x\"><!><input type=\"hidden\" name=\"a\" \
                value=\"1 &lt; 2 &amp;amp;\"><input name=\"leeg\"><select name=\"b\">\
                <option value=\"\">-</option><option value=\"z\">Z</option></select>\
                <input type=\"radio\" name=\"c\" value=\"p\"><input type=\"radio\" name=\"c\" \
                value=\"q\" checked><input type=\"checkbox\" name=\"d\" value=\"on\">\
                <textarea name=\"e\">\n\n<b>&lt;i></textarea><button type=\"submit\">Ga\
                </button></form><script>\"<form>\"</script>";
    let form = Form::to(page, "/x");
    assert_eq!(Form::all(page).len(), 1);
    assert_eq!(form.value("a"), Some("1 < 2 &amp;"));
    assert_eq!((form.value("leeg"), form.value("b")), (Some(""), Some("")));
    assert_eq!((form.value("c"), form.value("d")), (Some("q"), None));
    assert_eq!(form.value("e"), Some("\n<b><i>"));
    let form = form.choosing("c", "p").choosing("d", "on").filled();
    assert_eq!((form.value("c"), form.value("d")), (Some("p"), Some("on")));
    assert_eq!((form.value("b"), form.value("leeg")), (Some("z"), Some(WORDS)));
}
