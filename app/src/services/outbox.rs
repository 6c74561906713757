//! "Postvak uit": which mails were written, and whether they were accepted (4.4, Outbox).

use super::desk::Desk;
use crate::api::desk::{MailView, OutboxView};
use crate::context::store_error;
use crate::error::AppError;
use domain::case::Case;
use domain::notice::{Recipient, still_due};
use domain::ports::{Mail, MailState};
use domain::reference::Reference;
use domain::staff::{Actor, Role};
use domain::text::mail as text;
use domain::view::knows_reporter;
use domain::visibility::may_see;
use std::collections::HashMap;

/// Mails on a page.
const PAGE: usize = 50;
/// Mails read at once.
const CHUNK: usize = 200;
/// Most mails looked through for one page; what others may see is passed over.
const MOST: usize = 2000;

/// What a colleague may know of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Everything: they see the case, and know who sent it or don't.
    Full { knows_reporter: bool },
    /// That there was one, and whether it went: the administrator (4.4).
    State,
    /// Nothing.
    None,
}

/// The outbox of a colleague.
pub struct Outbox<'a>(&'a Desk);

impl<'a> Outbox<'a> {
    /// At this desk.
    #[must_use]
    pub const fn at(desk: &'a Desk) -> Self {
        Self(desk)
    }

    /// Mails the colleague may know of, newest first, before a number where one is given.
    ///
    /// # Errors
    /// The store's.
    pub async fn page(&self, mut before: Option<u64>) -> Result<OutboxView, AppError> {
        let cases = &self.0.ports().cases;
        let (mut lines, mut seen) = (Vec::new(), HashMap::new());
        for _ in 0..MOST / CHUNK {
            let mails = cases.mails(None, before, CHUNK).await;
            let mails = mails.map_err(store_error)?;
            if mails.is_empty() {
                before = None;
                break;
            }
            for mail in &mails {
                before = Some(mail.number);
                let sight = self.sight(mail.notice.reference, &mut seen).await?;
                lines.extend((sight != Sight::None).then(|| self.view(mail, sight)));
                if lines.len() == PAGE {
                    return Ok(OutboxView {
                        mails: lines,
                        older: before.filter(|first| *first > 1),
                    });
                }
            }
        }
        Ok(OutboxView {
            mails: lines,
            older: before.filter(|first| *first > 1),
        })
    }

    async fn sight(
        &self,
        reference: Reference,
        known: &mut HashMap<Reference, Sight>,
    ) -> Result<Sight, AppError> {
        if let Some(sight) = known.get(&reference) {
            return Ok(*sight);
        }
        let (me, today) = (self.0.me(), self.0.ports().now().local);
        let case = match self.case(reference).await {
            // Who is involved in a damaged case can't be trusted: nobody is told.
            Err(AppError::Broken(_)) => {
                known.insert(reference, Sight::None);
                return Ok(Sight::None);
            }
            case => case?,
        };
        let sight = match case {
            Some(case) if case.involves(&me.id) => Sight::None,
            Some(case) if may_see(&case, &Actor::Staff(me.clone()), today) => Sight::Full {
                knows_reporter: knows_reporter(&case, me, today),
            },
            Some(_) | None if me.is(Role::Administrator, today) => Sight::State,
            Some(_) | None => Sight::None,
        };
        known.insert(reference, sight);
        Ok(sight)
    }

    async fn case(&self, reference: Reference) -> Result<Option<Case>, AppError> {
        let case = self.0.ports().cases.case(reference).await;
        case.map_err(store_error)
    }

    fn view(&self, mail: &Mail, sight: Sight) -> MailView {
        let ports = self.0.ports();
        let language = self.0.language();
        let notice = &mail.notice;
        let local = ports.clock.local(mail.queued_at);
        let failed = mail.state == MailState::Failed;
        let (subject, to) = match (sight, &notice.to) {
            (Sight::State | Sight::None, _) => (text::untold(language), ""),
            (
                Sight::Full {
                    knows_reporter: false,
                },
                Recipient::Parent,
            ) => (
                text::title(notice.kind, language),
                text::the_parent(language),
            ),
            (Sight::Full { .. }, _) => (text::title(notice.kind, language), &*notice.address),
        };
        let full = matches!(sight, Sight::Full { .. });
        MailView {
            number: (full && failed).then_some(mail.number),
            subject: subject.to_owned(),
            reference: full.then(|| notice.reference.to_string()),
            to: to.to_owned(),
            queued: domain::text::dates::moment(local, ports.now().local, language),
            state: text::state(mail.state, language).to_owned(),
            failed,
        }
    }

    /// Puts a failed mail back in the queue, if whoever it is for may still be told.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the colleague may not know of it, or it may not go.
    pub async fn again(&self, number: u64) -> Result<(), AppError> {
        let ports = self.0.ports();
        let before = number.checked_add(1).ok_or(AppError::NotFound)?;
        let mails = ports.cases.mails(None, Some(before), 1).await;
        let mails = mails.map_err(store_error)?;
        let mail = mails.into_iter().find(|mail| mail.number == number);
        let mail = mail.filter(|mail| mail.state == MailState::Failed);
        let notice = mail.ok_or(AppError::NotFound)?.notice;
        let case = match self.case(notice.reference).await {
            Ok(None) | Err(AppError::Broken(_)) => return Err(AppError::NotFound),
            Ok(Some(case)) => case,
            Err(error) => return Err(error),
        };
        let (org, now) = (ports.roster.current(), ports.now());
        let sees = may_see(&case, &Actor::Staff(self.0.me().clone()), now.local);
        if !sees || !still_due(&notice, &case, &org, now.local) {
            return Err(AppError::NotFound);
        }
        let again = ports
            .cases
            .mail_tried(number, MailState::Queued, now.instant);
        again.await.map_err(store_error)
    }
}
