//! The incidents of one view, over all of its reports at once.
//!
//! Fields are made of what the member may read and of nothing else: where sections are hidden they are as if absent, and so
//! is what they would have said. Nothing is kept.

use crate::incident::fields;
use matching::incident::{Evidence, Incident, JudgedPair, ReportFields, ReportNode, incidents, suggest};
use model::{ReportId, Timestamp};
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
        Self { id: report.id, at: report.recorded_at, fields: fields(report) }
    }
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
