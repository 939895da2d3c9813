//! `saola migrate`: a new store, or a newer schema.

use super::store_config;
use crate::args::Migrate;
use crate::config::Config;
use model::StoreKind;
use std::io::Write;
use std::process::ExitCode;
use store::Store;

pub(crate) async fn run(args: Migrate, config: &Config) -> anyhow::Result<ExitCode> {
    let kind: StoreKind = args.kind.parse()?;
    let url = config.store(args.on.store.as_deref())?;
    let store_config = store_config(&url, config, true)?;
    let mut out = std::io::stdout();
    let exists = url.strip_prefix("sqlite:").is_some_and(|path| std::path::Path::new(path).exists());
    let opened = Store::open(store_config.clone()).await;
    let known = match opened {
        Ok(store) => Some(store.kind()),
        Err(_) if exists => Store::migrate(store_config.clone()).await.ok().map(|_| kind),
        Err(_) => None,
    };
    let store = Store::create(store_config, known.unwrap_or(kind)).await?;
    match known {
        Some(kind) => writeln!(out, "the store is up to date (kind `{kind}`)")?,
        None => writeln!(
            out,
            "a new store of kind `{kind}` was made; keep its key file safe, without it nothing opens"
        )?,
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
