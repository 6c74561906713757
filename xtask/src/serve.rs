//! `serve`: build, then become the server.

use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::checkout::Checkout;
use crate::command_line::Wishes;
use crate::failure::Failure;
use crate::progress::line;
use crate::server::{self, Profile};
use crate::setup;

/// Builds the site and the server and runs it. Does not return when that succeeds: this process
/// becomes the server, which so gets every signal and gives its own exit code.
pub fn serve(checkout: &Checkout, wishes: &Wishes) -> Result<(), Failure> {
    let toolchain = setup::for_building(checkout)?;
    let profile = if wishes.release {
        Profile::Release
    } else {
        Profile::Dev
    };
    let program = server::build_all(checkout, &toolchain, profile)?;
    line(&format!(
        "==> http://127.0.0.1:{} (Ctrl-C stops it)",
        wishes.port
    ));
    let mut server = Command::new(&program);
    server
        .arg("--listen")
        .arg(format!("127.0.0.1:{}", wishes.port));
    server
        .arg("--site")
        .arg(checkout.site())
        .arg("--data")
        .arg(checkout.root().join("data"));
    server
        .arg(if wishes.empty { "--empty" } else { "--demo" })
        .args(&wishes.further);
    let error = server.exec();
    Err(Failure::new(format!(
        "{} can't be started: {error}",
        program.display()
    )))
}
