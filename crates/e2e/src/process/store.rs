//! Stores that vanish: a SQLite file in a folder of its own, or a database of its own in the test cluster.

use super::{Error, io};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// Which store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One file.
    Sqlite,
    /// The cluster that `SAOLA_TEST_POSTGRES` names.
    Postgres,
}

/// An empty store; it goes when it is dropped.
#[derive(Debug)]
pub struct TestStore {
    url: String,
    folder: Option<tempfile::TempDir>,
    database: Option<(String, String)>,
}

static NEXT: AtomicU32 = AtomicU32::new(0);

impl TestStore {
    /// An empty store of this kind; `None` says that a test is skipped for want of a cluster.
    ///
    /// # Errors
    /// It cannot be made.
    #[expect(clippy::print_stdout, reason = "a skipped test must say so")]
    pub fn new(kind: Kind) -> Result<Option<Self>, Error> {
        if kind == Kind::Sqlite {
            let folder = tempfile::tempdir().map_err(io("a folder"))?;
            let url = format!("sqlite:{}", folder.path().join("store.sqlite").display());
            return Ok(Some(Self { url, folder: Some(folder), database: None }));
        }
        let Ok(cluster) = std::env::var("SAOLA_TEST_POSTGRES") else {
            println!("skipped: SAOLA_TEST_POSTGRES is not set; `make test` sets it");
            return Ok(None);
        };
        let name = format!("e2e_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        ask(&cluster, &format!("create database {name}"))?;
        let (server, _) = cluster.rsplit_once('/').unwrap_or((&cluster, ""));
        Ok(Some(Self { url: format!("{server}/{name}"), folder: None, database: Some((cluster, name)) }))
    }

    /// As `--store` takes it.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Folder of a SQLite store.
    #[must_use]
    pub fn folder(&self) -> Option<&std::path::Path> {
        self.folder.as_ref().map(tempfile::TempDir::path)
    }
}

impl Drop for TestStore {
    fn drop(&mut self) {
        if let Some((cluster, name)) = &self.database {
            // The whole cluster is thrown away after the tests: a database that stays does no harm.
            let _ = ask(cluster, &format!("drop database {name} with (force)"));
        }
    }
}

fn ask(cluster: &str, statement: &str) -> Result<(), Error> {
    let answer = Command::new("psql").args([cluster, "-qXc", statement]).output().map_err(io("psql"))?;
    if answer.status.success() {
        return Ok(());
    }
    Err(Error::Ended {
        command: statement.to_owned(),
        status: answer.status.to_string(),
        said: String::from_utf8_lossy(&answer.stderr).into_owned(),
    })
}
