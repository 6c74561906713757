//! Sending with the program: the same parser at once, one request at a time, and everything
//! typed stays whatever happens. Without the program the browser posts the same form.

use super::place::Offered;
use crate::api::parents::{reaction_form, send_reaction};
use crate::components::error_summary::ERROR_SUMMARY;
use crate::components::focus;
use crate::error::AppError;
use crate::parent::trouble::TROUBLE;
use domain::draft::Draft;
use domain::error::{Field, FieldError};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast as _;
use web_sys::{FormData, HtmlFormElement};

/// Where the code is shown.
const RECEIPT: &str = "/ontvangst";

/// A form being sent.
#[derive(Clone, Copy)]
pub struct Sending {
    /// What is wrong with fields.
    pub errors: RwSignal<Vec<FieldError>>,
    /// What else went wrong.
    pub trouble: RwSignal<Option<AppError>>,
    /// Whether an answer is awaited.
    pub pending: RwSignal<bool>,
    /// The key against doubles; a new one only for what is told to be a new reaction.
    pub key: RwSignal<String>,
    places: StoredValue<Offered>,
    go: StoredValue<Go>,
}

type Go = Box<dyn Fn(&str) + Send + Sync>;

impl Sending {
    /// With what a plain post left.
    pub fn new(
        key: String,
        errors: Vec<FieldError>,
        trouble: Option<AppError>,
        places: Offered,
    ) -> Self {
        let navigate = use_navigate();
        let go: Go =
            Box::new(move |path| navigate(path, leptos_router::NavigateOptions::default()));
        Self {
            errors: RwSignal::new(errors),
            trouble: RwSignal::new(trouble),
            pending: RwSignal::new(false),
            key: RwSignal::new(key),
            places: StoredValue::new(places),
            go: StoredValue::new(go),
        }
    }

    /// Sends what was typed, unless it is being sent already.
    pub fn send(self, event: &SubmitEvent) {
        event.prevent_default();
        if self.pending.get_untracked() {
            return;
        }
        let draft = typed(event);
        let found = self.places.with_value(|places| draft.parse(places).err());
        self.trouble.set(None);
        self.errors.set(found.clone().unwrap_or_default());
        if found.is_some() {
            return focus(ERROR_SUMMARY);
        }
        self.pending.set(true);
        spawn_local(async move {
            let answer = send_reaction(draft).await;
            self.pending.set(false);
            match answer {
                Ok(()) => {
                    // The code is shown also to whoever left the form while it was being sent.
                    if self.go.try_with_value(|go| go(RECEIPT)).is_none() {
                        let _refused = window().location().set_href(RECEIPT);
                    }
                }
                Err(error) => self.failed(error).await,
            }
        });
    }

    async fn failed(self, error: AppError) {
        match error {
            AppError::Fields(errors) => {
                self.errors.set(errors);
                focus(ERROR_SUMMARY);
            }
            error => {
                if error == AppError::Different {
                    self.take_a_new_key().await;
                }
                self.trouble.set(Some(error));
                focus(TROUBLE);
            }
        }
    }

    /// Pressing send once more now means: this is a new reaction.
    async fn take_a_new_key(self) {
        if let Ok(page) = reaction_form().await {
            self.key.set(page.form.draft.key);
        }
    }
}

/// The form's fields as they stand on the page.
fn typed(event: &SubmitEvent) -> Draft {
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let data = form.and_then(|form| FormData::new_with_form(&form).ok());
    let fields = data.iter().flat_map(|data| {
        let value = |field: &Field| data.get(field.name()).as_string();
        Draft::FIELDS
            .iter()
            .filter_map(move |field| Some((field.name(), value(field)?)))
    });
    Draft::from_pairs(fields)
}
