//! `saola normalise`: a table in, the same table out with columns of what its texts mean.
//!
//! Streams with bounded memory: chunks of rows, each distinct text with what stands beside it looked up once through a
//! bounded cache, by as many threads as there are cores. What a text means is for `reference::columns`; no store is read.

mod answers;
mod output;
mod rows;
mod tally;

use crate::args::Normalise;
use crate::rim;
use answers::Answers;
use anyhow::Context;
use formats::{RawRecord, Source};
use output::Output;
use reference::DateColumn;
use reference::columns::{Beside, Chosen, Kind, Run, choose};
use rows::{Rows, Shape};
use std::io::ErrorKind;
use std::process::ExitCode;
use tally::Tally;

/// Rows that are looked at for the habits of a column, such as the order of day and month in dates.
const LOOKED_AT: usize = 10_000;
/// Rows that are read, looked up and written together.
const CHUNK: usize = 4_096;

pub(crate) fn run(args: &Normalise) -> anyhow::Result<ExitCode> {
    let source = open(args)?;
    let shape = Shape::of(&source, args.kind, args.column.as_deref(), args.lines)?;
    let mut rows = Rows::open(source, shape);
    let headers = rows.headers()?;
    let mut chosen = match rows.is_table() {
        true => choose(args.kind, &headers, args.column.as_deref())?,
        false => Chosen { column: 0, beside: Vec::new() },
    };
    if args.kind == Kind::Taxon && args.as_of.is_some() {
        // Asked for one day, the rows' own are not looked at.
        chosen.beside.retain(|(what, _)| !matches!(what, Beside::Date | Beside::Year));
    }
    let name = headers.get(chosen.column).map_or("", String::as_str);
    let mut tally = Tally::new(args.kind, name, rows.is_table());
    let dates = match dates_of(args.kind, &chosen) {
        Some(at) => shown(&mut rows, at)?,
        None => DateColumn::of([]),
    };
    if dates.days > 0 {
        tally.note(&dates);
    }
    let run = Run {
        as_of: Some(args.as_of.unwrap_or_else(|| stages::day_of(rim::clock()()))),
        country: country(args.country.as_deref())?,
        header: if rows.is_table() {
            headers.get(chosen.column).cloned().unwrap_or_default()
        } else {
            String::new()
        },
        dates,
    };
    let form = if args.json { output::Form::JsonLines } else { output::Form::Csv(rows.delimiter()) };
    let mut output = Output::new(form, args.kind, &headers);
    match stream(&mut rows, &chosen, &mut Answers::new(args.kind, run, form), &mut output, &mut tally) {
        // Whoever read the output has seen enough.
        Err(error) if is_broken_pipe(&error) => return Ok(ExitCode::SUCCESS),
        done => done?,
    }
    tally.odd_bytes(rows.odd_bytes());
    tally.tell(args.json);
    Ok(ExitCode::SUCCESS)
}

/// The column of dates, whose order of day and month the rows show together.
fn dates_of(kind: Kind, chosen: &Chosen) -> Option<usize> {
    match kind {
        Kind::Date => Some(chosen.column),
        _ => chosen.beside.iter().find(|(what, _)| *what == Beside::Date).map(|(_, at)| *at),
    }
}

fn shown(rows: &mut Rows, column: usize) -> anyhow::Result<DateColumn> {
    let ahead = rows.ahead(LOOKED_AT)?;
    let texts = ahead.iter().filter_map(|record| record.cells.get(column)).map(String::as_str);
    Ok(DateColumn::of(texts))
}

fn open(args: &Normalise) -> anyhow::Result<Source> {
    match args.file.as_deref().filter(|file| file.as_os_str() != "-") {
        Some(file) => Source::file(file).with_context(|| format!("`{}`", file.display())),
        None => Ok(Source::stream("standard input", Box::new(std::io::stdin()), None)?),
    }
}

fn country(word: Option<&str>) -> anyhow::Result<Option<model::Country>> {
    let Some(word) = word else { return Ok(None) };
    let found = reference::country(model::Stated::raw(word)).value;
    Ok(Some(
        found.with_context(|| {
            format!("`{word}` is no country; expected a code or a name, for example `KE`")
        })?,
    ))
}

fn stream(
    rows: &mut Rows,
    chosen: &Chosen,
    answers: &mut Answers,
    output: &mut Output,
    tally: &mut Tally,
) -> anyhow::Result<()> {
    output.header()?;
    loop {
        let chunk = rows.chunk(CHUNK)?;
        if chunk.is_empty() {
            break;
        }
        let found = answers.of(&chunk, |record| {
            let text = record.cells.get(chosen.column).map_or("", String::as_str);
            (text, beside(chosen, record))
        });
        for (record, answer) in chunk.iter().zip(&found) {
            tally.row(record, rows.width(), chosen.column, answer);
            output.row(record, answer)?;
        }
        tally.looked_up(answers.looked_up());
    }
    output.end()
}

fn beside<'a>(chosen: &'a Chosen, record: &'a RawRecord) -> impl Iterator<Item = (Beside, &'a str)> {
    chosen.beside.iter().map(|(what, at)| (*what, record.cells.get(*at).map_or("", String::as_str)))
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == ErrorKind::BrokenPipe)
}
