//! Running the stages that follow a change: once by the server's workers, or until nothing is left (`--settle`).

use crate::error::Result;
use crate::matcher::{Matcher, models};
use crate::screening_stage;
use store::{Lease, Pending, Stage, Store};

/// Reports that a stage looks at in one transaction.
const BATCH: i64 = 200;

/// The stages of one process, with what they keep between batches.
pub struct Stages {
    holder: String,
    matcher: Matcher,
}

impl Stages {
    /// Stages that hold leases under a name, which no other process may have.
    #[must_use]
    pub fn new(holder: impl Into<String>) -> Self {
        Self { holder: holder.into(), matcher: Matcher::default() }
    }

    /// Takes what is pending for a stage, one batch; `false` where there is nothing or another process holds the lease.
    ///
    /// # Errors
    /// Where the store fails or the lease is lost.
    pub async fn work_once(&mut self, store: &Store, stage: Stage) -> Result<bool> {
        let Some(lease) = store.lease(stage, &self.holder).await? else { return Ok(false) };
        if stage == Stage::Match {
            store.match_with(&lease, &models()).await?;
        }
        let Some(pending) = store.pending(&lease, BATCH).await? else {
            store.give_back(lease).await?;
            return Ok(false);
        };
        let done = self.work(store, &lease, &pending).await;
        if done.is_err() {
            // What was taken in and not written down must not be taken for done.
            self.matcher = Matcher::default();
        }
        done.map(|()| true)
    }

    async fn work(&mut self, store: &Store, lease: &Lease, pending: &Pending) -> Result<()> {
        match lease.stage {
            Stage::Match => self.matcher.run(store, lease, pending).await?,
            Stage::Screen => screening_stage::run(store, lease, pending).await?,
        }
        Ok(store.finish(lease, pending.up_to).await?)
    }
}

/// Runs matching and screening until both have seen every change. Work that another process holds is waited for.
///
/// # Errors
/// Where the store fails.
pub async fn settle(store: &Store, holder: &str) -> Result<()> {
    let mut stages = Stages::new(holder);
    for stage in [Stage::Match, Stage::Screen] {
        while stages.work_once(store, stage).await? || !store.is_settled(stage).await? {
            tokio::task::yield_now().await;
        }
    }
    store.settle_audit().await?;
    Ok(())
}
