//! Whatever is sent, on every road: never our fault, never a panic, and a sentence where a page
//! was asked for.

use axum::body::{Body, Bytes};
use serde_json::json;

use super::acts::{fresh_key, received};
use super::testapp::{Answer, get, post, request, whole};
use super::world::{World, complaint};

const OURS: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), ("accept", "text/html")];
const CASE: &str = "/team/reactie/{reference}";

/// The addresses of all plain forms, with something where a name stands.
fn forms() -> Vec<String> {
    let parents = ["/reageren", "/volgen", "/volgen/reactie", "/volgen/einde"];
    let staff = server::pages::staff::FORMS.into_iter();
    let all = parents.into_iter().chain(staff);
    let posted = all.filter(|path| !path.contains("sjabloon"));
    posted
        .map(|path| {
            path.replace("{reference}", "KR-2026-00001")
                .replace("{id}", "co")
        })
        .collect()
}

/// Every server function.
fn calls() -> Vec<&'static str> {
    let _routes = leptos_axum::generate_route_list(|| ());
    let paths = server_fn::axum::server_fn_paths();
    paths.map(|(path, _)| path).collect()
}

/// The sender's fault, said on a Dutch page.
fn assert_told(what: &str, answer: &Answer) {
    assert!(answer.status.is_client_error(), "{what}: {}", answer.status);
    let page = answer.header("content-type").starts_with("text/html");
    assert!(page, "{what}: {}", answer.text());
    assert!(
        answer.text().replace('"', "").contains("<html lang=nl>"),
        "{what}: {}",
        answer.text()
    );
}

#[tokio::test]
async fn a_call_with_other_json_than_its_own_is_the_callers_fault() {
    let world = World::new().await;
    received(&world, &[]).await;
    let numbers = "{\"filter\":7,\"reference\":7,\"id\":7,\"form\":7,\"draft\":7,\"code\":7,\
                   \"text\":7,\"key\":7,\"before\":\"x\"}";
    let strange = "{\"filter\":{\"page\":-1,\"mine\":\"x\"},\"reference\":\"\\u0000\",\"id\":\"\",\
                   \"form\":{\"places\":5},\"draft\":{\"body\":[]},\"code\":null,\"text\":{},\
                   \"key\":[],\"before\":-1}";
    let deep = "[".repeat(100_000);
    for desk in [
        world.desk_of("co").await,
        world.desk_of("beheer").await,
        world.browser(),
    ] {
        for call in calls() {
            for body in [
                "",
                "{",
                "}",
                "[]",
                "null",
                "\"x\"",
                "7",
                numbers,
                strange,
                deep.as_str(),
            ] {
                let answer = desk.call(call, body).await;
                let (status, sent) = (answer.status.as_u16(), &body[..body.len().min(20)]);
                assert!(status < 500, "{call} {sent}: {status} {}", answer.text());
            }
            let typed = desk.call(call, numbers).await.status.as_u16();
            let reads_nothing = matches!(
                call.rsplit('/').next().unwrap_or_default(),
                "me" | "act_state"
                    | "colleagues"
                    | "places"
                    | "mandates"
                    | "requests"
                    | "checks"
                    | "reaction_form"
                    | "receipt"
                    | "track_form"
                    | "track"
            );
            // Whatever is posted there is a form, if an empty one.
            let wanted = if call.ends_with("send_reaction") {
                422
            } else {
                400
            };
            assert!(reads_nothing || typed == wanted, "{call}: {typed}");
        }
    }
}

#[tokio::test]
async fn a_call_with_extreme_values_is_answered() {
    let world = World::new().await;
    let reference = received(&world, &[]).await;
    let desk = world.desk_of("co").await;
    let key = fresh_key();
    let far = json!({"filter": {"page": u32::MAX, "words": "%\u{0}' OR 1=1", "nature": "x",
        "status": "\u{202e}"}, "before": u64::MAX, "reference": reference});
    let form = json!({"form": {"reference": reference, "version": "4294967295", "key": key,
        "act": "write_note", "text": "\u{0}\u{1}", "layer": "\u{0}"}});
    for (call, body) in [
        ("/api/team/board", &far),
        ("/api/team/list", &far),
        ("/api/team/outbox", &far),
        ("/api/team/case", &far),
        ("/api/team/act", &form),
        ("/api/enter_code", &json!({"code": "\u{0}".repeat(5000)})),
        (
            "/api/send_message",
            &json!({"text": "\u{0}", "key": "\u{0}"}),
        ),
    ] {
        let answer = desk.call(call, &body.to_string()).await;
        let status = answer.status.as_u16();
        assert!(status < 500, "{call}: {status} {}", answer.text());
    }
}

#[tokio::test]
async fn a_reaction_about_nowhere_or_with_a_broken_key_is_refused_with_all_that_was_typed() {
    let world = World::new().await;
    let (key, story) = (fresh_key(), "Dit verhaal is niet voor niets getypt.");
    let long = "k".repeat(65);
    for (field, value) in [
        ("place", "nergens"),
        ("place", "noord"),
        ("place", "boomhut\u{202e}"),
        ("place", ""),
        ("key", "kort"),
        ("key", "met spaties erin 0123456789"),
        ("key", long.as_str()),
        ("nature", "klacht"),
        ("relation", "x"),
        ("language", "fr"),
    ] {
        let mut fields = complaint(&key, story);
        let at = fields.iter().position(|(name, _)| *name == field);
        fields[at.expect("a field")].1 = value;
        let answer = world.browser().post("/reageren", &fields).await;
        assert_told(field, &answer);
        assert_eq!(answer.status, 422, "{field} {value}");
        assert!(answer.text().contains(story), "{field} {value}");
        let call = world.browser().post("/api/send_reaction", &fields).await;
        assert_eq!(call.status, 422, "{field} {value}: {}", call.text());
        assert!(
            call.text().starts_with(&format!("fields {field}:")),
            "{}",
            call.text()
        );
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused_by_every_form_and_call() {
    let world = World::new().await;
    received(&world, &[]).await;
    for desk in [world.desk_of("co").await, world.browser()] {
        for address in forms() {
            for body in ["text=%FF", "a=%00", "%C3=1", "a=1&b=x%00y"] {
                let answer = whole(desk.send(post(&address, body)).await).await;
                assert_told(&format!("{address} {body}"), &answer);
                assert_eq!(answer.status, 400, "{address} {body}");
            }
            let raw = Bytes::from_static(b"text=\xff\xfe\x00");
            let answer = whole(desk.send(post(&address, raw)).await).await;
            assert_eq!(answer.status, 400, "{address}");
        }
        for call in calls() {
            let json = [OURS[0], ("content-type", "application/json")];
            let body = Body::from(&b"{\"code\":\"\xff\"}"[..]);
            let answer = whole(desk.send(request("POST", call, &json, body)).await).await;
            assert_eq!(answer.status, 400, "{call}");
        }
    }
}

#[tokio::test]
async fn uploads_and_bodies_of_other_types_or_beyond_the_limit_are_refused() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    let mut addresses = forms();
    addresses.extend(calls().into_iter().map(str::to_owned));
    for address in addresses {
        for kind in [
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
        ] {
            let headers = [OURS[0], OURS[1], ("content-type", kind)];
            let body = "--x\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n";
            let sent = request("POST", &address, &headers, Body::from(body));
            let answer = whole(desk.send(sent).await).await;
            assert_told(&format!("{address} {kind}"), &answer);
            assert_eq!(answer.status, 415, "{address} {kind}");
        }
        let json = [OURS[0], OURS[1], ("content-type", "application/json")];
        let body = format!("{{\"code\":\"{}\"}}", "x".repeat(1_000_000));
        let sent = request("POST", &address, &json, Body::from(body));
        let answer = whole(desk.send(sent).await).await;
        assert_told(&address, &answer);
        assert_eq!(answer.status, 413, "{address}");
    }
}

#[tokio::test]
async fn addresses_that_are_no_text_or_name_nothing_get_a_page() {
    let world = World::new().await;
    let reference = received(&world, &[]).await;
    let case = CASE.replace("{reference}", &reference);
    let long = format!("/team/reactie/{}", "9".repeat(4000));
    let (letter, far) = (
        format!("{case}/brief/%FF"),
        format!("{case}/brief/4294967296"),
    );
    for desk in [
        world.desk_of("co").await,
        world.desk_of("beheer").await,
        world.browser(),
    ] {
        for address in [
            "/%FF",
            "/reageren?aard=%FF&taal=%00",
            "/volgen/%FF",
            "/team/%FF",
            "/team/reactie/%FF",
            "/team/reactie/%00",
            "/team/reactie/KR-2026-4294967296",
            "/team/reactie/KR-65536-00001",
            long.as_str(),
            letter.as_str(),
            far.as_str(),
            "/team/lijst?stap=%FF&pagina=4294967295",
            "/team/lijst?pagina=99999999999999999999",
            "/team/postvak?voor=18446744073709551616",
            "/team/postvak?voor=-1",
            "/team/aanmelden?naar=%0d%0ax:%20y",
            "/team/begin?uitnodiging=%00.%FF.x",
            "/team/beheer/medewerker/%FF",
        ] {
            let answer = desk.get(address).await;
            let status = answer.status.as_u16();
            assert!(status < 500, "{address}: {status} {}", answer.text());
            let fine = status == 303 || answer.text().replace('"', "").contains("<html lang=nl>");
            assert!(fine, "{address}: {}", answer.text());
        }
        for address in [
            "/team/reactie/%FF",
            "/team/beheer/medewerker/%FF",
            "/team/reactie/%00",
        ] {
            let answer = whole(desk.send(post(address, "act=write_note&key=x")).await).await;
            assert!(answer.status.as_u16() < 500, "{address}: {}", answer.status);
            if answer.status != 303 {
                assert_told(address, &answer);
            }
        }
    }
}

#[tokio::test]
async fn a_stream_asked_from_nowhere_begins_at_the_beginning() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    for address in [
        "/team/stroom?na=x",
        "/team/stroom?na=-1",
        "/team/stroom?na=%FF",
        "/team/stroom",
    ] {
        let headers = [OURS[0], ("last-event-id", "x")];
        let response = desk.send(get(address, &headers)).await;
        assert_eq!(response.status(), 200, "{address}");
    }
}
