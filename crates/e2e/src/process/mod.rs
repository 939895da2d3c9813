//! The built binary as a process: run a command, start a server, kill it, read what it said.
//!
//! `make test` names the binary in `SAOLA_BIN`; without it the tests say that they were skipped. Each process gets an
//! empty folder and none of the caller's settings, so that a test sees what a new user sees.

mod http;
mod scene;
mod store;

pub use http::{Reply, Session};
pub use scene::{MEMBER, OTHER_MEMBER, OTHER_PARTNER, PARTNER, Scene, count};
pub use store::{Kind, TestStore};

use serde_json::Value;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A process did not do what a test needs.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be started, or its files cannot be written.
    #[error("cannot run {what}")]
    Io {
        /// What was being done.
        what: String,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// It ended otherwise than expected.
    #[error("`saola {command}` ended with {status}; it said:\n{said}")]
    Ended {
        /// Its arguments.
        command: String,
        /// How it ended.
        status: String,
        /// Output and error output.
        said: String,
    },
    /// It did not say what was waited for in time.
    #[error("`{expected}` did not come within {seconds} s; it said:\n{said}")]
    Silent {
        /// What was waited for.
        expected: String,
        /// How long.
        seconds: u64,
        /// What came instead.
        said: String,
    },
    /// An answer over HTTP is not what HTTP is.
    #[error("no answer of HTTP: {0}")]
    Http(String),
}

pub(crate) fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> Error {
    let what = what.into();
    move |source| Error::Io { what, source }
}

/// The binary, and a folder that its processes run in.
#[derive(Debug)]
pub struct Saola {
    binary: PathBuf,
    folder: tempfile::TempDir,
}

/// What a command said and how it ended.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its arguments.
    pub command: String,
    /// How it ended.
    pub status: ExitStatus,
    /// Output.
    pub out: String,
    /// Error output.
    pub err: String,
}

impl Answer {
    /// The answer of a command that succeeded.
    ///
    /// # Errors
    /// It did not; with what it said.
    pub fn succeeded(self) -> Result<Self, Error> {
        if self.status.success() { Ok(self) } else { Err(self.ended()) }
    }

    /// The answer of a command that ended by itself with an error, not by a signal.
    ///
    /// # Errors
    /// It succeeded, or was killed.
    pub fn refused(self) -> Result<Self, Error> {
        if self.status.code().is_some_and(|code| code != 0) { Ok(self) } else { Err(self.ended()) }
    }

    /// The summary object that `--json` prints last.
    ///
    /// # Errors
    /// The last line is no object.
    pub fn summary(&self) -> Result<Value, Error> {
        let last = self.out.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        serde_json::from_str(last).ok().filter(Value::is_object).ok_or_else(|| self.ended())
    }

    /// Output and error output, for looking for a sentence.
    #[must_use]
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    fn ended(&self) -> Error {
        Error::Ended { command: self.command.clone(), status: self.status.to_string(), said: self.said() }
    }
}

impl Saola {
    /// The binary that `SAOLA_BIN` names; `None` says that tests are skipped.
    ///
    /// # Errors
    /// No folder can be made.
    #[expect(clippy::print_stdout, reason = "a skipped test must say so")]
    pub fn found() -> Result<Option<Self>, Error> {
        let Some(binary) = std::env::var_os("SAOLA_BIN").map(PathBuf::from) else {
            println!("skipped: SAOLA_BIN is not set; `make test` sets it");
            return Ok(None);
        };
        let folder = tempfile::tempdir().map_err(io("a folder"))?;
        Ok(Some(Self { binary, folder }))
    }

    /// The binary itself.
    #[must_use]
    pub fn binary(&self) -> &std::path::Path {
        &self.binary
    }

    /// The folder that its processes run in.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Writes a file into the folder and gives its path.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn file(&self, name: &str, content: &str) -> Result<PathBuf, Error> {
        let path = self.folder().join(name);
        std::fs::write(&path, content).map_err(io(name))?;
        Ok(path)
    }

    /// A command to be run or started.
    #[must_use]
    pub fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(&self.binary);
        command.args(arguments).current_dir(self.folder()).stdin(Stdio::null()).env_remove("SAOLA_STORE");
        command
    }

    /// Runs a command to its end.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Answer, Error> {
        let output = self.command(arguments).output().map_err(io(self.binary.display().to_string()))?;
        Ok(Answer {
            command: words(arguments),
            status: output.status,
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// Starts a command and reads what it says from then on.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn start<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Running, Error> {
        let mut child = self
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(io(self.binary.display().to_string()))?;
        let said = Arc::new(Mutex::new(String::new()));
        let readers = [follow(child.stdout.take(), &said), follow(child.stderr.take(), &said)]
            .into_iter()
            .flatten()
            .collect();
        Ok(Running { command: words(arguments), child, said, readers })
    }

    /// Starts a server on a free port of loopback and waits until it listens.
    ///
    /// # Errors
    /// It does not start or does not listen within a minute.
    pub fn serve<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Result<Server, Error> {
        let mut running = self.start(arguments)?;
        let line = running.wait_for("listening on http://", Duration::from_secs(60))?;
        let address = line.split("http://").nth(1).unwrap_or_default();
        let address =
            address.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default().to_owned();
        Ok(Server { running, address })
    }
}

fn words<A: AsRef<OsStr>>(arguments: &[A]) -> String {
    arguments.iter().map(|a| a.as_ref().to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Adds what a stream says to `said`, until it is closed.
fn follow(stream: Option<impl Read + Send + 'static>, said: &Arc<Mutex<String>>) -> Option<JoinHandle<()>> {
    let stream = stream?;
    let said = Arc::clone(said);
    Some(std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
            said.push_str(&line);
            said.push('\n');
        }
    }))
}

/// A process that goes on until it ends, is stopped or is dropped.
#[derive(Debug)]
pub struct Running {
    command: String,
    child: Child,
    said: Arc<Mutex<String>>,
    readers: Vec<JoinHandle<()>>,
}

impl Running {
    /// What it said so far; all of it after [`Running::ended`] and [`Running::kill_hard`].
    #[must_use]
    pub fn said(&self) -> String {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for a line that contains `expected` and gives it.
    ///
    /// # Errors
    /// The process ended, or the time is over.
    pub fn wait_for(&mut self, expected: &str, within: Duration) -> Result<String, Error> {
        let began = Instant::now();
        loop {
            // Asked before the lines are looked at, so that its last ones are among them.
            let status = self.child.try_wait().map_err(io("waiting"))?;
            if status.is_some() {
                self.hear_out();
            }
            let said = self.said();
            if let Some(line) = said.lines().find(|line| line.contains(expected)) {
                return Ok(line.to_owned());
            }
            if let Some(status) = status {
                return Err(Error::Ended { command: self.command.clone(), status: status.to_string(), said });
            }
            if began.elapsed() > within {
                return Err(Error::Silent { expected: expected.to_owned(), seconds: within.as_secs(), said });
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// `kill -9`, wherever it is; whether it was still running.
    ///
    /// # Errors
    /// It cannot be waited for.
    pub fn kill_hard(&mut self) -> Result<bool, Error> {
        let ran = self.child.try_wait().map_err(io("waiting"))?.is_none();
        // A process that has just ended by itself is what `ran` tells; killing it again is no fault.
        let _ = self.child.kill();
        self.child.wait().map_err(io("waiting"))?;
        self.hear_out();
        Ok(ran)
    }

    /// Waits for the readers of a process that has ended: its last lines may still be in the pipe.
    fn hear_out(&mut self) {
        for reader in self.readers.drain(..) {
            // A reader that panicked has lost its lines; the test that asks for them will say so.
            let _ = reader.join();
        }
    }

    /// What Ctrl-C does, and how the process ended then.
    ///
    /// # Errors
    /// It does not end within the time.
    pub fn interrupt(&mut self, within: Duration) -> Result<ExitStatus, Error> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status().map_err(io("kill"))?;
        self.ended(within)
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// It does not end within the time.
    pub fn ended(&mut self, within: Duration) -> Result<ExitStatus, Error> {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().map_err(io("waiting"))? {
                self.hear_out();
                return Ok(status);
            }
            if began.elapsed() > within {
                let expected = "the end of the process".to_owned();
                return Err(Error::Silent { expected, seconds: within.as_secs(), said: self.said() });
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing to do about a process that has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A server that listens.
#[derive(Debug)]
pub struct Server {
    /// The process.
    pub running: Running,
    /// Host and port.
    pub address: String,
}

impl Server {
    /// A session without sign-in.
    #[must_use]
    pub fn session(&self) -> Session {
        Session::new(&self.address)
    }
}
