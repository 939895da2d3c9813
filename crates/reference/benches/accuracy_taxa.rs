//! Accuracy and speed of the taxon look-up: `make accuracy`.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "this is what a bench is for")]

#[path = "../tests/taxa/measure.rs"]
mod measure;

use measure::{Draw, Lists, Score};
use reference::{Asked, TaxonIndex};
use std::time::Instant;

fn main() {
    let Some(lists) = Lists::open() else { return };
    let (inside, outside) = lists.corrections();
    row(&inside, "all right", inside.right == inside.all());
    row(&outside, "<= 0.5 % resolved", outside.wrong_share() <= 0.005);
    let misspelled = lists.misspellings(1);
    row(
        &misspelled,
        ">= 97 % right, <= 0.5 % wrong",
        misspelled.right_share() >= 0.97 && misspelled.wrong_share() <= 0.005,
    );
    let common = lists.common_names();
    for score in &common {
        row(score, ">= 95 %", score.right_share() >= 0.95);
    }
    let changes = lists.reptile_changes();
    row(&changes, "each with its own date", changes.right == changes.all());
    speed(&lists);
    for score in [&inside, &outside, &misspelled, &changes].into_iter().chain(&common) {
        println!("\n{}\n{}", score.line(), score.list(200));
    }
}

fn row(score: &Score, bar: &str, met: bool) {
    println!(
        "| {} | {bar} | {:.2} % right, {:.2} % wrong of {} | {} |",
        score.what,
        score.right_share() * 100.0,
        score.wrong_share() * 100.0,
        score.all(),
        word(met)
    );
}

fn word(met: bool) -> &'static str {
    if met { "met" } else { "MISSED" }
}

fn speed(lists: &Lists) {
    let began = Instant::now();
    let index = TaxonIndex::with(std::slice::from_ref(&lists.full));
    println!(
        "| index over the full checklist built in | none stated | {} ms, {} taxa | - |",
        began.elapsed().as_millis(),
        index.len()
    );
    let names: Vec<String> = lists.names().into_keys().collect();
    let rate = per_second(&names, |name| usize::from(!index.find(name).taxa.is_empty()));
    println!("| taxon look-up, exact, one core | >= 1,000,000/s | {rate:.0}/s | {} |", word(rate >= 1e6));
    let told = per_second(&names, |name| index.look_up(name, &Asked::default()).reason.len());
    println!("| the same with its answer told | none stated | {told:.0}/s | - |");
    let mut draw = Draw(7);
    let misspelled: Vec<String> = names.iter().map(|n| swapped(n, &mut draw)).collect();
    let rate = per_second(&misspelled, |name| index.find(name).taxa.len());
    println!(
        "| taxon look-up, fuzzy, full checklist, one core | >= 20,000/s | {rate:.0}/s | {} |",
        word(rate >= 20_000.0)
    );
}

fn swapped(name: &str, draw: &mut Draw) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 4 {
        return name.to_owned();
    }
    let at = 1 + draw.below(letters.len() - 2);
    letters.swap(at, at + 1);
    letters.into_iter().collect()
}

fn per_second(texts: &[String], mut look: impl FnMut(&str) -> usize) -> f64 {
    let mut sum = 0;
    let began = Instant::now();
    for text in texts {
        sum += look(text);
    }
    let seconds = began.elapsed().as_secs_f64();
    assert!(sum > 0, "nothing was found");
    texts.len() as f64 / seconds
}
