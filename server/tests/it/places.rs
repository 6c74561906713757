//! Locations from a file: every line is checked, then all of them are stored or none.

use super::browser::Browser;
use super::forms::Form;
use super::founding::founded;
use super::world::World;

const PLACES: &str = "/team/beheer/locaties";
const HEAD: &str = "locatie;cluster;plaats;opvang;kinderen\n";

/// Puts a file's text into the page's form and has it checked.
async fn check(admin: &Browser, text: &str) -> super::testapp::Answer {
    let page = admin.get(PLACES).await;
    let form = Form::holding(page.text(), "stap", "controleren");
    form.with("tekst", text).post(admin).await
}

/// Has a sound file checked and stores it by the form that then appears.
async fn store(admin: &Browser, text: &str) {
    let checked = check(admin, text).await;
    assert_eq!(checked.status, 200, "{}", checked.text());
    let form = Form::holding(checked.text(), "stap", "opslaan");
    let stored = form.post(admin).await;
    let way = (stored.status.as_u16(), stored.header("location"));
    assert_eq!(way, (303, PLACES), "{}", stored.text());
}

/// Posts the form beside a location: shown in the public form, or no more.
async fn turn(admin: &Browser, location: &str) {
    let page = admin.get(PLACES).await;
    let form = Form::holding(page.text(), "locatie", location);
    assert_eq!(form.post(admin).await.status, 303);
}

/// The places that the public form offers.
/// As it is named in the list.
const BOOMHUT: &str = "De Boomhut, Lindendaal";

async fn offered(world: &World) -> Vec<String> {
    let page = world.browser().get("/reageren").await;
    Form::to(page.text(), "/reageren").choices("place")
}

/// Nothing was stored.
fn assert_untouched(world: &World) {
    let org = world.site.ports.roster.current();
    assert!(org.clusters.is_empty() && org.locations.is_empty());
}

#[tokio::test]
async fn a_file_with_errors_stores_nothing_and_says_which_lines_are_wrong() {
    let (world, admin) = founded().await;
    let text = format!(
        "{HEAD}De Boomhut;Noord;Lindendaal;kdv bso;84\nDe Vijver;Zuid;Kleiwijk;school;40\n\
         De Molen;Zuid;Kleiwijk;kdv;veel\nDe Boomhut;Noord;Lindendaal;kdv;3\n"
    );
    let answer = check(&admin, &text).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    for (line, sentence) in [
        (3, "Kies uit kdv, bso, peuteropvang, tso en gastouder."),
        (4, "Het aantal kinderen is geen getal."),
        (5, "Deze locatie staat er al eerder in."),
    ] {
        let row = page
            .split("<tr")
            .find(|row| row.contains(&format!(">{line}</th>")));
        let row = row.unwrap_or_else(|| panic!("line {line} is on {page}"));
        assert!(row.contains(sentence), "{line}: {row}");
    }
    assert!(page.contains("3 regels kloppen niet."), "{page}");
    let again = Form::holding(page, "stap", "controleren");
    assert_eq!(again.value("tekst"), Some(text.as_str()), "the text stays");
    let stores = |form: &Form| form.value("stap") == Some("opslaan");
    assert!(!Form::all(page).iter().any(stores), "nothing can be stored");
    assert_untouched(&world);

    let fields = [("stap", "opslaan"), ("tekst", text.as_str())];
    assert_eq!(
        admin.post(PLACES, &fields).await.status,
        422,
        "also if forced"
    );
    assert_untouched(&world);
    for text in ["", HEAD, "naam;adres\nDe Boomhut;Laan 1\n"] {
        assert_eq!(check(&admin, text).await.status, 422, "{text:?}");
    }
    assert_untouched(&world);
}

#[tokio::test]
async fn a_sound_file_is_stored_whole_and_its_locations_are_offered_to_parents() {
    let (world, admin) = founded().await;
    let template = admin.get("/team/beheer/locaties/sjabloon.csv").await;
    let template = template.text().trim_start_matches('\u{feff}');
    assert_eq!(check(&admin, template).await.status, 200, "our own example");
    assert_untouched(&world);
    store(
        &admin,
        &format!("{HEAD}De Boomhut;Noord;Lindendaal;kdv bso;84\nDe Vijver;Zuid;Kleiwijk;kdv;40\n"),
    )
    .await;
    let org = world.site.ports.roster.current();
    let clusters: Vec<&str> = org.clusters.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(clusters, ["Noord", "Zuid"]);
    let offered = offered(&world).await;
    for place in [
        "De Boomhut, Lindendaal",
        "De Vijver, Kleiwijk",
        "organisatie",
        "onbekend",
    ] {
        assert!(offered.iter().any(|one| one == place), "{offered:?}");
    }
    let page = admin.get(PLACES).await;
    assert!(page.text().contains("De Vijver") && page.text().contains("Kleiwijk"));
}

#[tokio::test]
async fn a_file_read_again_changes_what_it_says_and_keeps_a_closed_location_closed() {
    let (world, admin) = founded().await;
    let file =
        format!("{HEAD}De Boomhut;Noord;Lindendaal;kdv;84\nDe Vijver;Zuid;Kleiwijk;kdv;40\n");
    store(&admin, &file).await;
    turn(&admin, "de-boomhut").await;
    let open = offered(&world).await;
    assert!(!open.contains(&BOOMHUT.to_owned()), "{open:?}");
    let newer = file.replace(";84", ";90");
    let checked = check(&admin, &newer).await;
    assert!(checked.text().contains("vervangt een locatie"));
    store(&admin, &newer).await;
    assert_eq!(offered(&world).await, open);
    let org = world.site.ports.roster.current();
    let mut locations = org.locations.iter();
    let closed = locations.find(|one| one.id.as_str() == "de-boomhut");
    let closed = closed.expect("still there");
    assert_eq!((closed.open, closed.children), (false, 90));
    assert_eq!(org.locations.len(), 2);
    turn(&admin, "de-boomhut").await;
    assert!(offered(&world).await.contains(&BOOMHUT.to_owned()));
}
