//! `saola match FILE [FILE2]`: rows that are about the same, of one table or between two.
//!
//! Columns are recognised and told; what agreement says is learnt from the rows (`matching::linkage`); pairs and clusters
//! are written. Rows are held as small numbers and distinct texts, and the run ends with a message where these would not
//! fit into the memory that was allowed.

mod output;
mod truth;

use super::input::Input;
use crate::args::{MatchScheme, MatchTables, YesNo};
use anyhow::bail;
use matching::linkage::{Aligned, Kind, Mode, Options, Recognised, Table, TableBuilder, align, link};
use output::Ids;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::time::Instant;

/// Rows between two looks at the memory.
const LOOK: usize = 8_192;
/// What a row asks for beyond its texts, while it is compared.
const PER_ROW: usize = 120;

pub(super) fn run(args: &MatchTables) -> anyhow::Result<ExitCode> {
    check(args)?;
    let mut inputs = args.files.iter().map(|f| Input::open(f)).collect::<anyhow::Result<Vec<_>>>()?;
    if let Some(input) = inputs.iter().find(|input| input.ahead().next().is_none()) {
        bail!("`{}` has no rows below its header", input.name);
    }
    let aligned = recognised(args, &inputs)?;
    let id_places = id_places(args, &inputs, &aligned)?;
    tell_columns(&inputs, &aligned, &id_places)?;
    let start = Instant::now();
    let (table, ids) = read(args, &mut inputs, &aligned, &id_places)?;
    for problem in inputs.iter().flat_map(Input::problems) {
        tell(&problem)?;
    }
    step(&start, &format!("{} rows read", table.rows))?;
    let mode = if inputs.len() == 2 { Mode::Link } else { Mode::Deduplicate };
    let options = Options {
        threshold: args.threshold,
        review: args.review.unwrap_or(args.threshold).min(args.threshold),
        one_to_one: args.one_to_one.map(|y| y == YesNo::Yes),
        ..Options::new(mode)
    };
    let linkage = link(&table, options);
    step(&start, &format!("{} pairs compared", linkage.scored))?;
    let answer = output::Answer::new(&table, &linkage, args.threshold, mode);
    if let Some(path) = &args.out {
        output::pairs(path, &table, &linkage, &answer, &ids, args.explain)?;
    }
    if let Some(path) = &args.clusters {
        output::clusters(path, &table, &answer, &ids)?;
    }
    tell_result(args, &table, &linkage, &answer)?;
    if let Some(path) = &args.truth {
        truth::measure(path, &table, &answer, &ids, mode)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn check(args: &MatchTables) -> anyhow::Result<()> {
    for (name, value) in [("--threshold", Some(args.threshold)), ("--review", args.review)] {
        if value.is_some_and(|v| !(v > 0.0 && v < 1.0)) {
            bail!("`{name}` takes a probability between 0 and 1, for example 0.5");
        }
    }
    let [first, rest @ ..] = args.files.as_slice() else { bail!("name the table to look at") };
    if rest.iter().any(|f| f.as_os_str() == "-") && first.as_os_str() == "-" {
        bail!("standard input can be one table, not both");
    }
    Ok(())
}

/// Writes a line to the error output.
fn tell(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stderr(), "{line}")?)
}

/// Tells how far it is, where it takes long or somebody watches.
fn step(start: &Instant, what: &str) -> anyhow::Result<()> {
    let seconds = start.elapsed().as_secs_f64();
    if seconds > 1.0 || std::io::stderr().is_terminal() {
        tell(&format!("{seconds:.1} s: {what}"))?;
    }
    Ok(())
}

/// What the columns hold, with what the caller said.
fn recognised(args: &MatchTables, inputs: &[Input]) -> anyhow::Result<Vec<Aligned>> {
    let mut said = Vec::new();
    for rule in &args.map {
        let Some((column, word)) = rule.split_once('=') else {
            bail!("`--map {rule}`: expected COLUMN=FIELD, for example `--map tel2=phone`");
        };
        let Some(kind) = Kind::of_word(word.trim()) else {
            bail!("`{word}` is no field; expected one of {}", Kind::words().join(", "));
        };
        if !inputs.iter().any(|i| i.headers.iter().any(|h| h.trim() == column.trim())) {
            bail!("no table has a column `{column}`; {}", names(inputs));
        }
        said.push((column.trim().to_owned(), kind));
    }
    let of = |name: &str| said.iter().find(|s| s.0 == name.trim()).map(|s| s.1);
    let heads: Vec<Vec<&[String]>> = inputs.iter().map(|i| i.ahead().collect()).collect();
    let tables: Vec<(&[String], &[&[String]])> =
        inputs.iter().zip(&heads).map(|(i, h)| (i.headers.as_slice(), h.as_slice())).collect();
    let mut aligned = align(&tables, &of);
    let wanted = match args.scheme {
        MatchScheme::Auto => None,
        MatchScheme::Person => Some((Kind::Company, Kind::Name)),
        MatchScheme::Company => Some((Kind::Name, Kind::Company)),
    };
    if let Some((from, to)) = wanted {
        aligned.iter_mut().filter(|a| a.column.kind == from).for_each(|a| a.column.kind = to);
    }
    Ok(aligned)
}

fn names(inputs: &[Input]) -> String {
    let each = |i: &Input| format!("`{}` has {}", i.name, i.headers.join(", "));
    inputs.iter().map(each).collect::<Vec<_>>().join("; ")
}

/// Where the ids stand in each table; `None`: rows are numbered.
fn id_places(
    args: &MatchTables,
    inputs: &[Input],
    aligned: &[Aligned],
) -> anyhow::Result<Vec<Option<usize>>> {
    let Some(asked) = &args.id else {
        let found = |n: usize| aligned.iter().filter(|a| a.column.kind == Kind::Id).find_map(|a| a.places[n]);
        return Ok((0..inputs.len()).map(found).collect());
    };
    let find = |input: &Input, name: &str| input.headers.iter().position(|h| h.trim() == name.trim());
    let mut places = Vec::new();
    for (n, input) in inputs.iter().enumerate() {
        // A name with a comma in it is first looked for as it stands.
        let own = asked.split(',').nth(n).unwrap_or(asked);
        let Some(place) = find(input, asked).or_else(|| find(input, own)) else {
            bail!("`{}` has no column `{own}` for the ids; {}", input.name, names(inputs));
        };
        places.push(Some(place));
    }
    Ok(places)
}

/// Tells what each column was taken for.
fn tell_columns(inputs: &[Input], aligned: &[Aligned], ids: &[Option<usize>]) -> anyhow::Result<()> {
    for (input, place) in inputs.iter().zip(ids) {
        match place {
            Some(place) => tell(&format!("`{}`: ids from column `{}`", input.name, input.headers[*place]))?,
            None => tell(&format!("`{}`: no column of ids; rows are numbered from 1", input.name))?,
        }
    }
    for Aligned { column, .. } in aligned.iter().filter(|a| a.column.kind != Kind::Id) {
        let codes = if column.coded && column.kind != Kind::Number { ", codes apart" } else { "" };
        tell(&format!("column `{}`: {}{codes} ({})", column.name, column.kind.word(), column.because))?;
    }
    if aligned.iter().all(|a| matches!(a.column.kind, Kind::Id | Kind::Skip)) {
        bail!(
            "no column can be compared; say what columns hold with `--map COLUMN=FIELD`, fields are {}",
            Kind::words().join(", ")
        );
    }
    Ok(())
}

/// Reads all rows.
fn read(
    args: &MatchTables,
    inputs: &mut [Input],
    aligned: &[Aligned],
    id_places: &[Option<usize>],
) -> anyhow::Result<(Table, Ids)> {
    let columns: Vec<Recognised> = aligned.iter().map(|a| a.column.clone()).collect();
    let mut builder = TableBuilder::new(&columns);
    let mut ids = Ids::new(id_places);
    let (mut rows, allowed) = (0_usize, args.memory.saturating_mul(1 << 20));
    for (n, input) in inputs.iter_mut().enumerate() {
        if n == 1 {
            builder.second();
        }
        let mut number = 0_u64;
        while let Some(row) = input.next_row()? {
            number += 1;
            let id = id_places[n].map(|place| row.get(place).map_or("", String::as_str).trim());
            let told = ids.push(id, number);
            let cell = |a: &Aligned| a.places[n].and_then(|p| row.get(p)).map(String::as_str);
            builder.row(&told, aligned.iter().map(|a| cell(a).unwrap_or("")));
            rows += 1;
            let asked = builder.bytes() + rows * PER_ROW;
            if rows.is_multiple_of(LOOK) && (asked > allowed || builder.full()) {
                bail!(
                    "`{}`, row {number}: the rows so far ask for about {} MiB of memory, {} are allowed; give more with \
                     `--memory MIB`, or leave columns out with `--map COLUMN=skip`",
                    input.name,
                    asked >> 20,
                    args.memory
                );
            }
        }
    }
    Ok((builder.finish(), ids))
}

/// Tells what came out.
fn tell_result(
    args: &MatchTables,
    table: &Table,
    linkage: &matching::linkage::Linkage,
    answer: &output::Answer,
) -> anyhow::Result<()> {
    for key in linkage.crowded.iter().take(5) {
        tell(&format!(
            "{} values of {} are shared by too many rows (up to {}) to compare all of them by that alone",
            key.values,
            key.columns.join(" + "),
            key.most
        ))?;
    }
    tell(&format!(
        "{} pairs are the same at probability {} or above; {} clusters of two or more rows among {} rows{}",
        answer.same_pairs(),
        args.threshold,
        linkage.clusters.len(),
        table.rows,
        if linkage.one_to_one { "; a row has one partner at most" } else { "" }
    ))?;
    tell("weights were learnt from these rows alone; a pair is a lead and not an identification")
}
