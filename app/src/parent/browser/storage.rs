//! The device's storage: texts under names. A browser that keeps nothing is no error.

use leptos::prelude::window;
use web_sys::Storage;

/// Kept until it is removed.
pub fn lasting() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Kept until the tab is closed.
pub fn passing() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// What is kept under a name.
pub fn read(storage: Option<&Storage>, name: &str) -> Option<String> {
    storage?.get_item(name).ok().flatten()
}

/// Keeps it; a full storage keeps what it had. Whether it did.
pub fn write(storage: Option<&Storage>, name: &str, text: &str) -> bool {
    storage.is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Forgets it.
pub fn remove(storage: Option<&Storage>, name: &str) {
    if let Some(storage) = storage {
        let _refused = storage.remove_item(name);
    }
}
