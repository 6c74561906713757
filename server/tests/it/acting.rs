//! Acts of the staff: on the case as their page showed it, done once, and in the order of the
//! rules.

use domain::case::Category;
use domain::ports::CaseStore as _;
use domain::severity::Severity;
use futures::future::join;

use super::acts::{WORDS, act, case_of, checked, done, fresh_key, received, sent};
use super::world::World;

const NOTE: [(&str, &str); 2] = [("text", WORDS), ("layer", "internal")];
const CATEGORY: [(&str, &str); 2] = [("category", "safety"), ("cause", "Het hek van de tuin")];

/// Kind, fields, and the words that were typed.
type Act<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

async fn head(world: &World) -> u64 {
    world.store.head().await.expect("a head")
}

#[tokio::test]
async fn an_act_on_another_version_than_the_cases_own_is_refused_and_its_words_stay() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let desk = world.desk_of("co").await;
    let (now, before) = (
        case_of(&world, &reference).await.version,
        head(&world).await,
    );
    let newer = [(now + 1).to_string(), u32::MAX.to_string()];
    let older = [(now - 1).to_string(), "0".to_owned()];
    let acts: [Act<'_>; 4] = [
        ("set_category", &CATEGORY, "Het hek van de tuin"),
        ("set_nature", &[("nature", "tip"), ("reason", WORDS)], WORDS),
        (
            "assign",
            &[("colleague", "steun"), ("reason", WORDS)],
            WORDS,
        ),
        ("involve", &[("colleague", "ped")], ""),
    ];
    for (kind, fields, typed) in acts {
        for version in newer.iter().chain(&older) {
            let answer = sent(&desk, &reference, kind, version, fields).await;
            assert_eq!(answer.status, 409, "{kind} on {version}");
            assert!(answer.text().contains(typed), "{kind} on {version}");
            assert!(answer.text().contains("Een collega was net iets eerder."));
        }
    }
    for (kind, fields) in [("write_note", &NOTE[..]), ("write_to_parent", &NOTE[..1])] {
        for version in &newer {
            let answer = sent(&desk, &reference, kind, version, fields).await;
            assert_eq!(answer.status, 409, "{kind} on {version}");
            assert!(answer.text().contains(WORDS), "{kind} on {version}");
        }
    }
    for version in ["4294967296", "18446744073709551616", "-1", "1.0", "x", ""] {
        for (kind, fields) in [("set_category", &CATEGORY), ("write_note", &NOTE)] {
            let answer = sent(&desk, &reference, kind, version, fields).await;
            assert_eq!(answer.status, 400, "{kind} on {version}");
        }
    }
    assert_eq!(head(&world).await, before, "nothing was stored");
    let version = now.to_string();
    let answer = sent(&desk, &reference, "set_category", &version, &CATEGORY).await;
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn of_two_colleagues_at_once_one_is_told_that_the_other_was_first() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let version = case_of(&world, &reference).await.version.to_string();
    let (one, other) = (world.desk_of("co").await, world.desk_of("co2").await);
    let food = [("category", "food")];
    let (one, other) = join(
        sent(&one, &reference, "set_category", &version, &CATEGORY),
        sent(&other, &reference, "set_category", &version, &food),
    )
    .await;
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let first = if one.status == 303 { "safety" } else { "food" };
    let category = case_of(&world, &reference).await.category;
    assert_eq!(category.map(Category::slug), Some(first));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_done_once() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let address = format!("/team/reactie/{reference}");
    let desk = world.desk_of("co").await;
    for (kind, more) in [("write_note", &NOTE), ("set_category", &CATEGORY)] {
        let version = case_of(&world, &reference).await.version.to_string();
        let (key, before) = (fresh_key(), head(&world).await);
        let (version, key) = (version.as_str(), key.as_str());
        let mut fields = vec![("act", kind), ("version", version), ("key", key)];
        fields.extend_from_slice(more);
        let (one, other) = join(desk.post(&address, &fields), desk.post(&address, &fields)).await;
        let later = desk.post(&address, &fields).await;
        let all = [one, other, later].map(|answer| answer.status.as_u16());
        assert_eq!(all, [303; 3], "{kind}");
        assert_eq!(head(&world).await, before + 1, "{kind}");
    }
}

#[tokio::test]
async fn a_form_without_a_sound_key_is_refused_and_its_words_stay() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let (desk, before) = (world.desk_of("co").await, head(&world).await);
    let version = case_of(&world, &reference).await.version.to_string();
    let long = "k".repeat(65);
    for key in [
        "",
        "kort",
        "met spaties erin 0123456789",
        "sleutel'; --0123456789",
        long.as_str(),
    ] {
        let mut fields = vec![
            ("act", "write_note"),
            ("version", version.as_str()),
            ("key", key),
        ];
        fields.extend_from_slice(&NOTE);
        let answer = desk
            .post(&format!("/team/reactie/{reference}"), &fields)
            .await;
        assert_eq!(answer.status, 400, "{key}");
        assert!(answer.text().contains(WORDS), "{key}");
    }
    assert_eq!(head(&world).await, before);
}

#[tokio::test]
async fn what_is_possibly_severe_is_assigned_only_once_its_level_is_set() {
    let world = World::new().await;
    let reference = checked(&world, &[("safety", "yes")]).await;
    let case = case_of(&world, &reference).await;
    assert!(case.is_possibly_severe() && !case.is_severe());
    let to = [("colleague", "steun"), ("reason", WORDS)];
    for who in ["co", "cluster", "directeur"] {
        let version = case_of(&world, &reference).await.version.to_string();
        let desk = world.desk_of(who).await;
        let answer = sent(&desk, &reference, "assign", &version, &to).await;
        assert_eq!(answer.status, 422, "{who}");
        let told = answer
            .text()
            .contains("mogelijk ernstig. Bepaal eerst de ernst.");
        assert!(told, "{who}: {}", answer.text());
    }
    let lower = [("level", "2"), ("reason", WORDS)];
    done(&world, "co", &reference, "set_severity", &lower).await;
    done(&world, "co", &reference, "assign", &to).await;

    let reference = checked(&world, &[("safety", "yes")]).await;
    let level = [("level", "3"), ("reason", WORDS)];
    done(&world, "co", &reference, "set_severity", &level).await;
    assert_eq!(case_of(&world, &reference).await.severity, Severity::Severe);
    assert_eq!(act(&world, "co", &reference, "assign", &to).await, 422);
    done(&world, "directeur", &reference, "assign", &to).await;
}

#[tokio::test]
async fn an_act_that_nobody_offers_is_refused_without_a_trace() {
    let world = World::new().await;
    let reference = received(&world, &[]).await;
    let before = head(&world).await;
    let desk = world.desk_of("co").await;
    for (kind, status) in [
        ("", 400),
        ("close", 422),
        ("SET_NATURE", 400),
        ("write_to_organisation", 422),
        ("thank_and_close", 422),
        ("announce_handler", 422),
    ] {
        let answer = sent(&desk, &reference, kind, "1", &NOTE).await;
        assert_eq!(answer.status, status, "{kind}");
    }
    let way = [("channel", "page"), ("text", WORDS)];
    for kind in ["thank_and_close", "announce_handler"] {
        assert_eq!(
            act(&world, "co", &reference, kind, &way).await,
            422,
            "{kind}"
        );
    }
    assert_eq!(head(&world).await, before);
}
