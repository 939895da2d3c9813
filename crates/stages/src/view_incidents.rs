//! The incidents of one view, over all of its reports at once.
//!
//! Fields are made of what the member may read and of nothing else: where sections are hidden they are as if absent, and so
//! is what they would have said. Nothing is kept.

use matching::incident::{
    Beside, Evidence, Incident, JudgedPair, ReportFields, ReportNode, incidents, suggest,
};
use model::{PartnerId, Party, ReportId, Timestamp};
use store::ReadReport;

/// What of one readable report is compared.
pub(crate) struct Compared {
    id: ReportId,
    at: Timestamp,
    fields: ReportFields,
}

impl Compared {
    /// From what may be read of a report.
    pub(crate) fn of(report: &ReadReport) -> Self {
        let parties: Vec<(&Party, Option<u64>)> = report.parties.iter().map(|p| (&p.party, None)).collect();
        let source = report.source.as_ref().map(|s| &s.value);
        let beside = Beside {
            parties: &parties,
            reporter: source.map(|s| number_of(s.partner.id)),
            reference: source.and_then(|s| s.note.reference.as_deref()),
        };
        let fields = ReportFields::of(report.kind, &report.core.value, beside);
        Self { id: report.id, at: report.recorded_at, fields }
    }
}

/// A number that two reports of one partner share. Ids are keyed hashes, so their first bytes are as good as any.
fn number_of(partner: PartnerId) -> u64 {
    partner.as_bytes().iter().take(8).fold(0, |n, byte| n << 8 | u64::from(*byte))
}

/// Joins the reports of a view; those of one report are among the incidents.
pub(crate) fn incidents_of(reports: &[Compared]) -> Vec<Incident> {
    let fields: Vec<ReportFields> = reports.iter().map(|r| r.fields.clone()).collect();
    let suggested = suggest(&fields, Evidence::All);
    let id = |place: u32| reports[place as usize].id;
    let pairs: Vec<JudgedPair> =
        suggested.pairs.iter().map(|(a, b, bits)| JudgedPair { a: id(*a), b: id(*b), bits: *bits }).collect();
    let nodes: Vec<ReportNode<'_>> =
        reports.iter().map(|r| ReportNode { id: r.id, at: r.at, fields: &r.fields }).collect();
    incidents(&nodes, &pairs, &[], Evidence::All).incidents
}
