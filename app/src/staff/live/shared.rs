//! One stream for all tabs: a web lock chooses the tab that follows, a broadcast channel passes
//! on what it hears. Without locks (old browsers, plain http on another host) each tab follows
//! by itself.

use super::{Live, News, State, Told};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Promise, Reflect};
use web_sys::{BroadcastChannel, EventSource, MessageEvent};

/// After an answer that isn't a stream the browser gives up; so long until another try.
const AGAIN: std::time::Duration = std::time::Duration::from_secs(5);

/// What tabs tell each other.
#[derive(Debug, Serialize, Deserialize)]
enum Wire {
    /// A tab came and asks how the stream is.
    Hello,
    /// The stream is open, and this far.
    Pulse(u64),
    /// The stream was cut.
    Cut,
    /// The stream said this: name, position, data.
    Said(String, u64, String),
}

/// This tab's end of the shared stream.
#[derive(Clone)]
pub struct Line(Rc<Inner>);

struct Inner {
    live: Live,
    channel: Option<BroadcastChannel>,
    source: RefCell<Option<EventSource>>,
    leads: Cell<bool>,
    broken: Cell<bool>,
}

impl Line {
    /// Joins the tabs of `who`.
    pub fn open(feed: Live, who: &str) -> Self {
        let name = format!("klantreacties {who}");
        let line = Self(Rc::new(Inner {
            live: feed,
            channel: BroadcastChannel::new(&name).ok(),
            source: RefCell::new(None),
            leads: Cell::new(false),
            broken: Cell::new(true),
        }));
        line.listen();
        if line.wait_for_turn(&name).is_none() {
            line.lead();
        }
        line.post(&Wire::Hello);
        line
    }

    /// Whether the stream is cut, as far as this tab knows.
    pub fn broken(&self) -> bool {
        self.0.broken.get()
    }

    /// Follows the stream itself.
    pub fn lead(&self) {
        if !self.0.leads.replace(true) {
            self.connect();
        }
    }

    /// Opens the stream anew, if this tab follows it.
    pub fn connect_again(&self) {
        if self.0.leads.get() {
            self.connect();
        }
    }

    fn wait_for_turn(&self, name: &str) -> Option<()> {
        let navigator = JsValue::from(window().navigator());
        let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let line = self.clone();
        let granted = Closure::once_into_js(move |_lock: JsValue| -> JsValue {
            line.lead();
            // Kept until the tab closes: the promise never settles.
            Promise::new(&mut |_, _| {}).into()
        });
        request
            .call2(&locks, &name.into(), &granted)
            .ok()
            .map(|_held| ())
    }

    fn listen(&self) {
        let Some(channel) = &self.0.channel else {
            return;
        };
        let line = self.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if let Ok(wire) = serde_json::from_str(&text) {
                line.hear(wire);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }

    fn post(&self, wire: &Wire) {
        if let (Some(channel), Ok(text)) = (&self.0.channel, serde_json::to_string(wire)) {
            // A closed channel has nobody left to hear it.
            let _sent = channel.post_message(&text.into());
        }
    }

    fn hear(&self, wire: Wire) {
        match wire {
            Wire::Hello => {
                if self.0.leads.get() && !self.broken() {
                    self.post(&Wire::Pulse(self.seen()));
                }
            }
            Wire::Pulse(at) => {
                if at > self.seen() {
                    // Told before this tab listened.
                    self.0.live.tell(Told {
                        seq: at,
                        news: News::Again,
                    });
                }
                self.mend();
            }
            Wire::Cut => self.0.broken.set(!self.0.leads.get() || self.broken()),
            Wire::Said(name, seq, data) => self.said(&name, seq, &data),
        }
    }

    fn seen(&self) -> u64 {
        self.0.live.log.with_untracked(super::Log::seen)
    }

    fn mend(&self) {
        self.0.broken.set(false);
        self.0.live.alive();
    }

    fn said(&self, name: &str, seq: u64, data: &str) {
        let news = match name {
            "card" => serde_json::from_str(data)
                .ok()
                .map(|card| News::Card(Box::new(card))),
            "gone" => data.parse().ok().map(News::Gone),
            "resync" => Some(News::Again),
            "signed-out" => {
                self.0.live.state.set(State::SignedOut);
                return self.close();
            }
            "shut" => {
                self.0.live.state.set(State::Shut);
                return self.close();
            }
            _ => None,
        };
        self.mend();
        if let Some(news) = news {
            self.0.live.tell(Told { seq, news });
        }
    }

    fn close(&self) {
        if let Some(source) = self.0.source.take() {
            source.close();
        }
    }

    fn connect(&self) {
        self.close();
        let address = format!("/team/stroom?na={}", self.seen());
        let Ok(source) = EventSource::new(&address) else {
            return;
        };
        for name in [
            "ready",
            "ping",
            "card",
            "gone",
            "resync",
            "signed-out",
            "shut",
        ] {
            self.on(&source, name);
        }
        self.on_error(&source);
        self.0.source.replace(Some(source));
    }

    fn on(&self, source: &EventSource, name: &'static str) {
        let line = self.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let seq = event
                .last_event_id()
                .parse()
                .unwrap_or_else(|_| line.seen());
            let data = event.data().as_string().unwrap_or_default();
            if matches!(name, "ready" | "ping") {
                line.mend();
                line.post(&Wire::Pulse(line.seen()));
            } else {
                line.said(name, seq, &data);
                line.post(&Wire::Said(name.to_owned(), seq, data));
            }
        });
        let listener = heard.as_ref().unchecked_ref();
        let _added = source.add_event_listener_with_callback(name, listener);
        heard.forget();
    }

    fn on_error(&self, source: &EventSource) {
        let line = self.clone();
        let failed = Closure::<dyn Fn()>::new(move || {
            line.0.broken.set(true);
            line.post(&Wire::Cut);
            let gave_up = line
                .0
                .source
                .borrow()
                .as_ref()
                .map(EventSource::ready_state);
            if gave_up == Some(EventSource::CLOSED) {
                line.close();
                let again = line.clone();
                set_timeout(move || again.connect(), AGAIN);
            }
        });
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        failed.forget();
    }
}
