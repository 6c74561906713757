//! The handling's acts, from the values that [`domain::view::inputs`] asks for.

use super::{Parsed, colleague, date, day, letter, number, reason, some_reason, text, wrong};
use crate::error::AppError;
use crate::form::ActForm;
use chrono::NaiveDate;
use domain::case::Case;
use domain::command::{Command, CommandKind, Needs};
use domain::dossier::{
    Consultation, ContactWay, DisputeBody, DisputeOutcome, Judgment, Measure, Owner, PartJudgment,
    Police, Proposal, Score, Verdict,
};
use domain::error::{Field, Problem, Refusal};
use domain::letter::{Channel, LetterKind};
use domain::organisation::Organisation;
use domain::place::LocationId;
use domain::staff::Colleague;
use domain::status::Ground;
use domain::text::letter::printed;
use domain::words::{Line, Message, Remark};

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
        CommandKind::ExtendAim => sent(LetterKind::Interim, Needs::Until(needed(form, "until")?))?,
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
            way: chosen(ContactWay::parse(form.get("way")))?,
            reached: yes(form, "reached")?,
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
                .ok_or_else(|| wrong(Field::Place)(Problem::Missing))?,
            text: reason(form)?,
            owner: Box::new(colleague(form, org)?.clone()),
            due: needed(form, "date")?,
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
            solution: score(form, "solution")?,
            process: score(form, "process")?,
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
            granted: yes(form, "granted")?,
            text: text(form)?,
        },
        CommandKind::OpenDispute => Command::OpenDispute {
            body: chosen(DisputeBody::parse(form.get("body")))?,
            file: some(Line::parse(form.get("cause")), Field::Cause)?,
            on: on()?,
        },
        CommandKind::SettleDispute => Command::SettleDispute {
            number: number(form)?,
            outcome: chosen(DisputeOutcome::parse(form.get("outcome")))?,
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
    let text = Message::parse(proof.as_str()).map_err(wrong(Field::Reason))?;
    let slots = (LetterKind::Withdrawn, Needs::Nothing, &text, channel);
    let printed = printed(case, slots, None, org, today);
    Ok(Command::Withdraw {
        proof: Some(proof),
        text,
        channel,
        printed: printed.ok_or(AppError::Refused(Refusal::NothingChanges))?,
    })
}

fn chosen<T>(choice: Option<T>) -> Parsed<T> {
    choice.ok_or_else(|| wrong(Field::Message)(Problem::Missing))
}

fn some<T>(parsed: Result<T, Problem>, field: Field) -> Parsed<Option<T>> {
    match parsed {
        Err(Problem::Missing) => Ok(None),
        other => other.map(Some).map_err(wrong(field)),
    }
}

fn needed(form: &ActForm, name: &str) -> Parsed<NaiveDate> {
    day(form, name)?.ok_or_else(|| wrong(Field::Date)(Problem::Missing))
}

fn yes(form: &ActForm, name: &str) -> Parsed<bool> {
    match form.get(name) {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(wrong(Field::Message)(Problem::Missing)),
    }
}

fn score(form: &ActForm, name: &str) -> Parsed<Score> {
    let value: Option<u8> = form.get(name).parse().ok();
    chosen(value.and_then(|value| Score::try_from(value).ok()))
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
                .map_err(wrong(Field::Message))
        }
        _ => Err(wrong(Field::Message)(Problem::Missing)),
    }
}

fn message(form: &ActForm, name: &str) -> Parsed<Message> {
    Message::parse(form.get(name)).map_err(wrong(Field::Message))
}

fn line(form: &ActForm, name: &str) -> Parsed<Line> {
    Line::parse(form.get(name)).map_err(wrong(Field::Message))
}

fn proposal(form: &ActForm) -> Parsed<Proposal> {
    Ok(Proposal {
        examined: message(form, "examined")?,
        heard: line(form, "heard")?,
        finding: message(form, "finding")?,
        solution: message(form, "text")?,
        no_agreement: some_reason(form)?,
        answer_by: needed(form, "date")?,
    })
}

/// Rows in which nothing was filled in are left out; one that was begun has to be whole.
fn judgment(form: &ActForm) -> Parsed<Judgment> {
    let rows = |first: &'static str, second: &'static str| {
        let mut seconds = form.all(second);
        let rows = form
            .all(first)
            .map(move |one| (one, seconds.next().unwrap_or_default()));
        rows.collect::<Vec<_>>()
    };
    let mut reasons = form.all("reasons");
    let mut parts = Vec::new();
    for (part, verdict) in rows("part", "verdict") {
        let why = reasons.next().unwrap_or_default();
        if [part, verdict, why]
            .iter()
            .all(|text| text.trim().is_empty())
        {
            continue;
        }
        parts.push(PartJudgment {
            part: Line::parse(part).map_err(wrong(Field::Message))?,
            verdict: chosen(Verdict::parse(verdict))?,
            reasons: Message::parse(why).map_err(wrong(Field::Message))?,
        });
    }
    let mut measures = Vec::new();
    for (measure, due) in rows("measure", "due") {
        if measure.trim().is_empty() && due.is_empty() {
            continue;
        }
        measures.push(Measure {
            number: 0,
            text: Remark::parse(measure).map_err(wrong(Field::Message))?,
            due: due
                .parse()
                .map_err(|_| wrong(Field::Date)(Problem::Malformed))?,
            done_on: None,
        });
    }
    let mut parts = parts.into_iter();
    Ok(Judgment {
        first: parts
            .next()
            .ok_or_else(|| wrong(Field::Message)(Problem::Missing))?,
        further: parts.collect(),
        measures,
    })
}

fn consultation(form: &ActForm, today: NaiveDate) -> Parsed<Consultation> {
    let police = match form.get("police") {
        "reported" => Police::Reported(needed(form, "until")?),
        "not_reported" => Police::NotReported(reason(form)?),
        _ => return Err(wrong(Field::Message)(Problem::Missing)),
    };
    Ok(Consultation {
        inspector: line(form, "inspector")?,
        on: date(form)?.unwrap_or(today),
        advice: text(form)?,
        suspicion: yes(form, "suspicion")?,
        police,
    })
}
