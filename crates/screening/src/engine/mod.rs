//! Rules over record batches: conditions compiled once, windows from kept state, one path for one row and for a billion.
//!
//! A batch goes through three steps. `prepare` works out what the row alone tells, and may run on many threads;
//! `remember` takes the batch into the windows, in the order of the rows; `judge` evaluates what looks back, scores and
//! explains, and may run on many threads again. Who may see what is left to `access`.

mod cases;
mod compile;
mod judge;
mod plan;
mod prepare;
mod score;
mod state;
mod witness;

pub use cases::failing_cases;
pub use judge::{Flagged, Hit, Judged, plain};
pub use prepare::Prepared;
pub use score::{CONTEXT_MOST, Scoring};
pub use state::Limits;

use crate::canonical::Table;
use crate::rules::{Fault, Indicator, Library, Status};
use datafusion::arrow::array::RecordBatch;
use plan::Plan;
use state::State;
use std::sync::Arc;

/// Why a batch could not be screened, or a state not be read.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// The batch has other columns than its table.
    #[error("a batch has other columns than the table `{0}`")]
    OtherColumns(&'static str),
    /// An expression failed.
    #[error("a condition could not be evaluated")]
    Evaluation(#[from] datafusion::error::DataFusionError),
    /// A batch could not be made.
    #[error("a batch could not be made")]
    Batch(#[from] datafusion::arrow::error::ArrowError),
    /// A kept state is broken, or of other rules.
    #[error("the kept state cannot be used: {0}; begin without it")]
    State(String),
}

/// The rules of one table, and what they remember.
#[derive(Debug)]
pub struct Screener {
    plan: Arc<Plan>,
    scoring: Arc<Scoring>,
    state: State,
}

/// The part of a screener that does not change: what threads share.
#[derive(Debug, Clone)]
pub struct Judge {
    plan: Arc<Plan>,
    scoring: Arc<Scoring>,
}

impl Screener {
    /// Compiles the rules of a table. Those that are live run, with `drafts` the drafts too; what cannot be compiled is
    /// left out and told.
    #[must_use]
    pub fn new(library: &Library, table: Table, drafts: bool, limits: Limits) -> (Self, Vec<Fault>) {
        let runs = |rule: &&Indicator| {
            rule.table == table
                && rule.witnesses.is_empty()
                && (rule.status == Status::Live || (drafts && rule.status == Status::Draft))
        };
        let rules: Vec<Arc<Indicator>> =
            library.indicators.iter().filter(runs).map(|rule| Arc::new(rule.clone())).collect();
        let (plan, faults) = compile::compile(table, &rules);
        let scoring = Scoring::new(plan.rules.iter().map(|c| &*c.rule), &library.typologies, table);
        let state = State::new(plan.watches.iter().map(|w| w.as_ref().map(|w| &w.window)), limits);
        (Self { plan: Arc::new(plan), scoring: Arc::new(scoring), state }, faults)
    }

    /// A screener with the same rules that remembers nothing yet.
    #[must_use]
    pub fn fresh(&self) -> Self {
        Self { plan: Arc::clone(&self.plan), scoring: Arc::clone(&self.scoring), state: self.state.fresh() }
    }

    /// The part that does not change.
    #[must_use]
    pub fn judge(&self) -> Judge {
        Judge { plan: Arc::clone(&self.plan), scoring: Arc::clone(&self.scoring) }
    }

    /// The rules that run, in the order in which hits name them.
    pub fn rules(&self) -> impl ExactSizeIterator<Item = &Arc<Indicator>> {
        self.plan.rules.iter().map(|compiled| &compiled.rule)
    }

    /// Whether any rule looks back, so that the order of rows matters.
    #[must_use]
    pub fn looks_back(&self) -> bool {
        !self.plan.watches.is_empty()
    }

    /// Takes a batch into the windows. Batches are given in the order of their rows.
    pub fn remember(&mut self, prepared: &mut Prepared) {
        self.state.remember(prepared);
    }

    /// Screens one batch whole. Rows that score `from` or more are told.
    ///
    /// # Errors
    /// Where the batch has other columns than its table, or a condition fails.
    pub fn screen(&mut self, batch: &RecordBatch, from: u32) -> Result<Judged, ScreenError> {
        let judge = self.judge();
        let mut prepared = judge.prepare(batch)?;
        self.remember(&mut prepared);
        judge.judge(prepared, from)
    }

    /// How many keys were forgotten for want of room: their windows begin anew.
    #[must_use]
    pub fn forgotten(&self) -> u64 {
        self.state.forgotten()
    }

    /// What is remembered, to be read back by a screener with the same windows.
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        self.state.save()
    }

    /// Takes up what another screener with the same windows remembered.
    ///
    /// # Errors
    /// Where the bytes are broken or of other windows.
    pub fn restore(&mut self, bytes: &[u8]) -> Result<(), ScreenError> {
        self.state.restore(bytes).map_err(ScreenError::State)
    }
}

#[cfg(test)]
mod tests;
