//! `saola import`: a partner's files into the store.

use super::{holder, open};
use crate::args::Import;
use crate::config::Config;
use crate::progress::Progress;
use anyhow::Context;
use formats::{Mapping, Options, Problem, Severity, Source};
use model::Partner;
use serde_json::{Value, json};
use stages::{Control, HandlingProfile, IntakeOptions, IntakeReceipt, RejectsFile, intake, settle};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::Store;

pub(crate) async fn run(args: Import, config: &Config) -> anyhow::Result<ExitCode> {
    let store = open(&args.on, config).await?;
    let partner = store.partner(&args.partner).await?.with_context(|| {
        format!("no partner `{}`; register it first with `saola partner add`", args.partner)
    })?;
    let options = options(&args, partner, &store)?;
    let stop = stop_on_interrupt();
    let mut total = Total::default();
    for file in &args.files {
        let receipt = one(&store, file, &args, options.clone(), &stop).await?;
        total.add(file, &receipt);
        if receipt.stopped {
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
    file: &Path,
    args: &Import,
    options: IntakeOptions,
    stop: &AtomicBool,
) -> anyhow::Result<IntakeReceipt> {
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if args.mapping.is_none() {
        write_mapping(file, &name, &options)?;
    }
    let source = Source::file(file).with_context(|| format!("`{}`", file.display()))?;
    let place =
        PathBuf::from(format!("{name}.rejects.{}", if name.ends_with("jsonl") { "jsonl" } else { "csv" }));
    let rejects: RejectsFile =
        Box::new(move || Ok(Box::new(std::io::BufWriter::new(std::fs::File::create(place)?))));
    let progress = Progress::begin(&name, args.json);
    let receipt = intake(store, source, options, Some(rejects), &mut |step| {
        progress.step(step);
        if stop.load(Ordering::SeqCst) { Control::Stop } else { Control::Go }
    })
    .await
    .with_context(|| format!("`{}`", file.display()));
    progress.end();
    receipt
}

/// The suggested mapping of a table goes to a file here, so that it can be edited and given back.
fn write_mapping(file: &Path, name: &str, options: &IntakeOptions) -> anyhow::Result<()> {
    let source = Source::file(file).with_context(|| format!("`{}`", file.display()))?;
    let choice = Options { format: options.format, mapping: None };
    let reader = formats::open(source, &choice).with_context(|| format!("`{}`", file.display()))?;
    if let Some(mapping) = reader.mapping() {
        let place = format!("{name}.mapping.toml");
        // Without the right to write here the import still goes on: the mapping is a convenience.
        if let Err(error) = std::fs::write(&place, mapping.to_toml()?) {
            tracing::warn!(error = ?error, "the suggested mapping could not be written");
        }
    }
    Ok(())
}

#[derive(Default)]
struct Total {
    rows: u64,
    imported: u64,
    rejected: u64,
    new: u64,
    revised: u64,
    unchanged: u64,
    erased: u64,
    stopped: bool,
    files: Vec<Value>,
    problems: Vec<Value>,
    lines: Vec<String>,
}

impl Total {
    fn add(&mut self, file: &Path, receipt: &IntakeReceipt) {
        self.rows += receipt.rows;
        self.imported += receipt.imported_rows;
        self.rejected += receipt.rejected_rows;
        self.new += receipt.new_reports;
        self.revised += receipt.revised_reports;
        self.unchanged += receipt.unchanged_reports;
        self.erased += receipt.erased_reports;
        self.stopped |= receipt.stopped;
        self.files.push(json!({
            "file": file.display().to_string(), "format": receipt.format, "rows": receipt.rows,
            "imported_rows": receipt.imported_rows, "rejected_rows": receipt.rejected_rows,
        }));
        self.lines.push(format!(
            "{}: {} rows, {} imported ({} new, {} revised, {} there already), {} rejected",
            file.display(),
            receipt.rows,
            receipt.imported_rows,
            receipt.new_reports,
            receipt.revised_reports,
            receipt.unchanged_reports,
            receipt.rejected_rows
        ));
        for (code, tallied) in receipt.problems.causes() {
            self.problems.push(json!({
                "code": code, "severity": tallied.severity.code(), "count": tallied.count,
                "examples": tallied.examples.iter().take(5).map(problem).collect::<Vec<_>>(),
            }));
            let example = tallied.examples.first().map(ToString::to_string).unwrap_or_default();
            let mark = if tallied.severity == Severity::Rejected { "!" } else { " " };
            self.lines.push(format!("{mark} {:>6} x {example}", tallied.count));
        }
    }

    fn tell(self, args: &Import) -> anyhow::Result<ExitCode> {
        let mut out = std::io::stdout();
        if args.json {
            let reports = if args.dry_run { self.imported } else { self.new + self.revised + self.unchanged };
            let summary = json!({
                "rows": self.rows, "imported_rows": self.imported, "rejected_rows": self.rejected,
                "reports": reports, "new_reports": self.new, "revised_reports": self.revised,
                "unchanged_reports": self.unchanged, "erased_reports": self.erased, "stopped": self.stopped,
                "dry_run": args.dry_run, "files": self.files, "problems": self.problems,
            });
            writeln!(out, "{summary}")?;
        } else {
            for line in &self.lines {
                writeln!(out, "{line}")?;
            }
            if args.dry_run {
                writeln!(out, "nothing was recorded (dry run)")?;
            }
        }
        Ok(if self.stopped { ExitCode::from(130) } else { ExitCode::SUCCESS })
    }
}

fn problem(problem: &Problem) -> Value {
    json!({
        "row": problem.row, "column": problem.column, "value": problem.value, "expected": problem.expected,
        "mend": problem.mend,
    })
}
