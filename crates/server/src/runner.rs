//! Imports that run: progress in memory while they do, the receipt in the store when they end.
//!
//! A server that dies takes a running import with it; what was acknowledged is there, and starting it again goes on.

use crate::api::SHOWN;
use crate::convert;
use crate::problem::{Answer, Problem};
use crate::wire::ImportView;
use access::Viewer;
use formats::{Mapping, Options, Source};
use model::ImportId;
use stages::{Control, HandlingProfile, IntakeOptions, IntakeReceipt, IntakeStep};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use store::{ImportRecord, Store};

/// One import while it runs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Running {
    pub(crate) step: IntakeStep,
    began: i64,
    /// Whether it is only read, and nothing recorded.
    checking: bool,
    stop: Arc<AtomicBool>,
}

/// The imports of this process that run.
#[derive(Clone)]
pub(crate) struct ImportRunner {
    store: Store,
    running: Arc<Mutex<HashMap<ImportId, Running>>>,
}

impl ImportRunner {
    pub(crate) fn new(store: Store) -> Self {
        Self { store, running: Arc::default() }
    }

    /// How far an import of this process is.
    pub(crate) fn progress(&self, id: ImportId) -> Option<Running> {
        self.running.lock().ok()?.get(&id).cloned()
    }

    /// How far the imports of this process are.
    pub(crate) fn all(&self) -> HashMap<ImportId, Running> {
        self.running.lock().map(|all| all.clone()).unwrap_or_default()
    }

    /// Asks an import to stop after the batch at hand.
    pub(crate) fn stop(&self, id: ImportId) {
        if let Some(running) = self.progress(id) {
            running.stop.store(true, Ordering::SeqCst);
        }
    }

    /// Remembers an import as running; one only runs once.
    fn enter(&self, id: ImportId, checking: bool) -> Answer<Running> {
        let running = Running { began: self.store.now().0, checking, ..Running::default() };
        if let Ok(mut all) = self.running.lock() {
            if all.contains_key(&id) {
                return Err(Problem::invalid("this import runs already; watch it, or stop it first"));
            }
            all.insert(id, running.clone());
        }
        Ok(running)
    }

    fn leave(&self, id: ImportId) {
        if let Ok(mut all) = self.running.lock() {
            all.remove(&id);
        }
    }

    /// Reads a staged import to its end and records nothing.
    pub(crate) async fn check(&self, viewer: &Viewer, record: ImportRecord, state: ImportView) -> Answer<()> {
        let bytes = self.store.import_file(viewer, &record).await?;
        let source =
            Source::bytes(record.file.clone(), bytes).map_err(|e| Problem::invalid(e.to_string()))?;
        let options = Options { format: record.format.parse().ok(), mapping: mapping_of(&state)? };
        let handling: HandlingProfile = state.handling.parse()?;
        let running = self.enter(record.id, true)?;
        let today = stages::day_of(self.store.now());
        let (me, viewer, id) = (self.clone(), viewer.clone(), record.id);
        tokio::spawn(async move {
            let watching = me.clone();
            let read = tokio::task::spawn_blocking(move || {
                let mut watch = |step: &IntakeStep| watching.watch(id, &running, step);
                stages::preview_watched(source, &options, today, (u64::MAX, SHOWN), &mut watch)
            });
            let checked = match read.await {
                Ok(Ok(preview)) => checked(state, convert::staged(&record.file, &preview, handling)),
                Ok(Err(error)) => {
                    let detail = Problem::from(error).details().detail;
                    ImportView { failure: Some(detail), ..state }
                }
                Err(_) => ImportView { failure: Some("the file could not be read".to_owned()), ..state },
            };
            let saved = me.store.update_import(&viewer, id, "staged", convert::import_body(&checked)).await;
            if let Err(error) = saved {
                tracing::error!(error = ?error, "what a check found could not be kept");
            }
            me.leave(id);
        });
        Ok(())
    }

    /// Notes how far an import is; says whether it goes on.
    fn watch(&self, id: ImportId, running: &Running, step: &IntakeStep) -> Control {
        if let Some(entry) = self.running.lock().ok().as_mut().and_then(|all| all.get_mut(&id)) {
            entry.step = *step;
        }
        if running.stop.load(Ordering::SeqCst) { Control::Stop } else { Control::Go }
    }

    /// Starts an import that is staged, stopped or failed.
    pub(crate) async fn start(&self, viewer: &Viewer, record: ImportRecord, state: ImportView) -> Answer<()> {
        let account = self.store.account_of(viewer).await?;
        let bytes = self.store.import_file(viewer, &record).await?;
        let source =
            Source::bytes(record.file.clone(), bytes).map_err(|e| Problem::invalid(e.to_string()))?;
        let mapping = mapping_of(&state)?;
        let options = IntakeOptions {
            owner: account.partner.clone(),
            by: Some(viewer.principal().clone()),
            format: record.format.parse().ok(),
            mapping,
            handling: state.handling.parse::<HandlingProfile>()?,
            dry_run: false,
            today: stages::day_of(self.store.now()),
        };
        let running = self.enter(record.id, false)?;
        let begun = ImportView { state: "running".to_owned(), failure: None, ..state };
        self.store.update_import(viewer, record.id, "running", convert::import_body(&begun)).await?;
        tokio::spawn(self.clone().run(viewer.clone(), record.id, source, options, begun, running));
        Ok(())
    }

    async fn run(
        self,
        viewer: Viewer,
        id: ImportId,
        source: Source,
        options: IntakeOptions,
        state: ImportView,
        running: Running,
    ) {
        let watching = self.clone();
        let mut watch = |step: &IntakeStep| watching.watch(id, &running, step);
        let ended = stages::intake(&self.store, source, options, None, &mut watch).await;
        let state = match ended {
            Ok(receipt) => finished(state, &receipt),
            Err(error) => {
                tracing::warn!(error = ?error, "an import failed");
                let detail = Problem::from(error).details().detail;
                ImportView { state: "failed".to_owned(), failure: Some(detail), ..state }
            }
        };
        let saved = self.store.update_import(&viewer, id, &state.state, convert::import_body(&state)).await;
        if let Err(error) = saved {
            tracing::error!(error = ?error, "the receipt of an import could not be kept");
        }
        self.leave(id);
    }
}

fn mapping_of(state: &ImportView) -> Answer<Option<Mapping>> {
    let text = state.mapping.as_deref();
    text.map(Mapping::from_toml).transpose().map_err(|e| Problem::invalid(e.to_string()))
}

/// What a check of the whole file found, over what is known of the import.
fn checked(state: ImportView, found: ImportView) -> ImportView {
    ImportView {
        rows: found.rows,
        rows_total: found.rows_total,
        imported_rows: found.imported_rows,
        rejected_rows: found.rejected_rows,
        problem_rows: found.problem_rows,
        problems: found.problems,
        failure: None,
        ..state
    }
}

fn finished(state: ImportView, receipt: &IntakeReceipt) -> ImportView {
    ImportView {
        state: if receipt.stopped { "stopped" } else { "done" }.to_owned(),
        rows: receipt.rows,
        rows_total: (!receipt.stopped).then_some(receipt.rows),
        imported_rows: receipt.imported_rows,
        rejected_rows: receipt.rejected_rows,
        new_reports: receipt.new_reports,
        revised_reports: receipt.revised_reports,
        unchanged_reports: receipt.unchanged_reports,
        problem_rows: receipt.problems.rows(),
        problems: convert::problem_groups(&receipt.problems, None),
        readers: state.handling.parse().map_or(state.readers, |h| convert::readers(h, &receipt.marked)),
        activity: String::new(),
        rate: None,
        ..state
    }
}

/// Puts the progress of a running import over what the store keeps of it.
pub(crate) fn with_progress(view: ImportView, running: Option<&Running>, now: i64) -> ImportView {
    match running {
        Some(running) => {
            let seconds = (now - running.began).max(1) as u64 / 1_000_000;
            let step = running.step;
            let share = step.bytes_total.filter(|t| *t > 0 && step.bytes > 0);
            ImportView {
                state: if running.checking { "checking" } else { "running" }.to_owned(),
                rows: step.rows,
                rows_total: share.map(|total| step.rows * total / step.bytes.max(1)),
                imported_rows: step.imported_rows,
                rejected_rows: step.rejected_rows,
                rate: (seconds > 0).then(|| step.rows / seconds.max(1)),
                activity: if running.checking {
                    "reading and normalising; nothing is recorded".to_owned()
                } else {
                    "reading, normalising and recording".to_owned()
                },
                ..view
            }
        }
        // The process that ran it is gone: what was acknowledged is there, and it can be started again.
        None if view.state == "running" => ImportView {
            state: "stopped".to_owned(),
            failure: Some("the program was stopped while this ran; start it again and it goes on".to_owned()),
            ..view
        },
        None => view,
    }
}
