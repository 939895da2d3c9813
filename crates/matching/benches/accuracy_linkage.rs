//! Linking of the labelled sets: precision, recall and F1 over pairs at the frozen threshold, and the time that it takes.
//!
//! Sets: FEBRL 1 to 4 and RLdata10000 (`../shared/data/matching`), or any CSV: `FILE TRUTH_COLUMN`.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use matching::linkage::{Linkage, Mode, Options, Recognised, Table, TableBuilder, link, recognise};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A set: columns, rows of one or two tables, and the true group of each row.
struct Set {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    second: Option<usize>,
    truth: Vec<String>,
}

fn read(path: &Path, delimiter: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .flexible(true)
        .from_path(path)
        .expect("the file");
    let columns = reader.headers().expect("column names").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|r| r.expect("a row").iter().map(str::to_owned).collect()).collect();
    (columns, rows)
}

fn febrl(folder: &Path, files: &[&str]) -> Set {
    let mut set = Set { columns: Vec::new(), rows: Vec::new(), second: None, truth: Vec::new() };
    for file in files {
        if !set.rows.is_empty() {
            set.second = Some(set.rows.len());
        }
        let (columns, rows) = read(&folder.join(file), b',');
        set.columns = columns;
        set.rows.extend(rows);
    }
    set.truth = set.rows.iter().map(|r| r[0].split('-').nth(1).expect("rec-N-...").to_owned()).collect();
    set
}

fn table(set: &Set) -> (Table, Vec<Recognised>) {
    let each = |n: usize| {
        let some: Vec<&str> =
            set.rows.iter().take(2000).map(|r| r.get(n).map_or("", String::as_str)).collect();
        recognise(&set.columns[n], &some, n == 0)
    };
    let columns: Vec<Recognised> = (0..set.columns.len()).map(each).collect();
    let mut builder = TableBuilder::new(&columns);
    for (n, row) in set.rows.iter().enumerate() {
        if set.second == Some(n) {
            builder.second();
        }
        builder.row(&n.to_string(), row.iter().map(String::as_str));
    }
    (builder.finish(), columns)
}

fn measure(name: &str, mut set: Set) {
    let start = Instant::now();
    let (table, columns) = table(&set);
    // Rows have an order of their own.
    set.truth = table.order.iter().map(|row| set.truth[*row as usize].clone()).collect();
    let set = &set;
    let read = start.elapsed().as_secs_f64();
    let mode = if set.second.is_some() { Mode::Link } else { Mode::Deduplicate };
    let linkage = link(&table, Options::new(mode));
    let took = start.elapsed().as_secs_f64();
    let mut group = vec![u32::MAX; set.rows.len()];
    for (n, cluster) in linkage.clusters.iter().enumerate() {
        cluster.iter().for_each(|row| group[*row as usize] = n as u32);
    }
    let counts = counted(set, &linkage);
    let (p, r) = (counts.2 as f64 / counts.1.max(1) as f64, counts.2 as f64 / counts.0.max(1) as f64);
    println!(
        "| {name} | rows {} | P {p:.5} | R {r:.5} | F1 {:.5} | wrong {} missed {} | scored {} | table {read:.2} s, all {took:.2} s | peak {} MiB | 1:1 {}",
        set.rows.len(),
        2.0 * p * r / (p + r).max(1e-9),
        counts.1 - counts.2,
        counts.0 - counts.2,
        linkage.scored,
        peak(),
        linkage.one_to_one
    );
    if std::env::var_os("TOLD").is_some() {
        tell(set, &table, &columns, &linkage, &group);
    }
}

fn counted(set: &Set, linkage: &Linkage) -> (u64, u64, u64) {
    let second = set.second.unwrap_or(0);
    let mut sizes: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (n, truth) in set.truth.iter().enumerate() {
        let entry = sizes.entry(truth).or_default();
        if n < second { entry.0 += 1 } else { entry.1 += 1 }
    }
    let pairs = |a: u64, b: u64| if set.second.is_some() { a * b } else { b * b.saturating_sub(1) / 2 };
    let real = sizes.values().map(|s| pairs(s.0, s.1)).sum();
    let (mut answered, mut right) = (0, 0);
    for cluster in &linkage.clusters {
        for (n, a) in cluster.iter().enumerate() {
            for b in &cluster[n + 1..] {
                let across = set.second.is_none_or(|s| ((*a as usize) < s) != ((*b as usize) < s));
                answered += u64::from(across);
                right += u64::from(across && set.truth[*a as usize] == set.truth[*b as usize]);
            }
        }
    }
    (real, answered, right)
}

/// Columns, keys, weights, and the first pairs that are wrong or missed.
fn tell(set: &Set, table: &Table, columns: &[Recognised], linkage: &Linkage, group: &[u32]) {
    columns.iter().for_each(|c| println!("  {}: {:?}, {}", c.name, c.kind, c.because));
    println!("  keys: {}", linkage.keys.join("; "));
    linkage.crowded.iter().for_each(|c| println!("  crowded: {c:?}"));
    println!("  prior {:.1}", linkage.weights.prior);
    for (column, weights) in table.columns.iter().zip(&linkage.weights.columns) {
        println!(
            "  {}: m {:.3?} bits {:.1?}",
            column.name,
            &weights.m[..weights.m.len().min(8)],
            &weights.bits[..weights.bits.len().min(8)]
        );
    }
    let mut shown = [0; 2];
    let mut by: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    set.truth.iter().enumerate().for_each(|(n, t)| by.entry(t).or_default().push(n as u32));
    let mut show = |what: usize, a: u32, b: u32| {
        shown[what] += 1;
        if shown[what] > 12 {
            return;
        }
        println!("  {} {:.1} bits", ["missed", "wrong"][what], linkage.weights.score(table, a, b));
        for r in linkage.reasons(table, a, b).iter().filter(|r| r.bits != 0.0) {
            println!("      {}: `{}` `{}` {} {:.1}", r.column, r.texts.0, r.texts.1, r.level, r.bits);
        }
    };
    for rows in by.values() {
        for (n, a) in rows.iter().enumerate() {
            for b in rows[n + 1..]
                .iter()
                .filter(|b| group[*a as usize] == u32::MAX || group[*a as usize] != group[**b as usize])
            {
                show(0, *a, *b);
            }
        }
    }
    for cluster in &linkage.clusters {
        for (n, a) in cluster.iter().enumerate() {
            cluster[n + 1..]
                .iter()
                .filter(|b| set.truth[*a as usize] != set.truth[**b as usize])
                .for_each(|b| show(1, *a, *b));
        }
    }
}

fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    if let [file, truth] = args.as_slice() {
        let (columns, rows) = read(Path::new(file), b',');
        let place = columns.iter().position(|c| c == truth).expect("the column of the truth");
        let truth = rows.iter().map(|r| r[place].clone()).collect();
        return measure(file, Set { columns, rows, second: None, truth });
    }
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/matching"));
    if !folder.exists() {
        println!("skipped: ../shared/data is absent");
        return;
    }
    measure("FEBRL4", febrl(&folder, &["febrl_dataset4a.csv", "febrl_dataset4b.csv"]));
    for n in 1..=3 {
        measure(&format!("FEBRL{n}"), febrl(&folder, &[&format!("febrl_dataset{n}.csv")]));
    }
    let (columns, rows) = read(&folder.join("RLdata10000.tsv"), b'\t');
    let (_, truth) = read(&folder.join("identity.RLdata10000.tsv"), b'\t');
    let truth = truth.into_iter().map(|r| r.last().cloned().unwrap_or_default()).collect();
    measure("RLdata10000", Set { columns, rows, second: None, truth });
}
