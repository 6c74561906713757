//! Every act, by everybody, in every situation: as a call and as a plain form.

use std::collections::BTreeMap;

use app::error::AppError;
use app::form::{ActForm, Acted};
use domain::case::Case;
use domain::command::CommandKind;
use domain::decide::{Part, table::TABLE};
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
const NOWHERE: &str = "KR-2026-99999";

/// By which way an act comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Call,
    Form,
}

impl Way {
    async fn go(self, desk: &Browser, form: &ActForm) -> Answer {
        match self {
            Self::Call => called(desk, form).await,
            Self::Form => sent(desk, form).await,
        }
    }

    /// Whether the answer is this refusal, in its sentence where people read it.
    fn says(self, answer: &Answer, why: Refusal) -> bool {
        let said = match self {
            Self::Call => serde_json::from_slice(&answer.body).ok() == Some(AppError::Refused(why)),
            Self::Form => answer.text().contains(refusal(why, Language::Nl)),
        };
        said && answer.status == 422
    }
}

/// How often an act was refused and accepted.
#[derive(Debug, Default)]
struct Tally {
    refused: BTreeMap<CommandKind, usize>,
    accepted: BTreeMap<CommandKind, usize>,
}

/// By which way, which act, by whom.
type Cell = (Way, CommandKind, &'static str);

struct Matrix {
    cast: Cast,
    /// An act's form for whoever doesn't know the case.
    stock: BTreeMap<CommandKind, ActForm>,
    /// What an act on a case that isn't there is answered.
    missing: BTreeMap<Cell, String>,
    tally: Tally,
    /// What isn't as the rules say.
    wrong: Vec<String>,
}

impl Matrix {
    async fn new() -> Self {
        let cast = Cast::new().await;
        let scene = cast.set(Situation::Own).await;
        let (case, co) = (cast.case(scene.reference).await, cast.colleague("co"));
        let kinds = CommandKind::ALL.iter();
        let stock = kinds.map(|kind| (*kind, filled(&cast, &case, &co, *kind)));
        let mut matrix = Self {
            stock: stock.collect(),
            cast,
            missing: BTreeMap::new(),
            tally: Tally::default(),
            wrong: Vec::new(),
        };
        for who in everybody() {
            let desk = matrix.cast.desk(who).clone();
            matrix.is_missing(who, &desk, 404).await;
        }
        matrix
            .is_missing("nobody", &matrix.cast.world.browser(), 401)
            .await;
        matrix.is_missing("parent", &scene.parent, 401).await;
        matrix
    }

    async fn is_missing(&mut self, who: &'static str, desk: &Browser, status: u16) {
        for kind in CommandKind::ALL {
            for way in [Way::Call, Way::Form] {
                let form = self.stock(*kind, NOWHERE);
                let answer = way.go(desk, &form).await;
                assert_eq!(answer.status, status, "{who} {kind:?} {way:?}");
                self.missing
                    .insert((way, *kind, who), plain(&answer, NOWHERE));
            }
        }
    }

    fn stock(&self, kind: CommandKind, reference: &str) -> ActForm {
        ActForm {
            reference: reference.to_owned(),
            key: fresh_key(),
            ..self.stock[&kind].clone()
        }
    }

    /// Everything that is refused leaves the case as it was; what is accepted is done to a copy.
    async fn try_all(&mut self, scene: &Scene) {
        let case = self.cast.case(scene.reference).await;
        let nobody = self.cast.world.browser();
        self.shut_out("nobody", &nobody, scene).await;
        self.shut_out("parent", &scene.parent, scene).await;
        let mut by_form = Vec::new();
        for who in everybody() {
            for kind in CommandKind::ALL {
                let me = self.cast.colleague(who);
                match expected(&case, &me, *kind, &self.cast.now()) {
                    Expected::Accepted => {
                        self.is_accepted(scene, who, *kind, Way::Call).await;
                        if !by_form.contains(kind) {
                            by_form.push(*kind);
                            self.is_accepted(scene, who, *kind, Way::Form).await;
                        }
                    }
                    Expected::Missing => self.is_shut(scene, &case, (who, *kind), None).await,
                    Expected::Refused(why) => {
                        self.is_shut(scene, &case, (who, *kind), Some(why)).await;
                    }
                }
            }
        }
    }

    async fn shut_out(&mut self, who: &'static str, desk: &Browser, scene: &Scene) {
        let before = self.cast.state(scene.reference).await;
        for kind in CommandKind::ALL {
            for way in [Way::Call, Way::Form] {
                let form = self.stock(*kind, &scene.reference.to_string());
                let answer = way.go(desk, &form).await;
                self.looks_missing(scene, &answer, (way, *kind, who));
            }
        }
        let unchanged = self.cast.state(scene.reference).await == before;
        self.hold(unchanged, || {
            format!("{:?} {who}: changed", scene.situation)
        });
    }

    /// Says what is wrong once everything was tried.
    fn hold(&mut self, holds: bool, said: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(said());
        }
    }

    fn looks_missing(&mut self, scene: &Scene, answer: &Answer, cell: Cell) {
        let (way, kind, who) = cell;
        let shown = plain(answer, &scene.reference.to_string());
        let like = shown == self.missing[&cell] && !shown.contains(WORD);
        self.hold(like, || {
            format!(
                "{:?} {who} {kind:?} {way:?}: not like missing: {shown}",
                scene.situation
            )
        });
        *self.tally.refused.entry(kind).or_default() += 1;
    }

    async fn is_shut(
        &mut self,
        scene: &Scene,
        case: &Case,
        (who, kind): (&'static str, CommandKind),
        why: Option<Refusal>,
    ) {
        let desk = self.cast.desk(who).clone();
        let before = self.cast.state(scene.reference).await;
        for way in [Way::Call, Way::Form] {
            let Some(why) = why else {
                let form = self.stock(kind, &scene.reference.to_string());
                let answer = way.go(&desk, &form).await;
                self.looks_missing(scene, &answer, (way, kind, who));
                continue;
            };
            let form = filled(&self.cast, case, &self.cast.colleague(who), kind);
            let answer = way.go(&desk, &form).await;
            self.hold(way.says(&answer, why), || {
                let page = answer.text();
                let heard = if way == Way::Call { page } else { alert(page) };
                format!(
                    "{:?} {who} {kind:?} {way:?}: not {why:?} but {}: {heard}",
                    scene.situation, answer.status
                )
            });
            *self.tally.refused.entry(kind).or_default() += 1;
        }
        let unchanged = self.cast.state(scene.reference).await == before;
        self.hold(unchanged, || {
            format!("{:?} {who} {kind:?}: changed", scene.situation)
        });
    }

    async fn is_accepted(&mut self, scene: &Scene, who: &str, kind: CommandKind, way: Way) {
        let reference = self.cast.copy(scene.reference).await;
        let case = self.cast.case(reference).await;
        let form = filled(&self.cast, &case, &self.cast.colleague(who), kind);
        let desk = self.cast.desk(who);
        let name = format!(
            "{:?} {who} {kind:?} {way:?} {:?}",
            scene.situation, form.values
        );
        let (answer, done) = match way {
            Way::Call => {
                let answer = called_to_the_end(desk, form).await;
                let said = serde_json::from_slice(&answer.body);
                let done = matches!(said, Ok(Acted::Done(_)));
                (answer, done)
            }
            Way::Form => {
                let answer = sent(desk, &form).await;
                let answer = approved(desk, answer).await;
                let done = answer.status == 303;
                (answer, done)
            }
        };
        let changed = self.cast.case(reference).await.version > case.version;
        self.hold(done && changed, || {
            let page = answer.text();
            let heard = if way == Way::Call { page } else { alert(page) };
            format!("{name}: {}: {heard}", answer.status)
        });
        *self.tally.accepted.entry(kind).or_default() += 1;
    }
}

/// What a page says is wrong.
fn alert(page: &str) -> &str {
    let at = page.find("role=\"alert\"").unwrap_or(0);
    page.get(at..at + 300).unwrap_or(page)
}

/// Whether the table gives the act to any colleague at all.
fn is_staffs(kind: CommandKind) -> bool {
    let row = TABLE.iter().find(|row| row.act == kind).expect("a row");
    let outside = |part: &Part| matches!(part, Part::Parent | Part::System);
    !row.who.iter().all(outside)
}

#[tokio::test]
async fn every_act_is_answered_to_everybody_as_the_rules_say() {
    let mut matrix = Matrix::new().await;
    for situation in Situation::ALL {
        let clock = std::time::Instant::now();
        let scene = matrix.cast.set(*situation).await;
        matrix.try_all(&scene).await;
        println!("{situation:?}: {:?}", clock.elapsed());
    }
    let count = |of: &BTreeMap<CommandKind, usize>| of.values().sum::<usize>();
    let Tally { refused, accepted } = &matrix.tally;
    println!(
        "{} cells refused, {} accepted",
        count(refused),
        count(accepted)
    );
    assert!(matrix.wrong.is_empty(), "{} are wrong", matrix.wrong.len());
    for kind in CommandKind::ALL {
        assert!(refused.contains_key(kind), "{kind:?} was never refused");
        let done = accepted.contains_key(kind);
        assert_eq!(done, is_staffs(*kind), "{kind:?} accepted from a colleague");
    }
}
