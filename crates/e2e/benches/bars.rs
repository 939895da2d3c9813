//! The bars of docs/BENCHMARKS.md that need a release build: `make bench` prints one table row per bar.
//!
//! Not a microbenchmark: whole commands of the built binary, timed once, with the memory that the kernel counted.

use e2e::process::{Error, Kind, Saola, Scene};
use e2e::seizure_rows;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() -> Result<(), Error> {
    let Some(saola) = Saola::found()? else { return Ok(()) };
    bar("release binary, UI inside", "<= 60 MB", megabytes(&saola)?, 60.0, "MB");
    bar("first page before the map is asked for", "<= 350 kB gzipped", first_page_kilobytes(), 350.0, "kB");
    drop(saola);
    let rows = number("SAOLA_BENCH_ROWS", 200_000);
    let (rate, peak) = stage_a(rows)?;
    at_least(
        &format!("stage A into SQLite, {rows} generated seizure rows"),
        ">= 5,000 reports/s",
        rate,
        5_000.0,
    );
    bar("the same, memory at most", "<= 300 MiB", peak, 300.0, "MiB");
    let reports = number("SAOLA_BENCH_REPORTS", 100_000);
    bar(&format!("idle server, {reports} reports"), "<= 100 MiB resident", idle(reports)?, 100.0, "MiB");
    Ok(())
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

fn bar(what: &str, wanted: &str, figure: f64, limit: f64, unit: &str) {
    row(what, wanted, &format!("{figure:.1} {unit}"), figure <= limit);
}

fn at_least(what: &str, wanted: &str, figure: f64, limit: f64) {
    row(what, wanted, &format!("{figure:.0} reports/s"), figure >= limit);
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn row(what: &str, wanted: &str, figure: &str, met: bool) {
    println!("| {what} | {wanted} | {figure} | {} |", if met { "met" } else { "MISSED" });
}

fn megabytes(saola: &Saola) -> Result<f64, Error> {
    let bytes = std::fs::metadata(saola.binary())
        .map_err(|source| Error::Io { what: "the binary".into(), source })?;
    Ok(bytes.len() as f64 / 1e6)
}

/// The page and the scripts and styles that it names, each gzipped; fonts are compressed as they are and come later.
fn first_page_kilobytes() -> f64 {
    let dist = e2e::tidy::root().join("ui/dist");
    let page = std::fs::read_to_string(dist.join("index.html")).unwrap_or_default();
    let named = page
        .split(['"', '\''])
        .filter(|word| [".js", ".mjs", ".css"].iter().any(|end| word.ends_with(end)))
        .map(|word| dist.join(word.trim_start_matches(['.', '/'])));
    let bytes: u64 = std::iter::once(dist.join("index.html")).chain(named).map(|file| gzipped(&file)).sum();
    if bytes == 0 { f64::NAN } else { bytes as f64 / 1000.0 }
}

fn gzipped(file: &Path) -> u64 {
    let packed = Command::new("gzip").arg("-9c").arg(file).stderr(Stdio::null()).output();
    packed.map_or(0, |p| p.stdout.len() as u64)
}

/// Reports a second, and the most memory in MiB.
fn stage_a(rows: usize) -> Result<(f64, f64), Error> {
    let Some(scene) = Scene::new(Kind::Sqlite)? else { return Ok((f64::NAN, f64::NAN)) };
    let file = scene.saola.file("large.csv", &seizure_rows::table(1, rows))?;
    let began = Instant::now();
    let mut import = scene.saola.start(&scene.import_arguments(&file, &[]))?;
    let mut peak = 0.0_f64;
    let status = loop {
        peak = peak.max(memory(import.id(), "VmHWM:"));
        match import.ended(Duration::from_millis(20)) {
            Err(Error::Silent { .. }) if began.elapsed() < Duration::from_secs(3_600) => {}
            other => break other?,
        }
    };
    let seconds = began.elapsed().as_secs_f64();
    if !status.success() {
        return Err(Error::Ended {
            command: "import".into(),
            status: status.to_string(),
            said: import.said(),
        });
    }
    Ok((rows as f64 / seconds, peak))
}

/// Memory in MiB of a server that has nothing to do.
fn idle(reports: usize) -> Result<f64, Error> {
    let Some(scene) = Scene::new(Kind::Sqlite)? else { return Ok(f64::NAN) };
    let file = scene.saola.file("large.csv", &seizure_rows::table(2, reports))?;
    scene.import(&file, &["--settle"])?;
    let server = scene.saola.serve(&scene.on_store(&["serve", "--listen", "127.0.0.1:0"]))?;
    server.session().get("/healthz")?;
    std::thread::sleep(Duration::from_secs(20));
    Ok(memory(server.running.id(), "VmRSS:"))
}

/// A line of the kernel's account of a process, in MiB.
fn memory(id: u32, line: &str) -> f64 {
    let account = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    account
        .lines()
        .find_map(|l| l.strip_prefix(line))
        .and_then(|kilobytes| kilobytes.split_whitespace().next()?.parse::<f64>().ok())
        .map_or(0.0, |kilobytes| kilobytes / 1024.0)
}
