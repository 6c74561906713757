//! The checklist of level 4 (4.6 c): the consultation with date and name, the advice, the decision
//! on a police report. What is still missing stands open.

use super::{Lens, RecordKind, RecordView, record};
use crate::case::Case;
use crate::dossier::{Consultation, Consulted, Police};
use crate::text::say;

/// The consultations of the case, then what the present one still needs.
pub(super) fn records(case: &Case, lens: &Lens<'_>) -> Vec<RecordView> {
    let all = case.dossier.consultations.iter();
    let mut records: Vec<RecordView> = all.map(|one| consulted(one, lens)).collect();
    let asks = (case.is_acute() || case.is_possibly_acute()) && !case.is_consulted();
    if asks {
        records.extend(missing(lens));
    }
    records
}

fn consulted(one: &Consulted, lens: &Lens<'_>) -> RecordView {
    let title = say(
        lens.language,
        (
            "Overleg met de vertrouwensinspecteur",
            "Talk with the confidential inspector",
        ),
    );
    let over = say(
        lens.language,
        (
            "hoort bij een eerdere beoordeling als niveau 4",
            "belongs to an earlier assessment as level 4",
        ),
    );
    let said = &one.consultation;
    let mut state = vec![
        format!("{}, {}", said.inspector.as_str(), lens.date(said.on)),
        suspicion(said, lens).to_owned(),
    ];
    state.extend(one.over.then(|| over.to_owned()));
    state.push(police(said, lens));
    record(
        RecordKind::Consultation,
        title,
        said.advice.as_str(),
        state.join(" · "),
    )
}

const fn suspicion(said: &Consultation, lens: &Lens<'_>) -> &'static str {
    if said.suspicion {
        say(
            lens.language,
            ("redelijk vermoeden", "reasonable suspicion"),
        )
    } else {
        say(
            lens.language,
            ("geen redelijk vermoeden", "no reasonable suspicion"),
        )
    }
}

fn police(said: &Consultation, lens: &Lens<'_>) -> String {
    match &said.police {
        Police::Reported(on) => {
            let reported = say(lens.language, ("aangifte op", "police report on"));
            format!("{reported} {}", lens.date(*on))
        }
        Police::NotReported(reason) => {
            let not = say(lens.language, ("geen aangifte", "no police report"));
            format!("{not}: {}", reason.as_str())
        }
    }
}

fn missing(lens: &Lens<'_>) -> impl Iterator<Item = RecordView> {
    let open = say(lens.language, ("nog te doen", "still to be done"));
    let steps = [
        (
            "Overleg met de vertrouwensinspecteur, met naam en dag",
            "Talk with the confidential inspector, with name and day",
        ),
        ("Advies van de inspecteur", "Advice of the inspector"),
        (
            "Besluit over aangifte bij de politie",
            "Decision on a report to the police",
        ),
    ];
    let language = lens.language;
    steps
        .into_iter()
        .map(move |step| record(RecordKind::Consultation, say(language, step), "", open))
}
