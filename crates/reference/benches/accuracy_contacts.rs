//! Contact points in texts of adverts: precision and recall, then what disagrees.

#[path = "contacts/measure.rs"]
mod measure;

use std::time::Instant;

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn main() {
    for (set, texts) in [("written first", measure::TEXTS), ("held out", measure::HELD_OUT)] {
        let all = measure::measured(texts);
        let (precision, recall) = (all.precision(), all.recall());
        row(
            &format!("contact points, {set}: precision"),
            "no bar",
            &format!("{precision:.3} of {} found", all.found),
        );
        row(
            &format!("contact points, {set}: recall"),
            "no bar",
            &format!("{recall:.3} of {} expected", all.expected),
        );
        row(&format!("contact points, {set}: texts"), "no bar", &all.texts.to_string());
        for line in all.disagreements {
            println!("disagrees: {line}");
        }
    }
    row("contact points looked for, one core", "no bar", &format!("{:.0} texts/s", rate()));
}

fn rate() -> f64 {
    let text =
        "Grey parrot, 3 years, cage 120 x 60 cm, KES 45000. Call zero seven one two 345 678 or @grey_ex88.";
    let began = Instant::now();
    let found: usize = (0..20_000).map(|_| reference::contacts_in(text, "KE".parse().ok()).len()).sum();
    std::hint::black_box(found);
    20_000.0 / began.elapsed().as_secs_f64()
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn row(what: &str, bar: &str, figure: &str) {
    println!("| {what} | {bar} | {figure} | met |");
}
