//! table: fishes, molluscs, sea cucumbers, corals and arthropods.
//!
//! Names as in the Checklist of CITES Species where listed; English and trade names from memory. Listings: see
//! `listings`.

use super::listings::{
    I_1975, I_1977, II_1975, II_1981, II_1992, II_2003, II_2005, II_2017, II_2019, NOT_LISTED, UNTOLD, l,
};
use super::{TaxonRow, t};
use model::Appendix::{NotListed, One, OneAndTwo, Three, Two};
use model::Rank::{Family, Genus, Group, Species};

#[rustfmt::skip]
pub(crate) const MARINE: &[TaxonRow] = &[
    // bony fishes
    t("Actinopterygii", Group, "bony fishes", "fishes", UNTOLD, &["=fish", "=ornamental fish", "=fish maw", "=aquarium fish"]),
    t("Anguilla anguilla", Species, "European eel", "eels", &[l(NotListed, "1975-07-01", ""), l(Two, "2009-03-13", "")], &["european glass eel"]),
    t("Anguilla", Genus, "freshwater eels", "eels", UNTOLD, &["glass eel", "elver", "?eel", "baby eel", "live eel"]),
    t("Totoaba macdonaldi", Species, "totoaba", "totoaba", I_1977, &["totoaba", "totoaba maw", "totoaba swim bladder", "totoaba bladder", "~Cynoscion macdonaldi"]),
    t("Hippocampus", Genus, "seahorses", "seahorses", &[l(Two, "2004-05-15", "")], &["?seahorse", "sea horse", "dried seahorse", "~Hippocampus spp"]),
    t("Syngnathidae", Family, "pipefishes and seahorses", "seahorses", UNTOLD, &["pipefish", "sea dragon"]),
    t("Acipenseriformes", Group, "sturgeons and paddlefishes", "sturgeons", &[l(OneAndTwo, "1998-04-01", "two species in I")], &["?sturgeon", "?caviar", "beluga caviar", "black caviar", "paddlefish", "~Acipenseridae"]),
    t("Cheilinus undulatus", Species, "humphead wrasse", "fishes", II_2005, &["napoleon wrasse", "napoleon fish", "maori wrasse"]),
    t("Scleropages formosus", Species, "Asian arowana", "fishes", I_1975, &["asian bonytongue", "asian arowana", "dragon fish arowana", "super red arowana"]),
    t("Osteoglossidae", Family, "arowanas", "fishes", UNTOLD, &["arowana", "arawana", "arrowana"]),
    t("Arapaima gigas", Species, "arapaima", "fishes", II_1975, &["arapaima", "pirarucu", "paiche"]),
    t("Pangasianodon gigas", Species, "Mekong giant catfish", "fishes", I_1975, &["giant catfish"]),
    t("Hypancistrus zebra", Species, "zebra pleco", "fishes", &[l(NotListed, "1975-07-01", ""), l(Three, "2017-01-03", "Brazil"), l(Two, "2023-02-23", "")], &["zebra pleco", "zebra plecos"]),
    t("Pterapogon kauderni", Species, "Banggai cardinalfish", "fishes", NOT_LISTED, &[]),
    // sharks and rays
    t("Elasmobranchii", Group, "sharks and rays", "sharks and rays", UNTOLD, &["shark fin", "?shark", "shark fins", "=ray", "shark", "dried shark fin", "shark meat", "shark cartilage"]),
    t("Sphyrnidae", Family, "hammerhead sharks", "sharks and rays", &[l(Two, "2014-09-14", "three species; the family from 2023-11-25")], &["hammerhead", "hammerhead shark", "~Sphyrna"]),
    t("Carcharhinidae", Family, "requiem sharks", "sharks and rays", &[l(Two, "2017-10-04", "silky shark; oceanic whitetip from 2014-09-14; the family from 2023-11-25")], &["requiem shark"]),
    t("Carcharhinus longimanus", Species, "oceanic whitetip shark", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", ""), l(One, "2026-03-05", "CoP20")], &["oceanic whitetip"]),
    t("Carcharodon carcharias", Species, "great white shark", "sharks and rays", II_2005, &["white shark"]),
    t("Rhincodon typus", Species, "whale shark", "sharks and rays", &[l(Two, "2003-02-13", ""), l(One, "2026-03-05", "CoP20")], &[]),
    t("Cetorhinus maximus", Species, "basking shark", "sharks and rays", II_2003, &[]),
    t("Lamna nasus", Species, "porbeagle", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2014-09-14", "")], &["porbeagle shark"]),
    t("Prionace glauca", Species, "blue shark", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2023-11-25", "as a requiem shark")], &["blue shark"]),
    t("Isurus", Genus, "mako sharks", "sharks and rays", II_2019, &["mako shark"]),
    t("Alopias", Genus, "thresher sharks", "sharks and rays", &[l(NotListed, "1975-07-01", ""), l(Two, "2017-10-04", "")], &["thresher shark"]),
    t("Mobulidae", Family, "manta and devil rays", "sharks and rays", &[l(Two, "2014-09-14", "manta rays; devil rays from 2017-04-04"), l(One, "2026-03-05", "CoP20")], &["manta ray", "devil ray", "manta gill", "mobula", "manta gill plate", "gill raker", "~Mobula"]),
    t("Pristidae", Family, "sawfishes", "sharks and rays", &[l(OneAndTwo, "2007-09-13", "one species in II"), l(One, "2013-06-12", "")], &["sawfish", "sawfish rostrum"]),
    t("Rhinidae", Family, "wedgefishes", "sharks and rays", II_2019, &["wedgefish", "~Rhynchobatus"]),
    t("Glaucostegus", Genus, "giant guitarfishes", "sharks and rays", II_2019, &[]),
    t("Potamotrygonidae", Family, "freshwater stingrays", "sharks and rays", UNTOLD, &["freshwater stingray"]),
    // molluscs
    t("Tridacnidae", Family, "giant clams", "giant clams", &[l(Two, "1985-08-01", "two species from 1983-07-29")], &["giant clam", "giant clam shell"]),
    t("Strombus gigas", Species, "queen conch", "conchs", II_1992, &["queen conch", "~Lobatus gigas", "~Aliger gigas", "pink conch"]),
    t("Nautilidae", Family, "nautiluses", "nautiluses", II_2017, &["nautilus shell"]),
    t("Haliotis", Genus, "abalones", "abalones", UNTOLD, &["?abalone", "perlemoen"]),
    t("Haliotis midae", Species, "South African abalone", "abalones", &[l(Three, "2007-05-03", "South Africa, withdrawn in 2010"), l(NotListed, "2010-06-24", "")], &["south african abalones", "perlemoen abalone"]),
    // echinoderms
    t("Holothuroidea", Group, "sea cucumbers", "sea cucumbers", UNTOLD, &["sea cucumber", "beche de mer", "?trepang", "holothurian"]),
    t("Isostichopus fuscus", Species, "brown sea cucumber", "sea cucumbers", &[l(Three, "2003-10-16", "Ecuador")], &[]),
    t("Holothuria fuscogilva", Species, "white teatfish", "sea cucumbers", &[l(NotListed, "1975-07-01", ""), l(Two, "2020-08-28", "")], &["?teatfish"]),
    t("Thelenota", Genus, "prickly redfish sea cucumbers", "sea cucumbers", &[l(NotListed, "1975-07-01", ""), l(Two, "2024-05-25", "")], &[]),
    // corals
    t("Scleractinia", Group, "stony corals", "corals", &[l(Two, "1990-01-18", "some genera from 1985-08-01")], &["stony coral", "hard coral", "live coral", "raw coral", "=coral", "?coral"]),
    t("Antipatharia", Group, "black corals", "corals", II_1981, &["black coral"]),
    t("Corallium", Genus, "precious corals", "corals", &[l(Three, "2008-07-01", "China, four species")], &["red coral", "precious coral", "pink coral"]),
    // insects, arachnids, other invertebrates
    t("Ornithoptera", Genus, "birdwing butterflies", "butterflies", SOME_I_1975_BUTTERFLY, &["birdwing butterfly", "birdwing"]),
    t("Lepidoptera", Group, "butterflies and moths", "butterflies", UNTOLD, &["=butterfly", "?butterfly"]),
    t("Parnassius apollo", Species, "Apollo butterfly", "butterflies", II_1975, &["mountain apollo"]),
    t("Coleoptera", Group, "beetles", "insects", UNTOLD, &["=beetle", "rhinoceros beetle"]),
    t("Insecta", Group, "insects", "insects", UNTOLD, &["=insect"]),
    t("Formicidae", Family, "ants", "insects", UNTOLD, &["=ant", "queen ant", "harvester ant"]),
    t("Pandinus", Genus, "giant African scorpions", "arachnids", &[l(Two, "1995-02-16", "three species")], &[]),
    t("Amblypygi", Group, "whip scorpions", "arachnids", UNTOLD, &["whip scorpion", "whip spider"]),
    t("Scorpiones", Group, "scorpions", "arachnids", UNTOLD, &["=scorpion", "?scorpion"]),
    t("Theraphosidae", Family, "tarantulas", "arachnids", UNTOLD, &["?tarantula"]),
    t("Brachypelma", Genus, "Mexican red-kneed tarantulas", "arachnids", &[l(Two, "1985-08-01", "one species; the genus from 1995-02-16")], &["red knee tarantula"]),
    t("Hirudo medicinalis", Species, "medicinal leech", "other invertebrates", &[l(Two, "1987-10-22", "")], &["medicinal leech", "=leech"]),
    t("Birgus latro", Species, "coconut crab", "other invertebrates", UNTOLD, &["coconut crab"]),
];

use super::ListingRow;

const SOME_I_1975_BUTTERFLY: &[ListingRow] =
    &[l(OneAndTwo, "1987-10-22", "O. alexandrae in I; the genus in II from 1979")];
