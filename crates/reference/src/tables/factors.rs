//! table: conversion factors between product terms, units, and from goods to animals and roundwood.
//!
//! Rules of UNEP-WCMC in force in 2026 are applied in three ordered passes (domain reference 2.5); after them come the
//! measures of one commodity (kilograms of raw ivory, cubic metres of timber), then equivalents. What is only remembered
//! says so. `scope` names scientific names (with all below them) and groups (`group:turtles`), divided by `|`; empty
//! for any taxon.

/// One rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FactorRow {
    pub(crate) scope: &'static str,
    /// Term codes that it applies to, divided by `|`; empty for any.
    pub(crate) terms: &'static str,
    /// Unit that it applies to (code of the model, or of a counted thing); empty for any.
    pub(crate) unit: &'static str,
    /// Term afterwards; empty where it stays.
    pub(crate) to_term: &'static str,
    /// Unit afterwards; empty where it stays.
    pub(crate) to_unit: &'static str,
    pub(crate) by: By,
    pub(crate) source: &'static str,
    /// What it rests on, in a few words.
    pub(crate) what: &'static str,
}

/// Factor with its range: `value`, `low`, `high` of the result. `value` is empty where the sources allow a range only.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By {
    /// Multiplied: value, least, most.
    Times(&'static str, &'static str, &'static str),
    /// Divided: value, the divisor that gives least, the one that gives most.
    Over(&'static str, &'static str, &'static str),
}

use By::{Over, Times};

const WCMC: &str = "UNEP-WCMC conversion rules 2026";
pub(crate) const MEMORY: &str = "from memory";
const ONE: By = Times("1", "1", "1");

#[rustfmt::skip]
const fn f(scope: &'static str, (terms, unit): Pair, (to_term, to_unit): Pair, by: By, source: &'static str, what: &'static str) -> FactorRow {
    FactorRow { scope, terms, unit, to_term, to_unit, by, source, what }
}

/// Terms and unit.
type Pair = (&'static str, &'static str);

/// First pass: terms.
#[rustfmt::skip]
pub(crate) const TERMS_PASS: &[FactorRow] = &[
    f("Cyclamen|Galanthus|Sternbergia", ("ROO", ""), ("LIV", ""), ONE, WCMC, "bulbs of these genera are live plants"),
    f("", ("LEG", "kg"), ("MEA", ""), ONE, WCMC, "frog legs by weight are meat"),
    f("group:turtles|group:tortoises|group:sea turtles|Testudines", ("SHE", ""), ("CAP", ""), ONE, WCMC, "shells of turtles are carapaces"),
    f("Aloe|Euphorbia", ("DER|POW", ""), ("EXT", ""), ONE, WCMC, "derivatives and powder of aloes and euphorbias are extract"),
    f("group:sturgeons|Acipenseriformes|Acipenser|Huso|Polyodon|Scaphirhynchus|Pseudoscaphirhynchus|Psephurus|Sinosturio", ("EGG", ""), ("CAV", ""), ONE, WCMC, "eggs of sturgeons are caviar"),
    f("group:sturgeons|Acipenseriformes|Acipenser|Huso|Polyodon|Scaphirhynchus|Pseudoscaphirhynchus|Psephurus|Sinosturio", ("DER", ""), ("EXT", ""), ONE, WCMC, "derivatives of sturgeons are extract"),
    f("", ("SHO|SKO", ""), ("LPS", ""), ONE, WCMC, "legacy term"),
    f("", ("FRA", ""), ("CAR", ""), ONE, WCMC, "legacy term"),
    f("", ("BPR", ""), ("BOC", ""), ONE, WCMC, "legacy term"),
    f("", ("HOS", ""), ("HOP", ""), ONE, WCMC, "legacy term"),
    f("", ("IVS", ""), ("IVP", ""), ONE, WCMC, "legacy term"),
    f("group:birds|group:parrots|group:songbirds|group:birds of prey|group:owls|group:hornbills|group:other birds|group:waterbirds|group:game birds", ("QUI", ""), ("FEA", ""), ONE, WCMC, "quills of birds are feathers"),
    f("", ("SCR", ""), ("DER", ""), ONE, WCMC, "legacy term"),
    f("", ("SKS", ""), ("SKP", ""), ONE, WCMC, "legacy term"),
    f("", ("TIC", ""), ("WPR", ""), ONE, WCMC, "legacy term"),
    f("", ("TIP", ""), ("TIM", ""), ONE, WCMC, "legacy term"),
    f("", ("VNM", ""), ("EXT", ""), ONE, WCMC, "legacy term"),
    f("", ("HEA", ""), ("SKU", ""), ONE, WCMC, "legacy term"),
    f("group:timber|group:rosewood|group:agarwood|Dalbergia|Pterocarpus|Guibourtia|Swietenia|Cedrela|Diospyros", ("FRN", ""), ("WPR", ""), ONE, WCMC, "furniture of timber"),
    f("", ("FRN", ""), ("CAR", ""), ONE, WCMC, "furniture of other taxa"),
    f("group:plants|group:timber|group:rosewood|group:orchids|group:cacti|group:cycads|group:succulents|group:medicinal plants|group:agarwood", ("LEA", ""), ("LVS", ""), ONE, WCMC, "the legacy code of plants is leaves"),
    f("", ("LEA", ""), ("LPS", ""), ONE, WCMC, "legacy term"),
    f("", ("PKY", ""), ("KEY", ""), Times("52", "52", "52"), WCMC, "one piano has 52 ivory keys"),
    f("", ("SID", "number"), ("SKI", ""), Over("2", "2", "2"), WCMC, "two sides are a skin"),
    f("", ("WOO", ""), ("WPR", ""), ONE, WCMC, "legacy term"),
];

/// Second pass: units. (Plain units stand in the table of units.)
#[rustfmt::skip]
pub(crate) const UNITS_PASS: &[FactorRow] = &[
    f("group:corals|Scleractinia", ("LIV", "kg"), ("", "number"), Over("0.206", "0.206", "0.206"), WCMC, "a piece of live coral weighs 0.206 kg"),
    f("group:corals|Scleractinia", ("COR", "number"), ("", "kg"), Times("0.58", "0.58", "0.58"), WCMC, "a piece of raw coral weighs 0.58 kg"),
];

/// Third pass: terms and units together.
#[rustfmt::skip]
pub(crate) const BOTH_PASS: &[FactorRow] = &[
    f("", ("SKI|SKP", "back skin"), ("SKI", "number"), Over("2", "2", "2"), WCMC, "two back skins are a skin"),
    f("", ("SKI|SKP", "belly skin"), ("SKI", "number"), ONE, WCMC, "a belly skin is a skin"),
    f("", ("SKI|SKP", "hornback skin"), ("SKI", "number"), ONE, WCMC, "a hornback skin is a skin"),
    f("", ("SKI|SKP", "side"), ("SKI", "number"), Over("2", "2", "2"), WCMC, "two sides are a skin"),
];

const ETIS: &str = "ETIS method, TRAFFIC";
const EIA: &str = "EIA rhino horn rule";
const ELEPHANTS: &str = "group:elephants|Elephantidae|Loxodonta|Elephas|Proboscidea";
const RHINOS: &str = "group:rhinoceroses|Rhinocerotidae|Diceros|Ceratotherium|Dicerorhinus";
const ONE_HORNED: &str = "Rhinoceros";

/// After the passes: one measure for a commodity.
#[rustfmt::skip]
pub(crate) const COMMODITY: &[FactorRow] = &[
    f(ELEPHANTS, ("TUS", "number"), ("", "kg"), Times("5.5", "4.58", "5.5"), "UNEP 2014: 5.5 kg a tusk; the least from 187 tusks of 856 kg seized in 2020", "weight of a tusk"),
    f(ELEPHANTS, ("IVC|IJW|KEY", "kg"), ("IVP", ""), Over("0.7", "0.7", "0.7"), ETIS, "carving loses 30 % of the raw ivory"),
    f(ONE_HORNED, ("HOR", "number"), ("", "kg"), Times("0.96", "0.96", "0.96"), EIA, "horn of the greater one-horned rhinoceros"),
    f(RHINOS, ("HOR", "number"), ("", "kg"), Times("2.78", "1.32", "2.94"), "EIA rhino horn rule; range from memory (half of 2.65 kg to half of 5.88 kg an animal)", "horn of an African rhinoceros of unknown species"),
    f("group:eels|Anguilla", ("FIG", "number"), ("", "kg"), Over("3000", "3000", "3000"), "glass eel figures of seizures 2021", "3,000 glass eels a kilogram"),
];

/// Density of timber, kg per m3: scientific name, value, low, high, source.
#[rustfmt::skip]
pub(crate) const DENSITY: &[(&str, u16, u16, u16, &str)] = &[
    ("Pericopsis elata", 725, 725, 725, WCMC), ("Cedrela odorata", 440, 440, 440, WCMC), ("Guaiacum officinale", 1230, 1230, 1230, WCMC), ("Guaiacum sanctum", 1230, 1230, 1230, WCMC),
    ("Swietenia macrophylla", 730, 730, 730, WCMC), ("Swietenia humilis", 610, 610, 610, WCMC), ("Swietenia mahagoni", 750, 750, 750, WCMC), ("Araucaria araucana", 570, 570, 570, WCMC),
    ("Fitzroya cupressoides", 480, 480, 480, WCMC), ("Dalbergia nigra", 970, 970, 970, WCMC), ("Abies guatemalensis", 350, 350, 350, WCMC), ("Prunus africana", 740, 740, 740, WCMC), ("Gonystylus", 660, 660, 660, WCMC),
    ("Pterocarpus erinaceus", 800, 730, 870, "kosso wood study"),
    ("Pterocarpus santalinus", 1050, 950, 1150, MEMORY), ("Pterocarpus tinctorius", 775, 650, 900, MEMORY), ("Pterocarpus soyauxii", 750, 680, 820, MEMORY), ("Dalbergia cochinchinensis", 1030, 950, 1100, MEMORY),
    ("Dalbergia oliveri", 1040, 950, 1100, MEMORY), ("Dalbergia latifolia", 830, 750, 900, MEMORY), ("Dalbergia melanoxylon", 1250, 1150, 1350, MEMORY), ("Dalbergia", 930, 750, 1250, MEMORY), ("Diospyros", 1050, 900, 1200, MEMORY),
    ("Guibourtia tessmannii", 900, 830, 970, MEMORY), ("Guibourtia", 900, 800, 1000, MEMORY), ("Afzelia", 800, 700, 900, MEMORY), ("Khaya", 550, 480, 650, MEMORY), ("Pterocarpus", 750, 600, 1050, MEMORY), ("Cedrela", 440, 400, 600, MEMORY), ("Swietenia", 700, 550, 800, MEMORY), ("Aquilaria", 400, 350, 550, MEMORY),
];

const ZHOU: &str = "Zhou et al. 2012";
const ASIAN_SMALL: &str = "Manis javanica|Manis pentadactyla";
const BIG_CATS: &str = "group:big cats|Panthera|Neofelis";

/// From goods to animals; the first that fits. A fraction of an animal is rounded up by who adds them up.
#[rustfmt::skip]
pub(crate) const ANIMALS: &[FactorRow] = &[
    f("", ("LIV|BOD|SKU|SKE|SKI|TRO|RUG|TRU|WHO|GEN", "number"), ("", "animal"), ONE, "anatomy", "one of each animal"),
    f("Manis pentadactyla", ("SCA", "kg"), ("", "animal"), Over("0.57347", "0.57347", "0.57347"), ZHOU, "scales of one Chinese pangolin, kg"),
    f("Manis javanica", ("SCA", "kg"), ("", "animal"), Over("0.36051", "0.36051", "0.36051"), ZHOU, "scales of one Sunda pangolin, kg"),
    f("Manis crassicaudata", ("SCA", "kg"), ("", "animal"), Over("3.6", "3.61", "3.6"), "scale study of the Indian pangolin 2022", "scales of one Indian pangolin, kg"),
    f("Manis gigantea|Smutsia gigantea", ("SCA", "kg"), ("", "animal"), Over("", "4.0", "2.5"), MEMORY, "no validated parameter; scales of one giant pangolin, kg"),
    f("Manis temminckii|Smutsia temminckii", ("SCA", "kg"), ("", "animal"), Over("", "3.6", "1.5"), MEMORY, "no validated parameter; scales of one Temminck's pangolin, kg"),
    f("Manis tricuspis|Manis tetradactyla|Phataginus", ("SCA", "kg"), ("", "animal"), Over("", "0.6", "0.3"), MEMORY, "no validated parameter; scales of one small African pangolin, kg"),
    f("Manis culionensis", ("SCA", "kg"), ("", "animal"), Over("", "0.57347", "0.36051"), "Zhou et al. 2012 for the two other small Asian species", "no parameter of its own; scales of one animal, kg"),
    f("group:pangolins|Manidae|Manis|Pholidota|Smutsia", ("SCA", "kg"), ("", "animal"), Over("", "3.6", "0.3"), "Zhou et al. 2012, scale study 2022, and from memory for African species", "species not told: scales of one animal between the smallest and the largest species, kg"),
    f(ASIAN_SMALL, ("MEA|BOD|LIV", "kg"), ("", "animal"), Over("", "7", "3"), MEMORY, "weight of one small Asian pangolin, kg"),
    f(ELEPHANTS, ("TUS", "number"), ("", "animal"), Over("1.8", "2", "1"), "UNEP 2014: 1.8 tusks an elephant; two at most, one at least", "tusks of one elephant"),
    f(ELEPHANTS, ("TUS|IVP|UNS", "kg"), ("", "animal"), Over("10", "10", "8.244"), "UNEP 2014 and Wasser: 10 kg an elephant; the most from 1.8 tusks of 4.58 kg", "raw ivory of one elephant, kg"),
    f(ONE_HORNED, ("HOR", "number"), ("", "animal"), ONE, "anatomy", "one horn"),
    f(RHINOS, ("HOR", "number"), ("", "animal"), Over("2", "2", "1"), "anatomy: two horns", "horns of one two-horned rhinoceros"),
    f("Ceratotherium simum", ("HOR|HOP", "kg"), ("", "animal"), Over("5.88", "5.88", "5.88"), MEMORY, "both horns of one white rhinoceros, kg (Pienaar et al. 1991)"),
    f("Diceros bicornis", ("HOR|HOP", "kg"), ("", "animal"), Over("2.65", "2.65", "2.65"), MEMORY, "both horns of one black rhinoceros, kg (Pienaar et al. 1991)"),
    f(ONE_HORNED, ("HOR|HOP", "kg"), ("", "animal"), Over("0.96", "0.96", "0.96"), EIA, "horn of one greater one-horned rhinoceros, kg"),
    f(RHINOS, ("HOR|HOP", "kg"), ("", "animal"), Over("5.56", "5.88", "2.65"), "EIA rule of 2.78 kg a horn, twice; range from memory", "both horns of one African rhinoceros, kg"),
    f("Saiga|group:antelopes", ("HOR", "number"), ("", "animal"), Over("2", "2", "1"), "anatomy: two horns", "horns of one animal"),
    f(BIG_CATS, ("TEE", "number"), ("", "animal"), Over("4", "4", "1"), "tiger trade report 2019: four canines", "canines of one cat"),
    f(BIG_CATS, ("BON", "kg"), ("", "animal"), Over("10", "12", "8"), "tiger trade report 2019: about 10 kg; range from memory", "bones of one tiger, kg"),
    f(BIG_CATS, ("CLA", "number"), ("", "animal"), Over("18", "18", "1"), "anatomy: 18 claws", "claws of one cat"),
    f("group:bears|Ursidae", ("FOO", "number"), ("", "animal"), Over("4", "4", "1"), "anatomy", "paws of one bear"),
    f("group:bears|Ursidae", ("CLA", "number"), ("", "animal"), Over("20", "20", "1"), "anatomy", "claws of one bear"),
    f("", ("GAB|SWI|TAI", "number"), ("", "animal"), ONE, "anatomy", "one of each animal"),
    f("", ("EAR", "number"), ("", "animal"), Over("2", "2", "1"), "anatomy", "ears of one animal"),
    f("", ("FOO", "number"), ("", "animal"), Over("4", "4", "1"), "anatomy", "feet of one animal"),
    f("group:turtles|group:tortoises|group:sea turtles|Testudines", ("CAP", "number"), ("", "animal"), ONE, "anatomy", "one shell each"),
    f("group:eels|Anguilla", ("FIG|LIV", "kg"), ("", "animal"), Times("3000", "3000", "3000"), "glass eel figures of seizures 2021", "3,000 glass eels a kilogram"),
    f("", ("FIG", "number"), ("", "animal"), ONE, "anatomy", "counted alive"),
];

/// From wood to roundwood, m3 for m3: how much log a product takes.
#[rustfmt::skip]
pub(crate) const ROUNDWOOD: &[FactorRow] = &[
    f("", ("LOG|TIM", "m3"), ("", "m3 roundwood"), ONE, "definition", "logs are roundwood"),
    f("", ("SAW|TRW", "m3"), ("", "m3 roundwood"), Times("1.82", "1.5", "2.2"), MEMORY, "log for one m3 of sawn tropical wood"),
    f("", ("VEN", "m3"), ("", "m3 roundwood"), Times("1.9", "1.6", "2.3"), MEMORY, "log for one m3 of veneer"),
    f("", ("PLY", "m3"), ("", "m3 roundwood"), Times("2.3", "2.0", "2.6"), MEMORY, "log for one m3 of plywood"),
];

/// Quoted, never used: truck and container equivalents of police reports are no constants.
#[rustfmt::skip]
pub(crate) const QUOTED: &[(&str, &str, &str, &str)] = &[
    ("truckload", "m3", "34.5", "2,550 m3 told as 74 truckloads, 2019"),
    ("truckload", "kg", "10900", "950 t told as 87 truckloads, 2020"),
    ("container", "m3", "6.0", "2,624 m3 told as 440 containers, 2023; a 20-foot box holds about 33 m3"),
];

/// Weight of one piece in kg: scope, term, least, usual most, most that is known or can be, what, source.
#[rustfmt::skip]
pub(crate) const PIECES: &[(&str, &str, &str, &str, &str, &str, &str)] = &[
    (ELEPHANTS, "TUS", "0.05", "50", "120", "an elephant's tusk", "from memory: the heaviest known tusks weigh just over 100 kg"),
    ("Hippopotamus", "TUS|TEE", "0.01", "4", "8", "a hippopotamus tooth", MEMORY),
    ("Rhinoceros", "HOR", "0.05", "2", "5", "the horn of a one-horned rhinoceros", MEMORY),
    (RHINOS, "HOR", "0.05", "7", "15", "a rhinoceros horn", MEMORY),
    ("Manis gigantea|Smutsia gigantea", "LIV|BOD", "0.3", "35", "45", "a giant pangolin", MEMORY),
    ("group:pangolins|Manidae|Manis|Pholidota", "LIV|BOD", "0.1", "20", "45", "a pangolin", MEMORY),
    ("group:pangolins|Manidae|Manis|Pholidota", "SCA", "0.0005", "0.05", "0.2", "a pangolin scale", MEMORY),
    ("Panthera tigris", "LIV|BOD", "1", "260", "400", "a tiger", MEMORY),
    ("Panthera tigris", "SKE|BON", "0.01", "15", "30", "a tiger's skeleton", MEMORY),
    ("group:big cats|Panthera", "LIV|BOD", "0.3", "260", "400", "a big cat", MEMORY),
    ("group:bears|Ursidae", "GAB", "0.005", "0.3", "1.5", "a bear's gall bladder", MEMORY),
    ("group:bears|Ursidae", "LIV|BOD", "0.3", "400", "800", "a bear", MEMORY),
    ("Totoaba|group:totoaba", "SWI", "0.02", "1.5", "4", "a totoaba's swim bladder", MEMORY),
    ("group:eels|Anguilla", "FIG", "0.0001", "0.0006", "0.005", "a glass eel", "3,000 a kilogram in seizures 2021; bounds from memory"),
    ("group:seahorses|Hippocampus", "BOD|DER", "0.0002", "0.008", "0.05", "a dried seahorse", MEMORY),
    ("group:parrots|Psittaciformes", "LIV|BOD", "0.005", "1.8", "4.5", "a parrot", MEMORY),
    ("group:songbirds|Passeriformes", "LIV|BOD", "0.003", "0.3", "1.7", "a songbird", MEMORY),
    ("group:sea turtles|Cheloniidae", "LIV|BOD", "0.01", "250", "900", "a sea turtle", MEMORY),
    ("group:tortoises|Testudinidae", "LIV|BOD", "0.005", "100", "420", "a tortoise", MEMORY),
    ("group:turtles|Testudines", "LIV|BOD", "0.003", "50", "200", "a turtle", MEMORY),
    ("group:great apes|Hominidae", "LIV|BOD", "0.5", "200", "300", "a great ape", MEMORY),
    ("Loxodonta|Elephas|group:elephants", "LIV|BOD", "50", "6500", "11000", "an elephant", MEMORY),
    ("group:lizards|Sauria", "LIV|BOD", "0.0005", "20", "170", "a lizard", MEMORY),
    ("group:snakes|Serpentes", "LIV|BOD", "0.0005", "60", "250", "a snake", MEMORY),
    ("group:crocodilians|Crocodylia", "LIV|BOD", "0.02", "500", "1200", "a crocodilian", MEMORY),
];

/// Kilograms of one commodity in a single seizure: scope, terms, what has been reported at most or nearly, source.
#[rustfmt::skip]
pub(crate) const SEIZURES: &[(&str, &str, &str, &str, &str)] = &[
    (ELEPHANTS, "TUS|IVP|IVC|UNS", "10000", "100000", "from memory: the largest ivory seizures lie below 10 t"),
    ("group:pangolins|Manidae|Manis|Pholidota|Smutsia|Phataginus", "SCA", "15000", "150000", "from memory: the largest scale seizures lie near 13 t"),
    ("group:rhinoceroses|Rhinocerotidae|Diceros|Ceratotherium|Rhinoceros|Dicerorhinus", "HOR|HOP", "250", "5000", "from memory: the largest horn seizures lie near 160 kg"),
    ("group:eels|Anguilla", "FIG", "2000", "30000", MEMORY),
];
