//! The live feed in the browser: one stream for all tabs of a colleague, and what it told.
//!
//! A browser allows six connections to a host over HTTP/1.1, so tabs share one stream: the tab
//! that holds a web lock follows `/team/stroom` and passes everything on over a broadcast
//! channel (`shared`). Pages read the log and apply what is newer than what they show.
//! Nothing of this runs on the server.

mod log;
mod shared;

pub use log::{Log, News, Told};

use super::frame::AtDesk;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::time::Duration;

/// Silence after which the stream is taken for dead: the server speaks every 15 seconds.
const SILENCE: f64 = 40_000.0;
/// A short interruption is not worth a word.
const HICCUP: f64 = 3_000.0;
const TICK: Duration = Duration::from_secs(1);
/// How often a page that is not live reads again.
const POLL: f64 = 30_000.0;

/// Whether what is on the screen follows what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// No page follows the feed.
    Idle,
    /// The stream is being opened.
    Opening,
    /// It does.
    Live,
    /// The stream was cut a moment ago.
    Connecting,
    /// It has not followed since this time of day.
    Since(String),
    /// The session ended.
    SignedOut,
    /// The last right to read something ended.
    Shut,
}

/// The live feed, as pages know it.
#[derive(Clone, Copy)]
pub struct Live {
    /// For the mark.
    pub state: RwSignal<State>,
    /// What was told.
    pub log: RwSignal<Log>,
    line: StoredValue<Option<SendWrapper<shared::Line>>>,
    /// When the stream last said something, and when the page last read again (ms).
    heard: StoredValue<f64>,
    read: StoredValue<f64>,
    /// When a page that is not live last asked again.
    asked: StoredValue<f64>,
    /// Since when it is cut.
    cut: StoredValue<Option<f64>>,
}

impl Live {
    /// A feed nobody follows yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(State::Idle),
            log: RwSignal::new(Log::default()),
            line: StoredValue::new(None),
            heard: StoredValue::new(0.0),
            read: StoredValue::new(0.0),
            asked: StoredValue::new(0.0),
            cut: StoredValue::new(None),
        }
    }

    /// A page shows the feed's position `seq`: follow from there. `who` keeps the streams of two
    /// colleagues on one device apart.
    pub fn follow(self, seq: u64, who: &str) {
        self.log.update(|log| log.shown(seq));
        self.read.set_value(now());
        if self.line.with_value(Option::is_some) {
            return;
        }
        self.heard.set_value(now());
        self.line
            .set_value(Some(SendWrapper::new(shared::Line::open(self, who))));
        self.state.set(State::Opening);
        // As long as the tab lives: pages come and go, the stream stays.
        set_interval(move || self.tick(), TICK);
    }

    /// A page read everything again.
    pub fn read_again(self, seq: u64) {
        self.read.set_value(now());
        self.log.update(|log| log.shown(seq));
    }

    fn alive(self) {
        self.heard.set_value(now());
        if self.state.get_untracked() != State::Live {
            self.state.set(State::Live);
        }
    }

    fn tell(self, told: Told) {
        self.alive();
        self.log.update(|log| log.push(told));
    }

    fn tick(self) {
        if matches!(
            self.state.get_untracked(),
            State::Idle | State::SignedOut | State::Shut
        ) {
            return;
        }
        let silent = now() - self.heard.get_value();
        let broken = self
            .line
            .with_value(|line| line.as_ref().is_none_or(|line| line.broken()));
        if silent > SILENCE {
            self.line
                .with_value(|line| line.iter().for_each(|line| line.lead()));
        }
        let cut = broken.then(|| self.cut.get_value().unwrap_or_else(now));
        self.cut.set_value(cut);
        let down = cut.map_or(0.0, |since| now() - since);
        let state = if silent > SILENCE {
            State::Since(clock(self.heard.get_value().max(self.read.get_value())))
        } else if down > HICCUP {
            State::Connecting
        } else {
            return;
        };
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
        // The safety net of a page that can't be live.
        if now() - self.asked.get_value().max(self.read.get_value()) > POLL {
            self.asked.set_value(now());
            self.log.update(Log::again);
            // A connection that is half open says nothing and doesn't end either.
            self.line
                .with_value(|line| line.iter().for_each(|line| line.connect_again()));
        }
    }
}

/// Follows the feed on a page that doesn't say where in it it stands: reads again once when it
/// opens, and then at every news.
pub fn read_again_on_news(again: impl Fn() + Clone + 'static) {
    let (live, desk) = (expect_context::<Live>(), expect_context::<AtDesk>());
    Effect::new(move |_| {
        if let Some(Ok(me)) = desk.get() {
            live.follow(0, &me.name);
        }
    });
    Effect::new(move |done: Option<u64>| {
        let told = live.log.with(Log::count);
        if done.is_some_and(|done| told > done) {
            again();
        }
        told
    });
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long the stream has been silent; never rendered by the server"
)]
fn now() -> f64 {
    web_sys::js_sys::Date::now()
}

/// "14.31".
fn clock(at: f64) -> String {
    let date = web_sys::js_sys::Date::new(&at.into());
    format!("{}.{:02}", date.get_hours(), date.get_minutes())
}
