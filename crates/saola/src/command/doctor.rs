//! `saola doctor`: is the store sound, is the configuration?

use super::open;
use crate::args::Doctor;
use crate::config::Config;
use std::io::Write;
use std::process::ExitCode;
use store::FindingKind;

pub(crate) async fn run(args: Doctor, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let mut out = std::io::stdout();
    writeln!(out, "store kind: {}", store.kind())?;
    let findings = store.doctor().await?;
    for finding in &findings {
        let mark = if finding.kind == FindingKind::Sound { "sound " } else { "BROKEN" };
        writeln!(out, "{mark}  {}", finding.text)?;
    }
    store.close().await;
    let sound = findings.iter().all(|f| f.kind == FindingKind::Sound);
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
