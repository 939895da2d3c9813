//! table: mammals.

use super::{TaxonRow, listings::UNTOLD, t};
use model::Rank::Family;

#[rustfmt::skip]
pub(crate) const MAMMALS: &[TaxonRow] = &[
    t("Manidae", Family, "pangolins", "pangolins", UNTOLD, &["pangolin", "scaly anteater"]),
];
