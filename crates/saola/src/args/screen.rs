//! Arguments of `saola screen` and `saola rules`.

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use screening::canonical::Table;
use std::path::PathBuf;

#[derive(Debug, ClapArgs)]
pub(crate) struct Screen {
    /// Files to screen (CSV in any encoding with any usual delimiter, JSON lines, Parquet), folders of these; `-` for
    /// standard input
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// What the rows are
    #[arg(long = "as", value_name = "TABLE")]
    pub(crate) table: ScreenAs,
    /// Where the alerts go, one a row: .csv, .jsonl or .parquet
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// A page with each alert, its sentences and sources, to read or print
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Folder of rule files of your own; one with the id of a shipped rule replaces it
    #[arg(long, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// Folder of lists (lanes, sectors, prices ... as .tsv) in the place of the shipped ones of the same names
    #[arg(long, value_name = "DIR")]
    pub(crate) lists: Option<PathBuf>,
    /// Take a column for a field, or for `skip`; may be given several times
    #[arg(long, value_name = "COLUMN=FIELD")]
    pub(crate) map: Vec<String>,
    /// A list of names, accounts, phone numbers or e-mail addresses of your own: whoever is on it counts as known. CSV
    /// with a header, or one a line; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) list: Vec<PathBuf>,
    /// Write every row with its score, also those without an alert
    #[arg(long)]
    pub(crate) all: bool,
    /// Column of your ids, where it is not recognised
    #[arg(long, value_name = "COLUMN")]
    pub(crate) id: Option<String>,
    /// Run the rules that are drafts, too: they need fields that are seldom given
    #[arg(long)]
    pub(crate) draft: bool,
    /// Go on where a run of the same files was broken off
    #[arg(long)]
    pub(crate) resume: bool,
    /// MiB that the rules which look back may remember; what was longest silent is forgotten first, and told
    #[arg(long, value_name = "MIB", default_value_t = 1024)]
    pub(crate) memory: usize,
}

/// What rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScreenAs {
    /// Payments
    Payments,
    /// Consignments, containers, baggage, parcels
    Consignments,
    /// Adverts and posts
    Adverts,
    /// Rows of permits and of declared trade
    Permits,
    /// Customers, suppliers and other parties
    Parties,
    /// Seizures
    Seizures,
}

impl ScreenAs {
    pub(crate) fn table(self) -> Table {
        match self {
            Self::Payments => Table::Payment,
            Self::Consignments => Table::Consignment,
            Self::Adverts => Table::Advert,
            Self::Permits => Table::Permit,
            Self::Parties => Table::Party,
            Self::Seizures => Table::Seizure,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    /// List the rules, one a line
    List {
        /// Only the rules over these rows
        #[arg(long = "as", value_name = "TABLE")]
        table: Option<ScreenAs>,
    },
    /// Show a rule: condition, sentence, source, what of it is ours
    Show {
        /// Id of the rule
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Print the page of the whole library, as docs/RULES.md has it
    Page,
    /// List the functions that conditions may call, and the fields of a table
    Words {
        /// The table
        #[arg(long = "as", value_name = "TABLE", default_value = "payments")]
        table: ScreenAs,
    },
    /// Check rule files of your own: their form, their conditions, and each of their cases
    Check {
        /// Folder of rule files
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}
