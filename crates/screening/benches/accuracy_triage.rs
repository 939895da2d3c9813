//! Triage of adverts on labelled ones: `cargo bench -p screening --bench accuracy_triage -- features FILE` prints what the
//! models see, for `scripts/triage/fit.py`; `... score FILE` measures the frozen models on the held-out fifth.
//!
//! The file has the columns id, text, and a label for each task (1 yes, 0 no, anything else: not known). The fifth is told by
//! the id alone. Intervals are of 1,000 drawings of adverts with replacement, 95 in 100.

#![expect(clippy::print_stdout, clippy::expect_used, reason = "a harness that prints a table")]

use screening::triage::{Task, features, probability};

struct Advert {
    held: bool,
    features: Vec<String>,
    labels: [Option<bool>; 3],
}

/// One in five, by a hash of the id: the same on every machine.
fn is_held(id: &str) -> bool {
    let hash =
        id.bytes().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    (hash >> 33) % 5 == 0
}

fn read(path: &str) -> Vec<Advert> {
    let bytes = std::fs::read(path).expect("the file of adverts");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
    let label = |text: Option<&[u8]>| match text {
        Some(b"1") => Some(true),
        Some(b"0") => Some(false),
        _ => None,
    };
    let rows = reader.byte_records().map(|row| row.expect("a row"));
    rows.map(|row| {
        let text = |at: usize| String::from_utf8_lossy(row.get(at).unwrap_or_default()).into_owned();
        Advert {
            held: is_held(&text(0)),
            features: features("", &text(1)),
            labels: [label(row.get(2)), label(row.get(3)), label(row.get(4))],
        }
    })
    .collect()
}

/// Area under the curve of sensitivity over false alarms: how often a yes stands above a no; equal ones count half.
fn area(scored: &mut [(f64, bool)]) -> f64 {
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut sum, mut yes) = (0.0, 0.0, 0.0);
    for tied in scored.chunk_by(|a, b| a.0 == b.0) {
        let (y, n) = tied.iter().fold((0.0, 0.0), |(y, n), s| if s.1 { (y + 1.0, n) } else { (y, n + 1.0) });
        sum += y * (below + n / 2.0);
        below += n;
        yes += y;
    }
    sum / (yes * below)
}

fn f1(scored: &[(f64, bool)], threshold: f64) -> f64 {
    let (mut hit, mut told, mut yes) = (0.0, 0.0, 0.0);
    for (p, is) in scored {
        told += f64::from(u8::from(*p >= threshold));
        yes += f64::from(u8::from(*is));
        hit += f64::from(u8::from(*is && *p >= threshold));
    }
    2.0 * hit / (told + yes)
}

fn score(adverts: &[Advert]) {
    println!(
        "{:<8} {:>6} {:>5}  {:<26} {:<26} all-yes",
        "task", "held", "yes", "ROC AUC", "F1 at the threshold"
    );
    for (at, task) in Task::ALL.into_iter().enumerate() {
        let held = adverts.iter().filter(|a| a.held);
        let scored: Vec<(f64, bool)> =
            held.filter_map(|a| Some((probability(task, &a.features), a.labels[at]?))).collect();
        let mut seed = 1u64;
        let mut draw = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % scored.len()
        };
        let (mut areas, mut f1s) = (Vec::new(), Vec::new());
        for _ in 0..1_000 {
            let mut drawn: Vec<(f64, bool)> = (0..scored.len()).map(|_| scored[draw()]).collect();
            f1s.push(f1(&drawn, task.threshold()));
            areas.push(area(&mut drawn));
        }
        areas.sort_by(f64::total_cmp);
        f1s.sort_by(f64::total_cmp);
        let told = |value: f64, all: &[f64]| format!("{value:.4} ({:.4} to {:.4})", all[25], all[974]);
        let yes = scored.iter().filter(|s| s.1).count();
        println!(
            "{:<8} {:>6} {yes:>5}  {:<26} {:<26} {:.4}",
            task.code(),
            scored.len(),
            told(area(&mut scored.clone()), &areas),
            told(f1(&scored, task.threshold()), &f1s),
            f1(&scored, 0.0)
        );
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [mode, path] = arguments.as_slice() else {
        println!("give `features FILE` or `score FILE`; skipped");
        return;
    };
    let adverts = read(path);
    if mode == "score" {
        return score(&adverts);
    }
    for advert in &adverts {
        let labels = advert.labels.map(|l| l.map_or("?", |yes| if yes { "1" } else { "0" }));
        println!("{}\t{}\t{}", u8::from(advert.held), labels.join("\t"), advert.features.join("|"));
    }
}
