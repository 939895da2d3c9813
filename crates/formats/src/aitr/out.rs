//! The annual illegal trade report on its way out, as CSV: its columns, the flag of the Party, and nothing else.
//!
//! Only released rows can be written. Which seizures, and what stands in the cells, is left to the caller; the row has no
//! place for a name, an identifier or free text.

use crate::reports_out::{csv_line, harmless};
use access::Releasable;

/// The columns, in order: the 21 of the report, then the flag.
pub const COLUMNS: [&str; 22] = [
    "Seizure number",
    "Date of seizure",
    "Species",
    "Description of specimen",
    "Quantity",
    "Unit",
    "Location of incident",
    "Detecting agency",
    "Method of detection",
    "Reason for seizure",
    "Mode of transport",
    "Method of concealment",
    "Alleged country of origin",
    "Country(ies) of transit",
    "Alleged final destination",
    "Estimated value in country (amount and currency)",
    "Nationality of offenders",
    "Law under which charges were brought",
    "Sanction",
    "Disposal of confiscated specimens",
    "Additional information",
    "Share with ICCWC partners",
];

/// One row: a species and kind of specimen of one seizure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TradeReportRow {
    /// Number of the seizure; the same in each of its rows.
    pub number: String,
    /// Day, month or year: `2024-02-17`, `2024-02`, `2024`.
    pub date: String,
    /// Scientific name.
    pub species: String,
    /// CITES term code.
    pub term: String,
    /// Figure.
    pub quantity: String,
    /// CITES unit code; empty where it is not known.
    pub unit: String,
    /// Place and country.
    pub location: String,
    /// Agency that found it.
    pub agency: String,
    /// How it was found.
    pub detection: String,
    /// Why it was seized.
    pub reason: String,
    /// How it was carried.
    pub transport: String,
    /// How it was hidden.
    pub concealment: String,
    /// Countries of origin.
    pub origin: String,
    /// Countries of transit, in order.
    pub transit: String,
    /// Destination.
    pub destination: String,
    /// Amount and currency.
    pub value: String,
    /// Nationalities, as country codes.
    pub nationality: String,
    /// Charges.
    pub law: String,
    /// Sanction.
    pub sanction: String,
    /// Disposal.
    pub disposal: String,
    /// `yes` or `no`.
    pub sharing: String,
}

impl TradeReportRow {
    /// The cells in the order of [`COLUMNS`]. Additional information stays empty: narratives may name people.
    #[must_use]
    pub fn cells(&self) -> [&str; 22] {
        [
            &self.number,
            &self.date,
            &self.species,
            &self.term,
            &self.quantity,
            &self.unit,
            &self.location,
            &self.agency,
            &self.detection,
            &self.reason,
            &self.transport,
            &self.concealment,
            &self.origin,
            &self.transit,
            &self.destination,
            &self.value,
            &self.nationality,
            &self.law,
            &self.sanction,
            &self.disposal,
            "",
            &self.sharing,
        ]
    }
}

/// The line of column names, with a byte order mark so that spreadsheets read it as UTF-8.
#[must_use]
pub fn header() -> Vec<u8> {
    let mut out = b"\xEF\xBB\xBF".to_vec();
    out.extend(csv_line(COLUMNS.iter().map(|c| (*c).to_owned())));
    out
}

/// The rows of one seizure.
#[must_use]
pub fn rows(rows: &Releasable<Vec<TradeReportRow>>) -> Vec<u8> {
    rows.get().iter().flat_map(|row| csv_line(row.cells().iter().map(|cell| harmless(cell)))).collect()
}
