//! `saola lists`: lists of those under sanctions, loaded whole, shown, and looked up.

use crate::args::{ListsFind, ListsLoad};
use crate::command::taxa::day_in;
use crate::config::Config;
use crate::reference_lists::{MOST_TOLD, folder, keep};
use crate::watch_lists;
use anyhow::{Context, bail};
use formats::{ListedEntry, Source};
use stages::ListHead;
use std::io::Write;
use std::process::ExitCode;

/// `saola lists load FILE... --name NAME`.
pub(super) fn load(args: &ListsLoad, config: &Config) -> anyhow::Result<ExitCode> {
    watch_lists::check_name(&args.name)?;
    let mut sources = Vec::new();
    for file in &args.files {
        sources.push(Source::file(file).with_context(|| format!("`{}`", file.display()))?);
    }
    let list = formats::read_watch_list(sources)?;
    let named =
        || args.files.iter().find_map(|f| day_in(&f.file_name()?.to_string_lossy())).map(|d| d.to_string());
    let Some(as_of) = args.as_of.map(|d| d.to_string()).or_else(|| list.as_of.clone()).or_else(named) else {
        bail!(
            "neither the files nor their names tell a day; say of which day the list is with `--as-of 2026-03-05`"
        );
    };
    let kept = ListHead {
        name: args.name.clone(),
        as_of,
        licence: args.licence.clone().unwrap_or_else(|| list.publisher.licence().to_owned()),
        citation: args.citation.clone().unwrap_or_else(|| list.publisher.citation().to_owned()),
        entries: list.entries.len(),
    };
    let folder = folder(config);
    keep(&folder, &watch_lists::file_of(&args.name), &watch_lists::written(&kept, &list.entries)?)?;
    let mut out = std::io::stdout();
    for problem in list.problems.iter().take(MOST_TOLD) {
        writeln!(out, "{problem}")?;
    }
    let kinds: Vec<String> = list.kinds().iter().map(|(kind, n)| format!("{n} {}", kind.code())).collect();
    writeln!(
        out,
        "{} rows: {} entries ({}) as of {}, {} not kept; in {}",
        list.rows,
        kept.entries,
        kinds.join(", "),
        kept.as_of,
        list.rejected,
        folder.join(watch_lists::file_of(&args.name)).display()
    )?;
    Ok(ExitCode::SUCCESS)
}

/// `saola lists`: what is loaded.
pub(super) fn show(config: &Config) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout();
    let lists = watch_lists::all(&folder(config))?;
    if lists.is_empty() {
        writeln!(out, "no list is loaded; load one with `saola lists load FILE --name ofac-sdn`")?;
    }
    for kept in lists {
        writeln!(out, "{}: {} entries as of {}", kept.name, kept.entries, kept.as_of)?;
        writeln!(out, "  {}; {}", kept.citation, kept.licence)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Most entries that are told in full.
const MOST_FOUND: usize = 20;

/// `saola lists find NAME|IDENTIFIER`. Exit code 1 where nothing is found, as `grep` has it.
pub(super) fn find(args: &ListsFind, config: &Config) -> anyhow::Result<ExitCode> {
    let text = args.text.join(" ");
    let found = watch_lists::find(&folder(config), &text)?;
    let mut out = std::io::stdout();
    if args.json {
        for hit in &found {
            let line = serde_json::json!({
                "list": hit.list.name, "as_of": hit.list.as_of, "by": hit.by.code(), "exact": hit.exact, "entry": hit.entry,
            });
            writeln!(out, "{line}")?;
        }
    } else {
        for hit in found.iter().take(MOST_FOUND) {
            let how = if hit.exact { "the same" } else { "holds all words" };
            writeln!(
                out,
                "{} ({}, as of {}): {}, {how}",
                hit.list.name,
                hit.entry.number,
                hit.list.as_of,
                hit.by.words()
            )?;
            tell(&mut out, &hit.entry)?;
        }
        if found.len() > MOST_FOUND {
            writeln!(out, "and {} entries more; write more of the name", found.len() - MOST_FOUND)?;
        }
        if found.is_empty() {
            writeln!(out, "`{text}` is in no loaded list under this spelling; that proves nothing")?;
        }
    }
    Ok(if found.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn tell(out: &mut impl Write, entry: &ListedEntry) -> std::io::Result<()> {
    writeln!(out, "  {}, {}; {}", entry.name, entry.kind.code(), entry.programmes.join(", "))?;
    let aliases: Vec<String> = entry
        .aliases
        .iter()
        .map(|a| if a.weak { format!("{} (weak)", a.name) } else { a.name.clone() })
        .collect();
    let numbers: Vec<String> =
        entry.identifiers.iter().map(|i| format!("{} {}", i.called, i.value)).collect();
    for (label, values) in [
        ("also", &aliases),
        ("born", &entry.born),
        ("numbers", &numbers),
        ("countries", &entry.countries),
        ("linked to", &entry.linked_to),
    ] {
        if !values.is_empty() {
            writeln!(out, "    {label}: {}", values.join("; "))?;
        }
    }
    Ok(())
}
