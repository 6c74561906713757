//! The whole of `permitted` as a table for a complaints officer: role × act × state, in their words.

mod situations;
mod words;

use crate::story::Story;
use crate::world::actors;
use domain::CommandKind;
use domain::decide::table::TABLE;
use domain::reaction::Language;
use domain::text::act::{Theme, theme, title};
use situations::situations;
use std::collections::BTreeSet;
use std::fmt::Write;
use words::word;

#[test]
fn every_act_has_one_row() {
    let acts: Vec<CommandKind> = TABLE.iter().map(|row| row.act).collect();
    let unique: BTreeSet<CommandKind> = acts.iter().copied().collect();
    assert_eq!(acts.len(), unique.len());
    assert_eq!(unique, CommandKind::ALL.iter().copied().collect());
}

#[test]
fn who_can_do_what_in_which_state() {
    let mut page = String::from(LEGEND);
    for (situation, story) in &situations() {
        write!(page, "\n## {situation}\n\n").expect("a string");
        page.push_str(&table(story));
    }
    insta::assert_snapshot!("permitted", page);
}

/// The deputy may what the director may, and a second coordinator what the first may.
#[test]
fn whoever_has_the_same_part_may_the_same() {
    for (situation, story) in &situations() {
        for (one, other) in [("coco", "cora"), ("dora", "deva")] {
            if story.sees(one) && story.sees(other) {
                for act in CommandKind::ALL {
                    let (one, other) = (cell(story, one, *act), cell(story, other, *act));
                    assert_eq!(one, other, "{situation}: {act:?}");
                }
            }
        }
    }
}

const LEGEND: &str = "# Wie kan wat, en wanneer

Elke tabel is een situatie van een reactie. Een kolom is een rol, een rij een handeling.
\"ja\": het mag, met een goed ingevuld formulier. Andere woorden zeggen wat nog in de weg staat.
\"–\": deze handeling hoort niet bij deze rol. Wie een reactie niet ziet, staat onder de tabel.
Een handeling die ontbreekt, kan in deze situatie niemand doen.
";

/// Who stands for which role; the location and cluster are those of the reaction.
const ROLES: &[(&str, &str)] = &[
    ("parent", "ouder"),
    ("system", "programma"),
    ("suus", "behandelaar"),
    ("siem", "collega van een afdeling"),
    ("coco", "klachtencoördinator"),
    ("lena", "locatiemanager"),
    ("luuk", "locatiemanager elders"),
    ("cleo", "clustermanager"),
    ("carl", "clustermanager elders"),
    ("dora", "directeur"),
    ("bas", "bestuurder"),
    ("anne", "aandachtsfunctionaris"),
    ("puck", "pedagogisch medewerker"),
    ("olga", "oudercommissie"),
    ("flip", "functionaris gegevensbescherming"),
    ("bob", "beheerder"),
    ("gone", "wie niet meer werkt"),
];

#[test]
fn everybody_stands_for_a_role_of_their_own() {
    let all: BTreeSet<&str> = ROLES
        .iter()
        .map(|one| one.0)
        .chain(["cora", "deva"])
        .collect();
    assert_eq!(all, actors().into_iter().collect());
}

fn table(story: &Story) -> String {
    let (seeing, blind): (Vec<_>, Vec<_>) = ROLES.iter().partition(|one| story.sees(one.0));
    let names = |list: &[&(&str, &str)], between: &str| {
        let names: Vec<&str> = list.iter().map(|one| one.1).collect();
        names.join(between)
    };
    let mut out = format!("| handeling | {} |\n|---|", names(&seeing, " | "));
    out.push_str(&"---|".repeat(seeing.len()));
    out.push('\n');
    for of in Theme::ALL {
        let acts = CommandKind::ALL.iter().filter(|act| theme(**act) == of);
        for act in acts {
            let cells: Vec<&str> = seeing.iter().map(|one| cell(story, one.0, *act)).collect();
            if cells.iter().any(|one| !["–", "niet nu"].contains(one)) {
                let title = title(*act, Language::Nl);
                writeln!(out, "| {title} | {} |", cells.join(" | ")).expect("a string");
            }
        }
    }
    let blind = names(&blind, ", ");
    writeln!(out, "\nZien deze reactie niet: {blind}.").expect("a string");
    out
}

fn cell(story: &Story, who: &str, act: CommandKind) -> &'static str {
    let offered = story.offers(who).into_iter().find(|one| one.0 == act);
    match offered.map(|one| one.1) {
        None => "–",
        Some(Ok(())) => "ja",
        Some(Err(refusal)) => word(refusal),
    }
}
