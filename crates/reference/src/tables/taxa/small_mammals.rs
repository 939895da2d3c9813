//! table: other mammals: sloths, anteaters, armadillos, rodents, hares, bats, marsupials, shrews.
//!
//! Names as in the Checklist of CITES Species where listed; synonyms, English and trade names from memory. Listings: see
//! `listings` and `histories`.

use super::histories::{
    II_1987_I_1990, III_1976_N_2007_NOTED, III_1981_NOTED, III_1987_NOTED, III_1989_NOTED, N_II_2026_NOTED,
};
use super::listings::{
    AFRICAN_ELEPHANT, I_1975, I_1977, II_1975, II_1977, II_1979, II_1987, II_1990, NOT_LISTED, UNTOLD, l,
};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Genus, Species, Subspecies};

#[rustfmt::skip]
pub(crate) const SMALL_MAMMALS: &[TaxonRow] = &[
    // sloths, anteaters, armadillos
    t("Choloepus hoffmanni", Species, "Hoffmann's two-toed sloth", "sloths", &[l(Three, "1987-04-13", "Costa Rica"), l(Two, "2026-03-05", "CoP20")], &["two toed sloth"]),
    t("Choloepus didactylus", Species, "Linnaeus's two-toed sloth", "sloths", N_II_2026_NOTED, &["southern two toed sloth"]),
    t("Bradypus variegatus", Species, "brown-throated sloth", "sloths", II_1977, &["brown throated three toed sloth"]),
    t("Bradypus pygmaeus", Species, "pygmy three-toed sloth", "sloths", II_1977, &["pygmy sloth"]),
    t("Bradypus tridactylus", Species, "pale-throated sloth", "sloths", UNTOLD, &["pale throated three toed sloth"]),
    t("Myrmecophaga tridactyla", Species, "giant anteater", "other mammals", II_1975, &[]),
    t("Tamandua tetradactyla", Species, "southern tamandua", "other mammals", NOT_LISTED, &["lesser anteater", "collared anteater"]),
    t("Tamandua mexicana", Species, "northern tamandua", "other mammals", III_1981_NOTED, &[]),
    t("Priodontes maximus", Species, "giant armadillo", "other mammals", I_1975, &["~Priodontes giganteus"]),
    t("Chaetophractus nationi", Species, "Andean hairy armadillo", "other mammals", &[l(Two, "1997-09-18", "zero quota")], &["charango armadillo"]),
    t("Cabassous centralis", Species, "northern naked-tailed armadillo", "other mammals", &[l(Three, "1976-10-28", "Costa Rica")], &[]),
    t("Orycteropus afer", Species, "aardvark", "other mammals", NOT_LISTED, &["?aardvark"]),
    // rodents, hares, hyraxes
    t("Ratufa", Genus, "giant squirrels", "other mammals", II_1977, &["oriental giant squirrel"]),
    t("Ratufa bicolor", Species, "black giant squirrel", "other mammals", II_1977, &["malayan giant squirrel"]),
    t("Ratufa indica", Species, "Indian giant squirrel", "other mammals", II_1977, &["malabar giant squirrel"]),
    t("Ratufa affinis", Species, "pale giant squirrel", "other mammals", II_1977, &["cream coloured giant squirrel"]),
    t("Ratufa macroura", Species, "grizzled giant squirrel", "other mammals", II_1977, &["sri lankan giant squirrel"]),
    t("Callosciurus erythraeus", Species, "Pallas's squirrel", "other mammals", UNTOLD, &["red bellied squirrel"]),
    t("Callosciurus prevostii", Species, "Prevost's squirrel", "other mammals", NOT_LISTED, &[]),
    t("Petaurista petaurista", Species, "red giant flying squirrel", "other mammals", NOT_LISTED, &["flying squirrel"]),
    t("Marmota caudata", Species, "long-tailed marmot", "other mammals", III_1989_NOTED, &[]),
    t("Marmota himalayana", Species, "Himalayan marmot", "other mammals", III_1989_NOTED, &[]),
    t("Chinchilla", Genus, "chinchillas", "other mammals", I_1977, &["?chinchilla", "chinchilla fur"]),
    t("Cuniculus paca", Species, "lowland paca", "other mammals", III_1987_NOTED, &["?paca", "~Agouti paca"]),
    t("Dasyprocta punctata", Species, "Central American agouti", "other mammals", III_1987_NOTED, &["?agouti"]),
    t("Hystrix brachyura", Species, "Malayan porcupine", "other mammals", NOT_LISTED, &["?porcupine", "porcupine quill", "east asian porcupine", "porcupine bezoar", "porcupine date"]),
    t("Hystrix indica", Species, "Indian crested porcupine", "other mammals", NOT_LISTED, &[]),
    t("Hystrix cristata", Species, "crested porcupine", "other mammals", III_1976_N_2007_NOTED, &[]),
    t("Atherurus macrourus", Species, "Asiatic brush-tailed porcupine", "other mammals", NOT_LISTED, &["brush tailed porcupine"]),
    t("Castor fiber", Species, "Eurasian beaver", "other mammals", NOT_LISTED, &["beaver castoreum"]),
    t("Thryonomys swinderianus", Species, "greater cane rat", "other mammals", NOT_LISTED, &["=cane rat", "?grasscutter", "?cutting grass"]),
    t("Caprolagus hispidus", Species, "hispid hare", "other mammals", I_1977, &["assam rabbit"]),
    t("Romerolagus diazi", Species, "volcano rabbit", "other mammals", I_1975, &["zacatuche"]),
    t("Dendrohyrax dorsalis", Species, "western tree hyrax", "other mammals", NOT_LISTED, &["tree hyrax"]),
    // bats
    t("Pteropus vampyrus", Species, "large flying fox", "bats", II_1987, &["malayan flying fox", "greater flying fox"]),
    t("Pteropus mariannus", Species, "Mariana flying fox", "bats", II_1987_I_1990, &["marianas fruit bat"]),
    t("Pteropus tonganus", Species, "insular flying fox", "bats", II_1987_I_1990, &["pacific flying fox"]),
    t("Pteropus samoensis", Species, "Samoan flying fox", "bats", II_1987_I_1990, &["samoa flying fox"]),
    t("Pteropus insularis", Species, "Chuuk flying fox", "bats", II_1987_I_1990, &["truk flying fox"]),
    t("Acerodon jubatus", Species, "golden-crowned flying fox", "bats", &[l(Two, "1990-01-18", ""), l(One, "1995-02-16", "")], &["giant golden crowned flying fox"]),
    t("Acerodon", Genus, "acerodon flying foxes", "bats", &[l(OneAndTwo, "1990-01-18", "A. jubatus in I")], &["acerodon bat"]),
    t("Eidolon helvum", Species, "straw-coloured fruit bat", "bats", NOT_LISTED, &["straw colored fruit bat"]),
    t("Kerivoula picta", Species, "painted woolly bat", "bats", NOT_LISTED, &["painted bat"]),
    // marsupials and others
    t("Dendrolagus", Genus, "tree kangaroos", "other mammals", &[l(NotListed, "1975-07-01", "D. inustus and D. ursinus in II")], &["tree kangaroo"]),
    t("Dendrolagus inustus", Species, "grizzled tree-kangaroo", "other mammals", II_1975, &["grizzled tree kangaroos"]),
    t("Dendrolagus ursinus", Species, "ursine tree-kangaroo", "other mammals", II_1975, &["black tree kangaroo"]),
    t("Dendrolagus goodfellowi", Species, "Goodfellow's tree-kangaroo", "other mammals", NOT_LISTED, &["ornate tree kangaroo"]),
    t("Phalanger", Genus, "cuscuses", "other mammals", UNTOLD, &["?cuscus"]),
    t("Spilocuscus maculatus", Species, "common spotted cuscus", "other mammals", II_1979, &["spotted cuscus", "~Phalanger maculatus"]),
    t("Phalanger orientalis", Species, "northern common cuscus", "other mammals", II_1979, &["grey cuscus"]),
    t("Zaglossus", Genus, "long-beaked echidnas", "other mammals", II_1975, &["long beaked echidna"]),
    t("Zaglossus bruijni", Species, "western long-beaked echidna", "other mammals", II_1975, &["~Zaglossus bruijnii"]),
    t("Tachyglossus aculeatus", Species, "short-beaked echidna", "other mammals", NOT_LISTED, &["?echidna"]),
    t("Macropus", Genus, "kangaroos", "other mammals", UNTOLD, &["?kangaroo", "kangaroo leather", "kangaroo skin", "?wallaby"]),
    t("Macropus rufus", Species, "red kangaroo", "other mammals", NOT_LISTED, &["~Osphranter rufus"]),
    t("Phascolarctos cinereus", Species, "koala", "other mammals", NOT_LISTED, &["?koala"]),
    t("Sarcophilus harrisii", Species, "Tasmanian devil", "other mammals", NOT_LISTED, &[]),
    t("Petaurus norfolcensis", Species, "squirrel glider", "other mammals", NOT_LISTED, &[]),
    t("Tupaia", Genus, "treeshrews", "other mammals", II_1990, &["tree shrew", "treeshrew"]),
    t("Tupaia glis", Species, "common treeshrew", "other mammals", II_1990, &["common tree shrew"]),
    t("Galeopterus variegatus", Species, "Sunda colugo", "other mammals", NOT_LISTED, &["?colugo", "flying lemur"]),
    t("Atelerix albiventris", Species, "four-toed hedgehog", "other mammals", NOT_LISTED, &["african pygmy hedgehog"]),
    t("Trichechus manatus", Species, "West Indian manatee", "sea cows", I_1975, &["?manatee", "american manatee", "florida manatee"]),
    t("Trichechus inunguis", Species, "Amazonian manatee", "sea cows", I_1975, &["amazon manatee"]),
    t("Trichechus senegalensis", Species, "African manatee", "sea cows", &[l(Two, "1975-07-01", ""), l(One, "2013-06-12", "")], &["west african manatee"]),
    t("Loxodonta", Genus, "African savanna and forest elephants", "elephants", AFRICAN_ELEPHANT, &["~Loxodonta spp"]),
    t("Elephas maximus sumatranus", Subspecies, "Sumatran elephant", "elephants", I_1975, &[]),
];
