//! The form's steps. What stands on the page is the truth: every answer is in the form, shown or
//! hidden. The page the server sent stays as it is until another step is asked for; from then on
//! the steps are drawn here, by the same functions.

use super::answers::typed;
use super::draft;
use super::page::{by_id, draw, first, focus, language, on};
use super::{counter, notes, places, send};
use crate::error::AppError;
use crate::form::ReactionForm;
use crate::parent::error_summary::ERROR_SUMMARY;
use crate::parent::react::sheet::{CHANGING, HEADING, SHEET, sheet, title};
use crate::parent::trouble::TROUBLE;
use domain::draft::{Draft, Step};
use domain::error::FieldError;
use domain::reaction::Language;
use domain::view::Choice;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, PopStateEvent};

/// Milliseconds of silence after which what was typed is kept.
const PAUSE: u32 = 400;

/// The form on this page.
#[derive(Clone, Copy)]
pub struct Steps {
    /// Language of the page.
    pub language: Language,
    /// The step as it was drawn last.
    pub drawn: RwSignal<ReactionForm>,
    /// What the line under the form says.
    pub note: RwSignal<notes::Note>,
    /// Whether what is typed is kept on the device.
    pub keeps: RwSignal<bool>,
    /// Whether it is being sent.
    pub pending: StoredValue<bool>,
    /// Nothing is kept any more: it was sent.
    pub done: StoredValue<bool>,
    /// It waits to be sent: the page tries again by itself.
    pub waits: StoredValue<bool>,
    taken: StoredValue<bool>,
    /// A step is about to be drawn.
    pub turning: StoredValue<bool>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    brand: StoredValue<String>,
}

/// Starts the form, where there is one.
pub fn start() {
    let Some(page) = by_id::<Element>(SHEET) else {
        return;
    };
    let steps = Steps::on_page(&page);
    steps.listen(&page);
    steps.dress();
    notes::mount(steps);
    steps.recall();
}

impl Steps {
    fn on_page(page: &Element) -> Self {
        let step: Option<HtmlInputElement> = first(page, "[name=step]");
        let step = step
            .and_then(|step| Step::parse(&step.value()))
            .unwrap_or_default();
        let select: Option<HtmlSelectElement> = first(page, "select[name=place]");
        let places = select
            .map(|select| places::offered(&select))
            .unwrap_or_default();
        let form = ReactionForm {
            step,
            changing: first::<Element>(page, &format!("[name={CHANGING}]")).is_some(),
            places,
            ..ReactionForm::default()
        };
        let (title, apart) = (document().title(), " · ");
        let brand = title
            .rsplit_once(apart)
            .map_or("", |(_, brand)| brand)
            .to_owned();
        Self {
            language: language(),
            drawn: RwSignal::new(form),
            note: RwSignal::new(notes::Note::None),
            keeps: RwSignal::new(draft::may_keep()),
            pending: StoredValue::new(false),
            done: StoredValue::new(false),
            waits: StoredValue::new(false),
            taken: StoredValue::new(false),
            turning: StoredValue::new(false),
            pause: StoredValue::new_local(None),
            brand: StoredValue::new(brand),
        }
    }

    fn listen(self, page: &Element) {
        on(page, "input", move |_| self.typing());
        on(page, "change", move |_| self.typing());
        on(page, "submit", move |event| self.submitted(&event));
        let window = window();
        on(&window, "pagehide", move |_| self.keep());
        on(&window, "popstate", move |event| self.went_back(&event));
        on(&window, "pageshow", move |_| {
            // Gone back to after it was sent: a new reaction begins.
            if self.done.get_value() {
                let _refused = leptos::prelude::window().location().reload();
            }
        });
        on(&window, "storage", move |event| {
            let sent = event
                .dyn_ref()
                .is_some_and(|event| draft::is_sent(event, &typed().key));
            if sent {
                self.done.set_value(true);
                self.note.set(notes::Note::SentElsewhere);
            }
        });
    }

    /// The step that is shown.
    pub fn step(self) -> Step {
        self.drawn.with_untracked(|form| form.step)
    }

    /// The locations this page knows.
    pub fn places(self) -> Vec<Choice> {
        self.drawn.with_untracked(|form| form.places.clone())
    }

    fn typing(self) {
        if let Some(page) = by_id::<Element>(SHEET) {
            counter::count(&page, self.language);
        }
        self.pause
            .set_value(Some(Timeout::new(PAUSE, move || self.keep())));
    }

    fn went_back(self, event: &Event) {
        let state = event.dyn_ref().map(PopStateEvent::state);
        let step = state.and_then(|state| Step::parse(&state.as_string()?));
        // Gone back past a reaction that was sent: the new one begins at its beginning.
        let step = step.map(|step| {
            if typed().is_begun() {
                step
            } else {
                Step::About
            }
        });
        if let Some(step) = step.filter(|step| self.can_show(*step)) {
            self.show(ReactionForm {
                step,
                draft: typed(),
                ..ReactionForm::default()
            });
        }
    }

    /// The first step with something wrong.
    pub fn wrong(self, draft: Draft, errors: Vec<FieldError>) {
        let (step, errors) = Step::first_wrong(&errors).unwrap_or((self.step(), errors));
        if !self.can_show(step) {
            return send::by_post();
        }
        self.show(ReactionForm {
            step,
            draft,
            errors,
            ..ReactionForm::default()
        });
    }

    /// Another trouble, above the step.
    pub fn trouble(self, draft: Draft, error: AppError) {
        let step = self.step();
        self.show(ReactionForm {
            step,
            draft,
            trouble: Some(error),
            ..ReactionForm::default()
        });
    }

    /// Draws a step, and moves the focus to what is new on it.
    pub fn show(self, form: ReactionForm) {
        let to = match (form.errors.is_empty(), &form.trouble) {
            (false, _) => ERROR_SUMMARY,
            (true, Some(_)) => TROUBLE,
            (true, None) => HEADING,
        };
        let places = self.places();
        let changing = self.changing() && form.step != Step::Check;
        self.say_title(&title(&form, self.language));
        self.drawn.set(ReactionForm {
            changing,
            places,
            ..form
        });
        self.take_over();
        request_animation_frame(move || {
            self.dress();
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus(to);
        });
    }

    /// What the tab and a screen reader call the page.
    pub fn say_title(self, title: &str) {
        let brand = self.brand.get_value();
        document().set_title(&format!("{title} · {brand}"));
    }

    fn take_over(self) {
        if self.taken.get_value() {
            return;
        }
        self.taken.set_value(true);
        if let Some(page) = by_id::<HtmlElement>(SHEET) {
            page.replace_children_with_node_0();
            draw(page, move || {
                self.drawn.with(|form| sheet(form, self.language))
            });
        }
    }

    /// What the program adds to a step that was drawn.
    fn dress(self) {
        let Some(page) = by_id::<Element>(SHEET) else {
            return;
        };
        counter::count(&page, self.language);
        if let Some(select) = first(&page, "select[name=place]") {
            places::dress(&select, self.language);
        }
    }

    /// Keeps what is there, once it is drawn.
    pub fn keep_soon(self) {
        request_animation_frame(move || self.keep());
    }
}
