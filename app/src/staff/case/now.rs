//! "Wat nu": exactly the acts this colleague can do, the most likely one open; below, why the
//! others can't be done now.

use super::Case;
use super::act::Act;
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::text::act::{self, Theme};
use domain::view::ActView;
use leptos::prelude::*;

/// The heading the focus returns to after an act.
pub const WHAT_NOW: &str = "watnu";

/// The acts.
#[component]
pub fn WhatNow(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let shown = Memo::new(move |_| {
        let kept = open.kept.get();
        let mut acts: Vec<ActView> = open.view.with(|view| {
            let acts = view.acts.iter().filter(|act| !has_its_place(act.kind));
            acts.filter(|act| act.refusal.is_none() || kept.contains(&act.kind))
                .cloned()
                .collect()
        });
        acts.sort_by_key(|act| !act.primary);
        let mut kinds: Vec<CommandKind> = acts.into_iter().map(|act| act.kind).collect();
        // What can't be done any more keeps its form while something is typed in it.
        let gone = kept.iter().filter(|kind| !has_its_place(**kind));
        kinds.extend(
            gone.filter(|kind| !kinds.contains(*kind))
                .copied()
                .collect::<Vec<_>>(),
        );
        kinds
    });
    let refused = move || {
        open.view.with(|view| {
            let refused = view.acts.iter().filter(|act| !has_its_place(act.kind));
            refused
                .filter_map(|act| Some((act.title.clone(), act.refusal.clone()?)))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="now" aria-labelledby=WHAT_NOW>
            <h2 id=WHAT_NOW tabindex="-1">{words.what_now}</h2>
            {move || elsewhere(open).map(|(place, title)| view! { <p><a href=place rel="external">{title}</a></p> })}
            {move || open.view.with(|view| view.consent.clone()).map(|text| view! { <p class="awaits">{text}</p> })}
            <p class="hint" hidden=move || !shown.with(Vec::is_empty)>{words.nothing_now}</p>
            <For
                each=move || themes(open)
                key=|theme| *theme
                children=move |theme| listed(open, shown, theme)
            />
            {move || {
                let refused = refused();
                (!refused.is_empty()).then(|| view! {
                    <details class="refused">
                        <summary>{words.not_now}</summary>
                        <dl>
                            {refused.into_iter().map(|(title, why)| view! {
                                <div><dt>{title}</dt><dd>{why}</dd></div>
                            }).collect_view()}
                        </dl>
                    </details>
                })
            }}
        </section>
    }
}

/// The most likely act's theme comes first. A form never leaves its theme: what is typed in it
/// would be gone.
fn themes(open: Case) -> Vec<Theme> {
    let primary = open.view.with(|view| {
        let likely = view.acts.iter().find(|act| act.primary);
        likely.map(|act| act::theme(act.kind))
    });
    let mut themes = Theme::ALL.to_vec();
    themes.sort_by_key(|theme| Some(*theme) != primary);
    themes
}

fn listed(open: Case, shown: Memo<Vec<CommandKind>>, theme: Theme) -> impl IntoView {
    let here = Memo::new(move |_| {
        let kinds = shown.get().into_iter();
        let of_theme = kinds.filter(|kind| act::theme(*kind) == theme);
        of_theme.collect::<Vec<_>>()
    });
    view! {
        <div class="theme" hidden=move || here.with(Vec::is_empty)>
            <h3>{theme.title(page_language())}</h3>
            <For
                each=move || {
                    let done = open.done.get();
                    let times = |kind| done.get(&kind).copied().unwrap_or(0);
                    here.get().into_iter().map(|kind| (kind, times(kind))).collect::<Vec<_>>()
                }
                key=|act| *act
                children=move |(kind, _)| view! { <Act open kind number=String::new() /> }
            />
        </div>
    }
}

/// Where the most likely act stands, when that is with a name or a letter.
fn elsewhere(open: Case) -> Option<(&'static str, String)> {
    let act = open.view.with(|view| {
        let likely = view.acts.iter().find(|act| act.primary)?;
        Some((likely.kind, likely.title.clone()))
    });
    let (kind, title) = act?;
    Some((place(kind)?, title))
}

fn has_its_place(kind: CommandKind) -> bool {
    place(kind).is_some()
}

/// Acts on one name or letter stand with that name or letter.
const fn place(kind: CommandKind) -> Option<&'static str> {
    match kind {
        CommandKind::LinkInvolvement | CommandKind::RuleOutInvolvement => Some("#betrokken"),
        CommandKind::DeliverLetter | CommandKind::TakeBackLetter => Some("#brieven"),
        CommandKind::CorrectAgreement
        | CommandKind::CompleteAgreement
        | CommandKind::CompleteSubAction
        | CommandKind::CompleteMeasure
        | CommandKind::SettleDispute
        | CommandKind::Contribute => Some("#dossier"),
        CommandKind::SetNature
        | CommandKind::SetSeverity
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve
        | CommandKind::CompleteInvolvementCheck
        | CommandKind::SetConfidential
        | CommandKind::Assign
        | CommandKind::AnnounceHandler
        | CommandKind::ThankAndClose
        | CommandKind::WriteToParent
        | CommandKind::WriteNote
        | CommandKind::WriteToOrganisation
        | CommandKind::Propose
        | CommandKind::ExtendAim
        | CommandKind::Close
        | CommandKind::ConfirmWithdrawal
        | CommandKind::NotTake
        | CommandKind::AskParent
        | CommandKind::AnswerQuestion
        | CommandKind::LapseQuestion
        | CommandKind::RecordAgreement
        | CommandKind::RecordContact
        | CommandKind::AskContribution
        | CommandKind::AddSubAction
        | CommandKind::DraftProposal
        | CommandKind::DraftJudgment
        | CommandKind::AcceptProposal
        | CommandKind::RefuseProposal
        | CommandKind::StartVerifying
        | CommandKind::RecordSatisfaction
        | CommandKind::ConsentToClose
        | CommandKind::ToFullTrack
        | CommandKind::Withdraw
        | CommandKind::UndoWithdrawal
        | CommandKind::CloseInternally
        | CommandKind::Reopen
        | CommandKind::TakeOver
        | CommandKind::HandBack
        | CommandKind::Object
        | CommandKind::AnswerObjection
        | CommandKind::OpenDispute
        | CommandKind::SetHold
        | CommandKind::TakeUp
        | CommandKind::JoinDuplicate
        | CommandKind::PartDuplicate
        | CommandKind::RecordConsultation
        | CommandKind::Anonymise => None,
    }
}
