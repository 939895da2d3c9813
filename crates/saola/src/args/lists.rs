//! Arguments of `saola lists` and `saola check`.

use clap::{Args as ClapArgs, Subcommand};
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Lists {
    /// Take the OFAC SDN list (XML, or all files of the CSV set) or the UN consolidated list (XML)
    #[command(
        after_help = "Examples:\n  saola lists load sdn.csv alt.csv add.csv sdn_comments.csv --name ofac-sdn --as-of 2026-03-05\n  \
        saola lists load consolidated.xml --name un\n\n\
        The list is kept in the folder that `reference` in saola.toml names, else SAOLA_REFERENCE, else \
        saola.reference here. Loading again under the same name replaces it."
    )]
    Load(ListsLoad),
    /// Look a name or number up in all loaded lists; spelling only, so that nothing found proves nothing
    #[command(
        after_help = "Examples:\n  saola lists find Example Trading\n  saola lists find IMO 9074729 --json"
    )]
    Find(ListsFind),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListsLoad {
    /// The list: one XML file, or the CSV files in any order; also gzipped
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Name to keep it under, such as ofac-sdn
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    /// The day whose state the list gives; by default the day that the file or its name tells
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    /// Terms of use; by default the publisher's
    #[arg(long, value_name = "WORDS")]
    pub(crate) licence: Option<String>,
    /// How the list is cited; by default its title
    #[arg(long, value_name = "WORDS")]
    pub(crate) citation: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListsFind {
    /// A name in any order of its words, or a number
    #[arg(value_name = "NAME|NUMBER", required = true)]
    pub(crate) text: Vec<String>,
    /// Lines of JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Check {
    /// Hold goAML reports against the schema and the code lists of an FIU: every fault at once
    #[command(
        after_help = "Examples:\n  saola check goaml report.xml\n  saola check goaml report.xml --fiu ae\n  \
        saola check goaml outbox/*.xml --schema goAMLSchema.xsd --json\n\n\
        Without `--fiu`, `--codes` or `--schema` codes are free and only the structure is checked. \
        Exit code 1 where a file has a fault."
    )]
    Goaml(CheckGoaml),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CheckGoaml {
    /// Reports as XML, also gzipped; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// FIU whose codes hold: the two letters of its country
    #[arg(long, value_name = "CODE")]
    pub(crate) fiu: Option<String>,
    /// Codes that replace those of the FIU, type by type
    #[arg(long, value_name = "FILE")]
    pub(crate) codes: Option<PathBuf>,
    /// XSD that the FIU publishes, in place of the schema that comes along
    #[arg(long, value_name = "XSD")]
    pub(crate) schema: Option<PathBuf>,
    /// Version of goAML: 4 or 5
    #[arg(long, default_value_t = 5, value_name = "N", value_parser = clap::value_parser!(u8).range(4..=5), conflicts_with = "schema")]
    pub(crate) goaml: u8,
    /// Lines of JSON; the last of each file is its summary
    #[arg(long)]
    pub(crate) json: bool,
}
