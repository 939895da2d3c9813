//! Running the stages that follow a change: once by the server's workers, or until nothing is left (`--settle`).

use crate::error::Result;
use crate::{matching_stage, screening_stage};
use store::{Stage, Store};

/// Reports that a stage looks at in one transaction.
const BATCH: i64 = 200;

/// Takes what is pending for a stage, one batch; `false` where there is nothing or another process holds the lease.
///
/// # Errors
/// Where the store fails or the lease is lost.
pub async fn work_once(store: &Store, stage: Stage, holder: &str) -> Result<bool> {
    let Some(lease) = store.lease(stage, holder).await? else { return Ok(false) };
    let Some(pending) = store.pending(&lease, BATCH).await? else {
        store.give_back(lease).await?;
        return Ok(false);
    };
    match stage {
        Stage::Match => matching_stage::run(store, &lease, &pending).await?,
        Stage::Screen => screening_stage::run(store, &lease, &pending).await?,
    }
    store.finish(&lease, pending.up_to).await?;
    Ok(true)
}

/// Runs matching and screening until both have seen every change. Work that another process holds is waited for.
///
/// # Errors
/// Where the store fails.
pub async fn settle(store: &Store, holder: &str) -> Result<()> {
    for stage in [Stage::Match, Stage::Screen] {
        while work_once(store, stage, holder).await? || !store.is_settled(stage).await? {
            tokio::task::yield_now().await;
        }
    }
    store.settle_audit().await?;
    Ok(())
}
