//! Rows a second through all live rules, over generated rows: `cargo bench -p screening --bench rules [-- ROWS]`.
//!
//! One thread prepares and judges each batch after the other, so the figures are of one core; `saola screen` runs both
//! steps on all of them. Rows are generated beforehand and not timed.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use screening::ALERT_THRESHOLD;
use screening::canonical::Table;
use screening::engine::{Limits, Screener};
use screening::rules::{Cell, Library, Row, batch_of};
use std::time::{Duration, Instant};

/// Rows of a batch.
const BATCH: usize = 8_192;

fn main() {
    let rows: usize = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(200_000);
    let began = Instant::now();
    let (library, faults) = Library::shipped();
    assert!(faults.is_empty(), "{faults:?}");
    println!("{} rules read in {:?}", library.indicators.len(), began.elapsed());
    for table in [Table::Payment, Table::Consignment, Table::Advert] {
        let began = Instant::now();
        let (mut screener, _) = Screener::new(&library, table, false, Limits::default());
        let compiled = began.elapsed();
        let mut chance = Chance(7);
        let (mut alerts, mut took, mut done) = (0, Duration::ZERO, 0);
        while done < rows {
            let batch: Vec<Row> = (0..BATCH).map(|n| row(table, done + n, rows, &mut chance)).collect();
            let batch = batch_of(table, &batch).expect("a batch");
            let began = Instant::now();
            alerts += screener.screen(&batch, ALERT_THRESHOLD).expect("screened").flagged.len();
            took += began.elapsed();
            done += BATCH;
        }
        let rate = done as f64 / took.as_secs_f64();
        let rules = screener.rules().len();
        println!(
            "{}: {rules} rules compiled in {compiled:?}; {done} rows, {alerts} alerts, {rate:.0} rows/s",
            table.code()
        );
    }
}

/// A small generator; what it gives need not be good, only different.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    fn of(&mut self, words: &[&str]) -> String {
        words[self.next(words.len())].to_owned()
    }
}

const TEXTS: &[&str] = &[
    "rent for march",
    "invoice 4711",
    "salary",
    "gracias por la cena",
    "tigers fc membership",
    "Miete",
    "房租",
    "school fees term 2",
    "car repair",
    "dinner with the team",
    "thanks for the piano keys",
    "electricity bill",
];

fn row(table: Table, number: usize, rows: usize, chance: &mut Chance) -> Row {
    let mut cells = Row::new();
    let mut set = |name: &str, cell: Cell| {
        if let Some((place, _)) = table.column(name) {
            cells.insert(place, cell);
        }
    };
    let day = 20_000 + i32::try_from(number * 365 / rows).unwrap_or(0);
    set("date", Cell::Date(day));
    let text = if chance.next(2_000) == 0 {
        "pangolin scales 3kg".to_owned()
    } else {
        format!("{} {}", chance.of(TEXTS), chance.next(100_000))
    };
    set("text", Cell::Text(text.clone()));
    set("description", Cell::Text(format!("{text}, in cartons")));
    set("title", Cell::Text(chance.of(TEXTS)));
    set("amount", Cell::Number(chance.next(500_000) as f64 / 100.0));
    set("amount_usd", Cell::Number(chance.next(500_000) as f64 / 100.0));
    set("price", Cell::Number(chance.next(5_000) as f64));
    set("currency", Cell::Text("USD".to_owned()));
    set("channel", Cell::Text(chance.of(&["wire", "cash", "card"])));
    for side in ["payer", "payee", "shipper", "consignee"] {
        set(&format!("{side}_account"), Cell::Text(format!("acc{}", chance.next(rows / 10 + 1))));
        set(&format!("{side}_name"), Cell::Text(format!("name {}", chance.next(rows / 10 + 1))));
        set(&format!("{side}_country"), Cell::Text(chance.of(&["DE", "FR", "KE", "VN", "US", "CN", "NG"])));
        set(&format!("{side}_address"), Cell::Text(format!("{} Main Street", chance.next(9_999))));
    }
    set("seller", Cell::Text(format!("seller{}", chance.next(rows / 20 + 1))));
    set("origin", Cell::Text(chance.of(&["KE", "NG", "DE", "VN"])));
    set("destination", Cell::Text(chance.of(&["CN", "VN", "US", "FR"])));
    set("mode", Cell::Text(chance.of(&["sea", "air", "road"])));
    set("hs6", Cell::Text(chance.of(&["440710", "030389", "391590", "852872", "940360"])));
    set("gross_kg", Cell::Number(chance.next(25_000) as f64));
    set("value_usd", Cell::Number(chance.next(90_000) as f64));
    cells
}
