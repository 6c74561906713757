//! The accept loop: connections, their number and their patience.
//!
//! Owns the socket and the HTTP protocol's own limits. Must not know routes.
//!
//! hyper's `header_read_timeout` is not used: with the automatic choice of protocol it starts only
//! after a connection's first byte, it knows HTTP/1 only, and nothing in hyper ends an answer that
//! its client has stopped reading. `activity` watches over all of that for both protocols.

mod activity;
mod watched;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

use super::client::Peer;
use crate::config::Config;
use activity::{Activity, Patience};
use watched::Watched;

/// All headers of a request together; above it the answer is 431.
const MOST_HEADERS: u32 = 64 * 1024;
/// Bytes under way to one client, as far as the kernel holds them (it takes twice this).
const SEND_BUFFER: u32 = 128 * 1024;
/// How long requests get to finish when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);

/// What connections may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionLimits {
    /// Connections open at once.
    pub connections: usize,
    /// Time for a request's headers, and for silence between requests.
    pub header_timeout: Duration,
    /// Time without any progress in an answer.
    pub stall_timeout: Duration,
}

impl ConnectionLimits {
    /// As the settings say. An answer may stand still for twice the request's deadline: the first
    /// half is the request's own.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            connections: config.max_connections.get(),
            header_timeout: config.header_timeout,
            stall_timeout: config.request_deadline * 2,
        }
    }

    fn patience(self) -> Patience {
        Patience {
            idle: self.header_timeout,
            stalled: self.stall_timeout,
        }
    }
}

/// Opens the port.
///
/// # Errors
/// The sentence that says why it can't be opened and what to do.
pub fn listen(address: SocketAddr) -> Result<TcpListener, String> {
    open(address).map_err(|error| {
        let port = address.port();
        match error.kind() {
            std::io::ErrorKind::AddrInUse => format!(
                "Poort {port} is al in gebruik. Stop het andere programma of start met --listen {}:{}.",
                address.ip(),
                if port < u16::MAX { port + 1 } else { port - 1 },
            ),
            std::io::ErrorKind::PermissionDenied => format!(
                "Poort {port} mag dit programma niet openen. Start met --listen en een poort boven 1023."
            ),
            _ => format!("Op {address} kan niet worden geluisterd: {error}"),
        }
    })
}

/// What the kernel holds for a client is bounded, so that progress in sending can be seen soon.
fn open(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind(address)?;
    socket.listen(1024)
}

/// Cancels `shutdown` at Ctrl-C or SIGTERM.
///
/// # Errors
/// When the signals can't be caught.
pub fn stop_on_signal(shutdown: CancellationToken) -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    );
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        tracing::info!("stopping");
        shutdown.cancel();
    });
    Ok(())
}

/// Serves until `shutdown` is cancelled and the last request is answered, or 10 s later.
pub async fn serve(
    listener: TcpListener,
    routes: Router,
    limits: ConnectionLimits,
    shutdown: CancellationToken,
) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let http = protocol();
    let open = TaskTracker::new();
    while let Some((stream, peer, slot)) =
        shutdown.run_until_cancelled(next(&listener, &slots)).await
    {
        let attended = attend(
            stream,
            peer,
            routes.clone(),
            http.clone(),
            limits,
            shutdown.clone(),
        );
        open.spawn(async move {
            attended.await;
            drop(slot);
        });
    }
    drop(listener);
    open.close();
    if tokio::time::timeout(FAREWELL, open.wait()).await.is_err() {
        tracing::warn!(
            connections = open.len(),
            "stopped before every answer was sent"
        );
    }
}

/// The next connection, once there is room for it.
async fn next(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    loop {
        let Ok(slot) = Arc::clone(slots).acquire_owned().await else {
            return std::future::pending().await;
        };
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, slot),
            Err(error) if of_one_connection(&error) => {}
            Err(error) => {
                // No file handles left, most likely: connections that end give them back.
                tracing::error!(%error, "accepting failed");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn of_one_connection(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

fn protocol() -> Builder<TokioExecutor> {
    let mut http = Builder::new(TokioExecutor::new());
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(MOST_HEADERS as usize);
    http.http2()
        .timer(TokioTimer::new())
        .max_header_list_size(MOST_HEADERS)
        .max_concurrent_streams(64)
        .initial_stream_window_size(64 * 1024)
        .initial_connection_window_size(256 * 1024)
        .max_send_buf_size(64 * 1024);
    http
}

/// Serves one connection until it ends, its patience is over, or the server has stopped.
async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    routes: Router,
    http: Builder<TokioExecutor>,
    limits: ConnectionLimits,
    shutdown: CancellationToken,
) {
    let activity = Arc::new(Activity::new());
    // Small answers should not wait for more; a socket that refuses this is about to fail anyway.
    let _prompt = stream.set_nodelay(true);
    let io = TokioIo::new(Watched::new(stream, Arc::clone(&activity)));
    let service =
        service_fn(|request| answer(request, peer, routes.clone(), Arc::clone(&activity)));
    let mut connection = pin!(http.serve_connection(io, service));
    let mut leaving = false;
    loop {
        tokio::select! {
            _ended = connection.as_mut() => return,
            () = activity.overdue(limits.patience()) => return,
            () = shutdown.cancelled(), if !leaving => {
                leaving = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

async fn answer(
    request: hyper::Request<Incoming>,
    peer: SocketAddr,
    routes: Router,
    activity: Arc<Activity>,
) -> Result<Response, Infallible> {
    let busy = activity.begin();
    let mut request: Request = request.map(Body::new);
    request.extensions_mut().insert(Peer(peer));
    let response = routes.oneshot(request).await?;
    Ok(response.map(|body| Body::new(busy.until_end_of(body))))
}
