//! From an act's form to a command: parsing, and looking colleagues and places up.

use crate::error::AppError;
use crate::form::ActForm;
use chrono::NaiveDate;
use domain::case::Category;
use domain::command::{Command, CommandKind, Layer};
use domain::error::{Field, FieldError, Problem, Refusal};
use domain::involvement::InvolvedColleague;
use domain::letter::{Channel, LetterKind};
use domain::organisation::Organisation;
use domain::place::{Care, LocationId, Places};
use domain::reaction::Nature;
use domain::severity::Severity;
use domain::staff::{Colleague, Role, StaffId};
use domain::words::{Line, Message, Remark};

type Parsed<T> = Result<T, AppError>;

/// The command a form asks for.
///
/// # Errors
/// [`AppError::Fields`] for texts, [`AppError::Malformed`] for tampered choices.
pub fn command(form: &ActForm, org: &Organisation, today: NaiveDate) -> Parsed<Command> {
    let kind = CommandKind::parse(&form.act).ok_or(AppError::Malformed)?;
    Ok(match kind {
        CommandKind::SetNature => Command::SetNature {
            nature: Nature::parse(&form.nature).ok_or(AppError::Malformed)?,
            reason: reason(form)?,
            agreed_on: date(form)?,
        },
        CommandKind::SetSeverity => Command::SetSeverity {
            level: level(form)?,
            reason: some_reason(form)?,
        },
        CommandKind::SetCategory => Command::SetCategory {
            category: Category::parse(&form.category).ok_or(AppError::Malformed)?,
            cause: some_line(&form.cause)?,
        },
        CommandKind::SetPlaces => Command::SetPlaces {
            places: places(form, org)?,
            care: Care::parse(&form.care),
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
            on: form.on == "on",
            circle: circle(form, org)?,
            reason: reason(form)?,
        },
        CommandKind::Assign => Command::Assign {
            to: Box::new(colleague(form, org)?.clone()),
            reason: some_reason(form)?,
        },
        CommandKind::AnnounceHandler => letter(form, LetterKind::HandlerKnown)?,
        CommandKind::ThankAndClose => letter(form, LetterKind::Thanks)?,
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
        CommandKind::WriteToOrganisation => return Err(AppError::Refused(Refusal::NotYourRole)),
    })
}

fn letter(form: &ActForm, kind: LetterKind) -> Parsed<Command> {
    let channel = Channel::parse(&form.channel).ok_or(AppError::Malformed)?;
    Ok(Command::ApproveLetter {
        kind,
        text: text(form)?,
        channel,
    })
}

fn wrong(field: Field) -> impl Fn(Problem) -> AppError {
    move |problem| AppError::Fields(vec![FieldError { field, problem }])
}

fn text(form: &ActForm) -> Parsed<Message> {
    Message::parse(&form.text).map_err(wrong(Field::Message))
}

fn reason(form: &ActForm) -> Parsed<Remark> {
    match Remark::parse(&form.reason) {
        Err(Problem::Missing) => Err(AppError::Refused(Refusal::ReasonMissing)),
        other => other.map_err(wrong(Field::Message)),
    }
}

fn some_reason(form: &ActForm) -> Parsed<Option<Remark>> {
    match Remark::parse(&form.reason) {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(Field::Message)),
    }
}

fn some_line(raw: &str) -> Parsed<Option<Line>> {
    match Line::parse(raw) {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(Field::Message)),
    }
}

fn level(form: &ActForm) -> Parsed<Severity> {
    let severities = [
        Severity::Idea,
        Severity::Light,
        Severity::Medium,
        Severity::Severe,
        Severity::Acute,
    ];
    let at = form
        .level
        .parse::<usize>()
        .map_err(|_| AppError::Malformed)?;
    severities.get(at).copied().ok_or(AppError::Malformed)
}

fn number(form: &ActForm) -> Parsed<u32> {
    form.number.parse().map_err(|_| AppError::Malformed)
}

fn date(form: &ActForm) -> Parsed<Option<NaiveDate>> {
    if form.date.is_empty() {
        return Ok(None);
    }
    form.date.parse().map(Some).map_err(|_| AppError::Malformed)
}

fn layer(form: &ActForm) -> Layer {
    if form.layer == "confidential" {
        Layer::Confidential
    } else {
        Layer::Internal
    }
}

fn places(form: &ActForm, org: &Organisation) -> Parsed<Places> {
    match form.places.as_slice() {
        [] => Err(wrong(Field::Place)(Problem::Missing)),
        [one] if one == "organisatie" => Ok(Places::Organisation),
        [one] if one == "onbekend" => Ok(Places::Unknown),
        many => many
            .iter()
            .map(|slug| LocationId::parse(slug).and_then(|id| org.site(&id)))
            .collect::<Option<Vec<_>>>()
            .map(Places::Sites)
            .ok_or(AppError::Malformed),
    }
}

fn colleague<'a>(form: &ActForm, org: &'a Organisation) -> Parsed<&'a Colleague> {
    StaffId::parse(&form.colleague)
        .and_then(|id| org.colleague(&id))
        .ok_or_else(|| wrong(Field::Name)(Problem::Missing))
}

fn involved(form: &ActForm, org: &Organisation, today: NaiveDate) -> Parsed<InvolvedColleague> {
    let one = colleague(form, org)?;
    Ok(InvolvedColleague {
        id: one.id.clone(),
        director: one.is(Role::Director, today),
    })
}

fn circle(form: &ActForm, org: &Organisation) -> Parsed<Vec<StaffId>> {
    form.circle
        .iter()
        .map(|slug| StaffId::parse(slug).filter(|id| org.colleague(id).is_some()))
        .collect::<Option<Vec<_>>>()
        .ok_or(AppError::Malformed)
}
