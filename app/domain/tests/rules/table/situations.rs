//! The situations of the policy table: every state, and what stands beside it.

use crate::acts;
use crate::story::{Story, assign, involve, level, thanks};
use crate::world::{address, line, reaction, today};
use domain::Nature;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;

/// In the order of the procedure.
pub fn situations() -> Vec<(&'static str, Story)> {
    let mut all = fresh();
    all.extend(severe());
    all.extend(handled());
    all.extend(beside());
    all.extend(over());
    all
}

fn fresh() -> Vec<(&'static str, Story)> {
    let mut named = reaction(Nature::Complaint);
    named.not_for = Some(line("Luuk"));
    let mut tip = reaction(Nature::Tip);
    tip.reporter.address = Some(address());
    let post = Story::of(tip).then("lena", &thanks(Channel::Post));
    vec![
        ("Ontvangen: tip", Story::tip()),
        ("Ontvangen: klacht", Story::complaint()),
        (
            "Ontvangen: klacht met een naam die is uit te zoeken",
            Story::of(named),
        ),
        (
            "Ontvangen: klacht, mogelijk ernstig",
            Story::possibly_severe(),
        ),
        (
            "Ontvangen: klacht, mogelijk niveau 4",
            Story::possibly_acute(),
        ),
        ("In beoordeling: tip, dankbericht onderweg per post", post),
        (
            "In beoordeling: klacht, betrokkenheid gecontroleerd",
            Story::checked(),
        ),
    ]
}

fn severe() -> Vec<(&'static str, Story)> {
    let acute = Story::acute();
    let consulted = acute.clone().then("dora", &acts::consult(today()));
    let directed = consulted.clone().then("dora", &assign("suus"));
    let while_handled = Story::in_progress().then("coco", &level(Severity::Severe));
    vec![
        ("Wacht op directeur: ernstig", Story::severe()),
        (
            "Wacht op directeur: ernstig, had al een behandelaar",
            while_handled,
        ),
        ("Wacht op directeur: niveau 4, geen overleg", acute),
        (
            "Wacht op directeur: niveau 4, overleg vastgelegd",
            consulted,
        ),
        ("Toegewezen: niveau 4", directed),
        (
            "Toegewezen: ernstig",
            Story::severe().then("dora", &assign("suus")),
        ),
        (
            "Wacht op directeur: ernstig, ingetrokken",
            Story::severe_withdrawn(),
        ),
    ]
}

fn handled() -> Vec<(&'static str, Story)> {
    let department = Story::checked().then("coco", &acts::to_department("facturatie"));
    let verified = Story::accepted()
        .then("suus", &acts::contact(today(), true))
        .then("suus", &acts::scores(4, 5));
    let consented = Story::dissatisfied().then("cleo", &acts::consent());
    vec![
        ("Toegewezen: klacht, wacht bij een afdeling", department),
        ("Toegewezen: klacht", Story::assigned()),
        ("In behandeling: klacht", Story::in_progress()),
        (
            "In behandeling: klacht, voorstel opgesteld",
            Story::drafted(),
        ),
        ("Voorstel gedaan: klacht", Story::proposed()),
        (
            "Verificatie: klacht, ouder nog niet gesproken",
            Story::accepted(),
        ),
        ("Verificatie: klacht, tevreden", verified),
        ("Verificatie: klacht, niet tevreden", Story::dissatisfied()),
        (
            "Verificatie: klacht, niet tevreden, instemming gegeven",
            consented,
        ),
    ]
}

/// What stands beside the handling, in behandeling.
fn beside() -> Vec<(&'static str, Story)> {
    let with = |who: &str, command: &domain::Command| Story::in_progress().then(who, command);
    let objected = with("parent", &acts::object());
    let disputed = with("coco", &acts::dispute(today())).then("dora", &acts::hold(true));
    vec![
        (
            "In behandeling: vertrouwelijk, kring van de behandelaar",
            with("dora", &acts::confidential(&["suus"])),
        ),
        (
            "In behandeling: directeur betrokken",
            with("coco", &involve("dora")).then("coco", &involve("deva")),
        ),
        (
            "In behandeling: vraag aan de ouder staat open",
            with("suus", &acts::ask()),
        ),
        (
            "In behandeling: ouder maakt bezwaar tegen de behandelaar",
            objected,
        ),
        ("In behandeling: geschil en bewaarplicht", disputed),
        (
            "In behandeling: ingetrokken, bevestiging onderweg",
            with("parent", &acts::withdraw(None)),
        ),
    ]
}

fn over() -> Vec<(&'static str, Story)> {
    let reopened = Story::handled().then("parent", &acts::reopen());
    let into = acts::original(7);
    let duplicate = Story::checked()
        .then("coco", &acts::merging(into))
        .delivered(1);
    let internally = Story::severe_withdrawn().then("dora", &acts::close_internally());
    let came_back = internally.clone().then("system", &acts::take_back(1));
    let disputed = Story::handled().then("coco", &acts::dispute(today()));
    let on_its_way = Story::accepted()
        .then("suus", &acts::contact(today(), true))
        .then("suus", &acts::scores(4, 5))
        .then("suus", &acts::letter(LetterKind::Closing));
    let anonymised = Story::handled()
        .days_later(800)
        .then("system", &crate::erasing::after_terms());
    vec![
        ("Verificatie: klacht, sluitingsbrief onderweg", on_its_way),
        ("Gesloten: klacht, tevreden", Story::handled()),
        ("Gesloten: klacht, geschil loopt", disputed),
        ("Gesloten: tip, bedankt", Story::closed()),
        ("Gesloten: samengevoegd met een eerdere reactie", duplicate),
        ("Gesloten: ernstig, na intrekking intern", internally),
        (
            "Gesloten: ernstig, intern, bevestiging kwam terug",
            came_back,
        ),
        ("In beoordeling: klacht, heropend", reopened),
        ("Geanonimiseerd", anonymised),
    ]
}
