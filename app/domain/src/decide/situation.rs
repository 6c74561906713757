//! An actor in front of a case: which parts they have in it today (4.4).

use crate::case::Case;
use crate::error::Refusal;
use crate::ports::Now;
use crate::staff::{Actor, Role, StaffId};
use crate::visibility::may_see;

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
    /// Who handles it.
    Handler,
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
        if may_see(case, actor, now.local) {
            Ok(Self {
                case,
                actor,
                now,
                parts: parts(case, actor, now),
            })
        } else {
            Err(Refusal::NotFound)
        }
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
    let decides = if case.director_involved() {
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
        (Part::Handler, case.handler() == Some(&colleague.id)),
        (Part::Colleague, true),
    ];
    held.into_iter()
        .filter_map(|(part, holds)| holds.then_some(part))
        .collect()
}
