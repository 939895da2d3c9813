//! `saola screen`: red flags in a partner's own files, at its own desk. No store, no server, nothing leaves the house.
//!
//! Rows are read a chunk at a time, so memory does not grow with the file. Exit code 0: no alert; 10: alerts; 1: it could
//! not be done.

mod feed;
mod input;
mod known;
mod messages;
mod order;
mod output;
mod page;
mod resume;
mod summary;

use crate::args::Screen;
use crate::command::rules::library_with;
use anyhow::{Context, bail};
use datafusion::arrow::array::{Array, AsArray, RecordBatch};
use datafusion::arrow::datatypes::Float64Type;
use feed::{Feed, Piece};
use known::Known;
use output::{Output, Told};
use page::{Page, Shown};
use rayon::prelude::*;
use resume::Standing;
use screening::ALERT_THRESHOLD;
use screening::canonical::Table;
use screening::columns::Rates;
use screening::engine::{Flagged, Judge, Judged, Limits, Prepared, Screener};
use screening::rules::Library;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use summary::Summary;

/// Chunks that are worked on together.
const TOGETHER: usize = 8;
/// Time between two notes of where the run stands.
const KEEP_EVERY: Duration = Duration::from_secs(20);

pub(crate) async fn run(args: &Screen) -> anyhow::Result<ExitCode> {
    if let Some(folder) = &args.lists {
        install_lists(folder)?;
    }
    let library = library_with(args.rules.as_deref())?;
    let table = args.table.table();
    let limits = Limits { bytes: args.memory.max(16) << 20 };
    let (screener, faults) = Screener::new(&library, table, args.draft, limits);
    if let Some(fault) = faults.first() {
        bail!("{fault} ({} faults; `saola rules check` tells all)", faults.len());
    }
    if screener.rules().len() == 0 {
        bail!("no rule looks at {}; see `saola rules list`", table.code());
    }
    let known = Known::read(&args.list)?;
    let maps = maps(args)?;
    let files = input::files(&args.files)?;
    tell_columns(&files, table, &maps)?;
    let over = over(args, &files, &screener)?;
    let several = files.len() > 1;
    let feed = Feed::new(files, (table, maps), screener.looks_back(), &args.out).await?;
    let mut run = Run {
        args,
        judge: screener.judge(),
        screener,
        rates: Rates::shipped(),
        summary: Summary::begin(&library),
        page: args.html.as_ref().map(|_| Page::default()),
        standing: Standing { over, ..Standing::default() },
        known,
        table,
        several,
        feed,
    };
    let alerts = run.all().await?;
    run.finish(&library)?;
    Ok(if alerts > 0 { ExitCode::from(10) } else { ExitCode::SUCCESS })
}

/// A run over files.
struct Run<'a> {
    args: &'a Screen,
    table: Table,
    screener: Screener,
    judge: Judge,
    known: Known,
    rates: Rates,
    feed: Feed,
    summary: Summary,
    page: Option<Page>,
    standing: Standing,
    several: bool,
}

impl Run<'_> {
    async fn all(&mut self) -> anyhow::Result<u64> {
        let mut skip = 0;
        let mut kept = None;
        if self.args.resume {
            let (standing, state) = resume::read(&self.args.out, &self.standing.over)?;
            self.screener.restore(&state)?;
            (skip, kept) = (standing.rows, Some(standing.length));
            tell(&format!("going on after {} rows", standing.rows))?;
            self.standing = standing;
        }
        let mut out = Output::open(&self.args.out, self.several, kept)?;
        let mut noted = Instant::now();
        loop {
            let mut pieces = Vec::new();
            while pieces.len() < TOGETHER {
                let Some(piece) = self.feed.next().await? else { break };
                let rows = piece.rows() as u64;
                if skip >= rows {
                    skip -= rows;
                    continue;
                }
                let first = usize::try_from(std::mem::take(&mut skip))?;
                pieces.push(if first > 0 { piece.without_first(first) } else { piece });
            }
            if pieces.is_empty() {
                break;
            }
            self.pieces(pieces, &mut out)?;
            if noted.elapsed() >= KEEP_EVERY {
                noted = Instant::now();
                self.keep(&mut out)?;
            }
        }
        out.finish()?;
        resume::forget(&self.args.out);
        Ok(self.standing.alerts)
    }

    fn keep(&mut self, out: &mut Output) -> anyhow::Result<()> {
        if let Some(length) = out.settled()? {
            self.standing.length = length;
            resume::keep(&self.args.out, &self.standing, &self.screener.save())?;
        }
        Ok(())
    }

    fn pieces(&mut self, pieces: Vec<Piece>, out: &mut Output) -> anyhow::Result<()> {
        let desk = Desk { judge: &self.judge, known: &self.known, rates: &self.rates, table: self.table };
        let prepared: Vec<Ready> =
            pieces.into_par_iter().map(|piece| desk.ready(piece)).collect::<anyhow::Result<_>>()?;
        let mut waiting = Vec::with_capacity(prepared.len());
        for mut ready in prepared {
            self.screener.remember(&mut ready.prepared);
            self.feed.count(&ready.unread);
            waiting.push(ready);
        }
        let from = if self.args.all { 0 } else { ALERT_THRESHOLD };
        let judge = &self.judge;
        let judged: Vec<(RecordBatch, Judged)> = waiting
            .into_par_iter()
            .map(|ready| Ok((ready.batch, judge.judge(ready.prepared, from)?)))
            .collect::<anyhow::Result<_>>()?;
        for (batch, judged) in judged {
            self.standing.rows += batch.num_rows() as u64;
            self.summary.failed(&judged.failed);
            let rows = self.told(&batch, &judged.flagged);
            out.write(&rows)?;
            self.count(&batch, judged.flagged, &rows)?;
        }
        self.summary.progress(self.standing.rows, self.standing.alerts);
        Ok(())
    }

    /// The rows of the answer: those that are flagged, or all.
    fn told(&self, batch: &RecordBatch, flagged: &[Flagged]) -> Vec<Told> {
        let column = |name: &str| self.table.column(name).map(|(place, _)| batch.column(place));
        let ids = column("id").and_then(|ids| ids.as_string_opt::<i32>());
        let numbers = column("row").and_then(|rows| rows.as_primitive_opt::<Float64Type>());
        let told = |row: usize, flagged: Option<&Flagged>| {
            let id = ids.filter(|ids| ids.is_valid(row)).map(|ids| ids.value(row).to_owned());
            let (file, number) = self.feed.place(numbers.map_or(0, |rows| output::number(rows, row)));
            let hits = flagged.map_or(&[][..], |flagged| &flagged.hits);
            Told {
                id: id.unwrap_or_default(),
                file: file.filter(|_| self.several),
                row: number,
                score: flagged.map_or(0, |flagged| flagged.score),
                rules: hits.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>().join(" "),
                because: hits.iter().map(|hit| hit.sentence.as_str()).collect::<Vec<_>>().join("; "),
            }
        };
        if !self.args.all {
            return flagged.iter().map(|flagged| told(flagged.row, Some(flagged))).collect();
        }
        let mut next = flagged.iter().peekable();
        (0..batch.num_rows()).map(|row| told(row, next.next_if(|flagged| flagged.row == row))).collect()
    }

    fn count(&mut self, batch: &RecordBatch, flagged: Vec<Flagged>, rows: &[Told]) -> anyhow::Result<()> {
        let all = self.args.all;
        for (place, flagged) in flagged.into_iter().enumerate().filter(|(_, f)| f.score >= ALERT_THRESHOLD) {
            self.standing.alerts += 1;
            self.summary.alert(&flagged.hits);
            let Some(page) = &mut self.page else { continue };
            let fields = summary::fields(self.table, batch, flagged.row)?;
            let live_animals = summary::live_animals(&fields);
            let told = rows.get(if all { flagged.row } else { place }).cloned().unwrap_or_default();
            page.add(Shown { told, hits: flagged.hits, fields, live_animals });
        }
        Ok(())
    }

    fn finish(self, library: &Library) -> anyhow::Result<()> {
        let facts = self.summary.facts(&self.args.files, self.standing.rows, self.standing.alerts);
        if let (Some(page), Some(place)) = (self.page, &self.args.html) {
            page.write(place, library, &facts)?;
        }
        for line in self.summary.tell(&self.feed, &self.screener, self.table, &self.standing) {
            tell(&line)?;
        }
        tell(&format!("written to {}", self.args.out.display()))
    }
}

/// What threads share while they look at rows by themselves.
struct Desk<'a> {
    judge: &'a Judge,
    known: &'a Known,
    rates: &'a Rates,
    table: Table,
}

impl Desk<'_> {
    fn ready(&self, piece: Piece) -> anyhow::Result<Ready> {
        let (batch, unread) = piece.batch()?;
        let batch = self.rates.in_dollars(self.table, batch)?;
        let batch = self.known.mark(self.table, batch)?;
        let prepared = self.judge.prepare(&batch)?;
        Ok(Ready { batch, prepared, unread })
    }
}

/// A chunk whose rows were looked at by themselves.
struct Ready {
    batch: RecordBatch,
    prepared: Prepared,
    unread: Vec<u64>,
}

/// Puts lists of one's own in the place of those that came with the program.
fn install_lists(folder: &Path) -> anyhow::Result<()> {
    let told = || format!("`--lists {}` cannot be read", folder.display());
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        if path.extension().is_some_and(|ending| ending == "tsv") {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            texts.push((name, std::fs::read_to_string(&path).with_context(told)?));
        }
    }
    if texts.is_empty() {
        bail!("`--lists {}` has no .tsv files", folder.display());
    }
    screening::goods::replace_lists(&texts).map_err(|faults| anyhow::anyhow!("{}", faults.join("\n")))
}

/// Pairs of `--map`, and of `--id`.
fn maps(args: &Screen) -> anyhow::Result<Vec<(String, String)>> {
    let mut maps = Vec::new();
    for map in &args.map {
        let Some((column, field)) = map.rsplit_once('=') else {
            bail!("`--map {map}`: expected COLUMN=FIELD, for example `--map Betrag=amount`");
        };
        maps.push((column.trim().to_owned(), field.trim().to_owned()));
    }
    maps.extend(args.id.iter().map(|column| (column.clone(), "id".to_owned())));
    Ok(maps)
}

/// Says what each column of the first file was taken for, and of others where they differ.
fn tell_columns(files: &[PathBuf], table: Table, maps: &[(String, String)]) -> anyhow::Result<()> {
    let Some(first) = files.first().filter(|path| path.as_os_str() != "-") else { return Ok(()) };
    let opened = feed::opened(first, table, maps)?;
    let placed = opened.columns.placed();
    let taken: Vec<String> = placed
        .iter()
        .filter_map(|placed| Some(format!("`{}` is {}", placed.header, placed.field?)))
        .collect();
    tell(&format!("{}: {}", first.display(), taken.join(", ")))?;
    for placed in placed.iter().filter(|placed| placed.field.is_none() && placed.why != "as `--map` says") {
        tell(&format!(
            "column `{}` is not used ({}); to use it: --map \"{}=FIELD\"",
            placed.header, placed.why, placed.header
        ))?;
    }
    Ok(())
}

/// What a run is over, so that another is not taken for it.
fn over(args: &Screen, files: &[PathBuf], screener: &Screener) -> anyhow::Result<String> {
    let mut hash = blake3::Hasher::new();
    for file in files {
        let size = if file.as_os_str() == "-" {
            0
        } else {
            std::fs::metadata(file).with_context(|| format!("`{}` cannot be read", file.display()))?.len()
        };
        hash.update(format!("{} {size}\n", file.display()).as_bytes());
    }
    for rule in screener.rules() {
        hash.update(format!("{} {} {}\n", rule.id, rule.version, rule.when).as_bytes());
    }
    let said = (args.table, &args.map, &args.id, args.all, &args.list, &args.lists);
    hash.update(format!("{said:?}").as_bytes());
    Ok(hash.finalize().to_hex().to_string())
}

fn tell(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stderr(), "{line}")?)
}
