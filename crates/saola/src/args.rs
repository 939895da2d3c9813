//! The command line.

mod evidence;
mod exercise;
mod lists;
mod mapping;
mod matching;
mod subjects;

use clap::{Args as ClapArgs, Parser, Subcommand};
use jiff::civil::Date;
use reference::columns::Kind;
use std::path::PathBuf;

pub(crate) use evidence::{AddEvidence, Evidence, GetEvidence, ListEvidence, RemoveEvidence, TellCustody};
pub(crate) use exercise::{Exercise, LoadExercise, NewExercise, ScoreExercise};
pub(crate) use lists::{Check, CheckGoaml, Lists, ListsFind, ListsLoad};
pub(crate) use mapping::{
    CheckMapping, ListMappings, Mapping, SaveMapping, ShareMapping, ShippedMapping, ShowMapping,
};
pub(crate) use matching::{
    Match, MatchNames, MatchScheme, MatchSearch, MatchTables, MatchTrain, MatchWhat, YesNo,
};
pub(crate) use subjects::{
    CompareParties, FindSubjects, InView, JudgePair, ListReview, Review, SheetAs, ShowIncident, ShowSubject,
    SubjectNetwork, Subjects, UndoJudgement,
};

/// Wildlife-crime intelligence exchange: sector files in, one picture out, each partner sees what it may.
#[derive(Debug, Parser)]
#[command(name = "saola", version, propagate_version = true)]
pub(crate) struct Args {
    /// Configuration file; by default saola.toml here, if there is one
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Which store a command works on.
#[derive(Debug, ClapArgs)]
pub(crate) struct OnStore {
    /// Address of the store: sqlite:PATH or postgres://USER@HOST/DATABASE
    #[arg(long, value_name = "URL")]
    pub(crate) store: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read a partner's files into the store
    #[command(
        after_help = "Examples:\n  saola import seizures.xlsx --partner ke-customs --store sqlite:saola.sqlite\n  \
        saola import payments.xml --partner example-bank --handling law-enforcement --settle\n  \
        saola import seizures.csv --partner ke-customs --dry-run        writes seizures.csv.mapping.toml to edit\n  \
        saola import seizures.csv --partner ke-customs --mapping seizures.csv.mapping.toml\n  \
        saola import inbox/ archive.zip --partner ke-customs            folders and archives, file by file\n  \
        zcat seizures.csv.gz | saola import - --partner ke-customs\n\n\
        A file that cannot be read is told and the others are still read; then the exit code is 1.\n\
        Rows that cannot be read go to FILE.rejects.csv here, with row, column, value, what was expected and how to \
        mend it. Correct them there and import that file. Importing twice adds nothing."
    )]
    Import(Import),
    /// Take data out, as one member may read it
    #[command(subcommand)]
    Export(Export),
    /// Keep files beside reports, with their digests and who had them in hand
    #[command(subcommand)]
    Evidence(Evidence),
    /// Show who is behind parties, whom they are tied to, and which event a report tells of
    #[command(subcommand)]
    Subjects(Subjects),
    /// Decide about pairs of which the model is unsure
    #[command(subcommand)]
    Review(Review),
    /// Sum figures of the permitted trade, as one member may read them
    #[command(subcommand)]
    Trade(Trade),
    /// Read a table or lines of text, and append columns of what they mean
    #[command(after_help = "Examples:\n  saola normalise taxon seizures.csv --column Species > out.csv\n  \
        saola normalise identifier numbers.txt --country KE\n  \
        cut -f3 customs.tsv | saola normalise quantity --json\n\n\
        Each distinct text is looked up once; rows keep their order. The order of day and month in dates is found from \
        the first 10,000 rows of the column. What was not understood is told on the error output.")]
    Normalise(Normalise),
    /// Find rows of one table, or of two, that are about the same person, firm or thing
    #[command(
        args_conflicts_with_subcommands = true,
        subcommand_negates_reqs = true,
        after_help = "Examples:\n  saola match people.csv --out pairs.csv --clusters clusters.csv\n  \
        saola match suppliers.csv register.parquet --scheme company --out pairs.csv --explain\n  \
        saola match people.csv --map tel2=phone --map notes=skip --truth answer.csv\n\n\
        Columns are recognised by their names and values; what each was taken for is told on the error output. What \
        agreement says is learnt from the rows themselves, without an answer; no store is read and nothing is kept."
    )]
    Match(Box<Match>),
    /// Serve the pages and the API
    #[command(after_help = "Examples:\n  saola serve --store sqlite:saola.sqlite\n  \
        saola serve --store postgres://saola@localhost/saola --listen 127.0.0.1:9000\n  \
        saola serve --store sqlite:exercise.sqlite --course world      a course over an exercise")]
    Serve(Serve),
    /// Check store and configuration
    #[command(after_help = "Example:\n  saola doctor --store sqlite:saola.sqlite")]
    Doctor(Doctor),
    /// Create a store, or bring its schema up to date
    #[command(after_help = "Examples:\n  saola migrate --store sqlite:saola.sqlite\n  \
        saola migrate --store postgres://saola@localhost/saola --kind exercise")]
    Migrate(Migrate),
    /// Serve a demonstration with made-up data
    #[command(
        after_help = "Examples:\n  saola demo --data demo-data --port 8787\n  saola demo --reports 0 --data small-demo        \
        the set of stories alone"
    )]
    Demo(Demo),
    /// Make worlds with a known truth, for measuring and for training
    #[command(subcommand)]
    Exercise(Exercise),
    /// Print an empty table to fill in
    #[command(after_help = "Example:\n  saola template ecomessage > ecomessage.csv\n\n\
        aitr: CITES annual illegal trade report. ecomessage: the fields of INTERPOL's Ecomessage, from memory; rows \
        below with an empty reference, date and place add goods or suspects.")]
    Template {
        /// aitr or ecomessage
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Print the OpenAPI document
    #[command(after_help = "Example:\n  saola openapi > docs/openapi.json")]
    Openapi,
    /// Load checklists of species, and show what is known of a name
    #[command(subcommand)]
    Taxa(Taxa),
    /// Load the official list of places
    #[command(subcommand)]
    Places(Places),
    /// Keep, show and share the mappings of tables
    #[command(subcommand)]
    Mapping(Mapping),
    /// Load lists of those under sanctions, show what is loaded, look a name or number up
    #[command(
        args_conflicts_with_subcommands = true,
        after_help = "Without a subcommand: what is loaded, of which day, under which terms."
    )]
    Lists {
        #[command(subcommand)]
        what: Option<Lists>,
    },
    /// Check a file before it is sent to its receiver
    #[command(subcommand)]
    Check(Check),
    /// Register partners
    #[command(subcommand)]
    Partner(Partner),
    /// Register members of partners
    #[command(subcommand)]
    Member(Member),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Taxa {
    /// Take a download of the CITES Checklist or of Species+ (CSV, also gzipped) and answer over its names from now on
    #[command(after_help = "Example:\n  saola taxa load cites_listings.csv --as-of 2026-03-05\n\n\
        Lists of several days stand beside each other: between two, a change without a date in the tables is an \
        interval. They are kept in the folder that `reference` in saola.toml names, else SAOLA_REFERENCE, else \
        saola.reference here.")]
    Load(TaxaLoad),
    /// Tell what a name means, its listing history and what it is taken for
    #[command(after_help = "Example:\n  saola taxa show Manis javanica --as-of 2015-06-01")]
    Show(TaxaShow),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TaxaLoad {
    /// The download
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The day whose state the list gives; by default the day in the file's name
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<jiff::civil::Date>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TaxaShow {
    /// A scientific, common or trade name
    #[arg(value_name = "NAME", required = true)]
    pub(crate) name: Vec<String>,
    /// The day that counts for the listing; by default the latest state
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<jiff::civil::Date>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Places {
    /// Take the official UN/LOCODE list (CSV) and answer over it from now on
    #[command(after_help = "Example:\n  saola places load unlocode.csv\n\n\
        The list is kept in the folder that `reference` in saola.toml names, else SAOLA_REFERENCE, else \
        saola.reference here. Loading again replaces it.")]
    Load {
        /// The list, as UNECE publishes it, with or without a header
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Import {
    /// Files to read, gzip and zip of them, folders with all they hold; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Handle of the partner that submits them
    #[arg(long, value_name = "ID")]
    pub(crate) partner: String,
    /// Format, where it is not to be recognised; any other word is answered with the list of codes
    #[arg(long, value_name = "F")]
    pub(crate) format: Option<String>,
    /// Mapping file of a table
    #[arg(long, value_name = "M")]
    pub(crate) mapping: Option<PathBuf>,
    /// Member of the partner whose kept mappings are tried on tables, as the browser does
    #[arg(long, value_name = "M")]
    pub(crate) member: Option<String>,
    /// Who may read: owner-only, law-enforcement, working-group, open or shared-core
    #[arg(long, default_value = "owner-only", value_name = "PROFILE")]
    pub(crate) handling: String,
    /// Read and tell, record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Wait until matching and screening have seen everything
    #[arg(long)]
    pub(crate) settle: bool,
    /// Lines of JSON; the last is the summary
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Normalise {
    /// What the texts are: taxon, place, quantity, date or identifier
    #[arg(value_name = "KIND")]
    pub(crate) kind: Kind,
    /// CSV in any encoding with any usual delimiter, or one text a line; standard input for `-` or nothing
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// Column of the texts, by name or number; by default the one whose name speaks for the kind
    #[arg(long, value_name = "NAME")]
    pub(crate) column: Option<String>,
    /// Day to which the table speaks: no later date is a date, and listings are of this day; by default today, and
    /// listings of the row's own date where a column tells it
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    /// Country of places and phone numbers whose row names none
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
    /// One text a line, whatever the first line looks like
    #[arg(long)]
    pub(crate) lines: bool,
    /// Lines of JSON; the summary is the last line of the error output
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// Reports, one a line
    #[command(after_help = "Example:\n  saola export reports --member analyst --as csv > reports.csv")]
    Reports(ExportReports),
    /// The CITES annual illegal trade report: seizures, a row a species and kind of specimen
    #[command(
        after_help = "Example:\n  saola export aitr --member analyst --year 2024 --own > aitr-2024.csv\n\n\
        Its columns and nothing else: no names, no narrative. Each row carries the Party's flag, whether its data may go \
        to the partners of ICCWC. A seizure without the flag is left out; one with `no` is written by its own partner \
        only. What could not be written as a code, and what was left out, is told on the error output."
    )]
    Aitr(ExportAitr),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExportAitr {
    /// Sign-in name of the member whose view is written; nobody sees more on the command line
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    /// Year of the seizures; may be given more than once
    #[arg(long, value_name = "Y")]
    pub(crate) year: Vec<String>,
    /// ISO code of the country of the seizures; may be given more than once
    #[arg(long, value_name = "C")]
    pub(crate) country: Vec<String>,
    /// Only the seizures of the member's own partner
    #[arg(long)]
    pub(crate) own: bool,
    /// Search words
    #[arg(long, default_value = "")]
    pub(crate) words: String,
    /// The receipt as JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExportReports {
    /// Sign-in name of the member whose view is written; nobody sees more on the command line
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    /// csv or jsonl
    #[arg(long = "as", value_name = "FORM")]
    pub(crate) form: String,
    /// Search words
    #[arg(long, default_value = "")]
    pub(crate) words: String,
    /// Kind of report; may be given several times. Sums of events (`summary`) come out only where they are asked for
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Vec<model::ReportKind>,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Trade {
    /// Sums of what importers and of what exporters reported, apart, as CSV
    #[command(
        after_help = "Examples:\n  saola trade totals --by year,term,unit,appendix --member analyst > totals.csv\n  \
        saola trade totals --by year,importer,exporter --only genus=Manis --only term=scales --member analyst\n\n\
        Figures come in with `saola import` (CITES trade tables). Those of two partners, or of a tabulation and of \
        shipments, tell of the same movements and are never added up: name the set with --of and --table."
    )]
    Totals(TradeTotals),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TradeTotals {
    /// What totals are told apart by: year, appendix, taxon, genus, term, unit, importer, exporter, origin, purpose, source
    #[arg(long, value_delimiter = ',', default_value = "year,term,unit,appendix", value_name = "LIST")]
    pub(crate) by: Vec<String>,
    /// Only figures with this value; may stand several times
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) only: Vec<String>,
    /// Handle of the partner whose figures they are; by default the member's own partner's, else the first
    #[arg(long, value_name = "ID")]
    pub(crate) of: Option<String>,
    /// tabulation or shipments; by default the tabulation where there is one
    #[arg(long, value_name = "TABLE")]
    pub(crate) table: Option<String>,
    /// Sign-in name of the member whose view is summed; nobody sees more on the command line
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Serve {
    /// Address to listen on; beyond loopback only with TLS or a named proxy
    #[arg(long, value_name = "ADDR")]
    pub(crate) listen: Option<String>,
    /// Folder of the world that the exercise store holds: its members answer who is behind it, and are scored
    #[arg(long, value_name = "DIR")]
    pub(crate) course: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Doctor {
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Migrate {
    /// What a new store is for: live, demo or exercise; fixed when it is created
    #[arg(long, default_value = "live", value_name = "KIND")]
    pub(crate) kind: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct Demo {
    /// Folder of the demonstration store
    #[arg(long, default_value = "demo-data", value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8787)]
    pub(crate) port: u16,
    /// Reports of the made-up world beside the small set of stories; 0 leaves the world out
    #[arg(long, default_value = "20000", value_name = "N", value_parser = exercise::count)]
    pub(crate) reports: u64,
    /// Do not open a browser
    #[arg(long)]
    pub(crate) no_browser: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Partner {
    /// Register a partner
    #[command(
        after_help = "Example:\n  saola partner add ke-customs --name \"Customs\" --sector customs --country KE"
    )]
    Add(AddPartner),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct AddPartner {
    /// Handle, such as ke-customs
    pub(crate) handle: String,
    /// Name as shown
    #[arg(long)]
    pub(crate) name: String,
    /// Sector code
    #[arg(long)]
    pub(crate) sector: String,
    /// ISO code; left out for international bodies
    #[arg(long)]
    pub(crate) country: Option<String>,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Member {
    /// Register a member of a partner; the password is read from SAOLA_PASSWORD, without one nobody can sign in
    #[command(
        after_help = "Example:\n  SAOLA_PASSWORD=... saola member add amina --partner ke-customs --name \"Amina\" \
        --powers law-enforcement,submit,judge"
    )]
    Add(AddMember),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct AddMember {
    /// Sign-in name
    pub(crate) handle: String,
    /// Handle of the partner
    #[arg(long)]
    pub(crate) partner: String,
    /// Name as shown
    #[arg(long)]
    pub(crate) name: String,
    /// Powers, comma separated: law-enforcement, str, submit, judge, export, steward
    #[arg(long, default_value = "")]
    pub(crate) powers: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn no_two_options_share_a_name() {
        Args::command().debug_assert();
    }
}
