//! The door for commands at the machine itself: a socket in the data folder that only its owner
//! may open. One question a line; a second process can't open the data, so it asks this one.

use std::fs::{File, Permissions};
use std::io::{self, ErrorKind};
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::context::Ports;
use domain::reference::Reference;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::{Semaphore, mpsc};
use tokio_util::sync::CancellationToken;

use crate::verify::{Said, look};

/// Name of the socket.
const NAME: &str = "control";
/// Most bytes of a question.
const QUESTION: u64 = 256;

/// What can be asked.
#[derive(Debug, Serialize, Deserialize)]
enum Question {
    /// Whether the records hold: of one case, or all.
    Verify(Option<Reference>),
}

/// Why there was no answer.
#[derive(Debug)]
pub enum Unheard {
    /// No server runs on this data.
    Nobody,
    /// One does, and it went wrong.
    Failed(io::Error),
}

/// The socket in a folder, whose name may be longer than a socket's may be: it is reached through
/// the opened folder.
fn within(folder: &Path) -> io::Result<(File, PathBuf)> {
    let folder = File::open(folder)?;
    let path = PathBuf::from(format!("/proc/self/fd/{}/{NAME}", folder.as_raw_fd()));
    Ok((folder, path))
}

/// The door, open until it is dropped.
pub struct Door {
    listener: UnixListener,
    folder: File,
}

impl Door {
    /// Opens the door. Whoever holds the store owns the folder: what an earlier server left is
    /// taken away.
    ///
    /// # Errors
    /// Why it can't be opened.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let (folder, path) = within(folder)?;
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        let listener = UnixListener::bind(&path)?;
        std::fs::set_permissions(&path, Permissions::from_mode(0o600))?;
        Ok(Self { listener, folder })
    }

    /// Answers until the server stops; one question at a time.
    pub async fn answer(self, ports: Ports, shutdown: CancellationToken) {
        let one = Arc::new(Semaphore::new(1));
        loop {
            let stream = tokio::select! {
                () = shutdown.cancelled() => break,
                stream = self.listener.accept() => stream,
            };
            let Ok((stream, _)) = stream else { continue };
            if !self.is_ours(&stream) {
                continue;
            }
            let (ports, one) = (ports.clone(), one.clone());
            tokio::spawn(async move {
                let _turn = one.acquire().await;
                if let Err(error) = answered(stream, &ports).await {
                    tracing::warn!(kind = %error.kind(), "a command got no answer");
                }
            });
        }
        let _gone =
            std::fs::remove_file(format!("/proc/self/fd/{}/{NAME}", self.folder.as_raw_fd()));
    }

    /// Only the owner of the folder, and root, are let in, whatever the socket's mode was for the
    /// moment before it was set.
    fn is_ours(&self, stream: &UnixStream) -> bool {
        let owner = self.folder.metadata().map(|folder| folder.uid());
        let peer = stream.peer_cred().map(|peer| peer.uid());
        peer.is_ok_and(|peer| peer == 0 || owner.is_ok_and(|owner| owner == peer))
    }
}

async fn answered(stream: UnixStream, ports: &Ports) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut line = String::new();
    let mut reader = BufReader::new(reader.take(QUESTION));
    reader.read_line(&mut line).await?;
    let Question::Verify(reference) = serde_json::from_str(&line)?;
    let (sender, mut said) = mpsc::unbounded_channel::<Said>();
    let ports = ports.clone();
    let looking = tokio::spawn(async move {
        let (records, clock) = (&*ports.records, &*ports.clock);
        look(records, clock, reference, &mut |said| {
            // Whoever asked may have left.
            let _told = sender.send(said);
        })
        .await;
    });
    while let Some(said) = said.recv().await {
        let mut line = serde_json::to_vec(&said)?;
        line.push(b'\n');
        if let Err(error) = writer.write_all(&line).await {
            looking.abort();
            return Err(error);
        }
    }
    writer.shutdown().await
}

/// Asks the server that runs on this data whether the records hold.
///
/// # Errors
/// [`Unheard`].
pub async fn ask(
    data: &Path,
    reference: Option<Reference>,
    mut hear: impl FnMut(Said),
) -> Result<(), Unheard> {
    let (_folder, path) = within(data).map_err(|_| Unheard::Nobody)?;
    let mut stream = match UnixStream::connect(&path).await {
        Ok(stream) => stream,
        Err(error) => {
            return Err(match error.kind() {
                ErrorKind::NotFound | ErrorKind::ConnectionRefused => Unheard::Nobody,
                _ => Unheard::Failed(error),
            });
        }
    };
    let mut question = serde_json::to_vec(&Question::Verify(reference))
        .map_err(|error| Unheard::Failed(error.into()))?;
    question.push(b'\n');
    let sent = stream.write_all(&question).await;
    sent.map_err(Unheard::Failed)?;
    let mut lines = BufReader::new(stream).lines();
    while let Some(line) = lines.next_line().await.map_err(Unheard::Failed)? {
        let said = serde_json::from_str(&line);
        hear(said.map_err(|error| Unheard::Failed(error.into()))?);
    }
    Ok(())
}
