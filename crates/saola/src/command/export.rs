//! `saola export`: what one member may read, into a file.

use super::{exporter, open};
use crate::args::ExportReports;
use crate::config::Config;
use access::AuditOperation;
use stages::{ExportForm, export};
use std::process::ExitCode;
use store::ReportFilter;

pub(crate) async fn run(args: ExportReports, config: &Config) -> anyhow::Result<ExitCode> {
    let form: ExportForm = args.form.parse()?;
    let store = open(&args.on, config).await?;
    let viewer = exporter(&store, &args.member).await?;
    let kinds = args.kind.iter().map(|kind| kind.code().to_owned()).collect();
    let filter = ReportFilter { words: args.words.clone(), kinds, ..ReportFilter::default() };
    store.audit(&viewer, AuditOperation::Export, form.code().to_owned(), args.words).await?;
    let standard = std::os::fd::AsFd::as_fd(&std::io::stdout()).try_clone_to_owned()?;
    let mut out = tokio::fs::File::from_std(std::fs::File::from(standard));
    export(&store, &viewer, &filter, form, &mut out).await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
