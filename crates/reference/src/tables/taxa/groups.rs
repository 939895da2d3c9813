//! table: wide groups, for what cannot be told closer.

use super::listings::UNTOLD;
use super::{TaxonRow, t};
use model::Rank::Group;

#[rustfmt::skip]
pub(crate) const GROUPS: &[TaxonRow] = &[
    t("Mammalia", Group, "mammals", "mammals", UNTOLD, &["=mammal", "=bushmeat", "=wild meat"]),
    t("Animalia", Group, "animals", "animals", UNTOLD, &["=animal", "=wildlife", "=exotic animal", "=wild animal", "=fauna", "=wildlife product"]),
];
