//! Quantities and dates of real seizure tables, held to the figures that were reached.

#![expect(clippy::print_stdout, reason = "the figures are what the test is for")]

mod eia;

use eia::expected::{COLUMNS, DRAWN};
use eia::measure::{self, Figure, Row, cell};

/// Seed of the draw.
const SEED: u64 = 2026;

fn at_least(what: &str, figure: &Figure, share: f64) {
    println!("{what}: {} of {}, {:.2} %", figure.right, figure.all, figure.share());
    for (miss, count) in &figure.misses {
        println!("    {count} x {miss}");
    }
    assert!(figure.all > 0, "{what}: nothing was counted");
    assert!(figure.share() >= share, "{what}: {:.2} %, expected {share} %", figure.share());
}

#[test]
fn eia_quantities_and_dates() {
    let Some(found) = measure::eia() else { return };
    at_least("filled cells that became a value or a named problem", &found.told, 100.0);
    at_least("filled cells that became a value", &found.values, 97.0);
    at_least("plain numbers read as they stand", &found.plain, 100.0);
    at_least("dates no more precise than their row says", &found.exactness, 100.0);
    at_least("dates in the year of the year column", &found.years, 99.0);
    at_least("drawn cells as expected", &found.drawn, 100.0);
}

#[test]
fn the_drawn_cells_are_those_of_the_seed() {
    let Some(rows) = measure::table("seizures/eia_pangolin_seizures_2000_2019.csv") else { return };
    let drawn = draw(&rows);
    let listed: Vec<(usize, &str)> = DRAWN.iter().map(|(row, column, _)| (*row, *column)).collect();
    assert_eq!(drawn, listed);
}

#[test]
fn routes_quantities_and_dates() {
    let Some(found) = measure::routes() else { return };
    at_least("weights and numbers told rightly", &found.quantities, 100.0);
    at_least("weights and numbers that became a value", &found.values, 99.0);
    at_least("dates in their year", &found.dates, 99.5);
}

/// The cells that the seed draws, as row numbers from 1 and columns.
fn draw(rows: &[Row]) -> Vec<(usize, &'static str)> {
    let filled = |row: &Row, column: &str| !cell(row, column).trim().is_empty();
    let mut cells: Vec<(usize, &str)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        cells.extend(COLUMNS.iter().filter(|c| filled(row, c)).map(|c| (at + 1, *c)));
    }
    let mut state = SEED;
    let mut next = || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    (0..DRAWN.len())
        .map(|_| {
            let left = u64::try_from(cells.len()).unwrap_or(1);
            cells.remove(usize::try_from(next() % left).unwrap_or(0))
        })
        .collect()
}

/// Dates of a column against the order that a person sees in it.
fn order_of(name: &str, column: &str, order: reference::DateOrder, read: f64) {
    let Some(rows) = measure::table(name) else { return };
    let habit = reference::DateColumn::of(rows.iter().map(|row| cell(row, column)));
    assert_eq!(habit.order, order, "{name}, {column}: {}", habit.reason);
    let mut figure = Figure::default();
    for raw in rows.iter().map(|row| cell(row, column)).filter(|raw| !raw.trim().is_empty()) {
        let found = reference::date_in(raw, &habit, None);
        figure.count(found.is_ok(), || format!("`{raw}`: {}", found.err().unwrap_or_default()));
    }
    at_least(&format!("{name}, {column}"), &figure, read);
}

#[test]
fn columns_of_other_tables_show_their_order() {
    use reference::DateOrder::{DayFirst, MonthFirst, Undecided};
    order_of("species/sapi_reservations.csv", "start_date", DayFirst, 100.0);
    order_of("species/sapi_reservations.csv", "end_date", DayFirst, 100.0);
    order_of("species/sapi_quotas.csv", "start_date", DayFirst, 100.0);
    order_of("trade/lemis_import_declarations_sample.csv", "shipment_date", MonthFirst, 100.0);
    order_of("trade/lemis_import_declarations_sample.csv", "disposition_date", MonthFirst, 100.0);
    order_of("species/cites_parties.csv", "Date of joining", Undecided, 99.0);
}

#[test]
fn terms_units_and_quantities_of_the_trade_database() {
    let Some(rows) = measure::table("trade/cites_shipments_pangolin_1977_2017_with_permit_ids.csv") else {
        return;
    };
    let [mut terms, mut quantities] = [Figure::default(), Figure::default()];
    for row in &rows {
        let word = cell(row, "term");
        terms.count(reference::term(word).is_some(), || format!("term `{word}`"));
        let (raw, unit) = (cell(row, "quantity"), cell(row, "unit"));
        if !raw.trim().is_empty() {
            let context = if unit.is_empty() { String::new() } else { format!("unit {unit}") };
            let found = reference::amount(raw, Some(&context), None);
            quantities.count(found.is_some(), || format!("`{raw}` in `{unit}`"));
        }
    }
    at_least("terms of the trade database", &terms, 100.0);
    at_least("quantities of the trade database", &quantities, 100.0);
}
