//! table: units of quantity.
//!
//! Codes are those of the CITES trade database, old and current (domain reference 1.4). Factors are the
//! UNEP-WCMC conversion rules in force in 2026 (2.5), given there as divisors: 1 oz = 1/35.274 kg.
//! An unstated `ton` may be short (907.18474 kg) or long (1016.0469088 kg): a range.

use model::Unit;

/// How an amount in this unit becomes an amount in the normalised one.
pub(crate) enum Factor {
    Times(i64),
    Over(i64),
    /// Divisor with three decimals, in thousandths.
    OverMilli(i64),
    /// A range, in ten-millionths.
    Between(i64, i64),
}

pub(crate) struct UnitRow {
    pub(crate) unit: Unit,
    pub(crate) factor: Factor,
    pub(crate) words: &'static [&'static str],
    /// Name and source of the factor for the rule.
    pub(crate) told: &'static str,
}

const fn u(unit: Unit, factor: Factor, words: &'static [&'static str], told: &'static str) -> UnitRow {
    UnitRow { unit, factor, words, told }
}

use Factor::{Between, Over, OverMilli, Times};
use Unit::{CubicMetre, Kilogram, Litre, Metre, Number, SquareMetre};

#[rustfmt::skip]
pub(crate) const UNITS: &[UnitRow] = &[
    u(Kilogram, Times(1), &["kg", "kgs", "kgm", "kil", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilogramos", "quilos", "公斤", "千克", "กก"], "kilogram"),
    u(Kilogram, Times(1000), &["t", "tonne", "tonnes", "mt", "metric ton", "metric tons", "metric tonne", "metric tonnes", "tne", "toneladas", "tonelada", "吨", "tấn"], "metric tonne, 1000 kg (UNEP-WCMC rules 2026)"),
    u(Kilogram, Between(9_071_847_400, 10_160_469_088), &["ton", "tons"], "`ton` without saying which: short 907.18474 kg to long 1016.0469088 kg"),
    u(Kilogram, Over(1000), &["g", "gr", "grs", "gm", "gms", "gram", "grams", "gramme", "grammes", "gramos", "grm", "克"], "gram, 1/1000 kg (UNEP-WCMC rules 2026)"),
    u(Kilogram, Over(1_000_000), &["mg", "mgm", "milligram", "milligrams"], "milligram (UNEP-WCMC rules 2026)"),
    u(Kilogram, OverMilli(2_205), &["lb", "lbs", "pnd", "pound", "pounds"], "pound, 1/2.205 kg (UNEP-WCMC rules 2026)"),
    u(Kilogram, OverMilli(35_274), &["oz", "oun", "ounce", "ounces"], "ounce, 1/35.274 kg (UNEP-WCMC rules 2026)"),
    u(Litre, Times(1), &["l", "ltr", "litre", "litres", "liter", "liters"], "litre"),
    u(Litre, Over(1000), &["ml", "mlt", "millilitre", "millilitres", "milliliter", "milliliters"], "millilitre, 1/1000 l (UNEP-WCMC rules 2026)"),
    u(Metre, Times(1), &["m", "mtr", "metre", "metres", "meter", "meters"], "metre"),
    u(Metre, Over(100), &["cm", "ctm", "centimetre", "centimetres", "centimeter", "centimeters"], "centimetre, 1/100 m (UNEP-WCMC rules 2026)"),
    u(SquareMetre, Times(1), &["m2", "mtk", "sqm", "sq m", "square metre", "square metres", "square meter", "square meters"], "square metre"),
    u(SquareMetre, Over(10_000), &["cm2", "sqc"], "square centimetre (UNEP-WCMC rules 2026)"),
    u(SquareMetre, OverMilli(10_764), &["ft2", "sqf", "sq ft", "square feet"], "square foot, 1/10.764 m2 (UNEP-WCMC rules 2026)"),
    u(CubicMetre, Times(1), &["m3", "mtq", "cum", "cbm", "cu m", "cubic metre", "cubic metres", "cubic meter", "cubic meters"], "cubic metre"),
    u(CubicMetre, Over(1_000_000), &["cm3", "cmq", "ccm"], "cubic centimetre (UNEP-WCMC rules 2026)"),
    u(CubicMetre, OverMilli(35_315), &["ft3", "cuf", "cu ft", "cubic feet"], "cubic foot, 1/35.315 m3 (UNEP-WCMC rules 2026)"),
    u(Number, Times(2), &["pair", "pairs", "pai", "paires", "pares"], "pair, 2 items (UNEP-WCMC rules 2026)"),
    u(Number, Times(12), &["dozen", "dozens", "doz"], "dozen"),
    u(Number, Times(1), &["no", "nos", "nar", "number", "numbers", "num", "n", "pc", "pcs", "pce", "pces", "piece", "pieces", "item", "items", "unit", "units", "ea", "ite",
        "specimen", "specimens", "individual", "individuals", "ind", "head", "heads", "count", "animal", "animals", "live", "alive", "dead", "adult", "adults", "juvenile", "juveniles",
        "hatchling", "hatchlings", "chick", "chicks", "cub", "cubs", "carcass", "carcasses", "body", "bodies", "bird", "birds", "plant", "plants", "con", "cái", "ekor", "piezas", "pièces", "只", "头", "根", "件", "个", "ตัว"], "number of items"),
];

/// Containers of unknown content: a count of them is no count of specimens.
pub(crate) const CONTAINERS: &[&str] = &[
    "bag",
    "bags",
    "sack",
    "sacks",
    "box",
    "boxes",
    "carton",
    "cartons",
    "crate",
    "crates",
    "container",
    "containers",
    "case",
    "cases",
    "parcel",
    "parcels",
    "package",
    "packages",
    "bundle",
    "bundles",
    "suitcase",
    "suitcases",
    "truck",
    "trucks",
    "packet",
    "packets",
    "basket",
    "baskets",
];

/// Numbers in words.
pub(crate) const NUMBER_WORDS: &[(&str, &str)] = &[
    ("half a", "0.5"),
    ("half", "0.5"),
    ("a", "1"),
    ("an", "1"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("fifteen", "15"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("hundred", "100"),
];
