//! An element of the form, put together at run time.
//!
//! `view!` gives every element a type of its own, with code to build, move and remove it. The
//! form has a hundred elements, is drawn anew with each step, and is downloaded by every parent:
//! here all its elements are one type, which makes the program a sixth smaller.

#[cfg(not(feature = "ssr"))]
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::inner_html;
#[cfg(not(feature = "ssr"))]
use leptos::tachys::html::event::on;

/// An element with its attributes and what stands in it. All text is escaped where it is written.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with nothing in it yet.
pub fn el(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

/// `<p class=…>`.
pub fn p(class: &'static str) -> Element {
    el("p").class(class)
}

impl Element {
    /// Its class.
    pub fn class(self, class: &'static str) -> Self {
        self.with("class", class)
    }

    /// An attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let attribute = custom_attribute(name, value.into());
        self.attributes.push(attribute.into_any_attr());
        self
    }

    /// An attribute, where there is a value.
    pub fn maybe<V: Into<String>>(self, name: &'static str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// An attribute that says something by being there.
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.maybe(name, set.then_some(""))
    }

    /// Text in it.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Something else in it.
    pub fn child(mut self, child: impl Into<AnyView>) -> Self {
        self.children.push(child.into());
        self
    }

    /// More in it, where there is any.
    pub fn children<C: Into<AnyView>>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// What stands in it, as HTML: whoever writes it, escapes it.
    pub fn inner_html(mut self, html: String) -> Self {
        self.attributes.push(inner_html(html).into_any_attr());
        self
    }

    /// An attribute that follows signals.
    #[cfg(not(feature = "ssr"))]
    pub fn follows(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        let value: Box<dyn Fn() -> Option<String> + Send> = Box::new(value);
        let attribute = custom_attribute(name, value);
        self.attributes.push(attribute.into_any_attr());
        self
    }

    /// Something in it that follows signals.
    #[cfg(not(feature = "ssr"))]
    pub fn live(self, view: impl Fn() -> AnyView + Send + 'static) -> Self {
        let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
        self.child(view.into_any())
    }

    /// What happens on an event.
    #[cfg(not(feature = "ssr"))]
    pub fn on(mut self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> Self {
        let act: Box<dyn FnMut(web_sys::Event)> = Box::new(act);
        let listener = on(ev::Custom::new(event), act);
        self.attributes.push(listener.into_any_attr());
        self
    }

    /// As any view.
    pub fn any(self) -> AnyView {
        if self.tag == "input" {
            return html::input().add_any_attr(self.attributes).into_any();
        }
        let element = html::custom(self.tag).add_any_attr(self.attributes);
        element.child(self.children).into_any()
    }
}

impl From<Element> for AnyView {
    fn from(element: Element) -> Self {
        element.any()
    }
}

/// One after the other.
pub fn all<C: Into<AnyView>>(views: impl IntoIterator<Item = C>) -> AnyView {
    let views: Vec<AnyView> = views.into_iter().map(Into::into).collect();
    views.into_any()
}
