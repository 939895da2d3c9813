//! `saola template`: an empty table to fill in.

use std::io::Write;
use std::process::ExitCode;

pub(crate) fn run(name: &str) -> anyhow::Result<ExitCode> {
    let format: formats::Format = name.parse()?;
    let Some(table) = formats::template(format) else {
        anyhow::bail!("there is no template for `{name}`; expected aitr or ecomessage");
    };
    std::io::stdout().write_all(&table)?;
    Ok(ExitCode::SUCCESS)
}
