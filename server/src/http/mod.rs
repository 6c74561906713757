//! HTTP, before anything of the application: connections, limits, origin, headers, static files,
//! error pages.
//!
//! Owns [`Base`], what every request passes through. Must not know the domain, the store or pages.

pub mod accept;
pub mod assets;
pub mod client;
pub mod form;
pub mod headers;
pub mod incident;
pub mod limits;
pub mod origin;
mod panic;
pub mod problem;
mod stream;
pub mod trace;

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;

use assets::Assets;
use limits::RequestLimits;
use origin::PublicUrl;

use crate::config::Config;

/// What the layers around the application need.
#[derive(Debug, Clone)]
pub struct Base {
    /// Where the public finds this server.
    pub public_url: PublicUrl,
    /// Own proxies that append to `X-Forwarded-For`.
    pub trust_proxy: usize,
    /// What one request may take.
    pub limits: RequestLimits,
    /// Scripts, styles and icons.
    pub assets: Arc<Assets>,
    /// Cancelled when the server stops.
    pub shutdown: CancellationToken,
}

impl Base {
    /// As the settings say.
    #[must_use]
    pub fn new(config: &Config, assets: Arc<Assets>, shutdown: CancellationToken) -> Self {
        let limits = RequestLimits {
            body: config.max_body,
            body_timeout: config.body_timeout,
            deadline: config.request_deadline,
        };
        let (public_url, trust_proxy) = (config.public_url(), config.trust_proxy);
        Self {
            public_url,
            trust_proxy,
            limits,
            assets,
            shutdown,
        }
    }
}

/// Wraps the application's routes; the last layer named is the first a request meets.
///
/// # Errors
/// The sentence that says why the public address is no origin.
pub fn layers(routes: Router, base: &Base) -> Result<Router, String> {
    let hops = client::TrustedHops(base.trust_proxy);
    let https = headers::Https(base.public_url.is_https());
    let gate = limits::Gate::new(base.limits);
    let assets = &base.assets;
    Ok(routes
        .layer(from_fn_with_state(gate, limits::admit))
        .layer(from_fn(origin::tools_carry_no_cookies))
        .layer(origin::own_pages_only(&base.public_url)?)
        .layer(from_fn_with_state(Arc::clone(assets), assets::serve))
        .layer(CatchPanicLayer::custom(panic::Apologise))
        .layer(from_fn_with_state(base.limits.deadline, limits::in_time))
        .layer(from_fn_with_state(
            base.shutdown.clone(),
            stream::end_at_shutdown,
        ))
        .layer(from_fn_with_state(hops, client::locate))
        .layer(from_fn_with_state(Arc::clone(assets), problem::dress))
        .layer(from_fn_with_state(https, headers::secure))
        .layer(from_fn(trace::follow)))
}
