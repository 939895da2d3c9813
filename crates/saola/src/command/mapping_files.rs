//! `saola mapping check` and `saola mapping shipped`: mappings as files, without a store.

use crate::args::{CheckMapping, ShippedMapping};
use anyhow::Context;
use formats::{Mapping, TestResult, shipped_mappings};
use std::io::Write;
use std::process::ExitCode;

/// Runs the tests of each file; the exit code says whether all hold.
pub(super) fn check(args: &CheckMapping) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout();
    let mut good = true;
    for file in &args.files {
        let shown = file.display();
        let text =
            std::fs::read_to_string(file).with_context(|| format!("the mapping `{shown}` cannot be read"))?;
        let results = Mapping::from_toml(&text)
            .and_then(|mapping| mapping.check())
            .with_context(|| format!("`{shown}`"))?;
        if results.is_empty() {
            writeln!(out, "{shown}: no test; add `[[test]]` with `rows`")?;
        }
        for result in &results {
            good &= result.is_ok();
            tell(&mut out, &shown.to_string(), result)?;
        }
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(out: &mut dyn Write, file: &str, result: &TestResult) -> std::io::Result<()> {
    if result.is_ok() {
        return writeln!(out, "{file}: `{}` holds", result.name);
    }
    if result.expected.is_empty() {
        writeln!(
            out,
            "{file}: `{}` says not yet what comes out; look at it and paste it as `out`:",
            result.name
        )?;
        return writeln!(out, "{}", result.found);
    }
    writeln!(out, "{file}: `{}` does not hold (`-` was expected, `+` came out):", result.name)?;
    result.difference().iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// Lists the mappings that come with the program, or prints one.
pub(super) fn shipped(args: &ShippedMapping) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout();
    let name = |m: &Mapping| m.name.clone().unwrap_or_default();
    let Some(wanted) = &args.name else {
        for mapping in shipped_mappings() {
            let licence = mapping.licence.as_deref().map(|l| format!(" (licence: {l})")).unwrap_or_default();
            let what = mapping.description.as_deref().unwrap_or_default();
            writeln!(out, "{}  {}  {what}{licence}", name(mapping), mapping.format)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let found = shipped_mappings().iter().find(|m| name(m) == *wanted);
    let mapping = found.with_context(|| {
        format!("no mapping `{wanted}` comes with the program; `saola mapping shipped` lists them")
    })?;
    out.write_all(mapping.to_toml()?.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
