//! `saola taxa`: checklists loaded, and what is known of a name.

use crate::args::{TaxaLoad, TaxaShow};
use crate::config::Config;
use crate::reference_lists::{
    MOST_TOLD, RESERVATIONS, checklist_file, checklists, folder, keep, reservations_text,
};
use crate::rim;
use anyhow::{Context, bail};
use jiff::civil::Date;
use reference::{
    Asked, Checklist, ChecklistProblem, Since, TaxonIndex, TaxonStatus, is_reservations, read_reservations,
};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// `saola taxa load FILE`.
pub(super) fn load(args: &TaxaLoad, config: &Config) -> anyhow::Result<ExitCode> {
    let name = args.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let (mut reader, header) = open(&args.file).with_context(|| format!("`{}`", args.file.display()))?;
    let header: Vec<&str> = header.iter().map(|cell| cell.trim_start_matches('\u{feff}')).collect();
    if is_reservations(&header) {
        return load_reservations(&mut reader, &header, config);
    }
    let as_of = match args.as_of.or_else(|| day_in(&name)) {
        Some(day) => day,
        None => bail!("`{name}` names no day; say of which day the list is with `--as-of 2026-03-05`"),
    };
    let mut reading = Checklist::reading(&header, as_of, &name)
        .map_err(|why| anyhow::anyhow!("`{}`: {why}", args.file.display()))?;
    records(&mut reader, |row, record| match record {
        Ok(cells) => reading.take(row, cells),
        Err(why) => reading.refuse(row, why),
    });
    let read = reading.finish();
    let folder = folder(config);
    let file = checklist_file(&read.checklist);
    keep(&folder, &file, read.checklist.to_text().as_bytes())?;
    tell(&read.problems)?;
    writeln!(
        std::io::stdout(),
        "{} rows: {} taxa as of {as_of}, {} not kept; in {}",
        read.records,
        read.checklist.taxa.len(),
        read.problems.len(),
        folder.join(file).display()
    )?;
    Ok(ExitCode::SUCCESS)
}

fn load_reservations(reader: &mut Csv, header: &[&str], config: &Config) -> anyhow::Result<ExitCode> {
    let mut rows: Vec<(u64, Vec<String>)> = Vec::new();
    records(reader, |row, record| {
        // A record that is none has no cells, and is told for its first.
        let cells = record.map(|cells| cells.iter().map(|&c| c.to_owned()).collect()).unwrap_or_default();
        rows.push((row, cells));
    });
    let records = rows.iter().map(|(row, cells)| (*row, cells.iter().map(String::as_str).collect()));
    let read = read_reservations(header, records);
    let folder = folder(config);
    keep(&folder, RESERVATIONS, reservations_text(&read.reservations)?.as_bytes())?;
    tell(&read.problems)?;
    writeln!(
        std::io::stdout(),
        "{} rows: {} reservations, {} not kept; in {}",
        rows.len(),
        read.reservations.len(),
        read.problems.len(),
        folder.join(RESERVATIONS).display()
    )?;
    Ok(ExitCode::SUCCESS)
}

fn tell(problems: &[ChecklistProblem]) -> anyhow::Result<()> {
    let mut out = std::io::stdout();
    for problem in problems.iter().take(MOST_TOLD) {
        let column = if problem.column.is_empty() { "-" } else { &problem.column };
        writeln!(
            out,
            "row {}, column {column}: `{}`, expected {}",
            problem.row, problem.value, problem.expected
        )?;
    }
    let more = problems.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        writeln!(out, "and {more} problems more")?;
    }
    Ok(())
}

/// Most bytes of a list, unpacked; the largest real one has 60 MB.
const MOST: u64 = 1 << 30;

type Csv = csv::Reader<std::io::Take<Box<dyn Read>>>;

/// Opens a list, unpacked, with its header.
fn open(path: &Path) -> anyhow::Result<(Csv, Vec<String>)> {
    let mut file = BufReader::new(std::fs::File::open(path)?);
    let packed = file.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    let plain: Box<dyn Read> =
        if packed { Box::new(flate2::read::MultiGzDecoder::new(file)) } else { Box::new(file) };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain.take(MOST));
    let header =
        reader.byte_headers()?.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
    Ok((reader, header))
}

/// Each record with its number; a file that breaks off gives the fault as its last.
fn records(reader: &mut Csv, mut take: impl FnMut(u64, Result<&[&str], &str>)) {
    let mut record = csv::ByteRecord::new();
    for row in 2.. {
        match reader.read_byte_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                let cells: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
                take(row, Ok(&cells.iter().map(AsRef::as_ref).collect::<Vec<_>>()));
            }
            Err(error) => {
                take(row, Err(&format!("a record of CSV: {error}")));
                return;
            }
        }
    }
}

/// The day in a file's name: `checklist_2017-04-21.csv`; of a month its last day.
pub(super) fn day_in(name: &str) -> Option<Date> {
    let starts = name.char_indices().map(|(at, _)| at);
    let day = starts.clone().find_map(|at| name.get(at..at + 10)?.parse().ok());
    day.or_else(|| {
        starts.into_iter().find_map(|at| {
            let month: Date = format!("{}-01", name.get(at..at + 7)?).parse().ok()?;
            Some(month.last_of_month())
        })
    })
}

/// `saola taxa show NAME`.
pub(super) fn show(args: &TaxaShow, config: &Config) -> anyhow::Result<ExitCode> {
    let text = args.name.join(" ");
    let index = TaxonIndex::current();
    let asked = Asked { on: args.as_of, origin: None };
    let found = index.find(&text);
    let answer = index.answer(&text, &found, &asked);
    let mut out = std::io::stdout();
    if answer.status == TaxonStatus::Unresolved {
        let lists = checklists(&folder(config)).len();
        bail!(
            "{}; {lists} checklists are loaded, load the official one with `saola taxa load FILE`",
            answer.reason
        );
    }
    writeln!(out, "{}", answer.reason)?;
    for candidate in &answer.candidates {
        writeln!(out, "  may be {} ({}), {:.0} %", candidate.name, candidate.rank, candidate.weight * 100.0)?;
    }
    let (Some(name), [(place, _)]) = (&answer.name, found.taxa.as_slice()) else {
        return Ok(ExitCode::SUCCESS);
    };
    let common = answer.common.as_deref().map(|c| format!(", {c}")).unwrap_or_default();
    writeln!(out, "\n{name}{common}")?;
    if let Some(higher) = reference::higher_taxa(name) {
        writeln!(out, "{} > {} > {}", higher.class, higher.order, higher.family)?;
    }
    let appendix = if answer.appendix.is_empty() { "not known" } else { &answer.appendix };
    writeln!(out, "CITES appendix: {appendix}; `none` does not mean legal\n\nListing history")?;
    for step in index.listing_steps(*place) {
        let since = match step.since {
            Since::On(day) => format!("since {day}"),
            Since::FoundOn(day) => format!("found so on {day}"),
            Since::Between(after, by) => format!("changed after {after}, by {by}"),
        };
        writeln!(out, "  {:<6} {since}{}", step.appendix, note(&step.note))?;
    }
    let day = args.as_of.unwrap_or_else(|| stages::day_of(rim::clock()()));
    for reservation in reference::reservations(name, day).into_iter().flatten() {
        let note = note(&reservation.note);
        writeln!(
            out,
            "Reservation of {} under {} since {}{note}",
            reservation.party, reservation.taxon, reservation.from
        )?;
    }
    for other in reference::look_alikes(name) {
        writeln!(out, "\nLooks like {}: {} ({})", other.name, other.told_apart, other.source)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn note(note: &str) -> String {
    if note.is_empty() { String::new() } else { format!(": {note}") }
}
