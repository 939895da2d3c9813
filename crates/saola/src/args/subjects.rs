//! Arguments of `saola subjects` and `saola review`.

use super::OnStore;
use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use model::{JudgementId, PartyId, ReportId};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(crate) enum Subjects {
    /// Show the subject that a party belongs to: its parties, why they are one, and whom reports name beside it
    #[command(after_help = "Example:\n  saola subjects show pt-... --member analyst")]
    Show(ShowSubject),
    /// Find parties whose names come near to one, in any script; a lead and not an identification
    #[command(after_help = "Example:\n  saola subjects find \"Zuberi Mfano\" --member analyst")]
    Find(FindSubjects),
    /// Compare two parties field by field; a lead and not an identification
    #[command(after_help = "Examples:\n  saola subjects compare pt-... pt-... --member analyst\n  \
        saola subjects compare pt-... pt-... --member analyst --sheet html > sheet.html")]
    Compare(CompareParties),
    /// Show or write the network around a subject
    #[command(after_help = "Examples:\n  saola subjects network pt-... --member analyst\n  \
        saola subjects network pt-... --member analyst --hops 3 --as graphml --out network.graphml")]
    Network(SubjectNetwork),
    /// Show the event that a report tells of: all its reports side by side, counted once
    #[command(after_help = "Example:\n  saola subjects incident re-... --member analyst")]
    Incident(ShowIncident),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Review {
    /// List pairs of which the model is unsure, those worth most first
    #[command(after_help = "Example:\n  saola review list --member analyst --limit 10")]
    List(ListReview),
    /// Say that two parties, or two reports, are the same, different, or that you are unsure
    #[command(
        after_help = "Example:\n  saola review judge pt-... pt-... same --because \"same passport shown\" --member analyst"
    )]
    Judge(JudgePair),
    /// Undo a judgement of the member's partner; everything is as before it
    #[command(after_help = "Example:\n  saola review undo ju-... --member analyst")]
    Undo(UndoJudgement),
}

/// Whose view, and of which store.
#[derive(Debug, ClapArgs)]
pub(crate) struct InView {
    /// Sign-in name of the member whose view is used; nobody sees more on the command line
    #[arg(long, value_name = "M")]
    pub(crate) member: String,
    #[command(flatten)]
    pub(crate) on: OnStore,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShowSubject {
    /// Any party of the subject
    #[arg(value_name = "PARTY")]
    pub(crate) party: PartyId,
    /// As JSON, in the form of the API
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct FindSubjects {
    /// The name of a person, a firm or a vessel
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// Names at most
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=50))]
    pub(crate) limit: u8,
    /// As JSON, in the form of the API
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CompareParties {
    /// One party
    #[arg(value_name = "PARTY")]
    pub(crate) a: PartyId,
    /// The other
    #[arg(value_name = "PARTY")]
    pub(crate) b: PartyId,
    /// As JSON, in the form of the API
    #[arg(long, conflicts_with = "sheet")]
    pub(crate) json: bool,
    /// Write the sheet that can be printed instead
    #[arg(long, value_name = "FORM")]
    pub(crate) sheet: Option<SheetAs>,
    /// Version of the model for the sheet; by default the present one
    #[arg(long, value_name = "VERSION", requires = "sheet")]
    pub(crate) model: Option<String>,
    /// Time at which the entries are taken as they stood, as an earlier sheet prints it; by default now
    #[arg(long, value_name = "TIME", requires = "sheet")]
    pub(crate) as_of: Option<jiff::Timestamp>,
    #[command(flatten)]
    pub(crate) view: InView,
}

/// The form of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetAs {
    /// Plain text
    Text,
    /// A page that needs nothing else
    Html,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SubjectNetwork {
    /// Any party of the subject
    #[arg(value_name = "PARTY")]
    pub(crate) party: PartyId,
    /// Steps from the subject
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=4), value_name = "N")]
    pub(crate) hops: u32,
    /// Write a file: graphml, gexf, i2-entities, i2-links, ftm, geojson or json (the form of the API)
    #[arg(long = "as", value_name = "FORM")]
    pub(crate) form: Option<String>,
    /// Where to write it; by default the output
    #[arg(long, value_name = "FILE", requires = "form")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ShowIncident {
    /// Any report of it
    #[arg(value_name = "REPORT")]
    pub(crate) report: ReportId,
    /// As JSON, in the form of the API
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ListReview {
    /// Pairs
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub(crate) limit: usize,
    /// As JSON, in the form of the API
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct JudgePair {
    /// One party or report
    #[arg(value_name = "ID")]
    pub(crate) a: String,
    /// The other
    #[arg(value_name = "ID")]
    pub(crate) b: String,
    /// same, different or unsure
    #[arg(value_name = "VERDICT")]
    pub(crate) verdict: model::Verdict,
    /// Why, in the member's words; kept with the judgement
    #[arg(long, value_name = "WORDS")]
    pub(crate) because: String,
    #[command(flatten)]
    pub(crate) view: InView,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct UndoJudgement {
    /// The judgement
    #[arg(value_name = "JUDGEMENT")]
    pub(crate) judgement: JudgementId,
    #[command(flatten)]
    pub(crate) view: InView,
}
