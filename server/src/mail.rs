//! The outbox's other end: queued mails are written as files where no mail server is set, and
//! what was accepted counts as delivered (domain 4.8). Must not know case content.

use app::context::Ports;
use app::services::Recorder;
use domain::Command;
use domain::error::StoreError;
use domain::notice::{Recipient, still_due};
use domain::ports::{Mail, MailState};
use domain::text::mail as text;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Mails handled in one go.
const BATCH: usize = 50;
/// How soon a mail leaves after its transaction.
const PACE: Duration = Duration::from_millis(250);

/// Writes queued mails until the server stops.
pub struct Postman {
    ports: Ports,
    folder: PathBuf,
    public_url: String,
}

impl Postman {
    /// Writes into `folder`, with links below `public_url`.
    #[must_use]
    pub const fn new(ports: Ports, folder: PathBuf, public_url: String) -> Self {
        Self {
            ports,
            folder,
            public_url,
        }
    }

    /// Works until `shutdown`.
    pub async fn run(self, shutdown: CancellationToken) {
        let mut pace = tokio::time::interval(PACE);
        pace.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = shutdown.cancelled() => return,
                _ = pace.tick() => self.round().await,
            }
        }
    }

    /// Handles what is queued now.
    pub async fn round(&self) {
        let Ok(queued) = self.ports.cases.queued(BATCH).await else {
            return;
        };
        for mail in queued {
            self.deliver(&mail).await;
        }
    }

    /// First the file, then the state, then the delivery: a crash in between writes the file
    /// again under the same name and goes on.
    async fn deliver(&self, mail: &Mail) {
        let Some(due) = self.still_due(mail).await else {
            return;
        };
        let brand = self.ports.roster.current().brand.clone();
        let written = if due {
            write(&self.folder, mail, &self.public_url, &brand).await
        } else {
            Err(ErrorKind::PermissionDenied.into())
        };
        if let Err(error) = &written {
            tracing::warn!(
                mail = mail.number,
                kind = error.kind().to_string(),
                "mail not written"
            );
        }
        let state = if written.is_ok() {
            MailState::Sent
        } else {
            MailState::Failed
        };
        if state == MailState::Sent && !self.letter_arrived(mail).await {
            return;
        }
        let at = self.ports.now().instant;
        if self
            .ports
            .cases
            .mail_tried(mail.number, state, at)
            .await
            .is_err()
        {
            tracing::warn!(mail = mail.number, "mail state not stored");
        }
    }

    /// Whether it may still go: a colleague who became involved meanwhile is told nothing. `None`
    /// when that can't be read now.
    async fn still_due(&self, mail: &Mail) -> Option<bool> {
        let case = self.ports.cases.case(mail.notice.reference).await;
        let case = match case {
            Ok(Some(case)) => case,
            Ok(None) | Err(StoreError::Broken) => return Some(false),
            Err(_) => return None,
        };
        let (org, today) = (self.ports.roster.current(), self.ports.now().local);
        Some(still_due(&mail.notice, &case, &org, today))
    }

    /// A letter sent by mail is delivered when the mail was accepted; `false` to try again.
    async fn letter_arrived(&self, mail: &Mail) -> bool {
        let (Some(number), Recipient::Parent) = (mail.notice.letter, &mail.notice.to) else {
            return true;
        };
        let command = Command::DeliverLetter {
            number,
            on: self.ports.now().local,
        };
        let recorder = Recorder::new(&self.ports);
        match recorder
            .run_as_system(mail.notice.reference, &command)
            .await
        {
            Ok(_) | Err(app::error::AppError::Refused(_) | app::error::AppError::NotFound) => true,
            Err(_) => false,
        }
    }
}

/// One file a mail, complete or absent.
async fn write(folder: &Path, mail: &Mail, public_url: &str, brand: &str) -> std::io::Result<()> {
    let notice = &mail.notice;
    let link = format!("{public_url}{}", notice.page());
    let words = text::mail(notice.kind, notice.reference, brand, &link, notice.language);
    let text = format!(
        "To: {}\r\nSubject: {}\r\nDate: {}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}",
        mail.notice.address,
        words.subject,
        mail.queued_at.to_rfc2822(),
        words.body.replace('\n', "\r\n"),
    );
    tokio::fs::create_dir_all(folder).await?;
    let (draft, file) = (
        folder.join(format!(".{:08}.draft", mail.number)),
        folder.join(format!("{:08}.eml", mail.number)),
    );
    tokio::fs::write(&draft, text).await?;
    tokio::fs::rename(&draft, &file).await
}
