//! Figures of the permitted trade, as a statistical table gives them.
//!
//! A figure is no report: it has no parties and no event, and is counted with no seizure. What importers and what
//! exporters reported describe the same movements, so nothing here adds the one to the other.

use crate::code_list;
use rust_decimal::Decimal;

code_list! {
    /// What figures of trade can be told apart by.
    TradeDimension, "column of trade figures" {
        /// Year that the movement was reported for.
        Year = "year",
        /// CITES appendix as reported: I, II, III, or N for what is not listed.
        Appendix = "appendix",
        /// Taxon as the table names it.
        Taxon = "taxon",
        /// Genus of the taxon.
        Genus = "genus",
        /// Term: what the goods were.
        Term = "term",
        /// Unit; empty where specimens were counted.
        Unit = "unit",
        /// Country or territory that imported.
        Importer = "importer",
        /// Country or territory that exported or re-exported.
        Exporter = "exporter",
        /// Country of origin of a re-export; empty where the exporter is the origin.
        Origin = "origin",
        /// Purpose code.
        Purpose = "purpose",
        /// Source code; `I` is a permitted movement of goods that were seized once, and no seizure.
        Source = "source",
    }
}

code_list! {
    /// Kinds of table of trade. Their figures tell of the same movements and are never counted together.
    TradeTable, "kind of trade table" {
        /// Comparative tabulation: both sides in one row, summed by the publisher.
        Tabulation = "tabulation",
        /// Shipments, each as one side reported it.
        Shipments = "shipments",
    }
}

/// One row of a table of trade: words and codes as the table writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeFigure {
    /// Kind of table.
    pub table: TradeTable,
    /// Year, four digits.
    pub year: u16,
    /// Appendix as written.
    pub appendix: String,
    /// Taxon as written.
    pub taxon: String,
    /// Genus as written; the first word of the taxon where the table has no column for it.
    pub genus: String,
    /// Term as written.
    pub term: String,
    /// Unit as written; empty for specimens.
    pub unit: String,
    /// Importer's code.
    pub importer: String,
    /// Exporter's code.
    pub exporter: String,
    /// Origin's code.
    pub origin: String,
    /// Purpose code.
    pub purpose: String,
    /// Source code.
    pub source: String,
    /// What the importer reported.
    pub importer_reported: Option<Decimal>,
    /// What the exporter reported.
    pub exporter_reported: Option<Decimal>,
    /// The other columns of the row, as pairs of header and text.
    pub more: Vec<(String, String)>,
}

impl TradeFigure {
    /// The value of a dimension, as text.
    #[must_use]
    pub fn value(&self, dimension: TradeDimension) -> String {
        match dimension {
            TradeDimension::Year => self.year.to_string(),
            TradeDimension::Appendix => self.appendix.clone(),
            TradeDimension::Taxon => self.taxon.clone(),
            TradeDimension::Genus => self.genus.clone(),
            TradeDimension::Term => self.term.clone(),
            TradeDimension::Unit => self.unit.clone(),
            TradeDimension::Importer => self.importer.clone(),
            TradeDimension::Exporter => self.exporter.clone(),
            TradeDimension::Origin => self.origin.clone(),
            TradeDimension::Purpose => self.purpose.clone(),
            TradeDimension::Source => self.source.clone(),
        }
    }
}
