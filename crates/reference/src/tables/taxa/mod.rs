//! Taxa that occur in this trade, by group, with their words and CITES listing history.
//!
//! A word's first sign says how it may be used: `~` a synonym, `?` in free text only beside a cue, `=` only in a
//! column of species, `!` in free text only with its accents; no sign: anywhere.

mod ambiguous;
mod birds;
mod cacti;
mod carnivores;
mod cetaceans;
mod crocodiles_lizards;
mod cycads;
mod decisions;
mod domestic;
mod families;
mod fishes;
mod frogs;
mod groups;
mod histories;
mod invertebrates;
mod listings;
mod lookalikes;
mod mammals;
mod marine;
mod names_birds;
mod names_mammals;
mod names_marine;
mod names_plants;
mod names_primates;
mod names_reptiles;
mod names_turtles;
mod orchids;
mod other_birds;
mod parrot_species;
mod parrots;
pub(crate) mod pharmacy;
mod plants;
mod populations;
mod primates;
mod products;
mod raptors;
mod reptiles;
mod sharks;
mod small_mammals;
mod snakes;
mod songbirds;
mod succulents;
mod tortoises;
mod turtles;
mod ungulates;
mod woods;
mod words;

use model::{Appendix, Rank};
use std::sync::LazyLock;

pub(crate) use ambiguous::AMBIGUOUS;
pub(crate) use decisions::DECISIONS;
pub(crate) use families::FAMILIES;
pub(crate) use lookalikes::LOOKALIKES;
pub(crate) use populations::{POPULATIONS, SPLITS};
pub(crate) use products::PRODUCTS;

/// Signs of use before a word.
pub(crate) const USES: &[char] = &['~', '?', '='];

/// One step of a listing history.
pub(crate) struct ListingRow {
    pub(crate) appendix: Appendix,
    pub(crate) since: &'static str,
    pub(crate) note: &'static str,
    /// Whether the date has a source; from memory otherwise.
    pub(crate) sourced: bool,
}

/// One taxon.
pub(crate) struct TaxonRow {
    pub(crate) name: &'static str,
    pub(crate) rank: Rank,
    pub(crate) common: &'static str,
    pub(crate) group: &'static str,
    pub(crate) history: &'static [ListingRow],
    pub(crate) words: &'static [&'static str],
}

impl TaxonRow {
    /// Where the words come from.
    pub(crate) fn source(&self) -> &'static str {
        "typed in, from memory; scientific names as in the Checklist of CITES Species"
    }
}

const fn t(
    name: &'static str,
    rank: Rank,
    common: &'static str,
    group: &'static str,
    history: &'static [ListingRow],
    words: &'static [&'static str],
) -> TaxonRow {
    TaxonRow { name, rank, common, group, history, words }
}

/// All taxa. A word that two rows claim belongs to the first.
pub(crate) fn rows() -> impl Iterator<Item = &'static TaxonRow> {
    mammals::MAMMALS
        .iter()
        .chain(parrots::PARROTS)
        .chain(birds::BIRDS)
        .chain(turtles::TURTLES)
        .chain(reptiles::REPTILES)
        .chain(marine::MARINE)
        .chain(plants::PLANTS)
        .chain(primates::PRIMATES)
        .chain(carnivores::CARNIVORES)
        .chain(ungulates::UNGULATES)
        .chain(small_mammals::SMALL_MAMMALS)
        .chain(cetaceans::CETACEANS)
        .chain(parrot_species::PARROT_SPECIES)
        .chain(raptors::RAPTORS)
        .chain(other_birds::OTHER_BIRDS)
        .chain(songbirds::SONGBIRDS)
        .chain(tortoises::TORTOISES)
        .chain(crocodiles_lizards::CROCODILES_LIZARDS)
        .chain(snakes::SNAKES)
        .chain(frogs::FROGS)
        .chain(sharks::SHARKS)
        .chain(fishes::FISHES)
        .chain(invertebrates::INVERTEBRATES)
        .chain(woods::WOODS)
        .chain(orchids::ORCHIDS)
        .chain(cacti::CACTI)
        .chain(cycads::CYCADS)
        .chain(succulents::SUCCULENTS)
        .chain(domestic::DOMESTIC)
        .chain(groups::GROUPS)
}

/// Names in languages other than English: taxon, language, words.
pub(crate) fn languages() -> &'static [(&'static str, &'static str, &'static [&'static str])] {
    static ALL: LazyLock<Vec<(&str, &str, &[&str])>> = LazyLock::new(|| {
        let tables = [
            words::WORDS,
            names_mammals::NAMES_MAMMALS,
            names_primates::NAMES_PRIMATES,
            names_birds::NAMES_BIRDS,
            names_turtles::NAMES_TURTLES,
            names_reptiles::NAMES_REPTILES,
            names_marine::NAMES_MARINE,
            names_plants::NAMES_PLANTS,
        ];
        tables.concat()
    });
    &ALL
}
