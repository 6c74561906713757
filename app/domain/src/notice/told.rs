//! Who has a part in what happened.

use super::{Notice, NoticeKind, Occasion, Recipient, parent};
use crate::case::Case;
use crate::dossier::Contribution;
use crate::letter::LetterKind;
use crate::place::DepartmentId;
use crate::reaction::Language;
use crate::staff::{By, Colleague, Role, StaffId};
use crate::visibility::readers;

impl<'a> Occasion<'a> {
    /// Active colleagues who see the case, but for whoever did this.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a Colleague> {
        let (readers, today) = (readers(self.case), self.today);
        let by = self.by;
        self.org.colleagues.iter().filter(move |one| {
            one.active && *by != By::Staff(one.id.clone()) && readers.include(one, today)
        })
    }

    pub(super) fn told(&self, kind: NoticeKind, one: &Colleague) -> Notice {
        Notice {
            kind,
            to: Recipient::Staff(one.id.clone()),
            address: one.email.clone(),
            reference: self.case.reference,
            language: Language::Nl,
            letter: None,
            contribution: None,
        }
    }

    pub(super) fn colleague(&self, id: &StaffId, kind: NoticeKind) -> impl Iterator<Item = Notice> {
        let found = self.others().find(|one| one.id == *id);
        found.map(|one| self.told(kind, one)).into_iter()
    }

    /// Who of a department can take the case up, and sees it.
    pub(super) fn department(&self, id: &DepartmentId) -> Vec<Notice> {
        let department = self.org.department(id).into_iter();
        let staff =
            department.flat_map(|one| self.org.staff_of(one, &self.case.places, self.today));
        staff
            .flat_map(|one| self.colleague(&one.id, NoticeKind::Assigned))
            .collect()
    }

    /// A colleague who was asked for input, also when they don't see the case.
    pub(super) fn asked(&self, contribution: &Contribution) -> impl Iterator<Item = Notice> {
        let found = self.org.colleague(&contribution.of);
        let found = found.filter(|one| one.active);
        let told = found.map(|one| Notice {
            contribution: Some(contribution.number),
            ..self.told(NoticeKind::InputAsked, one)
        });
        told.into_iter()
    }

    /// Director, the places' cluster managers, the coordinators who see the case, and the
    /// bestuurder where a director is involved.
    pub(super) fn at_once(
        &self,
        kind: NoticeKind,
        also: impl Fn(&Colleague) -> bool,
    ) -> Vec<Notice> {
        let concerned = |one: &&Colleague| self.leads(self.case, one) || self.coordinates(one);
        let concerned = self.others().filter(concerned).filter(|one| also(one));
        concerned.map(|one| self.told(kind, one)).collect()
    }

    pub(super) fn leads(&self, case: &Case, one: &Colleague) -> bool {
        one.is(Role::Director, self.today)
            || one.is_for(Role::ClusterManager, &case.places, self.today)
            || (case.director_involved(self.today) && one.is(Role::Board, self.today))
    }

    /// The director; the bestuurder alone where a director is involved (decision 3).
    pub(super) fn directs(&self, one: &Colleague) -> bool {
        let decides = if self.case.director_involved(self.today) {
            Role::Board
        } else {
            Role::Director
        };
        one.is(decides, self.today)
    }

    pub(super) fn coordinates(&self, one: &Colleague) -> bool {
        one.is(Role::Coordinator, self.today)
    }

    /// Who has a part in a severe or possibly severe case now that they didn't have before.
    pub(super) fn newly_concerned(&self) -> Vec<Notice> {
        let case = self.case;
        let possibly = case.is_possibly_severe() && case.suggestion.tells_at_once();
        let kind = match (case.is_severe(), possibly) {
            (true, _) => NoticeKind::Severe,
            (false, true) => NoticeKind::PossiblySevere,
            (false, false) => return Vec::new(),
        };
        let before = self.before;
        self.at_once(kind, |one| {
            let led = |before: &Case| self.leads(before, one) && !before.involves(&one.id);
            self.leads(case, one) && !before.is_some_and(led)
        })
    }

    /// An objection is decided by whoever may assign, and never by the handler it is about: the
    /// coordinators who see the case, otherwise and of a severe one those above them.
    pub(super) fn whoever_decides_on(&self, handler: &StaffId) -> Vec<Notice> {
        let others = || self.others().filter(|one| one.id != *handler);
        let mut decide: Vec<&Colleague> = others().filter(|one| self.coordinates(one)).collect();
        if self.case.is_severe() {
            decide = others().filter(|one| self.directs(one)).collect();
        } else if decide.is_empty() {
            decide = others().filter(|one| self.leads(self.case, one)).collect();
        }
        let told = decide.into_iter();
        told.map(|one| self.told(NoticeKind::ParentWrote, one))
            .collect()
    }

    /// The new handler; whoever is said to have consented; and whoever handled it before, so that
    /// nobody loses a case, or gives it away, without hearing of it.
    pub(super) fn assigned(
        &self,
        handler: &StaffId,
        previous: Option<&StaffId>,
        decided_by: &StaffId,
    ) -> Vec<Notice> {
        let former = previous.filter(|id| *id != handler && *id != decided_by);
        let former = former.filter(|id| *self.by != By::Staff((*id).clone()));
        let former = former.and_then(|id| self.org.colleague(id));
        let former = former.filter(|one| one.active && !self.case.involves(&one.id));
        self.colleague(handler, NoticeKind::Assigned)
            .chain(self.colleague(decided_by, NoticeKind::ConsentNamed))
            .chain(former.map(|one| self.told(NoticeKind::HandlingTaken, one)))
            .collect()
    }

    /// The other side; of a severe case director and cluster manager at once (Z4).
    pub(super) fn reopened(&self) -> Vec<Notice> {
        let severe = self.case.is_severe();
        let mut told: Vec<Notice> = match self.by {
            By::Parent if severe => Vec::new(),
            By::Parent => self.whoever_answers(),
            By::Staff(_) | By::System => {
                parent(self.case, NoticeKind::MessageReady, None).collect()
            }
        };
        if severe {
            told.extend(self.at_once(NoticeKind::Severe, |_| true));
        }
        told
    }

    /// The handler; without one whoever thanked the parent, or else the coordinators.
    pub(super) fn whoever_answers(&self) -> Vec<Notice> {
        let case = self.case;
        let thanked = case
            .letters
            .iter()
            .rfind(|one| one.kind == LetterKind::Thanks);
        let thanked = thanked.and_then(|letter| letter.about.as_ref());
        let one = case.handler().or(thanked);
        let one = one.and_then(|id| self.colleague(id, NoticeKind::ParentWrote).next());
        match one {
            Some(notice) => vec![notice],
            None => self
                .others()
                .filter(|one| self.coordinates(one))
                .map(|one| self.told(NoticeKind::ParentWrote, one))
                .collect(),
        }
    }
}
