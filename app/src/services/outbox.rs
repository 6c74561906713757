//! "Postvak uit": which mails were written, and whether they were accepted (4.4, Outbox).

use super::desk::Desk;
use crate::api::desk::MailView;
use crate::context::store_error;
use crate::error::AppError;
use domain::ports::{Mail, MailState};
use domain::reference::Reference;
use domain::staff::{Actor, Role};
use domain::visibility::may_see;

/// Most mails on the page.
const PAGE: usize = 100;

/// The outbox of a colleague.
pub struct Outbox<'a>(&'a Desk);

impl<'a> Outbox<'a> {
    /// At this desk.
    #[must_use]
    pub const fn at(desk: &'a Desk) -> Self {
        Self(desk)
    }

    /// The newest mails the colleague may know of.
    ///
    /// # Errors
    /// The store's.
    pub async fn views(&self) -> Result<Vec<MailView>, AppError> {
        let ports = self.0.ports();
        let mails = ports
            .cases
            .mails(None, None, 4 * PAGE)
            .await
            .map_err(store_error)?;
        let mut lines = Vec::new();
        for mail in &mails {
            let full = self.sees(mail.notice.reference).await?;
            if full || self.0.me().is(Role::Administrator, ports.now().local) {
                lines.push(self.view(mail, full));
            }
            if lines.len() == PAGE {
                break;
            }
        }
        Ok(lines)
    }

    async fn sees(&self, reference: Reference) -> Result<bool, AppError> {
        let ports = self.0.ports();
        let case = ports.cases.case(reference).await.map_err(store_error)?;
        let actor = Actor::Staff(self.0.me().clone());
        Ok(case.is_some_and(|case| may_see(&case, &actor, ports.now().local)))
    }

    fn view(&self, mail: &Mail, full: bool) -> MailView {
        let ports = self.0.ports();
        let language = self.0.language();
        let notice = &mail.notice;
        let local = ports.clock.local(mail.queued_at);
        MailView {
            number: mail.number,
            subject: domain::text::mail::title(notice.kind, language).to_owned(),
            reference: full.then(|| notice.reference.to_string()),
            to: if full {
                notice.address.clone()
            } else {
                String::new()
            },
            queued: domain::text::dates::moment(local, ports.now().local, language),
            state: domain::text::mail::state(mail.state, language).to_owned(),
            failed: mail.state == MailState::Failed,
        }
    }

    /// Puts a failed mail back in the queue.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the colleague may not know of it.
    pub async fn again(&self, number: u64) -> Result<(), AppError> {
        let ports = self.0.ports();
        let mails = ports
            .cases
            .mails(None, Some(number + 1), 1)
            .await
            .map_err(store_error)?;
        let mail = mails.into_iter().find(|mail| mail.number == number);
        let mail = mail.ok_or(AppError::NotFound)?;
        if mail.state != MailState::Failed || !self.sees(mail.notice.reference).await? {
            return Err(AppError::NotFound);
        }
        let at = ports.now().instant;
        ports
            .cases
            .mail_tried(number, MailState::Queued, at)
            .await
            .map_err(store_error)
    }
}
