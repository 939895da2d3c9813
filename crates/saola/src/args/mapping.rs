//! Arguments of `saola mapping`.

use super::OnStore;
use clap::{Args as ClapArgs, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Mapping {
    /// List the mappings that a member may read, its own partner's first
    #[command(after_help = "Example:\n  saola mapping list --member amina --store sqlite:saola.sqlite")]
    List(ListMappings),
    /// Print a mapping
    #[command(after_help = "Examples:\n  saola mapping show \"Seizure log\" --member amina > log.toml\n  \
        saola mapping show \"Seizure log\" --in-version 2 --member amina")]
    Show(ShowMapping),
    /// Keep a mapping for the member's partner; a name that is there gets a new version
    #[command(
        after_help = "Example:\n  saola mapping save seizures.csv.mapping.toml --name \"Seizure log\" --member amina"
    )]
    Save(SaveMapping),
    /// Say who else may read a mapping
    #[command(
        after_help = "Examples:\n  saola mapping share \"Seizure log\" --with working-group --member amina\n  \
        saola mapping share \"Seizure log\" --partner ke-police --partner vn-customs --member amina\n\n\
        Whoever may read a mapping reads how it stands, not its earlier versions. Words that it takes for others may be \
        words of your data."
    )]
    Share(ShareMapping),
    /// Run the tests that stand in mapping files: a few rows in, what comes out
    #[command(after_help = "Example:\n  saola mapping check log.toml\n\n\
        A test is `[[test]]` with `rows` (column names and rows as CSV with commas, or JSON lines) and `out`. Leave `out` \
        empty at first: what came out is printed, to be looked at and pasted. Needs no store.")]
    Check(CheckMapping),
    /// List the mappings of known layouts that come with the program, or print one
    #[command(
        after_help = "Examples:\n  saola mapping shipped\n  saola mapping shipped etis-export > etis.toml"
    )]
    Shipped(ShippedMapping),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CheckMapping {
    /// Mapping files
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShippedMapping {
    /// Name of one, to print it
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListMappings {
    /// Sign-in name of the member in whose view one looks
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    /// Lines of JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShowMapping {
    /// Name or id
    #[arg(value_name = "MAPPING")]
    pub(crate) mapping: String,
    /// An earlier version, of the member's own partner
    #[arg(long, value_name = "N")]
    pub(crate) in_version: Option<i64>,
    /// Sign-in name of the member in whose view one looks
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SaveMapping {
    /// Mapping file
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Name to keep it under
    #[arg(long, value_name = "N")]
    pub(crate) name: String,
    /// Sign-in name of the member who keeps it
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShareMapping {
    /// Name or id
    #[arg(value_name = "MAPPING")]
    pub(crate) mapping: String,
    /// Who may read: owner-only, working-group, law-enforcement or open
    #[arg(long = "with", value_name = "AUDIENCE", default_value = "")]
    pub(crate) with: String,
    /// Handle of a partner that may read; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// Sign-in name of the member who shares it
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}
