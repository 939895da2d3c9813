//! Bars of quantities and dates on the real seizure tables, with the list of what missed them.

#![expect(clippy::print_stdout, reason = "this is what a bench is for")]

#[path = "../tests/eia/mod.rs"]
mod eia;

use eia::measure::{self, Figure};
use std::time::Instant;

fn bar(what: &str, bar: f64, figure: &Figure) {
    let met = if figure.share() >= bar { "met" } else { "MISSED" };
    println!("| {what} | >= {bar} % | {} of {}, {:.2} % | {met} |", figure.right, figure.all, figure.share());
}

fn list(what: &str, figure: &Figure) {
    for (miss, count) in &figure.misses {
        println!("{what}: {count} x {miss}");
    }
}

fn main() {
    let Some(eia) = measure::eia() else { return };
    let Some(routes) = measure::routes() else { return };
    let figures = [
        ("EIA: filled quantity and date cells that become a value or a named problem", 100.0, &eia.told),
        ("EIA: of these, values", 97.0, &eia.values),
        ("EIA: plain numbers read as they stand", 100.0, &eia.plain),
        ("EIA: dates no more precise than their row says", 100.0, &eia.exactness),
        ("EIA: dates in the year of the year column", 99.0, &eia.years),
        ("EIA: fifty drawn cells as expected", 100.0, &eia.drawn),
        ("ROUTES: weights and numbers told rightly", 100.0, &routes.quantities),
        ("ROUTES: of these, values", 97.0, &routes.values),
        ("ROUTES: dates in the year of the year column", 99.5, &routes.dates),
    ];
    println!("| what | bar | figure | |\n|---|---|---|---|");
    for (what, share, figure) in figures {
        bar(what, share, figure);
    }
    for (what, _, figure) in figures {
        list(what, figure);
    }
    speed();
}

/// Readings a second on one core, over texts of all kinds; a figure, no bar.
fn speed() {
    let amounts = [
        "2145",
        "2,145 kg",
        "approx. 2 tonnes",
        "12 sacks",
        "三百五十只",
        "khoảng 2 tấn",
        "between 10 and 15",
        "no exact number",
    ];
    let start = Instant::now();
    let read = (0..20_000)
        .filter(|n| reference::amount(amounts[n % amounts.len()], Some("Weight (kg)"), None).is_some())
        .count();
    println!("amounts: {:.0} a second ({read} read)", 20_000.0 / start.elapsed().as_secs_f64());
    let column = reference::DateColumn::of(["17/04/2012"]);
    let dates = [
        "2012-03-05 00:00:00",
        "18-Jan-09",
        "early March 2012",
        "03/04/2015",
        "2012年3月5日",
        "5 มีนาคม 2555",
        "Q1 2012",
        "soon",
    ];
    let start = Instant::now();
    let read =
        (0..20_000).filter(|n| reference::date_in(dates[n % dates.len()], &column, None).is_ok()).count();
    println!("dates: {:.0} a second ({read} read)", 20_000.0 / start.elapsed().as_secs_f64());
}
