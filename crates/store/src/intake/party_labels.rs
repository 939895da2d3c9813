//! Labels of the parties of a new revision: who was handled more strictly than the section stays so.
//!
//! A revision says not which party of it is which party of the one before. A party that comes again word for word
//! keeps its label; if somebody who was handled more strictly does not come again so, each party that is not
//! recognised may be that one, and is handled as strictly.

use super::Submission;
use crate::body;
use crate::bulk::Columns;
use crate::error::Result;
use crate::labels::Labeller;
use crate::seal::{RecordKey, Slot};
use crate::write::Write;
use access::LabelsNo;
use model::Section;
use std::collections::BTreeSet;

/// Own label and label set.
type Labels = (i64, LabelsNo);

/// The labels of the parties of a submission that revises a report, in order. INVARIANT: never wider than before.
pub(super) async fn carried(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    owner_no: i64,
    (report_no, key): (i64, &RecordKey),
    section: Labels,
    submission: &Submission,
) -> Result<Vec<Labels>> {
    let mut before = before(write, report_no, key).await?;
    let mut labels = Vec::with_capacity(submission.report.parties.len());
    for party in &submission.report.parties {
        let plain = body::write_party(party)?;
        let known = before.iter().position(|(known, _)| *known == plain);
        labels.push(known.map(|at| before.swap_remove(at).1));
    }
    let missing: BTreeSet<Labels> =
        before.into_iter().map(|(_, labels)| labels).filter(|labels| labels.0 != section.0).collect();
    let strictest = match missing.first() {
        None => section,
        Some((label, _)) => {
            let sets: Vec<LabelsNo> = missing.iter().map(|(_, set)| *set).collect();
            (*label, labeller.union(write, &sets).await?)
        }
    };
    let mut carried = Vec::with_capacity(labels.len());
    for (at, known) in labels.into_iter().enumerate() {
        let (mut label, mut set) = known.unwrap_or(strictest);
        if let Some(asked) = submission.party_handling.get(at).and_then(Option::as_ref) {
            let asked = labeller.label(write, owner_no, asked).await?;
            let own = labeller.set(write, &BTreeSet::from([asked])).await?;
            set = labeller.union(write, &[set, own]).await?;
            label = asked;
        }
        carried.push((label, set));
    }
    Ok(carried)
}

/// The current parties, as plain bodies with their labels.
async fn before(write: &mut Write<'_>, report_no: i64, key: &RecordKey) -> Result<Vec<(Vec<u8>, Labels)>> {
    sqlx::query(
        "SELECT revision, ordinal, label_no, labels_no, body FROM party WHERE report_no = $1 AND current = 1 \
         ORDER BY ordinal, no",
    )
    .bind(report_no)
    .fetch_all(write.conn())
    .await?
    .iter()
    .map(|row| {
        let slot = Slot {
            section: Section::Parties,
            revision: u32::try_from(row.int(0)?).unwrap_or(0),
            ordinal: u32::try_from(row.int(1)?).unwrap_or(0),
        };
        Ok((key.open(slot, &row.bytes(4)?)?, (row.int(2)?, LabelsNo(row.int(3)?))))
    })
    .collect()
}
