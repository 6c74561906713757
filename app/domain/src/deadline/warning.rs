//! Who is warned when (rule 7), as data; sending and quiet hours are somebody else's work.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Calendar, Deadline, DeadlineKind, later, weeks_later};

/// Why a reminder comes on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// Half of the term has passed.
    HalfTime,
    /// Two working days are left.
    TwoWorkingDays,
    /// It is due today.
    OnTheDay,
}

/// A reminder to the handler, or to the coordinator where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Local date of the reminder.
    pub on: NaiveDate,
    /// Why on that day.
    pub kind: ReminderKind,
}

/// Who hears of an overdue (or, for D3, nearly due) deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EscalationTo {
    /// The cluster manager of the case.
    ClusterManager,
    /// The director.
    Director,
}

/// An escalation of an unmet deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// Local date from which it holds.
    pub on: NaiveDate,
    /// Who is told.
    pub to: EscalationTo,
}

/// What a parent hears while a reaction is not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParentNoticeKind {
    /// How far the handling is.
    Progress,
    /// Klachtenloket and Geschillencommissie.
    OutsideRoutes,
}

/// A notice to the parent; not for level 4 and not after a withdrawal (the caller's check).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentNotice {
    /// Local date of the notice.
    pub on: NaiveDate,
    /// What it says.
    pub kind: ParentNoticeKind,
}

/// Progress at weeks 3 and 5, outside routes at week 6 after receipt.
#[must_use]
pub fn parent_notices(received: NaiveDate) -> [ParentNotice; 3] {
    [
        (3, ParentNoticeKind::Progress),
        (5, ParentNoticeKind::Progress),
        (6, ParentNoticeKind::OutsideRoutes),
    ]
    .map(|(weeks, kind)| ParentNotice {
        on: weeks_later(received, weeks),
        kind,
    })
}

impl Deadline {
    /// The reminders before it is due, earliest first; at most one a day, none on the first day
    /// of a term that ends later, and none before it starts.
    ///
    /// They count back from the shown staff date, so that the last ones fall on working days.
    #[must_use]
    pub fn reminders(&self, calendar: &Calendar) -> Vec<Reminder> {
        let end = self.shown_staff_due(calendar);
        let half = (end - self.starts).num_days() / 2;
        let half_time = later(self.starts, u64::try_from(half).unwrap_or(0));
        let mut list: Vec<Reminder> = Vec::with_capacity(3);
        for (on, kind) in [
            (end, ReminderKind::OnTheDay),
            (
                calendar.working_days_before(end, 2),
                ReminderKind::TwoWorkingDays,
            ),
            (half_time, ReminderKind::HalfTime),
        ] {
            let too_early = on <= self.starts && kind != ReminderKind::OnTheDay;
            if !too_early && list.iter().all(|earlier| earlier.on != on) {
                list.push(Reminder { on, kind });
            }
        }
        list.sort_by_key(|reminder| reminder.on);
        list
    }

    /// Who is told, and from which day, as long as it is not met; earliest first.
    ///
    /// Day 0 is the first overdue day. The director hears of D1 on day 3, of D2 on day 7 and of
    /// D3 five working days *before* its date. D7 and D8 belong to no cluster: the director
    /// hears on day 0.
    #[must_use]
    pub fn escalations(&self, calendar: &Calendar) -> Vec<Escalation> {
        let shown = self.shown_due();
        let overdue_day = |day: u64| later(shown, day + 1);
        let cluster = Escalation {
            on: overdue_day(0),
            to: EscalationTo::ClusterManager,
        };
        let director = |on| Escalation {
            on,
            to: EscalationTo::Director,
        };
        match self.kind {
            DeadlineKind::HandlerKnown => vec![cluster, director(overdue_day(3))],
            DeadlineKind::SolutionProposed => vec![cluster, director(overdue_day(7))],
            DeadlineKind::Judged => {
                vec![director(calendar.working_days_before(shown, 5)), cluster]
            }
            DeadlineKind::Acknowledged
            | DeadlineKind::Verified
            | DeadlineKind::MeasureDone
            | DeadlineKind::EscalationSeen => vec![cluster],
            DeadlineKind::YearlyReport | DeadlineKind::AccessAnswered => {
                vec![director(overdue_day(0))]
            }
        }
    }
}
