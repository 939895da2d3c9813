//! `saola partner`: who takes part.

use super::open;
use crate::args::AddPartner;
use crate::config::Config;
use std::io::Write;
use std::process::ExitCode;
use store::NewPartner;

pub(crate) async fn run(args: AddPartner, config: &Config) -> anyhow::Result<ExitCode> {
    let new = NewPartner {
        handle: args.handle,
        name: args.name,
        sector: args.sector.parse()?,
        country: args.country.as_deref().map(str::parse).transpose()?,
    };
    let store = open(&args.on, config).await?;
    let partner = store.add_partner(&new).await?;
    store.settle_audit().await?;
    writeln!(std::io::stdout(), "partner `{}` ({}) takes part", partner.handle, partner.sector)?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
