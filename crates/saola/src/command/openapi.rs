//! `saola openapi`: the interface, as a document.

use std::io::Write;
use std::process::ExitCode;

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    writeln!(std::io::stdout(), "{}", server::openapi())?;
    Ok(ExitCode::SUCCESS)
}
