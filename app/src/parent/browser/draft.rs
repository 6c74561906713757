//! The draft on the device: what was typed, its key, and whether it waits to be sent.
//!
//! Written as an address's query is (`UrlSearchParams`): small, and any text survives it.

use super::storage::{lasting, read, remove, write};
use domain::draft::{Draft, Step};
use web_sys::UrlSearchParams;

/// Where it is kept.
const NAME: &str = "klantreactie-concept";
/// Where an older one is kept, while another is being written.
const ASIDE: &str = "klantreactie-eerder";
/// Set where the parent asked to keep nothing on this device.
const NOTHING: &str = "klantreactie-niets";
/// Written for other tabs to hear, when a draft was sent.
const SENT: &str = "klantreactie-verstuurd";
/// How long it is kept (domain 4.10), in milliseconds.
const KEPT: u64 = 30 * 24 * 3600 * 1000;

/// A draft as kept.
#[derive(Clone)]
pub struct Kept {
    /// What was typed.
    pub draft: Draft,
    /// Where it was.
    pub step: Step,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Whether the parent sent it and it hasn't arrived yet.
    pub queued: bool,
}

/// The moment, in milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole milliseconds after 1970"
)]
#[expect(
    clippy::disallowed_methods,
    reason = "the one reading of the device's clock: how old a draft is, is the device's own affair"
)]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Whether anything may be kept on this device.
pub fn may_keep() -> bool {
    read(lasting().as_ref(), NOTHING).is_none()
}

/// Says whether anything may be kept.
pub fn set_may_keep(may: bool) {
    if may {
        remove(lasting().as_ref(), NOTHING);
    } else {
        let _kept = write(lasting().as_ref(), NOTHING, "1");
        forget();
        drop_aside();
    }
}

/// Keeps a draft, where that is allowed.
///
/// Whether it is kept now: it may not be, and a device may refuse.
pub fn keep(kept: &Kept) -> bool {
    // Another tab may have written something else meanwhile.
    let other = kept_as(NAME, 0).filter(|other| other.draft.key != kept.draft.key);
    if let Some(other) = other {
        let _kept = keep_as(ASIDE, &other);
    }
    keep_as(NAME, kept)
}

fn keep_as(name: &str, kept: &Kept) -> bool {
    let Some(params) = UrlSearchParams::new().ok().filter(|_| may_keep()) else {
        return false;
    };
    for (name, value) in kept.draft.pairs().filter(|(_, value)| !value.is_empty()) {
        params.append(name, value);
    }
    params.append("step", kept.step.slug());
    params.append("at", &kept.at.to_string());
    if kept.queued {
        params.append("queued", "1");
    }
    write(lasting().as_ref(), name, &String::from(params.to_string()))
}

/// The draft on this device; an old one is forgotten.
pub fn kept(now: u64) -> Option<Kept> {
    kept_as(NAME, now)
}

/// The draft that was put aside; an old one is forgotten.
pub fn aside(now: u64) -> Option<Kept> {
    kept_as(ASIDE, now)
}

fn kept_as(name: &str, now: u64) -> Option<Kept> {
    let text = read(lasting().as_ref(), name)?;
    let params = UrlSearchParams::new_with_str(&text).ok()?;
    let at = params
        .get("at")
        .and_then(|at| at.parse().ok())
        .unwrap_or(0_u64);
    // A clock that was put back is no reason to forget.
    if now.saturating_sub(at) >= KEPT {
        remove(lasting().as_ref(), name);
        return None;
    }
    let names = Draft::FIELDS.iter().map(|field| field.name());
    let draft = Draft::from_pairs(names.filter_map(|name| Some((name, params.get(name)?))));
    Some(Kept {
        draft,
        step: params
            .get("step")
            .and_then(|slug| Step::parse(&slug))
            .unwrap_or_default(),
        at,
        queued: params.has("queued"),
    })
}

/// Forgets it.
pub fn forget() {
    remove(lasting().as_ref(), NAME);
}

/// Forgets what was put aside.
pub fn drop_aside() {
    remove(lasting().as_ref(), ASIDE);
}

/// It was sent: forgets it, and tells other tabs.
pub fn sent(key: &str) {
    // What another tab keeps meanwhile is another draft.
    for name in [NAME, ASIDE] {
        if kept_as(name, 0).is_some_and(|kept| kept.draft.key == key) {
            remove(lasting().as_ref(), name);
        }
    }
    if let Some(aside) = kept_as(ASIDE, 0).filter(|_| kept_as(NAME, 0).is_none()) {
        drop_aside();
        let _kept = keep_as(NAME, &aside);
    }
    let _told = write(lasting().as_ref(), SENT, key);
    remove(lasting().as_ref(), SENT);
}

/// Whether another tab sent the draft with this key.
pub fn is_sent(event: &web_sys::StorageEvent, key: &str) -> bool {
    event.key().as_deref() == Some(SENT) && event.new_value().as_deref() == Some(key)
}
