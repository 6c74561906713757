//! The access log as whoever may look into it reads it (4.4, Audit).

use super::desk::Desk;
use crate::api::access::InspectionView;
use crate::context::store_error;
use crate::error::AppError;
use crate::form::ActForm;
use domain::access::{Access, Way, inspects, may_inspect};
use domain::error::{Field, FieldError, Problem};
use domain::ports::{LogPlace, Logged};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::Role;
use domain::view::{self, AccessView};
use domain::visibility::{OnRequest, may_request};
use domain::words::Remark;
use std::collections::HashMap;

/// Lines on a page.
const PAGE: usize = 50;
/// Lines read at once.
const CHUNK: usize = 200;
/// Most lines looked through for one page; those on others' cases are passed over.
const MOST: usize = 4000;

/// What a colleague may know of the lines on a case: nothing, or all; and whether they see it.
#[derive(Debug, Clone, Copy)]
struct Sight {
    lines: bool,
    case: bool,
}

/// The log, for a colleague it exists for.
pub struct Inspection<'a>(&'a Desk);

impl<'a> Inspection<'a> {
    /// At this desk.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a colleague without a part in it.
    pub fn at(desk: &'a Desk) -> Result<Self, AppError> {
        let today = desk.ports().now().local;
        let exists = inspects(desk.me(), today);
        exists.then_some(Self(desk)).ok_or(AppError::NotFound)
    }

    /// Lines the colleague may know of, newest first: of one case where given, after a place
    /// where given.
    ///
    /// # Errors
    /// The store's.
    pub async fn page(
        &self,
        of: Option<Reference>,
        mut after: Option<LogPlace>,
    ) -> Result<InspectionView, AppError> {
        let (mut known, mut lines) = (HashMap::new(), Vec::new());
        for _ in 0..MOST / CHUNK {
            let log = self.0.ports().readings.log();
            let chunk = log.lines(of, after.as_ref(), CHUNK).await;
            let chunk = chunk.map_err(store_error)?;
            let last = chunk.len() < CHUNK;
            for line in chunk {
                if lines.len() == PAGE {
                    return Ok(self.view(lines, after));
                }
                let sight = self.sight(line.access.reference, &mut known).await?;
                lines.extend(sight.lines.then(|| self.line(&line, sight.case)));
                after = Some(line.place);
            }
            if last {
                return Ok(self.view(lines, None));
            }
        }
        Ok(self.view(lines, after))
    }

    fn view(&self, lines: Vec<AccessView>, older: Option<LogPlace>) -> InspectionView {
        let today = self.0.ports().now().local;
        InspectionView {
            lines,
            older: older.map(|place| place.to_string()),
            asks: self.0.me().is(Role::PrivacyOfficer, today),
        }
    }

    /// Notes that the privacy officer asks to see a case today, and why (4.4); its reference. A
    /// case that isn't there and one they may not see are refused alike.
    ///
    /// # Errors
    /// [`AppError::Fields`], [`AppError::NotFound`] or the store's.
    pub async fn ask(&self, form: &ActForm) -> Result<Reference, AppError> {
        let key = IdempotencyKey::parse(&form.key).map_err(|_| AppError::Malformed)?;
        let reason = Remark::parse(form.get("reason")).map_err(wrong)?;
        let (ports, me) = (self.0.ports(), self.0.me());
        let now = ports.now();
        let reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
        let case = self.0.stored(reference).await?;
        let case = case.filter(|case| may_request(case, me, now.local));
        let line = case.and_then(|case| Access::of(&case, me, Way::Request, &now));
        let line = line.ok_or(AppError::NotFound)?;
        let line = Access {
            reason: Some(reason),
            ..line
        };
        let opens = OnRequest {
            who: me.id.clone(),
            reference,
            on: now.local,
        };
        let noted = ports.readings.log().request(&line, &opens, &key).await;
        noted.map_err(store_error)?;
        Ok(reference)
    }

    async fn sight(
        &self,
        reference: Reference,
        known: &mut HashMap<Reference, Sight>,
    ) -> Result<Sight, AppError> {
        if let Some(sight) = known.get(&reference) {
            return Ok(*sight);
        }
        let today = self.0.ports().now().local;
        let case = self.0.stored(reference).await?;
        let sight = case.map_or(NOTHING, |case| Sight {
            lines: may_inspect(&case, self.0.me(), today),
            case: self.0.may_see(&case),
        });
        known.insert(reference, sight);
        Ok(sight)
    }

    fn line(&self, line: &Logged, open: bool) -> AccessView {
        self.0.seen(|lens| view::access(&line.access, open, lens))
    }
}

const NOTHING: Sight = Sight {
    lines: false,
    case: false,
};

fn wrong(problem: Problem) -> AppError {
    let field = Field::Reason;
    AppError::Fields(vec![FieldError { field, problem }])
}
