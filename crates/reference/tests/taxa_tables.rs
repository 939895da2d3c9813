//! The bars of the tables of taxa that were reached stay reached.

#[path = "../benches/taxa_tables/measure.rs"]
mod measure;

use measure::Figure;

#[expect(clippy::print_stdout, reason = "a skipped test says so; a failed one shows what differs")]
fn holds(figure: Option<Figure>, least: usize, bar: f64) {
    let Some(figure) = figure else {
        println!("skipped: ../shared/data is absent");
        return;
    };
    println!("{:.2} % of {}: {:#?}", figure.share(), figure.all, figure.misses);
    assert!(figure.all >= least, "{} compared", figure.all);
    assert!(figure.share() >= bar, "{:.2} %", figure.share());
}

#[test]
fn listings_of_april_2017_agree_with_the_checklist() {
    holds(measure::listings_2017(), 1_780, 99.4);
}

#[test]
fn listings_of_reptiles_of_july_2023_agree() {
    holds(measure::listings_2023(), 420, 98.5);
}

#[test]
fn each_changed_listing_has_its_own_date() {
    holds(measure::changes(), 55, 98.0);
}
