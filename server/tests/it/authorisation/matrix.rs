//! Tries the acts on a case and notes what isn't as the rules say.
//!
//! Every cell is tried by the call. A page is a hundred times as much work: every act of every
//! reader goes by its plain form too, each in some of the situations, in turn.

use std::collections::BTreeMap;

use app::error::AppError;
use app::form::{ActForm, Acted};
use domain::case::Case;
use domain::command::CommandKind;
use domain::error::Refusal;
use domain::reaction::Language;
use domain::text::refusal::refusal;

use super::alike::plain;
use super::cast::{Cast, Scene, called, called_to_the_end, sent};
use super::expected::{Expected, expected};
use super::fields::filled;
use super::situation::Situation;
use crate::acts::{WORD, approved, fresh_key};
use crate::browser::Browser;
use crate::testapp::Answer;
use crate::world::everybody;

/// A reference no case has.
pub const NOWHERE: &str = "KR-2026-99999";

/// Whoever has no session: a stranger, and the parent of the case in their visit.
const OUTSIDE: [&str; 2] = ["nobody", "parent"];

/// By which way an act comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Call,
    Form,
}

/// How often each act was refused and accepted.
#[derive(Debug, Default)]
pub struct Tally {
    pub refused: BTreeMap<CommandKind, usize>,
    pub accepted: BTreeMap<CommandKind, usize>,
}

/// A cell: whose desk it is, and which act.
#[derive(Clone, Copy)]
struct Cell<'a> {
    scene: &'a Scene,
    case: &'a Case,
    who: &'static str,
    desk: &'a Browser,
    kind: CommandKind,
}

impl Cell<'_> {
    /// Where it stands among the others.
    fn turn(&self) -> usize {
        let people = everybody().into_iter().chain(OUTSIDE);
        let who = people.take_while(|one| *one != self.who).count();
        let before = |kind: &&CommandKind| **kind != self.kind;
        let kind = CommandKind::ALL.iter().take_while(before).count();
        who * 7 + kind + self.scene.situation as usize
    }

    /// The situations of the contract are tried whole. Of those that are there for an act of
    /// theirs, whoever doesn't know the case sends one in six.
    fn counts(&self, unseen: bool) -> bool {
        self.scene.situation.is_whole() || !unseen || self.turn().is_multiple_of(6)
    }

    /// The ways it is tried.
    fn ways(&self) -> impl Iterator<Item = Way> + use<> {
        let form = self.turn().is_multiple_of(24).then_some(Way::Form);
        [Way::Call].into_iter().chain(form)
    }

    fn name(&self, way: Way) -> String {
        format!(
            "{:?} {} {:?} {way:?}",
            self.scene.situation, self.who, self.kind
        )
    }
}

/// Cases, people, and what was found.
pub struct Matrix {
    pub cast: Cast,
    /// An act's form for whoever doesn't know the case.
    stock: BTreeMap<CommandKind, ActForm>,
    /// What is answered about a case that isn't there: calls to each reader, forms for each act.
    missing: BTreeMap<(&'static str, Option<CommandKind>), String>,
    tally: Tally,
    wrong: Vec<String>,
}

impl Matrix {
    pub async fn new() -> Self {
        let cast = Cast::new().await;
        let scene = cast.set(Situation::Own).await;
        let (case, co) = (cast.case(scene.reference).await, cast.colleague("co"));
        let kinds = CommandKind::ALL.iter();
        let stock = kinds.map(|kind| (*kind, filled(&cast, &case, &co, *kind)));
        Self {
            stock: stock.collect(),
            cast,
            missing: BTreeMap::new(),
            tally: Tally::default(),
            wrong: Vec::new(),
        }
    }

    /// What was found, once everything was tried.
    #[expect(clippy::print_stdout, reason = "how many cells there were")]
    pub fn told(self) -> Tally {
        let count = |of: &BTreeMap<CommandKind, usize>| of.values().sum::<usize>();
        let (refused, accepted) = (count(&self.tally.refused), count(&self.tally.accepted));
        println!("{refused} cells refused, {accepted} accepted");
        assert!(self.wrong.is_empty(), "{}", self.wrong.join("\n\n"));
        self.tally
    }

    /// Everybody's acts on a case. What is refused leaves it as it was; what is accepted is done
    /// to a copy.
    pub async fn try_all(&mut self, scene: &Scene) {
        let case = self.cast.case(scene.reference).await;
        let mut accepted: BTreeMap<CommandKind, Vec<&'static str>> = BTreeMap::new();
        let before = self.cast.state(scene.reference).await;
        for who in everybody().into_iter().chain(OUTSIDE) {
            let desk = self.desk(who, scene);
            for kind in CommandKind::ALL.iter().copied() {
                let cell = Cell {
                    scene,
                    case: &case,
                    who,
                    desk: &desk,
                    kind,
                };
                match self.expected(cell) {
                    Expected::Missing => self.looks_missing(cell).await,
                    Expected::Refused(why) => self.is_refused(cell, why).await,
                    Expected::Accepted => accepted.entry(kind).or_default().push(who),
                }
            }
            let after = self.cast.state(scene.reference).await;
            self.hold(after == before, || {
                format!("{:?} {who}: changed", scene.situation)
            });
        }
        for (kind, people) in accepted {
            let turn = kind as usize + scene.situation as usize;
            let who = people[turn % people.len()];
            let desk = self.desk(who, scene);
            let cell = Cell {
                scene,
                case: &case,
                who,
                desk: &desk,
                kind,
            };
            let form = turn.is_multiple_of(4).then_some(Way::Form);
            for way in [Way::Call].into_iter().chain(form) {
                self.is_accepted(cell, way).await;
            }
        }
    }

    /// Everybody's acts on a case that isn't there.
    pub async fn try_missing(&mut self) {
        let scene = self.cast.set(Situation::Own).await;
        let head = self.cast.state(scene.reference).await;
        for who in everybody().into_iter().chain(OUTSIDE) {
            let desk = self.desk(who, &scene);
            let status = if OUTSIDE.contains(&who) { 401 } else { 404 };
            for kind in CommandKind::ALL {
                for way in [Way::Call, Way::Form] {
                    let answer = self.stock(way, &desk, *kind, NOWHERE).await;
                    self.hold(answer.status == status, || {
                        format!("missing {who} {kind:?} {way:?}: {}", answer.status)
                    });
                    *self.tally.refused.entry(*kind).or_default() += 1;
                }
            }
        }
        assert_eq!(self.cast.state(scene.reference).await, head);
    }

    fn desk(&self, who: &str, scene: &Scene) -> Browser {
        match who {
            "nobody" => self.cast.world.browser(),
            "parent" => scene.parent.clone(),
            colleague => self.cast.desk(colleague).clone(),
        }
    }

    fn expected(&self, cell: Cell<'_>) -> Expected {
        if OUTSIDE.contains(&cell.who) {
            return Expected::Missing;
        }
        let me = self.cast.colleague(cell.who);
        expected(cell.case, &me, cell.kind, &self.cast.now())
    }

    async fn stock(&self, way: Way, desk: &Browser, kind: CommandKind, of: &str) -> Answer {
        let form = ActForm {
            reference: of.to_owned(),
            key: fresh_key(),
            ..self.stock[&kind].clone()
        };
        match way {
            Way::Call => called(desk, &form).await,
            Way::Form => sent(desk, &form).await,
        }
    }

    fn hold(&mut self, holds: bool, said: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(said());
        }
    }

    /// To the letter as if the case weren't there.
    async fn looks_missing(&mut self, cell: Cell<'_>) {
        let Cell {
            scene,
            who,
            desk,
            kind,
            ..
        } = cell;
        if !cell.counts(true) {
            return;
        }
        for way in cell.ways() {
            let of = (who, (way == Way::Form).then_some(kind));
            if !self.missing.contains_key(&of) {
                let answer = self.stock(way, desk, kind, NOWHERE).await;
                self.missing.insert(of, plain(&answer, NOWHERE));
            }
            let reference = scene.reference.to_string();
            let answer = self.stock(way, desk, kind, &reference).await;
            let shown = plain(&answer, &reference);
            let like = shown == self.missing[&of] && !shown.contains(WORD);
            let missing = self.missing[&of].clone();
            self.hold(like, || {
                let mut lines = shown.lines().zip(missing.lines());
                let first = lines.find(|(one, other)| one != other);
                format!("{}: not as missing: {first:?}", cell.name(way))
            });
            *self.tally.refused.entry(kind).or_default() += 1;
        }
    }

    /// With this refusal, in its sentence where people read it.
    async fn is_refused(&mut self, cell: Cell<'_>, why: Refusal) {
        for way in cell.ways() {
            let me = self.cast.colleague(cell.who);
            let form = filled(&self.cast, cell.case, &me, cell.kind);
            let (answer, said) = match way {
                Way::Call => {
                    let answer = called(cell.desk, &form).await;
                    let said = serde_json::from_slice(&answer.body).ok();
                    (answer, said == Some(AppError::Refused(why)))
                }
                Way::Form => {
                    let answer = sent(cell.desk, &form).await;
                    let said = answer.text().contains(refusal(why, Language::Nl));
                    (answer, said)
                }
            };
            self.hold(said && answer.status == 422, || {
                format!("{}: not {why:?} but {}", cell.name(way), heard(&answer))
            });
            *self.tally.refused.entry(cell.kind).or_default() += 1;
        }
    }

    async fn is_accepted(&mut self, cell: Cell<'_>, way: Way) {
        let reference = self.cast.copy(cell.scene.reference).await;
        let case = self.cast.case(reference).await;
        let form = filled(&self.cast, &case, &self.cast.colleague(cell.who), cell.kind);
        let values = form.values.clone();
        let (answer, done) = match way {
            Way::Call => {
                let answer = called_to_the_end(cell.desk, form).await;
                let said = serde_json::from_slice(&answer.body);
                (answer, matches!(said, Ok(Acted::Done(_))))
            }
            Way::Form => {
                let answer = sent(cell.desk, &form).await;
                let answer = approved(cell.desk, answer).await;
                let done = answer.status == 303;
                (answer, done)
            }
        };
        let changed = self.cast.case(reference).await.version > case.version;
        self.hold(done && changed, || {
            format!("{} {values:?}: {}", cell.name(way), heard(&answer))
        });
        *self.tally.accepted.entry(cell.kind).or_default() += 1;
    }
}

/// The status and what a page says is wrong.
fn heard(answer: &Answer) -> String {
    let page = answer.text();
    let at = page.find("role=\"alert\"").unwrap_or(0);
    let said: String = page[at..].chars().take(300).collect();
    format!("{}: {said}", answer.status)
}
