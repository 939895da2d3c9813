//! Makes all units of a world on several threads and writes them down in order.
//!
//! A thread makes a unit, writes its files and encodes its truth; then it waits for its turn to add the truth to the
//! tables, so that these have the order of units however many threads there are. No more units are in memory than
//! there are threads.

use super::folder::ManifestFile;
use super::truth::{Forms, TruthFiles, UnitTruth};
use anyhow::Context;
use exercise::{Unit, World};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

/// What is written in the order of units.
struct Ordered {
    /// The unit whose turn it is.
    turn: u64,
    truth: TruthFiles,
    files: Vec<ManifestFile>,
    failed: Option<anyhow::Error>,
}

/// Makes all units below `folder`; `told` hears how many are done.
pub(super) fn make(
    world: &World,
    folder: &Path,
    (threads, parquet): (usize, bool),
    told: impl Fn(u64) + Sync,
) -> anyhow::Result<Vec<ManifestFile>> {
    for partner in &world.partners {
        std::fs::create_dir(folder.join("files").join(&partner.code))?;
    }
    let forms = Forms::new(parquet)?;
    let truth = TruthFiles::create(&folder.join("truth"), world, &forms)?;
    let ordered = Mutex::new(Ordered { turn: 0, truth, files: Vec::new(), failed: None });
    let (next, changed) = (AtomicU64::new(0), Condvar::new());
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= world.units() {
                return;
            }
            let made = unit(world, &folder.join("files"), &forms, number);
            let locked = ordered.lock().unwrap_or_else(PoisonError::into_inner);
            let mine = |at: &mut Ordered| at.turn != number && at.failed.is_none();
            let mut at = changed.wait_while(locked, mine).unwrap_or_else(PoisonError::into_inner);
            if at.failed.is_some() {
                return;
            }
            let added = made.and_then(|(truth, files)| {
                at.files.extend(files);
                at.truth.add(truth)
            });
            at.failed = added.err();
            at.turn += 1;
            changed.notify_all();
            told(at.turn);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let at = ordered.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(error) = at.failed {
        return Err(error);
    }
    at.truth.close()?;
    Ok(at.files)
}

/// Makes one unit and writes its files.
fn unit(
    world: &World,
    files: &Path,
    forms: &Forms,
    number: u64,
) -> anyhow::Result<(Vec<super::columns::Encoded>, Vec<ManifestFile>)> {
    let Unit { files: made, .. } = world.unit(number);
    let mut truth = UnitTruth::new();
    let mut listed = Vec::with_capacity(made.len());
    for file in made {
        let path = files.join(&file.path);
        std::fs::write(&path, &file.bytes).with_context(|| format!("`{}`", path.display()))?;
        truth.add(world, &file);
        let partner = world.partners.get(usize::from(file.partner.0)).context("a file of no partner")?;
        listed.push(ManifestFile {
            partner: partner.code.clone(),
            format: file.form.format().to_owned(),
            handling: partner.handling.to_owned(),
            reports: file.truth.reports.len() as u64,
            bytes: file.bytes.len() as u64,
            blake3: blake3::hash(&file.bytes).to_hex().to_string(),
            path: file.path,
        });
    }
    Ok((truth.encode(forms)?, listed))
}
