//! A store with two partners and their members, as a new user would set it up on the command line.

use super::{Answer, Error, Kind, Saola, TestStore};
use serde_json::Value;
use std::path::Path;

/// The partner that submits in most tests.
pub const PARTNER: &str = "ke-police";
/// Its member, who may read all that the partner owns and take it out.
pub const MEMBER: &str = "amina";
/// A partner of another sector.
pub const OTHER_PARTNER: &str = "leaf-watch";
/// Its member, without law-enforcement power.
pub const OTHER_MEMBER: &str = "rosa";

/// The binary with a store that is set up.
#[derive(Debug)]
pub struct Scene {
    /// The binary.
    pub saola: Saola,
    /// The store.
    pub store: TestStore,
}

impl Scene {
    /// Makes the store and its members; `None` when tests are skipped (it has been said why).
    ///
    /// # Errors
    /// A command failed.
    pub fn new(kind: Kind) -> Result<Option<Self>, Error> {
        let Some(saola) = Saola::found()? else { return Ok(None) };
        let Some(store) = TestStore::new(kind)? else { return Ok(None) };
        let scene = Self { saola, store };
        scene.run(&["migrate"])?.succeeded()?;
        for (partner, name, sector) in [
            (PARTNER, "Exercise Crime Unit", "police"),
            (OTHER_PARTNER, "Exercise Leaf Watch", "civil-society"),
        ] {
            scene
                .run(&["partner", "add", partner, "--name", name, "--sector", sector, "--country", "KE"])?
                .succeeded()?;
        }
        for (member, partner, name, powers) in [
            (MEMBER, PARTNER, "Amina Exercise", "law-enforcement,submit,judge,export,steward"),
            (OTHER_MEMBER, OTHER_PARTNER, "Rosa Exercise", "submit,export"),
        ] {
            scene
                .run(&["member", "add", member, "--partner", partner, "--name", name, "--powers", powers])?
                .succeeded()?;
        }
        Ok(Some(scene))
    }

    /// Runs a command on this store.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run(&self, arguments: &[&str]) -> Result<Answer, Error> {
        self.saola.run(&self.on_store(arguments))
    }

    /// The arguments with the store's address behind them.
    #[must_use]
    pub fn on_store<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        let mut all = arguments.to_vec();
        all.extend(["--store", self.store.url()]);
        all
    }

    /// The arguments of an import by the submitting partner.
    #[must_use]
    pub fn import_arguments<'a>(&'a self, file: &'a Path, more: &[&'a str]) -> Vec<&'a str> {
        let file = file.to_str().unwrap_or_default();
        let mut all = self.on_store(&["import", file, "--partner", PARTNER, "--json"]);
        all.extend(more);
        all
    }

    /// Imports a file whose rows may be rejected one by one, and gives the summary.
    ///
    /// # Errors
    /// It was refused whole.
    pub fn import(&self, file: &Path, more: &[&str]) -> Result<Value, Error> {
        self.saola.run(&self.import_arguments(file, more))?.summary()
    }

    /// What a member can take out, one object a report.
    ///
    /// # Errors
    /// It failed, or a line is no JSON.
    pub fn export(&self, member: &str) -> Result<Vec<Value>, Error> {
        let answer = self.run(&["export", "reports", "--member", member, "--as", "jsonl"])?.succeeded()?;
        answer
            .out
            .lines()
            .map(|line| serde_json::from_str(line).map_err(|e| Error::Http(format!("{e} in `{line}`"))))
            .collect()
    }
}

/// A count of a summary; absent is an error, because the names are a promise.
///
/// # Errors
/// There is no such number.
pub fn count(summary: &Value, name: &str) -> Result<u64, Error> {
    summary
        .get(name)
        .and_then(Value::as_u64)
        .ok_or_else(|| Error::Http(format!("the summary has no number `{name}`: {summary}")))
}
