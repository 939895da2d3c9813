//! Arguments of `saola evidence`.

use super::OnStore;
use clap::{Args as ClapArgs, Subcommand};
use model::{AttachmentId, ReportId};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Evidence {
    /// Put files beside a report of the member's partner
    #[command(
        after_help = "Example:\n  saola evidence add re-... horn.jpg permit.pdf --member analyst --handling law-enforcement"
    )]
    Add(AddEvidence),
    /// List the files beside a report, with their digests
    #[command(after_help = "Example:\n  saola evidence list re-... --member analyst")]
    List(ListEvidence),
    /// Write a file out, compared with its digests; its owner's chain of custody tells it
    #[command(after_help = "Examples:\n  saola evidence get at-... --member analyst --out horn.jpg\n  \
        saola evidence get at-... --member analyst --copy > without-metadata.jpg")]
    Get(GetEvidence),
    /// Tell who had a file of the member's partner in hand
    #[command(after_help = "Example:\n  saola evidence custody at-... --member analyst")]
    Custody(TellCustody),
    /// Take a file away from a report of the member's partner
    #[command(
        after_help = "Example:\n  saola evidence remove at-... --because \"wrong file\" --member analyst"
    )]
    Remove(RemoveEvidence),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct AddEvidence {
    /// The report
    #[arg(value_name = "REPORT")]
    pub(crate) report: ReportId,
    /// Files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Who may read them: owner-only, law-enforcement, working-group or open
    #[arg(long, default_value = "owner-only", value_name = "PROFILE")]
    pub(crate) handling: String,
    /// Sign-in name of the member who adds them
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListEvidence {
    /// The report
    #[arg(value_name = "REPORT")]
    pub(crate) report: ReportId,
    /// Sign-in name of the member whose view is written; nobody sees more on the command line
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    /// Lines of JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct GetEvidence {
    /// The file, as `saola evidence list` names it
    #[arg(value_name = "ATTACHMENT")]
    pub(crate) attachment: AttachmentId,
    /// Where to write it; by default standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Without metadata (JPEG and PNG)
    #[arg(long)]
    pub(crate) copy: bool,
    /// Sign-in name of the member whose view counts
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct TellCustody {
    /// The file, as `saola evidence list` names it
    #[arg(value_name = "ATTACHMENT")]
    pub(crate) attachment: AttachmentId,
    /// Sign-in name of a member of the file's owner
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RemoveEvidence {
    /// The file, as `saola evidence list` names it
    #[arg(value_name = "ATTACHMENT")]
    pub(crate) attachment: AttachmentId,
    /// Reason; the audit keeps it
    #[arg(long, value_name = "TEXT")]
    pub(crate) because: String,
    /// Sign-in name of a member who acts for the file's owner
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}
