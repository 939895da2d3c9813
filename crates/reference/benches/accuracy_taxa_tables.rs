//! Bars of the tables of taxa: their listing histories against two exports, with the list of what differs.

#![expect(clippy::print_stdout, reason = "this is what a bench is for")]

#[path = "taxa_tables/measure.rs"]
mod measure;

use measure::Figure;

fn main() {
    println!("| what | bar | figure | met |\n|---|---|---|---|");
    let figures = [
        ("taxa tables: listing of species in April 2017 as in the Checklist", 99.0, measure::listings_2017()),
        ("taxa tables: listing of reptiles in July 2023 as in the export", 98.0, measure::listings_2023()),
        (
            "taxa tables: reptile listings that changed between the two have a date of their own",
            98.0,
            measure::changes(),
        ),
    ];
    for (what, bar, figure) in &figures {
        match figure {
            Some(figure) => line(what, *bar, figure),
            None => println!("| {what} | >= {bar} % | skipped: ../shared/data is absent | |"),
        }
    }
    for miss in figures.iter().filter_map(|(_, _, figure)| figure.as_ref()).flat_map(|figure| &figure.misses)
    {
        println!("    {miss}");
    }
}

fn line(what: &str, bar: f64, figure: &Figure) {
    let met = if figure.share() >= bar { "met" } else { "MISSED" };
    let right = figure.all - figure.misses.len();
    println!("| {what} | >= {bar} % | {:.2} % ({right} of {}) | {met} |", figure.share(), figure.all);
}
