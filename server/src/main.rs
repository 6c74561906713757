//! The program; everything in it is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::program::main(server::run)
}
