//! `saola import`: a partner's files into the store.
//!
//! Every file that can be read is read; one that is refused is told, and the exit code says that there was one.

mod inputs;
mod total;

use super::{holder, open};
use crate::args::Import;
use crate::config::Config;
use crate::progress::Progress;
use anyhow::Context;
use formats::{FormatError, Mapping, Options};
use inputs::{Input, inputs};
use model::Partner;
use stages::{Control, HandlingProfile, IntakeOptions, IntakeReceipt, Kept, RejectsFile, intake, settle};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::Store;
use total::Total;

pub(crate) async fn run(args: Import, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let partner = store.partner(&args.partner).await?.with_context(|| {
        format!("no partner `{}`; register it first with `saola partner add`", args.partner)
    })?;
    let kept = kept(&args, &partner, &store).await?;
    let options = options(&args, partner, &store)?;
    let stop = stop_on_interrupt();
    let mut total = Total::default();
    for input in inputs(&args.files) {
        let shown = input.shown.clone();
        match one(&store, input, &args, (options.clone(), &kept), &stop).await {
            Ok(receipt) => total.add(&shown, &receipt),
            // What a file says never stops the others; a store that fails does.
            Err(error) if is_about_the_file(&error) => total.refuse(&shown, &error),
            Err(error) => return Err(error),
        }
        if total.stopped() {
            break;
        }
    }
    if args.settle && !args.dry_run {
        settle(&store, &holder()).await?;
    } else {
        store.settle_audit().await?;
    }
    store.close().await;
    total.tell(&args)
}

/// What the member that was named may read of kept mappings; nothing without one.
async fn kept(args: &Import, partner: &Partner, store: &Store) -> anyhow::Result<Vec<Kept>> {
    let Some(member) = &args.member else { return Ok(Vec::new()) };
    let viewer = super::viewer(store, member).await?;
    if viewer.principal().partner != partner.id {
        anyhow::bail!("`{member}` is not a member of `{}`; name one of that partner", partner.handle);
    }
    let readable = store.kept_mappings(&viewer).await?;
    let read = readable.iter().filter_map(|one| {
        let one = one.get();
        Some(Kept {
            name: one.name.clone(),
            partner: one.partner.name.clone(),
            own: one.own,
            at: one.at.0,
            mapping: Mapping::from_toml(std::str::from_utf8(&one.text).ok()?).ok()?,
        })
    });
    Ok(read.collect())
}

fn options(args: &Import, owner: Partner, store: &Store) -> anyhow::Result<IntakeOptions> {
    let mapping = match &args.mapping {
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .with_context(|| format!("the mapping `{}` cannot be read", path.display()))?;
            Some(Mapping::from_toml(&text).with_context(|| format!("`{}`", path.display()))?)
        }
        None => None,
    };
    Ok(IntakeOptions {
        owner,
        by: None,
        format: args.format.as_deref().map(str::parse).transpose()?,
        mapping,
        handling: args.handling.parse::<HandlingProfile>()?,
        dry_run: args.dry_run,
        today: stages::day_of(store.now()),
    })
}

/// Ctrl-C stops after the batch at hand; what was acknowledged stays.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = stop.clone();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::SeqCst);
        }
    });
    stop
}

async fn one(
    store: &Store,
    input: Input,
    args: &Import,
    (mut options, kept): (IntakeOptions, &[Kept]),
    stop: &AtomicBool,
) -> anyhow::Result<IntakeReceipt> {
    let Input { shown, beside, source } = input;
    let mut source = source?;
    if let Some(chosen) = source.again().filter(|_| !kept.is_empty()).map(|mut again| {
        let given = Options { format: options.format, mapping: options.mapping.clone() };
        stages::choose(&mut again, &given, kept)
    }) {
        let chosen = chosen.with_context(|| format!("`{shown}`"))?;
        if chosen.kept.is_some() && !args.json {
            writeln!(std::io::stderr(), "{shown}: {}", chosen.because).ok();
        }
        options.format = chosen.options.format;
        options.mapping = chosen.options.mapping;
    }
    let place = PathBuf::from(format!(
        "{beside}.rejects.{}",
        if beside.ends_with("jsonl") { "jsonl" } else { "csv" }
    ));
    let rejects: RejectsFile =
        Box::new(move || Ok(Box::new(std::io::BufWriter::new(std::fs::File::create(place)?))));
    let progress = Progress::begin(&shown, args.json);
    let receipt = intake(store, source, options, Some(rejects), &mut |step| {
        progress.step(step);
        if stop.load(Ordering::SeqCst) { Control::Stop } else { Control::Go }
    })
    .await
    .with_context(|| format!("`{shown}`"));
    progress.end();
    let receipt = receipt?;
    if args.mapping.is_none() {
        write_mapping(&receipt, &beside)?;
    }
    Ok(receipt)
}

/// The suggested mapping of a table goes to a file here, so that it can be edited and given back.
fn write_mapping(receipt: &IntakeReceipt, name: &str) -> anyhow::Result<()> {
    if let Some(mapping) = &receipt.mapping {
        let place = format!("{name}.mapping.toml");
        // Without the right to write here the import still goes on: the mapping is a convenience.
        if let Err(error) = std::fs::write(&place, mapping.to_toml()?) {
            tracing::warn!(error = ?error, "the suggested mapping could not be written");
        }
    }
    Ok(())
}

/// Whether an import ended because of what the file holds.
fn is_about_the_file(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.is::<FormatError>())
        || matches!(
            error.downcast_ref::<stages::Error>(),
            Some(stages::Error::Format(_) | stages::Error::Exercise { .. })
        )
}
