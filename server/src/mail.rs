//! The outbox's other end: queued mails are written as files where no mail server is set, and
//! what was accepted counts as delivered (domain 4.8). Must not know case content.

use app::context::Ports;
use app::services::Recorder;
use domain::Command;
use domain::notice::Recipient;
use domain::ports::{Mail, MailState};
use domain::text::mail as text;
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
        let brand = self.ports.roster.current().brand.clone();
        let written = write(&self.folder, mail, &self.public_url, &brand).await;
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
    let link = match notice.to {
        Recipient::Parent => format!("{public_url}/volgen"),
        Recipient::Staff(_) => format!("{public_url}/team/reactie/{}", notice.reference),
    };
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
