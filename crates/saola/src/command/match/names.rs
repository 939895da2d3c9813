//! `saola match names`: each pair of names of a table with its probability and the reasons.
//!
//! A row at a time is read and written, so memory does not grow with the file. The result is written beside its place and
//! moved there when it is whole.

use super::input::Input;
use crate::args::MatchNames;
use anyhow::{Context, bail};
use matching::names::{MODEL, Name, SAME_FROM, Scheme, judge};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

/// Problems that are told one by one.
const TOLD: usize = 10;

pub(super) fn run(args: &MatchNames) -> anyhow::Result<ExitCode> {
    let mut input = Input::open(&args.file)?;
    let pair = Pair {
        left: column(&input, "--left", &args.left)?,
        right: column(&input, "--right", &args.right)?,
        scheme: args.scheme.as_deref().map(|name| column(&input, "--scheme", name)).transpose()?,
    };
    let folder = args.out.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let told = || format!("`{}` cannot be written", args.out.display());
    let beside = tempfile::Builder::new().permissions(usual()).tempfile_in(folder).with_context(told)?;
    let mut out = csv::Writer::from_writer(BufWriter::with_capacity(1 << 18, beside));
    let mut header = input.headers.clone();
    header.extend(["probability", "because"].map(str::to_owned));
    out.write_record(&header)?;
    let (width, mut tally) = (input.headers.len(), Tally::default());
    while let Some(mut cells) = input.next_row()? {
        cells.resize(width, String::new());
        cells.extend(pair.judged(&cells, &mut tally)?);
        out.write_record(&cells)?;
    }
    let beside =
        out.into_inner().map_err(|e| e.into_error()).and_then(|b| Ok(b.into_inner()?)).with_context(told)?;
    beside.persist(&args.out).with_context(told)?;
    for problem in input.problems() {
        tell(&problem)?;
    }
    tally.tell()?;
    Ok(ExitCode::SUCCESS)
}

/// As any program makes a file; the process's mask takes from it what it takes from others.
#[cfg(unix)]
fn usual() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o666)
}

/// Where the names of a pair stand.
struct Pair {
    left: usize,
    right: usize,
    scheme: Option<usize>,
}

/// What is told at the end.
#[derive(Default)]
struct Tally {
    rows: u64,
    same: u64,
    odd: usize,
    empty: u64,
}

impl Pair {
    /// The two cells that a row gets.
    fn judged(&self, cells: &[String], tally: &mut Tally) -> anyhow::Result<[String; 2]> {
        tally.rows += 1;
        let (one, other) = (cells[self.left].as_str(), cells[self.right].as_str());
        let word = self.scheme.map(|n| cells[n].trim()).filter(|word| !word.is_empty());
        let said = word.map(str::parse::<Scheme>);
        if let Some(Err(unknown)) = &said {
            tally.odd += 1;
            if tally.odd <= TOLD {
                tell(&format!("row {}: {unknown}; the names themselves are asked", tally.rows))?;
            }
        }
        let scheme = said.and_then(Result::ok).unwrap_or_else(|| guess(one, other));
        let (one, other) = (Name::parse(one, scheme), Name::parse(other, scheme));
        tally.empty += u64::from(one.is_empty() || other.is_empty());
        let judged = judge(&one, &other);
        tally.same += u64::from(judged.probability >= SAME_FROM);
        Ok([format!("{:.6}", judged.probability), judged.because.to_string()])
    }
}

impl Tally {
    fn tell(&self) -> anyhow::Result<()> {
        if self.odd > TOLD {
            tell(&format!("{} more rows have a scheme that is none", self.odd - TOLD))?;
        }
        if self.empty > 0 {
            tell(&format!("{} rows have no name on one side and got probability 0", self.empty))?;
        }
        tell(&format!(
            "{} pairs, {} at probability {SAME_FROM} or above (model {MODEL}); a likeness of names is a lead and not an \
             identification",
            self.rows, self.same
        ))
    }
}

/// What two names are of where nobody says it: of a firm if one of them seems to be.
fn guess(one: &str, other: &str) -> Scheme {
    match (Scheme::guess(one), Scheme::guess(other)) {
        (a, b) if a == b => a,
        (Scheme::Vessel, _) | (_, Scheme::Vessel) => Scheme::Vessel,
        _ => Scheme::Company,
    }
}

/// Place of the column that an argument names.
fn column(input: &Input, argument: &str, name: &str) -> anyhow::Result<usize> {
    match input.headers.iter().position(|h| h == name.trim()) {
        Some(place) => Ok(place),
        None => {
            bail!("`{argument} {name}`: no such column; `{}` has {}", input.name, input.headers.join(", "))
        }
    }
}

fn tell(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stderr(), "{line}")?)
}
