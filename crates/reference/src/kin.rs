//! What belongs to a taxon beside its name: the higher taxa, what it is taken for, what is made of it, and which trade
//! names mean several taxa.
//!
//! Why: a page of a taxon and a check of a declaration need the relatives and doubles of a name, not only the name.
//! All from memory, as the tables say. What a word means and what is listed is `taxon`'s.

use crate::fold::{fold, singulars};
use crate::tables::taxa::{AMBIGUOUS, FAMILIES, LOOKALIKES, PRODUCTS};
use crate::taxon::{TaxonFacts, taxon_facts};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The taxa above a genus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HigherTaxa {
    /// Family.
    pub family: &'static str,
    /// Order.
    pub order: &'static str,
    /// Class of an animal; `Plantae` or `Fungi` for the others.
    pub class: &'static str,
}

/// A taxon that another is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookAlike {
    /// Accepted scientific name of the other taxon.
    pub name: &'static str,
    /// How the two are told apart, a plain sentence for people on the spot.
    pub told_apart: &'static str,
    /// Where this is from.
    pub source: &'static str,
}

const FROM_MEMORY: &str = "typed in, from memory of identification guides";

static FAMILY_OF: LazyLock<HashMap<&str, HigherTaxa>> = LazyLock::new(|| {
    let mut families = HashMap::new();
    for &(family, order, class, genera) in FAMILIES {
        let higher = HigherTaxa { family, order, class };
        families.insert(family, higher);
        for genus in genera.split(' ') {
            families.insert(genus, higher);
        }
    }
    families
});

/// Family, order and class of a scientific name: a species, a genus, or the family itself. `None` where the table does
/// not know the genus.
#[must_use]
pub fn higher_taxa(name: &str) -> Option<HigherTaxa> {
    FAMILY_OF.get(name.split(' ').next()?).copied()
}

/// What a taxon is taken for, by its accepted name, in the order of the table.
#[must_use]
pub fn look_alikes(name: &str) -> Vec<LookAlike> {
    let other = |(one, two): (&'static str, &'static str)| match name {
        n if n == one => Some(two),
        n if n == two => Some(one),
        _ => None,
    };
    let found = LOOKALIKES.iter().filter_map(|&(one, two, told_apart)| {
        Some(LookAlike { name: other((one, two))?, told_apart, source: FROM_MEMORY })
    });
    let mut seen: Vec<LookAlike> = Vec::new();
    for look_alike in found {
        if seen.iter().all(|known| known.name != look_alike.name) {
            seen.push(look_alike);
        }
    }
    seen
}

/// What is made of a taxon, the commonest first: its own row, else that of its genus, family or group. Empty where no
/// row speaks of it.
#[must_use]
pub fn products(name: &str) -> Vec<&'static str> {
    let row = |key: &str| PRODUCTS.iter().find(|(of, _)| *of == key).map(|(_, products)| *products);
    let genus = name.split(' ').next().unwrap_or_default();
    row(name)
        .or_else(|| row(genus))
        .or_else(|| row(higher_taxa(name)?.family))
        .or_else(|| row(group_of(name)?))
        .map(|products| products.split(", ").collect())
        .unwrap_or_default()
}

static MEANINGS: LazyLock<HashMap<String, &[(&str, u8)]>> =
    LazyLock::new(|| AMBIGUOUS.iter().map(|&(name, taxa)| (singulars(&fold(name)), taxa)).collect());

/// What a trade name may mean where it means several taxa: accepted names with shares of a hundred, the likeliest
/// first. Empty for names that mean one taxon and for unknown ones.
#[must_use]
pub fn may_mean(trade_name: &str) -> &'static [(&'static str, u8)] {
    MEANINGS.get(&singulars(&fold(trade_name))).copied().unwrap_or_default()
}

fn group_of(name: &str) -> Option<&'static str> {
    taxon_facts(name).map(|TaxonFacts { group, .. }| group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::taxa::rows;
    use std::collections::HashSet;

    #[test]
    fn a_name_has_its_higher_taxa() {
        for (name, expected) in [
            ("Manis javanica", Some(("Manidae", "Pholidota", "Mammalia"))),
            ("Panthera", Some(("Felidae", "Carnivora", "Mammalia"))),
            ("Acipenseridae", Some(("Acipenseridae", "Acipenseriformes", "Actinopteri"))),
            ("Dalbergia nigra", Some(("Fabaceae", "Fabales", "Plantae"))),
            ("Nonsense nonsense", None),
            ("", None),
        ] {
            let found = higher_taxa(name).map(|h| (h.family, h.order, h.class));
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn look_alikes_hold_both_ways() {
        for &(one, two, _) in LOOKALIKES {
            assert!(look_alikes(one).iter().any(|l| l.name == two), "{one} and {two}");
            assert!(look_alikes(two).iter().any(|l| l.name == one), "{two} and {one}");
        }
        assert!(look_alikes("Nonsense").is_empty());
    }

    #[test]
    fn an_ambiguous_trade_name_stays_a_set() {
        assert_eq!(may_mean("Padauk").len(), 4);
        assert_eq!(may_mean("Rosewoods").first(), Some(&("Dalbergia", 65)));
        assert!(may_mean("Manis javanica").is_empty());
    }

    #[test]
    fn products_come_from_the_nearest_row() {
        assert_eq!(products("Manis javanica").first(), Some(&"scales"));
        assert_eq!(products("Panthera onca").first(), Some(&"canine teeth"));
        assert_eq!(products("Pristis pristis").first(), Some(&"saws"));
        assert!(products("Nonsense nonsense").is_empty());
        let groups: HashSet<&str> = rows().map(|row| row.group).collect();
        let names: HashSet<&str> = rows().map(|row| row.name).collect();
        for (of, _) in PRODUCTS {
            assert!(groups.contains(of) || names.contains(of), "{of} is neither a group nor a taxon");
        }
    }
}
