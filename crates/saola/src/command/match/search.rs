//! `saola match search`: the names of a list that come nearest to one, with reasons, as CSV on the standard output.

use super::input::Input;
use crate::args::MatchSearch;
use anyhow::bail;
use matching::linkage::{Kind, recognise};
use matching::names::{MODEL, Name, NameIndex, Scheme, judge};
use std::io::Write;
use std::process::ExitCode;

pub(super) fn run(args: &MatchSearch) -> anyhow::Result<ExitCode> {
    if args.top == 0 {
        bail!("`--top 0`: expected 1 or more");
    }
    let scheme = Scheme::guess(&args.query);
    let query = Name::parse(&args.query, scheme);
    if query.is_empty() {
        bail!("`--query {}` has no letters or digits; expected a name", args.query);
    }
    let mut input = Input::open(&args.list)?;
    let (id, name) = columns(&input)?;
    let of = |n: usize| input.headers[n].as_str();
    let ids = id.map_or("rows are numbered".to_owned(), |n| format!("ids from `{}`", of(n)));
    tell(&format!("names from `{}`, {ids}; the name is read as of a {scheme:?}", of(name)))?;
    let (mut kept, mut names, mut empty, mut row) = (Vec::new(), Vec::new(), 0_u64, 0_u64);
    while let Some(cells) = input.next_row()? {
        row += 1;
        let written = cells.get(name).map_or("", |c| c.trim());
        let parsed = Name::parse(written, scheme);
        if parsed.is_empty() {
            empty += 1;
            continue;
        }
        let id = id.and_then(|n| cells.get(n)).map_or_else(|| row.to_string(), |c| c.trim().to_owned());
        kept.push((id, written.to_owned()));
        names.push(parsed);
    }
    for problem in input.problems() {
        tell(&problem)?;
    }
    if empty > 0 {
        tell(&format!("{empty} rows without a name are left out"))?;
    }
    let index = NameIndex::new(names);
    let mut out = csv::Writer::from_writer(std::io::stdout());
    out.write_record(["id", "name", "probability", "because"])?;
    for found in index.search(&query, args.top) {
        let Some(name) = index.name(found.row) else { continue };
        let (id, written) = &kept[found.row as usize];
        let because = judge(&query, name).because.to_string();
        out.write_record([id, written, &format!("{:.6}", found.probability), &because])?;
    }
    out.flush()?;
    tell(&format!(
        "{} names searched (model {MODEL}); a likeness of names is a lead and not an identification",
        index.len()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Where ids and names stand: by the names of the columns, else by what they hold.
fn columns(input: &Input) -> anyhow::Result<(Option<usize>, usize)> {
    let kinds: Vec<Kind> = (0..input.headers.len())
        .map(|n| {
            let some: Vec<&str> = input.ahead().map(|row| row.get(n).map_or("", String::as_str)).collect();
            recognise(&input.headers[n], &some, n == 0).kind
        })
        .collect();
    let called =
        |words: &[&str]| input.headers.iter().position(|h| words.contains(&h.to_lowercase().as_str()));
    let of = |kind: Kind| kinds.iter().position(|k| *k == kind);
    let id = called(&["id", "ent_num", "uid", "entity_id", "unique_id"]).or_else(|| of(Kind::Id));
    let name = called(&["name", "caption", "full_name", "sdn_name", "primary_name"])
        .or_else(|| of(Kind::Name))
        .or_else(|| of(Kind::Company));
    match name {
        Some(name) => Ok((id.filter(|id| *id != name), name)),
        None => bail!(
            "`{}` has no column of names; expected one called `name`, found {}",
            input.name,
            input.headers.join(", ")
        ),
    }
}

fn tell(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stderr(), "{line}")?)
}
