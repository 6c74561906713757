//! The handling's acts, from the values that [`domain::view::inputs`] asks for.

use super::judgment::judgment;
use super::{Parsed, colleague, date, day, letter, number, reason, some_reason, text, wrong};
use crate::error::AppError;
use crate::form::ActForm;
use chrono::NaiveDate;
use domain::case::Case;
use domain::command::{Command, CommandKind, Needs};
use domain::dossier::{
    Consultation, ContactWay, DisputeBody, DisputeOutcome, Owner, Police, Proposal, Score,
};
use domain::error::{Problem, Refusal};
use domain::letter::{Channel, LetterKind};
use domain::organisation::Organisation;
use domain::place::LocationId;
use domain::staff::Colleague;
use domain::status::Ground;
use domain::text::letter::printed;
use domain::view::inputs::Name;
use domain::words::{Line, Message};

/// The command a form asks for.
///
/// # Errors
/// As [`super::command`].
pub(super) fn command(
    form: &ActForm,
    kind: CommandKind,
    case: &Case,
    me: &Colleague,
    (org, today): (&Organisation, NaiveDate),
) -> Parsed<Command> {
    let sent = |kind, needs| letter(form, (kind, needs), case, me, (org, today));
    let on = || Ok::<_, AppError>(date(form)?.unwrap_or(today));
    Ok(match kind {
        CommandKind::Propose => sent(LetterKind::Proposal, Needs::Nothing)?,
        CommandKind::Close => sent(LetterKind::Closing, Needs::Nothing)?,
        CommandKind::ConfirmWithdrawal => sent(LetterKind::Withdrawn, Needs::Nothing)?,
        CommandKind::ExtendAim => sent(
            LetterKind::Interim,
            Needs::Until(needed(form, Name::Until)?),
        )?,
        CommandKind::NotTake => sent(LetterKind::NotTaken, Needs::Because(ground(form)?))?,
        CommandKind::Withdraw => withdraw(form, case, org, today)?,
        CommandKind::AskParent => Command::AskParent { text: text(form)? },
        CommandKind::AnswerQuestion => Command::AnswerQuestion { text: text(form)? },
        CommandKind::RecordAgreement => Command::RecordAgreement {
            text: reason(form)?,
            owner: owner(form, org)?,
            due: date(form)?,
        },
        CommandKind::CorrectAgreement => Command::CorrectAgreement {
            number: number(form)?,
            text: reason(form)?,
            owner: owner(form, org)?,
            due: date(form)?,
        },
        CommandKind::CompleteAgreement => Command::CompleteAgreement {
            number: number(form)?,
            on: on()?,
        },
        CommandKind::CompleteMeasure => Command::CompleteMeasure {
            number: number(form)?,
            on: on()?,
        },
        CommandKind::RecordContact => Command::RecordContact {
            on: on()?,
            way: chosen(ContactWay::parse(form.get("way")), Name::Way)?,
            reached: yes(form, Name::Reached)?,
            text: some_reason(form)?,
        },
        CommandKind::AskContribution => Command::AskContribution {
            of: Box::new(colleague(form, org)?.clone()),
            part: text(form)?,
            question: reason(form)?,
        },
        CommandKind::Contribute => Command::Contribute {
            number: number(form)?,
            text: text(form)?,
        },
        CommandKind::AddSubAction => Command::AddSubAction {
            location: LocationId::parse(form.get("places"))
                .ok_or_else(|| wrong(Name::Places)(Problem::Missing))?,
            text: reason(form)?,
            owner: Box::new(colleague(form, org)?.clone()),
            due: needed(form, Name::Date)?,
        },
        CommandKind::CompleteSubAction => Command::CompleteSubAction {
            number: number(form)?,
            result: reason(form)?,
        },
        CommandKind::DraftProposal => Command::DraftProposal {
            proposal: Box::new(proposal(form)?),
        },
        CommandKind::DraftJudgment => Command::DraftJudgment {
            judgment: Box::new(judgment(form)?),
        },
        CommandKind::AcceptProposal => Command::AcceptProposal,
        CommandKind::RefuseProposal => Command::RefuseProposal {
            reason: reason(form)?,
        },
        CommandKind::StartVerifying => Command::StartVerifying,
        CommandKind::RecordSatisfaction => Command::RecordSatisfaction {
            solution: score(form, Name::Solution)?,
            process: score(form, Name::Process)?,
            remark: some_reason(form)?,
        },
        other => ending(form, other, case, (org, today))?,
    })
}

/// Endings, new beginnings, and what stands beside.
fn ending(
    form: &ActForm,
    kind: CommandKind,
    case: &Case,
    (org, today): (&Organisation, NaiveDate),
) -> Parsed<Command> {
    let on = || Ok::<_, AppError>(date(form)?.unwrap_or(today));
    Ok(match kind {
        CommandKind::ConsentToClose => Command::ConsentToClose {
            reason: reason(form)?,
        },
        CommandKind::ToFullTrack => Command::ToFullTrack {
            reason: reason(form)?,
        },
        CommandKind::UndoWithdrawal => Command::UndoWithdrawal {
            reason: reason(form)?,
        },
        CommandKind::CloseInternally => Command::CloseInternally {
            reason: reason(form)?,
        },
        CommandKind::Reopen => Command::Reopen {
            reason: reason(form)?,
        },
        CommandKind::HandBack => Command::HandBack {
            reason: reason(form)?,
        },
        CommandKind::TakeOver => Command::TakeOver {
            consent: Box::new(colleague(form, org)?.clone()),
            reason: reason(form)?,
        },
        CommandKind::AnswerObjection => Command::AnswerObjection {
            granted: yes(form, Name::Granted)?,
            text: text(form)?,
        },
        CommandKind::OpenDispute => Command::OpenDispute {
            body: chosen(DisputeBody::parse(form.get("body")), Name::Body)?,
            file: some(Line::parse(form.get("cause")), Name::Cause)?,
            on: on()?,
        },
        CommandKind::SettleDispute => Command::SettleDispute {
            number: number(form)?,
            outcome: chosen(DisputeOutcome::parse(form.get("outcome")), Name::Outcome)?,
            on: on()?,
        },
        CommandKind::SetHold => Command::SetHold {
            on: case.dossier.hold.is_none(),
            reason: reason(form)?,
        },
        CommandKind::RecordConsultation => Command::RecordConsultation {
            consultation: Box::new(consultation(form, today)?),
        },
        // The parent's own, the program's, and those that `super` knows.
        _ => return Err(AppError::Refused(Refusal::NotYourRole)),
    })
}

/// What a colleague recorded goes without words of their own.
fn withdraw(form: &ActForm, case: &Case, org: &Organisation, today: NaiveDate) -> Parsed<Command> {
    let channel = Channel::parse(form.get("channel")).ok_or(AppError::Malformed)?;
    let proof = reason(form)?;
    let text = Message::parse(proof.as_str()).map_err(wrong(Name::Reason))?;
    let slots = (LetterKind::Withdrawn, Needs::Nothing, &text, channel);
    let printed = printed(case, slots, None, org, today);
    Ok(Command::Withdraw {
        proof: Some(proof),
        text,
        channel,
        printed: printed.ok_or(AppError::Refused(Refusal::NothingChanges))?,
    })
}

fn chosen<T>(choice: Option<T>, input: Name) -> Parsed<T> {
    choice.ok_or_else(|| wrong(input)(Problem::Missing))
}

fn some<T>(parsed: Result<T, Problem>, input: Name) -> Parsed<Option<T>> {
    match parsed {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(input)),
    }
}

fn needed(form: &ActForm, input: Name) -> Parsed<NaiveDate> {
    day(form, input)?.ok_or_else(|| wrong(input)(Problem::Missing))
}

fn yes(form: &ActForm, input: Name) -> Parsed<bool> {
    match form.get(input.slug()) {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(wrong(input)(Problem::Missing)),
    }
}

fn score(form: &ActForm, input: Name) -> Parsed<Score> {
    let value: Option<u8> = form.get(input.slug()).parse().ok();
    chosen(value.and_then(|value| Score::try_from(value).ok()), input)
}

fn owner(form: &ActForm, org: &Organisation) -> Parsed<Owner> {
    if form.get("colleague") == "parent" {
        return Ok(Owner::Parent);
    }
    Ok(Owner::Staff(colleague(form, org)?.id.clone()))
}

fn ground(form: &ActForm) -> Parsed<Ground> {
    match form.get("ground") {
        "not_ours" => Ok(Ground::NotOurs),
        "abuse" => Ok(Ground::Abuse),
        "duplicate" => {
            let original = form.get("original").parse();
            original
                .map(Ground::DuplicateOf)
                .map_err(|_| wrong(Name::Original)(Problem::Malformed))
        }
        _ => Err(wrong(Name::Ground)(Problem::Missing)),
    }
}

fn message(form: &ActForm, input: Name) -> Parsed<Message> {
    Message::parse(form.get(input.slug())).map_err(wrong(input))
}

fn line(form: &ActForm, input: Name) -> Parsed<Line> {
    Line::parse(form.get(input.slug())).map_err(wrong(input))
}

fn proposal(form: &ActForm) -> Parsed<Proposal> {
    Ok(Proposal {
        examined: message(form, Name::Examined)?,
        heard: line(form, Name::Heard)?,
        finding: message(form, Name::Finding)?,
        solution: message(form, Name::Text)?,
        no_agreement: some_reason(form)?,
        answer_by: needed(form, Name::Date)?,
    })
}

fn consultation(form: &ActForm, today: NaiveDate) -> Parsed<Consultation> {
    let police = match form.get("police") {
        "reported" => Police::Reported(needed(form, Name::Until)?),
        "not_reported" => Police::NotReported(reason(form)?),
        _ => return Err(wrong(Name::Police)(Problem::Missing)),
    };
    Ok(Consultation {
        inspector: line(form, Name::Inspector)?,
        on: date(form)?.unwrap_or(today),
        advice: text(form)?,
        suspicion: yes(form, Name::Suspicion)?,
        police,
    })
}
