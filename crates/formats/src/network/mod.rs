//! Networks on their way out: who is tied to whom, for the programs in which analysts draw.
//!
//! One sheet, six files: GraphML, GEXF, the two tables of an i2 chart, FollowTheMoney and GeoJSON. Only a released sheet can
//! be written. Each file tells that there may be more and how it is to be handled. Who is on the sheet, and what was
//! measured, is left to the caller.

mod chart;
mod entities;
mod features;
mod gexf;
mod graphml;
mod sheet;
#[cfg(test)]
mod tests;
mod xml_text;

use access::Releasable;
use std::io::{self, Write};

pub use sheet::{NetworkEdge, NetworkNode, NetworkSheet, NodePlace, SheetError};

/// Stands in every file, and is the same whether anything is hidden or not.
pub const MORE: &str = "There may be more than you can read";

/// A form in which a network is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkFormat {
    /// GraphML, with typed keys.
    GraphMl,
    /// GEXF 1.3, with days where edges have some.
    Gexf,
    /// The table of entities of an i2 chart, CSV.
    ChartEntities,
    /// The table of links of an i2 chart, CSV.
    ChartLinks,
    /// FollowTheMoney entities, JSON lines.
    FollowTheMoney,
    /// GeoJSON features; nodes and edges without a place have no geometry.
    GeoJson,
}

impl NetworkFormat {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::GraphMl,
        Self::Gexf,
        Self::ChartEntities,
        Self::ChartLinks,
        Self::FollowTheMoney,
        Self::GeoJson,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::ChartEntities => "i2-entities",
            Self::ChartLinks => "i2-links",
            Self::FollowTheMoney => "followthemoney",
            Self::GeoJson => "geojson",
        }
    }

    /// What a file is called after its name. The tables of a chart follow each other by name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::GraphMl => ".graphml",
            Self::Gexf => ".gexf",
            Self::ChartEntities => "-entities.csv",
            Self::ChartLinks => "-links.csv",
            Self::FollowTheMoney => ".ftm.jsonl",
            Self::GeoJson => ".geojson",
        }
    }

    /// What it is called on the way.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::GraphMl => "application/graphml+xml",
            Self::Gexf => "application/gexf+xml",
            Self::ChartEntities | Self::ChartLinks => "text/csv; charset=utf-8",
            Self::FollowTheMoney => "application/x-ndjson",
            Self::GeoJson => "application/geo+json",
        }
    }
}

/// Writes a released sheet.
///
/// # Errors
/// Where `out` takes no more.
pub fn write(format: NetworkFormat, sheet: &Releasable<NetworkSheet>, mut out: impl Write) -> io::Result<()> {
    let (sheet, out) = (sheet.get(), &mut out as &mut dyn Write);
    match format {
        NetworkFormat::GraphMl => graphml::write(sheet, out),
        NetworkFormat::Gexf => gexf::write(sheet, out),
        NetworkFormat::ChartEntities => chart::entities(sheet, out),
        NetworkFormat::ChartLinks => chart::links(sheet, out),
        NetworkFormat::FollowTheMoney => entities::write(sheet, out),
        NetworkFormat::GeoJson => features::write(sheet, out),
    }
}
