//! Imports that run: progress in memory while they do, the receipt in the store when they end.
//!
//! A server that dies takes a running import with it; what was acknowledged is there, and starting it again goes on.

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::wire::ImportView;
use access::Viewer;
use formats::{Mapping, Source};
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

    /// Starts an import that is staged, stopped or failed.
    pub(crate) async fn start(&self, viewer: &Viewer, record: ImportRecord, state: ImportView) -> Answer<()> {
        let account = self.store.account_of(viewer).await?;
        let bytes = self.store.import_file(viewer, &record).await?;
        let source =
            Source::bytes(record.file.clone(), bytes).map_err(|e| Problem::invalid(e.to_string()))?;
        let mapping = match &state.mapping {
            Some(text) => Some(Mapping::from_toml(text).map_err(|e| Problem::invalid(e.to_string()))?),
            None => None,
        };
        let options = IntakeOptions {
            owner: account.partner.clone(),
            by: Some(viewer.principal().clone()),
            format: record.format.parse().ok(),
            mapping,
            handling: state.handling.parse::<HandlingProfile>()?,
            dry_run: false,
            today: stages::day_of(self.store.now()),
        };
        let running = Running { began: self.store.now().0, ..Running::default() };
        if let Ok(mut all) = self.running.lock() {
            if all.contains_key(&record.id) {
                return Err(Problem::invalid("this import runs already; watch it, or stop it first"));
            }
            all.insert(record.id, running.clone());
        }
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
        let all = self.running.clone();
        let mut watch = |step: &IntakeStep| {
            if let Some(entry) = all.lock().ok().as_mut().and_then(|all| all.get_mut(&id)) {
                entry.step = *step;
            }
            if running.stop.load(Ordering::SeqCst) { Control::Stop } else { Control::Go }
        };
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
        if let Ok(mut all) = self.running.lock() {
            all.remove(&id);
        }
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
        problems: convert::problem_groups(&receipt.problems),
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
                state: "running".to_owned(),
                rows: step.rows,
                rows_total: share.map(|total| step.rows * total / step.bytes.max(1)),
                imported_rows: step.imported_rows,
                rejected_rows: step.rejected_rows,
                rate: (seconds > 0).then(|| step.rows / seconds.max(1)),
                activity: "reading, normalising and recording".to_owned(),
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
