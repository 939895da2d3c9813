//! `saola export aitr`: the CITES annual illegal trade report of what one member may read.

use super::{exporter, open};
use crate::args::ExportAitr;
use crate::config::Config;
use access::AuditOperation;
use serde_json::json;
use stages::{TradeReportReceipt, trade_report};
use std::process::ExitCode;
use store::ReportFilter;

pub(crate) async fn run(args: ExportAitr, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = exporter(&store, &args.member).await?;
    let filter = ReportFilter {
        words: args.words,
        years: args.year,
        countries: args.country,
        own: args.own,
        ..ReportFilter::default()
    };
    store.audit(&viewer, AuditOperation::Export, "aitr".to_owned(), format!("{filter:?}")).await?;
    let standard = std::os::fd::AsFd::as_fd(&std::io::stdout()).try_clone_to_owned()?;
    let mut out = tokio::fs::File::from_std(std::fs::File::from(standard));
    let receipt = trade_report(&store, &viewer, &filter, &mut out).await?;
    store.close().await;
    if args.json {
        eprintln!("{}", receipt_json(&receipt));
    } else {
        tell(&receipt);
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(receipt: &TradeReportReceipt) {
    eprintln!("{} seizures in {} rows", receipt.seizures, receipt.rows);
    for (count, why) in [
        (receipt.without_flag, "nothing says whether the partners of ICCWC may have them"),
        (
            receipt.kept_back,
            "they are another partner's, and their Party keeps them from the partners of ICCWC",
        ),
    ] {
        if count > 0 {
            eprintln!("{count} seizures were left out: {why}");
        }
    }
    for (code, tallied) in receipt.problems.causes() {
        let Some(first) = tallied.examples.first() else { continue };
        eprintln!("{} times {code}, the first: {first}", tallied.count);
    }
}

fn receipt_json(receipt: &TradeReportReceipt) -> serde_json::Value {
    let problems: Vec<_> = receipt
        .problems
        .causes()
        .into_iter()
        .map(|(code, tallied)| {
            let examples: Vec<_> = tallied
                .examples
                .iter()
                .map(|p| json!({ "row": p.row, "column": p.column, "value": p.value, "expected": p.expected, "mend": p.mend }))
                .collect();
            json!({ "code": code, "count": tallied.count, "examples": examples })
        })
        .collect();
    json!({
        "seizures": receipt.seizures,
        "rows": receipt.rows,
        "without_flag": receipt.without_flag,
        "kept_back": receipt.kept_back,
        "problems": problems,
    })
}
