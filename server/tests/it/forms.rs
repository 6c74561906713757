//! Forms as a browser reads them out of a page and posts them.

use std::collections::BTreeSet;

use super::acts::WORDS;
use super::browser::Browser;
use super::markup::{Piece, Tag, pieces};
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
                // What has no value is sent by its text.
                value: if tag.has("value") {
                    tag.value("value")
                } else {
                    tag.inside.clone()
                },
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

    /// Sends along what a button says.
    pub fn pressing(mut self, name: &str, value: &str) -> Self {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.entries.push(Entry {
            name,
            value,
            kind: Kind::Text,
            on: true,
        });
        self
    }

    /// An act's form with something everywhere: a sentence in empty texts (a day may stay empty, and
    /// what was read says itself),
    /// and the first choice where nothing is chosen.
    pub fn filled(mut self) -> Self {
        let mut lists = BTreeSet::new();
        for one in &mut self.entries {
            let by_itself = matches!(one.name.as_str(), "date" | "seen");
            let empty = one.value.is_empty() && !by_itself;
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
    assert_eq!(
        (form.value("b"), form.value("leeg")),
        (Some("z"), Some(WORDS))
    );
}
