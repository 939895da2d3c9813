//! Stage B: the deciding values of each party, written as value nodes in change order.

use crate::error::Result;
use matching::keys;
use store::{Lease, PartyKeyRow, Pending, Store};

/// Matches one batch.
pub(crate) async fn run(store: &Store, lease: &Lease, pending: &Pending) -> Result<()> {
    let mut rows = Vec::new();
    for report in pending.reports.iter().filter(|r| r.current) {
        for party in &report.parties {
            let found = party.party.inspect(|p| keys(report.kind, p));
            rows.extend(found.into_iter().map(|key| PartyKeyRow {
                field: key.field.code().to_owned(),
                normal: key.normal,
                party: party.no,
                labels: party.party.labels(),
            }));
        }
    }
    let reports: Vec<i64> = pending.reports.iter().map(|r| r.no).collect();
    Ok(store.put_party_keys(&lease.task, &reports, &rows).await?)
}
