//! Where a request comes from, for limits on attempts; never logged, never stored.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use axum::middleware::Next;
use axum::response::Response;

/// The other end of the connection; set by the accept loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub SocketAddr);

/// The address of the client: the peer's, or what our own proxies say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

/// Number of own proxies that append to `X-Forwarded-For`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TrustedHops(pub usize);

/// Works out the [`ClientAddress`].
pub(super) async fn locate(
    State(hops): State<TrustedHops>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Peer(address)| {
        address.ip()
    });
    let address = forwarded(request.headers(), hops).unwrap_or(peer);
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}

/// Each own proxy appends the address it saw, so the client's is as many places from the end as
/// there are proxies; everything before it is the client's own invention.
fn forwarded(headers: &HeaderMap, TrustedHops(hops): TrustedHops) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for");
    let lines = lines.iter().filter_map(|line| line.to_str().ok());
    let addresses: Vec<&str> = lines
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .collect();
    let place = addresses.len().checked_sub(hops)?;
    let address = addresses.get(place)?;
    let bare = address.parse().ok();
    bare.or_else(|| {
        address
            .parse::<SocketAddr>()
            .ok()
            .map(|address| address.ip())
    })
}

impl<S: Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.extensions))
    }
}

impl ClientAddress {
    /// As [`locate`] found it; no address where nothing came over a network.
    #[must_use]
    pub fn of(extensions: &Extensions) -> Self {
        let unknown = Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        extensions.get().copied().unwrap_or(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(header: &str, hops: usize) -> Option<String> {
        let headers = HeaderMap::from_iter([(
            axum::http::HeaderName::from_static("x-forwarded-for"),
            header.parse().expect("a value"),
        )]);
        forwarded(&headers, TrustedHops(hops)).map(|address| address.to_string())
    }

    #[test]
    fn the_header_counts_only_as_far_as_our_own_proxies_wrote_it() {
        assert_eq!(seen("6.6.6.6, 10.0.0.9", 0), None);
        assert_eq!(seen("6.6.6.6, 10.0.0.9", 1).as_deref(), Some("10.0.0.9"));
        assert_eq!(
            seen("6.6.6.6, 10.0.0.9, 10.0.0.1", 2).as_deref(),
            Some("10.0.0.9")
        );
        assert_eq!(seen("10.0.0.9", 2), None);
        assert_eq!(seen("[2001:db8::1]:443", 1).as_deref(), Some("2001:db8::1"));
        assert_eq!(seen("kwaad", 1), None);
    }
}
