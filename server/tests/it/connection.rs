//! Clients that are slow, silent, endless or many, on real sockets.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::response::Sse;
use axum::response::sse::Event;
use axum::routing::{get as on_get, post as on_post};
use futures::stream;
use server::http::accept::{ConnectionLimits, listen, serve};
use server::http::client::ClientAddress;
use server::http::form::Fields;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::testapp::{app, base};

const LARGE: usize = 16 * 1024 * 1024;

struct Running {
    address: SocketAddr,
    shutdown: CancellationToken,
    ended: JoinHandle<()>,
}

const LIMITS: ConnectionLimits = ConnectionLimits {
    connections: 64,
    header_timeout: Duration::from_millis(400),
    stall_timeout: Duration::from_millis(1200),
};

fn start(limits: ConnectionLimits) -> Running {
    let live = async || Sse::new(stream::pending::<Result<Event, std::convert::Infallible>>());
    let peer = async |ClientAddress(address): ClientAddress| address.to_string();
    let slow = async || {
        sleep(Duration::from_millis(300)).await;
        "klaar"
    };
    let routes = Router::new()
        .route("/", on_get(async || "hallo"))
        .route("/adres", on_get(peer))
        .route("/groot", on_get(async || vec![b'x'; LARGE]))
        .route("/traag", on_get(slow))
        .route("/stroom", on_get(live))
        .route("/formulier", on_post(async |_: Fields| "bewaard"));
    let base = base();
    let listener = listen("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let address = listener.local_addr().expect("an address");
    let shutdown = base.shutdown.clone();
    let served = serve(listener, app(routes, &base), limits, shutdown.clone());
    Running {
        address,
        shutdown,
        ended: tokio::spawn(served),
    }
}

async fn connect(running: &Running) -> TcpStream {
    TcpStream::connect(running.address)
        .await
        .expect("a connection")
}

/// Everything until the server closes; a reset counts as closed.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _end = timeout(Duration::from_secs(5), stream.read_to_end(&mut bytes))
        .await
        .expect("closed");
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn exchange(running: &Running, request: &str) -> String {
    let mut stream = connect(running).await;
    stream.write_all(request.as_bytes()).await.expect("sent");
    rest(&mut stream).await
}

fn closing(address: &str) -> String {
    format!("GET {address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
}

#[tokio::test]
async fn a_request_is_answered_and_its_address_is_known() {
    let running = start(LIMITS);
    let answer = exchange(&running, &closing("/adres")).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("127.0.0.1"),
        "{answer}"
    );
}

#[tokio::test]
async fn a_silent_client_and_one_that_trickles_headers_are_cut_off() {
    let running = start(LIMITS);
    for opening in [
        "",
        "G",
        "PRI * HT",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: x\r\n",
    ] {
        let started = Instant::now();
        let mut stream = connect(&running).await;
        stream.write_all(opening.as_bytes()).await.expect("sent");
        let (mut reading, mut writing) = stream.into_split();
        let trickle = tokio::spawn(async move {
            while opening.len() > 20 && writing.write_all(b"x").await.is_ok() {
                sleep(Duration::from_millis(50)).await;
            }
            sleep(Duration::from_secs(5)).await;
            drop(writing);
        });
        let mut bytes = Vec::new();
        let end = timeout(Duration::from_secs(3), reading.read_to_end(&mut bytes)).await;
        trickle.abort();
        assert!(end.is_ok(), "{opening:?} is still open");
        assert!(
            started.elapsed() < Duration::from_millis(1500),
            "{opening:?}"
        );
    }
}

#[tokio::test]
async fn a_megabyte_of_headers_is_refused() {
    let running = start(LIMITS);
    let mut stream = connect(&running).await;
    let header = format!("x: {}\r\n", "y".repeat(1000));
    let head = format!("GET / HTTP/1.1\r\nhost: x\r\n{}", header.repeat(60));
    stream.write_all(head.as_bytes()).await.expect("sent");
    let mut sent = head.len();
    while sent < 1024 * 1024 && stream.write_all(header.as_bytes()).await.is_ok() {
        sent += header.len();
        sleep(Duration::from_micros(100)).await;
    }
    let answer = rest(&mut stream).await;
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 431"),
        "{answer}"
    );
    assert!(
        exchange(&running, &closing("/")).await.ends_with("hallo"),
        "others are served"
    );
}

#[tokio::test]
async fn sixty_five_kilobytes_of_headers_get_431() {
    let running = start(LIMITS);
    let head = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}", "y".repeat(64 * 1024));
    let answer = exchange(&running, &head).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn an_endless_body_is_refused_and_the_connection_closed() {
    let running = start(LIMITS);
    let mut stream = connect(&running).await;
    let head = "POST /formulier HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\
                content-type: application/x-www-form-urlencoded\r\n\r\n";
    stream.write_all(head.as_bytes()).await.expect("sent");
    let chunk = format!("8000\r\n{}\r\n", "a".repeat(0x8000));
    let endless = async { while stream.write_all(chunk.as_bytes()).await.is_ok() {} };
    timeout(Duration::from_secs(3), endless)
        .await
        .expect("closed");
    assert!(
        exchange(&running, &closing("/")).await.ends_with("hallo"),
        "others are served"
    );
}

#[tokio::test]
async fn a_body_that_trickles_is_answered_and_closed() {
    let running = start(LIMITS);
    let head = "POST /formulier HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\
                content-type: application/x-www-form-urlencoded\r\n\r\na=";
    let answer = exchange(&running, head).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[tokio::test]
async fn a_text_that_is_too_long_gets_its_sentence_though_it_was_sent_whole() {
    let running = start(LIMITS);
    let body = format!("tekst={}", "a".repeat(900_000));
    let head = format!(
        "POST /formulier HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n\
         content-type: application/x-www-form-urlencoded\r\n\r\n{body}",
        body.len()
    );
    let answer = exchange(&running, &head).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("maak uw tekst korter"), "{answer}");
}

#[tokio::test]
async fn a_slow_reader_gets_the_whole_file() {
    let running = start(LIMITS);
    let socket = TcpSocket::new_v4().expect("a socket");
    socket
        .set_recv_buffer_size(16 * 1024)
        .expect("a small buffer");
    let mut stream = socket.connect(running.address).await.expect("a connection");
    stream
        .write_all(b"GET /groot HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .expect("sent");
    let (mut read, mut buffer) = (0, vec![0; 64 * 1024]);
    let started = Instant::now();
    while read < LARGE {
        if started.elapsed() < Duration::from_millis(1500) {
            sleep(Duration::from_millis(50)).await;
        }
        match stream.read(&mut buffer).await.expect("still open") {
            0 => panic!("cut off after {read} bytes"),
            more => read += more,
        }
    }
    assert!(started.elapsed() > LIMITS.header_timeout * 3);
}

#[tokio::test]
async fn a_client_that_stops_reading_is_cut_off() {
    let running = start(LIMITS);
    let mut stream = connect(&running).await;
    stream
        .write_all(b"GET /groot HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .expect("sent");
    sleep(LIMITS.stall_timeout + Duration::from_millis(800)).await;
    let mut bytes = Vec::new();
    let _end = timeout(Duration::from_secs(3), stream.read_to_end(&mut bytes))
        .await
        .expect("closed");
    assert!(bytes.len() < LARGE, "{}", bytes.len());
}

#[tokio::test]
async fn a_connection_is_kept_for_the_next_request_and_then_closed() {
    let running = start(LIMITS);
    let mut stream = connect(&running).await;
    let request = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(request).await.expect("sent");
    sleep(Duration::from_millis(200)).await;
    stream.write_all(request).await.expect("sent");
    let started = Instant::now();
    assert_eq!(rest(&mut stream).await.matches("hallo").count(), 2);
    assert!(started.elapsed() < Duration::from_millis(1200));
}

#[tokio::test]
async fn more_connections_than_allowed_wait_for_their_turn() {
    let running = start(ConnectionLimits {
        connections: 2,
        ..LIMITS
    });
    let silent = [connect(&running).await, connect(&running).await];
    let started = Instant::now();
    assert!(exchange(&running, &closing("/")).await.ends_with("hallo"));
    assert!(
        started.elapsed() > Duration::from_millis(200),
        "it waited for a silent one to go"
    );
    drop(silent);
}

#[tokio::test]
async fn stopping_ends_streams_and_idle_connections_and_lets_requests_finish() {
    let running = start(ConnectionLimits {
        header_timeout: Duration::from_mins(1),
        ..LIMITS
    });
    let mut live = connect(&running).await;
    live.write_all(b"GET /stroom HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .expect("sent");
    let mut busy = connect(&running).await;
    busy.write_all(closing("/traag").as_bytes())
        .await
        .expect("sent");
    let mut idle = connect(&running).await;
    sleep(Duration::from_millis(150)).await;
    let started = Instant::now();
    running.shutdown.cancel();
    assert!(rest(&mut busy).await.ends_with("klaar"));
    let stream = rest(&mut live).await;
    assert!(stream.contains("text/event-stream"), "{stream}");
    assert!(stream.contains("x-accel-buffering: no"), "{stream}");
    assert!(
        stream.ends_with("0\r\n\r\n"),
        "the stream ends properly: {stream:?}"
    );
    assert_eq!(rest(&mut idle).await, "");
    timeout(Duration::from_secs(2), running.ended)
        .await
        .expect("stopped")
        .expect("no panic");
    assert!(started.elapsed() < Duration::from_secs(2));
    assert!(TcpStream::connect(running.address).await.is_err());
}

#[tokio::test]
async fn a_port_in_use_is_told_in_one_sentence() {
    let running = start(LIMITS);
    let sentence = listen(running.address).expect_err("in use");
    let port = running.address.port();
    assert!(
        sentence.starts_with(&format!("Poort {port} is al in gebruik.")),
        "{sentence}"
    );
    assert!(sentence.contains("--listen 127.0.0.1:"), "{sentence}");
}
