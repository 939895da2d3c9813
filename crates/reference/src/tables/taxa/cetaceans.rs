//! table: whales: whales, dolphins and porpoises, one by one.
//!
//! Names as in the Checklist of CITES Species where listed; synonyms, English and trade names from memory. Listings: see
//! `listings` and `histories`.

use super::histories::I_1983;
use super::listings::{I_1975, I_1979, II_1979, l};
use super::{TaxonRow, t};
use model::Appendix::{One, OneAndTwo, Two};
use model::Rank::Species;

#[rustfmt::skip]
pub(crate) const CETACEANS: &[TaxonRow] = &[
    // whales
    t("Physeter macrocephalus", Species, "sperm whale", "whales", &[l(Two, "1979-06-28", ""), l(One, "1981-06-06", "")], &["cachalot", "ambergris", "sperm whale ivory", "~Physeter catodon"]),
    t("Balaenoptera musculus", Species, "blue whale", "whales", I_1975, &[]),
    t("Balaenoptera physalus", Species, "fin whale", "whales", &[l(OneAndTwo, "1977-02-04", "some stocks in I"), l(One, "1981-06-06", "")], &[]),
    t("Balaenoptera borealis", Species, "sei whale", "whales", &[l(OneAndTwo, "1977-02-04", "some stocks in I"), l(One, "1981-06-06", "")], &[]),
    t("Balaenoptera acutorostrata", Species, "common minke whale", "whales", &[l(OneAndTwo, "1986-01-01", "population of West Greenland in II")], &["minke whale", "minke whale meat"]),
    t("Balaenoptera bonaerensis", Species, "Antarctic minke whale", "whales", &[l(One, "1986-01-01", "")], &[]),
    t("Balaenoptera edeni", Species, "Bryde's whale", "whales", I_1983, &[]),
    t("Megaptera novaeangliae", Species, "humpback whale", "whales", I_1975, &[]),
    t("Eschrichtius robustus", Species, "grey whale", "whales", I_1975, &["gray whale"]),
    t("Eubalaena glacialis", Species, "North Atlantic right whale", "whales", I_1975, &["right whale"]),
    t("Eubalaena australis", Species, "southern right whale", "whales", I_1975, &[]),
    t("Balaena mysticetus", Species, "bowhead whale", "whales", I_1975, &["greenland right whale"]),
    t("Hyperoodon ampullatus", Species, "northern bottlenose whale", "whales", &[l(Two, "1979-06-28", ""), l(One, "1983-07-29", "")], &[]),
    t("Ziphius cavirostris", Species, "Cuvier's beaked whale", "whales", II_1979, &["goose beaked whale"]),
    t("Orcinus orca", Species, "orca", "whales", II_1979, &["=killer whale"]),
    t("Pseudorca crassidens", Species, "false killer whale", "whales", II_1979, &[]),
    t("Globicephala melas", Species, "long-finned pilot whale", "whales", II_1979, &["pilot whale"]),
    t("Globicephala macrorhynchus", Species, "short-finned pilot whale", "whales", II_1979, &[]),
    t("Delphinapterus leucas", Species, "beluga whale", "whales", II_1979, &["=white whale"]),
    t("Kogia breviceps", Species, "pygmy sperm whale", "whales", II_1979, &[]),
    // dolphins and porpoises
    t("Tursiops truncatus", Species, "common bottlenose dolphin", "whales", II_1979, &["bottlenose dolphin", "bottle nosed dolphin"]),
    t("Tursiops aduncus", Species, "Indo-Pacific bottlenose dolphin", "whales", II_1979, &[]),
    t("Delphinus delphis", Species, "common dolphin", "whales", II_1979, &["short beaked common dolphin", "saddleback dolphin"]),
    t("Stenella coeruleoalba", Species, "striped dolphin", "whales", II_1979, &[]),
    t("Grampus griseus", Species, "Risso's dolphin", "whales", II_1979, &[]),
    t("Lagenorhynchus obliquidens", Species, "Pacific white-sided dolphin", "whales", II_1979, &[]),
    t("Sousa chinensis", Species, "Indo-Pacific humpback dolphin", "whales", I_1979, &["chinese white dolphin", "pink dolphin of hong kong"]),
    t("Orcaella brevirostris", Species, "Irrawaddy dolphin", "whales", &[l(Two, "1979-06-28", ""), l(One, "2005-01-12", "")], &[]),
    t("Sotalia fluviatilis", Species, "tucuxi", "whales", I_1979, &["tucuxi dolphin"]),
    t("Sotalia guianensis", Species, "Guiana dolphin", "whales", I_1979, &[]),
    t("Inia geoffrensis", Species, "Amazon river dolphin", "whales", II_1979, &["=boto", "pink river dolphin", "boto eye"]),
    t("Platanista gangetica", Species, "Ganges river dolphin", "whales", I_1975, &["south asian river dolphin", "susu dolphin", "ganges dolphin", "~Platanista minor"]),
    t("Lipotes vexillifer", Species, "baiji", "whales", I_1975, &["yangtze river dolphin", "chinese river dolphin"]),
    t("Neophocaena phocaenoides", Species, "Indo-Pacific finless porpoise", "whales", I_1979, &["finless porpoise"]),
    t("Neophocaena asiaeorientalis", Species, "narrow-ridged finless porpoise", "whales", I_1979, &["yangtze finless porpoise", "~Neophocaena phocaenoides asiaeorientalis"]),
    t("Phocoena phocoena", Species, "harbour porpoise", "whales", II_1979, &["harbor porpoise", "common porpoise"]),
    t("Phocoenoides dalli", Species, "Dall's porpoise", "whales", II_1979, &[]),
];
