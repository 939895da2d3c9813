//! `saola mapping`: the mappings that a partner keeps, in the view of one member.

use super::{open, viewer};
use crate::args::{ListMappings, SaveMapping, ShareMapping, ShowMapping};
use crate::config::Config;
use access::{Releasable, Viewer};
use anyhow::Context;
use formats::{Mapping, MappingHead};
use model::{Audience, Handling, MappingId};
use serde_json::json;
use std::collections::BTreeSet;
use std::io::Write;
use std::process::ExitCode;
use store::{KeptMapping, Store};

pub(crate) async fn list(args: ListMappings, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let kept = store.kept_mappings(&viewer(&store, &args.member).await?).await?;
    let mut out = std::io::stdout();
    for one in &kept {
        let line = if args.json { as_json(one).to_string() } else { as_line(one) };
        writeln!(out, "{line}")?;
    }
    if kept.is_empty() && !args.json {
        writeln!(out, "no mapping is kept; keep one with `saola mapping save FILE --name N --member M`")?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn as_line(one: &Releasable<KeptMapping>) -> String {
    let kept = one.get();
    let version = kept.version.as_ref().map(|v| format!(", version {} by {}", v.number, v.by));
    let head = MappingHead::of(&String::from_utf8_lossy(&kept.text));
    let licence = head.licence.map(|l| format!(", {l}"));
    format!(
        "{}  {}  {}  {}{}, {}{}",
        kept.id,
        kept.name,
        kept.format,
        kept.partner.name,
        version.unwrap_or_default(),
        kept.rule.audience.tlp(),
        licence.unwrap_or_default()
    )
}

fn as_json(one: &Releasable<KeptMapping>) -> serde_json::Value {
    let kept = one.get();
    let head = MappingHead::of(&String::from_utf8_lossy(&kept.text));
    json!({
        "id": kept.id.to_string(), "name": kept.name, "format": kept.format, "partner": kept.partner.handle,
        "own": kept.own, "version": kept.version.as_ref().map(|v| v.number),
        "by": kept.version.as_ref().map(|v| v.by.clone()), "audience": kept.rule.audience.code(),
        "licence": head.licence, "citation": head.citation,
    })
}

pub(crate) async fn show(args: ShowMapping, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let id = named(&store, &viewer, &args.mapping).await?;
    let kept = store.kept_mapping(&viewer, id, args.in_version).await?;
    std::io::stdout().write_all(&kept.get().text)?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// A mapping by its id, or by its name: the own partner's goes first.
async fn named(store: &Store, viewer: &Viewer, name: &str) -> anyhow::Result<MappingId> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let kept = store.kept_mappings(viewer).await?;
    let found = kept.iter().find(|k| k.get().name == name.trim()).map(|k| k.get().id);
    found.with_context(|| {
        format!("no mapping `{name}`; `saola mapping list` shows those that this member may read")
    })
}

pub(crate) async fn save(args: SaveMapping, config: &Config) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(&args.file)
        .with_context(|| format!("the mapping `{}` cannot be read", args.file.display()))?;
    let mapping = Mapping::from_toml(&text).with_context(|| format!("`{}`", args.file.display()))?;
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let kept = store.keep_mapping(&viewer, &args.name, mapping.format.code(), &text).await?;
    store.settle_audit().await?;
    let kept = kept.get();
    let version = kept.version.as_ref().map_or(1, |v| v.number);
    writeln!(std::io::stdout(), "`{}` is kept as version {version}: {}", kept.name, kept.id)?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn share(args: ShareMapping, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let id = named(&store, &viewer, &args.mapping).await?;
    let audience = audience(&store, &args).await?;
    let handling = Handling::with_audience(viewer.principal().partner, audience);
    store.share_mapping(&viewer, id, &handling).await?;
    store.settle_audit().await?;
    let whom = handling.audience.tlp();
    writeln!(std::io::stdout(), "`{}` is now {whom}, audience {}", args.mapping, handling.audience.code())?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn audience(store: &Store, args: &ShareMapping) -> anyhow::Result<Audience> {
    if !args.partner.is_empty() {
        let mut partners = BTreeSet::new();
        for handle in &args.partner {
            let found = store.partner(handle).await?;
            partners.insert(found.with_context(|| format!("no partner `{handle}`"))?.id);
        }
        return Ok(Audience::Named { partners, countries: BTreeSet::new() });
    }
    Ok(match args.with.as_str() {
        "owner-only" => Audience::OwnerOnly,
        "working-group" => Audience::WorkingGroup,
        "law-enforcement" => Audience::LawEnforcement,
        "open" => Audience::Open,
        other => anyhow::bail!(
            "`{other}` is not an audience; expected owner-only, working-group, law-enforcement or open, or name partners with `--partner`"
        ),
    })
}
