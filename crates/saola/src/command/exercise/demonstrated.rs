//! The world of the demonstration: made on this machine and taken in file by file, as any partner's files would be.

use super::folder::Manifest;
use super::load::{register, take_in};
use super::new::{bar, made};
use crate::args::NewExercise;
use crate::config::Config;
use anyhow::Context;
use std::io::Write;
use std::path::Path;
use store::Store;

/// The same world on each machine.
const SEED: u64 = 2019;

/// Makes a world of so many reports below `folder` and takes it in. Its partners have no members: they are seen by the
/// members of the demonstration, as far as their handling goes.
pub(crate) async fn populate(store: &Store, folder: &Path, reports: u64) -> anyhow::Result<()> {
    let place = tempfile::tempdir_in(folder)?;
    let args =
        NewExercise { seed: SEED, reports, out: place.path().join("world"), threads: None, no_parquet: true };
    let told = made(&args, &Config::default())?;
    writeln!(std::io::stdout(), "  {told}")?;
    let manifest = Manifest::read(&args.out)?;
    for partner in &manifest.partners {
        register(store, partner).await?;
    }
    let bar = bar("files taken in", manifest.files.len() as u64);
    let mut recorded = 0;
    for file in &manifest.files {
        let receipt = take_in(store, &args.out, file).await.with_context(|| format!("`{}`", file.path))?;
        recorded += receipt.reports();
        bar.inc(1);
    }
    bar.finish_and_clear();
    writeln!(std::io::stdout(), "  {recorded} reports of {} partners taken in", manifest.partners.len())?;
    Ok(())
}
