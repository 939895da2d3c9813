//! Arguments of `saola exercise`.

use super::OnStore;
use clap::{Args as ClapArgs, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Exercise {
    /// Make a world: files of partners of all sectors with hidden networks, and the truth about them
    #[command(after_help = "Examples:\n  saola exercise new --seed 7 --reports 20000 --out world\n  \
        saola exercise new --seed 7 --reports 1e6 --out world --config rates.toml     its section [exercise]\n\n\
        The same seed, size, rates and version of worlds give the same bytes on every machine. Everything in them is \
        made up and marked EXERCISE. world/files is for the players, world/truth is not.")]
    New(NewExercise),
    /// Load a world into an exercise store: its partners, a member for each, and its files through the ordinary import
    #[command(
        after_help = "Example:\n  saola exercise load world --store sqlite:exercise.sqlite --settle\n\n\
        The store is made where it is not there. A store of another kind, and one that holds another world, is refused. \
        Passwords of new members are printed once. Loading again goes on where it stopped, and adds nothing twice."
    )]
    Load(LoadExercise),
    /// Score an answer against the truth of a world
    #[command(
        after_help = "Examples:\n  saola exercise score --truth world/truth --answer answer.csv --html score.html\n  \
        saola exercise score --truth world/truth --answer sqlite:exercise.sqlite --member analyst.ke-police\n\n\
        An answer is one table or several, told apart by their columns: party_id, subject_id; left, right[, score] \
        (party_ids that another program calls the same); report_id, incident_id; network, party_id or subject_id[, \
        role] with those who matter most first; report_id, indicator[, alert]. Parties and reports that are not in it \
        count as groups of their own. Or it is an exercise store, as one of its members reads it; by default the \
        first analyst of a police."
    )]
    Score(ScoreExercise),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ScoreExercise {
    /// Folder `truth` of the world
    #[arg(long, value_name = "DIR")]
    pub(crate) truth: PathBuf,
    /// Answer: a table (CSV), several times for several tables, or the address of an exercise store
    #[arg(long, value_name = "FILE or URL", required = true)]
    pub(crate) answer: Vec<String>,
    /// Of a store: the member whose view is scored
    #[arg(long, value_name = "NAME")]
    pub(crate) member: Option<String>,
    /// Only pairs with at least this score
    #[arg(long, value_name = "SCORE")]
    pub(crate) least: Option<f64>,
    /// Write a page for people
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Write all figures
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LoadExercise {
    /// Folder that `saola exercise new` made
    #[arg(value_name = "DIR")]
    pub(crate) world: PathBuf,
    /// Wait until matching and screening have seen everything
    #[arg(long)]
    pub(crate) settle: bool,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct NewExercise {
    /// Seed; another one gives another world
    #[arg(long, value_name = "N")]
    pub(crate) seed: u64,
    /// How many reports: 1000 to 100000000, also as 2e4
    #[arg(long, value_name = "N", value_parser = count)]
    pub(crate) reports: u64,
    /// Folder to make; it must not be there, or be empty
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Threads; by default one for each core
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<std::num::NonZeroUsize>,
    /// No Parquet files beside the CSV files of the truth
    #[arg(long)]
    pub(crate) no_parquet: bool,
}

/// A whole number, also as `2e4`.
pub(crate) fn count(text: &str) -> Result<u64, String> {
    let told = || format!("`{text}` is no number of reports; expected one such as 20000 or 2e4");
    let Some((digits, power)) = text.split_once(['e', 'E']) else {
        return text.parse().map_err(|_| told());
    };
    let digits: u64 = digits.parse().map_err(|_| told())?;
    let power: u32 = power.parse().map_err(|_| told())?;
    10_u64.checked_pow(power).and_then(|times| digits.checked_mul(times)).ok_or_else(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_may_have_a_power_of_ten() {
        for (text, expected) in [("1000", Some(1_000)), ("2e4", Some(20_000)), ("1E8", Some(100_000_000))] {
            assert_eq!(count(text).ok(), expected);
        }
        for text in ["", "many", "2e", "e4", "1e99", "-3"] {
            assert!(count(text).is_err(), "{text}");
        }
    }
}
