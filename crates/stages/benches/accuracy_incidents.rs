//! Incidents of an exercise world against its truth, all reports readable: keys, pairs, calibration, incidents.
//!
//! `WORLD pairs OUT.csv` writes the steps of every pair that keys propose, and of some at random, with its label, for
//! `scripts/incidents/fit.py`; `WORLD score [N]` scores the frozen model and shows what it got wrong.
//! `scripts/incidents/measure` makes the worlds. `FILE,FILE tables N` reads any two tables, each as one partner's, and shows the N
//! likeliest pairs across and the likely ones within a table, with what speaks for them.

#![expect(clippy::expect_used, clippy::print_stdout, clippy::panic, reason = "this is what a bench is for")]

use formats::{Item, Options, Source};
use matching::incident::{
    Beside, Evidence, FIELD_WORDS, JudgedPair, ReportFields, ReportNode, SAME_FROM, Scheme, Told, explain,
    incidents, judge, propose, suggest,
};
use model::{Report, ReportId, ReportKind, Timestamp};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::time::Instant;

struct World {
    reports: Vec<Report>,
    partner: Vec<u64>,
    /// Place in the file and the event of each report.
    pointer: Vec<String>,
    event: Vec<u64>,
    fields: Vec<ReportFields>,
}

fn read(folder: &Path) -> World {
    let text = std::fs::read(folder.join("world.json")).expect("world.json");
    let manifest: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    let mut event_of: HashMap<String, u64> = HashMap::new();
    let mut table = csv::Reader::from_path(folder.join("truth/reports.csv")).expect("truth");
    for row in table.records().map(|r| r.expect("a row")) {
        let event = u64::from_str_radix(row[4].trim_start_matches('i'), 16).expect("an event");
        event_of.insert(row[0].to_owned(), event);
    }
    let mut partners: HashMap<String, u64> = HashMap::new();
    let mut world =
        World { reports: vec![], partner: vec![], pointer: vec![], event: vec![], fields: vec![] };
    let mut normaliser = stages::Normaliser::new(jiff::civil::date(2026, 11, 25));
    for file in manifest["files"].as_array().expect("files") {
        let path = file["path"].as_str().expect("a path");
        let next = partners.len() as u64 + 1;
        let partner =
            *partners.entry(file["partner"].as_str().expect("a partner").to_owned()).or_insert(next);
        let bytes = std::fs::read(folder.join("files").join(path)).expect("a file");
        let format = file["format"].as_str().expect("a format").parse().expect("a format");
        let options = Options { format: Some(format), mapping: None };
        let reader = formats::open(Source::bytes(path.to_owned(), bytes).expect("bytes"), &options);
        for item in reader.expect("a reader") {
            let Item::Draft(draft) = item.expect("an item") else { continue };
            let pointer = format!("{path}#{}", draft.row);
            let (report, _) = normaliser.draft(*draft);
            let Some(event) = event_of.get(&pointer) else { continue };
            world.reports.push(report);
            world.partner.push(partner);
            world.pointer.push(pointer);
            world.event.push(*event);
        }
    }
    world.fields = (0..world.reports.len()).map(|n| fields(&world, n)).collect();
    println!("{} reports read, {} in the truth", world.reports.len(), event_of.len());
    world
}

fn with_parts<T>(world: &World, n: usize, f: impl FnOnce(Beside<'_>, &Report) -> T) -> T {
    let report = &world.reports[n];
    let parties: Vec<(&model::Party, Option<u64>)> = report.parties.iter().map(|p| (p, None)).collect();
    let reference = report.source.reference.as_deref();
    f(Beside { parties: &parties, reporter: Some(world.partner[n]), reference }, report)
}

fn fields(world: &World, n: usize) -> ReportFields {
    with_parts(world, n, |beside, report| ReportFields::of(report.kind, &report.core, beside))
}

/// Whether two reports are of one event; of a catch and a verdict, whether one follows the other: then their numbers
/// differ in the last four bits alone, which are the step of a venture.
fn same_event(world: &World, a: usize, b: usize) -> bool {
    let (x, y) = (world.event[a], world.event[b]);
    match world.fields[a].scheme(&world.fields[b]) {
        Some(scheme) if scheme.follows() => x >> 4 == y >> 4,
        _ => x == y,
    }
}

fn pairs(world: &World, out: &str) {
    let mut table = csv::Writer::from_path(out).expect("a file");
    let mut write = |a: u32, b: u32, proposed: u8| {
        let (x, y) = (&world.fields[a as usize], &world.fields[b as usize]);
        let Some(scheme) = x.scheme(y) else { return };
        let same = same_event(world, a as usize, b as usize);
        let mut row = vec![scheme.code().to_owned(), u8::from(same).to_string(), proposed.to_string()];
        row.extend(x.levels(y).codes().iter().map(ToString::to_string));
        table.write_record(&row).expect("a row");
    };
    let (found, over) = propose(&world.fields, Evidence::All, &|a, b| Some((a, b)));
    println!("{} pairs proposed, {} blocks passed over", found.len(), over.len());
    let found: std::collections::BTreeSet<(u32, u32)> =
        found.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
    found.iter().for_each(|(a, b)| write(*a, *b, 1));
    // Pairs of a hash, so that the table is the same each time.
    let n = world.reports.len() as u64;
    let mut state = 1_u64;
    for _ in 0..400_000 {
        let mut draw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % n) as u32
        };
        let (a, b) = (draw(), draw());
        if a != b && !found.contains(&(a.min(b), a.max(b))) {
            write(a, b, 0);
        }
    }
}

fn id(n: usize) -> ReportId {
    ReportId::from_bytes((n as u128).to_be_bytes())
}

fn score(world: &World, evidence: Evidence, wrong: usize) {
    let begun = Instant::now();
    let suggested = suggest(&world.fields, evidence);
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "\n{evidence:?}: {} pairs judged, {} likely, {} blocks passed over, {seconds:.2} s",
        suggested.judged,
        suggested.pairs.len(),
        suggested.passed_over.len()
    );
    let nodes: Vec<ReportNode<'_>> = (0..world.fields.len())
        .map(|n| ReportNode { id: id(n), at: Timestamp(n as i64), fields: &world.fields[n] })
        .collect();
    let edges: Vec<JudgedPair> = suggested
        .pairs
        .iter()
        .map(|(a, b, bits)| JudgedPair { a: id(*a as usize), b: id(*b as usize), bits: *bits })
        .collect();
    let found = incidents(&nodes, &edges, &[], evidence);
    let number = |id: &ReportId| u128::from_be_bytes(*id.as_bytes()) as usize;
    let mut answer = vec![0; world.fields.len()];
    for (n, incident) in found.incidents.iter().enumerate() {
        incident.members.iter().for_each(|m| answer[number(m)] = n);
    }
    recall_of_keys(world, evidence);
    by_scheme(world, &answer);
    follows(world, &found.incidents);
    calibration(world, evidence);
    shown(world, &answer, evidence, wrong);
}

fn true_pairs(world: &World) -> Vec<(usize, usize)> {
    let mut by: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (n, event) in world.event.iter().enumerate() {
        by.entry(*event).or_default().push(n);
    }
    let pairs =
        by.values().flat_map(|g| (0..g.len()).flat_map(move |i| (i + 1..g.len()).map(move |j| (g[i], g[j]))));
    pairs.collect()
}

fn recall_of_keys(world: &World, evidence: Evidence) {
    let mut by: BTreeMap<Option<Scheme>, (u32, u32)> = BTreeMap::new();
    for (a, b) in true_pairs(world) {
        let (x, y) = (&world.fields[a], &world.fields[b]);
        let keys = x.candidate_keys(evidence);
        let shared = y.candidate_keys(evidence).iter().any(|k| keys.binary_search(k).is_ok());
        let entry = by.entry(x.scheme(y)).or_default();
        *entry = (entry.0 + u32::from(shared), entry.1 + 1);
    }
    for (scheme, (shared, all)) in by {
        let name = scheme.map_or("none", Scheme::code);
        println!("  keys reach {shared} of {all} true pairs of {name}");
    }
}

fn by_scheme(world: &World, answer: &[usize]) {
    let kind = |n: usize| world.reports[n].kind.code();
    let mut by: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    let mut real: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for (a, b) in true_pairs(world) {
        real.insert((a.min(b), a.max(b)), answer[a] == answer[b]);
        by.entry(kind(a)).or_default()[if answer[a] == answer[b] { 0 } else { 2 }] += 1;
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, group) in answer.iter().enumerate() {
        groups.entry(*group).or_default().push(n);
    }
    for group in groups.values() {
        for (n, a) in group.iter().enumerate() {
            for b in &group[n + 1..] {
                by.entry(kind(*a)).or_default()[1] += u32::from(world.event[*a] != world.event[*b]);
            }
        }
    }
    let mut sum = [0; 3];
    let line = |name: &str, [right, wrong, missed]: [u32; 3]| {
        let (p, r) = (
            f64::from(right) / f64::from((right + wrong).max(1)),
            f64::from(right) / f64::from((right + missed).max(1)),
        );
        let f = 2.0 * f64::from(right) / f64::from((2 * right + wrong + missed).max(1));
        println!(
            "  {name:<12} right {right}, wrong {wrong}, missed {missed}: precision {p:.4}, recall {r:.4}, F1 {f:.4}"
        );
    };
    for (name, counts) in &by {
        line(name, *counts);
        (0..3).for_each(|n| sum[n] += counts[n]);
    }
    line("all", sum);
}

fn follows(world: &World, found: &[matching::incident::Incident]) {
    let number = |id: &ReportId| u128::from_be_bytes(*id.as_bytes()) as usize;
    let mut by: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for incident in found {
        let Some(of) = &incident.follows else { continue };
        let (a, b) = (number(of), number(&incident.anchor));
        let entry =
            by.entry(world.fields[a].scheme(&world.fields[b]).map_or("none", Scheme::code)).or_default();
        *(if same_event(world, a, b) { &mut entry.0 } else { &mut entry.1 }) += 1;
    }
    let caught: HashSet<u64> = (0..world.event.len())
        .filter(|n| world.reports[*n].kind == ReportKind::Seizure)
        .map(|n| world.event[n] >> 4)
        .collect();
    let outcomes = (0..world.event.len()).filter(|n| world.reports[*n].kind == ReportKind::Outcome);
    let all = outcomes.filter(|n| caught.contains(&(world.event[*n] >> 4))).count();
    println!("  followers (right, wrong): {by:?}; verdicts whose seizure is told: {all}");
}

fn calibration(world: &World, evidence: Evidence) {
    let (all, _) = propose(&world.fields, evidence, &|a, b| Some((a, b)));
    let mut bins: BTreeMap<(Scheme, usize), (u32, u32, f64)> = BTreeMap::new();
    for (a, b) in all {
        let judged = judge(&world.fields[a as usize], &world.fields[b as usize], evidence);
        let Some(scheme) = judged.scheme else { continue };
        let bin = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].iter().filter(|t| judged.probability >= **t).count();
        let entry = bins.entry((scheme, bin)).or_default();
        let same = same_event(world, a as usize, b as usize);
        *entry = (entry.0 + 1, entry.1 + u32::from(same), entry.2 + judged.probability);
    }
    for ((scheme, bin), (all, same, sum)) in bins {
        let from = [0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99][bin];
        println!(
            "  {:<12} told from {from}: {all} pairs, told {:.3}, are {:.3}",
            scheme.code(),
            sum / f64::from(all),
            f64::from(same) / f64::from(all)
        );
    }
}

fn shown(world: &World, answer: &[usize], evidence: Evidence, wrong: usize) {
    let missed = true_pairs(world).into_iter().filter(|(a, b)| answer[*a] != answer[*b]);
    missed.step_by(3).take(wrong).for_each(|(a, b)| show("MISSED", world, a, b, evidence));
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, group) in answer.iter().enumerate() {
        groups.entry(*group).or_default().push(n);
    }
    let pairs = groups.values().flat_map(|g| (1..g.len()).map(|n| (g[0], g[n])));
    let false_ones = pairs.filter(|(a, b)| world.event[*a] != world.event[*b]);
    false_ones.take(wrong).for_each(|(a, b)| show("WRONG", world, a, b, evidence));
}

fn show(word: &str, world: &World, a: usize, b: usize, evidence: Evidence) {
    println!("\n{word} {} {}", world.pointer[a], world.pointer[b]);
    with_parts(world, a, |beside_a, report_a| {
        with_parts(world, b, |beside_b, report_b| {
            let a = Told { kind: report_a.kind, core: &report_a.core, beside: beside_a };
            let b = Told { kind: report_b.kind, core: &report_b.core, beside: beside_b };
            let Some(why) = explain(&a, &b, evidence) else { return };
            println!("  {} bits, {:.3}, prior {}", why.bits, why.probability, why.prior);
            why.lines.iter().for_each(|l| println!("  {:>6} {}", l.bits, l.sentence));
            println!("  not compared: {:?}", why.not_compared);
        });
    });
}

/// Tables as they come, each of a partner of its own; the event is not known.
fn read_tables(files: &str) -> World {
    let mut world =
        World { reports: vec![], partner: vec![], pointer: vec![], event: vec![], fields: vec![] };
    let mut normaliser = stages::Normaliser::new(jiff::civil::date(2026, 11, 25));
    for (partner, file) in (1..).zip(files.split(',')) {
        let source = Source::file(Path::new(file)).expect("a file");
        for item in formats::open(source, &Options::default()).expect("a reader") {
            let Item::Draft(draft) = item.expect("an item") else { continue };
            world.pointer.push(format!("{partner}#{}", draft.row));
            world.reports.push(normaliser.draft(*draft).0);
            world.partner.push(partner);
            world.event.push(world.event.len() as u64);
        }
    }
    world.fields = (0..world.reports.len()).map(|n| fields(&world, n)).collect();
    world
}

/// The likeliest pairs across the tables, also those below the threshold, and the likely ones within a table.
fn across(world: &World, many: usize) {
    let (mut all, _) = propose(&world.fields, Evidence::All, &|a, b| {
        let bits = judge(&world.fields[a as usize], &world.fields[b as usize], Evidence::All).bits;
        Some((-bits, a.min(b), a.max(b)))
    });
    all.sort_unstable();
    let of = |n: u32| world.partner[n as usize];
    let (across, within): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, a, b)| of(*a) != of(*b));
    for (word, pairs) in [("ACROSS", &across), ("WITHIN", &within)] {
        let likely = pairs.iter().filter(|p| -p.0 >= SAME_FROM).count();
        println!("{word}: {likely} likely pairs of {} proposed", pairs.len());
        for (_, a, b) in pairs.iter().take(many.min(if word == "WITHIN" { likely } else { many })) {
            show(word, world, *a as usize, *b as usize, Evidence::All);
            for n in [*a, *b] {
                let narrative = world.reports[n as usize].narrative.as_ref();
                println!("    text: {:?}", narrative.map(|n| (&n.title, &n.text)));
            }
        }
    }
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let Some(folder) = args.first() else {
        println!("skipped: give the folder of a world (`saola exercise new`), then `pairs OUT` or `score`");
        return;
    };
    let world = match args.get(1).map(String::as_str) {
        Some("tables") => read_tables(folder),
        _ => read(Path::new(folder)),
    };
    let bytes: usize = world.fields.iter().map(ReportFields::bytes).sum();
    println!(
        "{:.1} bytes a report, {} fields, threshold {SAME_FROM}",
        bytes as f64 / world.fields.len() as f64,
        FIELD_WORDS.len()
    );
    match args.get(1).map(String::as_str) {
        Some("pairs") => pairs(&world, args.get(2).map_or("pairs.csv", String::as_str)),
        Some("score") => {
            let wrong = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(0);
            score(&world, Evidence::All, wrong);
            score(&world, Evidence::Core, 0);
        }
        Some("tables") => {
            let many = args.get(2).and_then(|n| n.parse().ok()).unwrap_or(30);
            across(&world, many);
        }
        _ => panic!("say `pairs OUT`, `score` or `tables`"),
    }
}
