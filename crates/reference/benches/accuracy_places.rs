//! The bars of places: agreement with an analyst on real cells, look-ups a second, start and memory.

#![expect(clippy::print_stdout, reason = "the output of a bench")]

#[path = "../tests/place_accuracy/score.rs"]
mod score;

use model::Country;
use reference::{PlaceContext, locate};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    println!("| what | bar | figure | met |\n|---|---|---|---|");
    let before = resident();
    let start = Instant::now();
    black_box(locate("Nairobi", PlaceContext::default()));
    black_box(locate("a place that nobody knows", PlaceContext::default()));
    let first = start.elapsed();
    line(
        "first place look-up (all indexes of places made)",
        "<= 50 ms",
        &format!("{} ms", first.as_millis()),
        first.as_millis() <= 50,
    );
    let after = resident();
    if let (Some(before), Some(after)) = (before, after) {
        let grown = after.saturating_sub(before);
        line(
            "memory of the place tables",
            "<= 60 MiB, all tables",
            &format!("{} MiB", grown / 1024),
            grown <= 60 * 1024,
        );
    }
    if let Some((countries, cities)) = score::air_seizures() {
        let figure = |s: &score::Score| format!("{:.2} % ({} of {})", s.share(), s.right, s.all);
        line(
            "air seizures: countries as the analyst",
            ">= 98 %",
            &figure(&countries),
            countries.share() >= 98.0,
        );
        line("air seizures: cities as the analyst", ">= 92 %", &figure(&cities), cities.share() >= 92.0);
        look_ups();
        for disagreement in countries.disagreements.iter().chain(&cities.disagreements) {
            println!("    {disagreement}");
        }
    }
}

/// Each distinct text of the two seizure tables, with its country beside it where the table has one.
fn texts() -> Vec<(String, Option<Country>)> {
    let mut texts = BTreeSet::new();
    for row in score::table("seizures/routes_air_seizures_2009_2016.csv").unwrap_or_default() {
        for column in ["City, Country", "Origin", "Transit", "Destination", "Location"] {
            texts.insert((score::cell(&row, column).to_owned(), None));
        }
    }
    for row in score::table("seizures/eia_pangolin_seizures_2000_2019.csv").unwrap_or_default() {
        let country = reference::country(model::Stated::raw(score::cell(&row, "country"))).value;
        texts.insert((score::cell(&row, "location").to_owned(), country));
    }
    texts.into_iter().filter(|(text, _)| !text.is_empty()).collect()
}

fn look_ups() {
    let texts = texts();
    let start = Instant::now();
    let mut done = 0_u64;
    while start.elapsed() < Duration::from_secs(3) {
        for (text, country) in &texts {
            black_box(locate(text, PlaceContext { country: *country, mode: None }));
            done += 1;
        }
    }
    let rate = done as f64 / start.elapsed().as_secs_f64();
    let what = format!("place look-up, one core, {} distinct texts as written", texts.len());
    line(&what, ">= 200,000/s", &format!("{rate:.0}/s"), rate >= 200_000.0);
}

fn line(what: &str, bar: &str, figure: &str, met: bool) {
    println!("| {what} | {bar} | {figure} | {} |", if met { "met" } else { "MISSED" });
}

/// Resident memory in KiB, where the system tells it.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
