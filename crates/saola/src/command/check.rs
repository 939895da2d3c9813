//! `saola check goaml`: what an FIU would refuse, all of it at once, before the file is sent.

use crate::args::CheckGoaml;
use crate::config::Config;
use crate::reference_lists::folder;
use anyhow::{Context, bail};
use formats::{Checked, Schema, Source, Version};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Ending of the lists of codes that the operator keeps; before it stands the code of the FIU's country.
const CODES: &str = ".goaml-codes.txt";

/// `saola check goaml FILE`. Exit code 1 where a file has a fault.
pub(super) fn goaml(args: &CheckGoaml, config: &Config) -> anyhow::Result<ExitCode> {
    let schema = schema(args, config)?;
    let mut out = std::io::stdout();
    for note in schema.notes() {
        writeln!(std::io::stderr(), "note: {note}")?;
    }
    let mut good = true;
    for file in &args.files {
        let told = || format!("`{}`", file.display());
        let source = if file.as_os_str() == "-" {
            Source::stream("standard input", Box::new(std::io::stdin()), None)
        } else {
            Source::file(file)
        };
        let checked = formats::check_goaml(source.with_context(told)?, &schema).with_context(told)?;
        good &= checked.count == 0;
        tell(&mut out, file, &checked, args.json)?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn schema(args: &CheckGoaml, config: &Config) -> anyhow::Result<Schema> {
    let read = |path: &Path| {
        std::fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))
    };
    let mut schema = match &args.schema {
        Some(path) => Schema::from_xsd(&read(path)?).with_context(|| format!("`{}`", path.display()))?,
        None if args.goaml == 4 => Schema::goaml(Version::V4)?,
        None => Schema::goaml(Version::V5)?,
    };
    if let Some(fiu) = &args.fiu {
        // The operator's own list comes before the one that comes along, which grows old.
        let own = folder(config).join(format!("{}{CODES}", fiu.to_ascii_lowercase()));
        let letters = fiu.len() == 2 && fiu.bytes().all(|b| b.is_ascii_alphabetic());
        let text = match Schema::codes_of(fiu) {
            _ if letters && own.exists() => read(&own)?,
            Some(text) => text.to_owned(),
            None => {
                let known: Vec<&str> = Schema::known_fius().collect();
                bail!(
                    "no codes of the FIU `{fiu}` are known; known are {}; keep its list as `{}`, name it with `--codes`, \
                     or name the XSD of the FIU with `--schema`",
                    known.join(", "),
                    own.display()
                );
            }
        };
        schema = schema.with_codes(&text)?;
    }
    if let Some(path) = &args.codes {
        schema = schema.with_codes(&read(path)?).with_context(|| format!("`{}`", path.display()))?;
    }
    Ok(schema)
}

fn tell(out: &mut impl Write, file: &Path, checked: &Checked, json: bool) -> anyhow::Result<()> {
    if json {
        for f in &checked.findings {
            let line = serde_json::json!({
                "file": file.display().to_string(), "code": f.code, "path": f.path, "value": f.value,
                "expected": f.expected, "mend": f.mend,
            });
            writeln!(out, "{line}")?;
        }
        let summary = serde_json::json!({
            "file": file.display().to_string(), "valid": checked.count == 0, "faults": checked.count,
            "transactions": checked.transactions, "version": checked.version,
        });
        writeln!(out, "{summary}")?;
        return Ok(());
    }
    for f in &checked.findings {
        let value: String = f.value.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let value = if value.is_empty() { String::new() } else { format!("`{value}` ") };
        let mend = if f.mend.is_empty() { String::new() } else { format!("; {}", f.mend) };
        writeln!(out, "{}: {value}{}{mend}", f.path, f.expected)?;
    }
    let more = checked.count.saturating_sub(checked.findings.len() as u64);
    if more > 0 {
        writeln!(out, "and {more} faults more")?;
    }
    let verdict = match checked.count {
        0 => "no fault".to_owned(),
        1 => "1 fault".to_owned(),
        n => format!("{n} faults"),
    };
    let transactions = match checked.transactions {
        1 => "1 transaction".to_owned(),
        n => format!("{n} transactions"),
    };
    writeln!(out, "{}: {verdict}, {transactions}", file.display())?;
    Ok(())
}
