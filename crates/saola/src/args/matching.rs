//! Arguments of `saola match`.

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `saola match FILE [FILE2]`, or one of its subcommands; a file of such a name is written `./names`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Match {
    #[command(subcommand)]
    pub(crate) what: Option<MatchWhat>,
    #[command(flatten)]
    pub(crate) tables: MatchTables,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MatchWhat {
    /// Says of each pair of names in a table how likely both are of one bearer, and why
    #[command(
        after_help = "Example:\n  saola match names pairs.csv --left name --right alias --scheme kind --out scored.csv"
    )]
    Names(MatchNames),
    /// Finds the names of a list that come nearest to one
    #[command(
        after_help = "Example:\n  saola match search --list sanctioned.csv --query \"Zuberi Mfano\" --top 5"
    )]
    Search(MatchSearch),
    /// Trains the model of parties on exercise worlds, and measures it on others
    #[command(
        after_help = "Example:\n  saola match train --world w101 --world w102 --calibrate w104 --test w105 --out model.toml"
    )]
    Train(MatchTrain),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct MatchTrain {
    /// Folder of a world to fit on; worlds of several seeds are one population
    #[arg(long, value_name = "WORLD", required = true)]
    pub(crate) world: Vec<PathBuf>,
    /// Folder of a world for the curve from bits to probability
    #[arg(long, value_name = "WORLD")]
    pub(crate) calibrate: Vec<PathBuf>,
    /// Folder of a world to measure on
    #[arg(long, value_name = "WORLD")]
    pub(crate) test: Vec<PathBuf>,
    /// Where the model goes
    #[arg(long, value_name = "TOML")]
    pub(crate) out: Option<PathBuf>,
    /// Version of the model
    #[arg(long, value_name = "NAME", default_value = "unnamed")]
    pub(crate) name: String,
    /// Hundredths of a bit from which on a pair is suggested
    #[arg(long, value_name = "BITS", default_value_t = 300)]
    pub(crate) link_from: i32,
    /// A line for the training record, for example the commit
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Vec<String>,
    /// Estimate who is the same instead of reading it from the truth
    #[arg(long)]
    pub(crate) without_labels: bool,
    /// Measure this model instead of training one
    #[arg(long, value_name = "TOML")]
    pub(crate) model: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct MatchNames {
    /// A table (CSV in any encoding with any usual delimiter, Parquet), `-` for standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Column of the one name
    #[arg(long, value_name = "COLUMN")]
    pub(crate) left: String,
    /// Column of the other
    #[arg(long, value_name = "COLUMN")]
    pub(crate) right: String,
    /// Column that says person, company, vessel or other; by default the words of both names are asked
    #[arg(long, value_name = "COLUMN")]
    pub(crate) scheme: Option<String>,
    /// Where the rows go, with `probability` and `because`
    #[arg(long, value_name = "CSV")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct MatchSearch {
    /// A table with a column of names and, where there is one, of ids; both are recognised
    #[arg(long, value_name = "FILE")]
    pub(crate) list: PathBuf,
    /// The name that is looked for
    #[arg(long, value_name = "NAME")]
    pub(crate) query: String,
    /// How many are told at most
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(crate) top: usize,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct MatchTables {
    /// A table (CSV in any encoding with any usual delimiter, Parquet), `-` for standard input: alone, its rows are
    /// compared with one another; of two, the rows of one with those of the other
    #[arg(value_name = "FILE", required = true, num_args = 1..=2)]
    pub(crate) files: Vec<PathBuf>,
    /// What the rows are; `auto` asks the columns
    #[arg(long, value_name = "SCHEME", default_value = "auto")]
    pub(crate) scheme: MatchScheme,
    /// Where the pairs go that are the same: left_id, right_id, probability
    #[arg(long, value_name = "CSV")]
    pub(crate) out: Option<PathBuf>,
    /// Where each row's cluster goes: id, cluster_id
    #[arg(long, value_name = "CSV")]
    pub(crate) clusters: Option<PathBuf>,
    /// Column of the ids; of two tables the second may have its own: `--id LEFT,RIGHT`. By default a column that is
    /// recognised as ids, else the number of the row
    #[arg(long, value_name = "COLUMN")]
    pub(crate) id: Option<String>,
    /// Says what a column is, as in `--map tel2=phone`, or leaves it out: `--map notes=skip`; may stand several times
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub(crate) map: Vec<String>,
    /// Probability from which on two rows are the same
    #[arg(long, value_name = "P", default_value_t = 0.5)]
    pub(crate) threshold: f64,
    /// Pairs from this probability on are written as well, with `no` in the column `same`
    #[arg(long, value_name = "P")]
    pub(crate) review: Option<f64>,
    /// The right answer, to be measured against: a table of ids and clusters, or of pairs of ids
    #[arg(long, value_name = "FILE")]
    pub(crate) truth: Option<PathBuf>,
    /// Adds to each pair which fields agree how far, and what each says in bits
    #[arg(long)]
    pub(crate) explain: bool,
    /// Memory that rows may ask for, in MiB; a run that needs more ends with a message
    #[arg(long, value_name = "MIB", default_value_t = 4096)]
    pub(crate) memory: usize,
    /// Rows of a table are known to be different: a row has at most one partner. By default found out
    #[arg(long, value_name = "YES|NO")]
    pub(crate) one_to_one: Option<YesNo>,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MatchScheme {
    /// Asks the columns
    Auto,
    /// People
    Person,
    /// Firms and other bodies
    Company,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum YesNo {
    Yes,
    No,
}
