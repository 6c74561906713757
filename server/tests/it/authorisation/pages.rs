//! Every page and every call that names a case, for everybody, in every situation of the contract:
//! there for whoever sees the case, and for all others to the letter as if it weren't.

use domain::staff::Actor;
use domain::visibility::may_see;

use super::alike::plain;
use super::cast::{Cast, Scene};
use super::matrix::NOWHERE;
use super::situation::Situation;
use crate::acts::WORD;
use crate::browser::Browser;
use crate::testapp::Answer;
use crate::world::everybody;

/// Calls about one case that need no more than its reference. Who reads the access log is asked in
/// its own tests: the privacy officer does, of every case.
const CALLS: [&str; 2] = ["/api/team/case", "/api/team/act_state"];

/// The pages of the router that name a case.
fn pages() -> impl Iterator<Item = &'static str> {
    let pages = server::pages::staff::PAGES.into_iter();
    pages.filter(|page| page.contains("{reference}"))
}

/// A page or a call, of one case.
async fn asked(desk: &Browser, route: &str, reference: &str) -> Answer {
    if route.starts_with("/api/") {
        let body = serde_json::json!({
            "reference": reference, "act": "write_note", "number": "", "filter": {},
            "before": null, "after": "",
        });
        return desk.call(route, &body.to_string()).await;
    }
    let address = route.replace("{reference}", reference);
    desk.get(&address.replace("{number}", "1")).await
}

struct Tried<'a> {
    cast: &'a Cast,
    seen: usize,
    unseen: usize,
}

impl Tried<'_> {
    async fn route(&mut self, scene: &Scene, who: &'static str, route: &'static str) {
        let case = self.cast.case(scene.reference).await;
        let (desk, today) = (self.cast.desk(who), self.cast.now().local);
        let actor = Actor::Staff(self.cast.colleague(who));
        let reference = scene.reference.to_string();
        let answer = asked(desk, route, &reference).await;
        let shown = plain(&answer, &reference);
        let what = format!("{:?} {who} {route}", scene.situation);
        // A letter, a decision and a contribution are there for fewer than see the case.
        let whole = matches!(route, "/team/reactie/{reference}" | "/api/team/case");
        if may_see(&case, &actor, today) && whole {
            assert_eq!(answer.status, 200, "{what}");
            assert!(answer.text().contains(WORD), "{what}");
            self.seen += 1;
        } else if !may_see(&case, &actor, today) {
            let nowhere = asked(desk, route, NOWHERE).await;
            assert_eq!(shown, plain(&nowhere, NOWHERE), "{what}");
            assert!(!shown.contains(WORD), "{what}");
            self.unseen += 1;
        }
    }
}

#[tokio::test]
async fn pages_and_calls_of_a_case_are_there_for_whoever_sees_it_and_for_nobody_else() {
    let cast = Cast::new().await;
    let mut tried = Tried {
        cast: &cast,
        seen: 0,
        unseen: 0,
    };
    let situations = Situation::ALL.iter().filter(|one| one.is_whole());
    for situation in situations {
        let scene = cast.set(*situation).await;
        for who in everybody() {
            for route in pages().chain(CALLS) {
                tried.route(&scene, who, route).await;
            }
        }
        for route in pages() {
            let reference = scene.reference.to_string();
            for outside in [&cast.world.browser(), &scene.parent] {
                let answer = asked(outside, route, &reference).await;
                assert_eq!(answer.status, 303, "{situation:?} {route}");
            }
        }
    }
    println!("{} cells seen, {} unseen", tried.seen, tried.unseen);
    assert!(tried.seen > 40 && tried.unseen > 100);
    assert_eq!(
        pages().count(),
        4,
        "the case, its letters, decisions, contributions"
    );
}
