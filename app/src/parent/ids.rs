//! The ids by which the program finds again what the server drew on the case page.

/// What a newer page is put in place of.
pub const CONTENT: &str = "inhoud";
/// The line that says how new the page is.
pub const STAND: &str = "stand";
/// The form of a further message.
pub const MESSAGE: &str = "bericht";
/// Where the browser goes after a message was sent.
pub const SENT: &str = "verstuurd";
/// The form that ends the visit.
pub const LEAVE: &str = "stop";
