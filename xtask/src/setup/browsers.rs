//! The browsers of the tests, and what `WebKit` needs besides.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::process;
use crate::progress::say;
use crate::toolchain;

/// Debian's name of a package, and the program for which it is wanted.
type Wanted = (&'static str, &'static str);

/// Playwright drives these two.
const PLAYWRIGHT: [Wanted; 2] = [
    ("chromium", "/usr/bin/chromium"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
];

/// `WebKit` is driven by its own driver, which brings the browser as a dependency; that has no mode
/// without a screen, so it gets one that nobody sees.
const WEBKIT: [Wanted; 2] = [
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
];

/// Installs those that are absent and says which versions there are.
pub fn have() -> Result<(), Failure> {
    let all = PLAYWRIGHT.iter().chain(&WEBKIT);
    let absent = all.filter(|(_, program)| !Path::new(program).exists());
    let absent: Vec<&str> = absent.map(|(package, _)| *package).collect();
    toolchain::have_packages(&absent)?;
    for (_, program) in PLAYWRIGHT {
        let told = process::output(Command::new(program).arg("--version"))?;
        say(&format!("Browser: {told}"));
    }
    say("Browser: WebKit, through WebKitWebDriver");
    Ok(())
}
