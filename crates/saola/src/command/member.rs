//! `saola member`: who signs in.

use super::open;
use crate::args::AddMember;
use crate::config::Config;
use model::{Power, Powers};
use std::io::Write;
use std::process::ExitCode;
use store::NewMember;

pub(crate) async fn run(args: AddMember, config: &Config) -> anyhow::Result<ExitCode> {
    let powers = args.powers.split(',').map(str::trim).filter(|p| !p.is_empty());
    let powers: Vec<Power> = powers.map(str::parse).collect::<Result<_, _>>()?;
    let password = std::env::var("SAOLA_PASSWORD").unwrap_or_default();
    let new = NewMember {
        handle: args.handle,
        partner: args.partner,
        name: args.name,
        powers: Powers::of(&powers),
        about: String::new(),
        password: hashed(&password)?,
    };
    let store = open(&args.on, config).await?;
    let account = store.add_member(&new).await?;
    store.settle_audit().await?;
    writeln!(
        std::io::stdout(),
        "member `{}` of `{}` can take part",
        account.member.handle,
        account.partner.handle
    )?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The stored form of a password; empty for a member who cannot sign in.
pub(crate) fn hashed(password: &str) -> anyhow::Result<String> {
    if password.is_empty() {
        return Ok(String::new());
    }
    let mut salt = [0; 16];
    (crate::rim::entropy())(&mut salt);
    server::hash_password(password, salt).map_err(anyhow::Error::msg)
}
