//! The styles: one file for each app, and one for each kind of parents' page, bundled from
//! `style/` with its cascade layers.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Fingerprint, Frontend, name, note, place, slim};
use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::progress::step;
use crate::{npm, process};

/// Addresses of pictures are the site's own, such as `/icons/x.svg`, and stay as they are.
const PICTURES: [&str; 4] = ["avif", "png", "svg", "webp"];

/// The kinds of parents' pages; each carries its style.
const PAGES: [&str; 4] = ["home", "form", "case", "prose"];

/// Makes one app's style sheet in the site.
pub fn make(checkout: &Checkout, frontend: Frontend) -> Result<Vec<String>, Failure> {
    let name = frontend.name;
    note::unless_made(
        checkout,
        &format!("style-{name}"),
        inputs(checkout)?,
        || {
            step(&format!("{name}: styles (esbuild)"), || {
                let bundle = bundled(checkout, &format!("{name}.css"), name)?;
                place(checkout, &bundle, name, "css")
            })
        },
    )
}

/// Makes the styles that stand in the parents' pages. Returns their files, and the address of each.
pub fn pages(checkout: &Checkout) -> Result<(Vec<String>, BTreeMap<String, String>), Failure> {
    let files = note::unless_made(checkout, "style-pages", inputs(checkout)?, || {
        step("parent: styles of the pages (esbuild)", || {
            let mut files = Vec::new();
            for page in PAGES {
                let bundle = bundled(checkout, &format!("parent/pages/{page}.css"), page)?;
                let css = fs::read_to_string(&bundle).about(&bundle, "read")?;
                fs::write(&bundle, slim::slimmed(&css)).about(&bundle, "written")?;
                files.extend(place(checkout, &bundle, page, "css")?);
            }
            Ok(files)
        })
    })?;
    let plain = files.iter().filter(|file| name::is_hashed(file, "css"));
    let addresses = plain.filter_map(|file| {
        let page = PAGES
            .iter()
            .find(|page| file.starts_with(&format!("assets/{page}-")))?;
        Some(((*page).to_owned(), format!("/{file}")))
    });
    let addresses = addresses.collect();
    Ok((files, addresses))
}

fn inputs(checkout: &Checkout) -> Result<String, Failure> {
    let folder = checkout.root().join("style");
    let inputs = Fingerprint::new("style 2").and(npm::fingerprint(checkout)?.as_bytes());
    Ok(inputs.folder(&folder)?.finish())
}

fn bundled(checkout: &Checkout, entry: &str, name: &str) -> Result<PathBuf, Failure> {
    let bundle = checkout.work().join(format!("{name}.css"));
    let mut esbuild = Command::new(checkout.npm_tool("esbuild"));
    esbuild.arg(checkout.root().join("style").join(entry));
    esbuild.args(["--bundle", "--minify", "--log-level=warning"]);
    esbuild.args(PICTURES.map(|kind| format!("--external:*.{kind}")));
    process::run(esbuild.arg(format!("--outfile={}", bundle.display())))?;
    Ok(bundle)
}
