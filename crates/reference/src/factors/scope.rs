//! Whether a rule for some taxa covers a taxon.

use model::Taxon;

/// Groups of plants, and names above them.
pub(super) const PLANTS: &str = "Plantae|group:plants|group:timber|group:rosewood|group:agarwood|group:orchids|group:cacti|group:cycads|group:succulents|group:medicinal plants|group:carnivorous plants|group:bulbs";

/// Whether a list of names (with all below them) and groups covers the taxon.
pub(crate) fn covers(scope: &str, taxon: &Taxon) -> bool {
    scope.split('|').any(|part| match part.strip_prefix("group:") {
        Some(group) => taxon.group.trim_start_matches('?') == group,
        None => taxon.name == part || taxon.name.strip_prefix(part).is_some_and(|rest| rest.starts_with(' ')),
    })
}

/// Whether a list of codes divided by `|` holds one.
pub(crate) fn lists(codes: &str, code: &str) -> bool {
    codes.split('|').any(|c| c == code)
}
