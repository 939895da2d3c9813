//! Sums of trade figures.

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, TradeTotalsView};
use axum::Json;
use axum::extract::{Query, State};
use model::TradeDimension;
use serde::Deserialize;
use store::TradeAsked;
use utoipa::IntoParams;

/// Most totals of one answer.
const MOST: usize = 2_000;

/// What totals are asked for. Lists are comma separated; values of one filter are alternatives.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// What totals are told apart by: year, appendix, taxon, genus, term, unit, importer, exporter, origin, purpose,
    /// source. Term and unit where it is left out.
    by: Option<String>,
    /// Handle of the partner whose figures they are; your own partner's where it is left out.
    of: Option<String>,
    /// Kind of table: `tabulation` or `shipments`.
    table: Option<String>,
    /// Only these taxa, as written.
    taxon: Option<String>,
    /// Only these genera.
    genus: Option<String>,
    /// Only these terms.
    term: Option<String>,
    /// Only these years.
    year: Option<String>,
    /// Only these appendices.
    appendix: Option<String>,
    /// Only these importers.
    importer: Option<String>,
    /// Only these exporters.
    exporter: Option<String>,
    /// Only these sources.
    source: Option<String>,
    /// Only these purposes.
    purpose: Option<String>,
    /// Most totals, at most 2,000; 200 where it is left out.
    limit: Option<usize>,
}

/// Sums of trade figures in your view: what importers and what exporters reported, apart.
#[utoipa::path(get, path = "/api/v1/trade/totals", operation_id = "sum_trade", params(Asked),
    responses((status = 200, body = TradeTotalsView), (status = 422, body = ProblemDetails)))]
pub(crate) async fn sum_trade(
    State(state): State<AppState>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Answer<Json<TradeTotalsView>> {
    let asked = asked.parse()?;
    let totals = state.store.trade_totals(&signed.viewer, &asked).await?;
    Ok(Json(convert::trade_totals(totals, &asked)))
}

impl Asked {
    fn parse(self) -> Answer<TradeAsked> {
        use TradeDimension as D;
        let named = [
            (D::Taxon, self.taxon),
            (D::Genus, self.genus),
            (D::Term, self.term),
            (D::Year, self.year),
            (D::Appendix, self.appendix),
            (D::Importer, self.importer),
            (D::Exporter, self.exporter),
            (D::Source, self.source),
            (D::Purpose, self.purpose),
        ];
        let only =
            named.into_iter().filter_map(|(d, text)| Some((d, list(&text?)))).filter(|(_, v)| !v.is_empty());
        let by = list(self.by.as_deref().unwrap_or("term,unit"));
        let mut dimensions = Vec::new();
        for name in &by {
            let dimension = name.parse::<TradeDimension>().map_err(|e| Problem::invalid(e.to_string()))?;
            if !dimensions.contains(&dimension) {
                dimensions.push(dimension);
            }
        }
        let table = self.table.filter(|t| !t.is_empty());
        let asked = TradeAsked {
            of: self.of.filter(|of| !of.is_empty()),
            table: table
                .map(|t| t.parse())
                .transpose()
                .map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))?,
            by: dimensions,
            only: only.collect(),
            limit: Some(self.limit.unwrap_or(200).clamp(1, MOST)),
        };
        if asked.only.iter().map(|(_, values)| values.len()).sum::<usize>() > 200 {
            return Err(Problem::invalid("the filters name too many values; expected at most 200"));
        }
        Ok(asked)
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|v| !v.is_empty()).map(str::to_owned).collect()
}
