//! An actor in front of a case: which parts they have in it today (4.4).

use crate::case::Case;
use crate::error::Refusal;
use crate::ports::Now;
use crate::staff::{Actor, Colleague, Role, StaffId};
use crate::visibility::{self, may_see};

/// A part somebody has in one case. Follows from grants, places and assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The holder of the code.
    Parent,
    /// The program.
    System,
    /// Klachtencoördinator.
    Coordinator,
    /// Manager of one of the case's locations.
    LocationManager,
    /// Manager of one of the case's clusters.
    ClusterManager,
    /// Director or deputy; the bestuurder alone when a director is involved (decision 3).
    Director,
    /// Bestuurder.
    Board,
    /// Who handles it.
    Handler,
    /// Aandachtsfunctionaris, of a level-4 case.
    AttentionOfficer,
    /// Who was asked for input; they see that part and nothing else.
    Asked,
    /// Who has a sub-action to do.
    Tasked,
    /// Who works at the department that handles it, and can handle it.
    Member,
    /// Any colleague who sees the case.
    Colleague,
}

/// A case, an actor who sees it, and the moment.
pub(crate) struct Situation<'a> {
    /// The case.
    pub case: &'a Case,
    /// Who acts.
    pub actor: &'a Actor,
    /// When.
    pub now: &'a Now,
    parts: Vec<Part>,
}

impl<'a> Situation<'a> {
    /// The situation, if the actor may know of the case.
    pub fn of(case: &'a Case, actor: &'a Actor, now: &'a Now) -> Result<Self, Refusal> {
        let parts = if may_see(case, actor, now.local) {
            parts(case, actor, now)
        } else if asked(case, actor, now) {
            vec![Part::Asked]
        } else {
            return Err(Refusal::NotFound);
        };
        Ok(Self {
            case,
            actor,
            now,
            parts,
        })
    }

    /// Whether the actor sees the case, and not only the part they were asked about.
    pub fn sees(&self) -> bool {
        self.parts != [Part::Asked]
    }

    /// Whether the actor has this part.
    pub fn is(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether the actor has one of these parts.
    pub fn is_any(&self, parts: &[Part]) -> bool {
        parts.iter().any(|part| self.is(*part))
    }

    /// The colleague who acts.
    pub fn colleague(&self) -> Result<&'a StaffId, Refusal> {
        self.actor.staff().ok_or(Refusal::NotYourRole)
    }
}

fn parts(case: &Case, actor: &Actor, now: &Now) -> Vec<Part> {
    let colleague = match actor {
        Actor::Parent => return vec![Part::Parent],
        Actor::System => return vec![Part::System],
        Actor::Staff(colleague) => colleague,
    };
    let today = now.local;
    let decides = if case.director_involved(today) {
        Role::Board
    } else {
        Role::Director
    };
    let held = [
        (Part::Coordinator, colleague.is(Role::Coordinator, today)),
        (
            Part::LocationManager,
            colleague.is_for(Role::LocationManager, &case.places, today),
        ),
        (
            Part::ClusterManager,
            colleague.is_for(Role::ClusterManager, &case.places, today),
        ),
        (Part::Director, colleague.is(decides, today)),
        (Part::Board, colleague.is(Role::Board, today)),
        (Part::Handler, case.handler() == Some(&colleague.id)),
        (
            Part::AttentionOfficer,
            colleague.is(Role::AttentionOfficer, today),
        ),
        (Part::Asked, asked(case, actor, now)),
        (Part::Tasked, tasked(case, &colleague.id)),
        (Part::Member, member(case, colleague, now)),
        (Part::Colleague, true),
    ];
    held.into_iter()
        .filter_map(|(part, holds)| holds.then_some(part))
        .collect()
}

/// Somebody active whose input was asked and not given, and who isn't involved.
fn asked(case: &Case, actor: &Actor, now: &Now) -> bool {
    let Actor::Staff(colleague) = actor else {
        return false;
    };
    visibility::asked(case, colleague, now.local).any(|one| one.given.is_none())
}

fn member(case: &Case, colleague: &Colleague, now: &Now) -> bool {
    case.waits_with(colleague) && colleague.can_handle(&case.places, now.local)
}

fn tasked(case: &Case, id: &StaffId) -> bool {
    let mut all = case.dossier.sub_actions.iter();
    all.any(|one| one.owner == *id && one.done.is_none())
}
