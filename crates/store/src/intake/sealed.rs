//! What new reports write, sealed before the one writer is asked for.
//!
//! Writing and sealing bodies takes most of the processor that recording asks for and needs nothing of the store but its
//! key and its chance. So it is done ahead, on all cores, while an earlier batch is being written. A report that turns out
//! to be there already is compared under its own key instead, and what was sealed for it is dropped.

use super::rows::{comparable, plain_sections, stored};
use super::{ReportColumns, Submission};
use crate::body;
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use crate::seal::{RecordKey, Slot, chain};
use model::{PartnerId, PartyId, ReportId, Section, StoreKey};
use rayon::prelude::*;

/// Submissions of one partner with what is sealed for them.
pub struct PreparedBatch {
    pub(super) owner: PartnerId,
    pub(super) submissions: Vec<Submission>,
    pub(super) sealed: Vec<SealedReport>,
}

/// The first revision of a report, as it is stored.
pub(crate) struct SealedReport {
    pub(super) id: ReportId,
    pub(super) random: [u8; 32],
    /// Without labels.
    pub(super) columns: ReportColumns,
    pub(super) sections: Vec<SealedSection>,
    pub(super) parties: Vec<(PartyId, Vec<u8>)>,
}

pub(super) struct SealedSection {
    pub(super) section: Section,
    pub(super) content: Vec<u8>,
    pub(super) body: Vec<u8>,
    pub(super) digest: Vec<u8>,
}

impl Store {
    /// Seals what a batch will write. It takes its time on all cores, so it is for threads that may block.
    ///
    /// # Errors
    /// Where a body cannot be written.
    pub fn prepare(&self, owner: PartnerId, submissions: Vec<Submission>) -> Result<PreparedBatch> {
        let sealed = seal_all(self, owner, &submissions)?;
        Ok(PreparedBatch { owner, submissions, sealed })
    }
}

pub(crate) fn seal_all(store: &Store, owner: PartnerId, batch: &[Submission]) -> Result<Vec<SealedReport>> {
    // Chance is drawn in order, whatever the threads do: tests replay it.
    let drawn: Vec<[u8; 32]> = batch.iter().map(|_| store.random::<32>()).collect();
    batch
        .par_iter()
        .zip(drawn)
        .map(|(one, random)| SealedReport::of(store.key(), owner, random, one))
        .collect()
}

/// The keyed id of a report: the same key of its submitter gives the same report.
pub(super) fn report_id(store: &StoreKey, owner: PartnerId, source_key: &str) -> ReportId {
    ReportId::from_bytes(keyed(store, ReportId::KIND, &[owner.as_bytes(), source_key.as_bytes()]))
}

impl SealedReport {
    fn of(store: &StoreKey, owner: PartnerId, random: [u8; 32], submission: &Submission) -> Result<Self> {
        let id = report_id(store, owner, &submission.source_key);
        let key = RecordKey::derive(store, &random);
        let parties = sealed_parties(store, &key, id, submission, 1)?;
        let bodies: Vec<u8> = parties.iter().flat_map(|(_, body)| body).copied().collect();
        let mut sections = Vec::new();
        for (section, plain) in plain_sections(&submission.report)? {
            let body = key.seal(Slot { section, revision: 1, ordinal: 0 }, stored(section, &plain))?;
            let first = chain(b"", &[id.as_bytes(), section.code().as_bytes()]);
            let of_parties = if section == Section::Parties { bodies.as_slice() } else { &[] };
            let digest = chain(&first, &[&body, of_parties]);
            let content = key.content(&comparable(section, &plain, &submission.report)?);
            sections.push(SealedSection { section, content, body, digest });
        }
        Ok(Self { id, random, columns: ReportColumns::of(submission), sections, parties })
    }
}

/// The parties of a revision, each under its keyed id.
pub(super) fn sealed_parties(
    store: &StoreKey,
    key: &RecordKey,
    report: ReportId,
    submission: &Submission,
    revision: u32,
) -> Result<Vec<(PartyId, Vec<u8>)>> {
    let parties = submission.report.parties.iter().enumerate().map(|(at, party)| {
        let ordinal = u32::try_from(at + 1).map_err(|_| Error::Invalid("too many parties".into()))?;
        let slot = Slot { section: Section::Parties, revision, ordinal };
        let id = keyed(store, PartyId::KIND, &[report.as_bytes(), &ordinal.to_be_bytes()]);
        Ok((PartyId::from_bytes(id), key.seal(slot, &body::write_party(party)?)?))
    });
    parties.collect()
}
