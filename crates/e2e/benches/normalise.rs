//! The bar of `saola normalise`: a million rows of each kind, whose texts repeat as they do in real tables.
//!
//! Texts are drawn from a list with a few very common and many rare ones (the n-th is drawn in proportion to 1/n, as in
//! seizure tables and customs declarations). Beside it, without a bar, a table whose texts are all different.

use e2e::process::{Error, Saola};
use e2e::seizure_rows::Draw;
use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Different texts that rows are drawn from.
const DISTINCT: u64 = 20_000;

fn main() -> Result<(), Error> {
    let Some(saola) = Saola::found()? else { return Ok(()) };
    let rows = number("SAOLA_BENCH_ROWS", 1_000_000);
    for kind in ["taxon", "place", "quantity", "date", "identifier"] {
        let repeated = timed(&saola, kind, &table(kind, rows, true), rows)?;
        row(
            &format!("normalise {kind}, {rows} rows, {DISTINCT} texts"),
            ">= 150,000 rows/s",
            &format!("{:.0} rows/s", repeated.rate),
            Some(repeated.rate >= 150_000.0),
        );
        let quarter = timed(&saola, kind, &table(kind, rows / 4, true), rows / 4)?;
        row(
            "the same, memory at most (and of a quarter of the rows)",
            "constant: <= 8 MiB more",
            &format!("{:.0} MiB ({:.0} MiB)", repeated.peak, quarter.peak),
            Some(repeated.peak <= quarter.peak + 8.0),
        );
        let few = rows / 5;
        let different = timed(&saola, kind, &table(kind, few, false), few)?;
        row(
            &format!("normalise {kind}, {few} rows, all texts different"),
            "no bar",
            &format!("{:.0} rows/s, {:.0} MiB", different.rate, different.peak),
            None,
        );
    }
    Ok(())
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn row(what: &str, wanted: &str, figure: &str, met: Option<bool>) {
    let met = met.map_or("-", |met| if met { "met" } else { "MISSED" });
    println!("| {what} | {wanted} | {figure} | {met} |");
}

struct Timed {
    /// Rows a second, start included.
    rate: f64,
    /// Most memory, MiB.
    peak: f64,
}

fn timed(saola: &Saola, kind: &str, table: &str, rows: u64) -> Result<Timed, Error> {
    let file = saola.file("table.csv", table)?;
    let said = |what: &str| {
        let what = what.to_owned();
        move |source| Error::Io { what, source }
    };
    let began = Instant::now();
    let mut child = command(saola, kind, &file).spawn().map_err(said("normalise"))?;
    let mut peak = 0.0_f64;
    let status = loop {
        peak = peak.max(memory(child.id()));
        if let Some(status) = child.try_wait().map_err(said("waiting"))? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    if !status.success() {
        return Err(Error::Ended {
            command: format!("normalise {kind}"),
            status: status.to_string(),
            said: String::new(),
        });
    }
    Ok(Timed { rate: rows as f64 / began.elapsed().as_secs_f64(), peak })
}

fn command(saola: &Saola, kind: &str, file: &Path) -> Command {
    let file = file.display().to_string();
    let mut command = saola.command(&["normalise", kind, &file, "--column", "text"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn memory(id: u32) -> f64 {
    let account = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = account.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).map_or(0.0, |kb| kb / 1024.0)
}

/// Rows with a number, the text, and two more cells as tables have them.
fn table(kind: &str, rows: u64, repeat: bool) -> String {
    let mut draw = Draw::new(7);
    let up_to = cumulative(DISTINCT);
    let mut out = String::from("ref,text,remark,status\n");
    for at in 0..rows {
        let which = if repeat { drawn(&up_to, &mut draw) } else { at };
        let text = text(kind, which);
        writeln!(out, "{at},\"{text}\",\"seized, kept\",closed").ok();
    }
    out
}

/// Sums of 1/n, up to which a drawn number belongs to the n-th text.
fn cumulative(texts: u64) -> Vec<f64> {
    let mut sum = 0.0;
    (1..=texts)
        .map(|n| {
            sum += 1.0 / n as f64;
            sum
        })
        .collect()
}

fn drawn(up_to: &[f64], draw: &mut Draw) -> u64 {
    let whole = up_to.last().copied().unwrap_or(1.0);
    let point = draw.below(1 << 53) as f64 / (1_u64 << 53) as f64 * whole;
    up_to.partition_point(|sum| *sum < point) as u64
}

const TAXA: [&str; 16] = [
    "Manis javanica",
    "Loxodonta africana",
    "Panthera tigris",
    "Psittacus erithacus",
    "Geochelone elegans",
    "Ceratotherium simum",
    "Python regius",
    "Hippocampus kuda",
    "Panthera pardus",
    "Crocodylus porosus",
    "pangolin",
    "African grey parrot",
    "star tortoise",
    "seahorses",
    "elephant",
    "Manis javanicus",
];
const TOWNS: [&str; 16] = [
    "Nairobi, Kenya",
    "Mombasa",
    "Hanoi, Viet Nam",
    "Bangkok",
    "Port Klang, Malaysia",
    "Johannesburg",
    "Lagos, Nigeria",
    "Hong Kong",
    "Singapore",
    "Addis Ababa, Ethiopia",
    "Dubai, UAE",
    "Lisbon",
    "Kampala, Uganda",
    "Guangzhou, China",
    "Jakarta, Indonesia",
    "Doha",
];
const UNITS: [&str; 8] = ["kg", "pieces", "tonnes", "g", "live", "sacks", "lbs", "pcs"];

/// The n-th text of a kind; no two are equal.
fn text(kind: &str, n: u64) -> String {
    let of = |list: &[&'static str]| list[usize::try_from(n).unwrap_or_default() % list.len()];
    match kind {
        "taxon" if n < 16 => of(&TAXA).to_owned(),
        "taxon" => format!(
            "{} {} lot {}",
            ["dried", "live", "raw", "frozen"][(n / 16 % 4) as usize],
            of(&TAXA),
            n / 64
        ),
        "place" if n < 16 => of(&TOWNS).to_owned(),
        "place" => format!("Warehouse {}, {}", n / 16, of(&TOWNS)),
        "quantity" => format!("approx. {}.{} {}", n / 8, n % 10, of(&UNITS)),
        "date" => day(n),
        _ => match n % 4 {
            0 => format!("+2547{:08}", n * 37 % 100_000_000),
            1 => format!("dealer.{n}@example.org"),
            2 => format!("618-{:07}{}", n % 10_000_000, n % 10_000_000 % 7),
            _ => format!("https://www.facebook.com/seller.{n}?fbclid=x"),
        },
    }
}

/// The n-th day before 2026 in one of four writings; behind them with a time, so that there are enough.
fn day(n: u64) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (day, month, year) = (n % 28 + 1, n / 28 % 12, 2025 - n / 336 % 60);
    let name = MONTHS[usize::try_from(month).unwrap_or_default()];
    let rest = n / (336 * 60);
    let written = match n % 4 {
        0 => format!("{day} {name} {year}"),
        1 => format!("{year}-{:02}-{day:02}", month + 1),
        2 => format!("{name} {day}, {year}"),
        _ => format!("{day:02}/{:02}/{year}", month + 1),
    };
    if rest == 0 { written } else { format!("{written} {:02}:{:02}", rest % 24, rest / 24 % 60) }
}
