//! Sums of figures in one view.
//!
//! Everything is summed after the restriction to what the view reads, label set by label set, exactly: whole numbers and
//! parts apart, put together as decimals. A cap on the number of totals is applied inside the view.

use super::PLACES;
use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::{Error, Result};
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{TradeDimension, TradeTable};
use rust_decimal::Decimal;
use sqlx::AssertSqlSafe;
use sqlx::any::AnyRow;

/// Most rows that a cut answer is put together from: totals times years times label sets.
const CUT_AT: i64 = 60_000;

/// What totals are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TradeAsked {
    /// Handle of the partner whose figures they are; without it the own partner's, else the first readable.
    pub of: Option<String>,
    /// Kind of table; without it the tabulation, else shipments.
    pub table: Option<TradeTable>,
    /// What totals are told apart by, in this order.
    pub by: Vec<TradeDimension>,
    /// Only figures with one of these values, for each dimension that is named.
    pub only: Vec<(TradeDimension, Vec<String>)>,
    /// Most totals; without it all.
    pub limit: Option<usize>,
}

/// Figures of one partner from one kind of table, as far as the view reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeSet {
    /// Handle of the partner that submitted them.
    pub partner: String,
    /// Its name.
    pub name: String,
    /// Kind of table.
    pub table: TradeTable,
    /// How many figures.
    pub figures: u64,
    /// First year.
    pub from: u16,
    /// Last year.
    pub to: u16,
}

/// What one side reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TradeSide {
    /// Figures in which this side reported something.
    pub figures: u64,
    /// Sum of what it reported; `None` where it reported nothing, which is not 0.
    pub quantity: Option<Decimal>,
}

/// One year of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TradeYear {
    /// Year.
    pub year: u16,
    /// What importers reported.
    pub importers: TradeSide,
    /// What exporters reported.
    pub exporters: TradeSide,
}

/// One total. The two sides tell of the same movements: nothing adds the one to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeTotal {
    /// Values of what was asked for, in its order.
    pub values: Vec<String>,
    /// Figures that it sums.
    pub figures: u64,
    /// What importers reported.
    pub importers: TradeSide,
    /// What exporters reported.
    pub exporters: TradeSide,
    /// The years that it runs over, in order.
    pub years: Vec<TradeYear>,
}

/// Totals in one view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TradeTotals {
    /// The sets of figures that the view reads.
    pub sets: Vec<Releasable<TradeSet>>,
    /// Which of them the totals are of; `None` where there is none, or not the one that was asked for.
    pub of: Option<usize>,
    /// Totals by their values.
    pub totals: Vec<Releasable<TradeTotal>>,
    /// Whether more were left off.
    pub more: bool,
}

impl Store {
    /// Sums figures as one view reads them.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn trade_totals(&self, viewer: &Viewer, asked: &TradeAsked) -> Result<TradeTotals> {
        let mut conn = self.pool().acquire().await?;
        let partners = PartnerIndex::load(&mut conn).await?;
        drop(conn);
        let sets = self.trade_sets(viewer, &partners).await?;
        #[cfg(feature = "planted-leaks")]
        let sets = self.with_hidden_figures(sets).await?;
        let own = partners.no(viewer.principal().partner).ok();
        let fits = |(owner, set): &(i64, Releasable<TradeSet>)| {
            let of =
                asked.of.as_ref().map_or(own.is_none_or(|own| own == *owner), |of| *of == set.get().partner);
            of && asked.table.is_none_or(|table| table == set.get().table)
        };
        let table_fits = |(_, set): &(i64, Releasable<TradeSet>)| {
            asked.of.is_none() && asked.table.is_none_or(|table| table == set.get().table)
        };
        let of = sets.iter().position(fits).or_else(|| sets.iter().position(table_fits));
        let mut answer = TradeTotals { of, ..TradeTotals::default() };
        if let Some((owner, set)) = of.and_then(|at| sets.get(at)) {
            let rows = self.grouped(viewer, asked, *owner, set.get().table).await?;
            let cut = asked.limit.is_some() && i64::try_from(rows.len()).unwrap_or(i64::MAX) >= CUT_AT;
            answer.totals = merge(viewer, &rows, asked)?;
            if cut {
                answer.totals.pop();
            }
            let limit = asked.limit.unwrap_or(usize::MAX);
            answer.more = cut || answer.totals.len() > limit;
            answer.totals.truncate(limit);
        }
        answer.sets = sets.into_iter().map(|(_, set)| set).collect();
        Ok(answer)
    }

    #[cfg(feature = "planted-leaks")]
    async fn with_hidden_figures(
        &self,
        sets: Vec<(i64, Releasable<TradeSet>)>,
    ) -> Result<Vec<(i64, Releasable<TradeSet>)>> {
        use crate::planted::{Leak, is};
        if !is(Leak::TradeOverHiddenFigures) {
            return Ok(sets);
        }
        let mut told = Vec::new();
        for (owner, set) in sets {
            let all = self.planted_figures(owner, set.get().table.code()).await?;
            told.push((owner, set.map(|set| TradeSet { figures: count(all), ..set })));
        }
        Ok(told)
    }

    /// The readable sets of figures with the number of their owner, by handle and kind of table.
    async fn trade_sets(
        &self,
        viewer: &Viewer,
        partners: &PartnerIndex,
    ) -> Result<Vec<(i64, Releasable<TradeSet>)>> {
        let rows = sqlx::query(
            "SELECT f.labels_no, f.owner_no, f.kind, COUNT(*), MIN(f.year), MAX(f.year) FROM trade_figure f \
             JOIN readable r ON r.labels_no = f.labels_no AND r.set_no = $1 WHERE f.until_change = 0 \
             GROUP BY f.owner_no, f.kind, f.labels_no ORDER BY f.owner_no, f.kind, f.labels_no",
        )
        .bind(viewer.readable_set())
        .fetch_all(self.pool())
        .await?;
        let mut sets: Vec<(i64, Releasable<TradeSet>)> = Vec::new();
        for row in rows {
            let owner = row.int(1)?;
            let partner = partners.by_no(owner)?;
            let set = TradeSet {
                partner: partner.handle.clone(),
                name: partner.name.clone(),
                table: row.code(2, "trade_figure")?,
                figures: count(row.int(3)?),
                from: year(row.int(4)?),
                to: year(row.int(5)?),
            };
            let Some(set) = viewer.release(Guarded::new(LabelsNo(row.int(0)?), set)) else { continue };
            match sets.pop() {
                Some((o, last)) if o == owner && last.get().table == set.get().table => {
                    let both = last.zip(set).map(|(a, b)| TradeSet {
                        figures: a.figures + b.figures,
                        from: a.from.min(b.from),
                        to: a.to.max(b.to),
                        ..a
                    });
                    sets.push((o, both));
                }
                Some(last) => sets.extend([last, (owner, set)]),
                None => sets.push((owner, set)),
            }
        }
        // Owner numbers tell in which order partners were registered: what is shown goes by name.
        let key = |set: &TradeSet| (set.partner.clone(), set.table != TradeTable::Tabulation);
        sets.sort_by_key(|(_, set)| key(set.get()));
        Ok(sets)
    }

    /// Sums by what was asked for, by year and by label set, in this order.
    async fn grouped(
        &self,
        viewer: &Viewer,
        asked: &TradeAsked,
        owner: i64,
        table: TradeTable,
    ) -> Result<Vec<AnyRow>> {
        let columns: String = asked.by.iter().map(|d| format!("f.{}, ", d.code())).collect();
        let mut fixed = vec![Value::Int(viewer.readable_set()), Value::Int(owner), Value::from(table.code())];
        let mut only = String::new();
        for (dimension, values) in &asked.only {
            let places: Vec<String> = (1..=values.len()).map(|n| format!("${}", fixed.len() + n)).collect();
            only.push_str(&format!(" AND f.{} IN ({})", dimension.code(), places.join(", ")));
            for value in values {
                fixed.push(match dimension {
                    // What is no year is no figure's.
                    TradeDimension::Year => Value::Int(value.parse().unwrap_or(-1)),
                    _ => Value::from(value.as_str()),
                });
            }
        }
        let limit = if asked.limit.is_some() { CUT_AT } else { i64::MAX };
        let sum = |column: &str| format!("CAST(SUM(f.{column}) AS BIGINT)");
        let sums: Vec<String> = [
            "importer_told",
            "importer_whole",
            "importer_part",
            "exporter_told",
            "exporter_whole",
            "exporter_part",
        ]
        .map(sum)
        .to_vec();
        let sql = format!(
            "SELECT f.labels_no, f.year, COUNT(*), {}, {} FROM trade_figure f \
             JOIN readable r ON r.labels_no = f.labels_no AND r.set_no = $1 \
             WHERE f.owner_no = $2 AND f.kind = $3 AND f.until_change = 0{only} \
             GROUP BY {columns}f.year, f.labels_no ORDER BY {columns}f.year, f.labels_no LIMIT {limit}",
            sums.join(", "),
            if columns.is_empty() { "0" } else { columns.trim_end_matches(", ") },
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in fixed {
            query = bulk::bind(query, value);
        }
        Ok(query.fetch_all(self.pool()).await?)
    }
}

/// Puts label sets and years of one total together. Rows come in the order of the totals.
fn merge(viewer: &Viewer, rows: &[AnyRow], asked: &TradeAsked) -> Result<Vec<Releasable<TradeTotal>>> {
    let mut totals: Vec<Releasable<TradeTotal>> = Vec::new();
    for row in rows {
        let labels = LabelsNo(row.int(0)?);
        let one = total(row, &asked.by)?;
        let Some(one) = viewer.release(Guarded::new(labels, one)) else { continue };
        match totals.pop() {
            Some(last) if last.get().values == one.get().values => {
                totals.push(last.zip(one).map(|(a, b)| together(a, b)));
            }
            Some(last) => totals.extend([last, one]),
            None => totals.push(one),
        }
    }
    Ok(totals)
}

fn total(row: &AnyRow, by: &[TradeDimension]) -> Result<TradeTotal> {
    let year = year(row.int(1)?);
    let (importers, exporters) = (side(row, 3)?, side(row, 6)?);
    let values = by.iter().enumerate().map(|(at, dimension)| match dimension {
        TradeDimension::Year => Ok(row.int(9 + at)?.to_string()),
        _ => row.text(9 + at),
    });
    Ok(TradeTotal {
        values: values.collect::<Result<_>>()?,
        figures: count(row.int(2)?),
        importers,
        exporters,
        years: vec![TradeYear { year, importers, exporters }],
    })
}

fn together(mut a: TradeTotal, b: TradeTotal) -> TradeTotal {
    a.figures += b.figures;
    a.importers = plus(a.importers, b.importers);
    a.exporters = plus(a.exporters, b.exporters);
    for year in b.years {
        match a.years.iter_mut().find(|known| known.year == year.year) {
            Some(known) => {
                known.importers = plus(known.importers, year.importers);
                known.exporters = plus(known.exporters, year.exporters);
            }
            None => a.years.push(year),
        }
    }
    a
}

/// Two sums of the same side.
fn plus(a: TradeSide, b: TradeSide) -> TradeSide {
    let quantity = match (a.quantity, b.quantity) {
        (Some(a), Some(b)) => Some(a + b),
        (one, other) => one.or(other),
    };
    TradeSide { figures: a.figures + b.figures, quantity }
}

fn side(row: &AnyRow, at: usize) -> Result<TradeSide> {
    let figures = count(row.int(at)?);
    let part = Decimal::try_from_i128_with_scale(i128::from(row.int(at + 2)?), PLACES)
        .map_err(|_| Error::Inconsistent { table: "trade_figure", what: "a part that is none" })?;
    let quantity = (Decimal::from(row.int(at + 1)?) + part).normalize();
    Ok(TradeSide { figures, quantity: (figures > 0).then_some(quantity) })
}

fn count(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn year(n: i64) -> u16 {
    u16::try_from(n).unwrap_or(0)
}
