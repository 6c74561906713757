//! What each act's form sends, well filled in: from what the rules say it asks for, and from what
//! its selects offer.

use app::form::ActForm;
use chrono::{Days, NaiveDate};
use domain::Nature;
use domain::case::{Case, Category};
use domain::command::CommandKind;
use domain::dossier::{ContactWay, DisputeBody, DisputeOutcome};
use domain::staff::Colleague;
use domain::view::inputs::{Choices, Input, InputKind, inputs};
use domain::view::{CaseView, Choice, LetterView};

use super::cast::Cast;
use crate::acts::{WORDS, fresh_key};

type Values = Vec<(&'static str, String)>;

/// The form of an act as this colleague would send it from the case's page.
pub fn filled(cast: &Cast, case: &Case, who: &Colleague, kind: CommandKind) -> ActForm {
    let view = cast.view(case, who);
    let form = Filling {
        case,
        view,
        today: cast.now().local,
    };
    let values = form.values(kind).into_iter();
    ActForm {
        reference: case.reference.to_string(),
        version: case.version.to_string(),
        key: fresh_key(),
        act: kind.slug().to_owned(),
        number: form
            .number(kind)
            .map_or_else(String::new, |number| number.to_string()),
        values: values
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        ..ActForm::default()
    }
}

struct Filling<'a> {
    case: &'a Case,
    view: CaseView,
    today: NaiveDate,
}

impl Filling<'_> {
    /// The record, letter or involvement the act is done on, where it is done on one.
    fn number(&self, kind: CommandKind) -> Option<u32> {
        let view = &self.view;
        let mut records = view.records.iter();
        let record = records.find(|one| one.act == Some(kind) || one.corrected_by == Some(kind));
        if !is_on_something(kind) {
            return None;
        }
        let letter = |kind: CommandKind| {
            let taken = kind == CommandKind::TakeBackLetter;
            let fit = |one: &&LetterView| one.awaits_delivery != taken && (one.delivered || !taken);
            view.letters.iter().find(fit).map(|one| one.number)
        };
        let mut named = view.involvements.iter();
        let named = named.find(|one| one.open || one.linked);
        let found = match kind {
            CommandKind::DeliverLetter | CommandKind::TakeBackLetter => letter(kind),
            CommandKind::LinkInvolvement | CommandKind::RuleOutInvolvement => {
                named.map(|one| one.number)
            }
            _record => record.map(|one| one.number),
        };
        Some(found.unwrap_or(1))
    }

    fn values(&self, kind: CommandKind) -> Values {
        let asked = inputs(kind);
        if asked.is_empty() {
            return self.own(kind);
        }
        let needed = asked.iter().filter(|input| !input.optional);
        let mut values: Values = needed.flat_map(|input| self.value(kind, input)).collect();
        if kind == CommandKind::RecordConsultation {
            values.push(("reason", WORDS.to_owned()));
        }
        values
    }

    /// One value that [`inputs`] asks for.
    fn value(&self, kind: CommandKind, input: &Input) -> Values {
        let value = match input.kind {
            InputKind::Area(_) if kind == CommandKind::CorrectAgreement => format!("Toch: {WORDS}"),
            InputKind::Area(_) | InputKind::Line => WORDS.to_owned(),
            InputKind::Day if input.name == "until" => self.in_days(100),
            InputKind::Day => self.in_days(14),
            InputKind::Check => "on".to_owned(),
            InputKind::Choice(list) => chosen(list, input.name).to_owned(),
            InputKind::Tasked => first(&self.view.tasked),
            InputKind::Askable => first(&self.view.askable),
            InputKind::Consenter => first(&self.view.consenters),
            InputKind::Keeper => "parent".to_owned(),
            InputKind::Site => first(&self.view.sites),
            InputKind::Channel => first(&self.view.channels),
            InputKind::Judgment => return self.judgment(),
        };
        vec![(input.name, value)]
    }

    /// What the acts with screens of their own ask for.
    fn own(&self, kind: CommandKind) -> Values {
        let reason = ("reason", WORDS.to_owned());
        let text = ("text", WORDS.to_owned());
        match kind {
            CommandKind::SetNature => vec![("nature", self.other_nature()), reason],
            CommandKind::SetSeverity => vec![("level", self.level()), reason],
            CommandKind::SetCategory => vec![("category", self.other_category())],
            CommandKind::SetPlaces => vec![("places", self.other_place().to_owned())],
            CommandKind::Involve | CommandKind::LinkInvolvement => {
                vec![("colleague", "oc".to_owned())]
            }
            CommandKind::RuleOutInvolvement | CommandKind::TakeBackLetter | CommandKind::Object => {
                vec![reason]
            }
            CommandKind::SetConfidential if self.case.confidential => vec![reason],
            CommandKind::SetConfidential => vec![("on", "on".to_owned()), reason],
            CommandKind::Assign => vec![("colleague", first(&self.view.candidates)), reason],
            CommandKind::WriteNote => vec![text, ("layer", "internal".to_owned())],
            CommandKind::WriteToParent | CommandKind::WriteToOrganisation => vec![text],
            CommandKind::CompleteInvolvementCheck
            | CommandKind::DeliverLetter
            | CommandKind::AcceptProposal
            | CommandKind::StartVerifying
            | CommandKind::TakeUp => Vec::new(),
            CommandKind::LapseQuestion
            | CommandKind::JoinDuplicate
            | CommandKind::PartDuplicate
            | CommandKind::Anonymise => vec![reason, text],
            new => panic!("{new:?} is in no matrix: say here what its form sends"),
        }
    }

    fn in_days(&self, days: u64) -> String {
        (self.today + Days::new(days)).to_string()
    }

    fn other_nature(&self) -> String {
        let other = [Nature::Suggestion, Nature::Tip];
        let mut other = other.into_iter().filter(|one| *one != self.case.nature);
        other.next().map_or("", Nature::slug).to_owned()
    }

    fn other_category(&self) -> String {
        let mut other = Category::ALL.iter();
        let other = other.find(|one| Some(**one) != self.case.category);
        other.map_or("", |one| one.slug()).to_owned()
    }

    fn other_place(&self) -> &'static str {
        let here = self
            .view
            .current
            .places
            .iter()
            .any(|place| place == "vijver");
        if here { "boomhut" } else { "vijver" }
    }

    /// One that would be accepted, if any.
    fn level(&self) -> String {
        let level = self.view.levels.first();
        level.map_or(2, |one| one.level()).to_string()
    }

    fn judgment(&self) -> Values {
        let words = || WORDS.to_owned();
        vec![
            ("part", words()),
            ("verdict", "founded".to_owned()),
            ("reasons", words()),
            ("measure", words()),
            ("due", self.in_days(30)),
        ]
    }
}

/// Whether the act's form names a record, a letter or an involvement.
const fn is_on_something(kind: CommandKind) -> bool {
    matches!(
        kind,
        CommandKind::LinkInvolvement
            | CommandKind::RuleOutInvolvement
            | CommandKind::DeliverLetter
            | CommandKind::TakeBackLetter
            | CommandKind::CorrectAgreement
            | CommandKind::CompleteAgreement
            | CommandKind::Contribute
            | CommandKind::CompleteSubAction
            | CommandKind::CompleteMeasure
            | CommandKind::SettleDispute
    )
}

fn first(choices: &[Choice]) -> String {
    choices.first().map_or("", |one| &one.value).to_owned()
}

fn chosen(list: Choices, name: &str) -> &'static str {
    match list {
        Choices::ContactWay => ContactWay::ALL[0].slug(),
        Choices::Score => "4",
        Choices::YesNo if name == "suspicion" => "off",
        Choices::YesNo => "on",
        Choices::DisputeBody => DisputeBody::ALL[0].slug(),
        Choices::DisputeOutcome => DisputeOutcome::ALL[0].slug(),
        Choices::Ground => "not_ours",
        Choices::Police => "not_reported",
    }
}
