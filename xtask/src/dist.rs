//! `dist`: what is released, in one folder that can be copied to a server.

use std::fs;

use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::progress::{line, step};
use crate::server::{self, Profile};
use crate::{folder, setup};

/// Makes `dist/` anew: the program `server`, and `site/` beside it, where it looks for it.
pub fn make(checkout: &Checkout) -> Result<(), Failure> {
    let toolchain = setup::for_building(checkout)?;
    let program = server::build_all(checkout, &toolchain, Profile::Release)?;
    let dist = checkout.root().join("dist");
    step("dist", || {
        if dist.exists() {
            fs::remove_dir_all(&dist).about(&dist, "removed")?;
        }
        folder::copy(&checkout.site(), &dist.join("site"))?;
        let target = dist.join("server");
        fs::copy(&program, &target)
            .about(&target, "written")
            .map(drop)
    })?;
    line(&format!(
        "{} holds the release: start it with dist/server --help",
        dist.display()
    ));
    Ok(())
}
