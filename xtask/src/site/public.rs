//! The files of `public/`, which keep their names: icons, robots.txt and the like.

use std::fs;

use super::{Fingerprint, compressed, note};
use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::folder;
use crate::progress::step;

/// Copies them into the site; there may be none.
pub fn copy(checkout: &Checkout) -> Result<Vec<String>, Failure> {
    let public = checkout.root().join("public");
    if !public.exists() {
        return Ok(Vec::new());
    }
    let fingerprint = Fingerprint::new("public 1").folder(&public)?.finish();
    note::unless_made(checkout, "public", fingerprint, || {
        step("public files", || {
            let mut made = Vec::new();
            for name in folder::files(&public)? {
                let path = public.join(&name);
                let bytes = fs::read(&path).about(&path, "read")?;
                made.extend(compressed::write(&checkout.site(), &name, &bytes)?);
            }
            Ok(made)
        })
    })
}
