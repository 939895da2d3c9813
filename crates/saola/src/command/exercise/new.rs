//! `saola exercise new`: a world into a folder.

use super::folder::{Growing, Manifest, ManifestFile};
use super::making::make;
use crate::args::NewExercise;
use crate::config::Config;
use anyhow::Context;
use exercise::World;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

pub(crate) fn run(args: &NewExercise, config: &Config) -> anyhow::Result<ExitCode> {
    let told = made(args, config)?;
    writeln!(std::io::stdout(), "{told}")?;
    Ok(ExitCode::SUCCESS)
}

/// Makes the world; gives a sentence about it.
pub(super) fn made(args: &NewExercise, config: &Config) -> anyhow::Result<String> {
    let world = World::new(args.seed, args.reports, config.exercise.clone())?;
    let growing = Growing::begin(&args.out)?;
    let threads = args.threads.or_else(|| std::thread::available_parallelism().ok());
    let bar = bar("units of the world", world.units());
    let made = make(&world, growing.path(), (threads.map_or(1, Into::into), !args.no_parquet), |done| {
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let files = made.with_context(|| format!("the world is not finished; `{}`", growing.path().display()))?;
    let told = told(&world, &files);
    growing.finish(&Manifest::new(&world, files))?;
    Ok(told)
}

/// Progress on the error output, where somebody looks.
pub(super) fn bar(what: &'static str, length: u64) -> ProgressBar {
    let target = if std::io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}  {eta} left");
    ProgressBar::with_draw_target(Some(length), target)
        .with_message(what)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn told(world: &World, files: &[ManifestFile]) -> String {
    let reports: u64 = files.iter().map(|f| f.reports).sum();
    let bytes: u64 = files.iter().map(|f| f.bytes).sum();
    format!(
        "EXERCISE world of seed {}, version {}: {reports} reports of {} partners in {} files ({:.1} MB), {} networks",
        world.seed,
        exercise::WORLD_VERSION,
        world.partners.len(),
        files.len(),
        bytes as f64 / 1e6,
        world.networks.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::{Path, PathBuf};

    /// Every file below a folder with the hash of its bytes.
    fn hashes(folder: &Path) -> Vec<(PathBuf, blake3::Hash)> {
        let mut out = Vec::new();
        let mut open = vec![folder.to_owned()];
        while let Some(at) = open.pop() {
            for entry in std::fs::read_dir(at).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    let name = path.strip_prefix(folder).unwrap().to_owned();
                    out.push((name, blake3::hash(&std::fs::read(&path).unwrap())));
                }
            }
        }
        out.sort_by(|a, b| a.0.cmp(&b.0));
        out
    }

    fn args(out: PathBuf, seed: u64, threads: usize) -> NewExercise {
        let threads = std::num::NonZeroUsize::new(threads);
        // Three units, so that threads have something to share.
        NewExercise { seed, reports: 41_000, out, threads, no_parquet: false }
    }

    #[test]
    fn one_seed_gives_one_folder_on_one_thread_and_two() {
        let place = tempfile::tempdir().unwrap();
        let made: Vec<_> = [("a", 3, 1), ("b", 3, 1), ("c", 3, 2), ("d", 4, 2)]
            .into_iter()
            .map(|(name, seed, threads)| {
                let out = place.path().join(name);
                run(&args(out.clone(), seed, threads), &Config::default()).unwrap();
                hashes(&out)
            })
            .collect();
        let names: Vec<String> = made[0].iter().map(|(path, _)| path.display().to_string()).collect();
        for expected in ["README.txt", "world.json", "truth/parties.csv", "truth/parties.parquet"] {
            assert!(names.iter().any(|name| name == expected), "{expected} is not in {names:?}");
        }
        assert_eq!(made[0], made[1]);
        assert_eq!(made[0], made[2]);
        assert_ne!(made[0], made[3]);
    }

    #[test]
    fn what_lies_in_the_way_is_kept() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("world");
        std::fs::create_dir(&out).unwrap();
        std::fs::write(out.join("mine"), "").unwrap();
        assert!(run(&args(out.clone(), 1, 1), &Config::default()).is_err());
        assert!(out.join("mine").exists() && !place.path().join("world.partial").exists());

        let other = place.path().join("other");
        std::fs::create_dir(place.path().join("other.partial")).unwrap();
        assert!(run(&args(other, 1, 1), &Config::default()).is_err());
    }
}
