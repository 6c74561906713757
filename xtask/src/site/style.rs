//! The styles: one file for each app, bundled from `style/` with its cascade layers.

use std::process::Command;

use super::{Fingerprint, Frontend, note, place};
use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::step;
use crate::{npm, process};

/// Addresses of pictures are the site's own, such as `/icons/x.svg`, and stay as they are.
const PICTURES: [&str; 4] = ["avif", "png", "svg", "webp"];

/// Makes one app's style sheet in the site.
pub fn make(checkout: &Checkout, frontend: Frontend) -> Result<Vec<String>, Failure> {
    let folder = checkout.root().join("style");
    let inputs = Fingerprint::new("style 1").and(npm::fingerprint(checkout)?.as_bytes());
    let fingerprint = inputs.folder(&folder)?.finish();
    let name = frontend.name;
    note::unless_made(checkout, &format!("style-{name}"), fingerprint, || {
        step(&format!("{name}: styles (esbuild)"), || {
            let bundle = checkout.work().join(format!("{name}.css"));
            let mut esbuild = Command::new(checkout.npm_tool("esbuild"));
            esbuild.arg(folder.join(format!("{name}.css")));
            esbuild.args(["--bundle", "--minify", "--log-level=warning"]);
            esbuild.args(PICTURES.map(|kind| format!("--external:*.{kind}")));
            process::run(esbuild.arg(format!("--outfile={}", bundle.display())))?;
            place(checkout, &bundle, name, "css")
        })
    })
}
