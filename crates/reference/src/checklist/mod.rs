//! Loaded checklists: the names and listings of a CITES Checklist or Species+ download.
//!
//! The full list lives in no registry package, so the operator loads the official download and the look-up then answers
//! over all its names. Here: what a download holds, read from records, and a compact text to keep it in. Opening files
//! and deciding what a name means are left to the caller and to [`crate::TaxonIndex`].

mod kept;
mod reading;
mod reservations;

pub use reading::{ChecklistProblem, ChecklistRead, ChecklistReading};
pub use reservations::{
    Reservation, ReservationsRead, is_reservations, load_reservations, read_reservations, reservations,
};

use jiff::civil::Date;
use model::Rank;

/// One taxon of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedTaxon {
    /// The list's own number.
    pub id: String,
    /// Scientific name as the list accepts it.
    pub name: String,
    /// Rank.
    pub rank: Rank,
    /// Higher taxa, from class to family, those that the list gives.
    pub higher: Vec<String>,
    /// Appendices in the list's own code: `I`, `I/II`, `III/NC`; empty where the list gives none.
    pub listing: String,
    /// The taxon under whose name it is listed, where the list says: `Varanus spp.`.
    pub listed_under: String,
    /// Party of a listing in Appendix III, ISO alpha-2.
    pub party: String,
    /// Annotation in English, without markup.
    pub note: String,
    /// Synonyms without authors.
    pub synonyms: Vec<String>,
    /// Common names: ISO 639-1 language and name.
    pub common: Vec<(String, String)>,
    /// Countries of its distribution, ISO alpha-2, as the list gives them.
    pub range: Vec<String>,
}

/// A checklist as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// The day whose state the list gives.
    pub as_of: Date,
    /// Where it came from, such as the file's name.
    pub source: String,
    /// Its taxa, in the order of the file.
    pub taxa: Vec<ListedTaxon>,
}
