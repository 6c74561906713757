//! From an act's form to a command: parsing, and looking colleagues and places up.

mod handling;
mod judgment;

use crate::error::AppError;
use crate::form::ActForm;
use chrono::NaiveDate;
use domain::case::{Case, Category};
use domain::command::{Command, CommandKind, Layer, Needs};
use domain::draft::{self, PlaceChoices, UNKNOWN_PLACE};
use domain::error::{Problem, Refusal};
use domain::involvement::InvolvedColleague;
use domain::letter::{Channel, LetterKind};
use domain::organisation::Organisation;
use domain::place::{Care, DepartmentId, LocationId, Places, Site};
use domain::reaction::Nature;
use domain::severity::Severity;
use domain::staff::{Colleague, StaffId};
use domain::text::letter::printed;
use domain::view::DEPARTMENT;
use domain::view::inputs::{InputError, Name, missing};
use domain::words::{Line, Message, Remark};

type Parsed<T> = Result<T, AppError>;

/// The command a form asks for.
///
/// # Errors
/// [`AppError::Inputs`] for what is missing or wrong, all of it where that can be said,
/// [`AppError::Malformed`] for tampered choices.
pub fn command(
    form: &ActForm,
    case: &Case,
    me: &Colleague,
    org: &Organisation,
    today: NaiveDate,
) -> Parsed<Command> {
    let letter = |kind| letter(form, (kind, Needs::Nothing), case, me, (org, today));
    let kind = CommandKind::parse(&form.act).ok_or(AppError::Malformed)?;
    let missing = missing(kind, |name| {
        form.all(name).any(|given| !given.trim().is_empty())
    });
    if !missing.is_empty() {
        return Err(AppError::Inputs(missing));
    }
    Ok(match kind {
        CommandKind::SetNature => Command::SetNature {
            nature: Nature::parse(form.get("nature")).ok_or(AppError::Malformed)?,
            reason: reason(form)?,
            agreed_on: date(form)?,
        },
        CommandKind::SetSeverity => Command::SetSeverity {
            level: level(form)?,
            reason: some_reason(form)?,
        },
        CommandKind::SetCategory => Command::SetCategory {
            category: category(form)?,
            cause: some_line(form.get("cause"))?,
        },
        CommandKind::SetPlaces => Command::SetPlaces {
            places: places(form, org)?,
            care: Care::parse(form.get("care")),
        },
        CommandKind::Involve => Command::Involve {
            colleague: involved(form, org, today)?,
        },
        CommandKind::LinkInvolvement => Command::LinkInvolvement {
            number: number(form)?,
            colleague: involved(form, org, today)?,
        },
        CommandKind::RuleOutInvolvement => Command::RuleOutInvolvement {
            number: number(form)?,
            reason: reason(form)?,
        },
        CommandKind::CompleteInvolvementCheck => Command::CompleteInvolvementCheck,
        CommandKind::SetConfidential => Command::SetConfidential {
            on: form.get("on") == "on",
            circle: circle(form, org)?,
            reason: reason(form)?,
        },
        CommandKind::Assign => assign(form, org)?,
        CommandKind::TakeUp => Command::TakeUp,
        CommandKind::AnnounceHandler => letter(LetterKind::HandlerKnown)?,
        CommandKind::ThankAndClose => letter(LetterKind::Thanks)?,
        CommandKind::DeliverLetter => Command::DeliverLetter {
            number: number(form)?,
            on: date(form)?.unwrap_or(today),
        },
        CommandKind::TakeBackLetter => Command::TakeBackLetter {
            number: number(form)?,
            reason: reason(form)?,
        },
        CommandKind::WriteToParent => Command::WriteToParent { text: text(form)? },
        CommandKind::WriteNote => Command::WriteNote {
            text: text(form)?,
            layer: layer(form),
        },
        other => handling::command(form, other, case, me, (org, today))?,
    })
}

/// Whether what is written here stands by itself, so that it doesn't matter what else happened to
/// the case meanwhile.
pub fn stands_alone(form: &ActForm) -> bool {
    matches!(
        CommandKind::parse(&form.act),
        Some(CommandKind::WriteNote | CommandKind::WriteToParent | CommandKind::Contribute)
    )
}

/// The letter as it reads at this moment.
fn letter(
    form: &ActForm,
    (kind, needs): (LetterKind, Needs),
    case: &Case,
    me: &Colleague,
    (org, today): (&Organisation, NaiveDate),
) -> Parsed<Command> {
    let channel = Channel::parse(form.get("channel")).ok_or(AppError::Malformed)?;
    let text = text(form)?;
    let printed = printed(case, (kind, needs, &text, channel), Some(me), org, today);
    Ok(Command::ApproveLetter {
        kind,
        text,
        needs,
        channel,
        // What is missing is what stands in the act's way: the rules say so first.
        printed: printed.ok_or_else(|| lacking(case, kind))?,
    })
}

/// Why a letter can't be written yet.
fn lacking(case: &Case, kind: LetterKind) -> AppError {
    AppError::Refused(match kind {
        LetterKind::Proposal if case.dossier.proposed(case.round).is_some() => {
            Refusal::AgreementMissing
        }
        LetterKind::Proposal => Refusal::ProposalMissing,
        LetterKind::Closing if case.verified().is_some() => Refusal::JudgmentMissing,
        LetterKind::Closing => Refusal::NotVerified,
        LetterKind::HandlerKnown if case.handler().is_none() => Refusal::NoHandler,
        LetterKind::HandlerKnown | LetterKind::Thanks => Refusal::NameMissing,
        LetterKind::Interim | LetterKind::NotTaken | LetterKind::Withdrawn => {
            Refusal::ReasonMissing
        }
    })
}

fn wrong(input: Name) -> impl Fn(Problem) -> AppError {
    move |problem| {
        AppError::Inputs(vec![InputError {
            input,
            row: 0,
            problem,
        }])
    }
}

fn category(form: &ActForm) -> Parsed<Category> {
    match form.get("category") {
        "" => Err(wrong(Name::Category)(Problem::Missing)),
        slug => Category::parse(slug).ok_or(AppError::Malformed),
    }
}

fn text(form: &ActForm) -> Parsed<Message> {
    Message::parse(form.get("text")).map_err(wrong(Name::Text))
}

fn reason(form: &ActForm) -> Parsed<Remark> {
    match Remark::parse(form.get("reason")) {
        Err(Problem::Missing) => Err(AppError::Refused(Refusal::ReasonMissing)),
        other => other.map_err(wrong(Name::Reason)),
    }
}

fn some_reason(form: &ActForm) -> Parsed<Option<Remark>> {
    match Remark::parse(form.get("reason")) {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(Name::Reason)),
    }
}

fn some_line(raw: &str) -> Parsed<Option<Line>> {
    match Line::parse(raw) {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(Name::Cause)),
    }
}

fn level(form: &ActForm) -> Parsed<Severity> {
    let number = form.get("level").parse().map_err(|_| AppError::Malformed)?;
    Severity::from_level(number).ok_or(AppError::Malformed)
}

fn number(form: &ActForm) -> Parsed<u32> {
    form.number.parse().map_err(|_| AppError::Malformed)
}

/// A day; `None` when it was left empty.
fn day(form: &ActForm, name: Name) -> Parsed<Option<NaiveDate>> {
    let given = form.get(name.slug());
    if given.is_empty() {
        return Ok(None);
    }
    let date = given.parse().map(Some);
    date.map_err(|_| wrong(name)(Problem::Malformed))
}

fn date(form: &ActForm) -> Parsed<Option<NaiveDate>> {
    day(form, Name::Date)
}

fn layer(form: &ActForm) -> Layer {
    if form.get("layer") == "confidential" {
        Layer::Confidential
    } else {
        Layer::Internal
    }
}

/// All locations can be chosen, also those the form doesn't offer any more.
struct Everywhere<'a>(&'a Organisation);

impl PlaceChoices for Everywhere<'_> {
    fn site(&self, slug: &str) -> Option<Site> {
        self.0.site(&LocationId::parse(slug)?)
    }
}

/// A location that is chosen beside "unknown" is the answer.
fn places(form: &ActForm, org: &Organisation) -> Parsed<Places> {
    let known = form.all("places").any(|place| place != UNKNOWN_PLACE);
    let chosen = form
        .all("places")
        .filter(|place| !known || *place != UNKNOWN_PLACE);
    draft::places(chosen, &Everywhere(org)).map_err(wrong(Name::Places))
}

fn colleague<'a>(form: &ActForm, org: &'a Organisation) -> Parsed<&'a Colleague> {
    StaffId::parse(form.get("colleague"))
        .and_then(|id| org.colleague(&id))
        .ok_or_else(|| wrong(Name::Colleague)(Problem::Missing))
}

/// To a colleague, or to a department with everybody who works there.
fn assign(form: &ActForm, org: &Organisation) -> Parsed<Command> {
    let Some(slug) = form.get("colleague").strip_prefix(DEPARTMENT) else {
        return Ok(Command::Assign {
            to: Box::new(colleague(form, org)?.clone()),
            reason: some_reason(form)?,
        });
    };
    let known = DepartmentId::parse(slug).and_then(|id| org.department(&id));
    let department = known.ok_or_else(|| wrong(Name::Colleague)(Problem::Missing))?;
    let members = department.members.iter();
    let members = members.filter_map(|id| org.colleague(id)).cloned();
    Ok(Command::AssignDepartment {
        department: department.id.clone(),
        members: members.collect(),
        reason: some_reason(form)?,
    })
}

fn involved(form: &ActForm, org: &Organisation, today: NaiveDate) -> Parsed<InvolvedColleague> {
    let one = colleague(form, org)?;
    Ok(InvolvedColleague::of(one, today))
}

fn circle(form: &ActForm, org: &Organisation) -> Parsed<Vec<StaffId>> {
    form.all("circle")
        .map(|slug| StaffId::parse(slug).filter(|id| org.colleague(id).is_some()))
        .collect::<Option<Vec<_>>>()
        .ok_or(AppError::Malformed)
}
