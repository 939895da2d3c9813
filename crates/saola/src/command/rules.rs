//! `saola rules`: the library as it is shipped, and rule files of one's own before they are used.

use crate::args::{Rules, ScreenAs};
use anyhow::{Context, bail};
use screening::canonical::Table;
use screening::engine::failing_cases;
use screening::function::functions;
use screening::rules::{Fault, Library, page, sheet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) fn run(what: &Rules) -> anyhow::Result<ExitCode> {
    match what {
        Rules::List { table } => list(*table),
        Rules::Show { id } => show(id),
        Rules::Page => print(&page(&shipped()?)),
        Rules::Words { table } => words(table.table()),
        Rules::Check { folder } => check(folder),
    }
}

/// The shipped library, with the files of a folder over it.
pub(crate) fn library_with(folder: Option<&Path>) -> anyhow::Result<Library> {
    let mut library = shipped()?;
    if let Some(folder) = folder {
        let (own, faults) = read(folder)?;
        refuse(&faults)?;
        library.extend(own);
    }
    Ok(library)
}

fn shipped() -> anyhow::Result<Library> {
    let (library, faults) = Library::shipped();
    refuse(&faults)?;
    Ok(library)
}

fn refuse(faults: &[Fault]) -> anyhow::Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    bail!("{} faults in rule files; mend them or leave the files out:\n{}", faults.len(), told.join("\n"))
}

/// Reads the rule files of a folder. Typologies of one's own may name shipped rules.
fn read(folder: &Path) -> anyhow::Result<(Library, Vec<Fault>)> {
    let mut files = Vec::new();
    gather(folder, &mut files)?;
    files.sort();
    if files.is_empty() {
        bail!("`{}` has no .toml files; expected rule files", folder.display());
    }
    let mut texts = Vec::with_capacity(files.len());
    for file in &files {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("`{}` cannot be read as text", file.display()))?;
        texts.push((file.display().to_string(), text));
    }
    Ok(Library::read_over(&shipped()?, texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))))
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let told = || format!("folder `{}` cannot be read", folder.display());
    for entry in std::fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        if path.is_dir() {
            gather(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
    Ok(())
}

fn list(table: Option<ScreenAs>) -> anyhow::Result<ExitCode> {
    let library = shipped()?;
    let mut out = String::new();
    let wanted = table.map(ScreenAs::table);
    for rule in library.indicators.iter().filter(|rule| wanted.is_none_or(|table| rule.table == table)) {
        let (table, status) = (rule.table.code(), rule.status.code());
        out.push_str(&format!("{}\t{table}\t{}\t{status}\t{}\n", rule.id, rule.weight.code(), rule.title));
    }
    print(&out)
}

fn show(id: &str) -> anyhow::Result<ExitCode> {
    let library = shipped()?;
    match library.indicator(id) {
        Some(rule) => print(&sheet(rule)),
        None => bail!("there is no rule `{id}`; see `saola rules list`"),
    }
}

fn words(table: Table) -> anyhow::Result<ExitCode> {
    let mut out = format!("Fields of `{}`:\n", table.code());
    for column in table.columns() {
        out.push_str(&format!("  {} ({}): {}\n", column.name, column.kind.code(), column.says));
    }
    out.push_str("\nFunctions, beside those of SQL (coalesce, lower, abs, regexp_like ...):\n");
    for function in functions() {
        let takes: Vec<&str> = function.takes.iter().map(|kind| kind.code()).collect();
        let gives = function.gives.code();
        out.push_str(&format!(
            "  {}({}) gives {gives}: {}\n",
            function.name,
            takes.join(", "),
            function.says
        ));
    }
    print(&out)
}

fn check(folder: &Path) -> anyhow::Result<ExitCode> {
    let (own, mut faults) = read(folder)?;
    faults.extend(failing_cases(&own));
    let cases: usize = own.indicators.iter().map(|rule| rule.cases.len()).sum();
    let mut out = String::new();
    for fault in &faults {
        out.push_str(&format!("{fault}\n"));
    }
    out.push_str(&format!("{} rules, {cases} cases, {} faults\n", own.indicators.len(), faults.len()));
    print(&out)?;
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(text: &str) -> anyhow::Result<ExitCode> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // A reader that has seen enough is no failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        done => Ok(done.map(|()| ExitCode::SUCCESS)?),
    }
}
