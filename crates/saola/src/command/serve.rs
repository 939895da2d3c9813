//! `saola serve`: pages, API, and the workers that follow changes.

use super::{exercise, holder, open};
use crate::args::Serve;
use crate::config::{Config, ServerSection, TipsSection};
use crate::reference_lists::folder;
use crate::watch_lists;
use access::TipDesk;
use anyhow::{Context, bail};
use server::{AppState, ServerSettings, TipSettings};
use stages::WatchIndex;
use std::collections::BTreeSet;
use std::future::Future;
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use store::{Stage, Store};
use tokio::net::TcpListener;

/// Where a server listens when nothing else is said.
const USUAL: &str = "127.0.0.1:8787";

/// How often workers look for changes when there were none.
const PAUSE: Duration = Duration::from_millis(400);

pub(crate) async fn run(args: Serve, config: &Config) -> anyhow::Result<ExitCode> {
    let listen =
        args.listen.clone().or_else(|| config.server.listen.clone()).unwrap_or_else(|| USUAL.to_owned());
    let address: SocketAddr = listen.parse().with_context(|| {
        format!("`{listen}` is not an address to listen on; expected one such as `{USUAL}`")
    })?;
    check_exposure(address, &config.server)?;
    let store = open(&args.on, config).await?;
    let settings = ServerSettings {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        ready: Vec::new(),
        tls: config.server.proxy.is_some() || config.server.certificate.is_some(),
        tips: tips(&store, &config.tips).await?,
        lists: Arc::new(WatchIndex::new(watch_lists::whole(&folder(config))?)),
        course: match &args.course {
            Some(world) => Some(exercise::course(world, &store).await?),
            None => None,
        },
        evidence: config.evidence.limits(),
    };
    let state = AppState::new(store.clone(), settings);
    match (&config.server.certificate, &config.server.private_key) {
        (Some(certificate), Some(key)) => with_tls(address, state, &store, certificate, key).await,
        (None, None) => listen_plain(address, state, &store, |_| Ok(())).await,
        _ => bail!("TLS needs both `server.certificate` and `server.private_key`"),
    }
}

/// The tip-off form as it is configured; `None` where no partner is named.
pub(crate) async fn tips(store: &Store, section: &TipsSection) -> anyhow::Result<Option<TipSettings>> {
    let Some(handle) = &section.partner else {
        if section.handlers.is_empty() && section.handling.is_none() {
            return Ok(None);
        }
        bail!("`tips.partner` is missing; name the partner that receives tips, or leave the section out");
    };
    let Some(partner) = store.partner(handle).await? else {
        bail!("`tips.partner` is `{handle}`, which is no partner of this store; see `saola partner`");
    };
    let mut handlers = BTreeSet::new();
    for name in &section.handlers {
        let member = store.account(name).await?.filter(|a| a.partner.id == partner.id);
        let Some(account) = member else {
            bail!("`tips.handlers` names `{name}`, which is no member of `{handle}`");
        };
        handlers.insert(account.member.id);
    }
    if handlers.is_empty() {
        bail!(
            "`tips.handlers` names nobody; name at least one member of `{handle}` who reads and answers tips"
        );
    }
    let handling = section.handling.as_deref().unwrap_or("owner-only").parse()?;
    Ok(Some(TipSettings { desk: TipDesk::new(partner.id, handlers), receiver: partner.name, handling }))
}

/// A store is not served beyond this machine in the clear.
fn check_exposure(address: SocketAddr, server: &ServerSection) -> anyhow::Result<()> {
    let safe = address.ip().is_loopback() || server.proxy.is_some() || server.certificate.is_some();
    if !safe {
        bail!(
            "`{address}` is reachable from other machines; give `server.certificate` and `server.private_key` for TLS, \
             or name the proxy that ends TLS in `server.proxy`"
        );
    }
    Ok(())
}

/// Serves until told to stop; `ready` is told the address that was taken.
pub(crate) async fn listen_plain(
    address: SocketAddr,
    state: AppState,
    store: &Store,
    ready: impl FnOnce(SocketAddr) -> anyhow::Result<()>,
) -> anyhow::Result<ExitCode> {
    let listener = TcpListener::bind(address).await.with_context(|| {
        format!("`{address}` cannot be listened on; choose another with `--listen` or `--port`")
    })?;
    let taken = listener.local_addr()?;
    writeln!(std::io::stdout(), "listening on http://{taken}")?;
    std::io::stdout().flush()?;
    ready(taken)?;
    let workers = tokio::spawn(work(store.clone()));
    let serving = axum::serve(listener, server::router(state)).with_graceful_shutdown(told_to_stop());
    within_grace(serving.into_future()).await?;
    workers.abort();
    store.settle_audit().await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// After the signal, open connections have a moment to end; then the program does.
async fn within_grace(serving: impl Future<Output = std::io::Result<()>>) -> anyhow::Result<()> {
    tokio::select! {
        ended = serving => Ok(ended?),
        () = async { told_to_stop().await; tokio::time::sleep(Duration::from_secs(3)).await } => Ok(()),
    }
}

async fn with_tls(
    address: SocketAddr,
    state: AppState,
    store: &Store,
    certificate: &std::path::Path,
    key: &std::path::Path,
) -> anyhow::Result<ExitCode> {
    // A second installation is refused by the library and changes nothing.
    rustls::crypto::ring::default_provider().install_default().ok();
    let tls = axum_server::tls_rustls::RustlsConfig::from_pem_file(certificate, key)
        .await
        .context("certificate or private key cannot be used; expected PEM files")?;
    let handle = axum_server::Handle::new();
    let stopping = handle.clone();
    tokio::spawn(async move {
        told_to_stop().await;
        stopping.graceful_shutdown(Some(Duration::from_secs(3)));
    });
    let workers = tokio::spawn(work(store.clone()));
    writeln!(std::io::stdout(), "listening on https://{address}")?;
    axum_server::bind_rustls(address, tls)
        .handle(handle)
        .serve(server::router(state).into_make_service())
        .await?;
    workers.abort();
    store.settle_audit().await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
        }
        Err(_) => {
            interrupt.await.ok();
        }
    }
}

/// Follows changes for as long as the server runs: matching, screening, audit, expiry.
async fn work(store: Store) {
    let mut stages = stages::Stages::new(holder());
    loop {
        match round(&store, &mut stages).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(PAUSE).await,
            Err(error) => {
                tracing::error!(error = ?error, "a worker failed and tries again");
                tokio::time::sleep(PAUSE * 10).await;
            }
        }
    }
}

async fn round(store: &Store, stages: &mut stages::Stages) -> anyhow::Result<bool> {
    let mut busy = false;
    for stage in [Stage::Match, Stage::Screen] {
        busy |= stages.work_once(store, stage).await?;
    }
    store.settle_audit().await?;
    stages::expire(store).await?;
    Ok(busy)
}
