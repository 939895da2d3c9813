//! Totals of trade figures as a table, in one member's view.

use crate::error::{Error, Result};
use access::Releasable;
use formats::figures_out;
use rust_decimal::Decimal;
use std::io::Write;
use store::{TradeAsked, TradeSide, TradeTotal};

/// How figures of trade are to be read; stands wherever they are shown.
pub const TRADE_CAVEAT: &str = "Permitted trade as countries reported it, not seizures. Importers and exporters report \
    the same movements: their quantities stand side by side and are never added up. Source I is a permitted movement of \
    goods that were seized once, and no seizure. An empty unit counts specimens; specimens, skins and kilograms do not add up.";

/// Writes totals as CSV: what they are told apart by, then each side's figures and exact sum. A side that reported
/// nothing has an empty cell, which is not 0.
///
/// # Errors
/// Where writing fails.
pub fn write_trade_totals(
    totals: Vec<Releasable<TradeTotal>>,
    asked: &TradeAsked,
    out: impl Write,
) -> Result<()> {
    let sides = ["figures", "importer_figures", "importer_quantity", "exporter_figures", "exporter_quantity"];
    let names: Vec<&str> = asked.by.iter().map(|d| d.code()).chain(sides).collect();
    let lines = totals.into_iter().map(|total| total.map(line)).collect();
    figures_out::write(&names, lines, out).map_err(Error::Output)
}

fn line(total: TradeTotal) -> Vec<String> {
    let side = |side: TradeSide| [side.figures.to_string(), text(side.quantity)];
    let numbers =
        [total.figures.to_string()].into_iter().chain(side(total.importers)).chain(side(total.exporters));
    total.values.into_iter().chain(numbers).collect()
}

fn text(quantity: Option<Decimal>) -> String {
    quantity.map(|q| q.to_string()).unwrap_or_default()
}
