//! The server over HTTP: one binary, a module per theme.

mod testapp;
mod world;

mod assets;
mod body;
mod connection;
mod crash;
mod errors;
mod faults;
mod headers;
mod involved;
mod journey;
mod live;

mod matrix;
mod origin;

mod seed;
mod settings;
mod tidy;
