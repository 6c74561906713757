//! What a colleague was asked about part of a text: they find it, read that part and give their
//! input, and see nothing else of the case.

use super::desk::Desk;
use crate::context::store_error;
use crate::error::AppError;
use crate::form::ActForm;
use domain::access::Way;
use domain::command::CommandKind;
use domain::error::Refusal;
use domain::ports::ListQuery;
use domain::reference::Reference;
use domain::status::StatusKind;
use domain::view::{self, ContributionView, RequestView};
use domain::visibility::Audience;

/// Most requests shown at once.
const MOST: usize = 50;

/// What is asked of a colleague.
pub struct Contributions<'a>(&'a Desk);

impl<'a> Contributions<'a> {
    /// At this desk.
    #[must_use]
    pub const fn at(desk: &'a Desk) -> Self {
        Self(desk)
    }

    /// What waits for this colleague, in all cases.
    ///
    /// # Errors
    /// The store's.
    pub async fn waiting(&self) -> Result<Vec<RequestView>, AppError> {
        let me = self.0.me();
        let open = StatusKind::ALL.iter().copied();
        let query = ListQuery {
            audiences: [Audience::Asked(me.id.clone())].into(),
            reader: me.id.clone(),
            statuses: open.filter(|status| status.is_open()).collect(),
            nature: None,
            handler: None,
            words: None,
            limit: MOST,
            offset: 0,
        };
        let page = self.0.ports().cases.page(&query).await;
        let lines = page.map_err(store_error)?.lines.into_iter();
        let asked = lines.map(|line| self.0.seen(|lens| view::requests(&line.case, me, lens)));
        Ok(asked.flatten().collect())
    }

    /// One request; not asked, involved and missing look the same.
    ///
    /// # Errors
    /// [`AppError::NotFound`] or the store's.
    pub async fn page(
        &self,
        reference: Reference,
        number: u32,
    ) -> Result<ContributionView, AppError> {
        let case = self.0.stored(reference).await?.ok_or(AppError::NotFound)?;
        let me = self.0.me();
        let shown = self
            .0
            .seen(|lens| view::contribution(&case, number, me, lens));
        let shown = shown.ok_or(AppError::NotFound)?;
        self.0.noted(std::iter::once(&case), Way::Part).await?;
        Ok(shown)
    }

    /// Gives what was asked, as its form sent it.
    ///
    /// # Errors
    /// As [`Desk::act`]; [`Refusal::NoSuchRecord`] when it was given before.
    pub async fn give(&self, form: &ActForm) -> Result<(), AppError> {
        let form = ActForm {
            act: CommandKind::Contribute.slug().to_owned(),
            ..form.clone()
        };
        match self.0.act(&form).await {
            Err(AppError::NotFound | AppError::Refused(Refusal::NotYourRole)) => {
                let (reference, number) = named(&form)?;
                self.page(reference, number).await?;
                Err(AppError::Refused(Refusal::NoSuchRecord))
            }
            done => done.map(|_| ()),
        }
    }
}

/// Which request a form is about.
fn named(form: &ActForm) -> Result<(Reference, u32), AppError> {
    let reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
    let number = form.number.parse().map_err(|_| AppError::NotFound)?;
    Ok((reference, number))
}
