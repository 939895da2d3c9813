//! Bars of identifiers: one line each, then what disagrees.

#[path = "identifiers/measure.rs"]
mod measure;

use reference::detect;
use std::time::Instant;

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn main() {
    let (all, wrong) = measure::published();
    row(
        "identifiers: published vectors",
        "all",
        &format!("{} of {all}", all - wrong.len()),
        wrong.is_empty(),
    );
    let silent = measure::silent_defects();
    row(
        "identifiers: broken vectors without a sentence",
        "none",
        &silent.len().to_string(),
        silent.is_empty(),
    );
    for (scheme, guaranteed) in measure::CHECKED {
        let changes = measure::changes(*scheme, *guaranteed);
        let figure = format!("{} of {}", changes.seen, changes.tried);
        let (bar, met) = if changes.guaranteed {
            ("all", changes.missed.is_empty() && changes.tried > 0)
        } else {
            ("no bar: the scheme lets some pass", true)
        };
        row(&format!("{}: changes of one digit seen", changes.scheme), bar, &figure, met);
    }
    row("identifiers looked up, one core", "no bar", &format!("{:.0}/s", rate()), true);
    for line in wrong {
        println!("disagrees: {line}");
    }
}

fn rate() -> f64 {
    let cases: Vec<String> =
        (0..100_000_u32).map(|n| format!("+2547{:08}", n.wrapping_mul(7_919) % 100_000_000)).collect();
    let began = Instant::now();
    let known = cases.iter().filter(|text| detect(text, None, None, None).normal.is_some()).count();
    std::hint::black_box(known);
    cases.len() as f64 / began.elapsed().as_secs_f64()
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn row(what: &str, bar: &str, figure: &str, met: bool) {
    println!("| {what} | {bar} | {figure} | {} |", if met { "met" } else { "MISSED" });
}
