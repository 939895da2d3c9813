//! Totals of trade figures over the wire.

use super::import::problem_groups;
use crate::wire::{
    MORE_LINE, TradeReportCheck, TradeSetView, TradeSideView, TradeTotalView, TradeTotalsView, TradeYearView,
};
use model::TradeDimension;
use rust_decimal::Decimal;
use stages::TradeReportReceipt;
use store::{TradeAsked, TradeSide, TradeTotal, TradeTotals};

/// Totals with how to read them.
pub(crate) fn trade_totals(totals: TradeTotals, asked: &TradeAsked) -> TradeTotalsView {
    let by_year = asked.by.contains(&TradeDimension::Year);
    TradeTotalsView {
        sets: totals
            .sets
            .into_iter()
            .map(|set| set.into_inner())
            .map(|set| TradeSetView {
                partner: set.partner,
                name: set.name,
                table: set.table.code().to_owned(),
                figures: set.figures,
                from: set.from,
                to: set.to,
            })
            .collect(),
        of: totals.of,
        by: asked.by.iter().map(|d| d.code().to_owned()).collect(),
        totals: totals.totals.into_iter().map(|t| total(t.into_inner(), by_year)).collect(),
        more: totals.more,
        caveat: stages::TRADE_CAVEAT.to_owned(),
        note: MORE_LINE.to_owned(),
    }
}

/// What an annual illegal trade report takes and leaves out.
pub(crate) fn trade_report_check(receipt: &TradeReportReceipt) -> TradeReportCheck {
    TradeReportCheck {
        seizures: receipt.seizures,
        rows: receipt.rows,
        without_flag: receipt.without_flag,
        kept_back: receipt.kept_back,
        problems: problem_groups(&receipt.problems, None),
        note: MORE_LINE.to_owned(),
    }
}

fn total(total: TradeTotal, by_year: bool) -> TradeTotalView {
    let text = |quantity: Option<Decimal>| quantity.map(|q| q.to_string());
    let side = |side: TradeSide| TradeSideView { figures: side.figures, quantity: text(side.quantity) };
    let years = total.years.iter().filter(|_| !by_year);
    TradeTotalView {
        values: total.values,
        figures: total.figures,
        importers: side(total.importers),
        exporters: side(total.exporters),
        years: years
            .map(|y| TradeYearView {
                year: y.year,
                importers: text(y.importers.quantity),
                exporters: text(y.exporters.quantity),
            })
            .collect(),
    }
}
