//! The site: what the server serves besides its pages, in the order it is made.
//!
//! Scripts and WASM of the two frontends, their styles, and the files of `public/`, each with its
//! compressed forms beside it, and a manifest that tells the server their names. What is made
//! from the same inputs as last time is left alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::folder;
use crate::toolchain::Toolchain;

mod compressed;
mod fingerprint;
mod frontend;
mod manifest;
mod name;
mod note;
mod public;
mod slim;
mod style;

pub use fingerprint::Fingerprint;

use manifest::{Assets, Manifest};

/// The two single-page apps: the crate's name, and the name under which browsers get it.
#[derive(Debug, Clone, Copy)]
pub struct Frontend {
    package: &'static str,
    name: &'static str,
}

/// The parents' app and the staff's.
pub const FRONTENDS: [Frontend; 2] = [
    Frontend {
        package: "frontend-parent",
        name: "parent",
    },
    Frontend {
        package: "frontend-staff",
        name: "staff",
    },
];

/// The folder of the site that holds the files with hashed names.
const ASSETS: &str = "assets";

/// Makes the whole site, and removes what belongs to an earlier one.
pub fn build(checkout: &Checkout, toolchain: &Toolchain) -> Result<(), Failure> {
    frontend::compile(toolchain)?;
    let mut made = BTreeSet::new();
    let (files, styles) = style::pages(checkout)?;
    made.extend(files);
    let [parent, staff] = FRONTENDS
        .map(|frontend| assets(checkout, toolchain, frontend, styles.get("form"), &mut made));
    made.extend(public::copy(checkout)?);
    Manifest {
        parent: parent?,
        staff: staff?,
        styles,
    }
    .write(&checkout.site())?;
    made.insert("manifest.json".to_owned());
    folder::keep_only(&checkout.site(), &made)
}

fn assets(
    checkout: &Checkout,
    toolchain: &Toolchain,
    frontend: Frontend,
    sheet: Option<&String>,
    made: &mut BTreeSet<String>,
) -> Result<Assets, Failure> {
    let sheet = sheet.map(|path| checkout.site().join(path.trim_start_matches('/')));
    let mut files = frontend::make(checkout, toolchain, frontend, sheet.as_deref())?;
    files.extend(style::make(checkout, frontend)?);
    let assets = Assets::among(&files)?;
    made.extend(files);
    Ok(assets)
}

/// Puts a finished file into the site under its hashed name, with its compressed forms beside it.
/// Returns the paths inside the site, the file itself first.
fn place(
    checkout: &Checkout,
    made: &Path,
    name: &str,
    extension: &str,
) -> Result<Vec<String>, Failure> {
    let bytes = fs::read(made).about(made, "read")?;
    let path = format!("{ASSETS}/{}", name::hashed(name, &bytes, extension));
    compressed::write(&checkout.site(), &path, &bytes)
}
