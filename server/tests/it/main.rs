//! The server over HTTP: one binary, a module per theme.

mod acts;
mod browser;
mod forms;
mod markup;
mod testapp;
mod world;

mod acting;
mod administration;
mod assets;
mod bad_input;
mod body;
mod canary;
mod connection;
mod crash;
mod door;
mod errors;
mod faults;
mod founding;
mod headers;
mod involved;
mod journey;
mod live;
mod live_guards;
mod matrix;
mod origin;
mod outbox;
mod places;
mod rendered;
mod routes;
mod seed;
mod settings;
mod tidy;
