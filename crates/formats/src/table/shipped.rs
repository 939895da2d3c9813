//! Mappings for known public layouts, found by the columns of a table and preferred to a suggestion.
//!
//! Each is a mapping file of its own with a test of made-up rows (`crates/formats/mappings`). A table with a few columns
//! more or less is still of the layout; what a layout does not name is suggested as ever.

use super::Table;
use super::field::Field;
use super::mapping::{FirstOfMonth, Mapping};
use crate::Format;
use std::sync::LazyLock;

const FILES: &[&str] = &[
    include_str!("../../mappings/amlsim-transactions.toml"),
    include_str!("../../mappings/bird-adverts.toml"),
    include_str!("../../mappings/ecomessage.toml"),
    include_str!("../../mappings/eia-incidents-csv.toml"),
    include_str!("../../mappings/eia-incidents-workbook.toml"),
    include_str!("../../mappings/etis-export.toml"),
    include_str!("../../mappings/passenger-seizures.toml"),
    include_str!("../../mappings/routes-air-seizures.toml"),
    include_str!("../../mappings/routes-air-places.toml"),
    include_str!("../../mappings/wcs-cases.toml"),
];

/// Of a layout's columns, so many in a hundred must be there.
const OF_LAYOUT: usize = 80;
/// Of the table's columns, so many in a hundred must be the layout's.
const OF_TABLE: usize = 70;
/// Fewer columns tell no layout, unless their names stand nowhere else.
const MIN_COLUMNS: usize = 4;

static SHIPPED: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
    // A test reads each of them; one that cannot be read is no mapping.
    FILES.iter().filter_map(|text| Mapping::from_toml(text).ok()).collect()
});

/// The mappings that come with the program, by name.
#[must_use]
pub fn shipped_mappings() -> &'static [Mapping] {
    &SHIPPED
}

/// The layout that a table's column names are of.
pub(crate) fn layout_of(names: &[String], format: Option<Format>) -> Option<&'static Mapping> {
    let names: Vec<&str> = names
        .iter()
        .map(|n| n.trim())
        .filter(|n| !n.is_empty() && !n.starts_with(super::header::OWN_PREFIX))
        .collect();
    SHIPPED
        .iter()
        .filter(|mapping| format.is_none_or(|f| f == mapping.format))
        .filter_map(|mapping| Some((share(mapping, &names)?, mapping)))
        // INVARIANT: of equally good layouts the first by name, so that the answer depends on the table alone.
        .max_by_key(|(share, _)| *share)
        .map(|(_, mapping)| mapping)
}

/// How well the names fit a layout, in hundredths; `None` where they do not.
fn share(mapping: &Mapping, names: &[&str]) -> Option<usize> {
    let layout = mapping.columns.len();
    let met = mapping.columns.iter().filter(|c| names.contains(&c.name.trim())).count();
    let enough = met >= MIN_COLUMNS.min(layout)
        && met * 100 >= layout * OF_LAYOUT
        && met * 100 >= names.len() * OF_TABLE;
    enough.then(|| met * 100 / layout + met * 100 / names.len().max(1))
}

/// Lays a known layout over a suggestion: its rules stand for the columns that it names, and what it leaves open about
/// the file is as found.
pub(crate) fn over(layout: &Mapping, suggested: Mapping, table: &Table) -> Mapping {
    let taken: Vec<Field> = layout.columns.iter().map(|c| c.field).filter(|f| f.is_single()).collect();
    let because = || format!("the layout `{}` says so", layout.name.as_deref().unwrap_or("known"));
    let columns = suggested
        .columns
        .into_iter()
        .map(|mut rule| match layout.rule(&rule.name) {
            Some(known) => {
                let because = if known.because.is_empty() { because() } else { known.because.clone() };
                super::mapping::ColumnRule { name: rule.name, because, ..known.clone() }
            }
            None => {
                if taken.contains(&rule.field) {
                    rule.field = Field::Ignore;
                }
                rule
            }
        })
        .collect();
    let unsure = layout.first_of_month == FirstOfMonth::Unsure;
    Mapping {
        columns,
        sheet: table.sheet.as_deref().map(str::to_owned),
        delimiter: table.delimiter,
        encoding: table.encoding.map(str::to_owned),
        header_row: table.header_row(),
        date_order: layout.date_order.or(suggested.date_order),
        first_of_month: if unsure { FirstOfMonth::Unsure } else { suggested.first_of_month },
        tests: Vec::new(),
        ..layout.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_read_has_a_name_and_a_test_that_holds() {
        assert_eq!(SHIPPED.len(), FILES.len());
        assert!(FILES.len() >= 10);
        for text in FILES {
            let mapping = Mapping::from_toml(text).unwrap();
            let name = mapping.name.clone().unwrap();
            assert!(mapping.description.is_some() && !mapping.tests.is_empty(), "{name}");
            for result in mapping.check().unwrap() {
                assert!(
                    result.is_ok(),
                    "{name}, {}:\n{}\n\n{}",
                    result.name,
                    result.difference().join("\n"),
                    result.found
                );
                assert!(!result.found.is_empty());
            }
            assert_eq!(Mapping::from_toml(&mapping.to_toml().unwrap()).unwrap(), mapping, "{name}");
        }
    }

    #[test]
    fn each_is_found_by_its_own_columns_and_by_nearly_all_of_them() {
        for mapping in SHIPPED.iter() {
            let names: Vec<String> = mapping.columns.iter().map(|c| c.name.clone()).collect();
            let found = layout_of(&names, None).unwrap();
            assert_eq!(found.name, mapping.name);
            let more: Vec<String> =
                names.iter().cloned().chain(["Remarks of the office".to_owned()]).collect();
            if names.len() > 5 {
                assert_eq!(layout_of(&more[1..], None).unwrap().name, mapping.name);
            }
        }
        let other: Vec<String> = ["Date", "Species", "Country", "Weight (kg)"].map(str::to_owned).into();
        assert!(layout_of(&other, None).is_none());
    }
}
