//! Tables of several kinds with a known answer, made up here: products of two shops, publications of two lists, firms of
//! two directories. Whether columns are recognised, rows found, and nothing depends on the order of rows.
//!
//! They follow no public set; the bounds are what the method has to reach on each kind, not what it was fitted to.

#![expect(clippy::print_stdout, reason = "figures are told to whoever runs them")]

use matching::linkage::{Linkage, Mode, Options, Recognised, Table, TableBuilder, align, link};
use std::collections::BTreeSet;

/// Numbers as good as drawn.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.next(100) < percent
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.next(words.len())]
    }

    /// A made-up word; small numbers come often.
    fn word(&mut self, vocabulary: usize) -> String {
        const SYLLABLES: [&str; 20] = [
            "ka", "mor", "ri", "tan", "be", "lo", "sun", "ne", "dar", "chi", "ho", "mal", "li", "wen", "ke",
            "jo", "pet", "ra", "vi", "zu",
        ];
        let mut n = self.next(vocabulary).min(self.next(vocabulary)) + 7;
        let mut out = String::new();
        while n > 0 {
            out.push_str(SYLLABLES[n % 20]);
            n /= 20;
        }
        out
    }

    fn words(&mut self, count: usize, vocabulary: usize) -> Vec<String> {
        (0..count).map(|_| self.word(vocabulary)).collect()
    }

    fn slip(&mut self, text: &str) -> String {
        let at = self.next(text.len().max(2) - 1);
        let mut letters: Vec<char> = text.chars().collect();
        if at + 1 < letters.len() {
            letters.swap(at, at + 1);
        }
        letters.into_iter().collect()
    }
}

/// Two tables, and which rows go together.
struct Kind {
    names: [Vec<&'static str>; 2],
    rows: [Vec<Vec<String>>; 2],
    truth: BTreeSet<(usize, usize)>,
}

impl Kind {
    fn new(left: &[&'static str], right: &[&'static str]) -> Self {
        Self {
            names: [left.to_vec(), right.to_vec()],
            rows: [Vec::new(), Vec::new()],
            truth: BTreeSet::new(),
        }
    }

    fn add(&mut self, left: Option<Vec<String>>, right: Option<Vec<String>>) {
        if left.is_some() && right.is_some() {
            self.truth.insert((self.rows[0].len(), self.rows[1].len()));
        }
        self.rows[0].extend(left);
        self.rows[1].extend(right);
    }
}

/// Products: variants of one series differ in a model number, titles are worded otherwise, prices are missing.
fn products() -> Kind {
    let mut dice = Dice(11);
    let mut kind = Kind::new(&["id", "name", "description", "price"], &["pid", "title", "maker", "cost"]);
    for n in 0..900 {
        let brand = dice.word(60);
        let (noun, series) = (dice.word(40), dice.word(300));
        let first = dice.word(900).get(..2).unwrap_or("ab").to_uppercase();
        let number = 100 + dice.next(900);
        for variant in 0..1 + dice.next(3) {
            let model = format!("{first}-{}{}", number + variant * 10, dice.of(&["", "B", "S", "K"]));
            let extras = dice.words(3, 500);
            let price = 20.0 + dice.next(50_000) as f64 / 100.0;
            let color = dice.of(&["black", "white", "silver", "red"]);
            let left = vec![
                format!("a{n}-{variant}"),
                format!("{brand} {series} {noun} - {model} {}", extras[0]),
                format!(
                    "{brand} {noun} {color} {} {} with {}",
                    extras[1],
                    extras[2],
                    dice.words(8, 400).join(" ")
                ),
                if dice.chance(40) { String::new() } else { format!("${price:.2}") },
            ];
            let written = if dice.chance(50) { model.replace('-', "") } else { model.clone() };
            let title = match dice.next(3) {
                0 => format!("{brand} {written} {noun} {color}"),
                1 => format!("{series} {noun} {written} {} {}", extras[1], color),
                _ => format!(
                    "{brand} {series} {noun} {} {}",
                    extras[0],
                    if dice.chance(70) { written } else { String::new() }
                ),
            };
            let cost = if dice.chance(30) {
                String::new()
            } else {
                format!("{:.2}", price * (90 + dice.next(20)) as f64 / 100.0)
            };
            let maker = if dice.chance(30) { String::new() } else { brand.clone() };
            let right = vec![format!("b{n}-{variant}"), title, maker, cost];
            let where_ = dice.next(10);
            kind.add((where_ != 0).then_some(left), (where_ > 1).then_some(right));
        }
    }
    kind
}

/// Publications: one list has full names and venues, the other initials and short forms.
fn publications() -> Kind {
    let mut dice = Dice(23);
    let mut kind =
        Kind::new(&["id", "title", "authors", "venue", "year"], &["key", "paper", "people", "where", "when"]);
    let venues = [
        ("International Conference on Large Tables", "ICLT"),
        ("Journal of Ordered Things", "J. Ord. Th."),
        ("Symposium on Query Machines", "SQM"),
        ("Letters on Graphs", "Graph Lett."),
    ];
    for n in 0..1500 {
        let count = 4 + dice.next(5);
        let title = dice.words(count, 700).join(" ");
        let people: Vec<(String, String)> =
            (0..1 + dice.next(4)).map(|_| (dice.word(300), dice.word(900))).collect();
        let (long, short) = venues[dice.next(4)];
        let year = 1990 + dice.next(20);
        let full: Vec<String> = people.iter().map(|(g, f)| format!("{g} {f}")).collect();
        let brief: Vec<String> =
            people.iter().map(|(g, f)| format!("{} {f}", g[..1].to_uppercase())).collect();
        let left = vec![format!("p{n}"), title.clone(), full.join(", "), long.to_owned(), year.to_string()];
        let mut other = if dice.chance(20) { dice.slip(&title) } else { title.clone() };
        if dice.chance(15) {
            other = format!("{other} extended abstract");
        }
        let right = vec![
            format!("q{n}"),
            other,
            if dice.chance(10) { String::new() } else { brief.join(" and ") },
            if dice.chance(20) { String::new() } else { short.to_owned() },
            if dice.chance(30) { String::new() } else { (year + usize::from(dice.chance(10))).to_string() },
        ];
        let where_ = dice.next(10);
        kind.add((where_ > 2).then_some(left), (where_ != 3).then_some(right));
    }
    kind
}

/// Firms: names with and without their form, streets in short forms, phones written otherwise; chains share a name.
fn firms() -> Kind {
    let mut dice = Dice(37);
    let mut kind = Kind::new(
        &["id", "name", "addr", "city", "phone"],
        &["no", "company", "street address", "town", "tel"],
    );
    for n in 0..1200 {
        let name = dice.words(2, 600).join(" ");
        for branch in 0..1 + usize::from(dice.chance(15)) * 2 {
            let (house, street, town) = (1 + dice.next(900), dice.word(200), dice.word(60));
            let phone = format!("{}{}", 200 + dice.next(700), 1_000_000 + dice.next(8_999_999));
            let left = vec![
                format!("f{n}-{branch}"),
                format!("{name} {}", dice.of(&["Limited", "Company", "Incorporated", ""])),
                format!("{house} {street} Street"),
                town.clone(),
                format!("({}) {}-{}", &phone[..3], &phone[3..6], &phone[6..]),
            ];
            let written = if dice.chance(25) { dice.slip(&name) } else { name.clone() };
            let right = vec![
                format!("g{n}-{branch}"),
                format!("{written} {}", dice.of(&["Ltd", "Co.", "Inc", ""])),
                if dice.chance(10) { String::new() } else { format!("{house} {street} St.") },
                if dice.chance(20) { dice.word(60) } else { town },
                if dice.chance(40) {
                    String::new()
                } else {
                    format!("{}/{}-{}", &phone[..3], &phone[3..6], &phone[6..])
                },
            ];
            let where_ = dice.next(10);
            kind.add((where_ > 2).then_some(left), (where_ != 3).then_some(right));
        }
    }
    kind
}

fn table(kind: &Kind, reversed: bool) -> (Table, Vec<Recognised>) {
    let names = kind.names.clone().map(|n| n.iter().map(|n| (*n).to_owned()).collect::<Vec<String>>());
    let heads: Vec<Vec<&[String]>> =
        kind.rows.iter().map(|rows| rows.iter().take(5_000).map(Vec::as_slice).collect()).collect();
    let aligned = align(&[(&names[0], &heads[0]), (&names[1], &heads[1])], &|_| None);
    let columns: Vec<Recognised> = aligned.iter().map(|a| a.column.clone()).collect();
    let mut builder = TableBuilder::new(&columns);
    for (n, rows) in kind.rows.iter().enumerate() {
        if n == 1 {
            builder.second();
        }
        let mut rows: Vec<&Vec<String>> = rows.iter().collect();
        if reversed {
            rows.reverse();
        }
        for row in rows {
            let cells =
                aligned.iter().map(|a| a.places[n].and_then(|p| row.get(p)).map_or("", String::as_str));
            builder.row(&row[0], cells);
        }
    }
    (builder.finish(), columns)
}

/// Pairs that are called the same, by their places in the tables.
fn found(table: &Table, linkage: &Linkage, threshold: f64) -> BTreeSet<(usize, usize)> {
    let place = |row: u32| table.order[row as usize] as usize;
    linkage
        .edges
        .iter()
        .filter(|e| e.probability() >= threshold)
        .map(|e| (place(e.a).min(place(e.b)), place(e.a).max(place(e.b)) - table.second))
        .collect()
}

fn check(name: &str, kind: &Kind, least: (f64, f64)) {
    let (table, columns) = table(kind, false);
    columns.iter().for_each(|c| println!("{name}: {} is {} ({})", c.name, c.kind.word(), c.because));
    let options = Options::new(Mode::Link);
    let linkage = link(&table, options);
    let found = found(&table, &linkage, options.threshold);
    let right = found.intersection(&kind.truth).count() as f64;
    let (p, r) = (right / found.len().max(1) as f64, right / kind.truth.len() as f64);
    println!(
        "{name}: precision {p:.3} recall {r:.3} F1 {:.3}, one to one {}",
        2.0 * p * r / (p + r),
        linkage.one_to_one
    );
    for (column, weights) in table.columns.iter().zip(&linkage.weights.columns) {
        println!("  {}: {:.1?}", column.name, &weights.bits[..weights.bits.len().min(8)]);
    }
    // How far what is said can be believed.
    let said: f64 = linkage.edges.iter().filter(|e| e.probability() >= 0.5).map(|e| e.probability()).sum();
    println!(
        "{name}: {said:.0} of {} said to be right, {right} are; prior {:.1}",
        found.len(),
        linkage.weights.prior
    );
    assert!(p >= least.0 && r >= least.1, "{name}: precision {p:.3}, recall {r:.3}");
    assert!((said - right).abs() <= 0.08 * found.len() as f64, "{name}: said {said:.0}, are {right}");
}

#[test]
fn products_of_two_shops_are_found() {
    check("products", &products(), (0.85, 0.75));
}

#[test]
fn publications_of_two_lists_are_found() {
    check("publications", &publications(), (0.97, 0.95));
}

#[test]
fn firms_of_two_directories_are_found() {
    check("firms", &firms(), (0.95, 0.90));
}

#[test]
fn the_order_of_rows_changes_nothing() {
    for kind in [firms(), products()] {
        let ids = |reversed: bool| {
            let (table, _) = table(&kind, reversed);
            let linkage = link(&table, Options::new(Mode::Link));
            let id = |row: u32| {
                let place = table.order[row as usize] as usize;
                let (side, at) = if place < table.second { (0, place) } else { (1, place - table.second) };
                let rows = &kind.rows[side];
                rows[if reversed { rows.len() - 1 - at } else { at }][0].clone()
            };
            let pairs: BTreeSet<(String, String, u32)> =
                linkage.edges.iter().map(|e| (id(e.a), id(e.b), e.bits.to_bits())).collect();
            pairs
        };
        // Thousands of pairs are not worth printing.
        assert!(ids(false) == ids(true), "pairs or their bits differ");
    }
}

#[test]
fn tables_that_have_nothing_in_common_give_nothing() {
    let (mut left, right) = (firms(), firms());
    let mut dice = Dice(99);
    // Other firms in the same towns.
    left.rows[1] = right.rows[1]
        .iter()
        .map(|row| {
            let mut row = row.clone();
            (row[1], row[2]) =
                (dice.words(2, 600).join(" "), format!("{} {} st", dice.next(900), dice.word(200)));
            row[4] = format!("{}{}", 200 + dice.next(700), 1_000_000 + dice.next(8_999_999));
            row
        })
        .collect();
    let (table, _) = table(&left, false);
    let linkage = link(&table, Options::new(Mode::Link));
    let found = found(&table, &linkage, 0.5);
    assert!(found.len() * 100 < left.rows[0].len(), "{} of {}", found.len(), left.rows[0].len());
}
