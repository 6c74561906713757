//! What a page offers is what the server accepts: forms are read out of the rendered page, filled
//! in and posted as a browser would.

use domain::place::Places;

use super::acts::{
    BY_LETTER, STORY, WORDS, announced, approved, assigned, case_of, checked, done, posted,
    received,
};
use super::browser::Browser;
use super::forms::Form;
use super::testapp::Answer;
use super::world::{World, everybody};

/// How far a case is.
#[derive(Debug, Clone, Copy)]
enum Stage {
    /// A complaint whose involvement check is complete.
    Checked,
    /// A complaint that names somebody.
    Naming,
    /// Handled by the location's manager.
    Assigned,
    /// The handler's letter has to be handed over.
    ByPost,
    /// The handler's letter was mailed: in progress.
    InProgress,
    /// A compliment.
    Compliment,
    /// A compliment that was answered: closed.
    Thanked,
}

async fn brought(world: &World, to: Stage) -> String {
    let compliment = [("nature", "compliment")];
    match to {
        Stage::Checked => checked(world, &[]).await,
        Stage::Naming => received(world, &[("not_for", "Juf Anja")]).await,
        Stage::Assigned => assigned(world, &[], "locatie").await,
        Stage::ByPost => announced(world, &BY_LETTER, "locatie", "post").await,
        Stage::InProgress => {
            let reference = announced(world, &[], "locatie", "mail").await;
            posted(world).await;
            reference
        }
        Stage::Compliment => received(world, &compliment).await,
        Stage::Thanked => {
            let reference = received(world, &compliment).await;
            let letter = [("channel", "mail"), ("text", WORDS)];
            done(world, "locatie", &reference, "thank_and_close", &letter).await;
            posted(world).await;
            reference
        }
    }
}

/// An act and on which name or letter.
fn named(form: &Form) -> Option<(String, Option<String>)> {
    let act = form.value("act")?.to_owned();
    Some((act, form.value("number").map(str::to_owned)))
}

/// Changes what would change nothing, and fills in the rest.
fn sensible(form: Form, who: &str) -> Form {
    let act = form.value("act").unwrap_or_default().to_owned();
    let form = match act.as_str() {
        "set_nature" => form.choosing("nature", "suggestion"),
        "set_confidential" => form.choosing("on", "on"),
        "assign" => {
            let now = form.value("colleague").unwrap_or_default().to_owned();
            let mut others = form.choices("colleague").into_iter();
            let other = others.find(|one| !one.is_empty() && *one != now);
            form.choosing("colleague", &other.expect("somebody else"))
        }
        "not_take" => form.choosing("ground", "not_ours"),
        "extend_aim" => form.with("until", "2026-07-20"),
        "draft_proposal" | "add_sub_action" => form.with("date", "2026-05-20"),
        "correct_agreement" => return form.filled().with("reason", "Wij spreken iets anders af."),
        "take_over" => form.choosing("colleague", if who == "co" { "co2" } else { "co" }),
        // What stands in no row makes no part of a judgment.
        "draft_judgment" => {
            let form = form.with("part", "De deur").with("reasons", WORDS);
            return form.choosing("verdict", "founded");
        }
        _ => form,
    };
    form.filled()
}

/// What an answer says is wrong.
fn trouble(page: &str) -> &str {
    let from = page.find("role=\"alert\"").unwrap_or_default();
    let text = &page[from..];
    text.split_once("</div>").map_or(text, |(said, _)| said)
}

async fn page(desk: &Browser, reference: &str) -> String {
    let page = desk.get(&format!("/team/reactie/{reference}")).await;
    page.text().to_owned()
}

async fn accept(world: &World, desk: &Browser, reference: &str, form: &Form) {
    let before = case_of(world, reference).await.version;
    let answer = approved(desk, form.post(desk).await).await;
    let said = trouble(answer.text());
    assert_eq!(answer.status, 303, "{form:?}: {said}");
    assert!(case_of(world, reference).await.version > before, "{form:?}");
}

/// Does everything that anybody is offered, each on a case of its own; who was offered what.
async fn do_everything(stage: Stage) -> Vec<(&'static str, String)> {
    let world = World::new().await;
    let mut accepted = Vec::new();
    for who in everybody() {
        let desk = world.desk_of(who).await;
        let reference = brought(&world, stage).await;
        let shown = page(&desk, &reference).await;
        for act in Form::all(&shown).iter().filter_map(named) {
            let reference = brought(&world, stage).await;
            let forms = Form::all(&page(&desk, &reference).await);
            let mut same = forms.into_iter();
            let form = same.find(|form| named(form).as_ref() == Some(&act));
            let form = sensible(form.expect("what was offered a moment ago"), who);
            accept(&world, &desk, &reference, &form).await;
            accepted.push((who, act.0));
        }
    }
    accepted
}

/// Some of what must have been among it.
fn assert_offered(accepted: &[(&str, String)], expected: &[(&str, &str)]) {
    for (who, act) in expected {
        let found = accepted.iter().any(|(one, done)| one == who && done == act);
        assert!(found, "{who}: {act} in {accepted:?}");
    }
}

#[tokio::test]
async fn everything_offered_on_a_checked_complaint_is_accepted() {
    let accepted = do_everything(Stage::Checked).await;
    for who in ["locatie", "co", "co2", "cluster", "directeur"] {
        for act in [
            "set_nature",
            "set_severity",
            "set_places",
            "involve",
            "write_note",
        ] {
            assert_offered(&accepted, &[(who, act)]);
        }
    }
    assert_offered(
        &accepted,
        &[("co", "assign"), ("directeur", "set_confidential")],
    );
}

#[tokio::test]
async fn everything_offered_on_a_complaint_that_names_somebody_is_accepted() {
    let accepted = do_everything(Stage::Naming).await;
    let expected = [
        ("co", "link_involvement"),
        ("cluster", "rule_out_involvement"),
    ];
    assert_offered(&accepted, &expected);
}

#[tokio::test]
async fn everything_offered_on_an_assigned_complaint_is_accepted() {
    let accepted = do_everything(Stage::Assigned).await;
    let expected = [("locatie", "announce_handler"), ("directeur", "assign")];
    assert_offered(&accepted, &expected);
}

#[tokio::test]
async fn everything_offered_on_a_complaint_with_a_letter_by_post_is_accepted() {
    let accepted = do_everything(Stage::ByPost).await;
    let expected = [("locatie", "deliver_letter"), ("co", "take_back_letter")];
    assert_offered(&accepted, &expected);
}

#[tokio::test]
async fn everything_offered_on_a_complaint_in_progress_is_accepted() {
    let accepted = do_everything(Stage::InProgress).await;
    let expected = [("locatie", "write_to_parent"), ("co", "take_back_letter")];
    assert_offered(&accepted, &expected);
}

#[tokio::test]
async fn everything_offered_on_a_compliment_is_accepted() {
    let accepted = do_everything(Stage::Compliment).await;
    assert_offered(
        &accepted,
        &[("locatie", "thank_and_close"), ("co", "set_nature")],
    );
}

#[tokio::test]
async fn everything_offered_on_a_closed_compliment_is_accepted() {
    let accepted = do_everything(Stage::Thanked).await;
    assert_offered(&accepted, &[("locatie", "take_back_letter")]);
}

#[tokio::test]
async fn every_layer_level_channel_and_colleague_on_offer_is_accepted() {
    let anonymous = [("anonymous", "on"), ("name", ""), ("email", "")];
    let parents: [&[(&str, &str)]; 3] = [&[], &BY_LETTER, &anonymous];
    let world = World::new().await;
    let mut accepted = Vec::new();
    for who in ["co", "locatie", "steun", "directeur"] {
        let desk = world.desk_of(who).await;
        for parent in parents {
            for (act, name) in [
                ("write_note", "layer"),
                ("set_severity", "level"),
                ("announce_handler", "channel"),
                ("assign", "colleague"),
            ] {
                let reference = assigned(&world, parent, who).await;
                let shown = Form::all(&page(&desk, &reference).await);
                let mut offered = shown.iter().filter(|form| form.value("act") == Some(act));
                let choices = offered.next().map(|form| form.choices(name));
                let choices = choices.unwrap_or_default().into_iter();
                for choice in choices.filter(|one| !one.is_empty() && one != who) {
                    let reference = assigned(&world, parent, who).await;
                    let form = Form::holding(&page(&desk, &reference).await, "act", act);
                    let form = form.choosing(name, &choice).filled();
                    accept(&world, &desk, &reference, &form).await;
                    accepted.push((who, format!("{name} {choice}")));
                }
            }
        }
    }
    assert_offered(
        &accepted,
        &[
            ("co", "level 4"),
            ("locatie", "layer internal"),
            ("steun", "level 3"),
            ("steun", "channel page"),
            ("co", "channel post"),
            ("directeur", "channel mail"),
            ("directeur", "layer confidential"),
            ("co", "colleague steun"),
        ],
    );
}

#[tokio::test]
async fn an_unknown_location_is_corrected_by_ticking_the_right_one() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    for (ticked, sites) in [(&["boomhut"][..], 1), (&["boomhut", "vijver"][..], 2)] {
        let reference = received(&world, &[("place", "onbekend")]).await;
        let form = Form::holding(&page(&desk, &reference).await, "act", "set_places");
        assert_eq!(form.value("places"), Some("onbekend"));
        let form = ticked
            .iter()
            .fold(form, |form, one| form.choosing("places", one));
        accept(&world, &desk, &reference, &form).await;
        let places = case_of(&world, &reference).await.places;
        let found = matches!(&places, Places::Sites(found) if found.len() == sites);
        assert!(found, "{places:?}");
    }
}

#[tokio::test]
async fn the_public_form_is_taken_as_it_is_rendered() {
    let world = World::new().await;
    let page = world.browser().get("/reageren").await;
    let places = Form::to(page.text(), "/reageren").choices("place");
    let natures = Form::to(page.text(), "/reageren").choices("nature");
    assert_eq!(
        (places.len(), natures.len()),
        (5, 4),
        "{places:?} {natures:?}"
    );
    let places = places.iter().filter(|place| !place.is_empty());
    let all = places.flat_map(|place| natures.iter().map(move |nature| (place, nature)));
    for (place, nature) in all {
        let parent = world.browser();
        let step = |answer: Answer| Form::to(answer.text(), "/reageren");
        let form = step(parent.get("/reageren").await);
        let form = form.choosing("place", place).choosing("nature", nature);
        let form = step(form.pressing("go", "next").post(&parent).await).with("body", STORY);
        let form = step(form.pressing("go", "next").post(&parent).await);
        let form = form
            .with("name", "Ouder")
            .with("email", "o@voorbeeld.example");
        let form = step(form.pressing("go", "next").post(&parent).await);
        let answer = form.pressing("go", "send").post(&parent).await;
        assert_eq!(answer.status, 303, "{place} {nature}: {}", answer.text());
    }
}
