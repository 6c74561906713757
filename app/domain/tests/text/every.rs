//! Every closed enum's words, in one list.

use domain::case::Category;
use domain::command::CommandKind;
use domain::deadline::{Commitment, DeadlineKind};
use domain::dossier::{ContactWay, DisputeBody, DisputeOutcome};
use domain::error::{Field, FieldError, Problem, Refusal, StoreError};
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::notice::NoticeKind;
use domain::place::Care;
use domain::reaction::{ContactPreference, Language, Nature, Relation, Source};
use domain::reference::Reference;
use domain::severity::{SafetyAnswer, Severity, Signal, SignalTheme};
use domain::staff::Role;
use domain::status::StatusKind;
use domain::text::{
    act, ask, dates, deadline, errors, form, mail, names, people, refusal, say, severity, status,
    timeline,
};

/// What kind of words it is.
#[derive(Debug)]
pub enum Said {
    /// A name, without a full stop.
    Phrase(String),
    /// Sentences a parent reads.
    ForParent(String),
    /// Sentences colleagues read.
    ForStaff(String),
}

const FIELDS: [Field; 33] = [
    Field::Nature,
    Field::Place,
    Field::Care,
    Field::Group,
    Field::Body,
    Field::Happened,
    Field::Discussed,
    Field::DiscussedWith,
    Field::DiscussedWhen,
    Field::DiscussedOutcome,
    Field::NotFor,
    Field::Wish,
    Field::Safety,
    Field::Name,
    Field::Email,
    Field::Phone,
    Field::Contact,
    Field::Reachable,
    Field::Street,
    Field::Postcode,
    Field::Town,
    Field::Child,
    Field::Relation,
    Field::Share,
    Field::Anonymous,
    Field::Language,
    Field::Key,
    Field::Code,
    Field::Message,
    Field::Colleague,
    Field::Reason,
    Field::Cause,
    Field::Date,
];

const PROBLEMS: [Problem; 8] = [
    Problem::Missing,
    Problem::TooShort(10),
    Problem::TooLong(1000),
    Problem::Unreadable,
    Problem::Malformed,
    Problem::UnknownChoice,
    Problem::NoWayToAnswer,
    Problem::NeededForContact,
];

const REFUSALS: [Refusal; 57] = [
    Refusal::NotFound,
    Refusal::NotYourRole,
    Refusal::NotInThisState,
    Refusal::DirectorOnly,
    Refusal::AwaitsDirector,
    Refusal::AboveYourLevel,
    Refusal::ReasonMissing,
    Refusal::InvolvementUnchecked,
    Refusal::InvolvementSettled,
    Refusal::CandidateInvolved,
    Refusal::CandidateUnsuitable,
    Refusal::AlreadyHandler,
    Refusal::FullTrackOnly,
    Refusal::NoHandler,
    Refusal::LetterPending,
    Refusal::NoSuchLetter,
    Refusal::ChannelUnavailable,
    Refusal::ConsultationMissing,
    Refusal::NothingChanges,
    Refusal::DateImpossible,
    Refusal::DateOver,
    Refusal::SeverityUnsettled,
    Refusal::ComplaintHasALevel,
    Refusal::MessagesFull,
    Refusal::QuestionOpen,
    Refusal::NoQuestion,
    Refusal::TooEarly,
    Refusal::NoSuchRecord,
    Refusal::ProposalMissing,
    Refusal::AgreementMissing,
    Refusal::NotVerified,
    Refusal::JudgmentMissing,
    Refusal::MeasureOverdue,
    Refusal::NoJudgmentNeeded,
    Refusal::ConsentMissing,
    Refusal::NotNextUp,
    Refusal::NotWithdrawn,
    Refusal::LetterNotDelivered,
    Refusal::ProofMissing,
    Refusal::TooLate,
    Refusal::SameCase,
    Refusal::PersonNeeded,
    Refusal::OriginalUnknown,
    Refusal::OriginalNotOpen,
    Refusal::OriginalUnlike,
    Refusal::OriginalSeenByInvolved,
    Refusal::OwnJudgment,
    Refusal::CandidateOutside,
    Refusal::ConsentInvalid,
    Refusal::NothingToObject,
    Refusal::NotLater,
    Refusal::PoliceReportDue,
    Refusal::NotAcute,
    Refusal::NoComplaint,
    Refusal::ObjectionOpen,
    Refusal::WithdrawnAlready,
    Refusal::NameMissing,
];

const STORE_ERRORS: [StoreError; 4] = [
    StoreError::Stale,
    StoreError::KeyReused,
    StoreError::Broken,
    StoreError::Unavailable,
];

/// Everything that can be said, with what it is said of.
pub fn every(language: Language) -> Vec<(String, Said)> {
    let mut all = Vec::new();
    form_words(language, &mut all);
    case_words(language, &mut all);
    people_words(language, &mut all);
    state_words(language, &mut all);
    mails(language, &mut all);
    all
}

type All = Vec<(String, Said)>;

fn phrase(all: &mut All, of: impl std::fmt::Debug, text: &str) {
    all.push((format!("{of:?}"), Said::Phrase(text.to_owned())));
}

fn parent(all: &mut All, of: impl std::fmt::Debug, text: &str) {
    all.push((format!("{of:?}"), Said::ForParent(text.to_owned())));
}

fn staff(all: &mut All, of: impl std::fmt::Debug, text: &str) {
    all.push((format!("{of:?}"), Said::ForStaff(text.to_owned())));
}

fn form_words(language: Language, all: &mut All) {
    for field in FIELDS {
        phrase(all, field, form::label(field, language));
        if let Some(hint) = form::hint(field, language) {
            parent(all, field, hint);
        }
        for problem in PROBLEMS {
            let error = FieldError { field, problem };
            parent(all, error, &errors::field_error(error, language));
        }
    }
    for nature in Nature::ALL {
        parent(all, nature, form::nature_hint(*nature, language));
    }
    for answer in [SafetyAnswer::Yes, SafetyAnswer::No, SafetyAnswer::Unknown] {
        phrase(all, answer, form::safety(answer, language));
    }
    for (value, label) in form::other_places(language) {
        phrase(all, value, label);
    }
}

fn case_words(language: Language, all: &mut All) {
    for nature in Nature::ALL {
        phrase(all, nature, names::nature(*nature, language));
        phrase(all, nature, names::nature_title(*nature, language));
        phrase(all, nature, names::a_nature(*nature, language));
        phrase(all, nature, names::your_nature(*nature, language));
    }
    for category in Category::ALL {
        phrase(all, category, names::category(*category, language));
    }
    for source in Source::ALL {
        phrase(all, source, names::source(*source, language));
    }
    for kind in LetterKind::ALL {
        phrase(all, kind, names::letter(*kind, language));
        staff(all, kind, names::letter_hint(*kind, language));
    }
    for channel in Channel::ALL {
        staff(all, channel, ask::way(*channel, language));
        phrase(all, channel, ask::approve(*channel, language));
        phrase(all, channel, names::channel(*channel, language));
        staff(all, channel, names::channel_hint(*channel, language));
    }
    let ends = [
        ask::LOSE_SIGHT,
        ask::FROZEN,
        ask::FOR_GOOD,
        ask::ACUTE,
        ask::LOWERED,
        ask::LIFTED,
    ];
    for said in ends {
        staff(all, said.0, say(language, said));
    }
    for way in ContactWay::ALL {
        phrase(all, way, names::contact_way(*way, language));
    }
    for body in DisputeBody::ALL {
        phrase(all, body, timeline::dispute_body(*body, language));
    }
    for outcome in DisputeOutcome::ALL {
        phrase(all, outcome, timeline::dispute_outcome(*outcome, language));
    }
    for layer in [
        Visibility::Parent,
        Visibility::Internal,
        Visibility::Confidential,
    ] {
        phrase(all, layer, names::layer(layer, language));
    }
    for level in Severity::ALL {
        phrase(all, level, severity::name(level, language));
        staff(all, level, severity::route(level, language));
    }
    let themes = SignalTheme::ALL.into_iter().map(Signal::Words);
    for signal in themes.chain([Signal::SafetyYes, Signal::ManagerNamed, Signal::Repeated]) {
        staff(all, signal, severity::signal(signal, language));
    }
}

fn people_words(language: Language, all: &mut All) {
    for role in Role::ALL {
        phrase(all, role, people::role(*role, language));
    }
    for relation in Relation::ALL {
        phrase(all, relation, people::relation(*relation, language));
    }
    for way in ContactPreference::ALL {
        phrase(all, way, people::contact(*way, language));
    }
    for care in Care::ALL {
        phrase(all, care, people::care(care, language));
    }
    for name in Language::ALL {
        phrase(all, name, people::language_name(*name));
    }
}

fn state_words(language: Language, all: &mut All) {
    for state in StatusKind::ALL {
        phrase(all, state, status::column(*state, language));
        staff(all, state, status::empty(*state, language));
        for handler in [None, Some("Sanne de Wit")] {
            parent(
                all,
                (state, handler),
                &status::for_parent(*state, handler, language),
            );
        }
        if let Some(next) = status::next_without_date(*state, language) {
            parent(all, (state, "next"), next);
        }
    }
    let when = dates::age(0, language);
    for kind in DeadlineKind::ALL {
        for light in [false, true] {
            phrase(all, kind, deadline::title(kind, light, language));
            let coming = status::by_date(kind, &when, light, language);
            let late = status::too_late(kind, &when, light, language);
            for text in [coming, late].into_iter().flatten() {
                parent(all, kind, &text);
            }
        }
    }
    for how in [
        Commitment::Promise,
        Commitment::Aim,
        Commitment::Law,
        Commitment::Internal,
    ] {
        phrase(all, how, deadline::commitment(how, language));
        parent(all, how, deadline::commitment_sentence(how, language));
    }
    parent(all, "goes on", status::goes_on(language));
    staff(all, "erased", timeline::erased(language));
    for kind in CommandKind::ALL {
        phrase(all, kind, act::title(*kind, language));
        phrase(all, (kind, "button"), act::button(*kind, language));
        let effect = act::effect(*kind, language);
        if *kind == CommandKind::WriteToOrganisation {
            parent(all, kind, effect);
        } else {
            staff(all, kind, effect);
        }
        if let Some(title) = act::title_for_parent(*kind, language) {
            phrase(all, (kind, "parent"), title);
        }
        if let Some(effect) = act::effect_for_parent(*kind, language) {
            parent(all, (kind, "parent"), effect);
        }
    }
    for refused in REFUSALS {
        staff(all, refused, refusal::refusal(refused, language));
        parent(all, refused, refusal::refusal_for_parent(refused, language));
    }
    for error in STORE_ERRORS {
        parent(all, error, refusal::store_error(error, language));
    }
}

fn mails(language: Language, all: &mut All) {
    for kind in NoticeKind::ALL {
        let link = "https://voorbeeld.nl/volgen";
        let text = mail::mail(
            *kind,
            Reference::new(2026, 42),
            "Kinderplein",
            link,
            language,
        );
        phrase(all, kind, &text.subject);
        for paragraph in text
            .body
            .split("\n\n")
            .filter(|part| part.ends_with(['.', ',']))
        {
            parent(all, kind, paragraph);
        }
    }
}
