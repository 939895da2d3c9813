//! Seizures in the Excel layout of the WCO's Customs Enforcement Network (CEN, and nCEN where it was exported as a table).
//!
//! The layout is from memory (docs/formats/cen.md). CEN is non-nominal: it counts persons by sex, age and nationality and
//! names nobody; a nationality becomes a suspect without a name.

use crate::enforcement::{self, found, joined};
use crate::seizure_table::{self, Whole};
use crate::table::clues::Clue;
use crate::table::field::Field as F;
use crate::table::row::Row;
use crate::{Draft, Format, Rejected};
use model::Role;

const fn c(weight: u16, field: F, words: &'static str) -> Clue {
    Clue::new(weight, field, words)
}

const OWN: &[Clue] = &[
    c(20, F::PartyName, "reporting administration|office|country").role(Role::Official),
    c(18, F::Text, "customs procedure|regime"),
    c(18, F::Text, "direction"),
    c(18, F::Text, "commodity class|category|group"),
    c(18, F::Text, "location type"),
    c(18, F::Text, "packaging|packing"),
    c(18, F::Text, "number|no|nr persons|offenders"),
    c(18, F::Text, "sex|gender"),
    c(18, F::Text, "age"),
    c(18, F::Text, "time").not("date"),
    c(18, F::Text, "role person|offender|persons"),
    c(17, F::Text, "remarks|modus"),
    c(18, F::Text, "appendix|annex"),
    c(20, F::Detection, "detection method|technique|type"),
    c(20, F::Concealment, "concealment"),
    c(20, F::Origin, "departure|loading").not("date|time"),
    c(20, F::Transport, "means|mode|conveyance transport"),
    c(20, F::Transport, "conveyance").not("number|registration|identifier|id|name"),
    c(22, F::Conveyance, "flight").kind("flight"),
    c(22, F::Conveyance, "vessel|ship").kind("vessel"),
    c(22, F::Conveyance, "registration|plate").kind("plate"),
    c(22, F::Conveyance, "transport|conveyance identifier|identification|number|id"),
    c(22, F::Container, "container number|no|nr"),
    c(22, F::Container, "container"),
    c(16, F::Form, "commodity product|form|subclass|sub"),
    c(16, F::Form, "product form|type"),
    c(20, F::PartyCountry, "nationality").role(Role::Suspect),
    c(16, F::Reference, "operation|case"),
];

const COUNT: usize = OWN.len() + seizure_table::clues::CLUES.len();

/// The clues of the layout, and of seizure tables for what administrations call otherwise.
pub(crate) static CLUES: [Clue; COUNT] = joined(OWN, seizure_table::clues::CLUES);

/// Titles of the layout, from memory; the first four stand in no other table that is known.
const TITLES: &[&str] = &[
    "customs procedure|regime",
    "commodity class|category|group",
    "reporting administration|office|customs",
    "direction",
    "detection method|technique",
    "concealment place|method",
    "means|mode transport",
    "location type",
    "departure country|place|port",
    "packaging",
];

/// Why these names are those of the layout; `None` where they are not.
pub(crate) fn recognised(names: &[String]) -> Option<String> {
    let all = found(names, TITLES);
    let telling = found(names, &TITLES[..4]);
    let goods = !found(names, &["species|product|commodity|goods"]).is_empty();
    (goods && telling.len() >= 2 && all.len() >= 5)
        .then(|| format!("{} of its columns are those of the WCO's CEN, as far as they are known", all.len()))
}

/// One row as a seizure.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    enforcement::seizure(Format::Cen, row, whole)
}
