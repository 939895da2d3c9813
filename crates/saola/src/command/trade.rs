//! `saola trade totals`: sums of trade figures, as one member may read them.

use super::{exporter, open};
use crate::args::TradeTotals;
use crate::config::Config;
use access::AuditOperation;
use anyhow::Context;
use model::TradeDimension;
use stages::{TRADE_CAVEAT, write_trade_totals};
use std::io::Write;
use std::process::ExitCode;
use store::TradeAsked;

pub(crate) async fn totals(args: TradeTotals, config: &Config) -> anyhow::Result<ExitCode> {
    let asked = asked(&args)?;
    let store = open(&args.on, config).await?;
    let viewer = exporter(&store, &args.member).await?;
    store.audit(&viewer, AuditOperation::Export, "trade totals".to_owned(), args.by.join(",")).await?;
    let totals = store.trade_totals(&viewer, &asked).await?;
    let mut told = std::io::stderr();
    match totals.of.and_then(|at| totals.sets.get(at)) {
        Some(set) => {
            let set = set.get();
            let (figures, from, to) = (set.figures, set.from, set.to);
            writeln!(told, "{figures} figures of {} ({}), {from} to {to}", set.name, set.table)?;
            writeln!(told, "{TRADE_CAVEAT}")?;
        }
        None => writeln!(told, "there are no such trade figures in the view of `{}`", args.member)?,
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    write_trade_totals(totals.totals, &asked, &mut out)?;
    out.flush()?;
    drop(out);
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn asked(args: &TradeTotals) -> anyhow::Result<TradeAsked> {
    let mut by: Vec<TradeDimension> = Vec::new();
    for name in &args.by {
        let dimension = name.trim().parse()?;
        if !by.contains(&dimension) {
            by.push(dimension);
        }
    }
    let mut only: Vec<(TradeDimension, Vec<String>)> = Vec::new();
    for pair in &args.only {
        let (name, value) = pair.split_once('=').with_context(|| {
            format!("`{pair}` is no condition; expected NAME=VALUE, such as `genus=Manis`")
        })?;
        let dimension = name.trim().parse()?;
        match only.iter_mut().find(|(known, _)| *known == dimension) {
            Some((_, values)) => values.push(value.trim().to_owned()),
            None => only.push((dimension, vec![value.trim().to_owned()])),
        }
    }
    let table = args.table.as_deref().map(str::parse).transpose()?;
    Ok(TradeAsked { of: args.of.clone(), table, by, only, limit: None })
}
