//! Rings against the truth of exercise worlds: each argument is a folder `world/truth` made by `saola exercise new`.
//!
//! Subjects and incidents are those of the truth, so this measures the finding of networks alone: overlap (members in both
//! over members in either) of each hidden network with the ring nearest to it, and at which place of the list that stands.
//! A network counts as found from an overlap of 0.8. Without arguments 100,000 subjects in 300,000 pairs are timed.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use matching::network::{Naming, Ring, rings};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

const FOUND: f64 = 0.8;
const TELLING: [&str; 5] = ["seizure", "outcome", "tip-off", "suspicion-report", "intelligence"];

/// Some columns of a file of the truth.
fn columns<const N: usize>(folder: &Path, file: &str, wanted: [&str; N]) -> Vec<[String; N]> {
    let mut reader = csv::Reader::from_path(folder.join(file)).expect("a file of the truth");
    let header = reader.headers().expect("a header").clone();
    let places = wanted.map(|name| header.iter().position(|h| h == name).expect("the column"));
    let row = |record: csv::StringRecord| places.map(|at| record.get(at).unwrap_or_default().to_owned());
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

/// A number for each text, in the order of the texts.
fn numbered<'t>(texts: impl Iterator<Item = &'t String>) -> BTreeMap<&'t String, u32> {
    texts.collect::<BTreeSet<_>>().into_iter().zip(0..).collect()
}

/// What is found of one world: the overlap of each network and how many have it.
fn measure(folder: &Path) -> (Vec<f64>, usize) {
    let reports = columns(folder, "reports.csv", ["report_id", "kind", "incident_id"]);
    let subject_of = columns(folder, "party_subject.csv", ["party_id", "subject_id"]);
    let report_of = columns(folder, "parties.csv", ["party_id", "report_id"]);
    let members = columns(folder, "members.csv", ["network", "subject_id"]);
    let subjects = numbered(subject_of.iter().map(|r| &r[1]).chain(members.iter().map(|r| &r[1])));
    let incidents = numbered(reports.iter().map(|r| &r[2]));
    let of_report: BTreeMap<&String, (u32, bool)> = reports
        .iter()
        .map(|[id, kind, incident]| (id, (incidents[incident], TELLING.contains(&kind.as_str()))))
        .collect();
    let of_party: BTreeMap<&String, u32> = subject_of.iter().map(|r| (&r[0], subjects[&r[1]])).collect();
    let named = report_of.iter().filter_map(|[party, report]| {
        let (event, telling) = *of_report.get(report)?;
        Some(Naming { node: *of_party.get(party)?, event, telling, day: None })
    });
    let named: Vec<Naming> = named.collect();
    let start = Instant::now();
    let found = rings(subjects.len() as u32, named.iter().copied()).expect("rings");
    let took = start.elapsed().as_secs_f64();
    println!("{}: {} namings, {} rings, {took:.3} s", folder.display(), named.len(), found.len());
    let mut networks: BTreeMap<&String, BTreeSet<u32>> = BTreeMap::new();
    for [network, subject] in &members {
        networks.entry(network).or_default().insert(subjects[subject]);
    }
    let overlaps = networks.iter().map(|(name, truth)| told(name, truth, &found)).collect();
    (overlaps, found.len())
}

/// The best overlap of a network, printed.
fn told(name: &str, truth: &BTreeSet<u32>, found: &[Ring]) -> f64 {
    let overlap = |ring: &Ring| {
        let both = ring.members.iter().filter(|m| truth.contains(&m.node)).count();
        both as f64 / (ring.members.len() + truth.len() - both) as f64
    };
    let best =
        (1..).zip(found).map(|(place, ring)| (overlap(ring), place, ring)).max_by(|x, y| x.0.total_cmp(&y.0));
    let Some((best, place, ring)) = best else {
        println!("  network {name} of {}: nothing", truth.len());
        return 0.0;
    };
    println!(
        "  network {name} of {}: overlap {best:.2} with number {place} of {}: {}",
        truth.len(),
        ring.members.len(),
        ring.because
    );
    best
}

/// Numbers that look random and are the same everywhere (Steele, Lea and Flood, `SplitMix`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(z ^ (z >> 31)) * u128::from(limit)) >> 64) as u32
    }
}

/// Pairs of which most are of one circle of eight, so that there is much to find.
fn timed() {
    let mut numbers = Numbers(8);
    let mut named = Vec::new();
    for event in 0..300_000 {
        let a = numbers.below(100_000);
        let b = if numbers.below(3) == 0 { numbers.below(100_000) } else { a / 8 * 8 + numbers.below(8) };
        let telling = numbers.below(10) == 0;
        named.extend([a, b].map(|node| Naming { node, event, telling, day: None }));
    }
    let start = Instant::now();
    let found = rings(100_000, named).expect("rings");
    println!(
        "100,000 subjects, 300,000 events: {} rings, {:.3} s",
        found.len(),
        start.elapsed().as_secs_f64()
    );
}

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    if folders.is_empty() {
        return timed();
    }
    let measured: Vec<(Vec<f64>, usize)> = folders.iter().map(|f| measure(Path::new(f))).collect();
    let overlaps: Vec<f64> = measured.iter().flat_map(|m| m.0.iter().copied()).collect();
    let all = overlaps.len().max(1) as f64;
    println!(
        "{} networks: {:.3} found at overlap {FOUND} or more, mean overlap {:.3}, {} rings listed",
        overlaps.len(),
        overlaps.iter().filter(|o| **o >= FOUND).count() as f64 / all,
        overlaps.iter().sum::<f64>() / all,
        measured.iter().map(|m| m.1).sum::<usize>()
    );
}
