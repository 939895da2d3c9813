//! table: CITES listing histories shared by taxa.
//!
//! Dates are those on which a listing entered into force. Pangolins: issue and Species+ 2026; all others from memory
//! of the Appendices of CITES, and marked so in their notes.

use super::ListingRow;
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};

const fn l(appendix: model::Appendix, since: &'static str, note: &'static str) -> ListingRow {
    ListingRow { appendix, since, note }
}

/// No row: the table does not say.
pub(crate) const UNTOLD: &[ListingRow] = &[];
