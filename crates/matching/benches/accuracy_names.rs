//! Names of a list against its aliases: keys, order, probability, speed. `scripts/names/measure` makes the input.
//!
//! `FOLDER features` writes what the model looks at for the half that may be looked at; `FOLDER look|held` scores a half and
//! writes its candidates for the peer.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use matching::names::{CANDIDATES, Name, NameIndex, SAME_FROM, Scheme, judge, measure, probability};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::Instant;

struct Alias {
    number: String,
    id: String,
    name: String,
    scheme: Scheme,
    half: String,
    apart: bool,
}

struct List {
    ids: Vec<String>,
    names: Vec<String>,
    index: NameIndex,
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(path).expect("the file");
    reader.records().map(|r| r.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn lists(folder: &Path) -> HashMap<Scheme, List> {
    let mut by: HashMap<Scheme, (Vec<String>, Vec<String>)> = HashMap::new();
    for row in rows(&folder.join("primary.csv")) {
        let entry = by.entry(row[2].parse().expect("a scheme")).or_default();
        entry.0.push(row[0].clone());
        entry.1.push(row[1].clone());
    }
    by.into_iter()
        .map(|(scheme, (ids, names))| {
            let index = NameIndex::new(names.iter().map(|n| Name::parse(n, scheme)).collect());
            (scheme, List { ids, names, index })
        })
        .collect()
}

fn aliases(folder: &Path) -> Vec<Alias> {
    rows(&folder.join("aliases.csv"))
        .into_iter()
        .map(|r| Alias {
            scheme: r[3].parse().expect("a scheme"),
            apart: r[5] == "yes",
            number: r[0].clone(),
            id: r[1].clone(),
            name: r[2].clone(),
            half: r[4].clone(),
        })
        .collect()
}

/// Features of each alias with its entity, the nearest others and a few at random.
fn features(folder: &Path, lists: &HashMap<Scheme, List>, aliases: &[Alias]) {
    let mut out = csv::Writer::from_path(folder.join("features.csv")).expect("a file");
    for (n, alias) in aliases.iter().enumerate().filter(|(_, a)| a.half == "look" && !a.apart) {
        let list = &lists[&alias.scheme];
        let query = Name::parse(&alias.name, alias.scheme);
        let own = list.ids.iter().position(|id| *id == alias.id).expect("an entity");
        let mut others: Vec<u32> = list.index.candidates(&query, 11);
        others.retain(|row| *row as usize != own);
        others.truncate(10);
        others.extend((0..3).map(|k| ((n * 7_919 + k * 104_729) % list.ids.len()) as u32));
        others.retain(|row| *row as usize != own);
        for (row, same) in std::iter::once((own as u32, "1")).chain(others.into_iter().map(|o| (o, "0"))) {
            let x = measure(&query, list.index.name(row).expect("a name"));
            let scheme = if alias.scheme == Scheme::Person { "person" } else { "company" };
            let mut record = vec![alias.number.clone(), alias.id.clone(), scheme.to_owned(), same.to_owned()];
            record.extend(x.iter().map(|v| format!("{v:.4}")));
            out.write_record(&record).expect("a line");
        }
    }
    out.flush().expect("the file");
}

/// Counts over aliases: all, entity among candidates, first.
type Counts = (usize, usize, usize);

fn score(folder: &Path, lists: &HashMap<Scheme, List>, aliases: &[Alias], half: &str) {
    let mut out = csv::Writer::from_path(folder.join(format!("candidates-{half}.csv"))).expect("a file");
    out.write_record(["alias", "id", "query", "scheme", "candidate", "name", "probability", "same"])
        .expect("a line");
    let mut by: BTreeMap<String, Counts> = BTreeMap::new();
    for alias in aliases.iter().filter(|a| a.half == half && !a.apart) {
        let list = &lists[&alias.scheme];
        let query = Name::parse(&alias.name, alias.scheme);
        let found = list.index.search(&query, CANDIDATES);
        let own = |row: u32| list.ids[row as usize] == alias.id;
        for kind in [format!("{:?}", alias.scheme), "all".to_owned()] {
            let counts = by.entry(kind).or_default();
            counts.0 += 1;
            counts.1 += usize::from(found.iter().any(|f| own(f.row)));
            counts.2 += usize::from(found.first().is_some_and(|f| own(f.row)));
        }
        for f in &found {
            let (id, name) = (&list.ids[f.row as usize], &list.names[f.row as usize]);
            let scheme = format!("{:?}", alias.scheme);
            let p = format!("{:.6}", f.probability);
            let same = if own(f.row) { "1" } else { "0" };
            out.write_record([&alias.number, &alias.id, &alias.name, &scheme, id, name, &p, same])
                .expect("a line");
        }
    }
    out.flush().expect("the file");
    for (kind, (all, found, first)) in by {
        let share = |n: usize| n as f64 / all as f64;
        println!(
            "{half} {kind}: {all} aliases, key recall {:.4}, recall@1 {:.4}",
            share(found),
            share(first)
        );
    }
    println!("frozen threshold {SAME_FROM}");
}

fn speed(lists: &HashMap<Scheme, List>, aliases: &[Alias]) {
    let list = &lists[&Scheme::Person];
    let queries: Vec<Name> = aliases
        .iter()
        .filter(|a| a.scheme == Scheme::Person)
        .map(|a| Name::parse(&a.name, a.scheme))
        .collect();
    let start = Instant::now();
    let found: Vec<Vec<u32>> = queries.iter().map(|q| list.index.candidates(q, CANDIDATES)).collect();
    println!("candidates: {:.0} names/s", queries.len() as f64 / start.elapsed().as_secs_f64());
    let pairs: Vec<(&Name, &Name)> = queries
        .iter()
        .zip(&found)
        .flat_map(|(q, rows)| rows.iter().map(move |r| (q, list.index.name(*r).expect("a name"))))
        .collect();
    let random: Vec<(&Name, &Name)> = (0..1_000_000_usize)
        .map(|n| {
            let row = (n * 7_919 % list.ids.len()) as u32;
            (&queries[n * 104_729 % queries.len()], list.index.name(row).expect("a name"))
        })
        .collect();
    for (what, pairs) in [("nearest candidates", &pairs), ("random", &random)] {
        let start = Instant::now();
        let sum: f64 = pairs.iter().map(|(a, b)| probability(a, b)).sum();
        println!(
            "plain, {what}: {:.0} pairs/s ({sum:.0})",
            pairs.len() as f64 / start.elapsed().as_secs_f64()
        );
        let some = &pairs[..pairs.len().min(100_000)];
        let start = Instant::now();
        let sum: usize = some.iter().map(|(a, b)| judge(a, b).because.to_string().len()).sum();
        println!(
            "explained, {what}: {:.0} pairs/s ({sum})",
            some.len() as f64 / start.elapsed().as_secs_f64()
        );
    }
    let start = Instant::now();
    let n = queries.iter().map(|q| list.index.search(q, 5).len()).sum::<usize>();
    println!(
        "search of {}: {:.0}/s ({n})",
        list.ids.len(),
        queries.len() as f64 / start.elapsed().as_secs_f64()
    );
    let start = Instant::now();
    let words: usize = aliases.iter().map(|a| Name::parse(&a.name, a.scheme).text().len()).sum();
    println!("read: {:.0} names/s ({words})", aliases.len() as f64 / start.elapsed().as_secs_f64());
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let [folder, modes @ ..] = args.as_slice() else {
        println!("names: FOLDER [features|look|held|speed], see scripts/names/measure");
        return;
    };
    let folder = PathBuf::from(folder);
    let (lists, aliases) = (lists(&folder), aliases(&folder));
    for mode in modes {
        match mode.as_str() {
            "features" => features(&folder, &lists, &aliases),
            "speed" => speed(&lists, &aliases),
            half => score(&folder, &lists, &aliases, half),
        }
    }
}
