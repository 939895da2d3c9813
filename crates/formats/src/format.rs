//! The outside formats that are read, and the refusal of those that are not.
//!
//! One folder of this crate per format. A kind that is not read is refused whole with its name, because half of
//! a foreign message is worse than none.

use std::fmt;
use std::str::FromStr;

/// An outside format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A spreadsheet of seizures: CSV, TSV, semicolons, XLSX, XLS, ODS.
    SeizureTable,
    /// ISO 20022 customer credit transfer between institutions.
    Pacs008,
    /// ISO 20022 credit transfer between financial institutions.
    Pacs009,
    /// ISO 20022 initiation of customer credit transfers.
    Pain001,
    /// ISO 20022 statement of an account.
    Camt053,
    /// SWIFT MT103, customer credit transfer as text.
    Mt103,
    /// goAML 4 and 5 reports to a financial intelligence unit.
    Goaml,
    /// A flat table of payments: CSV, TSV, semicolons, XLSX.
    PaymentTable,
    /// Online adverts: CSV, JSON lines or a JSON array of objects.
    Adverts,
    /// IATA Cargo-XML: master and house waybills, house and flight manifests.
    CargoXml,
    /// Cargo-IMP texts: FWB, FHL, FFM.
    CargoImp,
    /// A flat table of consignments: CSV, TSV, semicolons, XLSX.
    ConsignmentTable,
    /// DCSA bills of lading in JSON.
    DcsaBill,
    /// ONE Record waybills in JSON-LD.
    OneRecord,
    /// A table of postal items: customs declarations CN22 and CN23.
    PostalTable,
    /// A list of container events.
    ContainerTable,
    /// A table of positions of vessels (AIS).
    AisTable,
    /// A flat table of customs declarations: CSV, TSV, semicolons, XLSX.
    CustomsTable,
    /// Declarations of wildlife of the United States (LEMIS): CSV, XLSX.
    Lemis,
    /// CITES trade tables: figures, not reports.
    CitesTrade,
    /// The CITES annual illegal trade report as a table.
    Aitr,
    /// Seizures in the Excel layout of the WCO's CEN and nCEN.
    Cen,
    /// The fields of INTERPOL's Ecomessage as a table to fill in.
    Ecomessage,
    /// A table of arrests, charges, rulings and sentences.
    CourtTable,
    /// FollowTheMoney entities: JSON lines, or one JSON array.
    FollowTheMoney,
    /// A STIX 2.1 bundle.
    Stix,
    /// A MISP event, or several.
    Misp,
    /// Entities and links of a chart, as i2 Analyst's Notebook imports and exports them: CSV.
    LinkChart,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Format] = &[
        Format::SeizureTable,
        Format::ConsignmentTable,
        Format::CustomsTable,
        Format::Lemis,
        Format::CitesTrade,
        Format::PaymentTable,
        Format::Adverts,
        Format::Pacs008,
        Format::Pacs009,
        Format::Pain001,
        Format::Camt053,
        Format::Mt103,
        Format::Goaml,
        Format::CargoXml,
        Format::CargoImp,
        Format::DcsaBill,
        Format::OneRecord,
        Format::PostalTable,
        Format::ContainerTable,
        Format::AisTable,
        Format::Aitr,
        Format::Cen,
        Format::Ecomessage,
        Format::CourtTable,
        Format::FollowTheMoney,
        Format::Stix,
        Format::Misp,
        Format::LinkChart,
    ];

    /// The stable code, as `--format` takes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Format::SeizureTable => "seizure-table",
            Format::Pacs008 => "pacs008",
            Format::Pacs009 => "pacs009",
            Format::Pain001 => "pain001",
            Format::Camt053 => "camt053",
            Format::Mt103 => "mt103",
            Format::Goaml => "goaml",
            Format::PaymentTable => "payment-table",
            Format::Adverts => "adverts",
            Format::CargoXml => "cargo-xml",
            Format::CargoImp => "cargo-imp",
            Format::ConsignmentTable => "consignment-table",
            Format::DcsaBill => "dcsa-bill",
            Format::OneRecord => "one-record",
            Format::PostalTable => "postal-table",
            Format::ContainerTable => "container-table",
            Format::AisTable => "ais-table",
            Format::CustomsTable => "customs-table",
            Format::Lemis => "lemis",
            Format::CitesTrade => "cites-trade",
            Format::Aitr => "aitr",
            Format::Cen => "cen",
            Format::Ecomessage => "ecomessage",
            Format::CourtTable => "court-table",
            Format::FollowTheMoney => "followthemoney",
            Format::Stix => "stix",
            Format::Misp => "misp",
            Format::LinkChart => "link-chart",
        }
    }

    /// In words, for messages.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Format::SeizureTable => "a table of seizures (CSV, TSV, semicolons, XLSX, XLS or ODS)",
            Format::Pacs008 => "ISO 20022 pacs.008 credit transfers",
            Format::Pacs009 => "ISO 20022 pacs.009 transfers between institutions",
            Format::Pain001 => "ISO 20022 pain.001 orders of credit transfers",
            Format::Camt053 => "ISO 20022 camt.053 statements of account",
            Format::Mt103 => "SWIFT MT103 transfers",
            Format::Goaml => "goAML reports to a financial intelligence unit",
            Format::PaymentTable => "a table of payments (CSV, TSV, semicolons or XLSX)",
            Format::Adverts => "adverts as CSV, JSON lines or a JSON array",
            Format::CargoXml => "IATA Cargo-XML waybills and manifests (XFWB, XFZB, XFHL, XFFM)",
            Format::CargoImp => "Cargo-IMP texts of waybills and flight manifests (FWB, FHL, FFM)",
            Format::ConsignmentTable => "a table of consignments (CSV, TSV, semicolons or XLSX)",
            Format::DcsaBill => "DCSA bills of lading (JSON)",
            Format::OneRecord => "ONE Record waybills (JSON-LD)",
            Format::PostalTable => "a table of postal items with their contents (CN22, CN23)",
            Format::ContainerTable => "a list of container events",
            Format::AisTable => "a table of positions of vessels (AIS)",
            Format::CustomsTable => "a table of customs declarations (CSV, TSV, semicolons or XLSX)",
            Format::Lemis => "declarations of wildlife as LEMIS exports them (CSV or XLSX)",
            Format::CitesTrade => "CITES trade figures: comparative tabulation or shipments (CSV or XLSX)",
            Format::Aitr => "a CITES annual illegal trade report as a table",
            Format::Cen => "a table of seizures in the layout of the WCO's CEN",
            Format::Ecomessage => "the fields of an Ecomessage as a table",
            Format::CourtTable => "a table of arrests, charges, rulings and sentences",
            Format::FollowTheMoney => "FollowTheMoney entities as JSON lines or a JSON array",
            Format::Stix => "STIX 2.1 bundles",
            Format::Misp => "MISP events as JSON",
            Format::LinkChart => "entities and links of a chart (i2) as CSV",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Format {
    type Err = FormatError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Format::ALL
            .iter()
            .copied()
            .find(|f| f.code() == code)
            .ok_or_else(|| FormatError::NoSuchFormat { code: code.to_owned() })
    }
}

/// Where the list of all that is read stands, for the end of a refusal.
const LIST: &str = "all that is read stands in docs/guide/import.md";

/// The codes that `--format` takes.
fn codes() -> String {
    Format::ALL.iter().map(|f| f.code()).collect::<Vec<_>>().join(", ")
}

/// The file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// `--format` names none of the formats.
    #[error("`{code}` is not a format; expected one of {}", codes())]
    NoSuchFormat {
        /// What was given.
        code: String,
    },
    /// A known kind that is not read yet.
    #[error("this is {what}, which is not read; {LIST}")]
    NotRead {
        /// The kind, in words.
        what: String,
    },
    /// Nothing that is known.
    #[error("{what}; if you know what it is, name the format; {LIST}")]
    Unknown {
        /// What was found, in words.
        what: String,
    },
    /// The format was named, but the content is something else.
    #[error("this is not {expected}: {found}; leave `--format` out to have it recognised")]
    Other {
        /// What was asked for.
        expected: &'static str,
        /// What it looks like.
        found: String,
    },
    /// Nothing in it.
    #[error("the file is empty; expected a header line and at least one row, or one message")]
    Empty,
    /// Unpacks to more than is safe.
    #[error("the workbook is refused: {why}; save the sheet as CSV, which is read row by row at any size")]
    TooLarge {
        /// Which limit, with figures.
        why: String,
    },
    /// A packed file that cannot be unpacked, or is not safe to.
    #[error("the packed file is refused: {why}")]
    Packed {
        /// Which file in it, what was found and what to do.
        why: String,
    },
    /// A workbook that cannot be opened.
    #[error(
        "the workbook cannot be opened: {why}; open it in a spreadsheet program and save it again as XLSX or CSV"
    )]
    Workbook {
        /// What the reader says.
        why: String,
    },
    /// The mapping does not fit the file or is not well formed.
    #[error("mapping: {why}")]
    Mapping {
        /// What is wrong and what was expected.
        why: String,
    },
    /// No file of this name.
    #[error("there is no such file; check its name and its folder")]
    NoFile,
    /// A file that is there and cannot be opened.
    #[error("the file cannot be opened; check that you may read it")]
    NotOpened {
        /// Why.
        source: std::io::Error,
    },
    /// Reading failed.
    #[error("reading failed after {at} bytes")]
    Io {
        /// Bytes read so far.
        at: u64,
        /// Why.
        source: std::io::Error,
    },
}

impl FormatError {
    /// A file that could not be opened, or looked at, by its path.
    #[must_use]
    pub fn opening(source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::NotFound => Self::NoFile,
            _ => Self::NotOpened { source },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_format_stands_once_under_its_own_code() {
        let codes: BTreeSet<_> = Format::ALL.iter().map(|f| f.code()).collect();
        assert_eq!(codes.len(), Format::ALL.len());
        assert!(Format::ALL.iter().all(|f| f.code().parse::<Format>().is_ok_and(|g| g == *f)));
    }
}
