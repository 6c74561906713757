//! Answers when something is wrong, with the request or with us.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::routing::{get as on_get, post as on_post};
use server::http::problem::Problem;
use server::ratelimit::TooOften;

use crate::testapp::{Answer, app, ask, base, get, request};

async fn page(address: &str, accept: &str) -> Answer {
    let panics = async || -> String { panic!("{} belt 06-12345678", "Jan") };
    let slow = async || tokio::time::sleep(Duration::from_mins(1)).await;
    let often = async || Problem::from(TooOften { retry_after: 200 });
    let routes = Router::new()
        .route("/stuk", on_get(panics))
        .route("/traag", on_get(slow))
        .route("/vaak", on_get(often))
        .route("/formulier", on_post(async || ""));
    ask(&app(routes, &base()), get(address, &[("accept", accept)])).await
}

#[tokio::test]
async fn a_panic_becomes_a_page_with_a_number_and_nothing_else() {
    let answer = page("/stuk", "text/html").await;
    assert_eq!(answer.status, 500);
    let text = answer.text();
    let (_, number) = text.split_once("dit nummer: ").expect("a number");
    let number = &number[..8];
    assert!(
        number.bytes().all(|letter| letter.is_ascii_alphanumeric()),
        "{number}"
    );
    assert!(!text.contains("Jan") && !text.contains("06-"), "{text}");
    let again = page("/stuk", "text/html").await;
    assert!(!again.text().contains(number));
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_method_get_a_page() {
    let answer = page("/nergens", "text/html").await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(
        answer.text().contains("<h1>Deze pagina is er niet.</h1>"),
        "{}",
        answer.text()
    );
    let answer = page("/formulier", "text/html").await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("allow"), "POST");
    assert!(
        answer
            .text()
            .contains("Zo is deze pagina niet te gebruiken.")
    );
}

#[tokio::test]
async fn a_program_gets_a_sentence_instead_of_a_page() {
    let answer = page("/nergens", "application/json").await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert!(
        answer.text().starts_with("Deze pagina is er niet."),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn the_page_speaks_the_readers_language() {
    let english = "This page does not exist.";
    assert!(
        page("/nergens?taal=en", "text/html")
            .await
            .text()
            .contains(english)
    );
    assert!(
        !page("/nergens?taal=nl", "text/html")
            .await
            .text()
            .contains(english)
    );
    let headers = [("cookie", "__Host-taal=en"), ("accept", "text/html")];
    let answer = ask(&app(Router::new(), &base()), get("/nergens", &headers)).await;
    assert!(answer.text().contains(english) && answer.text().contains("<html lang=\"en\">"));
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_given_up() {
    let answer = page("/traag", "text/html").await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test]
async fn too_many_attempts_are_told_how_long_to_wait() {
    let answer = page("/vaak", "text/html").await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("retry-after")),
        (429, "200")
    );
    assert!(
        answer.text().contains("Wacht 4 minuten"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn hostile_addresses_are_not_repeated_on_the_page() {
    let address = "/%3Cscript%3E?q=%3Cscript%3E&taal=%22%3E%3Cscript%3E";
    let answer = page(address, "text/html").await;
    assert_eq!(answer.status, 404);
    assert!(!answer.text().contains("script"), "{}", answer.text());
}

#[tokio::test]
async fn a_head_request_gets_no_body() {
    let request = request(
        "HEAD",
        "/nergens",
        &[("accept", "text/html")],
        Body::empty(),
    );
    let answer = ask(&app(Router::new(), &base()), request).await;
    assert_eq!((answer.status.as_u16(), answer.body.len()), (404, 0));
}

#[tokio::test]
async fn the_client_address_is_the_proxys_word_only_where_a_proxy_is_set() {
    use server::http::client::ClientAddress;
    let show = async |ClientAddress(address): ClientAddress| address.to_string();
    let mut base = base();
    for (hops, seen) in [(0, "0.0.0.0"), (1, "10.0.0.9")] {
        base.trust_proxy = hops;
        let app = app(Router::new().route("/", on_get(show)), &base);
        let headers = [("x-forwarded-for", "6.6.6.6, 10.0.0.9")];
        assert_eq!(ask(&app, get("/", &headers)).await.text(), seen);
    }
}
