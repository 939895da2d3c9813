//! `saola evidence`: files beside reports, in the view of one member.

use super::{exporter, open, viewer};
use crate::args::{AddEvidence, GetEvidence, ListEvidence, RemoveEvidence, TellCustody};
use crate::config::Config;
use anyhow::Context;
use formats::picture::{NO_COPY, is_copied, without_metadata};
use model::Section;
use serde_json::json;
use stages::HandlingProfile;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use store::{CustodyAct, NewAttachment, ReadAttachment};

pub(crate) async fn add(args: AddEvidence, config: &Config) -> anyhow::Result<ExitCode> {
    let profile: HandlingProfile = args.handling.parse()?;
    let limits = config.evidence.limits();
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let handling = profile.handling(viewer.principal().partner).of(Section::Attachments).clone();
    for file in &args.files {
        let bytes = read(file, limits.largest)?;
        let new = NewAttachment {
            report: args.report,
            name: file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
            kind: formats::picture::media_type(&bytes).to_owned(),
            bytes,
            handling: handling.clone(),
            limits,
        };
        let taken = store.attach(&viewer, new).await.with_context(|| {
            let (file, report) = (file.display(), args.report);
            format!("`{file}` beside the report `{report}`, in the view of `{}`", args.member)
        })?;
        let shown = store.attachment(&viewer, taken.id).await?;
        let already = if taken.was_there { "  was there already" } else { "" };
        writeln!(std::io::stdout(), "{}{already}", line(shown.get()))?;
    }
    store.settle_audit().await?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The size is looked at first: a file that is refused is not read.
fn read(file: &Path, largest: u64) -> anyhow::Result<Vec<u8>> {
    let cannot = || format!("`{}` cannot be read", file.display());
    let size = std::fs::metadata(file).with_context(cannot)?.len();
    if size > largest {
        anyhow::bail!(
            "`{}` has {} MiB; expected at most {} MiB (`evidence.largest_mib` in the configuration)",
            file.display(),
            size.div_ceil(1 << 20),
            largest >> 20
        );
    }
    std::fs::read(file).with_context(cannot)
}

pub(crate) async fn list(args: ListEvidence, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let report = store
        .report(&viewer, args.report)
        .await
        .with_context(|| format!("no report `{}` in the view of `{}`", args.report, args.member))?;
    let files = store.attachments(&viewer, &report).await?;
    let mut out = std::io::stdout();
    for file in &files {
        let line = if args.json { as_json(file.get()).to_string() } else { line(file.get()) };
        writeln!(out, "{line}")?;
    }
    if files.is_empty() && !args.json {
        writeln!(
            out,
            "there are no files that `{}` may read; add one with `saola evidence add`",
            args.member
        )?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn line(file: &ReadAttachment) -> String {
    let sha256 = file.sha256;
    let (tlp, size) = (file.rule.audience.tlp(), file.size);
    format!("{}  {}  {}  {size} bytes  {tlp}  SHA-256 {sha256}", file.id, file.name, file.kind)
}

fn as_json(file: &ReadAttachment) -> serde_json::Value {
    json!({
        "id": file.id.to_string(), "name": file.name, "kind": file.kind, "size": file.size,
        "sha256": file.sha256.to_string(), "blake3": file.blake3.to_string(), "audience": file.rule.audience.code(),
        "own": file.own, "is_copy": file.is_copy,
    })
}

pub(crate) async fn get(args: GetEvidence, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = exporter(&store, &args.member).await?;
    if let Some(path) = args.out.as_deref().filter(|path| path.exists()) {
        anyhow::bail!("`{}` is there already; choose a name that is not taken", path.display());
    }
    let about = store.attachment(&viewer, args.attachment).await;
    let about = about.with_context(|| format!("`{}` in the view of `{}`", args.attachment, args.member))?;
    if args.copy && !is_copied(&about.get().kind) {
        anyhow::bail!(NO_COPY);
    }
    let act = if args.copy { CustodyAct::CopyHandedOut } else { CustodyAct::HandedOut };
    let file = store.evidence(&viewer, args.attachment, act).await?.into_inner();
    store.settle_audit().await?;
    let bytes = if args.copy { without_metadata(&file.bytes).context(NO_COPY)? } else { file.bytes };
    match &args.out {
        Some(path) => write_new(path, &bytes)?,
        None => std::io::stdout().write_all(&bytes)?,
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// A file that is there is not written over: it may be evidence too.
fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let cannot = || format!("`{}` cannot be written; choose a name that is not taken", path.display());
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    file.as_file().sync_all().with_context(cannot)?;
    file.persist_noclobber(path).map(|_| ()).with_context(cannot)
}

pub(crate) async fn custody(args: TellCustody, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    let chain = store
        .custody(&viewer, args.attachment)
        .await
        .with_context(|| format!("no file `{}` of the partner of `{}`", args.attachment, args.member))?;
    let mut out = std::io::stdout();
    for step in chain.get() {
        let at = jiff::Timestamp::from_microsecond(step.at.0).map(|t| t.to_string()).unwrap_or_default();
        let member = step.member.as_deref().map(|m| format!(", {m}")).unwrap_or_default();
        let (number, act, partner, detail) = (step.number, step.act.code(), &step.partner, &step.detail);
        writeln!(out, "{number}  {at}  {act}  {partner}{member}  {detail}")?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

pub(crate) async fn remove(args: RemoveEvidence, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let viewer = viewer(&store, &args.member).await?;
    store.remove_attachment(&viewer, args.attachment, &args.because).await?;
    store.settle_audit().await?;
    writeln!(std::io::stdout(), "`{}` is taken away; its chain of custody stays", args.attachment)?;
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
