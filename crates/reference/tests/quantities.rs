//! Quantities and dates of real seizure tables, held to the figures that were reached.

mod eia;

use eia::measure::{self, Figure};

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
    let drawn = measure::draw(&rows);
    let listed: Vec<(usize, &str)> =
        eia::expected::DRAWN.iter().map(|(row, column, _)| (*row, *column)).collect();
    assert_eq!(drawn, listed);
}

#[test]
fn routes_quantities_and_dates() {
    let Some(found) = measure::routes() else { return };
    at_least("weights and numbers told rightly", &found.quantities, 100.0);
    at_least("weights and numbers that became a value", &found.values, 99.0);
    at_least("dates in their year", &found.dates, 99.5);
}
