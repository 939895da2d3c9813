//! Totals of trade figures over the wire.

use crate::wire::{MORE_LINE, TradeSetView, TradeSideView, TradeTotalView, TradeTotalsView, TradeYearView};
use model::TradeDimension;
use rust_decimal::Decimal;
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
